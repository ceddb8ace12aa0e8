import { isEmptyAt, type Strings } from '@/lib/strings'
import { distinctIn } from './placed'
import type { StoredColumn } from './shardTable'

/** The place of each row's value among the column's distinct values. */
export interface Ranks {
  /** Below `distinct`, ascending, equal for equal values; `distinct` itself where the value is unknown. */
  readonly of: Uint8Array | Uint16Array | Uint32Array
  readonly distinct: number
}

/** The one order of text, the same on every machine: `Qwen2.5` before `Qwen10`, case aside. */
export function collate(one: string, other: string): number {
  compare ??= new Intl.Collator('en', { numeric: true }).compare
  return compare(one, other)
}

/** Made when it is needed, which the first table does not: browsers take 4 ms for it. */
let compare: Intl.Collator['compare'] | undefined

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

/** Places that are given are ranks, though not every one between them need be taken. */
function rankPlaces(values: Strings, places: Uint32Array): Ranks {
  let distinct = 0
  let unknown = 0
  for (let row = 0; row < places.length; row++) {
    distinct = Math.max(distinct, places[row]! + 1)
    if (isEmptyAt(values, row)) unknown++
  }
  if (unknown === 0) return { of: places, distinct }
  return { of: places.map((place, row) => (isEmptyAt(values, row) ? distinct : place)), distinct }
}

function rankTexts(values: Strings): Ranks {
  const texts = Array.from({ length: values.length }, (_, row) => values.at(row)!)
  const { places, distinct } = rankStrings(texts.filter((text) => text !== ''))
  const of = rankArray(texts.length, distinct)
  texts.forEach((text, row) => (of[row] = places.get(text) ?? distinct))
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
  codes: Ranks['of'],
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
      return data.places ? rankPlaces(data.values, data.places) : rankTexts(data.values)
    case 'code':
      return rankCodes(data.codes, data.dictionary, order)
    case 'codes':
      return rankSets(data)
  }
}

/** Rows have few different sets, most of them of one value: each is joined once. */
function rankSets(data: StoredColumn & { kind: 'codes' }): Ranks {
  const { offsets, codes, dictionary } = data
  const joined = ['']
  const several = new Map<string, number>()
  const alone = new Uint32Array(dictionary.length)
  const numberOf = (row: number): number => {
    const [start, end] = [offsets.at(row), offsets.at(row + 1)]
    if (start === end) return 0
    if (end === start + 1) return (alone[codes[start]!] ||= joined.push(joinedSet(data, row)) - 1)
    const key = String.fromCharCode(...codes.subarray(start, end))
    const known = several.get(key) ?? joined.push(joinedSet(data, row)) - 1
    several.set(key, known)
    return known
  }
  const numbers = new Uint32Array(offsets.length - 1)
  for (let row = 0; row < numbers.length; row++) numbers[row] = numberOf(row)
  return rankCodes(numbers, joined, [])
}

/** The values of a set as its place in the order is told from them; '' where it has none. */
export function joinedSet(data: StoredColumn & { kind: 'codes' }, row: number): string {
  const { offsets, codes, dictionary } = data
  return Array.from(
    codes.subarray(offsets.at(row), offsets.at(row + 1)),
    (code) => dictionary[code],
  ).join(', ')
}
