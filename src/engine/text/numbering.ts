import { GrowingUint32 } from '@/lib/growing'
import { Vocabulary } from './vocabulary'

/**
 * Numbers tokens as they come: a hash table over the bytes of a vocabulary, needed only as long as
 * that grows.
 */
export class Numbering {
  readonly vocabulary = new Vocabulary()
  /** By number. */
  readonly #hashes = new GrowingUint32(1024)
  #slots = new Uint32Array(1 << 12)

  constructor() {
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
      if (this.#hashes.at(number) !== hash) continue
      if (this.vocabulary.is(number, bytes, from, to, fold)) return number
    }
    const number = this.vocabulary.add(bytes, from, to, fold)
    this.#hashes.push(hash)
    this.#slots[slot] = number
    if (number * 2 > this.#slots.length) this.#spread()
    return number
  }

  /** More slots, so that about one in eight is taken. */
  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4)
    const mask = slots.length - 1
    for (let number = 1; number < this.#hashes.length; number++) {
      let slot = this.#hashes.at(number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number
    }
    this.#slots = slots
  }
}
