import { type PackedStrings, packStrings, type Strings } from '@/lib/strings'

/** Bytes that are compared at once, as one number: 257^6 is below 2^53. */
const CHUNK = 6
const BASE = 257
/** Runs as short as this are put in order by comparing texts one with another. */
const FEW = 10

/**
 * The positions of texts in their order as strings, equal ones as they stand. A quicksort three ways
 * by six bytes at a time: what begins alike is looked at further on, and no string is made. For half
 * a million ids that is an order of magnitude faster than to compare those.
 */
export function orderTexts(texts: Strings): Uint32Array {
  const sorter = new Sorter(packStrings(texts))
  sorter.sort()
  return sorter.order
}

/** Bytes sort like strings, which compare UTF-16: what is beyond it stands before U+E000 there. */
const weightOf = (byte: number) => (byte === 0xee || byte === 0xef ? byte + 0x11 : byte + 1)

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}

class Sorter {
  readonly order: Uint32Array
  readonly #bytes: Uint8Array
  readonly #offsets: Uint32Array
  /** What is compared of the text at each place of the order. */
  readonly #chunks: Float64Array

  constructor({ bytes, offsets, length }: PackedStrings) {
    this.order = new Uint32Array(length)
    for (let at = 0; at < length; at++) this.order[at] = at
    this.#bytes = bytes
    this.#offsets = offsets
    this.#chunks = new Float64Array(length)
  }

  sort(): void {
    const { order } = this
    for (let at = 1; at < order.length; at++) {
      if (this.#compare(at - 1, at, 0) > 0) return this.#sortFrom(0, order.length, 0)
    }
  }

  /** Sorts a stretch of the order, whose texts are alike in their first `depth` bytes. */
  #sortFrom(start: number, end: number, depth: number): void {
    if (end - start > FEW) {
      for (let at = start; at < end; at++) this.#chunks[at] = this.#chunkOf(this.order[at]!, depth)
    }
    this.#sortByChunk(start, end, depth)
  }

  /** The same where the chunks are those at `depth` already. */
  #sortByChunk(from: number, to: number, depth: number): void {
    const { order } = this
    const chunks = this.#chunks
    let [start, end] = [from, to]
    while (end - start > FEW) {
      const pivot = middleOf(chunks[start]!, chunks[(start + end) >>> 1]!, chunks[end - 1]!)
      let [less, more] = [start, end]
      for (let at = start; at < more;) {
        const chunk = chunks[at]!
        if (chunk === pivot) at++
        else this.#swap(at, chunk < pivot ? less++ : --more)
        if (chunk < pivot) at++
      }
      // A chunk with the end of a text in it is all that the texts still have: they are the same.
      if (pivot % BASE === 0) order.subarray(less, more).sort()
      else this.#sortFrom(less, more, depth + CHUNK)
      // The larger side is gone on with here, so that the calls do not nest deeply.
      if (less - start < end - more) {
        this.#sortByChunk(start, less, depth)
        start = more
      } else {
        this.#sortByChunk(more, end, depth)
        end = less
      }
    }
    this.#insert(start, end, depth)
  }

  #swap(a: number, b: number): void {
    const { order } = this
    const chunks = this.#chunks
    const [place, chunk] = [order[a]!, chunks[a]!]
    order[a] = order[b]!
    chunks[a] = chunks[b]!
    order[b] = place
    chunks[b] = chunk
  }

  #insert(start: number, end: number, depth: number): void {
    const { order } = this
    for (let next = start + 1; next < end; next++) {
      const text = order[next]!
      let at = next
      for (; at > start && this.#compare(order[at - 1]!, text, depth) > 0; at--)
        order[at] = order[at - 1]!
      order[at] = text
    }
  }

  /** The next bytes of a text as a number, 0 in place of those beyond its end. */
  #chunkOf(text: number, depth: number): number {
    const from = this.#offsets[text]! + depth
    const end = this.#offsets[text + 1]!
    let chunk = 0
    for (let at = from; at < from + CHUNK; at++)
      chunk = chunk * BASE + (at < end ? weightOf(this.#bytes[at]!) : 0)
    return chunk
  }

  /** How two texts stand to each other from `depth` on, equal ones by their positions. */
  #compare(a: number, b: number, depth: number): number {
    const bytes = this.#bytes
    const offsets = this.#offsets
    let [x, y] = [offsets[a]! + depth, offsets[b]! + depth]
    const [endX, endY] = [offsets[a + 1]!, offsets[b + 1]!]
    for (; x < endX && y < endY; x++, y++) {
      if (bytes[x] !== bytes[y]) return weightOf(bytes[x]!) - weightOf(bytes[y]!)
    }
    return endX - x - (endY - y) || a - b
  }
}
