import { columnId, IMPLIED_COLUMNS, type ColumnId } from '@/domain/columns'
import type { Query, SortKey } from '@/domain/query'
import type { Origin } from '@/domain/table'
import type { Answer, Ask, Engine, Facet, Relief, Rows } from './engine'
import { addCounts, addShapes, binsOf, facetOf, type Shape } from './facets'
import { directionsOf } from './keys'
import { sortKeys } from './orders'
import { addReliefs, type Binned, type Found, type Job, type Shard } from './shard'
import { columnKey } from './store'
import { doubtful, hasWords, meant, readWords } from './text/words'

const BY_REASONING: readonly SortKey[] = [{ column: 'reasoning', descending: true }]
/** A window that ends before this is cut from the first rows of every shard, in one question. */
const NEAR = 400
/** Milliseconds of work between which a shard answers other questions. */
const PIECE = 6
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
  readonly #shards: readonly ShardCalls[]
  readonly #asGiven: boolean
  readonly #spellings = new Map<string, readonly string[]>()
  readonly #shapes = new Map<ColumnId, { key: string; shape: Shape }>()
  /** The last window: the same rows are given as the same object, so that nothing draws them again. */
  #given: { key: string; rows: Rows } | undefined
  #turn: Promise<unknown> = Promise.resolve()
  #textRead: Promise<unknown> | undefined

  /** `origins` are those of the tables of all shards. */
  constructor(
    shards: readonly ShardCalls[],
    origins: readonly Origin[],
    { unsorted = 'best' }: EngineOptions = {},
  ) {
    this.origins = [...origins, derivedOrigin(origins)]
    this.#shards = shards
    this.#asGiven = unsorted === 'as given'
  }

  run(query: Query, ask: Ask, signal?: AbortSignal): Promise<Answer> {
    return this.#inTurn(signal, async () => {
      const job = await this.#job(query)
      const shapes = await this.#shapesFor(job, ask.facets)
      signal?.throwIfAborted()
      const binned = [...shapes].map(([id, { key, shape }]): Binned => {
        return { id, key, bins: binsOf(id, shape) }
      })
      const span = windowOf(ask)
      const parts = await this.#all((shard) => shard.run(job, this.#first(span), binned))
      const matched = sum(parts.map((part) => part.matched))
      const facets: Partial<Record<ColumnId, Facet>> = {}
      for (const [id, { shape }] of shapes) {
        facets[id] = facetOf(id, shape, parts.map((part) => part.counts[id]!).reduce(addCounts))
      }
      return {
        matched,
        total: sum(parts.map((part) => part.total)),
        facets,
        rows: this.#same(await this.#rows(job, span, parts, matched), query),
      }
    })
  }

  without(query: Query, signal?: AbortSignal): Promise<readonly Relief[]> {
    return this.#inTurn(signal, async () => {
      const job = await this.#job(query)
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
    } catch (error) {
      this.#textRead = undefined
      throw error
    }
  }

  /** One question after the other, those dropped that nobody waits for any more. */
  async #inTurn<T>(signal: AbortSignal | undefined, ask: () => Promise<T>): Promise<T> {
    const before = this.#turn
    const mine = (async () => {
      await before
      signal?.throwIfAborted()
      return ask()
    })()
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  #all<T>(ask: (shard: ShardCalls) => T | Promise<T>): Promise<readonly T[]> {
    return Promise.all(this.#shards.map(ask))
  }

  async #job(query: Query): Promise<Job> {
    const keys = sortKeys(query.sort)
    const best = keys.length === 0 && !this.#asGiven
    // The first table comes without what searches need.
    if (hasWords(query.text)) await this.prepare()
    const words = readWords(query.text, await this.#spellingsFor(query.text))
    return { query, words, sort: best ? BY_REASONING : keys, ranked: best && words.length > 0 }
  }

  async #spellingsFor(text: string): Promise<ReadonlyMap<string, readonly string[]>> {
    for (const letters of doubtful(text)) {
      if (this.#spellings.has(letters)) continue
      if (this.#spellings.size >= MOST_SPELLINGS) this.#spellings.clear()
      const spelled = await this.#all((shard) => shard.spell(letters))
      this.#spellings.set(letters, meant(letters, spelled))
    }
    return this.#spellings
  }

  /** What the facets asked for are about; worked out anew only where an implied clause has moved. */
  async #shapesFor(job: Job, asked: readonly ColumnId[]) {
    const keys = new Map(
      asked.filter((id) => columnId(id) !== undefined).map((id) => [id, shapeKey(id, job.query)]),
    )
    const missing = [...keys].flatMap(([id, key]) =>
      this.#shapes.get(id)?.key === key ? [] : [id],
    )
    if (missing.length > 0) {
      const parts = await this.#all((shard) => shard.shapes(job, missing))
      for (const id of missing) {
        const [first, ...others] = parts.flatMap((part) => part[id] ?? [])
        if (first) {
          this.#shapes.set(id, { key: keys.get(id)!, shape: others.reduce(addShapes, first) })
        }
      }
    }
    return new Map(
      [...keys.keys()].flatMap((id) => {
        const shape = this.#shapes.get(id)
        return shape ? [[id, shape] as const] : []
      }),
    )
  }

  /** What each shard is asked for along with its counts. */
  #first(span: Span): Span {
    if (this.#shards.length === 1) return span
    return { ...span, from: 0, to: span.to <= NEAR ? span.to : 0 }
  }

  async #rows(job: Job, span: Span, parts: readonly Found[], matched: number): Promise<Rows> {
    if (parts.length === 1) return parts[0]!.stretch.rows
    // Only tables too large for one thread have several shards: what merges them comes with those.
    const { gather } = await import('./gather')
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

/** What the shape of a facet depends on besides the table. */
function shapeKey(id: ColumnId, { where, fit }: Query): string {
  const others = IMPLIED_COLUMNS.filter((implied) => implied !== id)
  return [columnKey(id, fit), ...others.map((other) => JSON.stringify(where[other]))].join('\n')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
