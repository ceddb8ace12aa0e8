import { NOT_YET, type OfflineActions, type OfflineState } from './context'
import {
  forgetAll,
  readFailure,
  readStanding,
  recordOf,
  TAKE_OVER,
  type KeepingFailed,
  type KeptRelease,
} from './release'
import { whyNot, type Circumstances } from './whether'

/** How long a page that stays open lets pass before it looks for a newer version. */
const LOOK_MS = 3_600_000

export interface KeeperOptions {
  /** The address of the base path. */
  readonly base: string
  readonly workers: ServiceWorkerContainer | undefined
  readonly caches: CacheStorage | undefined
  readonly circumstances: Omit<Circumstances, 'able' | 'declined' | 'kept'>
  /** The reader's choice, on this device. */
  readonly choice: { declined(): boolean; decline(off: boolean): void }
  readonly reload: () => void
  readonly now?: () => number
}

/** Looks after what is kept for use with no network, and tells when a newer version is there. */
export interface OfflineKeeper extends OfflineActions {
  state(): OfflineState
  subscribe(listener: () => void): () => void
  /** Begins or ends keeping, as this site, browser and reader want it. */
  start(): Promise<void>
  /** The page is looked at again: time to see whether there is a newer version. */
  look(): void
}

export function createOfflineKeeper(options: KeeperOptions): OfflineKeeper {
  const { base, workers, caches, circumstances, choice, reload, now = Date.now } = options
  const listeners = new Set<() => void>()
  let state = NOT_YET
  let registration: ServiceWorkerRegistration | undefined
  let lookedMs = now()

  const set = (next: Partial<OfflineState>): void => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  let controlled = Boolean(workers?.controller)
  workers?.addEventListener('controllerchange', () => {
    // Another tab has taken the newer version; this page stays with its own until it is loaded.
    if (controlled) set({ newer: true })
    controlled = true
  })
  workers?.addEventListener('message', ({ data }: MessageEvent<Partial<KeepingFailed> | null>) => {
    const wanted = state.status === 'keeping' || state.status === 'kept'
    if (data?.keepingFailed && wanted) void tell(data.keepingFailed)
  })
  workers?.startMessages()

  async function kept(): Promise<KeptRelease | undefined> {
    if (!caches) return undefined
    const { current } = await readStanding(caches, base)
    return current === undefined ? undefined : recordOf(caches, base, current)
  }

  async function lastFailure() {
    return caches && (await readFailure(caches, base))?.keepingFailed
  }

  /** The registration for exactly this path: one for a path above is of another site. */
  async function ours(): Promise<ServiceWorkerRegistration | undefined> {
    const found = await workers?.getRegistration(base)
    return found?.scope === base ? found : undefined
  }

  /** `asked` by the reader, not by a page that has come. */
  async function start(asked = false): Promise<void> {
    try {
      const before = await ours()
      const mocks = circumstances.mocks || isForeign(before, base)
      const able = workers !== undefined && caches !== undefined
      const declined = choice.declined()
      const why = whyNot({ ...circumstances, mocks, able, declined, kept: Boolean(before) })
      if (why) {
        if (why === 'site' || why === 'reader') await remove(before)
        return set({ status: why, release: undefined, failure: undefined, newer: false })
      }
      // The page is ours, though nothing is registered: its worker has found that the site has none
      // any more, and went. To register it now would bring it back, as long as this page stands.
      if (!before && !asked && workers!.controller?.scriptURL === script(base))
        return set({ status: 'site', release: undefined, failure: undefined, newer: false })
      set({ status: 'keeping' })
      await workers!.register(script(base), { scope: base, updateViaCache: 'none' })
      registration = await ours()
      if (!registration) throw new Error('The browser registered nothing')
      await follow(registration)
    } catch {
      // A private window, a full disk, a setting: the page works on without.
      set({ status: 'failed', failure: 'refused' })
    }
  }

  async function follow(of: ServiceWorkerRegistration): Promise<void> {
    of.addEventListener('updatefound', () => watch(of, of.installing))
    for (const worker of [of.installing, of.waiting, of.active]) watch(of, worker)
    if (of.waiting && of.active) set({ newer: true })
    await tell()
  }

  function watch(of: ServiceWorkerRegistration, worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && of.active) set({ newer: true, failure: undefined })
      if (worker.state === 'activated') void tell()
    })
  }

  /** Says what is kept, once it is there whole. */
  async function tell(told?: KeepingFailed['keepingFailed']): Promise<void> {
    // What cannot be read is not there.
    const release = await kept().catch(() => undefined)
    const failure = told ?? (await lastFailure().catch(() => undefined))
    if (release) set({ status: 'kept', release, failure })
    else if (failure) set({ status: 'failed', failure })
  }

  async function remove(of: ServiceWorkerRegistration | undefined): Promise<void> {
    registration = undefined
    await of?.unregister()
    if (caches) await forgetAll(caches, base)
  }

  /** With no network there is no newer one; the next look may find it. */
  function update(): void {
    registration?.update().catch(() => undefined)
  }

  function takeNewer(): void {
    const waiting = registration?.waiting
    if (!waiting) return reload()
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated') reload()
      // A yet newer one has come in its place.
      if (waiting.state === 'redundant') takeNewer()
    })
    waiting.postMessage(TAKE_OVER, [])
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: () => start(),
    look() {
      if (!registration || now() - lookedMs < LOOK_MS) return
      lookedMs = now()
      update()
    },
    takeNewer,
    turnOn() {
      choice.decline(false)
      // Browsers do not fetch again what is registered already: a newer one that failed would wait.
      void start(true).then(update)
    },
    turnOff() {
      choice.decline(true)
      void start()
    },
  }
}

/** Whether another script answers for this path, as that of the mocks does. */
function isForeign(of: ServiceWorkerRegistration | undefined, base: string): boolean {
  const found = (of?.active ?? of?.waiting ?? of?.installing)?.scriptURL
  return found !== undefined && found !== script(base)
}

/** The address of the worker for a path. */
function script(base: string): string {
  return new URL('sw.js', base).href
}
