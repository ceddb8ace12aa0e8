import { BENCHMARK_IDS, BENCHMARKS, type BenchmarkId } from '@/domain/benchmarks'
import type { ColumnId } from '@/domain/columns'
import type { Fact, IsoDate } from '@/domain/fact'
import type { Cell, Model } from '@/domain/model'
import { cellOf } from './merge'
import { bestRun, fitReasoning, REASONING_FORMULA } from '@/domain/reasoning'

/** Adds one cell per benchmark (its best mode) and the reasoning value with what stands behind it. */
export function addAbility(models: readonly Model[], asOf: IsoDate): Model[] {
  const values = fitReasoning(
    models
      .filter((model) => model.runs.length)
      .map((model) => ({
        id: model.id,
        runs: model.runs,
        original: model.cells.relation?.fact.value === 'original',
      })),
  )
  return models.map((model) => {
    if (!model.runs.length) return model
    const cells: Partial<Record<ColumnId, Cell>> = { ...model.cells }
    for (const id of BENCHMARK_IDS) {
      const cell = benchmarkCell(model, id)
      if (cell) cells[id] = cell
    }
    const reasoning = values.get(model.id)
    if (reasoning) {
      const common = {
        source: 'weighbridge',
        url: 'https://huggingface.co/' + (model.hubId ?? ''),
        seenAt: asOf,
        basis: 'derived',
      } as const
      const count = reasoning.benchmarks.length
      const behind = BENCHMARK_IDS.filter((id) => reasoning.benchmarks.includes(id)).map(
        (id) => BENCHMARKS[id].label,
      )
      cells.reasoning = cellOf('reasoning', [
        {
          ...common,
          value: reasoning.index,
          note: `90 % interval ± ${reasoning.spread}, from ${behind.join(', ')}; formula ${REASONING_FORMULA}`,
        },
      ])!
      cells.reasoningRuns = cellOf('reasoningRuns', [{ ...common, value: count }])!
    }
    return { ...model, cells }
  })
}

function benchmarkCell(model: Model, benchmark: BenchmarkId): Cell | undefined {
  const runs = model.runs.filter((run) => run.benchmark === benchmark)
  const best = bestRun(runs)
  if (!best) return undefined
  const facts = runs.map((run): Fact => {
    const note = [run.mode === 'unknown' ? '' : run.mode, run.harness ?? '', run.version ?? '']
      .filter(Boolean)
      .join(', ')
    return {
      value: run.score,
      source: run.source,
      url: run.url,
      seenAt: run.date ?? run.seenAt,
      basis: run.by === 'maker' ? 'stated' : 'measured',
      ...(note ? { note } : {}),
    }
  })
  const at = runs.indexOf(best)
  return cellOf(benchmark, [facts[at]!, ...facts.filter((_, i) => i !== at)])
}
