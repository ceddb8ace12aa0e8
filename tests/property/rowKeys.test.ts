import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowKeys, type RowKeys } from '@/features/table/useRowKeys'

const range = (from: number, length: number) => Array.from({ length }, (_, at) => from + at)

/** Where a table is scrolled to, how many rows it draws, and a row that stays drawn for its focus. */
const windows = fc.array(
  fc.record({ from: fc.nat(500), length: fc.integer({ min: 0, max: 40 }), kept: fc.nat(600) }),
  { minLength: 1, maxLength: 20 },
)

describe('the keys of drawn rows', () => {
  it('are different, and stay with a row that stays', () => {
    fc.assert(
      fc.property(windows, (steps) => {
        let keys: RowKeys = new Map()
        for (const { from, length, kept } of steps) {
          const indexes = [...new Set([...range(from, length), kept])]
          const before = keys
          const next = rowKeys(before, indexes)
          expect([...next.keys()]).toEqual(indexes)
          expect(new Set(next.values()).size).toBe(indexes.length)
          const staying = indexes.filter((index) => before.has(index))
          expect(staying.map((index) => next.get(index))).toEqual(
            staying.map((index) => before.get(index)),
          )
          keys = next
        }
      }),
    )
  })

  it('go over to as many other rows in their order', () => {
    const before = rowKeys(new Map(), range(0, 30))
    const after = rowKeys(before, range(5000, 30))
    expect([...after.values()]).toEqual([...before.values()])
  })
})
