import { afterEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_FIT, type Clauses, type Query, type SortKey } from '@/domain/query'
import { GB } from '@/domain/memory'
import type { ColumnId } from '@/domain/columns'
import { createEngine } from '@/engine/in-process'
import { Shard } from '@/engine/shard'
import { tableOf } from '../../fixtures/table'

const TABLE = tableOf([
  {
    id: 'a/one',
    name: 'One',
    license: 'mit',
    params: 7e9,
    relation: 'original',
    released: 20250120,
  },
  {
    id: 'a/two',
    name: 'Two 10',
    license: 'unknown',
    params: 70e9,
    relation: 'original',
    tools: 'no',
  },
  { id: 'a/six', name: 'two 9', price: 0, modalities: ['text', 'image'], relation: 'original' },
  {
    id: 'b/gguf',
    name: 'One GGUF',
    license: 'mit',
    params: 7e9,
    relation: 'quantized',
    tools: 'yes',
  },
])
const ASK = { from: 0, to: 9, columns: [], facets: [] }
const engine = createEngine(TABLE)
const query = (where: Clauses, sort: readonly SortKey[] = []): Query => {
  return { text: '', where, sort, fit: DEFAULT_FIT }
}
const typed = async (text: string, sort?: readonly SortKey[]) =>
  (await engine.run({ ...query({}, sort), text }, { ...ASK, columns: ['name'] })).rows
const idsWhere = async (where: Clauses) => (await engine.run(query(where), ASK)).rows.ids

afterEach(() => {
  vi.restoreAllMocks()
})

describe('clauses', () => {
  it('take a value in another case for the one in the table', async () => {
    expect(await idsWhere({ license: { op: 'in', values: ['MIT'] } })).toEqual(['a/one', 'b/gguf'])
  })

  it('count a value called unknown as unknown', async () => {
    expect(await idsWhere({ license: { op: 'unknown' } })).toEqual(['a/six', 'a/two'])
    expect(await idsWhere({ license: { op: 'in', values: ['unknown'] } })).toEqual([
      'a/six',
      'a/two',
    ])
    expect(await idsWhere({ license: { op: 'out', values: ['unknown', 'x'] } })).toHaveLength(2)
  })

  it('keep zero apart from unknown', async () => {
    expect(await idsWhere({ price: { op: 'range', from: null, to: 1 } })).toEqual(['a/six'])
    expect(await idsWhere({ price: { op: 'known' } })).toEqual(['a/six'])
  })

  it('match nothing in a column of which nothing is known', async () => {
    expect(await idsWhere({ likes: { op: 'range', from: 0, to: null } })).toEqual([])
    expect(await idsWhere({ country: { op: 'out', values: ['US'] } })).toHaveLength(4)
  })

  it('take no unknown conditions for none', async () => {
    const conditioned = createEngine(
      tableOf([
        { id: 'a/free', conditions: ['notice'] },
        { id: 'a/capped', conditions: ['user-cap', 'notice'] },
        { id: 'a/unread' },
      ]),
    )
    const idsFor = async (values: readonly string[]) =>
      (await conditioned.run(query({ conditions: { op: 'out', values } }), ASK)).rows.ids
    expect(await idsFor(['user-cap'])).toEqual(['a/free'])
    expect(await idsFor(['region-exclusion'])).toEqual(['a/capped', 'a/free'])
    expect(await idsFor(['unknown'])).toEqual(['a/capped', 'a/free'])
    const ask = { ...ASK, facets: ['conditions'] as const }
    expect((await conditioned.run(query({}), ask)).facets.conditions).toMatchObject({ known: 2 })
  })

  it('are left out where the column is none or the clause does not suit it', async () => {
    const where = JSON.parse('{"__proto__":{"op":"known"},"nothing":{"op":"known"}}') as Clauses
    expect(await idsWhere(where)).toHaveLength(4)
    expect(await idsWhere({ license: { op: 'range', from: 1, to: 2 } })).toHaveLength(4)
  })

  it('can be more than a mask has bits', async () => {
    const none = { op: 'unknown' } as const
    const columns: readonly ColumnId[] = ['country', 'base', 'openness', 'commercial', 'weights']
    const more: readonly ColumnId[] = ['kvCache', 'context', 'maxOutput', 'reasoningMode', 'gpqa']
    const most: readonly ColumnId[] = ['reasoning', 'reasoningRuns', 'priceIn', 'priceOut', 'likes']
    const last: readonly ColumnId[] = ['downloads', 'trainingFlop', 'trainingTokens', 'gpuHours']
    const all = [...columns, ...more, ...most, ...last].map((id) => [id, none])
    expect(await idsWhere({ ...Object.fromEntries(all), tools: { op: 'known' } })).toEqual([
      'a/two',
      'b/gguf',
    ])
  })
})

describe('fit', () => {
  it('wants a known size within the budget', async () => {
    const fit = { budget: 24 * GB, precision: 'q4', context: 8192 } as const
    const { rows, matched } = await engine.run(
      { ...query({}), fit },
      { ...ASK, columns: ['memory'] },
    )
    expect(matched).toBe(2)
    expect(rows.ids).toEqual(['a/one', 'b/gguf'])
    expect(rows.values.memory![0]).toBeGreaterThan(4e9)
    const larger = { ...fit, budget: 48 * GB }
    expect((await engine.run({ ...query({}), fit: larger }, ASK)).matched).toBe(3)
    const exacter = { ...larger, precision: 'f16' } as const
    expect((await engine.run({ ...query({}), fit: exacter }, ASK)).matched).toBe(2)
  })

  it('tells what fits, what does not, and what may, where that is asked for', async () => {
    const fit = { budget: 24 * GB, precision: 'q4', context: 8192 } as const
    const ask = { ...ASK, columns: ['fits' as const], facets: ['fits' as const] }
    const all = await engine.run({ ...query({ fits: { op: 'out', values: [] } }), fit }, ask)
    expect(all.matched).toBe(all.total)
    const of = Object.fromEntries(all.rows.ids.map((id, at) => [id, all.rows.values.fits![at]]))
    expect(of).toMatchObject({ 'a/one': 'yes', 'b/gguf': 'yes', 'a/six': undefined })
    expect(Object.values(of)).toContain('no')

    // The counts are the same whether the budget filters or the column does.
    const plain = await engine.run({ ...query({}), fit }, ask)
    expect(plain.matched).toBeLessThan(all.matched)
    expect(plain.facets.fits).toEqual(all.facets.fits)
    const no = await engine.run({ ...query({ fits: { op: 'in', values: ['no'] } }), fit }, ask)
    expect(no.rows.ids.length).toBeGreaterThan(0)
    expect(no.rows.ids.every((id) => of[id] === 'no')).toBe(true)
    expect(no.facets.fits).toEqual(all.facets.fits)
  })

  it('is unknown without a budget', async () => {
    const ask = { ...ASK, columns: ['fits' as const] }
    const { rows, matched } = await engine.run(query({ fits: { op: 'unknown' } }), ask)
    expect(matched).toBeGreaterThan(0)
    expect(new Set(rows.values.fits)).toEqual(new Set([undefined]))
  })

  it('sorts by whether it fits, the unknown last both ways', async () => {
    const fit = { budget: 24 * GB, precision: 'q4', context: 8192 } as const
    const where = { fits: { op: 'out', values: [] } } as const
    for (const descending of [false, true]) {
      const sorted = { ...query(where, [{ column: 'fits', descending }]), fit }
      const { rows } = await engine.run(sorted, { ...ASK, columns: ['fits'] })
      const places = rows.values.fits!.map((value) =>
        ['yes', 'perhaps', 'no', undefined].indexOf(value as string | undefined),
      )
      const known = places.filter((place) => place < 3)
      expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)))
      expect(places.slice(known.length).every((place) => place === 3)).toBe(true)
    }
  })

  it('gives memory an origin of its own', async () => {
    const { rows } = await engine.run(query({}), { ...ASK, columns: ['memory', 'params'] })
    const origins = Array.from(rows.origins.memory!, (at) => engine.origins[at]!)
    expect(origins[0]).toMatchObject({
      source: 'weighbridge',
      basis: 'derived',
      seenAt: '2026-08-04',
    })
    expect(engine.origins[rows.origins.params![0]!]).toEqual(TABLE.origins[1])
    expect(rows.origins.memory![rows.ids.indexOf('a/six')]).toBe(0)
  })
})

describe('answers', () => {
  it('count the rows that only the implied clause lets through', async () => {
    const where: Clauses = {
      relation: { op: 'in', values: ['original'] },
      license: { op: 'in', values: ['mit'] },
    }
    const answer = await engine.run({ ...query(where), text: 'one' }, ASK)
    expect([answer.matched, answer.total]).toEqual([1, 3])
    expect((await engine.run(query({}), ASK)).total).toBe(4)
  })

  it('give flags, sets and unknowns their plain values', async () => {
    const columns: readonly ColumnId[] = ['tools', 'modalities', 'license']
    const { rows } = await engine.run(query({}), { ...ASK, columns })
    expect(rows.ids).toEqual(['a/one', 'a/six', 'a/two', 'b/gguf'])
    expect(rows.values.tools).toEqual([undefined, undefined, false, true])
    expect(rows.values.modalities).toEqual([undefined, ['text', 'image'], undefined, undefined])
    expect(rows.values.license).toEqual(['mit', undefined, undefined, 'mit'])
  })

  it('sort text by number and without case', async () => {
    const sort = [{ column: 'name', descending: false }] as const
    const { rows } = await engine.run(query({}, sort), ASK)
    expect(rows.ids).toEqual(['a/one', 'b/gguf', 'a/six', 'a/two'])
  })

  it('are given up when the signal was aborted before', async () => {
    const signal = AbortSignal.abort()
    await expect(engine.run(query({}), ASK, signal)).rejects.toThrow('abort')
    await expect(engine.without(query({}), signal)).rejects.toThrow('abort')
  })

  it('hold the same rows as the same object, which need not be drawn again', async () => {
    const rows = await typed('on')
    expect(rows.ids).toEqual(['a/one', 'b/gguf'])
    expect(await typed('one')).toBe(rows)
    expect(await typed('one', [{ column: 'name', descending: true }])).not.toBe(rows)
    expect((await typed('')).ids).toHaveLength(4)
    expect(await typed('on')).toEqual(rows)
  })

  it('come from an empty table too', async () => {
    const empty = createEngine(tableOf([]))
    const facets: readonly ColumnId[] = ['license', 'params', 'released', 'name']
    const answer = await empty.run({ ...query({}), text: 'any words' }, { ...ASK, facets })
    expect([answer.matched, answer.total, answer.rows.ids]).toEqual([0, 0, []])
    expect(answer.facets.license).toEqual({
      kind: 'category',
      values: [],
      counts: new Uint32Array(0),
      known: 0,
    })
    expect(Object.keys(answer.facets)).toEqual(['license', 'params', 'released'])
  })
})

describe('facets', () => {
  it('list the values that the implied clause leaves, those at zero too', async () => {
    const where: Clauses = {
      relation: { op: 'in', values: ['original'] },
      params: { op: 'unknown' },
    }
    const { facets } = await engine.run(query(where), {
      ...ASK,
      facets: ['license', 'tools', 'relation'],
    })
    expect(facets.license).toMatchObject({
      values: ['mit', 'unknown'],
      counts: Uint32Array.of(0, 1),
    })
    expect(facets.tools).toMatchObject({ values: ['no', 'unknown'] })
    expect(facets.relation).toMatchObject({ values: ['original', 'quantized'] })
  })

  it('follow the implied clause when it moves', async () => {
    const ask = { ...ASK, facets: ['tools', 'params'] as const }
    const tools = async (where: Clauses) => (await engine.run(query(where), ask)).facets.tools
    const originals: Clauses = { relation: { op: 'in', values: ['original'] } }
    expect(await tools({})).toMatchObject({ values: ['yes', 'no', 'unknown'] })
    expect(await tools(originals)).toMatchObject({ values: ['no', 'unknown'] })
    expect(await tools({})).toMatchObject({ values: ['yes', 'no', 'unknown'] })
  })

  it('are counted anew only where something else is asked than another order or window', async () => {
    const own = createEngine(TABLE)
    const facets: readonly ColumnId[] = ['license', 'tools']
    const asked = async (one: Query, ask = ASK) => (await own.run(one, { ...ask, facets })).facets
    const mit: Clauses = { license: { op: 'in', values: ['mit'] } }
    const before = await asked(query(mit))
    const run = vi.spyOn(Shard.prototype, 'run')
    const sort: readonly SortKey[] = [{ column: 'params', descending: true }]
    const sorted = await asked(query(mit, sort))
    const other = await asked(query(mit, sort), { ...ASK, from: 1, to: 2 })
    const counted = () => run.mock.calls.splice(0).map(([, , binned]) => binned.map(({ id }) => id))
    // For another window alone nothing is counted, nor asked about.
    expect(counted()).toEqual([[]])
    for (const id of facets) {
      expect(sorted[id]).toBe(before[id])
      expect(other[id]).toBe(before[id])
    }
    await asked({ ...query(mit, sort), text: 'one' })
    await asked({ ...query(mit, sort), fit: { ...DEFAULT_FIT, budget: GB } })
    await own.run(query(mit), { ...ASK, facets: [...facets, 'params'] })
    await own.run(query(mit), { ...ASK, facets: ['maker'] })
    expect(counted()).toEqual([facets, facets, [...facets, 'params'], ['maker']])
  })

  it('keep the declared order of values, else by count', async () => {
    const table = tableOf([
      { id: '1', commercial: 'no', maker: 'B' },
      { id: '2', commercial: 'no', maker: 'A' },
      { id: '3', commercial: 'yes', maker: 'A' },
      { id: '4', commercial: 'conditional', maker: 'C' },
    ])
    const ask = { ...ASK, facets: ['commercial', 'maker'] as const }
    const { facets } = await createEngine(table).run(query({}), ask)
    expect(facets.commercial).toMatchObject({ values: ['yes', 'conditional', 'no'] })
    expect(facets.maker).toMatchObject({ values: ['A', 'B', 'C'], counts: Uint32Array.of(2, 1, 1) })
  })
})
