import type { Column } from '@/domain/column'
import type { Clause } from '@/domain/query'
import { isEmptyAt } from '@/lib/strings'
import { UNKNOWN } from './unknown'
import type { WriteFailing } from './filters'
import { distinctIn, placeFrom } from './placed'
import type { StoredColumn } from './shardTable'

/** The codes of the values asked for: as written, else whatever differs in case alone. */
function codesOf(values: readonly string[], dictionary: readonly string[]): Uint8Array {
  const asked = new Uint8Array(dictionary.length)
  for (const value of values) {
    const exact = dictionary.indexOf(value)
    const lower = value.toLowerCase()
    if (lower === UNKNOWN) asked[0] = 1
    else if (exact > 0) asked[exact] = 1
    else if (value !== '') {
      dictionary.forEach((entry, code) => {
        if (entry.toLowerCase() === lower) asked[code] = 1
      })
    }
  }
  return asked
}

function writeKnown(data: StoredColumn, fail: { known: 0 | 1; unknown: 0 | 1 }): WriteFailing {
  switch (data.kind) {
    case 'placed':
      return (failing) => {
        const { places } = data
        const distinct = distinctIn(data)
        for (let row = 0; row < failing.length; row++)
          failing[row] = places[row] === distinct ? fail.unknown : fail.known
      }
    case 'text':
      return (failing) => {
        for (let row = 0; row < failing.length; row++)
          failing[row] = isEmptyAt(data.values, row) ? fail.unknown : fail.known
      }
    case 'code':
      return (failing) => {
        const { codes } = data
        for (let row = 0; row < failing.length; row++)
          failing[row] = codes[row] === 0 ? fail.unknown : fail.known
      }
    case 'codes':
      return (failing) => {
        for (let row = 0; row < failing.length; row++) {
          const empty = data.offsets.at(row) === data.offsets.at(row + 1)
          failing[row] = empty ? fail.unknown : fail.known
        }
      }
  }
}

/** `hit` is what a row fails with when it has one of the values, `miss` when it has none. */
function writeValues(
  data: StoredColumn,
  values: readonly string[],
  hit: 0 | 1,
  miss: 0 | 1,
): WriteFailing | undefined {
  switch (data.kind) {
    case 'placed':
      return undefined
    case 'text': {
      const asked = new Set(values.map((value) => value.toLowerCase()))
      const unknown = asked.has(UNKNOWN) ? hit : miss
      return (failing) => {
        for (let row = 0; row < failing.length; row++) {
          const value = data.values.at(row)!
          if (value === '') failing[row] = unknown
          else failing[row] = asked.has(value.toLowerCase()) ? hit : miss
        }
      }
    }
    case 'code': {
      const outcome = codesOf(values, data.dictionary).map((asked) => (asked ? hit : miss))
      return (failing) => {
        const { codes } = data
        for (let row = 0; row < failing.length; row++) failing[row] = outcome[codes[row]!]!
      }
    }
    case 'codes': {
      const asked = codesOf(values, data.dictionary)
      return (failing) => {
        const { offsets, codes } = data
        for (let row = 0; row < failing.length; row++) {
          const end = offsets.at(row + 1)
          let at = offsets.at(row)
          let found = at === end && asked[0] === 1
          for (; at < end && !found; at++) found = asked[codes[at]!] === 1
          failing[row] = found ? hit : miss
        }
      }
    }
  }
}

function writeRange(data: StoredColumn, from: number, to: number): WriteFailing | undefined {
  if (data.kind !== 'placed') return undefined
  const { places } = data
  const [first, end] = [placeFrom(data, from), placeFrom(data, to, true)]
  return (failing) => {
    for (let row = 0; row < failing.length; row++) {
      const place = places[row]!
      failing[row] = place >= first && place < end ? 0 : 1
    }
  }
}

/** What a clause turns away; undefined where it means nothing for that kind of column. */
export function clauseFilter(
  data: StoredColumn,
  clause: Clause,
  { absence }: Pick<Column, 'absence'> = {},
): WriteFailing | undefined {
  switch (clause.op) {
    case 'in':
      return writeValues(data, clause.values, 0, 1)
    case 'out':
      return writeValues(data, absence ? [...clause.values, UNKNOWN] : clause.values, 1, 0)
    case 'range':
      return writeRange(data, clause.from ?? -Infinity, clause.to ?? Infinity)
    case 'known':
      return writeKnown(data, { known: 0, unknown: 1 })
    case 'unknown':
      return writeKnown(data, { known: 1, unknown: 0 })
  }
}
