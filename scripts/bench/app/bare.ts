import { sortNumbers } from './sortNumbers'
import type { ShardTable } from '@/engine/shardTable'
import {
  cellText,
  codesOf,
  COUNTED,
  isNumber,
  namesOf,
  numbersOf,
  SHOWN,
  type Peer,
  type Question,
  type Reply,
  type Shown,
} from './peer'

/** A page over typed arrays that goes through all rows for every question. */
export function bare(): Peer {
  let table: ShardTable
  let folded: readonly string[] = []

  function matching({ text, least }: Question): Uint32Array {
    const reasoning = numbersOf(table, 'reasoning')
    const rows = new Uint32Array(table.size)
    let found = 0
    for (let row = 0; row < table.size; row++) {
      if (least !== null && !(reasoning[row]! >= least)) continue
      if (text !== '' && !folded[row]!.includes(text)) continue
      rows[found++] = row
    }
    return rows.subarray(0, found)
  }

  /** What orders the rows by a column; the unknown last whichever way it runs. */
  function valuesOf(id: Shown, rows: Uint32Array, descending: boolean): Float64Array {
    const sign = descending ? -1 : 1
    if (isNumber(id)) {
      const numbers = numbersOf(table, id)
      return Float64Array.from(rows, (row) => sign * numbers[row]!)
    }
    if (id === 'name') return Float64Array.from(rows, (row) => sign * row)
    const { codes, dictionary } = codesOf(table, id)
    const ranks = dictionary.map((value) =>
      value === '' ? NaN : dictionary.filter((other) => other < value).length,
    )
    return Float64Array.from(rows, (row) => sign * ranks[codes[row]!]!)
  }

  return {
    build(given) {
      table = given
      const names = namesOf(table)
      folded = Array.from({ length: table.size }, (_, row) => names.at(row)!.toLowerCase())
    },
    answer(question): Reply {
      let rows = matching(question)
      const matched = rows.length
      for (const { column, descending } of question.sort.toReversed()) {
        const order = sortNumbers(valuesOf(column, rows, descending)).rows
        const before = rows
        rows = order.map((at) => before[at]!)
      }
      return {
        matched,
        rows: Array.from(rows.subarray(question.from, question.to), (row) => textsOf(table, row)),
        counts: question.counts ? countsOf(table, rows) : {},
      }
    },
  }
}

function textsOf(table: ShardTable, row: number): readonly string[] {
  return SHOWN.map((id) => {
    if (id === 'name') return namesOf(table).at(row)!
    if (isNumber(id)) return cellText(numbersOf(table, id)[row])
    const { codes, dictionary } = codesOf(table, id)
    return dictionary[codes[row]!]!
  })
}

function countsOf(table: ShardTable, rows: Uint32Array): Reply['counts'] {
  return Object.fromEntries(
    COUNTED.map((id) => {
      const { codes, dictionary } = codesOf(table, id)
      const counts = new Uint32Array(dictionary.length)
      for (const row of rows) counts[codes[row]!]!++
      return [id, dictionary.map((value, code) => [value, counts[code]!] as const)]
    }),
  )
}
