import { OPEN_AND_FREE } from '@/domain/mark'
import { useModelHref } from '@/features/directory/modelHref'
import type { ModelGridProps } from './ModelGrid'
import { LOADING, Skeleton } from './Skeleton'
import type { ModelRow } from './useModelTable'

interface Props {
  /** Absent while it is on its way. */
  readonly row: ModelRow | undefined
  readonly name: string
  readonly col: number
  readonly tabIndex: number
  readonly openAndFree: boolean
  readonly beside: ModelGridProps['beside']
}

/** The row's header: the model's name, a link to its page, and the mark it has earned. */
export function NameCell({ row, name, col, tabIndex, openAndFree, beside }: Props) {
  const href = useModelHref()
  return (
    <th
      role="rowheader"
      scope="row"
      aria-colindex={col + 1}
      aria-label={row ? undefined : LOADING}
      data-col={col}
      data-column="name"
      className="pinned-name"
    >
      <a
        href={row && href(row.id)}
        data-model={row && ''}
        data-focus=""
        tabIndex={tabIndex}
        title={row?.id}
      >
        {row ? name : <Skeleton />}
      </a>
      {row ? beside?.(row.id, tabIndex) : null}
      {openAndFree ? <span className="badge">{OPEN_AND_FREE}</span> : null}
    </th>
  )
}
