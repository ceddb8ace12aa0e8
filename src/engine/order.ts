import type { Ranks } from './rank'

/** One key of an order: a column's ranks and their direction. */
export interface RankKey {
  readonly ranks: Ranks
  readonly descending: boolean
}

/** Row numbers by id, the last resort of every order. */
export function orderById(ids: readonly string[]): Uint32Array {
  const order = Uint32Array.from(ids, (_, row) => row)
  const sorted = ids.every((id, row) => row === 0 || ids[row - 1]! <= id)
  return sorted ? order : order.toSorted((a, b) => (ids[a]! < ids[b]! ? -1 : 1))
}

/** Reorders rows by one key, rows with equal values staying as they are; unknown always last. */
function orderByKey(rows: Uint32Array, { ranks, descending }: RankKey): Uint32Array {
  const { of, distinct } = ranks
  const place = (row: number) => {
    const rank = of[row]!
    return descending && rank < distinct ? distinct - 1 - rank : rank
  }
  const starts = new Uint32Array(distinct + 2)
  for (const row of rows) starts[place(row) + 1]!++
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!
  const ordered = new Uint32Array(rows.length)
  for (const row of rows) ordered[starts[place(row)]!++] = row
  return ordered
}

/** All rows by the first key, ties by the next, then as in `byId`. */
export function orderByKeys(byId: Uint32Array, keys: readonly RankKey[]): Uint32Array {
  return keys.reduceRight(orderByKey, byId)
}

/** The rows that match, in an order, found only as far as they are asked for. */
export class Matches {
  readonly #order: Uint32Array
  readonly #fails: Uint8Array
  readonly #found: Uint32Array
  #have = 0
  #next = 0

  /** `room` is the number of rows that match; `fails` must not change while this is in use. */
  constructor(order: Uint32Array, fails: Uint8Array, room: number) {
    this.#order = order
    this.#fails = fails
    this.#found = new Uint32Array(room)
  }

  /** The rows from one place in the order up to another, both within the number of matches. */
  window(from: number, to: number): Uint32Array {
    const found = this.#found
    while (this.#have < to && this.#next < this.#order.length) {
      const row = this.#order[this.#next++]!
      if (this.#fails[row] === 0) found[this.#have++] = row
    }
    return found.subarray(from, to)
  }
}

/** Rows in groups, `level` saying which (0 to `count` - 1), each group in the order given. */
export function groupByLevel(
  rows: Uint32Array,
  count: number,
  level: (row: number) => number,
): Uint32Array {
  const levels = Uint8Array.from(rows, level)
  const starts = new Uint32Array(count + 1)
  for (const each of levels) starts[each + 1]!++
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!
  const grouped = new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at++) grouped[starts[levels[at]!]!++] = rows[at]!
  return grouped
}
