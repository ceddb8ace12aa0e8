import type { ColumnId } from '@/domain/columns'
import type { Model } from '@/domain/model'

/** How well the catalogue answers what it is for. The bounds are held by a test. */
export interface Coverage {
  readonly models: number
  readonly copies: number
  readonly hubIds: number
  /** Makers' own models with license and total parameters. */
  readonly licenseAndSize: number
  /** Models with license, parameters, a reasoning value and a price above zero. */
  readonly allFour: number
  /** DeepSeek originals, and those with all five of their facts. */
  readonly deepSeek: number
  readonly deepSeekComplete: number
  /** Known cells per column. */
  readonly known: ReadonlyMap<ColumnId, number>
  readonly disputed: number
}

const DEEPSEEK_FACTS = ['params', 'activeParams', 'license', 'context', 'released'] as const

/** Counts over models as they leave the join. */
export function coverageOf(models: readonly Model[]): Coverage {
  const originals = models.filter((model) => model.cells.relation?.fact.value === 'original')
  const deepSeek = originals.filter((model) => model.cells.maker?.fact.value === 'DeepSeek')
  const known = new Map<ColumnId, number>()
  for (const model of originals)
    for (const column of Object.keys(model.cells) as ColumnId[])
      known.set(column, (known.get(column) ?? 0) + 1)
  return {
    models: originals.length,
    copies: models.length - originals.length,
    hubIds: models.filter((model) => model.hubId).length,
    licenseAndSize: originals.filter((model) => has(model, 'license', 'params')).length,
    allFour: originals.filter((model) => has(model, 'license', 'params', 'reasoning', 'price'))
      .length,
    deepSeek: deepSeek.length,
    deepSeekComplete: deepSeek.filter((model) => has(model, ...DEEPSEEK_FACTS)).length,
    known,
    disputed: originals.filter((model) => Object.values(model.cells).some((cell) => cell.disputed))
      .length,
  }
}

/** The coverage as lines for a terminal. */
export function coverageLines(models: readonly Model[]): string[] {
  const c = coverageOf(models)
  return [
    `${c.models} models, ${c.copies} copies and bases; ${c.hubIds} Hub ids`,
    `${c.licenseAndSize} models with license and parameters`,
    `${c.allFour} models with license, parameters, reasoning and price`,
    `${c.deepSeek} DeepSeek models, ${c.deepSeekComplete} of them with total and active parameters, license, context and release date`,
    `${c.disputed} models with a disagreement between sources`,
    `known: ${[...c.known]
      .toSorted((a, b) => b[1] - a[1])
      .map(([column, n]) => `${column} ${n}`)
      .join(', ')}`,
  ]
}

function has(model: Model, ...columns: readonly ColumnId[]): boolean {
  return columns.every((column) => model.cells[column] !== undefined)
}
