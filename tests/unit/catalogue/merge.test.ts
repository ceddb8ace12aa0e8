import { describe, expect, it } from 'vitest'
import { disagree, mergeFacts } from '@/catalogue/merge'
import type { Fact } from '@/domain/fact'

const fact = (value: Fact['value'], more: Partial<Fact> = {}): Fact => ({
  value,
  source: 'llmfit',
  url: 'https://example.org/',
  seenAt: '2026-05-12',
  basis: 'stated',
  ...more,
})

describe('mergeFacts', () => {
  it('prefers the maker’s figure over the repository’s count, and keeps both', () => {
    const stated = fact(671e9, { source: 'training-facts' })
    const counted = fact(684_531_386_000, { basis: 'measured' })
    const cell = mergeFacts('params', [counted, stated])
    expect(cell?.fact).toBe(stated)
    expect(cell?.others).toEqual([counted])
    expect(cell?.disputed).toBe(true)
  })

  it('takes the latest reading of downloads, and sees no disagreement in the older one', () => {
    const cell = mergeFacts('downloads', [
      fact(100, { basis: 'measured', seenAt: '2026-05-12' }),
      fact(900, { basis: 'measured', seenAt: '2026-08-01' }),
    ])
    expect(cell?.fact.value).toBe(900)
    expect(cell?.disputed).toBe(false)
  })

  it('keeps its order where one source gives a set in two orders', () => {
    const facts = [fact(['text', 'image']), fact(['image', 'text'])]
    expect(mergeFacts('modalities', facts)).toEqual(mergeFacts('modalities', facts.toReversed()))
  })

  it('has no cell where nobody said anything', () => {
    expect(mergeFacts('params', [])).toBeUndefined()
  })
})

describe('disagree', () => {
  it.each([
    ['rounding', 'params', 8e9, 8.03e9, false],
    ['a round figure for a longer one', 'params', 7e9, 7_615_616_512, false],
    ['thousands taken for 1,024', 'context', 128_000, 131_072, false],
    ['another size', 'params', 8e9, 9e9, true],
    ['a round figure for something else', 'params', 1e9, 1.5e9, true],
    ['unknown taken for zero', 'params', 0, 7e9, true],
    ['a month that holds the day', 'released', '2025-01', '2025-01-20', false],
    ['a week apart', 'released', '2025-01-20', '2025-01-26', false],
    ['another month', 'released', '2025-01-20', '2025-03-20', true],
    ['the same set in another order', 'modalities', ['text', 'image'], ['image', 'text'], false],
    ['another license', 'license', 'mit', 'apache-2.0', true],
    ['another score is another run', 'gpqa', 50, 70, false],
  ] as const)('%s', (_, column, a, b, expected) => {
    expect(disagree(column, fact(a), fact(b))).toBe(expected)
  })

  it('does not take a derived value for evidence', () => {
    expect(disagree('params', fact(1e9), fact(9e9, { basis: 'derived' }))).toBe(false)
  })
})
