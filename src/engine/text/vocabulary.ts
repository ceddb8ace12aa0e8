import { GrowingUint32 } from '@/lib/growing'

const decoder = new TextDecoder()
const NUMBER = /\p{N}/u

/** Where in a token the letters looked for must stand. */
export type Place = 'whole' | 'beginning' | 'end' | 'anywhere'

/** A bit for each letter of a token, some sharing one: what lacks a bit lacks the letter. */
function letterBits(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function bitCount(bits: number): number {
  let left = bits
  let count = 0
  for (; left !== 0; count++) left &= left - 1
  return count
}

function stands(word: string, letters: string, place: Place): boolean {
  switch (place) {
    case 'whole':
      return word === letters
    case 'beginning':
      return word.startsWith(letters)
    case 'end':
      return word.endsWith(letters)
    case 'anywhere':
      return word.includes(letters)
  }
}

/**
 * The different tokens of a table, numbered from 1 as they come; 0 stands between fields. A hash
 * table over their bytes: no string is made for a token that is known.
 */
export class Vocabulary {
  /** Tokens by number. */
  readonly words: string[] = ['']
  #bytes = new Uint8Array(1 << 14)
  #ends = new GrowingUint32(1024)
  #hashes = new GrowingUint32(1024)
  #slots = new Uint32Array(1 << 12)
  #bits: Uint32Array | undefined

  constructor() {
    this.#ends.push(0)
    this.#hashes.push(0)
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
    return this.#add(hash, slot, bytes, from, to, fold)
  }

  #same(number: number, bytes: Uint8Array, from: number, to: number, fold: number): boolean {
    const start = this.#ends.at(number - 1)
    if (this.#ends.at(number) - start !== to - from) return false
    for (let at = from; at < to; at++) {
      if (this.#bytes[start + at - from] !== (bytes[at]! | fold)) return false
    }
    return true
  }

  #add(
    hash: number,
    slot: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    fold: number,
  ): number {
    const number = this.words.length
    const start = this.#ends.at(number - 1)
    const end = start + to - from
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2 + end - start)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    for (let at = start; at < end; at++) this.#bytes[at] = bytes[from + at - start]! | fold
    this.words.push(decoder.decode(this.#bytes.subarray(start, end)))
    this.#ends.push(end)
    this.#hashes.push(hash)
    this.#bits = undefined
    this.#slots[slot] = number
    if (number * 2 > this.#slots.length) this.#spread()
    return number
  }

  /** More slots, so that about one in eight is taken. */
  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4)
    const mask = slots.length - 1
    for (let number = 1; number < this.words.length; number++) {
      let slot = this.#hashes.at(number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number
    }
    this.#slots = slots
  }

  #letterBits(): Uint32Array {
    return (this.#bits ??= Uint32Array.from(this.words, letterBits))
  }

  /** Numbers of the tokens in which these letters stand there, ascending. */
  having(letters: string, place: Place): readonly number[] {
    const bits = this.#letterBits()
    const need = letterBits(letters)
    const found: number[] = []
    for (let number = 1; number < bits.length; number++) {
      if ((bits[number]! & need) !== need) continue
      if (stands(this.words[number]!, letters, place)) found.push(number)
    }
    return found
  }

  /** Whether these letters stand in a row anywhere. */
  stands(letters: string): boolean {
    const bits = this.#letterBits()
    const need = letterBits(letters)
    for (let number = 1; number < bits.length; number++) {
      if ((bits[number]! & need) === need && this.words[number]!.includes(letters)) return true
    }
    return false
  }

  /**
   * The runs of more than three letters that lack at most so many of the letters of a word, or that
   * it begins with; sorted.
   */
  runsLike(word: string, lacking: number): readonly string[] {
    const bits = this.#letterBits()
    const need = letterBits(word)
    const found: string[] = []
    for (let number = 1; number < bits.length; number++) {
      const known = this.words[number]!
      if (known.length < 4 || NUMBER.test(known)) continue
      if (bitCount(need & ~bits[number]!) <= lacking || word.startsWith(known)) found.push(known)
    }
    return found.toSorted()
  }
}
