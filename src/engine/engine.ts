import type { ColumnId } from '@/domain/columns'
import type { Query } from '@/domain/query'
import type { Origin } from '@/domain/table'

/** Counts of a category, set or flag column, its own clause left out. Parallel arrays. */
export interface CategoryFacet {
  readonly kind: 'category'
  /** Values by the column's own order, else by count; `unknown` last where any row lacks one. */
  readonly values: readonly string[]
  readonly counts: Uint32Array
  /** How many of the counted rows have any value. */
  readonly known: number
}

/** How a number or date column is spread over the rows that the other clauses leave. */
export interface RangeFacet {
  readonly kind: 'range'
  /**
   * Bounds over the whole table, so that the picture keeps still while other filters move. NaN, and
   * no bins, where no row has a value.
   */
  readonly min: number
  readonly max: number
  /** Lower edge of each bin; log-spaced where the column spans more than three decades. */
  readonly edges: Float64Array
  readonly counts: Uint32Array
  readonly unknown: number
}

export type Facet = CategoryFacet | RangeFacet

/** Values of one column for a window of rows. `undefined` is unknown. Sets are string arrays. */
export type CellValue = string | number | boolean | readonly string[] | undefined

/** A window of rows as columns, still without objects per row or cell. */
export interface Rows {
  /** Position of the first row in the whole order. */
  readonly from: number
  readonly ids: readonly string[]
  readonly values: Readonly<Partial<Record<ColumnId, readonly CellValue[]>>>
  /** Index of each cell's origin in the engine's `origins`; 0 where nothing is known. */
  readonly origins: Readonly<Partial<Record<ColumnId, Uint16Array>>>
  /** 1 where sources disagree about the cell. Columns in which none do may be absent. */
  readonly disputed: Readonly<Partial<Record<ColumnId, Uint8Array>>>
  /** 1 where the cell was read anew since, and its row stands where the older value has it. */
  readonly renewed?: Readonly<Partial<Record<ColumnId, Uint8Array>>>
}

/** What an engine is asked for besides the query. */
export interface Ask {
  readonly from: number
  readonly to: number
  readonly columns: readonly ColumnId[]
  /** Columns to count. */
  readonly facets: readonly ColumnId[]
}

export interface Answer {
  /** Rows that match. */
  readonly matched: number
  /** Rows there would be with no text and no clause but the relation one. */
  readonly total: number
  readonly facets: Readonly<Partial<Record<ColumnId, Facet>>>
  readonly rows: Rows
}

/** A query in; total, facets and a window of rows out. Implementations answer alike. */
export interface Engine {
  /** The table's origins at the same positions, and those of what the engine works out. */
  readonly origins: readonly Origin[]
  /** Whether it works in threads of its own, where what may not be wanted costs the page nothing. */
  readonly apart: boolean
  run(query: Query, ask: Ask, signal?: AbortSignal): Promise<Answer>
  /** Whether all that a query needs has been read, so that its answer takes but a moment. */
  isReady(query: Query): boolean
  /**
   * Fetches and works out what searches need, so that the first one need not wait for it; where it
   * works apart, also what the first letter of a search of what was asked last would show.
   */
  prepare(): Promise<void>
  /**
   * How many rows would match if a clause, the text or the fit were dropped: one entry for each that
   * would bring rows back. A clause that is implied counts as dropped when every value is asked for.
   */
  without(query: Query, signal?: AbortSignal): Promise<readonly Relief[]>
}

/** A part of the query and how many rows would match without it; best first. */
export interface Relief {
  readonly drop: ColumnId | 'text' | 'fit'
  readonly matched: number
}
