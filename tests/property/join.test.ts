import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinRecords } from '@/catalogue/join'
import { buildSnapshot } from '@/catalogue/snapshot/build'
import type { SourceRecord } from '@/domain/record'
import { record } from '../fixtures/anyRecord'

const records = fc.array(record, { minLength: 1, maxLength: 14 })
const shuffledRecords = records.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
)

const join = (all: readonly SourceRecord[]) => joinRecords(all, '2026-08-23')
const textOf = (all: readonly SourceRecord[]) => [...buildSnapshot(join(all), [], 'recordings')]

describe('joinRecords, whatever the records', () => {
  it('gives the same snapshot, byte for byte, in whatever order they arrive', () => {
    fc.assert(
      fc.property(shuffledRecords, ([all, others]) => {
        expect(textOf(others)).toEqual(textOf(all))
        expect([...join(others).names].toSorted()).toEqual([...join(all).names].toSorted())
      }),
      { numRuns: 200 },
    )
  })

  it('gives unique lower-case ids with one slash, and every cell a source, a day and an address', () => {
    fc.assert(
      fc.property(records, (all) => {
        const { models } = join(all)
        expect(new Set(models.map(({ id }) => id)).size).toBe(models.length)
        for (const model of models) {
          expect(model.id).toMatch(/^[^/A-Z]+\/[^/A-Z]+$/)
          for (const cell of Object.values(model.cells))
            for (const fact of [cell.fact, ...cell.others]) {
              expect(fact.source).not.toBe('')
              expect(fact.seenAt).toMatch(/^\d{4}-\d{2}-\d{2}$/)
              expect(fact.url).toMatch(/^https:\/\//)
            }
        }
      }),
    )
  })

  it('has no price of zero, and no price out of a free plan', () => {
    fc.assert(
      fc.property(records, (all) => {
        for (const { cells, offers: held } of join(all).models) {
          const price = cells.price?.fact.value
          if (price === undefined) continue
          expect(price).toBeGreaterThan(0)
          expect(
            held.some(
              ({ free, priceIn }) =>
                !free && priceIn !== undefined && priceIn === cells.priceIn?.fact.value,
            ),
          ).toBe(true)
        }
      }),
    )
  })

  it('matches every record or reports its name, and reports no other', () => {
    fc.assert(
      fc.property(records, (all) => {
        for (const [source, { matched, unmatched }] of join(all).names) {
          const own = all.filter((one) => one.source === source)
          const reported = own.filter((one) => unmatched.includes(one.name))
          expect(matched).toBeLessThanOrEqual(own.length)
          expect(own.length - matched).toBeLessThanOrEqual(reported.length)
          expect(new Set(reported.map((one) => one.name))).toEqual(new Set(unmatched))
        }
      }),
    )
  })
})
