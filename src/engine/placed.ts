import { firstWhere } from '@/lib/firstWhere'

/**
 * Numbers by row as their places among the different ones. Most columns of a million rows have a few
 * thousand different values: a row then takes two bytes, comes with its rank, and a range is one of
 * places.
 */
export interface PlacedNumbers {
  readonly kind: 'placed'
  /** The different values, ascending; NaN after the last of them. */
  readonly values: Float64Array
  /** By row the place of its value among `values`: that of NaN where it is unknown. */
  readonly places: Uint8Array | Uint16Array | Uint32Array
}

/** How many different values a column has. */
export function distinctIn({ values }: PlacedNumbers): number {
  return values.length - 1
}

/** The number of a row; undefined where it is unknown. */
export function numberAt({ values, places }: PlacedNumbers, row: number): number | undefined {
  const value = values[places[row]!]!
  return Number.isNaN(value) ? undefined : value
}

/** The first place whose value is not below a bound, or with `beyond` not equal to it either. */
export function placeFrom({ values }: PlacedNumbers, bound: number, beyond = false): number {
  const below = (place: number) => values[place]! < bound || (beyond && values[place] === bound)
  return firstWhere(values.length - 1, (place) => !below(place))
}

/** Places for so many rows, each with as many bytes as tell the values apart. */
export function roomFor(values: Float64Array, rows: number): PlacedNumbers['places'] {
  if (values.length > 0x10000) return new Uint32Array(rows)
  return values.length > 0x100 ? new Uint16Array(rows) : new Uint8Array(rows)
}

/** The numbers of several parts of a column, one after the other; NaN is unknown. */
export function placeNumbers(parts: readonly (Float64Array | PlacedNumbers)[]): PlacedNumbers {
  const found = new DistinctNumbers()
  const coded = parts.map((part) => {
    if (part instanceof Float64Array) return { codes: found.codesOf(part) }
    return { codes: part.places, moved: found.codesOf(part.values) }
  })
  const values = found.ascending()
  const placeOf = new Uint32Array(values.length)
  found.codesOf(values).forEach((code, place) => (placeOf[code] = place))
  const size = coded.reduce((sum, { codes }) => sum + codes.length, 0)
  const places = roomFor(values, size)
  let row = 0
  for (const { codes, moved } of coded) {
    const placed = moved ? moved.map((code) => placeOf[code]!) : placeOf
    for (let at = 0; at < codes.length; at++) places[row++] = placed[codes[at]!]!
  }
  return { kind: 'placed', values, places }
}

/** Different numbers, with codes in the order in which they turn up; NaN has the first. */
class DistinctNumbers {
  #values = new Float64Array(64).fill(NaN)
  #count = 1
  /** Codes by the hash of their numbers, at most every other one taken; 0 where there is none. */
  #slots = new Uint32Array(128)

  codesOf(numbers: Float64Array): Uint32Array {
    const codes = new Uint32Array(numbers.length)
    const hash = hasher(numbers)
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]!
      if (!Number.isNaN(number)) codes[at] = this.#code(number, hash(at))
    }
    return codes
  }

  /** All that turned up, in order, and NaN last. */
  ascending(): Float64Array {
    // NaN sorts behind Infinity.
    return this.#values.subarray(0, this.#count).toSorted()
  }

  #code(number: number, hash: number): number {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let code; (code = this.#slots[slot]!) !== 0; slot = (slot + 1) & mask) {
      if (this.#values[code] === number) return code
    }
    if (this.#count === this.#values.length) {
      this.#grow()
      return this.#code(number, hash)
    }
    this.#slots[slot] = this.#count
    this.#values[this.#count] = number + 0
    return this.#count++
  }

  #grow(): void {
    const values = new Float64Array(this.#count * 2)
    values.set(this.#values)
    const slots = new Uint32Array(values.length * 2)
    const mask = slots.length - 1
    const hash = hasher(values)
    for (let code = 1; code < this.#count; code++) {
      let slot = hash(code) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code
    }
    this.#values = values
    this.#slots = slots
  }
}

/** Hashes of numbers by their position, from their bits; 0 and -0, which are equal, have the same. */
function hasher(numbers: Float64Array): (at: number) => number {
  const bits = new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2)
  return (at) => {
    const hash = Math.imul(
      bits[at * 2]! ^ Math.imul(bits[at * 2 + 1]! << 1, 0x9e3779b1),
      0x85ebca6b,
    )
    return hash ^ (hash >>> 15)
  }
}
