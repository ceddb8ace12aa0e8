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
 * The different tokens of a table, numbered from 1 as they come; 0 stands between fields. They are
 * kept as bytes alone: there are hundreds of thousands of them.
 */
export class Vocabulary {
  #bytes = new Uint8Array(1 << 14)
  /** By number where the bytes of each token end, and the bits of its letters. */
  readonly #ends = new GrowingUint32(1024)
  readonly #bits = new GrowingUint32(1024)

  constructor() {
    this.#ends.push(0)
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

  /** Whether the token of a number is in these bytes, once the bits of `fold` are set in each. */
  is(number: number, bytes: Uint8Array, from: number, to: number, fold: number): boolean {
    const start = this.#start(number)
    if (this.#ends.at(number) - start !== to - from) return false
    for (let at = from; at < to; at++) {
      if (this.#bytes[start + at - from] !== (bytes[at]! | fold)) return false
    }
    return true
  }

  /** Adds a token in bytes of folded UTF-8, once the bits of `fold` are set in each; its number. */
  add(bytes: Uint8Array, from: number, to: number, fold: number): number {
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
    this.#bits.push(letterBits(this.#bytes, start, end))
    return number
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
}
