import { COLUMN_IDS, COLUMNS, type ColumnId } from '@/domain/columns'
import type { Basis } from '@/domain/fact'
import type { ColumnData, Origin, Table } from '@/domain/table'
import { codeColumn, NO_ORIGIN, setColumn } from '../columns'
import { SCHEMA, SnapshotError, type PackedColumn, type PackedTable } from './format'
import { gaps, level, levelAt } from './rows'

/**
 * Stand for the part of a row's own id before and after its slash. Most names are the latter and
 * most makers of copies the former, and ids hardly compress: this takes a fifth off the snapshot.
 * A text that starts with a slash of its own gets a second one.
 */
const OWNER = '/<'
const NAME = '/>'

/** Separates the members of a set inside one dictionary entry. */
const SET_SEPARATOR = '|'

/** A table as JSON that gzips well: only known cells, gaps instead of row numbers. */
export function packTable(table: Table, spelledIds: readonly string[]): PackedTable {
  const columns: Record<string, PackedColumn> = {}
  for (const column of COLUMN_IDS) {
    const data = table.columns[column]
    if (data) columns[column] = packColumn(table, column, data, spelledIds)
  }
  return {
    schema: SCHEMA,
    size: table.size,
    ids: spelledIds,
    keywords: table.keywords,
    origins: table.origins.map((origin) => [origin.source, origin.seenAt, origin.basis]),
    columns,
  }
}

/** Reads a packed table back. Throws SnapshotError where its shape is not what this version wrote. */
export function unpackTable(packed: PackedTable): Table {
  const { size, ids } = packed
  const columns: Partial<Record<ColumnId, ColumnData>> = {}
  const cellOrigins: Partial<Record<ColumnId, Uint16Array>> = {}
  const disputed: Partial<Record<ColumnId, Uint8Array>> = {}
  // Columns of a later version are left out; ours that are missing are simply unknown.
  for (const column of COLUMN_IDS) {
    const source = Object.hasOwn(packed.columns, column) ? packed.columns[column] : undefined
    if (!source) continue
    const rows = rowsOf(source.rows, source.values.length, size, column)
    columns[column] = unpackColumn(column, source, rows, ids)
    const { origin } = source
    const marks = new Uint16Array(size)
    for (let at = 0; at < rows.length; at++) marks[rows[at]!] = levelAt(origin, at) ?? 0
    cellOrigins[column] = marks
    if (source.disputed) {
      const flags = new Uint8Array(size)
      for (const row of rowsOf(source.disputed, source.disputed.length, size, column))
        flags[row] = 1
      disputed[column] = flags
    }
  }
  return {
    size,
    ids: ids.map((id) => id.toLowerCase()),
    keywords: packed.keywords,
    columns,
    cellOrigins,
    origins: packed.origins.map(([source, seenAt, basis], at): Origin =>
      at === 0 ? NO_ORIGIN : { source, seenAt, basis: basis as Basis, live: false },
    ),
    disputed,
  }
}

function packColumn(
  table: Table,
  column: ColumnId,
  data: ColumnData,
  ids: readonly string[],
): PackedColumn {
  const plain = textOf(data)
  const text = plain && ((row: number) => shortened(plain(row), ids[row]!))
  const known: number[] = []
  for (let row = 0; row < table.size; row++) if (isKnown(data, row)) known.push(row)
  const dictionary = text && ['', ...[...new Set(known.map((row) => text(row)))].toSorted()]
  const code = new Map(dictionary?.map((value, at) => [value, at]))
  const origins = known.map((row) => table.cellOrigins[column]?.[row] ?? 0)
  const flags = table.disputed[column]
  return {
    ...(known.length === table.size ? {} : { rows: gaps(known) }),
    values: known.map((row) => (text ? code.get(text(row))! : numberIn(data, row))),
    ...(dictionary ? { dictionary } : {}),
    origin: level(origins),
    ...(flags ? { disputed: gaps(known.filter((row) => flags[row])) } : {}),
  }
}

function numberIn(data: ColumnData, row: number): number {
  return data.kind === 'number' ? data.values[row]! : NaN
}

function shortened(text: string, id: string): string {
  const slash = id.indexOf('/')
  if (text === id.slice(0, slash)) return OWNER
  if (text === id.slice(slash + 1)) return NAME
  return text.startsWith('/') ? `/${text}` : text
}

function lengthened(text: string, id: string): string {
  if (text === OWNER) return id.slice(0, id.indexOf('/'))
  if (text === NAME) return id.slice(id.indexOf('/') + 1)
  return text.startsWith('//') ? text.slice(1) : text
}

/** The value of a row as one dictionary entry; undefined for columns that need no dictionary. */
function textOf(data: ColumnData): ((row: number) => string) | undefined {
  if (data.kind === 'text') return (row) => data.values[row]!
  if (data.kind === 'code') return (row) => data.dictionary[data.codes[row]!]!
  if (data.kind === 'codes')
    return (row) =>
      Array.from(
        data.codes.subarray(data.offsets[row], data.offsets[row + 1]),
        (at) => data.dictionary[at]!,
      ).join(SET_SEPARATOR)
  return undefined
}

function isKnown(data: ColumnData, row: number): boolean {
  switch (data.kind) {
    case 'number':
      return !Number.isNaN(data.values[row])
    case 'text':
      return data.values[row] !== ''
    case 'code':
      return data.codes[row] !== 0
    case 'codes':
      return data.offsets[row] !== data.offsets[row + 1]
  }
}

// The first search waits for this, and it is over before anything is compiled: loops over positions
// take half of what iterators and callbacks do.
function unpackColumn(
  column: ColumnId,
  source: PackedColumn,
  rows: Uint32Array,
  ids: readonly string[],
): ColumnData {
  const { kind } = COLUMNS[column]
  const size = ids.length
  if (kind === 'number' || kind === 'date') {
    const values = new Float64Array(size).fill(NaN)
    for (let at = 0; at < rows.length; at++) values[rows[at]!] = numberAt(source, at, column)
    return { kind: 'number', values }
  }
  const texts = ids.map(() => '')
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    texts[row] = lengthened(textAt(source, at, column), ids[row]!)
  }
  if (kind === 'text') return { kind: 'text', values: texts }
  return kind === 'set'
    ? setColumn(texts.map((text) => (text ? text.split(SET_SEPARATOR) : [])))
    : codeColumn(texts)
}

function numberAt(source: PackedColumn, at: number, column: ColumnId): number {
  const value = source.values[at]
  if (value === undefined || !Number.isFinite(value))
    throw new SnapshotError('malformed', `column ${column} holds something that is no number`)
  return value
}

function textAt(source: PackedColumn, at: number, column: ColumnId): string {
  const text = source.dictionary?.[source.values[at]!]
  if (typeof text !== 'string')
    throw new SnapshotError('malformed', `column ${column} refers to a value that is not there`)
  return text
}

function rowsOf(
  source: readonly number[] | undefined,
  count: number,
  size: number,
  column: ColumnId,
): Uint32Array {
  const rows = new Uint32Array(count)
  let row = 0
  for (let at = 0; at < count; at++) {
    row = source ? row + source[at]! : at
    if (!(row >= 0 && row < size))
      throw new SnapshotError('malformed', `column ${column} has more cells than there are rows`)
    rows[at] = row
  }
  return rows
}
