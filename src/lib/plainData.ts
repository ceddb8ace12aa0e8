/** Plain data as numbers and letters, for memory that holds nothing else. */
export interface Written {
  readonly numbers: readonly number[]
  /** The strings, one after the other. */
  readonly letters: string
}

/** What a number says that stands before what follows. */
const Kind = {
  Undefined: 0,
  Null: 1,
  False: 2,
  True: 3,
  Number: 4,
  String: 5,
  Array: 6,
  Object: 7,
  /** From here on: one of `TYPED`. */
  Typed: 8,
} as const

const TYPED = [Uint8Array, Uint16Array, Uint32Array, Float64Array] as const

/**
 * Writes plain data: what JSON has, `undefined` and four kinds of typed arrays. JSON itself leaves the
 * last two out, and takes longer with functions that put them in. Undefined where it is anything else.
 */
export function writePlain(value: unknown): Written | undefined {
  const writer = new Writer()
  return writer.write(value) ? writer : undefined
}

class Writer implements Written {
  readonly numbers: number[] = []
  letters = ''

  /** Whether what is to be written is plain data. */
  write(value: unknown): boolean {
    switch (typeof value) {
      case 'undefined':
        return this.#put(Kind.Undefined)
      case 'boolean':
        return this.#put(value ? Kind.True : Kind.False)
      case 'number':
        return this.#put(Kind.Number, value)
      case 'string':
        return this.#put(Kind.String) && this.#text(value)
      case 'object':
        return value === null ? this.#put(Kind.Null) : this.#object(value)
      default:
        return false
    }
  }

  #object(value: object): boolean {
    if (Array.isArray(value)) {
      this.#put(Kind.Array, value.length)
      return value.every((item) => this.write(item))
    }
    if (ArrayBuffer.isView(value)) return this.#typed(value)
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null) return false
    const entries = Object.entries(value)
    this.#put(Kind.Object, entries.length)
    return entries.every(([key, item]) => this.#text(key) && this.write(item))
  }

  #typed(value: ArrayBufferView): boolean {
    const type = TYPED.findIndex((Type) => value instanceof Type)
    if (type < 0) return false
    const items = value as InstanceType<(typeof TYPED)[number]>
    this.#put(Kind.Typed + type, items.length)
    for (let at = 0; at < items.length; at++) this.numbers.push(items[at]!)
    return true
  }

  #text(text: string): boolean {
    this.letters += text
    return this.#put(text.length)
  }

  #put(...numbers: readonly number[]): boolean {
    this.numbers.push(...numbers)
    return true
  }
}

/** Reads what `writePlain` wrote. */
export function readPlain(numbers: ArrayLike<number>, letters: string): unknown {
  let next = 0
  let letter = 0
  const readText = () => {
    const from = letter
    letter += numbers[next++]!
    return letters.slice(from, letter)
  }
  const read = (): unknown => {
    const kind = numbers[next++]!
    switch (kind) {
      case Kind.Undefined:
        return undefined
      case Kind.Null:
        return null
      case Kind.False:
        return false
      case Kind.True:
        return true
      case Kind.Number:
        return numbers[next++]!
      case Kind.String:
        return readText()
      case Kind.Array: {
        const length = numbers[next++]!
        const items: unknown[] = []
        while (items.length < length) items.push(read())
        return items
      }
      case Kind.Object: {
        const count = numbers[next++]!
        const entries = Array.from({ length: count }, () => [readText(), read()] as const)
        return Object.fromEntries(entries)
      }
      default: {
        const typed = new TYPED[kind - Kind.Typed]!(numbers[next++]!)
        for (let at = 0; at < typed.length; at++) typed[at] = numbers[next++]!
        return typed
      }
    }
  }
  return read()
}
