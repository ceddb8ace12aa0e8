import { describe, expect, it } from 'vitest'
import { addAbility } from '@/catalogue/measure'
import type { Run } from '@/domain/model'
import { REASONING_FORMULA } from '@/domain/reasoning'
import { modelOf } from '../../fixtures/models'

const runOf = (benchmark: string, score: number, more: Partial<Run> = {}): Run => ({
  benchmark,
  score,
  mode: 'unknown',
  by: 'third-party',
  source: 'epoch',
  url: 'https://epoch.ai/benchmarks',
  seenAt: '2026-08-01',
  ...more,
})
const measured = (...runs: readonly Run[]) => {
  const [model] = addAbility([modelOf('a/b', { relation: 'original' }, { runs })], '2026-08-23')
  return model!.cells
}

describe('addAbility', () => {
  it('shows the strongest mode of a benchmark and keeps every other run beside it', () => {
    const { gpqa } = measured(
      runOf('gpqa', 60, { mode: 'non-thinking', harness: 'x' }),
      runOf('gpqa', 80, { mode: 'thinking', version: 'v2', date: '2026-03-01' }),
    )
    expect(gpqa?.fact).toMatchObject({
      value: 80,
      seenAt: '2026-03-01',
      basis: 'measured',
      note: 'thinking, v2',
    })
    expect(gpqa?.others).toMatchObject([{ value: 60, note: 'non-thinking, x' }])
    expect(gpqa?.disputed).toBe(false)
  })

  it('puts somebody else’s measurement before the maker’s claim', () => {
    const { gpqa } = measured(runOf('gpqa', 90, { by: 'maker' }), runOf('gpqa', 70))
    expect(gpqa?.fact).toMatchObject({ value: 70, basis: 'measured' })
    expect(gpqa?.others).toMatchObject([{ value: 90, basis: 'stated' }])
  })

  it('says which formula made the reasoning value and from what', () => {
    const { reasoning, reasoningRuns } = measured(runOf('gpqa', 70), runOf('otisAime', 50))
    expect(reasoning?.fact).toMatchObject({ basis: 'derived', source: 'weighbridge' })
    expect(reasoning?.fact.note).toContain(REASONING_FORMULA)
    expect(reasoning?.fact.note).toContain('from GPQA Diamond, ')
    expect(reasoningRuns?.fact.value).toBe(2)
  })

  it('counts a benchmark once, however many runs it has', () => {
    expect(measured(runOf('gpqa', 70), runOf('gpqa', 71)).reasoningRuns?.fact.value).toBe(1)
  })

  it('makes nothing of no runs, and no reasoning of benchmarks that are not of reasoning', () => {
    expect(Object.keys(measured())).toEqual(['relation'])
    const cells = measured(runOf('simpleQa', 40), runOf('__proto__', 40))
    expect(cells.simpleQa?.fact.value).toBe(40)
    expect(cells.reasoning).toBeUndefined()
  })
})
