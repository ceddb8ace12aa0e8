import type { ColumnData } from '@/domain/table'

/** The place of each row's value among the column's distinct values. */
export interface Ranks {
  /** 0 to `distinct` - 1, equal for equal values; `distinct` itself where the value is unknown. */
  readonly of: Uint32Array
  readonly distinct: number
}

/** The one order of text, the same on every machine: `Qwen2.5` before `Qwen10`, case aside. */
const collator = new Intl.Collator('en', { numeric: true })

/** The place of each string among the distinct ones; strings that collate alike share a place. */
function rankStrings(values: readonly string[]) {
  const places = new Map<string, number>()
  let distinct = 0
  let last: string | undefined
  for (const value of [...new Set(values)].toSorted(collator.compare)) {
    if (last === undefined || collator.compare(last, value) !== 0) distinct++
    places.set(value, distinct - 1)
    last = value
  }
  return { places, distinct }
}

function rankTexts(values: readonly string[]): Ranks {
  const { places, distinct } = rankStrings(values.filter((value) => value !== ''))
  return { of: Uint32Array.from(values, (value) => places.get(value) ?? distinct), distinct }
}

function rankNumbers(values: Float64Array): Ranks {
  const sorted = values.toSorted()
  let distinct = 0
  for (const value of sorted) {
    if (Number.isNaN(value)) break
    if (distinct === 0 || sorted[distinct - 1] !== value) sorted[distinct++] = value
  }
  const of = new Uint32Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    let low = Number.isNaN(value) ? distinct : 0
    let high = distinct
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sorted[middle]! < value) low = middle + 1
      else high = middle
    }
    of[row] = low
  }
  return { of, distinct }
}

/** Values of a declared order first, in that order; the others by collation. */
function rankCodes(
  codes: Uint16Array,
  dictionary: readonly string[],
  order: readonly string[],
): Ranks {
  const rest = rankStrings(dictionary.filter((value, code) => code > 0 && !order.includes(value)))
  const distinct = order.length + rest.distinct
  const places = dictionary.map((value, code) => {
    if (code === 0) return distinct
    const declared = order.indexOf(value)
    return declared >= 0 ? declared : order.length + rest.places.get(value)!
  })
  return { of: Uint32Array.from(codes, (code) => places[code]!), distinct }
}

/**
 * Orders a column: numbers and dates by size, text and categories by collation or declared order,
 * sets by their values joined.
 */
export function rank(data: ColumnData, order: readonly string[] = []): Ranks {
  switch (data.kind) {
    case 'number':
      return rankNumbers(data.values)
    case 'text':
      return rankTexts(data.values)
    case 'code':
      return rankCodes(data.codes, data.dictionary, order)
    case 'codes':
      return rankTexts(joinedSets(data))
  }
}

function joinedSets(data: ColumnData & { kind: 'codes' }): readonly string[] {
  const { offsets, codes, dictionary } = data
  return Array.from({ length: offsets.length - 1 }, (_, row) =>
    Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => dictionary[code]).join(
      ', ',
    ),
  )
}
