import type { Walk } from './walk'

/** Rows that are looked at in one go. */
const STRIDE = 512
/** Room for the rows of the first windows; more comes as they are asked for. */
const ROOM = 4096

/** The rows that match, in an order, found only as far as they are asked for. */
export class Matches {
  readonly #walk: Walk
  readonly #standing: Uint8Array
  readonly #matched: number
  readonly #ahead = new Uint32Array(STRIDE)
  #found: Uint32Array
  #have = 0

  /**
   * `walk` is to be at its beginning. `matched` rows match, those where `standing` is 0, which must
   * not change while this is in use.
   */
  constructor(walk: Walk, standing: Uint8Array, matched: number) {
    this.#walk = walk
    this.#standing = standing
    this.#matched = matched
    this.#found = new Uint32Array(Math.min(matched, ROOM))
  }

  /** The rows from one place in the order up to another, both within the number of matches. */
  window(from: number, to: number): Uint32Array {
    const standing = this.#standing
    const ahead = this.#ahead
    while (this.#have < to) {
      const count = this.#walk.next(ahead)
      if (count === 0) break
      const found = this.#roomFor(count)
      let have = this.#have
      for (let at = 0; at < count; at++) {
        const row = ahead[at]!
        if (standing[row] === 0) found[have++] = row
      }
      this.#have = have
    }
    return this.#found.subarray(from, to)
  }

  #roomFor(more: number): Uint32Array {
    const need = Math.min(this.#matched, this.#have + more)
    if (need > this.#found.length) {
      const larger = new Uint32Array(Math.min(this.#matched, need * 2))
      larger.set(this.#found)
      this.#found = larger
    }
    return this.#found
  }
}
