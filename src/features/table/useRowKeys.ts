import { useState } from 'react'

/** The key of each row that is drawn, by its index. */
export type RowKeys = ReadonlyMap<number, number>

/**
 * Keys for the rows to draw, one object for as long as these are the same: a row keeps its own key, and
 * those that come take over from those that go.
 * A jump then changes texts in elements that are there, where new ones take three times as long.
 */
export function useRowKeys(indexes: readonly number[]): RowKeys {
  const [drawn, setDrawn] = useState({ indexes, keys: rowKeys(new Map(), indexes) })
  if (drawn.indexes !== indexes) setDrawn({ indexes, keys: rowKeys(drawn.keys, indexes) })
  return drawn.keys
}

/** The next keys; rows that come take the keys of those that go in the order of both. */
export function rowKeys(before: RowKeys, indexes: readonly number[]): RowKeys {
  const wanted = new Set(indexes)
  const free = [...before].filter(([index]) => !wanted.has(index)).map(([, key]) => key)
  let taken = 0
  let next = Math.max(-1, ...before.values()) + 1
  return new Map(
    indexes.map((index) => [index, before.get(index) ?? free[taken++] ?? next++] as const),
  )
}
