import { columnId, type ColumnId } from '@/domain/columns'
import type { Fit, SortKey } from '@/domain/query'
import { Gradual, type Steps } from '@/lib/steps'
import { orderTexts } from './orderTexts'
import type { Ranks } from './rank'
import { sortByRanks } from './sortByRanks'
import type { Store, Stored } from './store'
import { type Walk, walkAlong, walkBack, walkOn, walkPlaced, walkUnknown, WalkRanked } from './walk'

const MOST_SORT_KEYS = 3
/** Orders by more than one key that are kept for a return to them: four bytes a row each. */
const MOST_KEPT = 2
/** Where no more than one row in so many has a value, these are put in order by id by themselves. */
const FEW = 16

/** All rows in an order. */
export interface Order {
  /** Tells it from other orders of the same rows. */
  readonly key: string
  walk(): Walk
}

/** One key of an order, with the column as it stands. */
interface Key {
  readonly stored: Stored
  readonly descending: boolean
}

/** A key of its own for keys. */
function nameOf(keys: readonly Key[]): string {
  return keys.map(({ stored, descending }) => `${stored.key} ${descending}`).join('\n')
}

/** The keys of an order that mean something, as many as there may be. */
export function sortKeys(sort: readonly SortKey[]): readonly SortKey[] {
  return sort.filter(({ column }) => columnId(column) !== undefined).slice(0, MOST_SORT_KEYS)
}

/**
 * All rows in any order. Of each column the rows that have a value are kept in one order, which is
 * read from either end; by several keys only as many are put in order as are read, until someone
 * reads far. Rows without a value follow in the order of the later keys. Whatever takes longer can be
 * prepared a piece at a time.
 */
export class Orders {
  readonly #store: Store
  readonly #asGiven: boolean
  /** All rows as those stand that are equal otherwise. */
  readonly #base: Gradual<Uint32Array, Uint32Array>
  readonly #single = new Map<ColumnId, { key: string; rows: Gradual<Uint32Array> }>()
  readonly #several = new Map<string, Gradual<Uint32Array>>()

  /** Rows with equal keys stand by id, or as the table has them. */
  constructor(store: Store, asGiven: boolean) {
    this.#store = store
    this.#asGiven = asGiven
    this.#base = new Gradual(() => this.#orderAll())
  }

  by(sort: readonly SortKey[], fit: Fit): Order {
    const keys = sortKeys(sort).map(({ column, descending }) => {
      return { stored: this.#store.column(column, fit), descending }
    })
    return { key: nameOf(keys), walk: () => this.#walk(keys) }
  }

  /** Works out a piece of the orders by some columns; false where nothing is left. */
  prepare(columns: readonly ColumnId[], fit: Fit): boolean {
    return (
      columns.some((id) => this.#ascending(this.#store.column(id, fit)).step()) ||
      this.#base.step() ||
      [...this.#several.values()].some((order) => order.step())
    )
  }

  #walk(keys: readonly Key[]): Walk {
    const [first, ...rest] = keys
    if (first === undefined) return walkPlaced(this.#base)
    const ranks = this.#store.ranks(first.stored)
    return walkOn(this.#walkKnown(keys, ranks), () => walkUnknown(this.#walk(rest), ranks))
  }

  /** Through the rows that have a rank by the first key. */
  #walkKnown(keys: readonly Key[], ranks: Ranks): Walk {
    const [first, ...rest] = keys
    const { stored, descending } = first!
    const rows = this.#ascending(stored).now()
    if (rest.length > 0)
      return new WalkRanked({
        rows,
        ranks,
        descending,
        compare: this.#compare(rest),
        within: () => this.#walk(rest),
        whole: this.#bySeveral(keys),
      })
    return descending ? walkBack(rows, ranks) : walkAlong(rows)
  }

  /** How two rows stand to each other by some keys. */
  #compare(keys: readonly Key[]): (one: number, other: number) => number {
    const ranked = keys.map(({ stored, descending }) => {
      return { ...this.#store.ranks(stored), descending }
    })
    return (one, other) => {
      for (const { of, distinct, descending } of ranked) {
        const [a, b] = [of[one]!, of[other]!]
        if (a === b) continue
        if (a === distinct || b === distinct) return a - b
        return descending ? b - a : a - b
      }
      return 0
    }
  }

  #ascending(stored: Stored): Gradual<Uint32Array> {
    let known = this.#single.get(stored.id)
    if (known?.key !== stored.key) {
      known = { key: stored.key, rows: new Gradual(() => this.#orderKnown(stored)) }
      this.#single.set(stored.id, known)
    }
    return known.rows
  }

  *#orderKnown(stored: Stored): Steps<Uint32Array> {
    const ranks = this.#store.ranks(stored)
    yield
    const rows = yield* this.#inTurn(ranks)
    return yield* sortByRanks(walkAlong(rows), ranks, false)
  }

  /** All rows, or at least those that have a rank, as they stand where that is equal. */
  *#inTurn(ranks: Ranks): Steps<Uint32Array> {
    if (this.#base.ready) return this.#base.now()
    const { ids, size } = this.#store.table
    const few = this.#asGiven ? undefined : knownRows(ranks, size / FEW)
    return few ? yield* orderTexts(ids, few) : yield* this.#base.steps()
  }

  *#orderAll(): Steps<Uint32Array, Uint32Array> {
    const { ids, size } = this.#store.table
    const rows = allRows(size)
    return this.#asGiven ? rows : yield* orderTexts(ids, rows)
  }

  #bySeveral(keys: readonly Key[]): Gradual<Uint32Array> {
    const key = nameOf(keys)
    const rows = this.#several.get(key) ?? new Gradual(() => this.#orderBySeveral(keys))
    // Put back at the end, so that the first is always the one least lately used.
    this.#several.delete(key)
    this.#several.set(key, rows)
    for (const oldest of this.#several.keys()) {
      if (this.#several.size <= MOST_KEPT) break
      this.#several.delete(oldest)
    }
    return rows
  }

  *#orderBySeveral([first, ...rest]: readonly Key[]): Steps<Uint32Array> {
    const { stored, descending } = first!
    return yield* sortByRanks(this.#walk(rest), this.#store.ranks(stored), descending)
  }
}

function allRows(size: number): Uint32Array {
  const rows = new Uint32Array(size)
  for (let row = 0; row < size; row++) rows[row] = row
  return rows
}

/** The rows that have a rank, ascending; undefined where they are more than so many. */
function knownRows({ of, distinct }: Ranks, most: number): Uint32Array | undefined {
  const known: number[] = []
  for (let row = 0; row < of.length; row++) {
    if (of[row] === distinct) continue
    if (known.length >= most) return undefined
    known.push(row)
  }
  return Uint32Array.from(known)
}
