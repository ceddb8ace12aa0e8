import { describe, expect, it } from 'vitest'
import { trainingFacts } from '@/sources/trainingFacts'
import { sharedAvailable } from '../../shared'
import { readRows, recordedBy } from './recorded'

const row = (more: object = {}) => ({
  model: 'M',
  hf_id: 'a/M',
  params_total: 7e9,
  params_active: null,
  training_tokens: 2e12,
  gpu_hours: 184_320,
  gpu: 'A100',
  training_flop: 8.4e22,
  training_flop_source: 'Epoch AI',
  cost_usd_claimed: null,
  source_url: 'https://example.org/m',
  source_kind: 'maker',
  ...more,
})
const facts = (more: object) => readRows(trainingFacts, [row(more)]).records[0]?.facts

describe('training figures', () => {
  it('keep each figure with whose word it is, and unknown ones out', () => {
    expect(facts({})).toEqual({
      params: { value: 7e9, basis: 'stated' },
      trainingTokens: { value: 2e12, basis: 'stated' },
      gpuHours: { value: 184_320, basis: 'stated', note: 'A100' },
      trainingFlop: {
        value: 8.4e22,
        basis: 'derived',
        note: 'by Epoch AI',
        url: 'https://epoch.ai/data/notable-ai-models',
      },
    })
    expect(facts({ source_kind: 'epoch-estimate' })?.trainingTokens?.basis).toBe('derived')
    expect(facts({ training_flop_source: 'maker, card' })?.trainingFlop?.basis).toBe('stated')
  })

  it('leave out what a maker only caps', () => {
    const small = facts({ hf_id: 'meta-llama/Llama-3.2-1B', training_tokens: 9e12 })
    expect(small).not.toHaveProperty('trainingTokens')
    expect(small).toHaveProperty('gpuHours')
    const cheap = { hf_id: 'jetmoe/jetmoe-8b', cost_usd_claimed: 80_000 }
    expect(facts(cheap)).not.toHaveProperty('trainingCost')
  })

  it('set bad rows aside one by one', () => {
    const bad = [
      row({ params_total: 0 }),
      row({ gpu_hours: '2.788M' }),
      row({ hf_id: 'M' }),
      row({ source_url: 'http://example.org/m' }),
      row({ source_kind: '__proto__' }),
      row({ training_flop: undefined }),
    ]
    const { records, rejected } = readRows(trainingFacts, [...bad, row()])
    expect(records).toHaveLength(1)
    expect(rejected).toHaveLength(bad.length)
  })

  it.skipIf(!sharedAvailable)('hold what DeepSeek says of V3, and what it leaves out', () => {
    const known = recordedBy(trainingFacts)('deepseek-ai/DeepSeek-V3')?.facts
    expect(known).toMatchObject({
      params: { value: 671e9, basis: 'stated' },
      activeParams: { value: 37e9 },
      trainingTokens: { value: 14.8e12 },
      gpuHours: { value: 2.788e6, basis: 'stated' },
      trainingCost: { value: 5.576e6, note: expect.stringContaining('without') as unknown },
      trainingFlop: { value: 3.4078e24, basis: 'derived' },
    })
  })
})
