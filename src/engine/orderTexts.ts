import type { Offsets } from '@/lib/offsets'
import type { Steps } from '@/lib/steps'
import { type Strings, PackedStrings, packStrings } from '@/lib/strings'

/** Up to so many rows are sorted in one go, which takes a few milliseconds; more are split first. */
const AT_ONCE = 1 << 13
/** So few are put in order by comparing them. */
const FEW = 12
/** Bytes that are looked at together. */
const KEY = 4

/**
 * Rows, which come ascending, in the order of their texts as strings, equal ones as they stand. They
 * are sorted by their bytes, and what begins alike is looked at further on: no string is made. Each
 * step tells the first rows, which are in their places by then.
 */
export function* orderTexts(texts: Strings, rows: Uint32Array): Steps<Uint32Array, Uint32Array> {
  // Those of the snapshot stand in order, and are told so in less time than it takes to pack them.
  if (Array.isArray(texts) && isInOrder(texts, rows)) return rows.slice()
  const sorter = new Sorter(
    texts instanceof PackedStrings ? texts : packStrings(texts),
    rows.slice(),
  )
  yield sorter.rows.subarray(0, 0)
  if (!sorter.isSorted()) yield* sorter.sort(0, rows.length, 0)
  return sorter.rows
}

function isInOrder(texts: readonly string[], rows: Uint32Array): boolean {
  for (let at = 1; at < rows.length; at++)
    if (texts[rows[at - 1]!]! > texts[rows[at]!]!) return false
  return true
}

/**
 * The place of each byte of UTF-8 among those that may stand where it does, 0 being left for the end.
 * Strings compare by UTF-16, in which what takes four bytes here, as surrogates, comes before U+E000
 * to U+FFFF, three bytes of which these two are the first; the order of all else is the same.
 */
const PLACES = Uint8Array.from({ length: 0x100 }, (_, byte) => {
  if (byte < 0xee) return byte + 1
  return byte < 0xf0 ? byte + 6 : byte - 1
})

class Sorter {
  readonly rows: Uint32Array
  readonly #bytes: Uint8Array
  readonly #offsets: Offsets
  /** A key and the row below it as one number: typed arrays sort those fastest. */
  readonly #keyed = new BigUint64Array(AT_ONCE)
  readonly #halves = new Uint32Array(this.#keyed.buffer)

  constructor({ bytes, offsets }: PackedStrings, rows: Uint32Array) {
    this.rows = rows
    this.#bytes = bytes
    this.#offsets = offsets
  }

  isSorted(): boolean {
    const { rows } = this
    return rows.every((row, at) => at === 0 || this.#compare(rows[at - 1]!, row, 0) <= 0)
  }

  /** Sorts a stretch of the rows, whose texts are alike in their first `depth` bytes. */
  *sort(start: number, end: number, depth: number): Steps<void, Uint32Array> {
    if (end - start <= AT_ONCE) {
      this.#sort(start, end, depth)
      yield this.rows.subarray(0, end)
      return
    }
    const from = depth + this.#alike(start, end, depth)
    const ends = this.#split(start, end, from)
    yield this.rows.subarray(0, ends[0])
    // The first part are texts that end here: they are the same.
    for (let place = 1; place < ends.length; place++)
      yield* this.sort(ends[place - 1]!, ends[place]!, from + 1)
  }

  #sort(start: number, end: number, depth: number): void {
    if (end - start <= FEW) return this.#insert(start, end, depth)
    const { rows } = this
    const halves = this.#halves
    const from = depth + this.#alike(start, end, depth)
    const count = end - start
    for (let at = 0; at < count; at++) {
      const row = rows[start + at]!
      halves[at * 2] = row
      halves[at * 2 + 1] = this.#keyOf(row, from)
    }
    this.#keyed.subarray(0, count).sort()
    const keys = new Uint32Array(count)
    for (let at = 0; at < count; at++) {
      rows[start + at] = halves[at * 2]!
      keys[at] = halves[at * 2 + 1]!
    }
    let first = 0
    for (let at = 1; at <= count; at++) {
      const key = keys[first]!
      if (keys[at] === key) continue
      // With the end of the text in the key, the texts are the same.
      if ((key & 0xff) !== 0) this.#sort(start + first, start + at, from + KEY)
      first = at
    }
  }

  /** How many bytes further on all texts of a stretch are alike. */
  #alike(start: number, end: number, depth: number): number {
    const bytes = this.#bytes
    const first = this.#offsets.at(this.rows[start]!) + depth
    let alike = this.#offsets.at(this.rows[start]! + 1) - first
    for (let at = start + 1; at < end && alike > 0; at++) {
      const row = this.rows[at]!
      const other = this.#offsets.at(row) + depth
      const most = Math.min(alike, this.#offsets.at(row + 1) - other)
      alike = 0
      while (alike < most && bytes[first + alike] === bytes[other + alike]) alike++
    }
    return alike
  }

  /** The place of a byte of a text; 0 beyond its end. */
  #placeAt(row: number, depth: number): number {
    const at = this.#offsets.at(row) + depth
    return at < this.#offsets.at(row + 1) ? PLACES[this.#bytes[at]!]! : 0
  }

  #keyOf(row: number, depth: number): number {
    let key = 0
    for (let at = depth; at < depth + KEY; at++) key = (key << 8) | this.#placeAt(row, at)
    return key >>> 0
  }

  /** Puts a stretch in the order of one byte; where the rows of each place end. */
  #split(start: number, end: number, depth: number): Uint32Array {
    const rows = this.rows.slice(start, end)
    const places = new Uint8Array(rows.length)
    const ends = new Uint32Array(0x100)
    for (let at = 0; at < rows.length; at++) {
      const place = this.#placeAt(rows[at]!, depth)
      places[at] = place
      ends[place]!++
    }
    let next = start
    for (let place = 0; place < ends.length; place++) {
      const count = ends[place]!
      ends[place] = next
      next += count
    }
    for (let at = 0; at < rows.length; at++) this.rows[ends[places[at]!]!++] = rows[at]!
    return ends
  }

  #insert(start: number, end: number, depth: number): void {
    const { rows } = this
    for (let next = start + 1; next < end; next++) {
      const row = rows[next]!
      let at = next
      for (; at > start && this.#compare(rows[at - 1]!, row, depth) > 0; at--)
        rows[at] = rows[at - 1]!
      rows[at] = row
    }
  }

  #compare(one: number, other: number, depth: number): number {
    for (let at = depth; ; at++) {
      const place = this.#placeAt(one, at)
      const difference = place - this.#placeAt(other, at)
      if (difference !== 0 || place === 0) return difference
    }
  }
}
