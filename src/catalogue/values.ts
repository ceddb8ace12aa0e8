import { COLUMN_IDS, COLUMNS, type ColumnId } from '@/domain/columns'
import type { FactValue } from '@/domain/fact'
import { isoOfDate } from '@/domain/kinds'
import type { ColumnData, Table } from '@/domain/table'

/** Known values of a row in plain units: numbers as they are, dates ISO, flags true or false. */
export function valuesOf(table: Table, row: number): Partial<Record<ColumnId, FactValue>> {
  const values: Partial<Record<ColumnId, FactValue>> = {}
  for (const column of COLUMN_IDS) {
    const value = valueAt(table, column, row)
    if (value !== undefined) values[column] = value
  }
  return values
}

/** One such value; undefined where it is unknown. */
export function valueAt(table: Table, column: ColumnId, row: number): FactValue | undefined {
  const data = table.columns[column]
  return data && plainValue(column, data, row)
}

function plainValue(column: ColumnId, data: ColumnData, row: number): FactValue | undefined {
  switch (data.kind) {
    case 'text':
      return data.values[row] || undefined
    case 'number': {
      const value = data.values[row]!
      if (Number.isNaN(value)) return undefined
      return COLUMNS[column].kind === 'date' ? isoOfDate(value) : value
    }
    case 'code': {
      const text = data.dictionary[data.codes[row]!]
      if (!text) return undefined
      return COLUMNS[column].kind === 'flag' ? text === 'yes' : text
    }
    case 'codes': {
      const codes = data.codes.subarray(data.offsets[row], data.offsets[row + 1])
      return codes.length ? Array.from(codes, (code) => data.dictionary[code]!) : undefined
    }
  }
}

/** Whether two values are one: sets are compared member by member, in order. */
export function sameValue(a: FactValue | undefined, b: FactValue | undefined): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((member, at) => member === b[at])
}
