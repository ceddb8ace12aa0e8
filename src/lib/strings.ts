import { Offsets } from './offsets'

/** Strings by position: an array of them is one, and so are packed ones. */
export interface Strings {
  readonly length: number
  /** The string at a position; undefined beyond the last. */
  at(position: number): string | undefined
  /** The same packed, where that takes less than to make every string. */
  packed?(): PackedStrings
  /** Whether a string is empty, where that can be told without making it. */
  isEmptyAt?(position: number): boolean
}

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** Texts up to this length are made of their bytes as they stand. */
const SHORT = 256

/**
 * A stretch of UTF-8 as a string. Short ASCII is made without a decoder: a decoded string lies
 * outside of the heap in Chromium and costs it a multiple of its bytes and of the time.
 */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  const text = bytes.subarray(from, to)
  if (text.length > SHORT || !isAscii(bytes, from, to)) return decoder.decode(text)
  // Spread, it is read by an iterator, which takes four times as long.
  return Reflect.apply(String.fromCharCode, undefined, text)
}

/** Whether a stretch of UTF-8 is ASCII alone. */
export function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at]! > 0x7f) return false
  return true
}

/**
 * Writes a string as UTF-8, a lone surrogate as U+FFFD, and tells where it ends; there is to be room
 * for three bytes a letter. ASCII goes byte by byte: to call the encoder for each of many short strings
 * takes Chromium ten times as long.
 */
export function writeText(bytes: Uint8Array, from: number, text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f) return from + encoder.encodeInto(text, bytes.subarray(from)).written
    bytes[from + at] = code
  }
  return from + text.length
}

/** Many strings as one run of UTF-8, and where each begins: a million take no million objects. */
export class PackedStrings implements Strings {
  readonly bytes: Uint8Array
  /** Where each string begins; the last entry is where the last one ends. */
  readonly offsets: Offsets

  constructor(bytes: Uint8Array, offsets: Uint32Array) {
    this.bytes = bytes
    this.offsets = new Offsets(offsets)
  }

  get length(): number {
    return this.offsets.length - 1
  }

  at(position: number): string | undefined {
    if (position < 0 || position >= this.length) return undefined
    return textOf(this.bytes, this.offsets.at(position), this.offsets.at(position + 1))
  }

  packed(): this {
    return this
  }

  isEmptyAt(position: number): boolean {
    return this.offsets.at(position) === this.offsets.at(position + 1)
  }
}

/** Whether the string at a position is empty. */
export function isEmptyAt(strings: Strings, position: number): boolean {
  return strings.isEmptyAt?.(position) ?? strings.at(position) === ''
}

/** Packs strings, unless they are; a lone surrogate becomes U+FFFD, as in any UTF-8. */
export function packStrings(strings: Strings): PackedStrings {
  const packed = strings.packed?.()
  if (packed) return packed
  const offsets = new Uint32Array(strings.length + 1)
  let bytes = new Uint8Array(strings.length * 32 + 64)
  let end = 0
  for (let at = 0; at < strings.length; at++) {
    const text = strings.at(at) ?? ''
    // A UTF-16 unit is at most three bytes of UTF-8.
    if (end + text.length * 3 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2 + text.length * 3)
      larger.set(bytes)
      bytes = larger
    }
    end = writeText(bytes, end, text)
    offsets[at + 1] = end
  }
  return new PackedStrings(bytes.slice(0, end), offsets)
}
