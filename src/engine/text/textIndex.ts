import { bytesFor, GrowingBytes, NumberReader, writeNumber } from '@/lib/growingBytes'
import { SpelledEnds } from '@/lib/spelledEnds'
import { type PackedStrings, packStrings, type Strings } from '@/lib/strings'
import { Offsets } from '@/lib/offsets'
import type { Steps } from '@/lib/steps'
import type { ShardColumn, ShardTable } from '../shardTable'
import { eachToken, tokensOf } from './tokenize'
import { Numbering } from './numbering'
import type { Vocabulary } from './vocabulary'

/** Bytes that the tokens of a row usually take. */
const USUAL_BYTES = 24
const NEW_LINE = /\n/
const ASCII = /^[\0-\x7f]*$/
/** As far as a byte reaches. */
const MOST_WAY = 0xff

/**
 * What free text is looked for in: of each row the tokens of id, name, maker, family and aliases,
 * and of each token the rows that have it. Numbers throughout, as `NumberReader` reads them, so that
 * what is frequent takes a byte.
 */
export interface TextIndex {
  readonly vocabulary: Vocabulary
  /**
   * From starts.at(i) to starts.at(i + 1) what row i has, field after field, each ending with a 0. In front
   * stands a byte: how far from it the name begins where it is the end of the id, as it is of nearly
   * all, and is not written again; 0 where it is a field of its own after the id.
   */
  readonly tokens: Uint8Array
  readonly starts: Offsets
  /**
   * From rowStarts[i] to rowStarts[i + 1] the rows that have token i, each once and ascending, as
   * distances from the one before, the first from -1.
   */
  readonly rows: Uint8Array
  readonly rowStarts: Uint32Array
}

/** Rows that are read in one go: some milliseconds' worth. */
const STRIDE = 4096

/** Makes the index of a table, stopping every few milliseconds so that others may go on. */
export function* indexText(table: ShardTable): Steps<TextIndex> {
  const { size } = table
  const reader = new RowReader(table)
  for (let row = 0; row < size; row += STRIDE) {
    reader.read(row, Math.min(row + STRIDE, size))
    yield
  }
  const inverted = new Inverted(reader)
  for (let row = 0; row < size; row += STRIDE) {
    inverted.add(row, Math.min(row + STRIDE, size))
    yield
  }
  const { vocabulary, tokens, rows, rowStarts } = inverted
  return { vocabulary, tokens, starts: new Offsets(inverted.starts), rows, rowStarts }
}

/** Numbers by token, as many as turn up. */
function grown(numbers: Uint32Array, token: number): Uint32Array {
  if (token < numbers.length) return numbers
  const larger = new Uint32Array(token * 2)
  larger.set(numbers)
  return larger
}

/** Reads the tokens of rows, and keeps count of the bytes that the rows of each token will take. */
class RowReader {
  readonly numbering = new Numbering()
  readonly tokens: GrowingBytes
  readonly starts: Uint32Array
  /** Bytes by token. */
  bytes: Uint32Array = new Uint32Array(1024)
  /** The last row that had each token, from 1; 0 for none. */
  #last: Uint32Array = new Uint32Array(1024)
  #row = 0
  readonly #table: ShardTable
  readonly #ids: PackedStrings
  readonly #names: Strings | undefined
  readonly #makers: Field
  readonly #families: Field
  readonly #keywords: ShardTable['keywords']

  constructor(table: ShardTable) {
    const { name } = table.columns
    this.#table = table
    this.tokens = new GrowingBytes(table.size * USUAL_BYTES)
    this.starts = new Uint32Array(table.size + 1)
    this.#ids = packStrings(table.ids)
    this.#names = name?.kind === 'text' ? name.values : undefined
    this.#makers = this.#field(table.columns.maker)
    this.#families = this.#field(table.columns.family)
    this.#keywords = table.keywords
  }

  read(from: number, to: number): void {
    for (let row = from; row < to; row++) {
      this.#row = row
      this.#idAndName(row)
      this.#makers(row)
      this.#take(0)
      this.#families(row)
      this.#take(0)
      const keywords = this.#keywords?.at(row)
      for (const alias of keywords ? keywords.split(NEW_LINE) : []) {
        for (const token of tokensOf(alias, this.numbering)) this.#take(token)
        this.#take(0)
      }
      this.starts[row + 1] = this.tokens.length
    }
  }

  /** Adds a token to the row. */
  readonly #take = (token: number): void => {
    this.tokens.push(token)
    if (token === 0) return
    this.#last = grown(this.#last, token)
    this.bytes = grown(this.bytes, token)
    const row = this.#row + 1
    const last = this.#last[token]!
    if (last === row) return
    this.#last[token] = row
    this.bytes[token]! += bytesFor(row - last)
  }

  #idAndName(row: number): void {
    const { tokens } = this
    const front = tokens.length
    const [start, end] = [this.#ids.offsets.at(row), this.#ids.offsets.at(row + 1)]
    const spelled = this.#nameIn(row)
    const name = spelled ?? end
    tokens.push(0)
    this.#packed(this.#ids, start, name)
    const way = tokens.length - front
    this.#packed(this.#ids, name, end)
    this.#take(0)
    if (spelled !== undefined && way <= MOST_WAY) return tokens.put(front, way)
    for (const token of tokensOf(this.#names?.at(row) ?? '', this.numbering)) this.#take(token)
    this.#take(0)
  }

  /** Where among the bytes of the ids the name of a row begins, if it is the end of its id. */
  #nameIn(row: number): number | undefined {
    const names = this.#names
    if (names instanceof SpelledEnds) return names.startOf(row)
    const name = names?.at(row) ?? ''
    const end = this.#ids.offsets.at(row + 1)
    const isEnd = ASCII.test(name) && this.#table.ids.at(row)!.endsWith(`/${name.toLowerCase()}`)
    return isEnd ? end - name.length : undefined
  }

  #packed({ bytes }: PackedStrings, from: number, to: number): void {
    eachToken(bytes, from, to, this.numbering, this.#take)
  }

  /** Reads a column; the tokens of a category's values are read once each. */
  #field(data: ShardColumn | undefined): Field {
    if (data?.kind === 'text') {
      const texts = packStrings(data.values)
      return (row) => this.#packed(texts, texts.offsets.at(row), texts.offsets.at(row + 1))
    }
    if (data?.kind !== 'code') return () => undefined
    const read = data.dictionary.map((value) => tokensOf(value, this.numbering))
    return (row) => {
      for (const token of read[data.codes[row]!]!) this.#take(token)
    }
  }
}

type Field = (row: number) => void

/** The rows of each token, from the tokens of each row. */
class Inverted {
  readonly vocabulary: Vocabulary
  readonly tokens: Uint8Array
  readonly starts: Uint32Array
  readonly rows: Uint8Array
  readonly rowStarts: Uint32Array
  readonly #last: Uint32Array
  /** Where the next row of each token goes. */
  readonly #next: Uint32Array

  constructor({ numbering, tokens, starts, bytes }: RowReader) {
    const { vocabulary } = numbering
    const words = vocabulary.size
    this.vocabulary = vocabulary
    this.tokens = tokens.taken()
    this.starts = starts
    this.rowStarts = new Uint32Array(words + 1)
    for (let token = 0; token < words; token++)
      this.rowStarts[token + 1] = this.rowStarts[token]! + (bytes[token] ?? 0)
    this.rows = new Uint8Array(this.rowStarts[words]!)
    this.#last = new Uint32Array(words)
    this.#next = this.rowStarts.slice()
  }

  add(from: number, to: number): void {
    const { rows, starts } = this
    const last = this.#last
    const next = this.#next
    const reader = new NumberReader(this.tokens, 0)
    for (let row = from; row < to; row++) {
      const end = starts[row + 1]!
      for (reader.at = starts[row]! + 1; reader.at < end;) {
        const token = reader.next()
        if (token === 0 || last[token] === row + 1) continue
        next[token] = writeNumber(rows, next[token]!, row + 1 - last[token]!)
        last[token] = row + 1
      }
    }
  }
}
