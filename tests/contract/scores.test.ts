import { describe, expect, it } from 'vitest'
import { readSource } from '@/catalogue/read'
import { BENCHMARK_IDS, BENCHMARKS, type BenchmarkId } from '@/domain/benchmarks'
import { aider } from '@/sources/aider'
import { epochBenchmarks } from '@/sources/epochBenchmarks'
import { epochModels } from '@/sources/epochModels'
import { llmStats } from '@/sources/llmStats'
import { openLlmLeaderboard } from '@/sources/openLlmLeaderboard'
import type { Source } from '@/sources/source'
import { recordedAccess } from '../../scripts/recordedAccess'
import { sharedAvailable, sharedPath } from '../shared'

const access = recordedAccess(sharedPath('data'))

async function read<Raw>(source: Source<Raw>) {
  const reading = await readSource(source as Source, access)
  expect(reading.failure).toBeUndefined()
  const scores = (name: string, benchmark: BenchmarkId) =>
    reading.records
      .filter((record) => record.name === name)
      .flatMap((record) => record.runs ?? [])
      .filter((run) => run.benchmark === benchmark)
      .map((run) => run.score)
  const facts = (name: string) => reading.records.find((record) => record.name === name)?.facts
  return { ...reading, scores, facts }
}

describe.skipIf(!sharedAvailable)('the recorded score tables', () => {
  it('aider: every single model, one run each, and known scores', async () => {
    const { records, rejected, scores } = await read(aider)
    expect(records).toHaveLength(69 + 98 - 3)
    expect(rejected.map((each) => each.name)).toEqual([
      'DeepSeek R1 + claude-3-5-sonnet-20241022',
      'QwQ-32B + Qwen 2.5 Coder Instruct',
      'o3 (high) + gpt-4.1',
    ])
    expect(scores('DeepSeek R1', 'aider')).toEqual([56.9])
    expect(scores('DeepSeek R1 (0528)', 'aider')).toEqual([71.4])
    expect(scores('DeepSeek-V3.2-Exp (Reasoner)', 'aider')).toEqual([74.2])
    expect(scores('DeepSeek-V3.2-Exp (Chat)', 'aider')).toEqual([70.2])
    expect(scores('Qwen2.5-Coder-32B-Instruct', 'aider')).toEqual([8, 16.4])
  })

  it('epochModels: training of DeepSeek-V3, and nothing that is not a language model', async () => {
    const { records, facts } = await read(epochModels)
    expect(records.length).toBeGreaterThan(450)
    expect(facts('DeepSeek-V3')).toMatchObject({
      params: { value: 671e9 },
      trainingTokens: { value: 14.8e12 },
      trainingFlop: { value: 3.4078e24, basis: 'derived' },
      released: { value: '2024-12-24' },
    })
    expect(facts('GPT-4 (Mar 2023)')?.trainingTokens).toBeUndefined()
    expect(facts('AlexNet')).toBeUndefined()
    expect(records.every((record) => !/[\n\r]/.test(record.name))).toBe(true)
  })

  it('epochBenchmarks: own runs and gathered tables, joined by the version’s name', async () => {
    const { records, scores } = await read(epochBenchmarks)
    expect(scores('DeepSeek-R1', 'gpqa')).toEqual([71.7])
    expect(scores('DeepSeek-R1', 'aider')).toEqual([56.9])
    expect(scores('DeepSeek-R1', 'arcAgi')).toEqual([16])
    expect(records.find((record) => record.name === 'DeepSeek-R1')?.hub).toEqual([
      'deepseek-ai/DeepSeek-R1',
    ])
    expect(scores('o3-2025-04-16_low', 'arcAgi')).toHaveLength(1)
  })

  it('llmStats: one try of R1 and its distills, prices, and no wrong tokens or links', async () => {
    const { records, scores, facts } = await read(llmStats)
    expect(scores('deepseek-r1', 'gpqa')).toEqual([71.5])
    expect(scores('deepseek-r1-distill-qwen-7b', 'aime2024')).toEqual([55.5])
    expect(scores('qwen3-235b-a22b', 'gpqa')).toEqual([])
    expect(facts('deepseek-r1-distill-qwen-7b')?.trainingTokens).toBeUndefined()
    expect(facts('deepseek-r1')?.license?.value).toBe('mit')
    for (const name of ['deepseek-r1-zero', 'qwen-2.5-coder-32b-instruct'])
      expect(records.find((record) => record.name === name)?.hub).toBeUndefined()
    expect(records.flatMap((record) => record.offers ?? [])).toHaveLength(183)
  })

  it('openLlmLeaderboard: all rows but those that are no repository', async () => {
    const { records, rejected } = await read(openLlmLeaderboard)
    expect(records.length + rejected.length).toBe(4497)
    expect(records.length).toBeGreaterThan(4450)
    expect(records.filter((record) => record.facts.params === undefined)).toHaveLength(10)
  })

  it('all scores are of registered benchmarks, on their scale, and none is LiveBench’s', async () => {
    const known = new Set<string>(BENCHMARK_IDS)
    for (const source of [aider, epochBenchmarks, llmStats, openLlmLeaderboard] as Source[]) {
      const { records } = await read(source)
      const runs = records.flatMap((record) => record.runs ?? [])
      expect(runs.length).toBeGreaterThan(150)
      expect(runs.filter((run) => !known.has(run.benchmark))).toEqual([])
      expect(runs.filter((run) => !(run.score >= 0 && run.score <= 100))).toEqual([])
      expect(runs.filter((run) => run.benchmark === 'livebench')).toEqual([])
      expect(runs.filter((run) => run.url && !run.url.startsWith('https://'))).toEqual([])
      // Fractions taken for percent would leave no score above 1 on any benchmark.
      const best = new Map<string, number>()
      for (const { benchmark, score } of runs)
        best.set(benchmark, Math.max(score, best.get(benchmark) ?? 0))
      expect([...best].filter(([, score]) => score < 5)).toEqual([])
      const scales = new Set([...best.keys()].map((id) => BENCHMARKS[id as BenchmarkId].scale))
      expect([...scales]).toEqual([source.id === 'open-llm-leaderboard' ? 'normalised' : 'percent'])
    }
  })
})
