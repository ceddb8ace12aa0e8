import { useEffect, useState, type ReactNode } from 'react'
import type { ColumnId } from '@/domain/columns'
import type { Query } from '@/domain/query'
import type { Answer } from '@/engine/engine'
import { ActiveFilters } from '@/features/filters/ActiveFilters'
import { FilterPanel } from '@/features/filters/FilterPanel'
import { useOpenFilters } from '@/features/filters/offered'
import { useReasoning } from '@/features/reasoning/context'
import type { ModelGridProps } from '@/features/table/ModelGrid'
import { DENSITIES, type Density } from '@/features/table/useRowHeight'
import { ErrorBoundary } from '@/ui/ErrorBoundary'
import { lazyPart } from '@/ui/lazyPart'
import { useStored } from '@/ui/stored'
import { useSame } from '@/ui/useSame'
import { useView } from '@/view/useView'
import { useDirectory } from './context'
import { FilterDrawer, useWide } from './Filters'
import { GridSkeleton } from './GridSkeleton'
import { namesAhead } from './nextLetters'
import { Problems } from './Problems'
import { TableGrid } from './TableGrid'
import { Toolbar } from './Toolbar'
import { usePreload } from './usePreload'
import { useRows } from './useRows'

const SelectionBar = lazyPart(async () => ({
  default: (await import('./SelectionBar')).SelectionBar,
}))
const BenchNote = lazyPart(
  async () => ({ default: (await import('@/features/reasoning/BenchNote')).BenchNote }),
  <p className="bench-note">&nbsp;</p>,
)

const NO_FACETS: readonly ColumnId[] = []
const UNCOUNTED: Answer['facets'] = {}
const checkDensity = (value: unknown) => DENSITIES.find((density) => density === value)

/** The rows on screen or near it, of how many that match. */
export interface Shown {
  readonly from: number
  readonly to: number
  readonly matched: number
}

interface Props {
  readonly query: Query
  readonly intro: ReactNode
  /** What can be done with the view beside what can be done with every one. */
  readonly actions?: ReactNode
  /** What is to be told above the table. */
  readonly notices?: ReactNode
  /** What stands in the place of the table while there is none to show. */
  readonly instead?: ReactNode
  /** For when nothing matches. */
  readonly empty: ReactNode
  /** What stands below the table. */
  readonly foot?: ReactNode
  /** Whether other rows are on their way. */
  readonly waiting?: boolean
  readonly featured: ReadonlySet<string>
  readonly beside?: ModelGridProps['beside']
  readonly onShown?: ((shown: Shown) => void) | undefined
  readonly onVisible?: ModelGridProps['onVisible']
}

/** Everything the link says, on screen: filters, search, table. */
export function TableView(props: Props) {
  const { intro, notices, empty, foot, onShown } = props
  const { view, problems } = useView()
  const { engine } = useDirectory()
  const { status, counted } = useReasoning()
  const [density, keepDensity] = useStored<Density>('density', checkDensity, 'comfortable')

  const query = useSame(props.query)
  const columns = useSame(view.columns)
  const wide = useWide()
  const [drawn, setDrawn] = useState(false)
  const filters = useOpenFilters()
  const rows = useRows(query, columns, wide || drawn ? filters.counted : NO_FACETS)
  const { answer, stale, span } = rows
  const { waiting = false } = props
  // What stands in the place of rows that are not there yet counts none, and none of those that are
  // here may yet be some.
  const isPending = props.instead !== undefined || (waiting && answer?.matched === 0)
  const said = isPending ? undefined : answer
  // What this thread works out is there before anything is drawn.
  const unsaid = answer || engine.apart ? <GridSkeleton /> : null
  const prepare = usePreload()

  useEffect(() => {
    if (answer && !stale) onShown?.({ ...span, matched: answer.matched })
  }, [onShown, span, answer, stale])

  const panel = (
    <ErrorBoundary region="The filters" still="Search and the table still work.">
      <FilterPanel facets={rows.isCounted ? (said?.facets ?? UNCOUNTED) : undefined} {...filters} />
    </ErrorBoundary>
  )
  return (
    <div className="directory" aria-busy={answer === undefined}>
      {intro}
      <div className="directory-side">{wide ? panel : null}</div>
      <div className="directory-main">
        <Toolbar
          matched={said?.matched}
          total={said?.total}
          shown={namesAhead(engine, answer)}
          onEnter={prepare}
          density={density}
          onDensity={keepDensity}
          actions={props.actions}
        >
          {wide ? null : (
            <FilterDrawer open={drawn} onOpen={setDrawn} matched={said?.matched}>
              {panel}
            </FilterDrawer>
          )}
        </Toolbar>
        <Problems problems={problems} />
        <ActiveFilters />
        {counted ? (
          <ErrorBoundary region="The note on benchmarks" still="The table still works.">
            <BenchNote />
          </ErrorBoundary>
        ) : null}
        {notices}
        <ErrorBoundary region="The table" still="Search, filters and links still work.">
          {props.instead ??
            (said ? (
              <TableGrid
                rows={rows}
                answer={said}
                query={query}
                columns={columns}
                waiting={waiting || status === 'fitting'}
                featured={props.featured}
                beside={props.beside}
                onVisible={props.onVisible}
                density={density}
                empty={empty}
              />
            ) : (
              unsaid
            ))}
        </ErrorBoundary>
        {foot}
        {view.selected.length > 0 ? (
          <ErrorBoundary region="The selection" still="The table still works.">
            <SelectionBar selected={view.selected} />
          </ErrorBoundary>
        ) : null}
      </div>
    </div>
  )
}
