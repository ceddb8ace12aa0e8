import { COLUMN_IDS, type ColumnId } from '@/domain/columns'
import type { Model } from '@/domain/model'
import type { ColumnData, Table } from '@/domain/table'
import { columnOf, Origins } from '../columns'
import { sameValue, valueAt } from '../values'

/** What a row holds from now on; keywords that are not given stay. */
export interface Edit {
  readonly row: number
  readonly cells: Model['cells']
  readonly keywords?: string
}

/** The table with other cells in these columns of some rows; it shares what did not change. */
export function editCells(
  table: Table,
  edits: readonly Edit[],
  edited: readonly ColumnId[] = COLUMN_IDS,
): Table {
  const origins = new Origins(table.origins)
  const columns: Partial<Record<ColumnId, ColumnData>> = { ...table.columns }
  const cellOrigins: Partial<Record<ColumnId, Uint16Array>> = { ...table.cellOrigins }
  const disputed: Partial<Record<ColumnId, Uint8Array>> = { ...table.disputed }
  for (const column of edited) {
    const data = editColumn(table, column, edits)
    if (data) columns[column] = data
    const marks = editMarks(
      table.cellOrigins[column] ?? new Uint16Array(table.size),
      edits,
      (cells) => (cells[column] ? origins.at(cells[column].fact) : 0),
    )
    if (marks) cellOrigins[column] = marks
    const flags = editMarks(table.disputed[column] ?? new Uint8Array(table.size), edits, (cells) =>
      Number(cells[column]?.disputed ?? false),
    )
    if (flags) disputed[column] = flags
  }
  const keywords = [...table.keywords]
  for (const edit of edits) keywords[edit.row] = edit.keywords ?? keywords[edit.row]!
  return { ...table, keywords, columns, cellOrigins, origins: origins.list, disputed }
}

function editColumn(
  table: Table,
  column: ColumnId,
  edits: readonly Edit[],
): ColumnData | undefined {
  const values = new Map(
    edits
      .filter(
        ({ row, cells }) => !sameValue(cells[column]?.fact.value, valueAt(table, column, row)),
      )
      .map(({ row, cells }) => [row, cells[column]?.fact.value]),
  )
  if (!values.size) return undefined
  return columnOf(
    column,
    table.ids.map((_, row) => (values.has(row) ? values.get(row) : valueAt(table, column, row))),
  )
}

function editMarks<T extends Uint16Array | Uint8Array>(
  marks: T,
  edits: readonly Edit[],
  markOf: (cells: Model['cells']) => number,
): T | undefined {
  let changed: T | undefined
  for (const { row, cells } of edits) {
    const mark = markOf(cells)
    if (mark === marks[row]) continue
    changed ??= marks.slice() as T
    changed[row] = mark
  }
  return changed
}
