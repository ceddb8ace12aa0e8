import type { ColumnId } from '@/domain/columns'
import type { FactValue, IsoDate } from '@/domain/fact'
import { isFitted } from '@/domain/fitted'
import type { Model, ModelId } from '@/domain/model'
import type { SourceRecord } from '@/domain/record'
import { groupBy } from '@/lib/group'
import { byText } from '@/lib/order'
import { withArchitecture } from '../architecture'
import { addOwnFacts } from '../derive'
import { draftOf, type Draft } from '../draft'
import type { Known } from '../identity/known'
import { modelIn } from '../identity/renames'
import { finish, gather, identify } from '../join'
import { withLicense } from '../licensing'
import { withBenchmarks, withoutFitted } from '../measure'
import type { Scores } from '../refit'
import { sameValue } from '../values'
import { Fit } from './fit'
import { renew, reopen } from './reopen'
import type { StoredModels } from './stored'

/** What live records make of the stored models. All others stay as they are stored, and packed. */
export class LiveModels {
  readonly fit: Fit
  readonly #stored: StoredModels
  #known: Known | undefined
  /** What live records say of each model that they speak of, as text to see whether it changed. */
  #said: ReadonlyMap<ModelId, string> = new Map()
  /** Models with what sources state of them, before licenses and scores; stored ones when needed. */
  readonly #joined = new Map<ModelId, Model>()
  /** Whole models, but for the reasoning value, where they are not what is stored. */
  readonly #models = new Map<ModelId, Model>()

  /** The newest day that anything speaks for. */
  #day: IsoDate

  constructor(stored: StoredModels) {
    this.#stored = stored
    this.#day = stored.asOf
    this.fit = new Fit(stored)
  }

  /** Models that are not what is stored, in the order in which that came about. */
  get ids(): Iterable<ModelId> {
    return this.#models.keys()
  }

  get(id: ModelId): Model | undefined {
    const model = this.#shown(id)
    if (!model) return undefined
    return { ...model, cells: { ...withoutFitted(model), ...this.fit.cells(model) } }
  }

  /** Every score there is, for a fit of the reader's own. */
  get scores(): Scores {
    return { day: this.#day, models: this.#stored.measured(this.#models.values()) }
  }

  /**
   * Joins all live records there are with what is stored; only what changed is worked out again, and
   * reasoning values not before they are to settle.
   */
  update(records: readonly SourceRecord[]) {
    const { sorted, known } = identify(records, this.#stored.known)
    const { drafts, names } = gather(sorted, known, true)
    this.#known = known
    const said = this.#saidIn(drafts, known)
    const ids = new Set([...this.#said.keys(), ...said.keys()])
    const renewed = [...ids].filter((id) => said.get(id) !== this.#said.get(id)).toSorted(byText)
    this.#said = said
    for (const id of renewed) {
      if (said.has(id)) this.#joined.set(id, this.#join(drafts.get(id)!, known))
      else this.#joined.delete(id)
    }
    this.#day = newestDay(records, this.#stored.asOf)
    return { names, ...this.#replace(renewed) }
  }

  /** Fits the reasoning values to the scores there are now. Gives the number that changed. */
  settle(): number {
    return this.fit.settle(this.#models)
  }

  /**
   * What each draft says, but for those that only repeat the id of a stored model. Repositories
   * that were not known before can show a name to be that of a copy, so that is part of it.
   */
  #saidIn(drafts: Map<ModelId, Draft>, now: Known): ReadonlyMap<ModelId, string> {
    const { known, ids } = this.#stored
    const packed = (id: ModelId) => modelIn(id, now.has)
    const isRead = (id: ModelId) => packed(id) !== id && packed(id) !== modelIn(id, known.has)
    if ([...drafts.keys()].some((id) => !known.has(id)))
      for (const id of ids) if (isRead(id)) draftOf(drafts, id)
    const said = new Map<ModelId, string>()
    for (const [id, draft] of drafts) {
      const repeats = this.#stored.has(id) && !draft.aliases.length && !isRead(id)
      if (repeats && (!draft.hubIds.length || this.#stored.model(id)?.hubId)) continue
      said.set(id, JSON.stringify({ ...draft, packed: packed(id), facts: [...draft.facts] }))
    }
    return said
  }

  #join(draft: Draft, known: Known): Model {
    const stored = this.#stored.model(draft.id)
    const day = newestDay(
      [...[...draft.facts.values()].flat(), ...draft.runs, ...draft.offers],
      this.#stored.asOf,
    )
    return finish(addOwnFacts(stored ? renew(reopen(stored), draft) : draft, known, day))
  }

  readonly #joinedModel = (id: ModelId): Model | undefined => {
    const held = this.#joined.get(id)
    const stored = held ? undefined : this.#stored.model(id)
    if (!stored) return held
    const { known, asOf } = this.#stored
    const model = finish(addOwnFacts(reopen(stored), this.#known ?? known, asOf))
    this.#joined.set(id, model)
    return model
  }

  #shown(id: ModelId): Model | undefined {
    return this.#models.get(id) ?? this.#stored.model(id)
  }

  /** Works out what follows for the renewed models and for those made from them. */
  #replace(renewed: readonly ModelId[]): { changed: number; added: number } {
    const before = new Map<ModelId, Model | undefined>()
    const put = (id: ModelId, stays: boolean) => {
      if (!before.has(id)) before.set(id, this.#shown(id))
      const joined = stays ? this.#joinedModel(id) : undefined
      if (joined) this.#models.set(id, this.#whole(joined))
      else this.#models.delete(id)
    }
    const isSaid = (id: ModelId) => this.#said.has(id)
    for (const id of new Set([...renewed, ...this.#madeFrom(renewed).filter(isSaid)]))
      put(id, isSaid(id))
    const heirs = new Set(this.#madeFrom(this.#testators()).filter((id) => !isSaid(id)))
    const others = [...this.#models.keys()].filter((id) => !isSaid(id))
    for (const id of new Set([...heirs, ...others])) put(id, heirs.has(id))

    const added = new Set(renewed.filter((id) => isSaid(id) && !before.get(id)))
    this.fit.note(before.keys(), this.#models, added, this.#day)
    return { changed: this.#changedCells(before), added: added.size }
  }

  /** A joined model with what follows from its ancestors and its scores. */
  #whole(joined: Model): Model {
    const licensed = withLicense(joined, this.#joinedModel)
    return withBenchmarks(withArchitecture(licensed, this.#joinedModel))
  }

  /** Live models whose copies have another license or cache than stored, or another way to it. */
  #testators(): ModelId[] {
    return [...this.#said.keys()].filter(
      (id) => willOf(this.#models.get(id)) !== willOf(this.#stored.model(id)),
    )
  }

  /** All models made from these, directly or not. */
  #madeFrom(ids: readonly ModelId[]): ModelId[] {
    const live = groupBy(this.#said.keys(), (id) => valueOf(this.#joined.get(id), 'base'))
    const found = new Set<ModelId>()
    const open = [...ids]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const stored = this.#stored.children(id).filter((child) => !this.#said.has(child))
      for (const child of [...stored, ...(live.get(id) ?? [])]) {
        if (found.has(child)) continue
        found.add(child)
        open.push(child)
      }
    }
    return [...found]
  }

  #changedCells(before: ReadonlyMap<ModelId, Model | undefined>): number {
    let changed = 0
    for (const [id, model] of before) {
      if (!model) continue
      const now = this.#shown(id)
      const columns = { ...model.cells, ...now?.cells }
      for (const column of Object.keys(columns) as ColumnId[])
        if (!isFitted(column) && !sameValue(valueOf(model, column), valueOf(now, column))) changed++
    }
    return changed
  }
}

/** What decides which licenses and which architecture the models made from this one have. */
function willOf(model: Model | undefined): string {
  const { license } = model?.cells ?? {}
  const values = license ? [license.fact, ...license.others].map(({ value }) => String(value)) : []
  return [
    values[0],
    [...new Set(values)].toSorted(byText).join(),
    ...(['relation', 'base', 'params', 'kvCache'] as const).map((column) => valueOf(model, column)),
  ].join('\n')
}

function valueOf(model: Model | undefined, column: ColumnId): FactValue | undefined {
  return model?.cells[column]?.fact.value
}

function newestDay(dated: readonly { readonly seenAt: IsoDate }[], from: IsoDate): IsoDate {
  return dated.reduce((newest, { seenAt }) => (seenAt > newest ? seenAt : newest), from)
}
