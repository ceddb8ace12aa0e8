import type { ColumnId } from '@/domain/columns'
import type { ColumnData, Origin } from '@/domain/table'
import type { Offsets } from '@/lib/offsets'
import type { Strings } from '@/lib/strings'
import type { PlacedNumbers } from './placed'

/** Text by row, and where it is known, the place of each in the order of text. */
export interface TextData {
  readonly kind: 'text'
  readonly values: Strings
  /**
   * Equal for texts that collate alike, ascending as `collate` has them, and comparable between
   * shards. Worked out from the texts where it is left out, which takes seconds for a million.
   */
  readonly places?: Uint32Array
}

/** Codes, or places, in as many bytes as tell them apart. */
export type Narrow = Uint8Array | Uint16Array

/** A column of sets, as `ColumnData` has them; `Beginnings` say where the codes of each row begin. */
export interface SetData<Beginnings extends Uint32Array | Offsets = Uint32Array | Offsets> {
  readonly kind: 'codes'
  readonly offsets: Beginnings
  readonly codes: Narrow
  readonly dictionary: readonly string[]
}

/** A category or flag column, or a column of sets. */
export type CodeData =
  | { readonly kind: 'code'; readonly codes: Narrow; readonly dictionary: readonly string[] }
  | SetData

/** A column that may hold millions of rows: text may be packed, numbers placed, and codes bytes. */
export type ShardColumn =
  | TextData
  | PlacedNumbers
  | CodeData
  | Extract<ColumnData, { readonly kind: 'number' }>

/** A column as a shard works on it: its numbers are placed, and what says where sets begin is packed. */
export type StoredColumn =
  | Exclude<ShardColumn, { readonly kind: 'number' | 'codes' }>
  | SetData<Offsets>

/**
 * What a shard answers from: any `Table`, or the same with packed text. Shards of one engine share
 * `origins` and the dictionaries of their columns, so that codes mean the same in each.
 */
export interface ShardTable {
  readonly size: number
  readonly ids: Strings
  /** What free text is matched against besides the shown columns; left out: nothing. */
  readonly keywords?: Strings
  readonly columns: Readonly<Partial<Record<ColumnId, ShardColumn>>>
  /** Per column the origin of each cell, or of every known one. */
  readonly cellOrigins: Readonly<Partial<Record<ColumnId, Uint16Array | number>>>
  readonly origins: readonly Origin[]
  readonly disputed: Readonly<Partial<Record<ColumnId, Uint8Array>>>
}
