import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS, COLUMN_IDS, type ColumnId } from '@/domain/columns'
import { memoryBytes } from '@/domain/memory'
import { DEFAULT_FIT, PRECISIONS, type Clause, type Query, type SortKey } from '@/domain/query'
import { appendTable } from '@/domain/append'
import { createEngine } from '@/engine/in-process'
import { Shard } from '@/engine/shard'
import { type ShardCalls, ShardedEngine } from '@/engine/sharded'
import { makeRows, partsOf, tableOf, type Row } from '../fixtures/table'

const ROWS = makeRows(240, 7)
const TABLE = tableOf(ROWS)
const WORDS = ['deep', 'DeepSeek', 'qwen', '7b', '2.5', 'instruct', 'meta', 'claude', '1', 'zzz']

const ids = (kinds: readonly string[]) =>
  COLUMN_IDS.filter((id) => kinds.includes(COLUMNS[id].kind) && ROWS.some((row) => row[id]))
const CHOICE = [...ids(['category', 'set', 'flag']), 'fits' as const]
const NUMBER = [...ids(['number', 'date']), 'memory' as const]

/** The cell of a row as the oracle sees it, memory and what fits worked out. */
function cell(row: Row, id: ColumnId, query: Query): Row[ColumnId] {
  if (id !== 'memory' && id !== 'fits') return row[id]
  const number = (column: ColumnId) => (row[column] as number | undefined) ?? NaN
  const size = {
    params: number('params'),
    activeParams: number('activeParams'),
    kvCache: number('kvCache'),
  }
  const { bytes, low, high } = memoryBytes(size, query.fit)
  const { budget } = query.fit
  if (Number.isNaN(bytes)) return undefined
  if (id === 'memory') return bytes
  if (budget === null) return undefined
  return high <= budget ? 'yes' : low > budget ? 'no' : 'perhaps'
}

function passes(row: Row, id: ColumnId, clause: Clause, query: Query): boolean {
  const value = cell(row, id, query)
  if (clause.op === 'known') return value !== undefined
  if (clause.op === 'unknown') return value === undefined
  if (clause.op === 'range') {
    if (typeof value !== 'number') return false
    return value >= (clause.from ?? -Infinity) && value <= (clause.to ?? Infinity)
  }
  const values = value === undefined ? ['unknown'] : [value].flat().map(String)
  const hit = values.some((each) =>
    clause.values.some((v) => v.toLowerCase() === each.toLowerCase()),
  )
  if (clause.op === 'in') return hit
  return !hit && (value !== undefined || !COLUMNS[id].absence)
}

/** Random words are chosen so that plain substrings of name, maker, family, id and keywords decide. */
function hasText(row: Row, text: string): boolean {
  const all = ` ${[row.name, row.id, row.maker, row.family, row.keywords].join(' ')}`.toLowerCase()
  return text
    .toLowerCase()
    .split(' ')
    .every((word) => {
      if (/^[a-z]*$/.test(word)) return all.includes(word)
      // A number counts only from where it begins.
      return [...all.matchAll(/\d+(?:\.\d+)*[a-z]?/g)].some(([number]) => number.startsWith(word))
    })
}

function matching(query: Query, leaveOut?: ColumnId | 'text' | 'fit'): readonly Row[] {
  const clauses = Object.entries(query.where) as [ColumnId, Clause][]
  const { budget } = query.fit
  // What is asked of `fits` stands in for the budget: both are one filter.
  const leftOut = leaveOut === 'fit' ? 'fits' : leaveOut
  return ROWS.filter(
    (row) =>
      clauses.every(([id, clause]) => id === leftOut || passes(row, id, clause, query)) &&
      (leaveOut === 'text' || hasText(row, query.text)) &&
      (leftOut === 'fits' ||
        budget === null ||
        query.where.fits !== undefined ||
        passes(row, 'memory', { op: 'range', from: null, to: budget }, query)),
  )
}

const category = (id: ColumnId) => {
  const values = COLUMNS[id].order ?? [
    ...new Set(ROWS.flatMap((row) => (row[id] as string | string[]) ?? [])),
  ]
  const some = fc.subarray([...values, 'unknown', values[0]!.toUpperCase()], { minLength: 1 })
  return fc.oneof(
    fc.record({ op: fc.constant('in' as const), values: some }),
    fc.record({ op: fc.constant('out' as const), values: some }),
    fc.constant<Clause>({ op: 'known' }),
    fc.constant<Clause>({ op: 'unknown' }),
  )
}
const range = (id: ColumnId) => {
  const query = { text: '', where: {}, sort: [], fit: DEFAULT_FIT }
  const values = ROWS.map((row) => cell(row, id, query)).filter((v) => typeof v === 'number')
  const end = fc.option(fc.constantFrom(...values))
  return fc.oneof(
    fc.record({ op: fc.constant('range' as const), from: end, to: end }),
    fc.constant<Clause>({ op: 'known' }),
    fc.constant<Clause>({ op: 'unknown' }),
  )
}

const clause = fc.oneof(
  fc.constantFrom(...CHOICE).chain((id) => fc.tuple(fc.constant<ColumnId>(id), category(id))),
  fc.constantFrom(...NUMBER).chain((id) => fc.tuple(fc.constant<ColumnId>(id), range(id))),
)
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 2 }).map((words) => words.join(' '))
const sort = fc.array(
  fc.record({ column: fc.constantFrom(...COLUMN_IDS), descending: fc.boolean() }),
  { maxLength: 3 },
)
const query: fc.Arbitrary<Query> = fc.record({
  text,
  where: fc.array(clause, { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)),
  sort,
  fit: fc.record({
    budget: fc.option(fc.constantFrom(8e9, 24e9, 100e9), { freq: 2 }),
    precision: fc.constantFrom(...PRECISIONS),
    context: fc.constantFrom(0, 8192, 131072),
    batch: fc.constantFrom(1, 1, 16),
  }),
})

const NONE = { from: 0, to: 0, columns: [], facets: [] }
const EVERYTHING = { from: 0, to: ROWS.length, columns: COLUMN_IDS, facets: [] }
// One engine through all queries: what it keeps from one must not show in the next.
const engine = createEngine(TABLE)

describe('the engine against rows filtered by hand', () => {
  it('finds the same rows and counts', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (q) => {
        const answer = await engine.run(q, EVERYTHING)
        const expected = matching(q).map((row) => row.id)
        expect(answer.matched).toBe(expected.length)
        expect(answer.rows.ids.toSorted()).toEqual(expected.toSorted())
        const implied = q.where.relation
        const total = ROWS.filter((row) => !implied || passes(row, 'relation', implied, q))
        expect(answer.total).toBe(total.length)
      }),
      { numRuns: 300 },
    )
  })

  it('shows each row its own values', async () => {
    const byId = new Map(ROWS.map((row) => [row.id, row]))
    await fc.assert(
      fc.asyncProperty(query, async (q) => {
        const { rows } = await engine.run(q, EVERYTHING)
        for (const id of COLUMN_IDS) {
          const expected = rows.ids.map((row) => {
            const value = cell(byId.get(row)!, id, q)
            return COLUMNS[id].kind === 'flag' && value !== undefined ? value === 'yes' : value
          })
          expect(rows.values[id]).toEqual(expected)
          const known = expected.map((value) => value !== undefined)
          expect(Array.from(rows.origins[id]!, (origin) => origin > 0)).toEqual(known)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('never gains rows by one more clause', async () => {
    await fc.assert(
      fc.asyncProperty(query, clause, async (q, [id, more]) => {
        // A clause on what fits takes the budget's place, and may let more through than that did.
        fc.pre(!(id in q.where) && (id !== 'fits' || q.fit.budget === null))
        const before = await engine.run(q, NONE)
        const after = await engine.run({ ...q, where: { ...q.where, [id]: more } }, NONE)
        expect(after.matched).toBeLessThanOrEqual(before.matched)
      }),
    )
  })

  it('counts facets with their own clause left out', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (q) => {
        const { facets } = await engine.run(q, { ...NONE, facets: [...CHOICE, ...NUMBER] })
        for (const id of CHOICE) {
          const facet = facets[id]!
          if (facet.kind !== 'category') throw new Error(`${id} is a range`)
          const counts = new Map<string, number>()
          for (const row of matching(q, id)) {
            const value = cell(row, id, q)
            const values = value === undefined ? ['unknown'] : [value].flat().map(String)
            for (const each of values) counts.set(each, (counts.get(each) ?? 0) + 1)
          }
          const shown = facet.values.map((value, at) => [value, facet.counts[at]!] as const)
          expect(new Map(shown.filter(([, count]) => count > 0))).toEqual(counts)
        }
        for (const id of NUMBER) {
          const facet = facets[id]!
          if (facet.kind !== 'range') throw new Error(`${id} is a category`)
          const counts = Array.from(facet.edges, () => 0)
          let unknown = 0
          for (const row of matching(q, id)) {
            const value = cell(row, id, q) as number | undefined
            if (value === undefined) unknown++
            else
              counts[
                Math.max(
                  0,
                  facet.edges.findLastIndex((edge) => edge <= value),
                )
              ]!++
          }
          expect(facet.unknown).toBe(unknown)
          expect([...facet.counts]).toEqual(counts)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('says how many rows each part of the query costs', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (q) => {
        const columns = Object.keys(q.where).filter((id) => id !== 'fits') as ColumnId[]
        const parts = [...columns, 'text' as const, 'fit' as const]
        const now = matching(q).length
        const expected = parts
          .map((drop) => ({ drop, matched: matching(q, drop).length }))
          .filter(({ matched }) => matched > now)
        const relief = await engine.without(q)
        expect(new Set(relief)).toEqual(new Set(expected))
        const gains = relief.map(({ matched }) => matched)
        expect(gains).toEqual(gains.toSorted((a, b) => b - a))
      }),
    )
  })
})

const collator = new Intl.Collator('en', { numeric: true })

/** How two known values of a column stand to each other, ascending. */
function compare(
  id: ColumnId,
  a: NonNullable<Row[ColumnId]>,
  b: NonNullable<Row[ColumnId]>,
): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [one, other] = [[a].flat().join(', '), [b].flat().join(', ')]
  const { kind, order: declared = [] } = COLUMNS[id]
  const order = kind === 'set' ? [] : declared
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length)
  return place(one) - place(other) || collator.compare(one, other)
}

function compareRows(q: Query, keys: readonly SortKey[]): (a: Row, b: Row) => number {
  return (a, b) => {
    for (const { column, descending } of keys) {
      const [one, other] = [cell(a, column, q), cell(b, column, q)]
      if (one === undefined && other === undefined) continue
      if (one === undefined) return 1
      if (other === undefined) return -1
      const difference = compare(column, one, other)
      if (difference !== 0) return descending ? -difference : difference
    }
    return a.id < b.id ? -1 : 1
  }
}

describe('the order of the engine', () => {
  it('is by each key, then id, with the unknown last both ways', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (q) => {
        fc.pre(q.text === '' || q.sort.length > 0)
        const { rows } = await engine.run(q, EVERYTHING)
        const keys =
          q.sort.length > 0 ? q.sort : [{ column: 'reasoning' as const, descending: true }]
        const expected = matching(q).toSorted(compareRows(q, keys))
        expect(rows.ids).toEqual(expected.map((row) => row.id))
      }),
      { numRuns: 200 },
    )
  })

  it('is the same however it is cut into windows', async () => {
    await fc.assert(
      fc.asyncProperty(query, fc.nat(300), fc.nat(300), async (q, from, to) => {
        const part = await engine.run(q, { ...EVERYTHING, from, to, columns: [] })
        const { rows } = await engine.run(q, { ...EVERYTHING, columns: [] })
        expect(part.rows.ids).toEqual(rows.ids.slice(from, to))
      }),
    )
  })
})

/** A shard that is reached as through a port: what goes there and back is copied. */
function beyondPort(shard: Shard): ShardCalls {
  return new Proxy({} as ShardCalls, {
    get:
      (_, name: keyof Shard) =>
      async (...args: readonly unknown[]) => {
        const call = shard[name] as (...plain: unknown[]) => unknown
        return structuredClone(await call.apply(shard, structuredClone([...args])))
      },
  })
}

describe('an engine of several shards', () => {
  const cuts = fc.array(fc.nat(ROWS.length), { minLength: 1, maxLength: 3 })
  const step = fc.record({ query, from: fc.nat(260), count: fc.nat(300) })

  it('answers as the one shard does, query after query, wherever the rows are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        cuts,
        fc.constantFrom('best' as const, 'as given' as const),
        fc.array(step, { minLength: 1, maxLength: 4 }),
        async (at, unsorted, steps) => {
          const whole = createEngine(TABLE, { unsorted })
          const shards = partsOf(TABLE, at).map((part) => {
            return beyondPort(new Shard(part, unsorted === 'as given'))
          })
          const several = new ShardedEngine(shards, TABLE.origins, { unsorted })
          for (const { query: q, from, count } of steps) {
            const ask = { from, to: from + count, columns: COLUMN_IDS, facets: COLUMN_IDS }
            expect(await several.run(q, ask)).toEqual(await whole.run(q, ask))
            expect(await several.without(q)).toEqual(await whole.without(q))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  const MANY = 6000
  const many = tableOf(makeRows(MANY, 3))
  const whole = createEngine(many)
  it('finds a window anywhere in an order of many rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(MANY), { minLength: 1, maxLength: 3 }),
        query,
        fc.array(fc.nat(MANY), { minLength: 1, maxLength: 5 }),
        async (at, q, places) => {
          const shards = partsOf(many, at).map((part) => beyondPort(new Shard(part, false)))
          const several = new ShardedEngine(shards, many.origins)
          for (const from of places) {
            const ask = { from, to: from + 50, columns: [], facets: [] }
            expect((await several.run(q, ask)).rows).toEqual((await whole.run(q, ask)).rows)
          }
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('search', () => {
  it('takes any text without harm, and finds by any part of a word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.nat(), async (anything, at) => {
        const any = { text: anything, where: {}, sort: [], fit: DEFAULT_FIT }
        await expect(engine.run(any, NONE)).resolves.toBeDefined()
        const row = ROWS[at % ROWS.length]!
        const q = {
          ...any,
          text: `${String(row.family).slice(1)} ${String(row.maker).toUpperCase()}`,
        }
        const { rows } = await engine.run(q, EVERYTHING)
        expect(rows.ids).toContain(row.id)
      }),
    )
  })

  it('answers alike whether a text is typed or pasted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('deepsek r', 'qwen2.5 7b', 'meta 3', 'instrct 70b'),
        async (all) => {
          const q = { text: '', where: {}, sort: [], fit: DEFAULT_FIT }
          for (let end = 1; end < all.length; end++) {
            await engine.run({ ...q, text: all.slice(0, end) }, NONE)
          }
          const typed = await engine.run({ ...q, text: all }, EVERYTHING)
          const pasted = await createEngine(TABLE).run({ ...q, text: all }, EVERYTHING)
          expect(typed).toEqual(pasted)
        },
      ),
    )
  })
})

describe('appending tables', () => {
  it('equals building them in one go', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(ROWS.length), query, async (at, q) => {
        const parts = [tableOf(ROWS.slice(0, at)), tableOf(ROWS.slice(at))] as const
        const joined = createEngine(appendTable(...parts))
        const ask = { ...EVERYTHING, facets: COLUMN_IDS }
        const whole = await engine.run(q, ask)
        const answer = await joined.run(q, ask)
        expect(answer.matched).toBe(whole.matched)
        expect(answer.facets).toEqual(whole.facets)
        expect(answer.rows.ids).toEqual(whole.rows.ids)
        expect(answer.rows.values).toEqual(whole.rows.values)
      }),
      { numRuns: 40 },
    )
  })
})
