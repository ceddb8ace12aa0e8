import { dictionaryOf, frameOf, originsOver, type Frame } from '@/catalogue/hubIndex/frame'
import { GrowingDictionary } from '@/catalogue/hubIndex/growing'
import type { HubIndexManifest } from '@/catalogue/hubIndex/manifest'
import type { IndexRows } from '@/catalogue/hubIndex/rowGroup'
import type { ColumnId } from '@/domain/columns'
import type { ColumnData, Table } from '@/domain/table'
import type { ShardColumn, ShardTable } from '../shardTable'
import { groupReader } from './groupColumns'
import { scattered, type Joined } from './stored'

/**
 * Owners that can be filtered by: those of the models with most downloads, since rows come in that
 * order. Every answer orders them by count, and a million rows have hundreds of thousands. Rows of
 * the others have no maker here, so whoever shows them takes it from their id.
 */
export const MOST_MAKERS = 20_000

/** The values of the columns that no manifest lists, by code, as all shards are to have them. */
export type GrownValues = Readonly<Record<'maker' | 'country', readonly string[]>>

/** One list of all values: codes of lists before it hold on in longer ones. */
export function addGrown(one: GrownValues, other: GrownValues): GrownValues {
  const join = (id: keyof GrownValues, most: number) =>
    [...new Set([...one[id], ...other[id]])].slice(0, most + 1)
  return { maker: join('maker', MOST_MAKERS), country: join('country', 0xffff) }
}

/** Makes a shard's table of row groups of the index, with what the stored catalogue knows of them. */
export class IndexTableBuilder {
  readonly #frame: Frame
  readonly #grown = {
    maker: new GrowingDictionary(MOST_MAKERS),
    country: new GrowingDictionary(0xffff),
  }
  readonly #read: ReturnType<typeof groupReader>
  readonly #joined: Joined = { rows: [], stored: [], stands: new Map() }
  #size = 0

  constructor(manifest: Pick<HubIndexManifest, 'asOf' | 'dictionaries'>, stored: Table) {
    this.#frame = frameOf(manifest, stored)
    this.#read = groupReader(this.#frame, this.#grown)
  }

  /** The next rows, as part of the table that `finish` is for. */
  add(rows: IndexRows): ShardTable {
    const joined: Joined = { rows: [], stored: [], stands: new Map() }
    const table = this.#read(rows, joined)
    for (const row of joined.rows) this.#joined.rows.push(this.#size + row)
    this.#joined.stored.push(...joined.stored)
    for (const [id, stands] of joined.stands) {
      const all = this.#joined.stands.get(id) ?? []
      this.#joined.stands.set(id, all)
      for (const row of stands) all.push(this.#size + row)
    }
    this.#size += table.size
    return table
  }

  grown(): GrownValues {
    return { maker: this.#grown.maker.values(), country: this.#grown.country.values() }
  }

  /**
   * The table of all parts so far, with what they do not hold: codes as all shards have them, and the
   * facts of the stored catalogue. `stored` may be another reading of the same catalogue, such as
   * one with other reasoning. Columns are made when they are first asked for: a million rows times
   * all columns that a few thousand rows have would be memory for nothing.
   */
  finish(table: ShardTable, grown: GrownValues, stored = this.#frame.stored): ShardTable {
    const { rows } = this.#joined
    const joined = this.#joined
    const words = new Map(rows.map((row, at) => [row, stored.keywords[joined.stored[at]!]!]))
    const columns: Makers<ShardColumn> = {}
    const origins: Makers<Uint16Array | number> = {}
    const disputed: Makers<Uint8Array> = {}
    for (const [id, data] of Object.entries(stored.columns) as [ColumnId, ColumnData][]) {
      if (table.columns[id] || data.kind === 'text') continue
      columns[id] = () => scattered(data, id, table.size, joined)
      origins[id] = () => this.#originsIn(id, stored, new Uint16Array(table.size), rows)
    }
    for (const [id, data] of Object.entries(table.columns) as [ColumnId, ShardColumn][]) {
      columns[id] = () => data
      const stands = joined.stands.get(id)
      const own = table.cellOrigins[id]!
      origins[id] = () => {
        if (!stands) return own
        const all = typeof own === 'number' ? new Uint16Array(table.size).fill(own) : own.slice()
        return this.#originsIn(id, stored, all, stands)
      }
    }
    for (const id of ['maker', 'country'] as const)
      columns[id] = () => recoded(table.columns[id]!, grown[id])
    for (const [id, disagree] of Object.entries(stored.disputed) as [ColumnId, Uint8Array][])
      disputed[id] = () => {
        const all = new Uint8Array(table.size)
        const stands = new Set(table.columns[id] ? joined.stands.get(id) : rows)
        rows.forEach((row, at) => {
          if (stands.has(row)) all[row] = disagree[joined.stored[at]!]!
        })
        return all
      }
    return {
      ...table,
      origins: originsOver(this.#frame.asOf, stored),
      keywords: { length: table.size, at: (row) => words.get(row) ?? '' },
      columns: whenAsked(columns),
      cellOrigins: whenAsked(origins),
      disputed: whenAsked(disputed),
    }
  }

  /** Writes the origins that the stored catalogue has for some rows. */
  #originsIn(
    id: ColumnId,
    stored: Table,
    all: Uint16Array,
    stands: readonly number[],
  ): Uint16Array {
    const said = stored.cellOrigins[id]
    const standing = new Set(stands)
    this.#joined.rows.forEach((row, at) => {
      if (!standing.has(row)) return
      const origin = said?.[this.#joined.stored[at]!] ?? 0
      all[row] = origin === 0 ? 0 : this.#frame.storedFrom + origin - 1
    })
    return all
  }
}

/** Codes of a column by the list that all shards share. */
function recoded(column: ShardColumn, values: readonly string[]): ShardColumn {
  if (column.kind !== 'code') return column
  const { codeOf } = dictionaryOf(values)
  const moved = Uint16Array.from(column.dictionary, (value) => codeOf(value))
  const codes = Uint16Array.from(column.codes, (code) => moved[code]!)
  return { kind: 'code', codes, dictionary: values }
}

type Makers<T> = Partial<Record<ColumnId, () => T>>

/** A record whose values are made when they are first read. */
function whenAsked<T>(makers: Makers<T>): Readonly<Partial<Record<ColumnId, T>>> {
  const record: Partial<Record<ColumnId, T>> = {}
  for (const [id, make] of Object.entries(makers) as [ColumnId, () => T][])
    Object.defineProperty(record, id, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make()
        Object.defineProperty(record, id, { value, enumerable: true })
        return value
      },
    })
  return record
}
