/** Two to this power are a block: rows of a text index take some 24 bytes each, and two tell 256. */
const SHIFT = 8
/** As far as two bytes reach. */
const MOST = 0xffff

/**
 * Offsets that never fall, each as its distance from the first of its block: two bytes instead of
 * four, which of a million rows are two megabytes.
 */
export class Offsets {
  readonly #firsts: Uint32Array
  /** By offset, its distance from the first of its block; of four bytes where two are too few. */
  readonly #within: Uint16Array | Uint32Array

  /** The same offsets, packed unless they are. */
  static of(offsets: Uint32Array | Offsets): Offsets {
    return offsets instanceof Offsets ? offsets : new Offsets(offsets)
  }

  constructor(offsets: Uint32Array) {
    this.#firsts = new Uint32Array(Math.ceil(offsets.length / (1 << SHIFT)))
    let most = 0
    for (let at = 0; at < offsets.length; at += 1 << SHIFT) {
      const first = offsets[at]!
      this.#firsts[at >>> SHIFT] = first
      const last = offsets[Math.min(at + (1 << SHIFT), offsets.length) - 1]!
      most = Math.max(most, last - first)
    }
    const Within = most > MOST ? Uint32Array : Uint16Array
    this.#within = new Within(offsets.length)
    for (let at = 0; at < offsets.length; at++)
      this.#within[at] = offsets[at]! - this.#firsts[at >>> SHIFT]!
  }

  get length(): number {
    return this.#within.length
  }

  /** The offset at a position below `length`. */
  at(position: number): number {
    return this.#firsts[position >>> SHIFT]! + this.#within[position]!
  }
}
