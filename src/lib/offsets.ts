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

  constructor(offsets: Uint32Array) {
    const firsts = offsets.filter((_, at) => at % (1 << SHIFT) === 0)
    const within = offsets.map((offset, at) => offset - firsts[at >>> SHIFT]!)
    this.#firsts = firsts
    this.#within = within.every((distance) => distance <= MOST) ? Uint16Array.from(within) : within
  }

  get length(): number {
    return this.#within.length
  }

  /** The offset at a position below `length`. */
  at(position: number): number {
    return this.#firsts[position >>> SHIFT]! + this.#within[position]!
  }
}
