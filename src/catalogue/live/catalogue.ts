import type { Model, ModelId } from '@/domain/model'
import type { SourceRecord } from '@/domain/record'
import type { Table } from '@/domain/table'

/** What became of the live records of one source. */
export interface Absorbed {
  /** Records that could be told to be about one model. */
  readonly matched: number
  /** Names that could not, sorted. */
  readonly unmatched: readonly string[]
  /** Cells of models that were there whose value is another than before. */
  readonly changed: number
  /** Models that were not there before. */
  readonly added: number
}

/** The stored catalogue with what live sources said since, by the rules that made the stored one. */
export interface LiveCatalogue {
  /**
   * Puts a source's live records in the place of what it said before about the same models, stored
   * or live, column by column. An empty reading removes nothing.
   */
  absorb(source: string, records: readonly SourceRecord[]): Absorbed
  /** Rows keep the order of the stored tables; models that were not stored come last. */
  table(which: 'originals' | 'all'): Table
  model(id: ModelId): Model | undefined
}
