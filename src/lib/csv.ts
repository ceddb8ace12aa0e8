import { csvParseRows } from 'd3-dsv'

/** A table read from CSV: objects by column name, every value still text. */
export interface CsvTable {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
  /** Line-independent numbers (from 1, the header not counted) of rows left out. */
  readonly uneven: readonly number[]
}

/**
 * Reads CSV (RFC 4180, either line ending, quoted line breaks, a leading byte-order mark). The
 * first row names the columns. Rows with another number of cells are left out and numbered, so
 * that a shifted cell is never taken for its neighbor. Column names from outside become own
 * properties, `__proto__` included.
 */
export function parseCsv(text: string): CsvTable {
  // d3's object parser builds a function from text, which a Content-Security-Policy forbids.
  const [columns = [], ...lines] = csvParseRows(text.replace(/^\uFEFF/, ''))
  const rows: Record<string, string>[] = []
  const uneven: number[] = []
  lines.forEach((cells, at) => {
    if (cells.length === 1 && cells[0] === '') return
    if (cells.length === columns.length)
      rows.push(Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])))
    else uneven.push(at + 1)
  })
  return { columns, rows, uneven }
}
