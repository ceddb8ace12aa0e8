import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ColumnId } from '@/domain/columns'
import { DEFAULT_FIT, type Query } from '@/domain/query'
import { ShardHost } from '@/engine/host'
import { createEngine } from '@/engine/in-process'
import { Shard } from '@/engine/shard'
import { ShardedEngine } from '@/engine/sharded'
import { makeRows, partsOf, tableOf } from '../fixtures/table'

const TABLE = tableOf(makeRows(200, 13))
const COLUMNS: readonly ColumnId[] = ['name', 'maker', 'params', 'modalities', 'reasoning']
const FIRST = { from: 0, to: 64, columns: COLUMNS, facets: COLUMNS }
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789']

type View = Omit<Query, 'text'>
const VIEWS: readonly [plain: View, filtered: View, ordered: View] = [
  { where: {}, sort: [], fit: DEFAULT_FIT },
  { where: { params: { op: 'range', from: 8e9, to: null } }, sort: [], fit: DEFAULT_FIT },
  { where: {}, sort: [{ column: 'params', descending: true }], fit: DEFAULT_FIT },
]
const [PLAIN, FILTERED, ORDERED] = VIEWS

/** An engine of hosts, each of which has a part of the rows. */
function hostedEngine(cuts: readonly number[], asGiven = false) {
  const shards = partsOf(TABLE, cuts).map((part) => {
    const host = new ShardHost(asGiven)
    host.add(part)
    host.seal()
    return host.calls()
  })
  const unsorted = asGiven ? 'as given' : 'best'
  return new ShardedEngine(shards, TABLE.origins, { unsorted, apart: true })
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the first letter of a search', () => {
  it('is answered before it is typed, whichever it is, in either case', async () => {
    const engine = hostedEngine([])
    const before = await engine.run({ ...FILTERED, text: '' }, FIRST)
    await engine.prepare()
    await vi.runAllTimersAsync()
    const plain = createEngine(TABLE)
    const texts = LETTERS.flatMap((letter) => [letter, letter.toUpperCase(), ` ${letter}`])
    const right = new Map(
      await Promise.all(
        texts.map(async (text) => [text, await plain.run({ ...FILTERED, text }, FIRST)] as const),
      ),
    )
    const run = vi.spyOn(Shard.prototype, 'run')
    for (const text of texts)
      expect(await engine.run({ ...FILTERED, text }, FIRST)).toEqual(right.get(text))
    expect(run).not.toHaveBeenCalled()
    expect(await engine.run({ ...FILTERED, text: '' }, FIRST)).toEqual(before)
  })

  it('is worked out for a view once somebody may type, and not while a search stands', async () => {
    const run = vi.spyOn(Shard.prototype, 'run')
    const asked = () => run.mock.calls.splice(0).map(([{ query }]) => query.text)
    const engine = hostedEngine([])
    await engine.run({ ...PLAIN, text: '' }, FIRST)
    await vi.runAllTimersAsync()
    expect(asked()).toEqual([''])

    await engine.prepare()
    await vi.runAllTimersAsync()
    const worked = asked()
    expect(new Set(worked)).toEqual(new Set(['', ...LETTERS]))
    // The view is put back after each.
    expect(worked.every((text, at) => (text === '') === (at % 2 === 1))).toBe(true)

    await engine.prepare()
    await vi.runAllTimersAsync()
    expect(asked()).toEqual([])

    await engine.run({ ...FILTERED, text: 'q' }, FIRST)
    await engine.prepare()
    await vi.runAllTimersAsync()
    expect(asked()).toEqual(['q'])

    await engine.run({ ...FILTERED, text: '' }, FIRST)
    await vi.runAllTimersAsync()
    expect(asked()).toHaveLength(1 + 2 * LETTERS.length)
  })

  it('waits for whatever is asked', async () => {
    const run = vi.spyOn(Shard.prototype, 'run')
    const engine = hostedEngine([])
    await engine.run({ ...PLAIN, text: '' }, FIRST)
    await engine.prepare()
    while (run.mock.calls.length < 5) await vi.advanceTimersToNextTimerAsync()
    await engine.run({ ...PLAIN, text: '' }, { ...FIRST, from: 20, to: 90 })
    const { length } = run.mock.calls
    await vi.advanceTimersByTimeAsync(5)
    expect(run.mock.calls).toHaveLength(length)
    // Where the reader scrolled to is put back, and the letters still show their first rows.
    await vi.runAllTimersAsync()
    expect(run.mock.lastCall![1]).toMatchObject({ to: 90 })
    run.mockClear()
    await engine.run({ ...PLAIN, text: '9' }, FIRST)
    expect(run).not.toHaveBeenCalled()
  })

  it('is foreseen with all counts of the page, though an order moves none', async () => {
    const [engine, plain] = [hostedEngine([]), createEngine(TABLE)]
    await engine.run({ ...PLAIN, text: '' }, FIRST)
    await engine.run({ ...ORDERED, text: '' }, FIRST)
    await engine.prepare()
    await vi.runAllTimersAsync()
    const right = await plain.run({ ...ORDERED, text: 'q' }, FIRST)
    const run = vi.spyOn(Shard.prototype, 'run')
    expect(await engine.run({ ...ORDERED, text: 'q' }, FIRST)).toEqual(right)
    expect(run).not.toHaveBeenCalled()
  })

  it('is foreseen for no other window or view', async () => {
    const [engine, plain] = [hostedEngine([]), createEngine(TABLE)]
    await engine.run({ ...PLAIN, text: '' }, FIRST)
    await engine.prepare()
    await vi.runAllTimersAsync()
    for (const view of VIEWS)
      for (const [from, to] of [
        [0, 30],
        [50, 110],
        [0, 64],
      ]) {
        const asked = [
          { ...view, text: 'q' },
          { ...FIRST, from: from!, to: to! },
        ] as const
        expect(await engine.run(...asked)).toEqual(await plain.run(...asked))
      }
  })

  it('changes no answer, wherever rows are cut and whenever somebody pauses', async () => {
    const step = fc.record({
      view: fc.nat(VIEWS.length - 1),
      text: fc.constantFrom('', 'e', 'E', 'd', 'qw', '7', 'q 7', 'depseek'),
      span: fc.constantFrom([0, 64], [0, 64], [0, 30], [90, 150]),
      facets: fc.oneof(fc.constant(COLUMNS), fc.subarray([...COLUMNS])),
      focus: fc.boolean(),
      pause: fc.constantFrom(0, 0, 14, 1000),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(TABLE.size), { maxLength: 2 }),
        fc.boolean(),
        fc.array(step, { minLength: 2, maxLength: 10 }),
        async (cuts, asGiven, steps) => {
          const engine = hostedEngine(cuts, asGiven)
          const plain = createEngine(TABLE, { unsorted: asGiven ? 'as given' : 'best' })
          for (const { view, text, span, facets, focus, pause } of steps) {
            const [from, to] = span as [number, number]
            const asked = [
              { ...VIEWS[view]!, text },
              { ...FIRST, from, to, facets },
            ] as const
            expect(await engine.run(...asked)).toEqual(await plain.run(...asked))
            if (focus) await engine.prepare()
            await vi.advanceTimersByTimeAsync(pause)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
