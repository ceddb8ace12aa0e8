import { describe, expect, it } from 'vitest'
import type { Run } from '@/domain/model'
import { bestRun, fitReasoning } from '@/domain/reasoning'

const run = (benchmark: string, score: number, more: Partial<Run> = {}): Run => ({
  benchmark,
  score,
  mode: 'unknown',
  by: 'third-party',
  source: 'epoch',
  url: 'https://example.org/',
  seenAt: '2025-12-03',
  ...more,
})

const model = (id: string, ...runs: Run[]) => ({ id, runs, original: true })

describe('fitReasoning', () => {
  it('does not reward skipping the hard benchmark', () => {
    const values = fitReasoning([
      model('a/took-both', run('gpqa', 80), run('frontierMath', 20)),
      model('a/easy-only', run('gpqa', 70), run('math', 70)),
      model('a/also-both', run('gpqa', 78), run('frontierMath', 18), run('math', 78)),
    ])
    expect(values.get('a/took-both')!.index).toBeGreaterThan(values.get('a/easy-only')!.index)
  })

  it('never lets one lucky score lead', () => {
    const values = fitReasoning([
      model('a/lucky', run('gpqa', 96)),
      model('a/supported', run('gpqa', 90), run('math', 97), run('aime2025', 92)),
      model('a/middling', run('gpqa', 50), run('math', 60), run('aime2025', 30)),
    ])
    expect(values.get('a/lucky')!.index).toBeLessThan(values.get('a/supported')!.index)
    expect(values.get('a/lucky')!.benchmarks).toEqual(['gpqa'])
    expect(values.get('a/lucky')!.spread).toBeGreaterThan(values.get('a/supported')!.spread)
  })

  it('takes guessing for nothing: 25 % of GPQA is not a quarter of the way', () => {
    const values = fitReasoning([
      model('a/guesses', run('gpqa', 25), run('math', 1)),
      model('a/tries', run('gpqa', 40), run('math', 30)),
    ])
    expect(values.get('a/guesses')!.index).toBeLessThan(values.get('a/tries')!.index)
  })

  it('has no value for a model without reasoning scores', () => {
    expect(fitReasoning([model('a/none')]).size).toBe(0)
    expect(fitReasoning([model('a/other', run('noSuchBenchmark', 50))]).size).toBe(0)
  })

  it('gives the same values whatever order the models come in', () => {
    const models = [
      model('a/x', run('gpqa', 60), run('math', 70)),
      model('a/y', run('gpqa', 40), run('aime2025', 20)),
      model('a/z', run('math', 90), run('aime2025', 50)),
    ]
    const there = fitReasoning(models)
    const back = fitReasoning(models.toReversed())
    for (const { id } of models) expect(back.get(id)!.index).toBeCloseTo(there.get(id)!.index, 6)
  })
})

describe('bestRun', () => {
  it('takes the strongest mode, and within a mode the measurement before the claim', () => {
    const claimed = run('gpqa', 75, { mode: 'thinking', by: 'maker' })
    const measured = run('gpqa', 71, { mode: 'thinking' })
    const plain = run('gpqa', 59, { mode: 'non-thinking' })
    expect(bestRun([plain, claimed, measured])).toBe(measured)
  })
})
