import type { SortKey } from '@/domain/query'
import { numberAt } from './placed'
import { collate, joinedSet, type Ranks } from './rank'
import type { Stored } from './store'

/** What a row is ordered by: a number, or text as it collates; undefined where it is unknown. */
export type KeyValue = number | string | undefined
export type KeyValues = readonly KeyValue[]

/**
 * Reads what the rows of a column are ordered by, comparable with that of other shards: of those by
 * number, ranks are told from what shards share.
 */
export function keyReader({ data }: Stored, { of, distinct }: Ranks): (row: number) => KeyValue {
  switch (data.kind) {
    case 'placed':
      return (row) => numberAt(data, row)
    case 'codes':
      return (row) => joinedSet(data, row) || undefined
    case 'text':
      if (data.places === undefined) return (row) => data.values.at(row) || undefined
  }
  return (row) => (of[row] === distinct ? undefined : of[row])
}

/** How two values of a key stand to each other: the unknown last, whichever the direction. */
export function compareKeys(one: KeyValue, other: KeyValue, descending: boolean): number {
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined)
  }
  const difference =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : collate(String(one), String(other))
  return descending ? -difference : difference
}

/** The directions of the keys of a job: levels of words come first, best first. */
export function directionsOf(ranked: boolean, sort: readonly SortKey[]): readonly boolean[] {
  const asked = sort.map(({ descending }) => descending)
  return ranked ? [false, ...asked] : asked
}
