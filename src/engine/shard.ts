import { COLUMNS, COLUMN_IDS, columnId, IMPLIED_COLUMNS, type ColumnId } from '@/domain/columns'
import type { Fit } from '@/domain/query'
import { listOf } from '@/lib/listOf'
import { goOn, Gradual } from '@/lib/steps'
import type { Bins } from './bins'
import { clauseFilter } from './clause'
import type { Ask, Relief, Rows } from './engine'
import type { Shape } from './facets'
import { Filters, type WriteFailing } from './filters'
import type { Job } from './job'
import { type KeyValues, keyReader } from './keys'
import { Matches } from './order'
import { Orders } from './orders'
import { PassingRows } from './passing'
import type { ShardTable } from './shardTable'
import { placesAround } from './sample'
import { Store } from './store'
import { shapeOf, Tally } from './tally'
import { searchCode } from './text/code'
import type { Levels } from './text/levels'
import type { TextSearch } from './text/search'
import type { TextIndex } from './text/textIndex'
import type { Spelled } from './text/words'

/**
 * The filter that a column's clause moves: asked outright which models fit, the budget turns nothing
 * away by itself, so that both are one.
 */
function slotOf(id: ColumnId): ColumnId | 'fit' {
  return COLUMNS[id].reckoned === 'fits' ? 'fit' : id
}

/** Where of a facet the bins begin, and what they depend on. */
export interface Binned {
  readonly id: ColumnId
  readonly key: string
  readonly bins: Bins | undefined
}

/** A stretch of the matching rows of one shard, with what they are ordered by. Plain data. */
export interface Stretch {
  readonly rows: Rows
  /** One entry for each key, each with a value for each row. */
  readonly keys: readonly KeyValues[]
}

/** Some of the matching rows of one shard, to tell those of others from. Plain data. */
export interface Sample {
  /** Where they stand among the matching ones, ascending. */
  readonly places: Uint32Array
  readonly keys: readonly KeyValues[]
  readonly ids: readonly string[]
}

/** What of its rows a shard is asked for. Plain data. */
export interface Part extends Pick<Ask, 'from' | 'to' | 'columns'> {
  /** Where more of its rows are probably wanted next. */
  readonly around?: number
}

/** What one shard is asked. Plain data. */
export type Question = readonly [job: Job, ask: Part, facets: readonly Binned[]]

/** What one shard answers. Plain data. */
export interface Found {
  readonly matched: number
  readonly total: number
  /** For `facetOf`, once those of all shards are added up. */
  readonly counts: Readonly<Partial<Record<ColumnId, Uint32Array>>>
  readonly stretch: Stretch
  /** Of the rows about where more are probably wanted; of none where nothing was said of that. */
  readonly sample: Sample
}

/** How many rows match, and how many would without each part of a query. Plain data. */
export interface Reliefs {
  readonly matched: number
  readonly drops: readonly Relief[]
}

/** The same over the rows of two shards. */
export function addReliefs(one: Reliefs, other: Reliefs): Reliefs {
  return {
    matched: one.matched + other.matched,
    drops: one.drops.map(({ drop, matched }, at) => {
      return { drop, matched: matched + other.drops[at]!.matched }
    }),
  }
}

/** The rows that match as they stand, with how well they have the words where that counts. */
interface Ordered {
  readonly in: Pick<Matches, 'window'>
  readonly levels: Levels | undefined
}

interface Tallied {
  readonly key: string
  readonly tally: Tally
}

/**
 * A part of a table's rows that answers for itself, keeping between jobs what the next is likely to
 * share: where each filter stands, orders, and the counts of facets. Every method is told the whole
 * job, so that jobs may come in any order.
 */
export class Shard {
  readonly #table: ShardTable
  readonly #store: Store
  readonly #filters: Filters
  readonly #orders: Orders
  readonly #tallies = new Map<ColumnId, Tallied>()
  #searching: typeof import('./text/search') | undefined
  #search: TextSearch | undefined
  #index: Gradual<TextIndex> | undefined
  #total = { key: '', rows: 0 }
  #matches: (Ordered & { readonly key: string }) | undefined

  constructor(table: ShardTable, asGiven: boolean) {
    this.#table = table
    this.#store = new Store(table)
    this.#filters = new Filters(table.size)
    this.#orders = new Orders(this.#store, asGiven)
    this.#total.rows = table.size
  }

  /**
   * Works on what text is looked up in for so many milliseconds; whether there is more to do. Until
   * there is not, no job may have words.
   */
  async readText(milliseconds: number): Promise<boolean> {
    // Kept, because each import anew waits for a task of its own, behind the next frame.
    this.#searching ??= await searchCode()
    const { TextSearch: Search, indexText } = this.#searching
    this.#index ??= new Gradual(() => indexText(this.#table))
    const index = this.#index
    if (goOn(() => index.step(), milliseconds)) return true
    this.#search ??= new Search(index.now())
    return false
  }

  /** What the words here say about a run of letters that may be mistyped. */
  spell(letters: string): Spelled {
    return this.#text().spell(letters)
  }

  /** What the facets of some columns are about, whatever filters say but those that are implied. */
  shapes(job: Job, ids: readonly ColumnId[]): Readonly<Partial<Record<ColumnId, Shape>>> {
    this.#filter(job)
    const shapes: Partial<Record<ColumnId, Shape>> = {}
    for (const id of ids) {
      const others = IMPLIED_COLUMNS.filter((implied) => implied !== id)
      const { data } = this.#store.column(id, job.query.fit)
      const shape = shapeOf(data, this.#filters.failingAny(others))
      if (shape) shapes[id] = shape
    }
    return shapes
  }

  run(...[job, ask, facets]: Question): Found {
    const filters = this.#filters
    filters.changes.count = 0
    const since = filters.version
    this.#filter(job)
    const passing = new PassingRows(filters)
    const counts: Partial<Record<ColumnId, Uint32Array>> = {}
    for (const binned of facets) {
      const tally = this.#tally(binned, job)
      tally?.update(filters, filters.number(slotOf(binned.id)), passing, since)
      if (tally) counts[binned.id] = tally.counts()
    }
    return {
      matched: filters.matched,
      total: this.#countTotal(),
      counts,
      stretch: this.stretch(job, ask),
      sample: this.sample(job, placesAround(ask.around, filters.matched)),
    }
  }

  /** The matching rows from one place up to another, cut off where there are no more. */
  stretch(job: Job, { from, to, columns }: Pick<Ask, 'from' | 'to' | 'columns'>): Stretch {
    const matches = this.#ordered(job)
    const { matched } = this.#filters
    const start = Math.min(from, matched)
    const rows = matches.in.window(start, Math.min(Math.max(start, to), matched))
    return { rows: this.#read(start, rows, columns, job), keys: this.#keys(job, rows) }
  }

  /** The rows at these places of the matching ones, ascending. */
  sample(job: Job, places: Uint32Array): Sample {
    const matches = this.#ordered(job)
    const found = matches.in.window(0, places.length > 0 ? places.at(-1)! + 1 : 0)
    const rows = places.map((place) => found[place]!)
    return { places, keys: this.#keys(job, rows), ids: this.#ids(rows) }
  }

  /** How many rows match, and how many would with each part of the query dropped. */
  without(job: Job): Reliefs {
    this.#filter(job)
    const counts = this.#filters.without()
    const parts: readonly Relief['drop'][] = [...COLUMN_IDS, 'text', 'fit']
    return {
      matched: this.#filters.matched,
      drops: parts.map((drop) => ({ drop, matched: counts[this.#filters.number(drop)]! })),
    }
  }

  /** Works out a piece of what sorting by some columns needs; false where nothing is left. */
  prepare(columns: readonly ColumnId[], fit: Fit): boolean {
    return this.#orders.prepare(columns, fit)
  }

  #text(): TextSearch {
    if (this.#search === undefined) throw new Error('The text of the rows was not read')
    return this.#search
  }

  /** Moves every filter to where the query has it. */
  #filter({ query, words }: Job): void {
    const filters = this.#filters
    const active = new Set<string>()
    const move = (key: string, signature: string, write: () => WriteFailing | undefined) => {
      if (filters.signature(key) === signature) return active.add(key)
      const failing = write()
      if (failing === undefined) return undefined
      filters.set(key, signature, failing)
      return active.add(key)
    }
    for (const [key, clause] of Object.entries(query.where)) {
      const id = columnId(key)
      if (id === undefined || clause === undefined) continue
      const stored = this.#store.column(id, query.fit)
      const signature = `${stored.key} ${JSON.stringify(clause)}`
      move(slotOf(id), signature, () => clauseFilter(stored.data, clause, COLUMNS[id]))
    }
    const { budget } = query.fit
    if (budget !== null && !active.has('fit')) {
      const stored = this.#store.column('memory', query.fit)
      const clause = { op: 'range', from: null, to: budget } as const
      move('fit', `${stored.key} ${budget}`, () => clauseFilter(stored.data, clause))
    }
    if (words.length > 0) {
      move('text', JSON.stringify(words), () => this.#text().failing(words))
    }
    filters.keepOnly(active)
  }

  /** Where the filters of some columns stand, as a key for what depends on nothing else. */
  #scope(columns: readonly ColumnId[]): string {
    return columns.map((id) => `${id} ${this.#filters.signature(id)}`).join('\n')
  }

  #countTotal(): number {
    const key = this.#scope(IMPLIED_COLUMNS)
    if (this.#total.key !== key) {
      let rows = this.#table.size
      const outside = this.#filters.failingAny(IMPLIED_COLUMNS)
      if (outside) for (const out of outside) rows -= out
      this.#total = { key, rows }
    }
    return this.#total.rows
  }

  #tally({ id, key, bins }: Binned, { query }: Job): Tally | undefined {
    const known = this.#tallies.get(id)
    if (known?.key === key) return known.tally
    const { data } = this.#store.column(id, query.fit)
    if (data.kind === 'text') return undefined
    const tally = new Tally(data, bins)
    this.#tallies.set(id, { key, tally })
    return tally
  }

  #ordered(job: Job): Ordered {
    this.#filter(job)
    const { standing, matched, version } = this.#filters
    const order = this.#orders.by(job.sort, job.query.fit)
    const words = job.ranked ? this.#filters.signature('text') : ''
    const key = `${version} ${order.key}\n${words}`
    if (this.#matches?.key !== key) {
      const found = new Matches(order.walk(), standing, matched)
      if (job.ranked && job.words.length > 0) {
        const levels = this.#text().levels(job.words)
        const ranked = this.#text().ranked(levels, { in: found, standing, matched })
        this.#matches = { key, in: ranked, levels }
      } else this.#matches = { key, in: found, levels: undefined }
    }
    return this.#matches
  }

  #keys(job: Job, rows: Uint32Array): readonly KeyValues[] {
    const { levels } = this.#ordered(job)
    const keys = job.sort.map(({ column }) => {
      const stored = this.#store.column(column, job.query.fit)
      return keyReader(stored, this.#store.ranks(stored))
    })
    const values = keys.map((read) => listOf(rows, read))
    return levels ? [listOf(rows, (row) => levels.of(row)), ...values] : values
  }

  #ids(rows: Uint32Array): readonly string[] {
    return listOf(rows, (row) => this.#table.ids.at(row)!)
  }

  #read(from: number, rows: Uint32Array, columns: readonly ColumnId[], { query }: Job): Rows {
    const values: { -readonly [K in keyof Rows['values']]: Rows['values'][K] } = {}
    const origins: Partial<Record<ColumnId, Uint16Array>> = {}
    const disputed: Partial<Record<ColumnId, Uint8Array>> = {}
    for (const id of columns) {
      const cells = this.#store.cells(id, query.fit, rows)
      values[id] = cells
      const said = this.#table.cellOrigins[id]
      // What is worked out here comes after all that the table was told.
      const all = COLUMNS[id].reckoned ? this.#table.origins.length : 0
      const told = new Uint16Array(rows.length)
      rows.forEach((row, at) => {
        if (cells[at] === undefined) return
        told[at] = typeof said === 'number' ? said : (said?.[row] ?? all)
      })
      origins[id] = told
      const disagree = this.#table.disputed[id]
      if (disagree !== undefined) disputed[id] = Uint8Array.from(rows, (row) => disagree[row]!)
    }
    return { from, ids: this.#ids(rows), values, origins, disputed }
  }
}
