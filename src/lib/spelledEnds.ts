import { PackedStrings, textOf, type Strings } from './strings'

const SLASH = 0x2f
/** What makes a capital letter of ASCII a small one. */
const SMALL = 0x20

const isCapital = (byte: number) => byte >= 0x41 && byte <= 0x5a

/**
 * Strings that are each the end of another string behind its last slash, but for capital letters, as
 * the names of models are of their ids: a bit for each byte says which letters those are.
 */
export class SpelledEnds implements Strings {
  readonly #whole: PackedStrings
  readonly #capitals: Uint8Array

  private constructor(whole: PackedStrings, capitals: Uint8Array) {
    this.#whole = whole
    this.#capitals = capitals
  }

  /** The ends as they are spelled; undefined where one of them is no such end. */
  static of(whole: PackedStrings, ends: PackedStrings): SpelledEnds | undefined {
    const spelled = new SpelledEnds(whole, new Uint8Array(Math.ceil(whole.bytes.length / 8)))
    for (let position = 0; position < whole.length; position++)
      if (!spelled.#spell(position, ends)) return undefined
    return spelled
  }

  get length(): number {
    return this.#whole.length
  }

  at(position: number): string | undefined {
    if (position < 0 || position >= this.length) return undefined
    const [start, end] = [this.startOf(position), this.#whole.offsets.at(position + 1)]
    const bytes = new Uint8Array(end - start)
    this.#write(start, end, bytes, 0)
    return textOf(bytes, 0, bytes.length)
  }

  isEmptyAt(position: number): boolean {
    const { bytes, offsets } = this.#whole
    const end = offsets.at(position + 1)
    return end === offsets.at(position) || bytes[end - 1] === SLASH
  }

  packed(): PackedStrings {
    const offsets = new Uint32Array(this.length + 1)
    const bytes = new Uint8Array(this.#whole.bytes.length)
    for (let position = 0; position < this.length; position++) {
      const [start, end] = [this.startOf(position), this.#whole.offsets.at(position + 1)]
      this.#write(start, end, bytes, offsets[position]!)
      offsets[position + 1] = offsets[position]! + end - start
    }
    return new PackedStrings(bytes.slice(0, offsets[this.length]), offsets)
  }

  /** Where among the bytes of the whole strings the end of one begins. */
  startOf(position: number): number {
    const { bytes, offsets } = this.#whole
    let start = offsets.at(position + 1)
    while (start > offsets.at(position) && bytes[start - 1] !== SLASH) start--
    return start
  }

  #write(start: number, end: number, to: Uint8Array, at: number): void {
    const { bytes } = this.#whole
    for (let from = start; from < end; from++) {
      const capital = (this.#capitals[from >>> 3]! >>> (from & 7)) & 1
      to[at + from - start] = bytes[from]! - capital * SMALL
    }
  }

  /** Takes over how an end is spelled; whether it is one. */
  #spell(position: number, ends: PackedStrings): boolean {
    const [start, end] = [this.startOf(position), this.#whole.offsets.at(position + 1)]
    const first = ends.offsets.at(position)
    if (ends.offsets.at(position + 1) - first !== end - start) return false
    for (let at = start; at < end; at++) {
      const byte = ends.bytes[first + at - start]!
      const capital = isCapital(byte)
      if (this.#whole.bytes[at] !== (capital ? byte + SMALL : byte)) return false
      if (capital) this.#capitals[at >>> 3]! |= 1 << (at & 7)
    }
    return true
  }
}
