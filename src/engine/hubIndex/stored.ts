import type { Frame } from '@/catalogue/hubIndex/frame'
import { heldAt } from '@/catalogue/values'
import { COLUMNS, type ColumnId } from '@/domain/columns'
import { unknownColumn, type ColumnData } from '@/domain/table'
import { distinctIn, placeNumbers, roomFor } from '../placed'
import type { ShardColumn } from '../shardTable'

/** Rows of a table that the stored catalogue has too. Parallel arrays. */
export interface Joined {
  readonly rows: number[]
  readonly stored: number[]
  /** Per column of the index the rows in which the catalogue's word stands. */
  readonly stands: Map<ColumnId, number[]>
}

/**
 * Whether the catalogue's value of a column goes before the index's: it was joined from more, but of
 * what is counted anew every day the newer reading counts.
 */
export function storedStands(frame: Frame, id: ColumnId, row: number, told: boolean): boolean {
  if (heldAt(frame.stored, id, row) === undefined) return false
  if (COLUMNS[id].prefer !== 'newest' || !told) return true
  const { origins, cellOrigins } = frame.stored
  return origins[cellOrigins[id]?.[row] ?? 0]!.seenAt > frame.asOf
}

/** A column that the index does not have: unknown but in the rows of the catalogue. */
export function scattered(
  data: ColumnData,
  id: ColumnId,
  size: number,
  { rows, stored }: Joined,
): ShardColumn {
  switch (data.kind) {
    case 'number': {
      const known = placeNumbers([Float64Array.from(stored, (from) => data.values[from]!)])
      const places = roomFor(known.values, size).fill(distinctIn(known))
      rows.forEach((row, at) => (places[row] = known.places[at]!))
      return { ...known, places }
    }
    case 'code': {
      const codes = new Uint16Array(size)
      rows.forEach((row, at) => (codes[row] = data.codes[stored[at]!]!))
      return { ...data, codes }
    }
    case 'codes': {
      const setOf = (row: number) => data.codes.subarray(data.offsets[row], data.offsets[row + 1])
      const offsets = new Uint32Array(size + 1)
      rows.forEach((row, at) => (offsets[row + 1] = setOf(stored[at]!).length))
      for (let row = 0; row < size; row++) offsets[row + 1]! += offsets[row]!
      const codes = new Uint16Array(offsets[size]!)
      rows.forEach((row, at) => codes.set(setOf(stored[at]!), offsets[row]!))
      return { ...data, offsets, codes }
    }
    case 'text':
      return unknownColumn(id, size)
  }
}
