import { COLUMN_IDS, COLUMNS, columnId, type ColumnId } from '@/domain/columns'
import type { Fit, SortKey } from '@/domain/query'
import { type Order, orderByRanks } from './order'
import { orderTexts } from './orderTexts'
import type { Store, Stored } from './store'

const MOST_SORT_KEYS = 3
/** Orders by more than one key that are kept for a return to them: four bytes a row each. */
const MOST_KEPT = 6

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
 * All rows in any order. Of each column one order is kept, read from either end; orders by several
 * keys are made from that of the later keys by one pass.
 */
export class Orders {
  readonly #store: Store
  readonly #base: Uint32Array
  readonly #single = new Map<ColumnId, { key: string; rows: Uint32Array }>()
  readonly #several = new Map<string, Uint32Array>()

  /** Rows with equal keys stand by id, or as the table has them. */
  constructor(store: Store, asGiven: boolean) {
    this.#store = store
    const { ids, size } = store.table
    this.#base = asGiven ? Uint32Array.from({ length: size }, (_, row) => row) : orderTexts(ids)
  }

  by(sort: readonly SortKey[], fit: Fit): Order & { readonly key: string } {
    const keys = sortKeys(sort).map(({ column, descending }) => {
      return { stored: this.#store.column(column, fit), descending }
    })
    const key = nameOf(keys)
    const [only] = keys
    if (only === undefined) return { key, rows: this.#base }
    if (keys.length > 1) return { key, rows: this.#bySeveral(keys) }
    const rows = this.#ascending(only.stored)
    return only.descending
      ? { key, rows, descending: this.#store.ranks(only.stored) }
      : { key, rows }
  }

  /** Works out the order of one more column that readers sort by; false where none is left. */
  prepare(fit: Fit): boolean {
    const next = COLUMN_IDS.find((id) => {
      const { kind } = COLUMNS[id]
      const sizes = kind === 'number' || kind === 'date'
      return sizes && this.#store.table.columns[id] !== undefined && !this.#single.has(id)
    })
    if (next === undefined) return false
    this.#ascending(this.#store.column(next, fit))
    return true
  }

  #ascending(stored: Stored): Uint32Array {
    let known = this.#single.get(stored.id)
    if (known?.key !== stored.key) {
      const rows = orderByRanks(this.#base, this.#store.ranks(stored), false)
      known = { key: stored.key, rows }
      this.#single.set(stored.id, known)
    }
    return known.rows
  }

  #bySeveral(keys: readonly Key[]): Uint32Array {
    const key = nameOf(keys)
    const rows = this.#several.get(key) ?? this.#make(keys)
    // Put back at the end, so that the first is always the one least lately used.
    this.#several.delete(key)
    this.#several.set(key, rows)
    for (const oldest of this.#several.keys()) {
      if (this.#several.size <= MOST_KEPT) break
      this.#several.delete(oldest)
    }
    return rows
  }

  #make([first, ...rest]: readonly Key[]): Uint32Array {
    const [next] = rest
    let rows = this.#base
    if (next && rest.length > 1) rows = this.#bySeveral(rest)
    else if (next && !next.descending) rows = this.#ascending(next.stored)
    else if (next) rows = orderByRanks(this.#base, this.#store.ranks(next.stored), true)
    return orderByRanks(rows, this.#store.ranks(first!.stored), first!.descending)
  }
}
