import { COLUMNS } from '@/domain/columns'
import type { SortKey } from '@/domain/query'
import { numberAt } from './placed'
import { codePlaces, collate, joinedSet } from './rank'
import type { Stored } from './store'

/** What a row is ordered by: a number, or text as it collates; undefined where it is unknown. */
export type KeyValue = number | string | undefined
export type KeyValues = readonly KeyValue[]

/** Reads what the rows of a column are ordered by, comparable with that of other shards. */
export function keyReader({ id, data }: Stored): (row: number) => KeyValue {
  switch (data.kind) {
    case 'placed':
      return (row) => numberAt(data, row)
    case 'text': {
      const { places, values } = data
      if (places) return (row) => (values.at(row) ? places[row] : undefined)
      return (row) => values.at(row) || undefined
    }
    case 'code': {
      const { places, distinct } = codePlaces(data.dictionary, COLUMNS[id].order ?? [])
      const keys = places.map((place) => (place === distinct ? undefined : place))
      return (row) => keys[data.codes[row]!]
    }
    case 'codes':
      return (row) => joinedSet(data, row) || undefined
  }
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
