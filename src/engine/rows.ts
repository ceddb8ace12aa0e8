import { COLUMNS } from '@/domain/columns'
import { listOf } from '@/lib/listOf'
import type { CellValue } from './engine'
import { numberAt } from './placed'
import type { StoredColumn } from './shardTable'
import type { Stored } from './store'

function reader(data: StoredColumn, flag: boolean): (row: number) => CellValue {
  switch (data.kind) {
    case 'text':
      return (row) => data.values.at(row) || undefined
    case 'placed':
      return (row) => numberAt(data, row)
    case 'code': {
      const { codes, dictionary } = data
      return (row) => {
        const code = codes[row]!
        if (code === 0) return undefined
        return flag ? dictionary[code] === 'yes' : dictionary[code]
      }
    }
    case 'codes': {
      const { offsets, codes, dictionary } = data
      return (row) => {
        const end = offsets.at(row + 1)
        const cells: string[] = []
        for (let at = offsets.at(row); at < end; at++) cells.push(dictionary[codes[at]!]!)
        return cells.length === 0 ? undefined : cells
      }
    }
  }
}

/** The values of a column in some rows, in their order. */
export function valuesOf(
  { id, data }: Pick<Stored, 'id' | 'data'>,
  rows: Uint32Array,
): readonly CellValue[] {
  return listOf(rows, reader(data, COLUMNS[id].kind === 'flag'))
}
