import {
  columnSizingFeature,
  createColumnHelper,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type Row,
  type SortingState,
} from '@tanstack/react-table'
import { useMemo, useRef } from 'react'
import { COLUMN_IDS, COLUMNS, columnId, type ColumnId } from '@/domain/columns'
import type { SortKey } from '@/domain/query'
import type { Rows } from '@/engine/engine'
import { MAX_WIDTH, MIN_WIDTH, startWidth, type Widths } from './layout'
import { rowRefs, valueAt, type RowRef } from './rowData'

/** The engine sorts and filters; the library keeps the model of columns, sorting and selection. */
export const features = tableFeatures({
  columnSizingFeature,
  rowSortingFeature,
  rowSelectionFeature,
})

export type ModelRow = Row<typeof features, RowRef>

const helper = createColumnHelper<typeof features, RowRef>()

const DEFINITIONS = new Map(
  COLUMN_IDS.map((id) => [
    id,
    helper.accessor((row) => valueAt(row, id), {
      id,
      header: COLUMNS[id].label,
      size: startWidth(id),
      minSize: MIN_WIDTH,
      maxSize: MAX_WIDTH,
      // The first click shows what most readers want first: the best, else the largest or newest.
      sortDescFirst:
        COLUMNS[id].better === 'higher' ||
        (COLUMNS[id].better === undefined && COLUMNS[id].kind === 'number'),
    }),
  ]),
)

export interface ModelTableOptions {
  readonly rows: Rows
  readonly columns: readonly ColumnId[]
  readonly sort: readonly SortKey[]
  readonly selected: readonly string[]
  readonly onSelect: (ids: readonly string[]) => void
  readonly widths: Widths
}

/** The table over the window of rows that the engine gave. */
export function useModelTable(options: ModelTableOptions) {
  const { rows, columns, sort, selected, onSelect, widths } = options
  const data = useMemo(() => [...rowRefs(rows)], [rows])
  const definitions = useMemo(
    () => helper.columns(columns.map((id) => DEFINITIONS.get(id)!)),
    [columns],
  )
  const sorting = useMemo<SortingState>(
    () => sort.map(({ column, descending }) => ({ id: column, desc: descending })),
    [sort],
  )
  const rowSelection = useMemo(
    () => Object.fromEntries(selected.map((id) => [id, true as const])),
    [selected],
  )
  const columnSizing = useMemo(() => ({ ...widths }) as Record<string, number>, [widths])

  const toggled = useRef(sorting)
  const table = useTable(
    {
      features,
      columns: definitions,
      data,
      getRowId: (row) => row.id,
      state: { sorting, rowSelection, columnSizing },
      manualSorting: true,
      enableMultiSort: true,
      maxMultiSortColCount: 3,
      onSortingChange: (update) => {
        toggled.current = typeof update === 'function' ? update(sorting) : update
      },
      onRowSelectionChange: (update) => {
        const next = typeof update === 'function' ? update(rowSelection) : update
        const kept = selected.filter((id) => next[id])
        const added = Object.keys(next).filter((id) => next[id] && !rowSelection[id])
        onSelect([...kept, ...added])
      },
    },
    () => null,
  )
  /** The keys after a click on the head of a column; `several` keeps those of others. */
  const sortAfter = (id: ColumnId, several: boolean): readonly SortKey[] => {
    toggled.current = sorting
    table.getColumn(id)?.toggleSorting(undefined, several)
    return toggled.current.flatMap((key) => {
      const column = columnId(key.id)
      return column ? [{ column, descending: key.desc }] : []
    })
  }
  return { table, sortAfter }
}
