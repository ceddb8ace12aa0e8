import { GrowingUint32 } from '@/lib/growing'
import { textOf } from '@/lib/strings'

const encoder = new TextEncoder()
const NUMBER = /^\p{N}/u
/** Runs of fewer letters are never what a longer one was meant to be. */
const LEAST_RUN = 4

/** Where in a token the letters looked for must stand. */
export type Place = 'whole' | 'beginning' | 'end' | 'anywhere'

/** Bytes of UTF-8 that are not the first of a letter. */
const follows = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80

/** A bit for each letter, of its last byte, some sharing one: what lacks a bit lacks the letter. */
function letterBits(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let bits = 0
  for (let at = from; at < to; at++) {
    if (at + 1 === to || !follows(bytes[at + 1])) bits |= 1 << (bytes[at]! & 31)
  }
  return bits
}

function bitCount(bits: number): number {
  let left = bits
  let count = 0
  for (; left !== 0; count++) left &= left - 1
  return count
}

/**
 * The different tokens of a table, numbered from 1 as they come; 0 stands between fields. A hash
 * table over their bytes, which are all that is kept: there are hundreds of thousands of them.
 */
export class Vocabulary {
  #bytes = new Uint8Array(1 << 14)
  /** By number where the bytes of each token end, their hash, and the bits of its letters. */
  readonly #ends = new GrowingUint32(1024)
  readonly #hashes = new GrowingUint32(1024)
  readonly #bits = new GrowingUint32(1024)
  #slots = new Uint32Array(1 << 12)

  constructor() {
    this.#ends.push(0)
    this.#hashes.push(0)
    this.#bits.push(0)
  }

  /** One more than the last number. */
  get size(): number {
    return this.#ends.length
  }

  /** The token of a number. */
  word(number: number): string {
    return textOf(this.#bytes, this.#start(number), this.#ends.at(number))
  }

  /**
   * The number of the token in these bytes of UTF-8, a new one where it is new. They are folded once
   * the bits of `fold` are set in each.
   */
  number(bytes: Uint8Array, from: number, to: number, fold: number): number {
    let hash = 0x811c9dc5
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at]! | fold), 0x01000193)
    hash = (hash ^ (hash >>> 15)) >>> 0
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let number; (number = this.#slots[slot]!) !== 0; slot = (slot + 1) & mask) {
      if (this.#hashes.at(number) === hash && this.#same(number, bytes, from, to, fold))
        return number
    }
    this.#slots[slot] = this.size
    return this.#add(hash, bytes, from, to, fold)
  }

  /** Numbers of the tokens in which these letters stand there, ascending. */
  having(letters: string, place: Place): readonly number[] {
    const bytes = encoder.encode(letters)
    const need = letterBits(bytes)
    const found: number[] = []
    for (let number = 1; number < this.size; number++) {
      if ((this.#bits.at(number) & need) !== need) continue
      if (this.#stands(number, bytes, place)) found.push(number)
    }
    return found
  }

  /** Whether these letters stand in a token anywhere. */
  stands(letters: string): boolean {
    const bytes = encoder.encode(letters)
    const need = letterBits(bytes)
    for (let number = 1; number < this.size; number++) {
      if ((this.#bits.at(number) & need) === need && this.#stands(number, bytes, 'anywhere'))
        return true
    }
    return false
  }

  /**
   * The runs of more than three letters that lack at most so many of the letters of a word, or that
   * it begins with; sorted.
   */
  runsLike(word: string, lacking: number): readonly string[] {
    const need = letterBits(encoder.encode(word))
    const found: string[] = []
    for (let number = 1; number < this.size; number++) {
      const bits = this.#bits.at(number)
      // What the word begins with has no letter that the word lacks.
      if (bitCount(need & ~bits) > lacking && (bits & ~need) !== 0) continue
      if (this.#ends.at(number) - this.#start(number) < LEAST_RUN) continue
      const known = this.word(number)
      if (known.length < LEAST_RUN || NUMBER.test(known)) continue
      if (bitCount(need & ~bits) <= lacking || word.startsWith(known)) found.push(known)
    }
    return found.toSorted()
  }

  #start(number: number): number {
    return this.#ends.at(number - 1)
  }

  #same(number: number, bytes: Uint8Array, from: number, to: number, fold: number): boolean {
    const start = this.#start(number)
    if (this.#ends.at(number) - start !== to - from) return false
    for (let at = from; at < to; at++) {
      if (this.#bytes[start + at - from] !== (bytes[at]! | fold)) return false
    }
    return true
  }

  #stands(number: number, letters: Uint8Array, place: Place): boolean {
    const start = this.#start(number)
    const last = this.#ends.at(number) - letters.length
    if (place === 'whole' || place === 'beginning')
      return (place === 'beginning' ? last >= start : last === start) && this.#has(start, letters)
    if (place === 'end') return last >= start && this.#has(last, letters)
    for (let at = start; at <= last; at++) if (this.#has(at, letters)) return true
    return false
  }

  #has(at: number, letters: Uint8Array): boolean {
    for (let letter = 0; letter < letters.length; letter++) {
      if (this.#bytes[at + letter] !== letters[letter]) return false
    }
    return true
  }

  #add(hash: number, bytes: Uint8Array, from: number, to: number, fold: number): number {
    const number = this.size
    const start = this.#start(number)
    const end = start + to - from
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2 + end - start)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    for (let at = start; at < end; at++) this.#bytes[at] = bytes[from + at - start]! | fold
    this.#ends.push(end)
    this.#hashes.push(hash)
    this.#bits.push(letterBits(this.#bytes, start, end))
    if (number * 2 > this.#slots.length) this.#spread()
    return number
  }

  /** More slots, so that about one in eight is taken. */
  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4)
    const mask = slots.length - 1
    for (let number = 1; number < this.size; number++) {
      let slot = this.#hashes.at(number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number
    }
    this.#slots = slots
  }
}
