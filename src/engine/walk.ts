import type { Gradual } from '@/lib/steps'
import type { Ranks } from './rank'

/** Goes once through rows in an order. */
export interface Walk {
  /** Writes the next rows, at most as many as there is room for; how many, 0 at the end. */
  next(into: Uint32Array): number
}

/** Through rows as they stand. */
export function walkAlong(rows: Uint32Array): Walk {
  let place = 0
  return {
    next(into) {
      const some = rows.subarray(place, place + into.length)
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

/** Rows that all have a rank, in the order of it. */
export interface Ranked {
  /** Ascending. */
  readonly rows: Uint32Array
  readonly ranks: Ranks
  /** Whether they are to be read the other way. */
  readonly descending: boolean
}

/**
 * Through rows by rank, and those of one rank as another walk through all has them. The first ranks
 * are picked out of that one, which for a window near the beginning is little work; then come the
 * rows of `whole`, which has them all in order.
 */
export class WalkWithin implements Walk {
  readonly #first: Ranked
  readonly #within: () => Walk
  readonly #whole: Gradual<Uint32Array>
  #on: Walk | undefined
  #rank = NaN
  /** Goes through all rows for those of the rank, of which so many are still to come. */
  #all: Walk | undefined
  #left = 0
  /** Where in the rows by rank the next one begins; ends, where they are read the other way. */
  #place: number
  #given = 0
  #patience: number

  constructor(first: Ranked, within: () => Walk, whole: Gradual<Uint32Array>) {
    this.#first = first
    this.#within = within
    this.#whole = whole
    this.#place = first.descending ? first.rows.length : 0
    // To look at half of the rows takes a fraction of what it takes to put them all in order.
    this.#patience = first.rows.length / 2
  }

  next(into: Uint32Array): number {
    let count = 0
    while (count === 0 && this.#on === undefined) {
      if (this.#given === this.#first.rows.length) return 0
      if (this.#whole.ready || this.#patience < 0) {
        this.#on = walkAlong(this.#whole.now().subarray(this.#given))
      } else count = this.#pick(into)
    }
    return this.#on ? this.#on.next(into) : count
  }

  /** Those of the rank among the next rows. */
  #pick(into: Uint32Array): number {
    if (this.#left === 0) this.#nextRank()
    const { of } = this.#first.ranks
    const some = this.#all!.next(into)
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

  #nextRank(): void {
    const { rows, ranks, descending } = this.#first
    const step = descending ? -1 : 1
    const before = descending ? -1 : 0
    this.#rank = ranks.of[rows[this.#place + before]!]!
    for (; ranks.of[rows[this.#place + before]!] === this.#rank; this.#place += step) this.#left++
    this.#all = this.#within()
  }
}
