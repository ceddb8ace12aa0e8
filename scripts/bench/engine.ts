import type { ColumnId } from '@/domain/columns'
import { DEFAULT_FIT, type Clause, type Clauses, type Query } from '@/domain/query'
import type { Ask, Engine } from '@/engine/engine'
import { createEngine } from '@/engine/in-process'
import type { Table } from '@/domain/table'
import { makeTable } from '../../tests/fixtures/table'

/** One measured step: medians in milliseconds. */
export interface Row {
  readonly name: string
  readonly rows: number
  readonly ms: number
  /** The slowest run, which holds what is built on first use. */
  readonly worst: number
  /** How many times the floor of the same number of rows it takes; 1 for the floor itself. */
  readonly ratio: number
}

const ORIGINALS: Clauses = { relation: { op: 'in', values: ['original'] } }
const BASE: Query = { text: '', where: ORIGINALS, sort: [], fit: DEFAULT_FIT }
/** What the directory asks for: a window of the shown columns and the facets beside it. */
const ASK: Ask = {
  from: 0,
  to: 40,
  columns: ['name', 'maker', 'license', 'commercial', 'params', 'reasoning', 'price', 'released'],
  facets: [
    'maker',
    'license',
    'openness',
    'commercial',
    'params',
    'reasoning',
    'price',
    'released',
  ],
}

const typing = (text: string): Query => ({ ...BASE, text })
const sorting = (column: ColumnId, descending: boolean): Query => {
  return { ...BASE, sort: [{ column, descending }] }
}

const TYPED = ['deepseek', 'qwen 7b', 'llama', 'mistral', 'instruct'].flatMap((word) =>
  Array.from(word, (_, at) => typing(word.slice(0, at + 1))),
)
const CLICKED = (['params', 'price', 'name', 'maker', 'released', 'reasoning'] as const).flatMap(
  (column) => [sorting(column, true), sorting(column, false)],
)
const RANGES = Array.from({ length: 12 }, (_, at): Query => {
  const price: Clause = { op: 'range', from: null, to: 1 + at / 2 }
  const reasoning: Clause = { op: 'range', from: 20 + at * 3, to: null }
  return { ...BASE, where: { ...ORIGINALS, price, reasoning } }
})
const MISTYPED = ['deepsek', 'mistrel', 'anthropc', 'nemotorn'].map(typing)

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN
}

/** What no table can be filtered below: one pass over a plain array of names. */
function floor(table: Table): readonly number[] {
  const column = table.columns.name
  const names = column?.kind === 'text' ? column.values : []
  let kept = 0
  const times = Array.from({ length: 21 }, () => {
    const start = performance.now()
    kept += names.filter((name) => name.includes('deepseek')).length
    return performance.now() - start
  })
  return kept < 0 ? [] : times
}

async function time(engine: Engine, queries: readonly Query[]): Promise<readonly number[]> {
  const times: number[] = []
  for (const query of queries) {
    const start = performance.now()
    await engine.run(query, ASK)
    times.push(performance.now() - start)
  }
  return times
}

/** Key strokes, header clicks, ranges with facets and typing errors over tables of these sizes. */
export async function benchEngine(sizes: readonly number[] = [10_000]): Promise<Row[]> {
  const rows: Row[] = []
  for (const size of sizes) {
    const table = makeTable(size)
    const least = floor(table)
    const add = (name: string, times: readonly number[]) => {
      const ms = median(times)
      rows.push({ name, rows: size, ms, worst: Math.max(...times), ratio: ms / median(least) })
    }
    add('floor: filter an array of names', least)
    const start = performance.now()
    const engine = createEngine(table)
    await engine.run(BASE, ASK)
    add('first answer', [performance.now() - start])
    add('key', await time(engine, TYPED))
    add('header click, first time', await time(engine, CLICKED))
    add('header click', await time(engine, CLICKED))
    add('two ranges with facets', await time(engine, RANGES))
    add('typing error', await time(engine, MISTYPED))
  }
  return rows
}
