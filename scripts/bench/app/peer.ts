import { COLUMNS, type ColumnId } from '@/domain/columns'
import type { ShardColumn, ShardTable } from '@/engine/shardTable'
import { packStrings } from '@/lib/strings'

/** What the tables of the peers show. */
export const SHOWN = [
  'name',
  'maker',
  'license',
  'openness',
  'commercial',
  'relation',
  'params',
  'context',
  'released',
  'downloads',
  'likes',
  'reasoning',
  'price',
] as const satisfies readonly ColumnId[]
export type Shown = (typeof SHOWN)[number]

/** The columns of which each value is counted when a range moves. */
export const COUNTED = ['maker', 'license', 'openness', 'commercial', 'relation'] as const
export type Counted = (typeof COUNTED)[number]

export interface Question {
  /** Lower-cased; looked for in names alone. */
  readonly text: string
  readonly sort: readonly { readonly column: Shown; readonly descending: boolean }[]
  /** Least reasoning; null where none is asked for. */
  readonly least: number | null
  readonly from: number
  readonly to: number
  readonly counts: boolean
}

export interface Reply {
  readonly matched: number
  /** Texts by row, in the order of `SHOWN`. */
  readonly rows: readonly (readonly string[])[]
  readonly counts: Readonly<Partial<Record<Counted, readonly (readonly [string, number])[]>>>
}

/** Another way to answer the same questions about the same columns. */
export interface Peer {
  build(table: ShardTable): Promise<void> | void
  answer(question: Question): Promise<Reply> | Reply
}

export const isNumber = (id: Shown) => ['number', 'date'].includes(COLUMNS[id].kind)

/** A table with the plain arrays that peers have: how ours packs a column is its own. */
export function unpacked(table: ShardTable): ShardTable {
  const columns = Object.entries(table.columns).map(([id, column]) => [id, unpackedColumn(column)])
  return { ...table, columns: Object.fromEntries(columns) as ShardTable['columns'] }
}

function unpackedColumn(column: ShardColumn): ShardColumn {
  if (column.kind === 'text') return { ...column, values: packStrings(column.values) }
  if (column.kind === 'code') return { ...column, codes: Uint16Array.from(column.codes) }
  if (column.kind !== 'placed') return column
  return { kind: 'number', values: Float64Array.from(column.places, (at) => column.values[at]!) }
}

export function numbersOf(table: ShardTable, id: Shown): Float64Array {
  return only(table.columns[id], 'number').values
}

export function codesOf(table: ShardTable, id: Shown) {
  return only(table.columns[id], 'code')
}

export function namesOf(table: ShardTable) {
  return only(table.columns.name, 'text').values
}

function only<K extends ShardColumn['kind']>(column: ShardColumn | undefined, kind: K) {
  if (column?.kind !== kind) throw new TypeError(`There is no column of ${kind}`)
  return column as Extract<ShardColumn, { kind: K }>
}

/** The text of a cell; nothing is written where the value is unknown. */
export function cellText(value: string | number | null | undefined): string {
  return value === null || value === undefined || Number.isNaN(value) ? '' : String(value)
}
