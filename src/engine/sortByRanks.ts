import type { Steps } from '@/lib/steps'
import type { Ranks } from './rank'
import type { Walk } from './walk'

const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS
const LOWEST = DIGITS - 1
/** Rows of a walk that are moved in one step, and that are taken from it at once. */
const STEP = 1 << 17
const STRIDE = 1024

/**
 * Those of all rows that have a rank, by it, equal ones as a walk through all has them. A radix sort
 * in which ranks move along with the rows: no step takes more than a few milliseconds.
 */
export function* sortByRanks(walk: Walk, ranks: Ranks, descending: boolean): Steps<Uint32Array> {
  // Of each row its number, and where that takes more digits than one its place among the ranks.
  const size = ranks.distinct > DIGITS ? 2 : 1
  const first = new FirstDigit(ranks, descending, size)
  const some = new Uint32Array(STRIDE)
  for (let left = STEP, count; (count = walk.next(some)) > 0; left -= count) {
    first.move(some, count)
    if (left > 0) continue
    left = STEP
    yield
  }
  let { items } = first
  if (size === 1) return items
  let spare = new Uint32Array(items.length)
  for (let shift = DIGIT_BITS; 2 ** shift < ranks.distinct; shift += DIGIT_BITS) {
    yield
    moveByDigit(items, spare, shift)
    ;[items, spare] = [spare, items]
  }
  yield
  const rows = new Uint32Array(items.length / size)
  for (let at = 0; at < rows.length; at++) rows[at] = items[at * size]!
  return rows
}

/** Moves rows as they come to where the lowest digit of their places has them. */
class FirstDigit {
  readonly items: Uint32Array<ArrayBuffer>
  readonly #ranks: Ranks
  readonly #descending: boolean
  readonly #size: number
  /** Where the next item of each digit goes. */
  readonly #next = new Uint32Array(DIGITS)

  constructor(ranks: Ranks, descending: boolean, size: number) {
    this.#ranks = ranks
    this.#descending = descending
    this.#size = size
    const { of, distinct } = ranks
    const last = distinct - 1
    const next = this.#next
    for (let row = 0; row < of.length; row++) {
      const rank = of[row]!
      if (rank <= last) next[(descending ? last - rank : rank) & LOWEST]! += size
    }
    this.items = new Uint32Array(sumUp(next))
  }

  move(rows: Uint32Array, count: number): void {
    const { of, distinct } = this.#ranks
    const last = distinct - 1
    const descending = this.#descending
    const size = this.#size
    const { items } = this
    const next = this.#next
    for (let at = 0; at < count; at++) {
      const row = rows[at]!
      const rank = of[row]!
      if (rank > last) continue
      const place = descending ? last - rank : rank
      const to = next[place & LOWEST]!
      next[place & LOWEST] = to + size
      items[to] = row
      if (size > 1) items[to + 1] = place
    }
  }
}

/** Makes of how much room each digit takes where it begins; how much all take. */
function sumUp(room: Uint32Array): number {
  let start = 0
  for (let digit = 0; digit < DIGITS; digit++) {
    const taken = room[digit]!
    room[digit] = start
    start += taken
  }
  return start
}

/** Moves items to where one digit of their places has them, those that share it as they stand. */
function moveByDigit(from: Uint32Array, to: Uint32Array, shift: number): void {
  const next = new Uint32Array(DIGITS)
  for (let at = 1; at < from.length; at += 2) next[(from[at]! >>> shift) & LOWEST]! += 2
  sumUp(next)
  for (let at = 0; at < from.length; at += 2) {
    const place = from[at + 1]!
    const digit = (place >>> shift) & LOWEST
    const start = next[digit]!
    next[digit] = start + 2
    to[start] = from[at]!
    to[start + 1] = place
  }
}
