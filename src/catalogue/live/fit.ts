import type { ColumnId } from '@/domain/columns'
import type { IsoDate } from '@/domain/fact'
import { FITTED, fittedValue, type FittedColumn } from '@/domain/fitted'
import type { Cell, Model, ModelId } from '@/domain/model'
import { evidenceOf, fitReasoning, type Reasoning } from '@/domain/reasoning'
import { measuredOf, reasoningCells } from '../measure'
import type { StoredModels } from './stored'

type Values = ReadonlyMap<ModelId, Reasoning>

/**
 * The reasoning values: those stored until scores change, then those of a new fit. A fit takes longer
 * than most sources take to be joined, so it is made when it is asked for, once for all of them.
 */
export class Fit {
  readonly #stored: StoredModels
  /** What the fit reads of the models where that is not what is stored. */
  readonly #evidence = new Map<ModelId, string>()
  /** Models that came since they were last asked for. */
  #added = new Set<ModelId>()
  #values: Values | undefined
  #day: IsoDate
  /** The day of scores that the values are not fitted to yet. */
  #due: IsoDate | undefined

  constructor(stored: StoredModels) {
    this.#stored = stored
    this.#day = stored.asOf
  }

  /** Models with values of a new fit; none while the stored ones hold. */
  get ids(): Iterable<ModelId> {
    return this.#values?.keys() ?? []
  }

  /** Takes note of the scores that these models have now, out of all live ones. */
  note(
    ids: Iterable<ModelId>,
    live: ReadonlyMap<ModelId, Model>,
    added: Iterable<ModelId>,
    day: IsoDate,
  ): void {
    for (const id of added) this.#added.add(id)
    if (this.#isNews(ids, live)) this.#due = day
  }

  /**
   * Fits again where scores have changed since. Gives the number of values that came out otherwise,
   * but for models that were added since.
   */
  settle(live: ReadonlyMap<ModelId, Model>): number {
    const added = this.#added
    this.#added = new Set()
    if (this.#due === undefined) return 0
    const before = this.#values
    this.#values = this.#evidence.size
      ? fitReasoning(this.#stored.measured(live.values()))
      : undefined
    this.#day = this.#due
    this.#due = undefined
    let changed = 0
    for (const id of new Set([...this.#stored.ids, ...live.keys()]))
      for (const column of added.has(id) ? [] : FITTED)
        if (this.#value(before, id, column) !== this.#value(this.#values, id, column)) changed++
    return changed
  }

  /** The reasoning cells of a model; it has none without a score that counts. */
  cells(model: Pick<Model, 'id' | 'hubId'>): Partial<Record<ColumnId, Cell>> {
    if (this.#values) {
      const value = this.#values.get(model.id)
      return value ? reasoningCells(model, value, this.#day) : {}
    }
    const cells = this.#stored.model(model.id)?.cells
    return Object.fromEntries(
      FITTED.flatMap((column) => (cells?.[column] ? [[column, cells[column]]] : [])),
    )
  }

  #value(values: Values | undefined, id: ModelId, column: FittedColumn) {
    if (!values) return this.#stored.value(id, column)
    const value = values.get(id)
    return value && fittedValue(value, column)
  }

  #isNews(ids: Iterable<ModelId>, live: ReadonlyMap<ModelId, Model>): boolean {
    let news = false
    for (const id of ids) {
      const stored = evidenceIn(this.#stored.model(id))
      const evidence = live.has(id) ? evidenceIn(live.get(id)) : stored
      if (evidence === (this.#evidence.get(id) ?? stored)) continue
      news = true
      if (evidence === stored) this.#evidence.delete(id)
      else this.#evidence.set(id, evidence)
    }
    return news
  }
}

function evidenceIn(model: Model | undefined): string {
  return model?.runs.length ? evidenceOf(measuredOf(model)) : ''
}
