import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOf } from '@/catalogue/columns'
import { mergeFacts } from '@/catalogue/merge'
import { packTable, unpackTable } from '@/catalogue/snapshot/pack'
import { valuesOf } from '@/catalogue/values'
import { COLUMN_IDS, COLUMNS, type ColumnId } from '@/domain/columns'
import type { Fact, FactValue } from '@/domain/fact'
import type { Cell, Model } from '@/domain/model'

/** Short strings, some of which mean something to the format or to objects. */
const word = fc
  .oneof(
    fc.constantFrom('/<', '/>', 'mit', '__proto__', 'constructor', 'R1', 'unknown', '{}'),
    fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }),
  )
  .filter((text) => text.trim() !== '')
const member = word.filter((text) => !text.includes('|'))

const VALUE: Readonly<Record<(typeof COLUMNS)[ColumnId]['kind'], fc.Arbitrary<FactValue>>> = {
  text: word,
  category: word,
  flag: fc.boolean(),
  set: fc.uniqueArray(member, { minLength: 1, maxLength: 4 }),
  number: fc
    .oneof(
      fc.constantFrom(0, 671e9, 0.1 + 0.2),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    )
    .map((value) => value + 0),
  date: fc
    .record({ year: fc.integer({ min: 2019, max: 2030 }), month: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`),
}

const factOf = (value: fc.Arbitrary<FactValue>): fc.Arbitrary<Fact> =>
  fc.record({
    value,
    source: fc.constantFrom('curated', 'llmfit'),
    url: fc.constant('https://example.org/'),
    seenAt: fc.constantFrom('2026-05-12', '2026-08-01'),
    basis: fc.constantFrom('stated', 'measured', 'derived'),
  })

const cells: fc.Arbitrary<Partial<Record<ColumnId, Cell>>> = fc.record(
  Object.fromEntries(
    COLUMN_IDS.slice(0, 40).map((id) => [
      id,
      fc
        .array(factOf(VALUE[COLUMNS[id].kind]), { minLength: 1, maxLength: 3 })
        .map((facts) => mergeFacts(id, facts)!),
    ]),
  ) as Record<ColumnId, fc.Arbitrary<Cell>>,
  { requiredKeys: [] },
)

const id = fc
  .tuple(fc.constantFrom('a', 'Maker', '__proto__'), fc.stringMatching(/^[A-Za-z0-9._-]{1,8}$/))
  .map(([owner, name]) => `${owner}/${name}`)

const models: fc.Arbitrary<readonly Model[]> = fc
  .uniqueArray(id, { maxLength: 6, selector: (each) => each.toLowerCase() })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((hubId) =>
        cells.map((known): Model => ({
          id: hubId.toLowerCase(),
          hubId,
          aliases: [],
          cells: known,
          runs: [],
          offers: [],
        })),
      ),
    ),
  )

describe('a packed table', () => {
  it('comes back as it was, through JSON', () => {
    fc.assert(
      fc.property(models, (all) => {
        const table = tableOf(all)
        const packed = packTable(
          table,
          all.map((model) => model.hubId ?? model.id),
        )
        expect(unpackTable(JSON.parse(JSON.stringify(packed)))).toEqual(table)
      }),
      { numRuns: 300 },
    )
  })

  it('holds exactly the known values, each with who said it', () => {
    fc.assert(
      fc.property(models, (all) => {
        const table = tableOf(all)
        for (const [row, model] of all.entries()) {
          const values = valuesOf(table, row)
          expect(Object.keys(values).toSorted()).toEqual(Object.keys(model.cells).toSorted())
          for (const [column, cell] of Object.entries(model.cells) as [ColumnId, Cell][]) {
            expect(values[column]).toEqual(cell.fact.value)
            const { source, seenAt, basis } = cell.fact
            expect(table.origins[table.cellOrigins[column]![row]!]).toMatchObject({
              source,
              seenAt,
              basis,
            })
            expect(Boolean(table.disputed[column]?.[row])).toBe(cell.disputed)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
