import type { Dictionary, Frame, FramedColumn } from '@/catalogue/hubIndex/frame'
import type { GrowingDictionary } from '@/catalogue/hubIndex/growing'
import { heldAt, type HeldValue } from '@/catalogue/values'
import type { ColumnId } from '@/domain/columns'
import { packStrings } from '@/lib/strings'
import type { ShardColumn } from '../shardTable'
import { storedStands, type Joined } from './stored'

/** Dictionaries of what the manifest does not list: too many owners have models. */
export interface Grown {
  readonly maker: GrowingDictionary
  readonly country: GrowingDictionary
}

/** Reads a value of the index by row; undefined is unknown. */
type Read = (row: number) => HeldValue | undefined

/**
 * Makes the columns of one row group. What the stored catalogue knows of a row goes first where its
 * word stands, and `joined` is told in which rows.
 */
export class ColumnMaker {
  readonly #frame: Frame
  readonly #grown: Grown
  /** By row: that of the same model in the catalogue, -1 for none. */
  readonly #storedRows: Int32Array
  readonly #joined: Joined

  constructor(frame: Frame, grown: Grown, storedRows: Int32Array, joined: Joined) {
    this.#frame = frame
    this.#grown = grown
    this.#storedRows = storedRows
    this.#joined = joined
  }

  text(id: ColumnId, read: Read): ShardColumn {
    const values: string[] = []
    this.#each(id, read, (value) => values.push(typeof value === 'string' ? value : ''))
    return { kind: 'text', values: packStrings(values) }
  }

  numbers(id: ColumnId, read: Read): ShardColumn {
    const values = new Float64Array(this.#storedRows.length)
    this.#each(id, read, (value, row) => {
      values[row] = typeof value === 'number' ? value : NaN
    })
    return { kind: 'number', values }
  }

  /** A column with the codes that all shards share from the start. */
  framed(id: FramedColumn, read: Read): ShardColumn {
    const { values, codeOf } = this.#frame.dictionaries[id]
    return { kind: 'code', codes: this.#codes(id, codeOf, read), dictionary: values }
  }

  /** A column whose codes are handed out as values turn up. */
  grown(id: keyof Grown, read: Read): ShardColumn {
    const grown = this.#grown[id]
    const codes = this.#codes(id, (value) => grown.code(value), read)
    return { kind: 'code', codes, dictionary: grown.values() }
  }

  sets(id: FramedColumn, read: Read): ShardColumn {
    const { values, codeOf } = this.#frame.dictionaries[id]
    const offsets = new Uint32Array(this.#storedRows.length + 1)
    const codes: number[] = []
    this.#each(id, read, (value, row) => {
      for (const each of Array.isArray(value) ? (value as readonly string[]) : []) {
        const code = codeOf(each)
        if (code > 0) codes.push(code)
      }
      offsets[row + 1] = codes.length
    })
    return { kind: 'codes', offsets, codes: Uint16Array.from(codes), dictionary: values }
  }

  #codes(id: ColumnId, codeOf: Dictionary['codeOf'], read: Read): Uint16Array {
    const codes = new Uint16Array(this.#storedRows.length)
    this.#each(id, read, (value, row) => {
      codes[row] = codeOf(typeof value === 'string' ? value : undefined)
    })
    return codes
  }

  #each(id: ColumnId, read: Read, take: (value: HeldValue | undefined, row: number) => void): void {
    this.#storedRows.forEach((stored, row) => {
      take(stored < 0 ? read(row) : this.#valueAt(id, row, stored, read), row)
    })
  }

  #valueAt(id: ColumnId, row: number, stored: number, read: Read): HeldValue | undefined {
    const told = read(row)
    if (!storedStands(this.#frame, id, stored, told !== undefined)) return told
    const stands = this.#joined.stands.get(id) ?? []
    this.#joined.stands.set(id, stands)
    stands.push(row)
    return heldAt(this.#frame.stored, id, stored)
  }
}
