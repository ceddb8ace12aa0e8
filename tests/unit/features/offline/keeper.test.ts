import { describe, expect, it, vi } from 'vitest'
import { createOfflineKeeper, type KeeperOptions } from '@/features/offline/keeper'
import {
  cacheOf,
  TAKE_OVER,
  writeFailure,
  writeRecord,
  writeStanding,
  type KeptRelease,
} from '@/features/offline/release'
import { asCaches, FakeCaches } from '../../../fixtures/cacheStorage'

const BASE = 'https://site.example/app/'
const HOUR = 3_600_000
const KEPT: KeptRelease = { version: 'one', asOf: '2026-01-15', files: [], keptMs: 1 }

class FakeWorker extends EventTarget {
  state = 'installed'
  readonly heard: unknown[] = []
  readonly scriptURL: string
  constructor(scriptURL = `${BASE}sw.js`) {
    super()
    this.scriptURL = scriptURL
  }
  postMessage = (said: unknown) => void this.heard.push(said)
  become(state: string) {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  readonly scope = BASE
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  active: FakeWorker | null = null
  update = vi.fn<() => Promise<void>>(async () => undefined)
  unregister = vi.fn<() => Promise<boolean>>(async () => true)
}

/** A browser without anything kept, and a keeper over it. */
function visit(given: Partial<KeeperOptions['circumstances']> = {}) {
  const caches = new FakeCaches()
  let found: FakeRegistration | undefined
  const registration = new FakeRegistration()
  let nowMs = 0
  let declined = false
  const workers = Object.assign(new EventTarget(), {
    controller: null as unknown,
    getRegistration: async () => found,
    register: vi.fn<() => Promise<void>>(async () => void (found = registration)),
    startMessages: () => undefined,
  })
  const reload = vi.fn<() => void>()
  const make = () =>
    createOfflineKeeper({
      base: BASE,
      workers: workers as unknown as ServiceWorkerContainer,
      caches: asCaches(caches),
      circumstances: { mocks: false, framed: false, allowed: true, savesData: false, ...given },
      choice: { declined: () => declined, decline: (off) => void (declined = off) },
      reload,
      now: () => nowMs,
    })
  return {
    caches,
    workers,
    registration,
    reload,
    make,
    find: (there: FakeRegistration) => void (found = there),
    pass: (ms: number) => void (nowMs += ms),
    async hold() {
      await writeRecord(await caches.open(cacheOf(BASE, 'one')), BASE, KEPT)
      await writeStanding(asCaches(caches), BASE, { current: 'one', pinned: {} })
      registration.active = new FakeWorker()
      found = registration
    },
  }
}

describe('keeping', () => {
  it('begins, and is told once all of it is there', async () => {
    const { make, workers, registration, hold } = visit()
    registration.installing = new FakeWorker()
    const keeper = make()
    await keeper.start()
    expect(workers.register).toHaveBeenCalledOnce()
    expect(keeper.state().status).toBe('keeping')
    await hold()
    registration.installing.become('activated')
    await vi.waitFor(() => expect(keeper.state()).toMatchObject({ status: 'kept', release: KEPT }))
    expect(keeper.state().newer).toBe(false)
  })

  it.each([{ mocks: true }, { framed: true }, { allowed: false }, { savesData: true }])(
    'does not begin where %o',
    async (given) => {
      const { make, workers, caches } = visit(given)
      await make().start()
      expect(workers.register).not.toHaveBeenCalled()
      expect(await caches.keys()).toEqual([])
    },
  )

  it('leaves alone the worker by which mocks answer', async () => {
    const { make, workers, registration, find } = visit()
    registration.active = new FakeWorker(`${BASE}mockServiceWorker.js`)
    find(registration)
    const keeper = make()
    await keeper.start()
    expect(keeper.state().status).toBe('mocks')
    expect(workers.register).not.toHaveBeenCalled()
    expect(registration.unregister).not.toHaveBeenCalled()
  })

  it('is told to have failed where the browser refuses', async () => {
    const { make, workers } = visit()
    workers.register.mockRejectedValue(new DOMException('', 'SecurityError'))
    const keeper = make()
    await keeper.start()
    expect(keeper.state()).toMatchObject({ status: 'failed', failure: 'refused' })
  })

  it('does not bring back a worker that has gone, unless the reader asks', async () => {
    const { make, workers } = visit()
    workers.controller = new FakeWorker()
    const keeper = make()
    await keeper.start()
    expect(keeper.state()).toMatchObject({ status: 'site' })
    expect(workers.register).not.toHaveBeenCalled()
    keeper.turnOn()
    await vi.waitFor(() => expect(workers.register).toHaveBeenCalledTimes(1))
  })

  it('begins under a worker for a path above, which is of another site', async () => {
    const { make, workers } = visit()
    workers.controller = new FakeWorker('https://site.example/sw.js')
    await make().start()
    expect(workers.register).toHaveBeenCalledTimes(1)
  })

  it('ends when the site or the reader says so, and leaves nothing', async () => {
    const { make, registration, caches, hold } = visit()
    await hold()
    const keeper = make()
    await keeper.start()
    expect(keeper.state().status).toBe('kept')
    keeper.turnOff()
    await vi.waitFor(() => expect(keeper.state().status).toBe('reader'))
    expect(keeper.state().release).toBeUndefined()
    expect(registration.unregister).toHaveBeenCalledOnce()
    expect(await caches.keys()).toEqual([])
  })
})

describe('a newer version', () => {
  it('is offered, and taken only when the reader asks', async () => {
    const { make, registration, reload, hold } = visit()
    await hold()
    const keeper = make()
    await keeper.start()
    const next = (registration.installing = new FakeWorker())
    registration.dispatchEvent(new Event('updatefound'))
    expect(keeper.state().newer).toBe(false)
    registration.waiting = next
    next.become('installed')
    expect(keeper.state().newer).toBe(true)
    expect(next.heard).toEqual([])
    keeper.takeNewer()
    expect(next.heard).toEqual([TAKE_OVER])
    expect(reload).not.toHaveBeenCalled()
    next.become('activated')
    expect(reload).toHaveBeenCalledOnce()
  })

  it('that another tab has taken is offered too, and needs but a reload', async () => {
    const { make, workers, reload, hold } = visit()
    await hold()
    workers.controller = {}
    const keeper = make()
    await keeper.start()
    workers.dispatchEvent(new Event('controllerchange'))
    expect(keeper.state().newer).toBe(true)
    keeper.takeNewer()
    expect(reload).toHaveBeenCalledOnce()
  })

  it('that failed is told beside the one that stays, at the time and at later visits', async () => {
    const { make, workers, caches, hold } = visit()
    await hold()
    const keeper = make()
    await keeper.start()
    const data = { keepingFailed: 'no-room' } as const
    workers.dispatchEvent(new MessageEvent('message', { data }))
    const told = { status: 'kept', release: KEPT, failure: 'no-room', newer: false }
    await vi.waitFor(() => expect(keeper.state()).toEqual(told))
    await writeFailure(asCaches(caches), BASE, data)
    const later = make()
    await later.start()
    expect(later.state()).toEqual(told)
  })

  it('that failed is looked for again when the reader asks', async () => {
    const { make, registration, caches, hold } = visit()
    await hold()
    await writeFailure(asCaches(caches), BASE, { keepingFailed: 'not-fetched' })
    const keeper = make()
    await keeper.start()
    expect(registration.update).not.toHaveBeenCalled()
    keeper.turnOn()
    await vi.waitFor(() => expect(registration.update).toHaveBeenCalledOnce())
  })

  it('is looked for by a page that stays open, once an hour', async () => {
    const { make, registration, pass, hold } = visit()
    await hold()
    const keeper = make()
    await keeper.start()
    keeper.look()
    pass(HOUR)
    keeper.look()
    keeper.look()
    expect(registration.update).toHaveBeenCalledOnce()
  })
})
