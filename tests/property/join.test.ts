import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinRecords } from '@/catalogue/join'
import { buildSnapshot } from '@/catalogue/snapshot/build'
import type { Basis } from '@/domain/fact'
import type { Mode, OfferClaim, Relation, RunClaim, SourceRecord } from '@/domain/record'

const REPOS = [
  'deepseek-ai/DeepSeek-R1',
  'deepseek-ai/deepseek-r1',
  'deepseek-ai/DeepSeek-R1-0528',
  'deepseek-ai/DeepSeek-V3',
  'unsloth/DeepSeek-R1-GGUF',
  'meta-llama/Llama-3.3-70B-Instruct',
  'somebody/Some-Tune-7B',
] as const
const NAMES = [
  'DeepSeek R1',
  'deepseek/deepseek-r1',
  'deepseek/deepseek-chat',
  'openai/gpt-5.1',
  'a b c',
  '__proto__',
  'constructor',
] as const
const SOURCES = ['aider', 'openrouter', 'llmfit', 'curated', 'constructor'] as const

const basis = fc.constantFrom<Basis>('stated', 'measured', 'derived')
const claimed = <T>(values: readonly T[]) =>
  fc.record(
    { value: fc.constantFrom(...values), basis, note: fc.constantFrom('x', 'y') },
    { requiredKeys: ['value', 'basis'] },
  )
const facts = fc.record(
  {
    params: claimed([7e9, 671e9, 684_531_386_000]),
    license: claimed(['mit', 'apache-2.0', 'llama3.3']),
    released: claimed(['2025-01', '2025-01-20']),
    modalities: claimed([['text'], ['image', 'text']]),
    openWeights: claimed([true, false]),
  },
  { requiredKeys: [] },
)
const runs: fc.Arbitrary<RunClaim[]> = fc.array(
  fc.record({
    benchmark: fc.constantFrom('gpqa', 'aider', 'otisAime'),
    mode: fc.constantFrom<Mode>('thinking', 'non-thinking', 'unknown'),
    score: fc.integer({ min: 0, max: 100 }),
    by: fc.constantFrom('maker', 'third-party'),
  }),
  { maxLength: 3 },
)
const offers: fc.Arbitrary<OfferClaim[]> = fc.array(
  fc.record(
    {
      provider: fc.constantFrom('deepseek', 'x', 'y'),
      priceIn: fc.constantFrom(0, 0.5, 1),
      priceOut: fc.constantFrom(0, 1, 2),
      free: fc.constant(true),
    },
    { requiredKeys: ['provider'] },
  ),
  { maxLength: 3 },
)
const parent = fc.record({
  hub: fc.constantFrom(...REPOS),
  relation: fc.constantFrom<Relation>('quantized', 'fine-tune', 'merge'),
})
/** Few values each, so that records often collide on everything but one field. */
const record: fc.Arbitrary<SourceRecord> = fc.record(
  {
    source: fc.constantFrom(...SOURCES),
    name: fc.constantFrom(...NAMES, ...REPOS),
    title: fc.constantFrom('R1', 'DeepSeek: R1', 'GPT'),
    url: fc.constantFrom('https://a.example/', 'https://b.example/'),
    seenAt: fc.constantFrom('2026-05-12', '2026-08-01'),
    hub: fc.subarray([...REPOS], { maxLength: 2 }),
    facts,
    runs,
    offers,
    parent,
  },
  { requiredKeys: ['source', 'name', 'url', 'seenAt', 'facts'] },
)
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
