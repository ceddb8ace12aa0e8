import { COLUMN_IDS, type ColumnId } from './columns'
import { unknownColumn, type ColumnData, type Origin, type Table } from './table'

/** How many codes 16 bits can tell apart. */
const CODES = 0x10000

/** A dictionary that also has another's entries, and where each of those went. */
function mergeDictionaries(first: readonly string[], second: readonly string[]) {
  const places = new Map(first.map((value, code) => [value, code]))
  const moved = Uint16Array.from(second, (value) => {
    const place = places.get(value) ?? places.size
    places.set(value, place)
    return place
  })
  if (places.size > CODES) throw new RangeError('A column has more than 65,536 different values')
  return { dictionary: [...places.keys()], moved }
}

function concatCodes(first: Uint16Array, second: Uint16Array): Uint16Array {
  const codes = new Uint16Array(first.length + second.length)
  codes.set(first)
  codes.set(second, first.length)
  return codes
}

function appendColumn(first: ColumnData, second: ColumnData): ColumnData | undefined {
  if (first.kind === 'text' && second.kind === 'text') {
    return { kind: 'text', values: first.values.concat(second.values) }
  }
  if (first.kind === 'number' && second.kind === 'number') {
    const values = new Float64Array(first.values.length + second.values.length)
    values.set(first.values)
    values.set(second.values, first.values.length)
    return { kind: 'number', values }
  }
  if (first.kind === 'code' && second.kind === 'code') {
    const { dictionary, moved } = mergeDictionaries(first.dictionary, second.dictionary)
    const codes = second.codes.map((code) => moved[code]!)
    return { kind: 'code', codes: concatCodes(first.codes, codes), dictionary }
  }
  if (first.kind === 'codes' && second.kind === 'codes') {
    const { dictionary, moved } = mergeDictionaries(first.dictionary, second.dictionary)
    const codes = second.codes.map((code) => moved[code]!)
    const offsets = new Uint32Array(first.offsets.length + second.offsets.length - 1)
    offsets.set(first.offsets)
    // The second's first offset falls on the first's last, and has the same value.
    const moveBy = first.codes.length
    offsets.set(
      second.offsets.map((offset) => offset + moveBy),
      first.offsets.length - 1,
    )
    return { kind: 'codes', offsets, codes: concatCodes(first.codes, codes), dictionary }
  }
  return undefined
}

/** Origins that also hold another table's, and where each of those went. Position 0 is nobody's. */
function mergeOrigins(first: readonly Origin[], second: readonly Origin[]) {
  const origins = first.length > 0 ? [...first] : second.slice(0, 1)
  const places = new Map(
    origins.map((origin, at) => [JSON.stringify(origin), at] as const).slice(1),
  )
  const moved = Uint16Array.from(second, (origin, at) => {
    if (at === 0) return 0
    const key = JSON.stringify(origin)
    const place = places.get(key) ?? origins.push(origin) - 1
    places.set(key, place)
    return place
  })
  if (origins.length > CODES) throw new RangeError('A table has more than 65,536 origins')
  return { origins, moved }
}

/** The columns that either of two tables has something for. */
function either<T>(
  first: Readonly<Partial<Record<ColumnId, T>>>,
  second: Readonly<Partial<Record<ColumnId, T>>>,
  join: (id: ColumnId, one: T | undefined, other: T | undefined) => T | undefined,
): Partial<Record<ColumnId, T>> {
  const all: Partial<Record<ColumnId, T>> = {}
  for (const id of COLUMN_IDS) {
    const [one, other] = [first[id], second[id]]
    const joined = one === undefined && other === undefined ? undefined : join(id, one, other)
    if (joined !== undefined) all[id] = joined
  }
  return all
}

/**
 * One table of the rows of both, `first`'s before `second`'s, as if built in one go: the snapshot
 * arrives in parts. The two must have no id in common. A column that one of them lacks is unknown
 * in its rows. Throws RangeError where the codes of the two together no longer fit 16 bits.
 */
export function appendTable(first: Table, second: Table): Table {
  const { origins, moved } = mergeOrigins(first.origins, second.origins)
  const size = first.size + second.size
  return {
    size,
    ids: first.ids.concat(second.ids),
    keywords: first.keywords.concat(second.keywords),
    columns: either(first.columns, second.columns, (id, one, other) =>
      appendColumn(one ?? unknownColumn(id, first.size), other ?? unknownColumn(id, second.size)),
    ),
    origins,
    cellOrigins: either(first.cellOrigins, second.cellOrigins, (_, one, other) => {
      const all = new Uint16Array(size)
      all.set(one ?? [])
      all.set(other?.map((origin) => moved[origin]!) ?? [], first.size)
      return all
    }),
    disputed: either(first.disputed, second.disputed, (_, one, other) => {
      const all = new Uint8Array(size)
      all.set(one ?? [])
      all.set(other ?? [], first.size)
      return all
    }),
  }
}
