/**
 * Bytes that grow by half of what they hold. Whole numbers take as few as they need, seven bits each
 * and the least first; a top bit says that more follow (LEB128, as in DWARF and WebAssembly).
 */
export class GrowingBytes {
  #bytes: Uint8Array
  length = 0

  constructor(room: number) {
    this.#bytes = new Uint8Array(Math.max(64, room))
  }

  /** Adds a number below 2^32. */
  push(number: number): void {
    if (this.length + MOST_BYTES > this.#bytes.length) {
      const larger = new Uint8Array(Math.ceil(this.#bytes.length * 1.5))
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.length = writeNumber(this.#bytes, this.length, number)
  }

  /** Puts another byte where one was added. */
  put(position: number, byte: number): void {
    this.#bytes[position] = byte
  }

  /** What was added, with no room left over. */
  taken(): Uint8Array {
    return this.#bytes.slice(0, this.length)
  }
}

const MOST_BYTES = 5

/** How many bytes a number takes. */
export function bytesFor(number: number): number {
  let bytes = 1
  for (let left = number >>> 7; left > 0; left >>>= 7) bytes++
  return bytes
}

/** Writes a number and tells where the next one goes. */
export function writeNumber(bytes: Uint8Array, at: number, number: number): number {
  let end = at
  let left = number
  for (; left > 0x7f; left >>>= 7) bytes[end++] = (left & 0x7f) | 0x80
  bytes[end++] = left
  return end
}

/** Reads numbers one after the other. */
export class NumberReader {
  readonly #bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.at = at
  }

  next(): number {
    let byte = this.#bytes[this.at++]!
    let number = byte & 0x7f
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = this.#bytes[this.at++]!
      number |= (byte & 0x7f) << shift
    }
    return number >>> 0
  }
}

/** Numbers below 2^32, each in as few bytes as it needs. */
export function packNumbers(numbers: Uint32Array): Uint8Array {
  const bytes = new GrowingBytes(numbers.length)
  for (const number of numbers) bytes.push(number)
  return bytes.taken()
}

/** The first numbers of what was packed so. */
export function unpackNumbers(bytes: Uint8Array, count: number): Uint32Array {
  const reader = new NumberReader(bytes, 0)
  return Uint32Array.from({ length: count }, () => reader.next())
}
