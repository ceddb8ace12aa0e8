import { COLUMNS, type ColumnId } from '@/domain/columns'
import { FITS, fitsIn } from '@/domain/fits'
import { memoryBytes, type MemoryEstimate } from '@/domain/memory'
import type { Fit } from '@/domain/query'
import { unknownColumn } from '@/domain/table'
import { Offsets } from '@/lib/offsets'
import type { CellValue } from './engine'
import { numberAt, placeNumbers } from './placed'
import { type Ranks, rank } from './rank'
import { valuesOf } from './rows'
import type { ShardColumn, ShardTable, StoredColumn } from './shardTable'
import { UNKNOWN } from './unknown'

/** A column as the engine works on it. */
export interface Stored {
  readonly id: ColumnId
  /** Tells this data from other data of the same column, as memory at another precision. */
  readonly key: string
  readonly data: StoredColumn
}

/** What the data of a column depends on besides the table. */
export function columnKey(id: ColumnId, fit: Fit): string {
  const { reckoned } = COLUMNS[id]
  const budget = reckoned === 'fits' ? ` ${fit.budget}` : ''
  return reckoned ? `${id} ${needsKey(fit)}${budget}` : id
}

const needsKey = ({ precision, context, batch = 1 }: Fit): string =>
  `${precision} ${context} ${batch}`

/** A column as a shard works on it. */
function storedOf(data: ShardColumn): StoredColumn {
  switch (data.kind) {
    case 'number':
      return placeNumbers([data.values])
    case 'code': {
      // `unknown` as a value, such as the Hub's license id of that name, is no value.
      const code = data.dictionary.indexOf(UNKNOWN)
      return code < 1 ? data : { ...data, codes: data.codes.map((c) => (c === code ? 0 : c)) }
    }
    case 'codes':
      return { ...data, offsets: Offsets.of(data.offsets) }
    default:
      return data
  }
}

/** The table's columns by id, those missing in it and those worked out from others included. */
export class Store {
  readonly table: ShardTable
  #stored = new Map<ColumnId, Stored>()
  #ranks = new Map<ColumnId, { of: Stored; ranks: Ranks }>()
  /** A 0 for every row, for all columns that the table knows nothing of. */
  #nothing: Uint8Array | undefined

  constructor(table: ShardTable) {
    this.table = table
  }

  column(id: ColumnId, fit: Fit): Stored {
    const key = columnKey(id, fit)
    let stored = this.#stored.get(id)
    if (stored?.key !== key) {
      const { reckoned } = COLUMNS[id]
      const data = reckoned ? this.#reckon(reckoned, fit) : this.#given(id)
      stored = { id, key, data }
      this.#stored.set(id, stored)
    }
    return stored
  }

  /**
   * The values of a column in some rows. What is worked out from other columns is worked out for
   * these rows alone, unless it has been asked for in all.
   */
  cells(id: ColumnId, fit: Fit, rows: Uint32Array): readonly CellValue[] {
    const { reckoned } = COLUMNS[id]
    if (!reckoned || this.#stored.get(id)?.key === columnKey(id, fit))
      return valuesOf(this.column(id, fit), rows)
    const data = this.#reckon(reckoned, fit, rows)
    return valuesOf(
      { id, data },
      rows.map((_, at) => at),
    )
  }

  /** The place of each row's value in the column's order; worked out once. */
  ranks(stored: Stored): Ranks {
    const known = this.#ranks.get(stored.id)
    if (known?.of === stored) return known.ranks
    const ranks = rank(stored.data, COLUMNS[stored.id].order)
    this.#ranks.set(stored.id, { of: stored, ranks })
    return ranks
  }

  #given(id: ColumnId): StoredColumn {
    const given = this.table.columns[id]
    if (given === undefined) return this.#unknown(id)
    return storedOf(given)
  }

  #unknown(id: ColumnId): StoredColumn {
    const { size } = this.table
    const data = unknownColumn(id, 0)
    this.#nothing ??= new Uint8Array(size)
    if (data.kind === 'number')
      return { kind: 'placed', values: Float64Array.of(NaN), places: this.#nothing }
    return data.kind === 'code'
      ? { ...data, codes: this.#nothing }
      : storedOf(unknownColumn(id, size))
  }

  /** What is worked out from others, in some rows or in all. */
  #reckon(what: 'memory' | 'fits', fit: Fit, rows?: Uint32Array): StoredColumn {
    const needs = this.#needs(fit)
    const length = rows?.length ?? this.table.size
    if (what === 'memory') {
      const values = new Float64Array(length)
      for (let at = 0; at < length; at++) values[at] = needs(rows ? rows[at]! : at).bytes
      return placeNumbers([values])
    }
    const codes = new Uint16Array(length)
    for (let at = 0; at < length; at++) {
      const fits = fitsIn(needs(rows ? rows[at]! : at), fit.budget)
      codes[at] = fits === undefined ? 0 : FITS.indexOf(fits) + 1
    }
    return { kind: 'code', codes, dictionary: ['', ...FITS] }
  }

  /** What a row needs, in bytes, and how far that may be off. NaN is unknown. */
  #needs(fit: Fit): (row: number) => MemoryEstimate {
    const numbers = (id: ColumnId) => {
      const { data } = this.column(id, fit)
      return data.kind === 'placed' ? (row: number) => numberAt(data, row) ?? NaN : () => NaN
    }
    const [params, active] = [numbers('params'), numbers('activeParams')]
    const [caches, fixed, windows] = [numbers('kvCache'), numbers('fixedCache'), numbers('window')]
    return (row) => {
      const facts = {
        params: params(row),
        activeParams: active(row),
        kvCache: caches(row),
        fixedCache: fixed(row),
        window: windows(row),
      }
      return memoryBytes(facts, fit)
    }
  }
}
