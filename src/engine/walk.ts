import type { Gradual } from '@/lib/steps'
import type { Ranks } from './rank'

/** Goes once through rows in an order. */
export interface Walk {
  /** Writes the next rows, at most as many as there is room for; how many, 0 at the end. */
  next(into: Uint32Array): number
}

/** Through rows as they stand. */
export function walkAlong(rows: Uint32Array): Walk {
  return walkFirst(() => rows)
}

/** The same through rows of which a step tells those that are in their places: no more are put there. */
export function walkPlaced(rows: Gradual<Uint32Array, Uint32Array>): Walk {
  return walkFirst((count) => rows.until(({ length }) => length >= count))
}

/** Through rows of which `first` gives so many at least, or all there are. */
function walkFirst(first: (count: number) => Uint32Array): Walk {
  let place = 0
  return {
    next(into) {
      const end = place + into.length
      const some = first(end).subarray(place, end)
      into.set(some)
      place += some.length
      return some.length
    },
  }
}

/** From the last of rows that ascend by their ranks to the first, those of one rank as they stand. */
export function walkBack(rows: Uint32Array, { of }: Ranks): Walk {
  let [place, end] = [0, 0]
  let start = rows.length
  return {
    next(into) {
      let count = 0
      while (count < into.length) {
        if (place === end) {
          if (start === 0) break
          end = start--
          const rank = of[rows[start]!]
          while (start > 0 && of[rows[start - 1]!] === rank) start--
          place = start
        }
        const some = Math.min(end - place, into.length - count)
        for (let at = 0; at < some; at++) into[count++] = rows[place++]!
      }
      return count
    },
  }
}

/** Through those rows that have no rank. */
export function walkUnknown(walk: Walk, { of, distinct }: Ranks): Walk {
  return {
    next(into) {
      for (;;) {
        const some = walk.next(into)
        let count = 0
        for (let at = 0; at < some; at++) {
          const row = into[at]!
          if (of[row] === distinct) into[count++] = row
        }
        if (count > 0 || some === 0) return count
      }
    },
  }
}

/** Through some rows, then through others, which are not made before. */
export function walkOn(first: Walk, then: () => Walk): Walk {
  let now = first
  let last = false
  return {
    next(into) {
      const count = now.next(into)
      if (count > 0 || last) return count
      now = then()
      last = true
      return now.next(into)
    },
  }
}

/** Rows that all have a rank, in the order of it, and how those of one rank stand. */
export interface Ranked {
  /** Ascending by rank, those of one as they stand where nothing tells them apart. */
  readonly rows: Uint32Array
  readonly ranks: Ranks
  /** Whether the ranks are to be read the other way. */
  readonly descending: boolean
  readonly compare: (one: number, other: number) => number
  /** Goes through all rows as those of one rank stand. */
  readonly within: () => Walk
  /** The rows as they are to be read. */
  readonly whole: Gradual<Uint32Array>
}

/** So few rows of one rank are put in order by comparing them. */
const FEW = 512
/** To put a row in its place so takes as long as to look at so many. */
const COMPARED = 64

/**
 * Through rows by rank, and those of one rank by what else there is. The first ranks are put in order
 * one by one, which for a window near the beginning is little work: the rows of the rank are compared
 * where they are few, else picked out of all. Then come the rows of `whole`, which has all in order.
 */
export class WalkRanked implements Walk {
  readonly #ranked: Ranked
  #on: Walk | undefined
  #rank = NaN
  /** Has the rows of the rank in order, and perhaps others in between; so many are still to come. */
  #some: Walk = walkAlong(new Uint32Array(0))
  #left = 0
  /** Where in the rows the next rank begins; ends, where they are read the other way. */
  #place: number
  #given = 0
  /** Rows that may be looked at before it is better to put all in order. */
  #patience: number

  constructor(ranked: Ranked) {
    this.#ranked = ranked
    this.#place = ranked.descending ? ranked.rows.length : 0
    this.#patience = ranked.ranks.of.length / 2
  }

  next(into: Uint32Array): number {
    const { rows, whole } = this.#ranked
    let count = 0
    while (count === 0 && this.#on === undefined) {
      if (this.#given === rows.length) return 0
      if (whole.ready || this.#patience < 0) this.#on = walkAlong(whole.now().subarray(this.#given))
      else count = this.#pick(into)
    }
    return this.#on ? this.#on.next(into) : count
  }

  /** Those of the rank among the next rows. */
  #pick(into: Uint32Array): number {
    if (this.#left === 0) {
      const alone = this.#takeAlone(into)
      if (alone > 0) return alone
      this.#nextRank()
    }
    const { of } = this.#ranked.ranks
    const some = this.#some.next(into)
    let count = 0
    for (let at = 0; at < some; at++) {
      const row = into[at]!
      if (of[row] === this.#rank) into[count++] = row
    }
    this.#patience -= some
    this.#left -= count
    this.#given += count
    return count
  }

  /** The next rows as long as each is the only one of its rank; how many. */
  #takeAlone(into: Uint32Array): number {
    const { rows, ranks, descending } = this.#ranked
    const step = descending ? -1 : 1
    let at = descending ? this.#place - 1 : this.#place
    let count = 0
    while (count < into.length && at >= 0 && at < rows.length) {
      if (ranks.of[rows[at]!] === ranks.of[rows[at + step]!]) break
      into[count++] = rows[at]!
      at += step
    }
    this.#place += step * count
    this.#patience -= count
    this.#given += count
    return count
  }

  #nextRank(): void {
    const { rows, ranks, descending, compare, within } = this.#ranked
    let [start, end] = [this.#place, this.#place]
    this.#rank = ranks.of[rows[descending ? start - 1 : end]!]!
    if (descending) while (start > 0 && ranks.of[rows[start - 1]!] === this.#rank) start--
    else while (end < rows.length && ranks.of[rows[end]!] === this.#rank) end++
    this.#place = descending ? start : end
    this.#left = end - start
    if (this.#left <= FEW) {
      this.#some = walkAlong(rows.subarray(start, end).toSorted(compare))
      this.#patience -= this.#left * COMPARED
    } else this.#some = within()
  }
}
