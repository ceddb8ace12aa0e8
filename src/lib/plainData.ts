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
 * last two out, and takes longer with functions that put them in. Throws a TypeError at anything else.
 */
export function writePlain(value: unknown): Written {
  const numbers: number[] = []
  let letters = ''
  const writeText = (text: string) => {
    numbers.push(text.length)
    letters += text
  }
  const write = (each: unknown): void => {
    switch (typeof each) {
      case 'undefined':
        numbers.push(Kind.Undefined)
        return
      case 'boolean':
        numbers.push(each ? Kind.True : Kind.False)
        return
      case 'number':
        numbers.push(Kind.Number, each)
        return
      case 'string':
        numbers.push(Kind.String)
        writeText(each)
        return
      case 'object':
        writeObject(each)
        return
      default:
        throw notPlain(each)
    }
  }
  const writeObject = (each: object | null) => {
    if (each === null) {
      numbers.push(Kind.Null)
    } else if (Array.isArray(each)) {
      numbers.push(Kind.Array, each.length)
      for (const item of each) write(item)
    } else if (ArrayBuffer.isView(each)) {
      const type = TYPED.findIndex((Type) => each instanceof Type)
      if (type < 0) throw notPlain(each)
      const typed = each as InstanceType<(typeof TYPED)[number]>
      numbers.push(Kind.Typed + type, typed.length)
      for (let at = 0; at < typed.length; at++) numbers.push(typed[at]!)
    } else {
      const prototype: unknown = Object.getPrototypeOf(each)
      if (prototype !== Object.prototype && prototype !== null) throw notPlain(each)
      const entries = Object.entries(each)
      numbers.push(Kind.Object, entries.length)
      for (const [key, item] of entries) {
        writeText(key)
        write(item)
      }
    }
  }
  write(value)
  return { numbers, letters }
}

function notPlain(value: unknown): TypeError {
  return new TypeError(`Not plain data: ${Object.prototype.toString.call(value)}`)
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
