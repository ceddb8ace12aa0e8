import { columnId, type ColumnId } from '@/domain/columns'
import type { Query } from '@/domain/query'
import type { Origin } from '@/domain/table'
import type { Chart } from './chart'
import type { Answer, Ask, Engine, Relief, Rows } from './engine'
import { HeldFacets } from './heldFacets'
import { type Job, jobOf } from './job'
import { directionsOf } from './keys'
import { addReliefs, type Binned, type Found, type Part, type Shard } from './shard'
import { columnKey } from './store'
import { doubtful, hasWords, meant, readWords } from './text/words'

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
} & {
  /**
   * Works out what the first letter of a search would show of what was asked for last, whichever it
   * is, while nothing else is asked. Not in the thread of the page, which that would keep.
   */
  readonly foresee?: () => void | Promise<void>
}

/** Calls that find what was filtered and put in order before: the page may wait for them on the spot. */
export const QUICK_CALLS = ['stretch'] as const satisfies readonly (keyof ShardCalls)[]

export interface EngineOptions {
  /**
   * What a query without sort keys gets: the best first, or the table's own order, which then also
   * stands in for ids where keys are equal.
   */
  readonly unsorted?: 'best' | 'as given'
  /** Whether the shards are in threads of their own. */
  readonly apart?: boolean
}

/** How the last job was answered. */
interface Standing {
  readonly job: string
  /** By shard how many of its rows match, of how many; nothing else. */
  readonly found: readonly Omit<Found, 'stretch'>[]
  /** What of its rows was asked for last. */
  columns: string
  /** Whether a window was wanted that is far from the first row: since then its rows are charted. */
  begun: boolean
  chart: Chart | undefined
}

const NOTHING: Pick<Found, 'counts' | 'sample'> = {
  counts: {},
  sample: { places: new Uint32Array(0), keys: [], ids: [] },
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
  readonly #facets = new HeldFacets()
  /** The last window: the same rows are given as the same object, so that nothing draws them again. */
  #given: { key: string; rows: Rows } | undefined
  #standing: Standing = { job: '', found: [], columns: '', begun: false, chart: undefined }
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
      const unshaped = this.#facets.unshaped(ask.facets, query)
      if (unshaped.length > 0) {
        const shapes = await this.#all((shard) => shard.shapes(job, unshaped))
        this.#facets.shape(unshaped, query, shapes)
      }
      signal?.throwIfAborted()
      const moved = this.#facets.moved(ask.facets, job)
      const span = windowOf(ask)
      const parts = await this.#parts(job, span, moved)
      const matched = sum(parts.map((part) => part.matched))
      this.#facets.count(moved, job, parts)
      return {
        matched,
        total: sum(parts.map((part) => part.total)),
        facets: this.#facets.of(ask.facets),
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

  async prepare(): Promise<void> {
    await this.#readText()
    await this.#all((shard) => shard.foresee?.())
  }

  /**
   * Asked of the shards once, a piece at a time, so that other questions come in between; where it
   * fails, the next search asks again.
   */
  async #readText(): Promise<void> {
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

  #all<T>(ask: (shard: ShardCalls, at: number) => T | Promise<T>): Promise<readonly T[]> {
    return Promise.all(this.#shards.map(ask))
  }

  /** Whether something has to be read before a query can be put to the shards. */
  #lacks(query: Query): boolean {
    return !this.isReady(query) || this.#unspelled(query.text).length > 0
  }

  async #read({ text }: Query): Promise<void> {
    // The first table comes without what searches need.
    if (hasWords(text)) await this.#readText()
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
    return jobOf(query, readWords(query.text, this.#spellings), this.#asGiven)
  }

  /** What each shard finds; its rows alone where but the window has moved. */
  async #parts(job: Job, span: Span, moved: readonly Binned[]): Promise<readonly Found[]> {
    const [key, columns] = [JSON.stringify(job), span.columns.join()]
    const known = this.#standing.job === key ? this.#standing : undefined
    const windows = this.#windows(span, known?.chart)
    const isMoved = known?.columns === columns && moved.length === 0
    if (isMoved && windows.every(({ around }) => around === undefined)) {
      const stretches = await this.#all((shard, at) => shard.stretch(job, windows[at]!))
      return stretches.map((stretch, at) => ({ ...known.found[at]!, stretch }))
    }
    const parts = await this.#all((shard, at) => shard.run(job, windows[at]!, moved))
    if (known) known.columns = columns
    else {
      const found = parts.map(({ matched, total }) => ({ ...NOTHING, matched, total }))
      this.#standing = { job: key, found, columns, begun: false, chart: undefined }
    }
    return parts
  }

  /** What of its rows each shard is asked for. */
  #windows(span: Span, chart: Chart | undefined): readonly Part[] {
    if (this.#shards.length === 1) return [span]
    if (span.to <= NEAR) return this.#shards.map(() => ({ ...span, from: 0 }))
    if (chart) {
      const [starts, ends] = [chart.before(span.from), chart.before(span.to)]
      return starts.map((start, at) => ({
        ...span,
        from: Math.max(0, Math.floor(start) - chart.margin),
        to: Math.ceil(ends[at]!) + chart.margin,
      }))
    }
    // About as many of the first rows are probably those of a shard as were of all that matched last.
    const shares = this.#standing.found.map(({ matched }) => matched)
    const all = sum(shares)
    return this.#shards.map((_, at) => {
      const share = (shares[at] ?? 1) / (all || this.#shards.length)
      return { ...span, from: 0, to: 0, around: span.from * share }
    })
  }

  async #rows(job: Job, span: Span, parts: readonly Found[], matched: number): Promise<Rows> {
    if (parts.length === 1) return parts[0]!.stretch.rows
    // Only tables too large for one thread have several shards: what merges them comes with those.
    // Kept, because each import anew waits for a task of its own, behind the next frame.
    this.#gathering ??= await import('./gather')
    const { gather, chartOf } = this.#gathering
    const from = Math.min(span.from, matched)
    const ordering = {
      descending: directionsOf(job.ranked, job.sort),
      asGiven: this.#asGiven,
    }
    const near = span.to <= NEAR
    const standing = this.#standing
    const gathering = {
      shards: this.#shards,
      job,
      parts,
      span: { ...span, from, to: Math.min(span.to, matched) },
      near,
      chart: standing.chart,
      ordering,
    }
    const rows = await gather(gathering)
    if (!near && !standing.begun) {
      standing.begun = true
      // Without it the next window is asked for in two steps, and a shard that fails says so then.
      chartOf(gathering, () => this.#standing === standing).then(
        (chart) => (standing.chart = chart),
        () => undefined,
      )
    }
    return rows
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
