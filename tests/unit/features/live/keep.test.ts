import { QueryClient } from '@tanstack/react-query'
import { IDBFactory } from 'fake-indexeddb'
import { createStore, entries } from 'idb-keyval'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKeeper, type Keeper } from '@/features/live/keep'

const KEY = ['live', 'openrouter']
const DAY = 86_400_000

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 24) })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** One visit: what a query gives, and whether its source was asked. */
async function visit(keeper: Keeper, answer: string) {
  const client = new QueryClient()
  const ask = vi.fn<() => Promise<string>>(() => Promise.resolve(answer))
  const data = await client.fetchQuery({
    queryKey: KEY,
    queryFn: ask,
    persister: keeper.persister as never,
    retry: false,
    staleTime: DAY,
  })
  return { data, asked: ask.mock.calls.length }
}

/** A visit after which the answer stands in the database. */
async function keptVisit(answer: string) {
  const seen = await visit(createKeeper(), answer)
  const store = createStore('weighbridge', 'answers')
  await vi.waitFor(async () => expect(await entries(store)).toHaveLength(1))
  return seen
}

describe('answers that are kept', () => {
  it('come back at the next visit without asking again', async () => {
    expect(await keptVisit('first')).toEqual({ data: 'first', asked: 1 })
    expect(await visit(createKeeper(), 'second')).toEqual({ data: 'first', asked: 0 })
  })

  it('are dropped when they are too old', async () => {
    await keptVisit('first')
    vi.setSystemTime(Date.now() + 8 * DAY)
    expect(await visit(createKeeper(), 'second')).toEqual({ data: 'second', asked: 1 })
  })

  it('are dropped when a clock that was ahead has dated them', async () => {
    vi.setSystemTime(Date.UTC(2031, 0, 1))
    await keptVisit('first')
    vi.setSystemTime(Date.UTC(2026, 10, 24))
    expect(await visit(createKeeper(), 'second')).toEqual({ data: 'second', asked: 1 })
  })

  it('are gone once forgotten', async () => {
    await keptVisit('first')
    await createKeeper().forget()
    expect(await entries(createStore('weighbridge', 'answers'))).toEqual([])
    expect(await visit(createKeeper(), 'second')).toEqual({ data: 'second', asked: 1 })
  })

  it('cost nothing but the keeping when there is no database', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const keeper = createKeeper()
    expect(await visit(keeper, 'first')).toEqual({ data: 'first', asked: 1 })
    expect(await visit(keeper, 'second')).toEqual({ data: 'second', asked: 1 })
    expect(keeper.problem()).toMatch(/indexedDB|open/)
  })

  it('cost nothing but the keeping when the disk is full', async () => {
    const full = new DOMException('The disk is full', 'QuotaExceededError')
    const keeper = createKeeper(() => () => Promise.reject(full))
    expect(await visit(keeper, 'first')).toEqual({ data: 'first', asked: 1 })
    await vi.waitFor(() => expect(keeper.problem()).toBe('The disk is full'))
  })

  it('cost nothing but the keeping when another tab blocks the database', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const keeper = createKeeper(() => () => new Promise(() => {}))
    const forgotten = keeper.forget()
    await vi.advanceTimersByTimeAsync(3000)
    await forgotten
    expect(keeper.problem()).toBe('it does not answer')
  })
})
