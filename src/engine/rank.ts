import { sortNumbers } from './sortNumbers'
import { distinctIn } from './placed'
import type { StoredColumn, TextData } from './shardTable'

/** The place of each row's value among the column's distinct values. */
export interface Ranks {
  /** 0 to `distinct` - 1, equal for equal values; `distinct` itself where the value is unknown. */
  readonly of: Uint8Array | Uint16Array | Uint32Array
  readonly distinct: number
}

/** The one order of text, the same on every machine: `Qwen2.5` before `Qwen10`, case aside. */
export const collate = new Intl.Collator('en', { numeric: true }).compare

/** Ranks take as few bytes as tell them apart: there may be millions. */
function rankArray(length: number, distinct: number): Uint8Array | Uint16Array | Uint32Array {
  if (distinct < 0x100) return new Uint8Array(length)
  return distinct < 0x10000 ? new Uint16Array(length) : new Uint32Array(length)
}

/** The place of each string among the distinct ones; strings that collate alike share a place. */
function rankStrings(values: readonly string[]) {
  const places = new Map<string, number>()
  let distinct = 0
  let last: string | undefined
  for (const value of [...new Set(values)].toSorted(collate)) {
    if (last === undefined || collate(last, value) !== 0) distinct++
    places.set(value, distinct - 1)
    last = value
  }
  return { places, distinct }
}

function rankTexts({ values, places: given }: Omit<TextData, 'kind'>): Ranks {
  if (given)
    return rankNumbers(Float64Array.from(given, (place, row) => (values.at(row) ? place : NaN)))
  const texts = Array.from({ length: values.length }, (_, row) => values.at(row)!)
  const { places, distinct } = rankStrings(texts.filter((text) => text !== ''))
  const of = rankArray(texts.length, distinct)
  texts.forEach((text, row) => (of[row] = places.get(text) ?? distinct))
  return { of, distinct }
}

function rankNumbers(values: Float64Array): Ranks {
  const { rows, known } = sortNumbers(values)
  let distinct = 0
  for (let at = 0; at < known; at++) {
    if (at === 0 || values[rows[at]!] !== values[rows[at - 1]!]) distinct++
  }
  const of = rankArray(values.length, distinct).fill(distinct)
  let place = -1
  for (let at = 0; at < known; at++) {
    if (at === 0 || values[rows[at]!] !== values[rows[at - 1]!]) place++
    of[rows[at]!] = place
  }
  return { of, distinct }
}

/** The place of each code's value: those of a declared order first, in that order, then by collation. */
export function codePlaces(dictionary: readonly string[], order: readonly string[]) {
  const rest = rankStrings(dictionary.filter((value, code) => code > 0 && !order.includes(value)))
  const distinct = order.length + rest.distinct
  const places = dictionary.map((value, code) => {
    if (code === 0) return distinct
    const declared = order.indexOf(value)
    return declared >= 0 ? declared : order.length + rest.places.get(value)!
  })
  return { places, distinct }
}

function rankCodes(
  codes: Uint16Array,
  dictionary: readonly string[],
  order: readonly string[],
): Ranks {
  const { places, distinct } = codePlaces(dictionary, order)
  const of = rankArray(codes.length, distinct)
  for (let row = 0; row < codes.length; row++) of[row] = places[codes[row]!]!
  return { of, distinct }
}

/**
 * Orders a column: numbers and dates by size, text and categories by collation or declared order,
 * sets by their values joined.
 */
export function rank(data: StoredColumn, order: readonly string[] = []): Ranks {
  switch (data.kind) {
    case 'placed':
      return { of: data.places, distinct: distinctIn(data) }
    case 'text':
      return rankTexts(data)
    case 'code':
      return rankCodes(data.codes, data.dictionary, order)
    case 'codes':
      return rankTexts({ values: joinedSets(data) })
  }
}

function joinedSets(data: StoredColumn & { kind: 'codes' }): readonly string[] {
  return Array.from({ length: data.offsets.length - 1 }, (_, row) => joinedSet(data, row))
}

/** The values of a set as its place in the order is told from them; '' where it has none. */
export function joinedSet(data: StoredColumn & { kind: 'codes' }, row: number): string {
  const { offsets, codes, dictionary } = data
  return Array.from(
    codes.subarray(offsets[row], offsets[row + 1]),
    (code) => dictionary[code],
  ).join(', ')
}
