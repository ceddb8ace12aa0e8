import { Problems } from '@/features/directory/Problems'
import { TableGrid } from '@/features/directory/TableGrid'
import { useFeatured } from '@/features/directory/useFeatured'
import { useNeededCopies } from '@/features/directory/useNeededCopies'
import { useRows } from '@/features/directory/useRows'
import { CopiesNote } from '@/features/directory/CopiesNote'
import type { ColumnId } from '@/domain/columns'
import { useReasoning } from '@/features/reasoning/context'
import { useSame } from '@/ui/useSame'
import { useTitle } from '@/ui/useTitle'
import { toQuery } from '@/view/query'
import { describe } from '@/view/title'
import { useView } from '@/view/useView'
import { EmbedFoot } from './EmbedFoot'

const NO_FACETS: readonly ColumnId[] = []

/** The table of a view alone: it can be sorted and read cell by cell, and leads to the whole. */
export default function EmbeddedTable() {
  const { view, problems } = useView()
  const { status } = useReasoning()
  const featured = useFeatured()
  const title = describe(view)
  useTitle(title)
  const waiting = useNeededCopies(view)
  const query = useSame(toQuery(view))
  const columns = useSame(view.columns)
  const rows = useRows(query, columns, NO_FACETS)
  const { answer } = rows
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <Problems problems={problems} />
      {view.where.relation ? <CopiesNote /> : null}
      {answer ? (
        <TableGrid
          rows={rows}
          answer={answer}
          query={query}
          columns={columns}
          waiting={waiting || status === 'fitting'}
          featured={featured.ids}
          beside={undefined}
          density="comfortable"
          empty={<p className="empty">No model matches all of this.</p>}
        />
      ) : (
        <p className="grow p-6 text-quiet">Loading models</p>
      )}
      <EmbedFoot title={title} count={answer?.matched} />
    </>
  )
}
