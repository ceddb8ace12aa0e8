import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OWN } from '@/catalogue/own'
import { openCatalogue, type LiveCatalogue } from '@/catalogue/live/catalogue'
import type { Fact } from '@/domain/fact'
import type { Model, Offer, Run } from '@/domain/model'
import type { SourceRecord } from '@/domain/record'
import { groupBy } from '@/lib/group'
import { record } from '../fixtures/anyRecord'
import { joined } from '../fixtures/records'
import { storedOf } from '../fixtures/stored'

const TODAY = '2026-11-24'

const records = fc.array(record, { minLength: 1, maxLength: 8 })
const readings = records.map((all) => [
  ...groupBy(
    all.map((one) => ({ ...one, seenAt: TODAY })),
    (one) => one.source,
  ),
])
const twoOrders = readings.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
)

const opened = async (stored: readonly SourceRecord[]) =>
  openCatalogue(await storedOf(joined(...stored)))

/** All there is to see, by id: what came first stands first in a table, and that may differ. */
function everything(catalogue: LiveCatalogue) {
  return catalogue
    .table('all')
    .ids.toSorted()
    .map((id) => catalogue.model(id)!)
}

type Said = Fact | Run | Offer

/** What sources said of a model: facts that nothing is worked out for, runs and offers. */
function saidOf({ cells, runs, offers }: Model): readonly Said[] {
  const columns = [cells.params, cells.released, cells.modalities]
  return [
    ...columns.flatMap((cell) => (cell ? [cell.fact, ...cell.others] : [])),
    ...runs,
    ...offers,
  ].filter(({ source }) => source !== OWN)
}

describe('absorb, whatever the records', () => {
  it('comes to the same models in whatever order the sources answer', async () => {
    await fc.assert(
      fc.asyncProperty(records, twoOrders, async (stored, [some, others]) => {
        const [one, other] = [await opened(stored), await opened(stored)]
        for (const [source, said] of some) one.absorb(source, said)
        for (const [source, said] of others) other.absorb(source, said)
        expect(everything(other)).toEqual(everything(one))
      }),
      { numRuns: 30 },
    )
  })

  it('fits once to what one fit after each source comes to', async () => {
    await fc.assert(
      fc.asyncProperty(records, readings, async (stored, said) => {
        const [once, each] = [await opened(stored), await opened(stored)]
        for (const [source, all] of said) {
          once.absorb(source, all)
          each.absorb(source, all)
          each.settle()
        }
        once.settle()
        for (const id of once.table('all').ids) expect(once.model(id)).toEqual(each.model(id))
      }),
      { numRuns: 30 },
    )
  })

  it('changes nothing when a source says the same again', async () => {
    await fc.assert(
      fc.asyncProperty(records, readings, async (stored, said) => {
        const catalogue = await opened(stored)
        for (const [source, all] of said) catalogue.absorb(source, all)
        const before = everything(catalogue)
        for (const [source, all] of said)
          expect(catalogue.absorb(source, all)).toMatchObject({ changed: 0, added: 0 })
        expect(catalogue.settle()).toBe(0)
        expect(everything(catalogue)).toEqual(before)
      }),
      { numRuns: 30 },
    )
  })

  it('changes no value when the stored records are read again', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (stored) => {
        const catalogue = await opened(stored)
        const table = catalogue.table('all')
        for (const [source, said] of groupBy(stored, (one) => one.source))
          expect(catalogue.absorb(source, said)).toMatchObject({ changed: 0, added: 0 })
        expect(catalogue.settle()).toBe(0)
        expect(catalogue.table('all').columns).toEqual(table.columns)
      }),
      { numRuns: 30 },
    )
  })

  it('never loses what another source said', async () => {
    await fc.assert(
      fc.asyncProperty(records, readings, async (stored, said) => {
        const catalogue = await opened(stored)
        const before = everything(catalogue)
        for (const [source, all] of said) catalogue.absorb(source, all)
        const speaking = new Set(said.map(([source]) => source))
        for (const model of before) {
          const others = saidOf(model).filter((item) => !speaking.has(item.source))
          expect(saidOf(catalogue.model(model.id)!)).toEqual(expect.arrayContaining(others))
        }
      }),
      { numRuns: 30 },
    )
  })
})
