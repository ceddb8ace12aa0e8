import { useCallback, type ReactNode } from 'react'
import { COLUMNS, type ColumnId } from '@/domain/columns'
import type { Query, SortKey } from '@/domain/query'
import type { Answer } from '@/engine/engine'
import { checkWidths } from '@/features/table/layout'
import { ModelGrid, type ModelGridProps } from '@/features/table/ModelGrid'
import { announce } from '@/ui/announce'
import { useStored } from '@/ui/stored'
import { useForesee, useView } from '@/view/useView'
import { useDirectory } from './context'
import { isOpenAndFreeAt } from './marks'
import type { Windowed } from './useRows'

interface Props extends Pick<
  ModelGridProps,
  'columns' | 'featured' | 'beside' | 'density' | 'onVisible'
> {
  readonly rows: Windowed
  /** The one that the rows hold, by now there. */
  readonly answer: Answer
  readonly query: Query
  /** Whether other rows are on their way. */
  readonly waiting: boolean
  /** For when nothing matches, and nothing more is on its way. */
  readonly empty: ReactNode
}

/** The table of a view: what is done in it goes into the link. */
export function TableGrid({ rows, answer, query, waiting, empty, ...grid }: Props) {
  const { view, setView } = useView()
  const { engine } = useDirectory()
  const [widths, keepWidths] = useStored('widths', checkWidths, {})
  const onSort = useCallback(
    (sort: readonly SortKey[]) => {
      setView((now) => ({ ...now, sort }))
      announce(sortWords(sort))
    },
    [setView],
  )
  const foresee = useForesee()
  const onAim = useCallback(
    (sort: readonly SortKey[]) => foresee((now) => ({ ...now, sort })),
    [foresee],
  )
  const onSelect = useCallback(
    (selected: readonly string[]) => setView((now) => ({ ...now, selected }), { replace: true }),
    [setView],
  )
  const onWidth = useCallback(
    (id: ColumnId, width: number | undefined) => {
      const { [id]: _, ...others } = widths
      keepWidths(width === undefined ? others : { ...others, [id]: width })
    },
    [widths, keepWidths],
  )
  return (
    <div className="grid-frame">
      <ModelGrid
        {...grid}
        answer={answer}
        stale={rows.stale || waiting}
        sort={query.sort}
        onSort={onSort}
        onAim={onAim}
        selected={view.selected}
        onSelect={onSelect}
        openAndFree={isOpenAndFreeAt}
        onWindow={rows.onWindow}
        onAhead={rows.onAhead}
        resetKey={rows.answered}
        gradual={engine.apart}
        widths={widths}
        onWidth={onWidth}
      />
      {answer.matched === 0 && !waiting ? empty : null}
    </div>
  )
}

function sortWords(sort: readonly SortKey[]): string {
  if (sort.length === 0) return 'Default order'
  const keys = sort.map(
    ({ column, descending }) =>
      `${COLUMNS[column].label}, ${descending ? 'descending' : 'ascending'}`,
  )
  return `Sorted by ${keys.join(', then ')}`
}
