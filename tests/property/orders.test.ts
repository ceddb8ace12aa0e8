import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { COLUMN_IDS, type ColumnId } from '@/domain/columns'
import { DEFAULT_FIT, type SortKey } from '@/domain/query'
import { ShardHost } from '@/engine/host'
import { jobOf } from '@/engine/job'
import { type Order, Orders } from '@/engine/orders'
import { orderTexts } from '@/engine/orderTexts'
import { Shard } from '@/engine/shard'
import { sortByRanks } from '@/engine/sortByRanks'
import { Store } from '@/engine/store'
import { walkAlong } from '@/engine/walk'
import { finish, Gradual } from '@/lib/steps'
import { packStrings } from '@/lib/strings'
import { makeRows, random, tableOf } from '../fixtures/table'

const upTo = (count: number) => Uint32Array.from({ length: count }, (_, at) => at)

describe('many texts in order', () => {
  it('stand as strings do, however many begin alike', () => {
    const letters = ['a', 'b', '-', 'é', '\ue000', '\u{1f600}']
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const next = random(seed)
        const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)]!
        const owners = ['', 'unsloth/', 'user1/', 'user12/']
        const all = Array.from({ length: 20_000 }, () => {
          const length = Math.floor(next() * 9)
          return pick(owners) + Array.from({ length }, () => pick(letters)).join('')
        })
        const expected = [...upTo(all.length)].toSorted((a, b) => {
          return all[a] === all[b] ? a - b : all[a]! < all[b]! ? -1 : 1
        })
        const steps = orderTexts(packStrings(all), upTo(all.length))
        for (let placed = 0; ;) {
          const { done, value } = steps.next()
          // The first rows are of use before the others are in their places.
          const more = done ? [...value] : [...value.subarray(placed)]
          expect(more).toEqual(expected.slice(done ? 0 : placed, value.length))
          placed = value.length
          if (!done) continue
          expect(value).toHaveLength(all.length)
          break
        }
      }),
      { numRuns: 5 },
    )
  })
})

describe('rows by rank', () => {
  const distinct = fc.constantFrom(1, 7, 2048, 2049, 1 << 22, 1 << 23)
  const cases = distinct.chain((count) =>
    fc.record({
      distinct: fc.constant(count),
      ranks: fc.array(fc.oneof(fc.nat(count), fc.constantFrom(0, count - 1, count))),
      descending: fc.boolean(),
      seed: fc.nat(),
    }),
  )

  it('stand by it, equal ones as they came, and those without one are left out', () => {
    fc.assert(
      fc.property(cases, ({ distinct: count, ranks, descending, seed }) => {
        const next = random(seed)
        const turns = ranks.map(() => next())
        const came = [...upTo(ranks.length)].toSorted((a, b) => turns[a]! - turns[b]!)
        const expected = came
          .filter((row) => ranks[row]! < count)
          .toSorted((a, b) => (descending ? ranks[b]! - ranks[a]! : ranks[a]! - ranks[b]!))
        const walk = walkAlong(Uint32Array.from(came))
        const of = { of: Uint32Array.from(ranks), distinct: count }
        expect([...finish(sortByRanks(walk, of, descending))]).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })
})

// Of some columns hardly a row has a value, and of some many rows have the same.
const ROWS = makeRows(2400, 5).map((row, at) =>
  at % 20 === 0 ? { ...row, gpuHours: at % 3 } : row,
)
const TABLE = tableOf(ROWS.toReversed())
const COLUMNS: readonly ColumnId[] = COLUMN_IDS.filter((id) => TABLE.columns[id])

/** All rows by the ranks of each key, then by id or as they are given. */
function sorted(store: Store, keys: readonly SortKey[], asGiven: boolean): readonly number[] {
  const ranked = keys.map(({ column, descending }) => {
    return { ...store.ranks(store.column(column, DEFAULT_FIT)), descending }
  })
  return [...upTo(TABLE.size)].toSorted((a, b) => {
    for (const { of, distinct, descending } of ranked) {
      const [one, other] = [of[a]!, of[b]!]
      if (one === other) continue
      if (one === distinct || other === distinct) return one - other
      return descending ? other - one : one - other
    }
    return asGiven ? a - b : TABLE.ids[a]! < TABLE.ids[b]! ? -1 : 1
  })
}

/** The first rows of an order, taken from it so many at a time. */
function taken(order: Order, count: number, stride: number): readonly number[] {
  const walk = order.walk()
  const some = new Uint32Array(stride)
  const rows: number[] = []
  for (let more; rows.length < count && (more = walk.next(some)) > 0;)
    rows.push(...some.subarray(0, more))
  return rows.slice(0, count)
}

describe('orders of a table', () => {
  const key = fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() })
  const question = fc.record({
    keys: fc.array(key, { maxLength: 3 }),
    count: fc.oneof(fc.nat(20), fc.constant(TABLE.size)),
    stride: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(512)),
    /** Pieces of work done before, in which none, some or all orders are finished. */
    prepared: fc.oneof(fc.nat(8), fc.constant(Infinity)),
  })

  it('are those of a full sort, however little of them was worked out before or is read', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(question, { minLength: 1, maxLength: 6 }),
        (asGiven, questions) => {
          const store = new Store(TABLE)
          const orders = new Orders(store, asGiven)
          for (const { keys, count, stride, prepared } of questions) {
            const columns = keys.map(({ column }) => column)
            for (let left = prepared; left > 0 && orders.prepare(columns, DEFAULT_FIT); left--);
            const rows = taken(orders.by(keys, DEFAULT_FIT), count, stride)
            expect(rows).toEqual(sorted(store, keys, asGiven).slice(0, count))
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('what is worked out a step at a time', () => {
  it('goes on where it stood, for whoever takes the steps, and begins anew after one that failed', () => {
    let [begun, failing] = [0, true]
    const three = new Gradual(function* () {
      begun++
      yield
      if (failing) throw new Error('no memory')
      yield
      return 3
    })
    expect(three.step()).toBe(true)
    expect(() => three.now()).toThrow('no memory')
    failing = false
    expect([three.step(), three.ready]).toEqual([true, false])
    expect(finish(three.steps())).toBe(3)
    expect([three.step(), three.now(), begun]).toEqual([false, 3, 2])
  })

  it('is of use as soon as a step tells enough', () => {
    const steps: string[] = []
    const word = new Gradual<string, string>(function* () {
      for (const part of ['', 'we', 'weigh']) {
        steps.push(part)
        yield part
      }
      return 'weighbridge'
    })
    expect(word.until(({ length }) => length > 1)).toBe('we')
    expect(word.until(({ length }) => length > 1)).toBe('we')
    expect(steps).toEqual(['', 'we'])
    expect(word.until(({ length }) => length > 20)).toBe('weighbridge')
    expect(word.until(() => true)).toBe('weighbridge')
  })

  it('is of no use any more once a step has failed', () => {
    let failing = true
    const word = new Gradual<string, string>(function* () {
      yield failing ? 'old' : 'new'
      if (failing) throw new Error('no memory')
      return 'newest'
    })
    expect(word.until(() => true)).toBe('old')
    expect(() => word.step()).toThrow('no memory')
    failing = false
    expect(word.until(() => true)).toBe('new')
  })

  it('is done between the questions to a shard, until nothing is left', async () => {
    vi.useFakeTimers()
    try {
      const host = new ShardHost(false)
      host.add(TABLE)
      host.seal()
      expect(vi.getTimerCount()).toBe(1)
      await vi.runAllTimersAsync()
      expect(vi.getTimerCount()).toBe(0)
      expect(await host.calls().readText(0)).toBe(false)
    } finally {
      vi.useRealTimers()
    }
  })

  it('leaves the page time to draw what was answered, and more for the first rows', async () => {
    vi.useFakeTimers()
    const read = vi.spyOn(Shard.prototype, 'readText')
    const prepared = async (milliseconds: number) => {
      read.mockClear()
      await vi.advanceTimersByTimeAsync(milliseconds)
      return read.mock.calls.length > 0
    }
    try {
      const host = new ShardHost(false)
      host.add(TABLE)
      host.seal()
      const query = { text: '', where: {}, sort: [], fit: DEFAULT_FIT }
      const job = jobOf(query, [], false)
      const run = () => host.calls().run(job, { from: 0, to: 5, columns: [] }, [])
      await vi.advanceTimersByTimeAsync(150)
      run()
      expect(await prepared(199)).toBe(false)
      run()
      expect(await prepared(199)).toBe(false)
      expect(await prepared(1)).toBe(true)
      await vi.runAllTimersAsync()

      // From when it was answered, however long that took.
      read.mockClear()
      vi.spyOn(Shard.prototype, 'run').mockImplementationOnce(() => {
        vi.advanceTimersByTime(50)
        return undefined as never
      })
      run()
      expect(read).not.toHaveBeenCalled()
      expect(await prepared(11)).toBe(false)
      expect(await prepared(1)).toBe(true)
      await vi.runAllTimersAsync()

      host.add(TABLE)
      host.seal()
      run()
      expect(await prepared(199)).toBe(false)
    } finally {
      vi.useRealTimers()
      vi.restoreAllMocks()
    }
  })
})
