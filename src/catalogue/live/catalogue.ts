import { FITTED } from '@/domain/fitted'
import type { Model, ModelId } from '@/domain/model'
import type { SourceRecord } from '@/domain/record'
import { appendTable } from '@/domain/append'
import type { Table } from '@/domain/table'
import { groupBy } from '@/lib/group'
import { keywordsOf, tableOf } from '../columns'
import type { Scores } from '../refit'
import type { StoredCatalogue } from '../snapshot/load'
import { LiveModels } from './models'
import { StoredModels } from './stored'
import { editCells } from './table'

/** What became of the live records of one source. */
export interface Absorbed {
  /** Records that could be told to be about one model. */
  readonly matched: number
  /** Names that could not, sorted. */
  readonly unmatched: readonly string[]
  /** Cells of models that were there whose value is another than before, but for fitted ones. */
  readonly changed: number
  /** Models that were not there before. */
  readonly added: number
}

/** The stored catalogue with what live sources said since, by the rules that made the stored one. */
export interface LiveCatalogue {
  /**
   * Puts a source's live records in the place of what it said before, stored or live, about the same
   * models, column by column. What a reading leaves out stays: it may have been cut short.
   */
  absorb(source: string, records: readonly SourceRecord[]): Absorbed
  /**
   * Fits the reasoning values to all scores there are now. Gives the number of cells of models that
   * were there whose value is another than before; until then they are those of the last fit.
   */
  settle(): number
  /**
   * Rows keep the order of the stored tables; models that were not in one come last. Its reasoning
   * values are settled.
   */
  table(which: 'originals' | 'all'): Table
  model(id: ModelId): Model | undefined
  /** Every score there is now, for a fit of the reader's own. */
  scores(): Scores
}

/** Opens a stored catalogue for live records. Its models stay packed until something is said of them. */
export function openCatalogue(stored: StoredCatalogue): LiveCatalogue {
  const before = new StoredModels(stored)
  const live = new LiveModels(before)
  /** By source and name: a name read again replaces what was read under it. */
  const readings = new Map<string, Map<string, readonly SourceRecord[]>>()
  const { originals, copies } = stored
  let all: Table | undefined

  return {
    absorb(source, records) {
      const reading = readings.get(source) ?? new Map<string, readonly SourceRecord[]>()
      readings.set(source, reading)
      const byName = groupBy(records, (record) => record.name)
      for (const [name, group] of byName) reading.set(name, group)
      const { names, changed, added } = live.update(
        [...readings.values()].flatMap((each) => [...each.values()].flat()),
      )
      const unmatched = (names.get(source)?.unmatched ?? []).filter((name) => byName.has(name))
      const lost = unmatched.reduce((sum, name) => sum + byName.get(name)!.length, 0)
      return { matched: records.length - lost, unmatched, changed, added }
    },

    settle: () => live.settle(),

    table(which) {
      live.settle()
      all ??= appendTable(originals.table, copies.table)
      const base = which === 'all' ? all : originals.table
      const rowOf = (id: ModelId) => {
        const row = before.row(id)
        return row !== undefined && row < base.size ? row : undefined
      }
      const models = Array.from(live.ids, (id) => live.get(id)!)
      const edits = models.flatMap((model) => {
        const row = rowOf(model.id)
        return row === undefined ? [] : [{ row, cells: model.cells, keywords: keywordsOf(model) }]
      })
      const fitted = Array.from(live.fit.ids).flatMap((id) => {
        const row = rowOf(id)
        return row === undefined ? [] : [{ row, cells: live.fit.cells({ id }) }]
      })
      const late = models.filter(
        (model) =>
          rowOf(model.id) === undefined &&
          (which === 'all' || model.cells.relation?.fact.value === 'original'),
      )
      const edited = editCells(editCells(base, fitted, FITTED), edits)
      return late.length ? appendTable(edited, tableOf(late)) : edited
    },

    model: (id) => live.get(id),
    scores: () => live.scores,
  }
}
