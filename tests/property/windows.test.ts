import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_FIT, type Query } from '@/domain/query'
import { Chart } from '@/engine/chart'
import { createEngine } from '@/engine/in-process'
import type { Looked } from '@/engine/locate'
import { mergeGuessed, type Ordering } from '@/engine/merge'
import { Shard, type Stretch } from '@/engine/shard'
import { type ShardCalls, ShardedEngine } from '@/engine/sharded'
import { makeRows, partsOf, tableOf } from '../fixtures/table'

const ORDERING: Ordering = { descending: [true], asGiven: false }

interface Share {
  readonly rows: readonly number[]
}

/** What shards have of so many rows in order: of each row the shard it is in. */
const shares: fc.Arbitrary<readonly Share[]> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.nat(), { maxLength: 400 }))
  .map(([count, picks]) => {
    const shards = picks.map((pick) => pick % count)
    return Array.from({ length: count }, (_, shard) => ({
      // Rows are told by where they stand in the whole.
      rows: shards.flatMap((of, at) => (of === shard ? [at] : [])),
    }))
  })

/** Few different keys, so that ids decide as well. */
const keyOf = (row: number) => -Math.floor(row / 7)
const idOf = (row: number) => String(row).padStart(4, '0')

const every = (step: number) => (place: number) => place % step === 0

function lookedAt({ rows }: Share, isSeen: (place: number) => boolean): Looked {
  const places = Uint32Array.from(rows.keys()).filter(isSeen)
  const seen = Array.from(places, (place) => rows[place]!)
  return { matched: rows.length, places, keys: [seen.map(keyOf)], ids: seen.map(idOf) }
}

function stretchOf({ rows }: Share, from: number, to: number): Stretch {
  const start = Math.max(0, Math.min(Math.floor(from), rows.length))
  const some = rows.slice(start, Math.ceil(to))
  const ids = some.map(idOf)
  return {
    rows: { from: start, ids, values: {}, origins: {}, disputed: {} },
    keys: [some.map(keyOf)],
  }
}

const total = (all: readonly Share[]) => all.reduce((sum, { rows }) => sum + rows.length, 0)

describe('a chart', () => {
  it('tells where a window begins within the rows that lie between those it has', () => {
    const several: readonly Share[] = [[1, 5], [3, 4], [0], [2]].map((rows) => ({ rows }))
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 9 }), (all, step) => {
        const chart = new Chart(
          all.map((share) => lookedAt(share, every(step))),
          ORDERING,
        )
        for (let count = 0; count <= total(all); count++) {
          const before = chart.before(count)
          expect(before.reduce((sum, each) => sum + each, 0)).toBeCloseTo(count, 6)
          before.forEach((guess, shard) => {
            const actual = all[shard]!.rows.filter((row) => row < count).length
            // At a place of the whole each shard is off by no more rows than lie between two of its own,
            // and the place itself by the sum over all of them: what is left is that of the others.
            const most = Math.max(1, all.length - 1) * step
            expect(Math.abs(guess - actual)).toBeLessThanOrEqual(most + 1)
          })
        }
        const beyond = chart.before(total(all) + 10)
        expect(beyond).toEqual(all.map(({ rows }) => rows.length))
      }),
      { examples: [[several, 1]] },
    )
  })

  it('has the rows around a place at hand', () => {
    const all = [{ rows: Array.from({ length: 2000 }, (_, at) => at) }]
    const chart = new Chart([lookedAt(all[0]!, every(2))], ORDERING)
    const [around] = chart.around(1000)
    expect(around!.places).toHaveLength(256)
    expect([around!.places[127], around!.places[128]]).toEqual([1000, 1002])
    expect(around!.ids[127]).toBe('1000')
    expect(around!.keys[0]![127]).toBe(keyOf(1000))
    expect(around!.matched).toBe(2000)
    expect(chart.around(0)[0]!.places[0]).toBe(0)
  })
})

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length
const inRuns = (run: number, shards: number) => (row: number) => Math.floor(row / run) % shards
const counts = (places: readonly Uint32Array[]) => places.map(({ length }) => length)

describe('where rows of several shards begin', () => {
  const ROWS = 9000
  const STEP = 50
  /** A chart of every fiftieth row and maybe more, and by how many rows it is wrong, the most last. */
  function charting(shards: number, shardOf: (row: number) => number) {
    const all = Array.from({ length: shards }, (_, shard) => ({
      rows: Array.from({ length: ROWS }, (__, row) => row).filter((row) => shardOf(row) === shard),
    }))
    const chartWith = (more: readonly Uint32Array[]) =>
      new Chart(
        all.map((share, shard) => {
          const also = new Set(more[shard])
          return lookedAt(share, (place) => every(STEP)(place) || also.has(place))
        }),
        ORDERING,
      )
    const off = (chart: Chart) =>
      Array.from({ length: ROWS / 10 }, (_, at) => at * 10)
        .flatMap((from) =>
          chart
            .before(from)
            .map((guess, shard) =>
              Math.abs(guess - all[shard]!.rows.filter((row) => row < from).length),
            ),
        )
        .toSorted((one, other) => one - other)
    return { rough: chartWith([]), chartWith, off }
  }

  it('is found to the row in runs after a second look where they end', () => {
    const { rough, chartWith, off } = charting(2, inRuns(1000, 2))
    expect(off(rough).at(-1)).toBeGreaterThan(rough.margin)
    const unsure = rough.unsure(8000)
    // Of each of the nine runs the rows after the last that was looked at.
    expect(Math.max(...counts(unsure))).toBeLessThanOrEqual(5 * (STEP - 1))
    expect(off(chartWith(unsure)).at(-1)).toBeLessThanOrEqual(1)
  })

  it('takes no more rows than asked for where more runs end', () => {
    const { rough, chartWith, off } = charting(3, inRuns(250, 3))
    const unsure = rough.unsure(90)
    expect(Math.max(...counts(unsure))).toBeLessThanOrEqual(90)
    expect(Math.min(...counts(unsure))).toBeGreaterThan(60)
    expect(mean(off(chartWith(unsure)))).toBeLessThan(mean(off(rough)) / 4)
    expect(counts(rough.unsure(3))).toEqual([0, 0, 0])
  })

  it('takes no second look where they are mixed, and is nearly always within the margin', () => {
    const shards = fc.sample(fc.integer({ min: 0, max: 2 }), { seed: 7, numRuns: ROWS })
    const { rough, off } = charting(3, (row) => shards[row]!)
    expect(counts(rough.unsure(8000))).toEqual([0, 0, 0])
    const offs = off(rough)
    expect(offs[Math.floor(offs.length * 0.97)]).toBeLessThan(rough.margin)
  })
})

describe('a window cut from where it probably is', () => {
  it('is the window, or none where the rows at hand do not tell', () => {
    let [told, untold] = [0, 0]
    fc.assert(
      fc.property(
        shares,
        fc.nat(400),
        fc.nat(40),
        fc.array(fc.tuple(fc.integer({ min: -20, max: 10 }), fc.integer({ min: -10, max: 20 })), {
          minLength: 4,
          maxLength: 4,
        }),
        (all, from, count, errors) => {
          const start = Math.min(from, total(all))
          const end = Math.min(start + count, total(all))
          const stretches = all.map((share, shard) => {
            const [early, late] = errors[shard]!
            const at = (bound: number) => share.rows.filter((row) => row < bound).length
            return stretchOf(share, at(start) + early, Math.max(0, at(end) + late))
          })
          const matched = all.map(({ rows }) => rows.length)
          const rows = mergeGuessed(stretches, matched, { from: start, to: end }, ORDERING)
          const window = Array.from({ length: end - start }, (_, at) => idOf(start + at))
          if (rows) told++
          else untold++
          // With a row more on either side of every stretch it must be told.
          const wide = end > start && errors.every(([early, late]) => early < 0 && late > 0)
          const either = wide ? [window] : [window, undefined]
          expect(either).toContainEqual(rows?.ids)
          expect(rows?.from ?? start).toBe(start)
        },
      ),
      { numRuns: 500 },
    )
    expect(told).toBeGreaterThan(50)
    expect(untold).toBeGreaterThan(50)
  })
})

const askAt = (from: number) => ({ from, to: from + 40, columns: [], facets: [] })

describe('windows far from the first row', () => {
  const MANY = 3000
  const table = tableOf(makeRows(MANY, 5))
  const query: Query = { text: '', where: {}, sort: [], fit: DEFAULT_FIT }

  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  function engineOfTwo() {
    const asked: string[] = []
    const failing = new Set<string>()
    const shards = partsOf(table, [1300]).map((part) => {
      const shard = new Shard(part, false)
      return new Proxy({} as ShardCalls, {
        get:
          (_, name: keyof Shard) =>
          async (...args: readonly unknown[]) => {
            asked.push(name)
            if (failing.has(name)) throw new Error(`no ${name}`)
            return (shard[name] as (...plain: readonly unknown[]) => unknown)(...args)
          },
      })
    })
    const engine = new ShardedEngine(shards, table.origins)
    const whole = createEngine(table)
    /** What the shards are asked for a window, which is the right one. */
    const questions = async (from: number, q = query) => {
      asked.length = 0
      const { rows } = await engine.run(q, askAt(from))
      expect(rows).toEqual((await whole.run(q, askAt(from))).rows)
      return new Set(asked)
    }
    return { questions, asked, failing }
  }

  it('take one question once rows all over the table were looked at', async () => {
    const { questions, asked } = engineOfTwo()
    expect(await questions(0)).toEqual(new Set(['run']))
    await vi.runAllTimersAsync()
    // Nobody scrolled far.
    expect(asked).toEqual(['run', 'run'])
    expect(await questions(2000)).toEqual(new Set(['run', 'stretch']))
    await vi.runAllTimersAsync()
    expect(asked).toContain('sample')
    for (const from of [700, 2500, MANY - 40, MANY - 10, 1500])
      expect(await questions(from)).toEqual(new Set(['stretch']))
    await vi.runAllTimersAsync()
    expect(asked).toEqual(['stretch', 'stretch'])
  })

  it('take two again after a question about other rows, which ends the looking', async () => {
    const { questions, asked } = engineOfTwo()
    await questions(2000)
    const other = { ...query, sort: [{ column: 'downloads', descending: true }] } as const
    await questions(0, other)
    await vi.runAllTimersAsync()
    expect(asked).not.toContain('sample')
    expect(await questions(2000)).toEqual(new Set(['run', 'stretch']))
  })

  it('are found where the looking fails', async () => {
    const { questions, failing } = engineOfTwo()
    failing.add('sample')
    await questions(2000)
    await vi.runAllTimersAsync()
    failing.clear()
    expect(await questions(700)).toEqual(new Set(['run', 'stretch']))
  })
})
