import {
  cacheOf,
  forgetAll,
  PAGE,
  readStanding,
  TAKE_OVER,
  versionsIn,
  writeFailure,
  writeStanding,
  type KeepingFailed,
  type Release,
  type Standing,
} from '@/features/offline/release'
import { ISOLATED, ISOLATED_FILE, isIsolated } from '@/view/isolated'
import { answerFor } from './answers'
import { keepRelease, matchIn, stored } from './keepRelease'
import type { FetchEvent, WorkerEvents, WorkerScope } from './workerScope'

type Handlers = { readonly [Name in keyof WorkerEvents]: (event: WorkerEvents[Name]) => void }

const NOBODY: Standing = { pinned: {} }

/**
 * A worker that answers with one release, whole. Pages that were opened with another stay with it
 * for as long as they are open, so that no page ever gets parts of two.
 */
export function serveRelease(worker: WorkerScope, release: Release): Handlers {
  const { caches, registration } = worker
  const { scope } = registration
  const CONFIG = new URL('config.json', scope).href
  let standing: Promise<Standing> | undefined
  const stand = () => (standing ??= readStanding(caches, scope).catch(() => NOBODY))
  const pin = async (change: (pinned: Standing['pinned']) => Standing['pinned']) => {
    const next = stand().then(({ pinned }) => ({
      current: release.version,
      pinned: change(pinned),
    }))
    standing = next
    await writeStanding(caches, scope, await next)
  }

  async function install(): Promise<void> {
    const failed = worker.navigator.connection?.saveData
      ? 'saves-data'
      : await keepRelease(worker, release).then(() => undefined, reasonOf)
    const told = failed && { keepingFailed: failed }
    // A full disk has no room for the reason either.
    await writeFailure(caches, scope, told).catch(() => undefined)
    if (told) {
      const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
      for (const page of pages) page.postMessage(told, [])
      throw new Error(`Not kept: ${failed}`)
    }
    // Kept beside the release where the host has one; the release does without.
    await answerConfig(new Request(CONFIG)).catch(() => undefined)
  }

  async function activate(): Promise<void> {
    const { current } = await stand()
    const open = await worker.clients.matchAll({ type: 'all' })
    await pin((pinned) => {
      const versions = open.map(({ id }) => [id, pinned[id] ?? current] as const)
      return Object.fromEntries(versions.filter((each) => isPinned(each, release.version)))
    })
    await dropOthers()
  }

  /** Not while another release is on its way: whoever takes over next does it. */
  async function dropOthers(): Promise<void> {
    if (registration.installing || registration.waiting) return
    const { pinned } = await stand()
    const needed = new Set([release.version, ...Object.values(pinned)])
    for (const version of await versionsIn(caches, scope))
      if (!needed.has(version)) await caches.delete(cacheOf(scope, version))
  }

  /** Lets go of pages that are closed, and of the releases that they were the last to need. */
  async function unpin(): Promise<void> {
    const { pinned } = await stand()
    if (Object.keys(pinned).length === 0) return
    const open = new Set((await worker.clients.matchAll({ type: 'all' })).map(({ id }) => id))
    if (Object.keys(pinned).every((id) => open.has(id))) return
    await pin((now) => Object.fromEntries(Object.entries(now).filter(([id]) => open.has(id))))
    await dropOthers()
  }

  /** A store that cannot be read is as good as none: the network is there still. */
  const find = (version: string, address: string) =>
    matchIn(caches, scope, version, address).catch(() => undefined)

  async function answerPage(request: Request): Promise<Response> {
    const kept = await find(release.version, new URL(PAGE, scope).href)
    if (!kept) return worker.fetch(request)
    const { pathname } = new URL(request.url)
    return isIsolated(pathname, new URL(scope).pathname) ? saying(kept, ISOLATED) : kept
  }

  async function answerKept({
    request,
    clientId,
    resultingClientId,
  }: FetchEvent): Promise<Response> {
    const { pinned } = await stand()
    const version = pinned[clientId]
    // The worker of an old page is as old as the page.
    if (version && resultingClientId) await pin((now) => ({ ...now, [resultingClientId]: version }))
    const match = await find(version ?? release.version, request.url)
    if (!match) return worker.fetch(request)
    // Of any page: what is kept is the same for all.
    return request.destination === 'worker' ? saying(match, ISOLATED_FILE) : match
  }

  async function answerConfig(request: Request): Promise<Response> {
    try {
      const response = await worker.fetch(request)
      if (response.ok) await keepConfig(response.clone())
      return response
    } catch (error) {
      const last = await find(release.version, CONFIG)
      if (last) return last
      throw error
    }
  }

  /** The last one seen is for when there is no network; where it finds no room, none is. */
  async function keepConfig(response: Response): Promise<void> {
    const name = cacheOf(scope, release.version)
    try {
      const copy = stored(await response.arrayBuffer(), response.headers)
      // A release that was removed is not to come back by this.
      if (await caches.has(name)) await (await caches.open(name)).put(CONFIG, copy)
    } catch {
      // It is asked for again at the next visit.
    }
  }

  /**
   * Asks the deployment whether it still wants a worker: not where it says so, and not where it has
   * none any more. The page is not relied on, since the kept one may be what is to be got rid of.
   */
  async function obey(): Promise<void> {
    const [said, script] = await Promise.all([
      worker.fetch(CONFIG, { cache: 'no-store' }).then(forbids),
      worker.fetch(worker.location.href, { method: 'HEAD', cache: 'no-store' }).then(isGone),
    ])
    if (!said && !script) return
    await registration.unregister()
    await forgetAll(caches, scope)
  }

  return {
    install: (event) => event.waitUntil(install()),
    activate: (event) => event.waitUntil(activate()),
    message: (event) => {
      if (event.data === TAKE_OVER) event.waitUntil(worker.skipWaiting())
    },
    fetch: (event) => {
      switch (answerFor(event.request, scope)) {
        case 'page':
          event.respondWith(answerPage(event.request))
          // Without a network there is nobody to obey.
          event.waitUntil(Promise.allSettled([unpin(), obey()]))
          return
        case 'kept':
          return event.respondWith(answerKept(event))
        case 'config':
          return event.respondWith(answerConfig(event.request))
        case 'network':
      }
    },
  }
}

/** The same, saying more in its headers. */
function saying(response: Response, more: Readonly<Record<string, string>>): Response {
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(more)) headers.set(name, value)
  return new Response(response.body, { headers })
}

function isPinned(
  each: readonly [id: string, version: string | undefined],
  version: string,
): each is readonly [string, string] {
  return each[1] !== undefined && each[1] !== version
}

function reasonOf(error: unknown): KeepingFailed['keepingFailed'] {
  const full = error instanceof DOMException && error.name === 'QuotaExceededError'
  return full ? 'no-room' : 'not-fetched'
}

async function forbids(response: Response): Promise<boolean> {
  if (!response.ok) return false
  // A host that answers every path with the page has no configuration.
  const body = (await response.json().catch(() => null)) as { readonly offline?: unknown } | null
  return body?.offline === false
}

/** A host that answers every path with the page does so here; one that wants a sign-in leads away. */
function isGone({ status, ok, redirected, headers }: Response): boolean {
  const page = headers.get('Content-Type')?.includes('text/html') ?? false
  return status === 404 || status === 410 || (ok && page && !redirected)
}
