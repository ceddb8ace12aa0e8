import type { Ranks } from './rank'

/** Rows in an order: `rows` as they are, or by `descending` ranks with the unknown last all the same. */
export interface Order {
  readonly rows: Uint32Array
  /** Where given, `rows` ascend by these and are to be read the other way, equal ones as they stand. */
  readonly descending?: Ranks
}

/** Reorders rows by ranks, rows with equal ones staying as they are; unknown always last. */
export function orderByRanks(
  rows: Uint32Array,
  { of, distinct }: Ranks,
  descending: boolean,
): Uint32Array {
  const starts = new Uint32Array(distinct + 2)
  for (let row = 0; row < of.length; row++) starts[of[row]! + 1]!++
  if (descending) {
    // The known ones the other way round; what follows them stays.
    const counts = starts.slice(1, distinct + 1).toReversed()
    starts.set(counts, 1)
  }
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!
  const ordered = new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    const rank = of[row]!
    const place = descending && rank < distinct ? distinct - 1 - rank : rank
    ordered[starts[place]!++] = row
  }
  return ordered
}

/** The rows that match, in an order, found only as far as they are asked for. */
export class Matches {
  readonly #order: Order
  readonly #standing: Uint8Array
  readonly #found: Uint32Array
  #have = 0
  /** The next row to look at, and the end of the run of equal ones that it stands in. */
  #next: number
  #runEnd: number
  #runStart: number
  /** Where the rows without a value begin. */
  readonly #known: number

  /** `room` is the number of rows that match, those where `standing` is 0; it must not change while this is in use. */
  constructor(order: Order, standing: Uint8Array, room: number) {
    this.#order = order
    this.#standing = standing
    this.#found = new Uint32Array(room)
    this.#known = order.descending ? knownIn(order.rows, order.descending) : 0
    this.#runStart = this.#known
    this.#runEnd = this.#known
    this.#next = this.#known
    if (order.descending) this.#stepBack()
  }

  /** The rows from one place in the order up to another, both within the number of matches. */
  window(from: number, to: number): Uint32Array {
    const found = this.#found
    const { rows, descending } = this.#order
    while (this.#have < to && this.#next < rows.length) {
      const row = rows[this.#next++]!
      if (this.#standing[row] === 0) found[this.#have++] = row
      if (descending && this.#next === this.#runEnd) this.#stepBack()
    }
    return found.subarray(from, to)
  }

  /** On to the run of equal rows before, and from the first on to those without a value. */
  #stepBack(): void {
    const { rows, descending } = this.#order
    const { of } = descending!
    this.#runEnd = this.#runStart
    if (this.#runEnd === 0) {
      this.#next = this.#known
      this.#runEnd = rows.length + 1
      return
    }
    const rank = of[rows[this.#runEnd - 1]!]
    let start = this.#runEnd - 1
    while (start > 0 && of[rows[start - 1]!] === rank) start--
    this.#runStart = start
    this.#next = start
  }
}

/** How many of the rows, ascending by ranks, have a value. */
function knownIn(rows: Uint32Array, { of, distinct }: Ranks): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (of[rows[middle]!]! < distinct) low = middle + 1
    else high = middle
  }
  return low
}
