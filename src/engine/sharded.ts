import { columnId, IMPLIED_COLUMNS, type ColumnId } from '@/domain/columns'
import type { Query, SortKey } from '@/domain/query'
import type { Origin } from '@/domain/table'
import type { Answer, Ask, Engine, Facet, Relief, Rows } from './engine'
import { addCounts, addShapes, binsOf, facetOf, type Shape } from './facets'
import { directionsOf } from './keys'
import { sortKeys } from './orders'
import { addReliefs, type Binned, type Found, type Job, type Part, type Shard } from './shard'
import { columnKey } from './store'
import { doubtful, hasWords, meant, readWords } from './text/words'

const BY_REASONING: readonly SortKey[] = [{ column: 'reasoning', descending: true }]
/** A window that ends before this is cut from the first rows of every shard, in one question. */
const NEAR = 400
/** Milliseconds of work between which a shard answers other questions. */
export const PIECE = 6
/** Runs of letters whose meaning is remembered. */
const MOST_SPELLINGS = 1000

/** What an engine asks of its shards: a `Shard` here, or one beyond a port. */
export type ShardCalls = {
  readonly [K in Exclude<keyof Shard, 'prepare'>]: (
    ...args: Parameters<Shard[K]>
  ) => ReturnType<Shard[K]> | Promise<Awaited<ReturnType<Shard[K]>>>
}

export interface EngineOptions {
  /**
   * What a query without sort keys gets: the best first, or the table's own order, which then also
   * stands in for ids where keys are equal.
   */
  readonly unsorted?: 'best' | 'as given'
  /** Whether the shards are in threads of their own. */
  readonly apart?: boolean
}

/** What is worked out here, from facts as new as the newest in the table. */
function derivedOrigin(origins: readonly Origin[]): Origin {
  const seenAt = origins.reduce((day, origin) => (origin.seenAt > day ? origin.seenAt : day), '')
  return { source: 'weighbridge', seenAt, basis: 'derived', live: false }
}

/**
 * One engine over the rows of several shards, each of which answers for its own: totals and counts
 * are added up, windows are merged. A question that is no longer wanted when its turn comes is not
 * put to them.
 */
export class ShardedEngine implements Engine {
  readonly origins: readonly Origin[]
  readonly apart: boolean
  readonly #shards: readonly ShardCalls[]
  readonly #asGiven: boolean
  readonly #spellings = new Map<string, readonly string[]>()
  readonly #shapes = new Map<ColumnId, { key: string; shape: Shape }>()
  readonly #facets = new Map<ColumnId, { shape: Shape; counts: Uint32Array; facet: Facet }>()
  /** The last window: the same rows are given as the same object, so that nothing draws them again. */
  #given: { key: string; rows: Rows } | undefined
  /** How many rows of each shard matched last: about so many of the first rows are probably its. */
  #shares: readonly number[] = []
  /** The last question while it is open. */
  #turn: Promise<unknown> | undefined
  #gathering: typeof import('./gather') | undefined
  #textRead: Promise<unknown> | undefined
  #hasText = false

  /** `origins` are those of the tables of all shards. */
  constructor(
    shards: readonly ShardCalls[],
    origins: readonly Origin[],
    { unsorted = 'best', apart = false }: EngineOptions = {},
  ) {
    this.origins = [...origins, derivedOrigin(origins)]
    this.apart = apart
    this.#shards = shards
    this.#asGiven = unsorted === 'as given'
  }

  run(query: Query, ask: Ask, signal?: AbortSignal): Promise<Answer> {
    return this.#inTurn(signal, async () => {
      // Nothing that is there is waited for: the question leaves within the event that it is about,
      // while the browser still writes the step into its history.
      if (this.#lacks(query)) await this.#read(query)
      const job = this.#job(query)
      const keys = shapeKeys(ask.facets, query)
      const unknown = [...keys.keys()].filter((id) => this.#shapes.get(id)?.key !== keys.get(id))
      if (unknown.length > 0) await this.#readShapes(job, unknown, keys)
      signal?.throwIfAborted()
      const shapes = this.#shapesOf(keys)
      const binned = [...shapes].map(([id, { key, shape }]): Binned => {
        return { id, key, bins: binsOf(id, shape) }
      })
      const span = windowOf(ask)
      const parts = await Promise.all(
        this.#shards.map((shard, at) => shard.run(job, this.#first(span, at), binned)),
      )
      this.#shares = parts.map((part) => part.matched)
      const matched = sum(this.#shares)
      const facets: Partial<Record<ColumnId, Facet>> = {}
      for (const [id, { shape }] of shapes) {
        facets[id] = this.#facet(id, shape, parts.map((part) => part.counts[id]!).reduce(addCounts))
      }
      return {
        matched,
        total: sum(parts.map((part) => part.total)),
        facets,
        rows: this.#same(await this.#rows(job, span, parts, matched), query),
      }
    })
  }

  isReady({ text }: Query): boolean {
    return this.#hasText || !hasWords(text)
  }

  without(query: Query, signal?: AbortSignal): Promise<readonly Relief[]> {
    return this.#inTurn(signal, async () => {
      if (this.#lacks(query)) await this.#read(query)
      const job = this.#job(query)
      const [first, ...others] = await this.#all((shard) => shard.without(job))
      const { matched, drops } = others.reduce(addReliefs, first!)
      return drops
        .filter((relief) => relief.matched > matched)
        .toSorted((a, b) => b.matched - a.matched)
    })
  }

  /**
   * Asked of the shards once, a piece at a time, so that other questions come in between; where it
   * fails, the next search asks again.
   */
  async prepare(): Promise<void> {
    this.#textRead ??= this.#all(async (shard) => {
      while (await shard.readText(PIECE));
    })
    try {
      await this.#textRead
      this.#hasText = true
    } catch (error) {
      this.#textRead = undefined
      throw error
    }
  }

  /** One question after the other, those dropped that nobody waits for any more. */
  async #inTurn<T>(signal: AbortSignal | undefined, ask: () => Promise<T>): Promise<T> {
    const wanted = () => {
      signal?.throwIfAborted()
      return ask()
    }
    const mine = this.#turn ? this.#turn.then(wanted) : wanted()
    const done = mine.then(
      () => undefined,
      () => undefined,
    )
    this.#turn = done
    try {
      return await mine
    } finally {
      if (this.#turn === done) this.#turn = undefined
    }
  }

  #all<T>(ask: (shard: ShardCalls) => T | Promise<T>): Promise<readonly T[]> {
    return Promise.all(this.#shards.map(ask))
  }

  /** Whether something has to be read before a query can be put to the shards. */
  #lacks(query: Query): boolean {
    return !this.isReady(query) || this.#unspelled(query.text).length > 0
  }

  async #read({ text }: Query): Promise<void> {
    // The first table comes without what searches need.
    if (hasWords(text)) await this.prepare()
    if (this.#spellings.size >= MOST_SPELLINGS) this.#spellings.clear()
    for (const letters of this.#unspelled(text)) {
      const spelled = await this.#all((shard) => shard.spell(letters))
      this.#spellings.set(letters, meant(letters, spelled))
    }
  }

  #unspelled(text: string): readonly string[] {
    return doubtful(text).filter((letters) => !this.#spellings.has(letters))
  }

  #job(query: Query): Job {
    const keys = sortKeys(query.sort)
    const best = keys.length === 0 && !this.#asGiven
    const words = readWords(query.text, this.#spellings)
    return { query, words, sort: best ? BY_REASONING : keys, ranked: best && words.length > 0 }
  }

  /** What facets are about; worked out anew only where an implied clause has moved. */
  async #readShapes(job: Job, ids: readonly ColumnId[], keys: ReadonlyMap<ColumnId, string>) {
    const parts = await this.#all((shard) => shard.shapes(job, ids))
    for (const id of ids) {
      const [first, ...others] = parts.flatMap((part) => part[id] ?? [])
      if (first) {
        this.#shapes.set(id, { key: keys.get(id)!, shape: others.reduce(addShapes, first) })
      }
    }
  }

  #shapesOf(keys: ReadonlyMap<ColumnId, string>) {
    return new Map(
      [...keys.keys()].flatMap((id) => {
        const shape = this.#shapes.get(id)
        return shape ? [[id, shape] as const] : []
      }),
    )
  }

  /** What a shard is asked for along with its counts. */
  #first(span: Span, shard: number): Part {
    if (this.#shards.length === 1) return span
    if (span.to <= NEAR) return { ...span, from: 0 }
    const share = (this.#shares[shard] ?? 1) / (sum(this.#shares) || this.#shards.length)
    return { ...span, from: 0, to: 0, around: span.from * share }
  }

  async #rows(job: Job, span: Span, parts: readonly Found[], matched: number): Promise<Rows> {
    if (parts.length === 1) return parts[0]!.stretch.rows
    // Only tables too large for one thread have several shards: what merges them comes with those.
    // Kept, because each import anew waits for a task of its own, behind the next frame.
    this.#gathering ??= await import('./gather')
    const { gather } = this.#gathering
    const from = Math.min(span.from, matched)
    const ordering = {
      descending: directionsOf(job.ranked, job.sort),
      asGiven: this.#asGiven,
    }
    return gather({
      shards: this.#shards,
      job,
      parts,
      span: { ...span, from, to: Math.min(span.to, matched) },
      near: span.to <= NEAR,
      ordering,
    })
  }

  /** The last one as the same object where it still stands, as after another order. */
  #facet(id: ColumnId, shape: Shape, counts: Uint32Array): Facet {
    const before = this.#facets.get(id)
    if (before?.shape === shape && before.counts.every((count, at) => count === counts[at]))
      return before.facet
    const facet = facetOf(id, shape, counts)
    this.#facets.set(id, { shape, counts, facet })
    return facet
  }

  #same(rows: Rows, query: Query): Rows {
    const columns = Object.keys(rows.values).map((id) => columnKey(id as ColumnId, query.fit))
    const key = [rows.from, ...rows.ids, '', ...columns].join('\n')
    if (this.#given?.key !== key) this.#given = { key, rows }
    return this.#given.rows
  }
}

type Span = Pick<Ask, 'from' | 'to' | 'columns'>

/** The window asked for, as whole numbers that make one. */
function windowOf({ from, to, columns }: Ask): Span {
  const start = Math.max(0, Math.trunc(from))
  return {
    from: start,
    to: Math.max(start, Math.trunc(to)),
    columns: columns.filter((id) => columnId(id) !== undefined),
  }
}

/** Of each column that is to be counted what its shape depends on besides the table. */
function shapeKeys(asked: readonly ColumnId[], query: Query): ReadonlyMap<ColumnId, string> {
  const known = asked.filter((id) => columnId(id) !== undefined)
  return new Map(known.map((id) => [id, shapeKey(id, query)]))
}

/** The same of one. */
function shapeKey(id: ColumnId, { where, fit }: Query): string {
  const others = IMPLIED_COLUMNS.filter((implied) => implied !== id)
  return [columnKey(id, fit), ...others.map((other) => JSON.stringify(where[other]))].join('\n')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
