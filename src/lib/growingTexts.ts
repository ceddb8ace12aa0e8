import { GrowingUint32 } from './growing'
import { writeText, type Strings } from './strings'

const decoder = new TextDecoder()

/** Strings that are added one by one to one run of UTF-8: millions take no millions of objects. */
export class GrowingTexts implements Strings {
  #bytes: Uint8Array
  #ends: GrowingUint32
  #taken = 0

  /** `room`: how many are expected. */
  constructor(room: number) {
    this.#bytes = new Uint8Array(room * 32 + 64)
    this.#ends = new GrowingUint32(room)
  }

  get length(): number {
    return this.#ends.length
  }

  /** Adds a string and tells its position. */
  push(text: string): number {
    // A UTF-16 unit is at most three bytes of UTF-8.
    const most = this.#taken + text.length * 3
    if (most > this.#bytes.length) {
      const larger = new Uint8Array(Math.ceil(this.#bytes.length * 1.5) + text.length * 3)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#taken = writeText(this.#bytes, this.#taken, text)
    this.#ends.push(this.#taken)
    return this.#ends.length - 1
  }

  at(position: number): string | undefined {
    if (position < 0 || position >= this.length) return undefined
    return decoder.decode(this.#bytes.subarray(this.#start(position), this.#ends.at(position)))
  }

  /** Compares the strings at two positions by their code points, without making them. */
  compare(a: number, b: number): number {
    let [x, y] = [this.#start(a), this.#start(b)]
    const [endX, endY] = [this.#ends.at(a), this.#ends.at(b)]
    for (; x < endX && y < endY; x++, y++) {
      const difference = this.#bytes[x]! - this.#bytes[y]!
      if (difference !== 0) return difference
    }
    return endX - x - (endY - y)
  }

  #start(position: number): number {
    return position === 0 ? 0 : this.#ends.at(position - 1)
  }
}
