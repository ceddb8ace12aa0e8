import { firstWhere } from '@/lib/firstWhere'
import { rowsIn, type Looked } from './locate'
import { comparePlaced, type Ordering } from './merge'
import { placesIn } from './sample'

/** So many of them on either side of a place say nearly where it is. */
const AROUND = 128
/**
 * Mixed, there is about one of every other shard between two rows of one that were looked at: with so
 * many for each shard they are not.
 */
const APART = 2
/**
 * Rows that a guess is off by, in square roots of those between two that were looked at, as the share
 * of a random mixture is: more in one or two of a hundred windows (measured at a million rows).
 */
const OFF = 2

/** Rows of a shard that lie between two of it that were looked at: from `low` up to `high`. */
interface Gap {
  readonly low: number
  readonly high: number
}

/**
 * Where rows that were looked at stand among those of all shards. Between them every shard is taken to
 * have its share: a guess, and the better the closer together they are.
 */
export class Chart {
  readonly #looked: readonly Looked[]
  /** By shard how many of its rows come before each row that was looked at, in the order of all. */
  readonly #before: readonly Float64Array[]
  /** The same of all shards together; both begin with 0 and end with all rows. */
  readonly #total: Float64Array
  readonly #gaps: readonly (readonly Gap[])[]
  /** So many rows on either side nearly always hold what is guessed. */
  readonly margin: number

  constructor(looked: readonly Looked[], ordering: Ordering) {
    this.#looked = looked
    const all = looked.flatMap(rowsIn).toSorted((one, other) => comparePlaced(one, other, ordering))
    const gaps: readonly Gap[][] = looked.map(() => [])
    let widest = 1
    this.#before = looked.map(({ matched }, shard) => {
      const before = new Float64Array(all.length + 2)
      let known = 0
      const reach = (at: number, place: number) => {
        const start = before[known]!
        const step = (place - start) / (at - known)
        for (let next = known + 1; next < at; next++) before[next] = start + step * (next - known)
        before[at] = place
        widest = Math.max(widest, place - start)
        const low = known === 0 ? 0 : start + 1
        const others = at - known - 1
        if (low < place && others >= APART * looked.length) gaps[shard]!.push({ low, high: place })
        known = at
      }
      all.forEach((row, at) => {
        if (row.shard === shard) reach(at + 1, row.place)
      })
      reach(all.length + 1, matched)
      return before
    })
    this.#gaps = gaps
    this.margin = Math.ceil(OFF * Math.sqrt(widest))
    this.#total = new Float64Array(all.length + 2).map((_, at) =>
      this.#before.reduce((sum, before) => sum + before[at]!, 0),
    )
  }

  /** About how many rows of each shard are among the first `count` of all. */
  before(count: number): readonly number[] {
    const total = this.#total
    const wanted = Math.min(count, total.at(-1)!)
    const high = Math.max(
      1,
      firstWhere(total.length - 1, (at) => total[at]! > wanted),
    )
    const whole = total[high]! - total[high - 1]!
    const share = whole > 0 ? (wanted - total[high - 1]!) / whole : 1
    return this.#before.map((each) => each[high - 1]! + share * (each[high]! - each[high - 1]!))
  }

  /**
   * By shard the places that are worth a look as well, at most so many of each: where a run of rows of
   * one shard ends, it is guesswork which rows of another come before it.
   */
  unsure(most: number): readonly Uint32Array[] {
    return this.#gaps.map((gaps) => {
      const each = Math.floor(most / gaps.length)
      return Uint32Array.from(gaps.flatMap(({ low, high }) => [...placesIn(low, high, each)]))
    })
  }

  /** Those that were looked at around the place after the first `count` of all. */
  around(count: number): readonly Looked[] {
    const before = this.before(count)
    return this.#looked.map(({ places, keys, ids, matched }, shard) => {
      const at = firstWhere(places.length, (next) => places[next]! > before[shard]!)
      const near = [Math.max(0, at - AROUND), at + AROUND] as const
      return {
        matched,
        places: places.slice(...near),
        keys: keys.map((values) => values.slice(...near)),
        ids: ids.slice(...near),
      }
    })
  }
}
