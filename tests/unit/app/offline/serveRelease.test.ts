import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { serveRelease } from '@/app/offline/serveRelease'
import type { WorkerEvents, WorkerScope } from '@/app/offline/workerScope'
import { markOf, readStanding, recordOf, TAKE_OVER, type Release } from '@/features/offline/release'
import { asCaches, FakeCaches } from '../../../fixtures/cacheStorage'

const SCOPE = 'https://site.example/app/'

/** A host, and a browser that visits it. */
class World {
  readonly caches = new FakeCaches()
  /** What the host has, by path; null where there is no network. */
  files: Record<string, string> | null = {}
  /** Who is open, with what they were told. */
  readonly open = new Map<string, unknown[]>()
  readonly asked: string[] = []
  registered = true
  savesData = false

  fetch = async (request: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const path = new URL(
      typeof request === 'object' && 'url' in request ? request.url : request,
    ).pathname.slice(5)
    this.asked.push(`${init.cache ?? ''} ${path}`.trim())
    if (!this.files) throw new TypeError('Failed to fetch')
    const body = this.files[path]
    const headers = { Date: 'Thu, 01 Jan 2026 00:00:00 GMT', 'Content-Encoding': 'br' }
    return body === undefined ? new Response('', { status: 404 }) : new Response(body, { headers })
  }

  /** Puts a release on the host, and gives the worker that comes with it. */
  deploy(version: string, files: Record<string, string>) {
    const page = `<meta ${markOf(version)}>`
    this.files = { ...files, '': page, 'sw.js': version, 'config.json': '{"live":false}' }
    const release: Release = {
      version,
      asOf: '2026-01-15',
      files: [
        { path: './', bytes: page.length },
        ...Object.entries(files).map(([path, body]) => ({
          path,
          bytes: body.length,
          digest: createHash('sha256').update(body).digest('hex'),
        })),
      ],
    }
    return this.start(release)
  }

  start(release: Release) {
    let took = false
    const worker: WorkerScope = {
      caches: asCaches(this.caches),
      clients: {
        matchAll: async () =>
          [...this.open].map(([id, heard]) => ({
            id,
            postMessage: (said) => void heard.push(said),
          })),
      },
      registration: {
        scope: SCOPE,
        installing: null,
        waiting: null,
        unregister: async () => !(this.registered = false),
      },
      location: { href: `${SCOPE}sw.js` },
      navigator: { connection: { saveData: this.savesData } },
      fetch: this.fetch,
      skipWaiting: async () => void (took = true),
    }
    const handlers = serveRelease(worker, release)
    const happen = async <Name extends keyof WorkerEvents>(name: Name, more: object = {}) => {
      const work: Promise<unknown>[] = []
      let answer: Promise<Response> | undefined
      const event = {
        waitUntil: (until: Promise<unknown>) => work.push(until),
        respondWith: (with_: Promise<Response>) => (answer = with_),
        ...more,
      }
      handlers[name](event as unknown as WorkerEvents[Name])
      await Promise.all(work)
      return answer
    }
    const ask = async (path: string, clientId = '', mode = 'cors', resultingClientId = '') => {
      const request = { url: SCOPE + path, method: 'GET', mode }
      return (await happen('fetch', { request, clientId, resultingClientId }))?.text()
    }
    const headersOf = async (path: string, of: { mode?: string; destination?: string }) => {
      const request = { url: SCOPE + path, method: 'GET', mode: 'cors', ...of }
      const response = await happen('fetch', { request, clientId: '' })
      return Object.fromEntries(response!.headers)
    }
    return {
      release,
      install: () => happen('install'),
      activate: () => happen('activate'),
      accept: () => happen('message', { data: TAKE_OVER }),
      ask,
      headersOf,
      navigate: (path: string) => ask(path, '', 'navigate'),
      took: () => took,
    }
  }

  kept = (version: string) => recordOf(asCaches(this.caches), SCOPE, version)
}

const ONE = { 'assets/a-1.js': 'old code', 'snapshot/models.json': 'old rows', 'icons/i.png': 'i' }
const TWO = { 'assets/a-2.js': 'new code', 'snapshot/models.json': 'new rows', 'icons/i.png': 'i' }

async function installed() {
  const world = new World()
  const first = world.deploy('one', ONE)
  await first.install()
  await first.activate()
  return { world, first }
}

describe('a kept release', () => {
  it('answers pages and files with no network, whatever the path', async () => {
    const { world, first } = await installed()
    world.files = null
    const page = await first.navigate('')
    expect(page).toContain('one')
    for (const path of ['model/a/b-1.5', 'compare?m=a/b', 'not/written/yet'])
      expect(await first.navigate(path)).toBe(page)
    expect(await first.ask('snapshot/models.json')).toBe('old rows')
    expect(await first.ask('assets/a-1.js')).toBe('old code')
    await expect(first.ask('assets/other.js')).rejects.toThrow('Failed to fetch')
    expect(await first.ask('api/v1/models.json')).toBeUndefined()
  })

  it('isolates the page that searches in several threads, and no other', async () => {
    const { world, first } = await installed()
    world.files = null
    const opener = { 'cross-origin-opener-policy': 'same-origin' }
    const embedder = { 'cross-origin-embedder-policy': 'require-corp' }
    for (const path of ['hub', 'hub?q=llama', 'hub/'])
      expect(await first.headersOf(path, { mode: 'navigate' })).toMatchObject({
        ...opener,
        ...embedder,
      })
    for (const path of ['', 'model/a/hub', 'hubs'])
      expect(Object.keys(await first.headersOf(path, { mode: 'navigate' }))).not.toContain(
        'cross-origin-opener-policy',
      )
    const script = 'assets/a-1.js'
    expect(await first.headersOf(script, { destination: 'worker' })).toMatchObject(embedder)
    expect(await first.headersOf(script, { destination: 'script' })).not.toMatchObject(embedder)
  })

  it('goes to the network for what is not of it, and where the store was cleared', async () => {
    const { world, first } = await installed()
    world.files!['llms.txt'] = 'words'
    expect(await first.ask('llms.txt')).toBe('words')
    world.caches.held.clear()
    world.files!['snapshot/models.json'] = 'newest rows'
    expect(await first.ask('snapshot/models.json')).toBe('newest rows')
    expect(await first.navigate('')).toContain('one')
  })

  it('asks for the configuration first, and has the last one for when nobody answers', async () => {
    const { world, first } = await installed()
    world.files!['config.json'] = '{"live":true}'
    expect(await first.ask('config.json')).toBe('{"live":true}')
    world.files = null
    expect(await first.ask('config.json')).toBe('{"live":true}')
    const [, last] = [...world.caches.held.values()]
      .flatMap((cache) => [...cache])
      .find(([at]) => at.endsWith('config.json'))!
    // Read at another hour, it would tell of a wrong clock.
    expect([...last.headers.keys()]).not.toContain('date')
  })

  it('does not come back by a configuration that is asked for after its removal', async () => {
    const { world, first } = await installed()
    world.caches.held.clear()
    await first.ask('config.json')
    expect(await world.caches.keys()).toEqual([])
  })

  it('asks the host for a file that a cache on the way gives of another release', async () => {
    const world = new World()
    const first = world.deploy('one', ONE)
    const { fetch } = world
    world.fetch = async (request, init = {}) =>
      String(request).endsWith('models.json') && init.cache === 'default'
        ? new Response('rows of yesterday')
        : fetch(request, init)
    await world.start(first.release).install()
    expect(await world.kept('one')).toMatchObject({ asOf: '2026-01-15' })
    expect(world.asked).toContain('reload snapshot/models.json')
  })
})

describe('the next release', () => {
  it('fetches only what has changed, and waits to be accepted', async () => {
    const { world } = await installed()
    const second = world.deploy('two', TWO)
    world.asked.length = 0
    await second.install()
    expect(world.asked.filter((path) => path.startsWith('default')).toSorted()).toEqual(
      ['default ', 'default assets/a-2.js', 'default snapshot/models.json'].map((path) =>
        path.trim(),
      ),
    )
    expect(second.took()).toBe(false)
    await second.accept()
    expect(second.took()).toBe(true)
  })

  it('leaves open pages and their workers with the one before, until they are closed', async () => {
    const { world } = await installed()
    world.open.set('page', [])
    const second = world.deploy('two', TWO)
    await second.install()
    await second.activate()
    expect(await second.ask('snapshot/models.json', 'page')).toBe('old rows')
    expect(await second.ask('assets/a-1.js', 'page', 'same-origin', 'worker')).toBe('old code')
    world.open.set('worker', [])
    // A worker is stopped and started again as the browser likes.
    const again = world.start(second.release)
    expect(await again.ask('snapshot/models.json', 'worker')).toBe('old rows')
    expect(await again.ask('snapshot/models.json', 'later')).toBe('new rows')

    const third = world.deploy('three', { 'snapshot/models.json': 'newest rows' })
    await third.install()
    await third.activate()
    expect(await third.ask('snapshot/models.json', 'page')).toBe('old rows')
    expect(await world.kept('two')).toBeUndefined()

    world.open.clear()
    await third.navigate('')
    expect(await world.kept('one')).toBeUndefined()
    expect(await readStanding(asCaches(world.caches), SCOPE)).toEqual({
      current: 'three',
      pinned: {},
    })
  })

  it.each<[string, (world: World) => void, string]>([
    ['a file is missing', ({ files }) => delete files!['assets/a-2.js'], 'not-fetched'],
    ['a file is of another', ({ files }) => (files!['assets/a-2.js'] = 'half'), 'not-fetched'],
    ['the page is of another', ({ files }) => (files![''] = 'page of three'), 'not-fetched'],
    ['the network goes', (world) => (world.files = null), 'not-fetched'],
    ['the disk is full', ({ caches }) => (caches.room = 2), 'no-room'],
    ['the browser saves data', (world) => (world.savesData = true), 'saves-data'],
  ])('leaves nothing behind and the one before as it was where %s', async (_, spoil, reason) => {
    const { world, first } = await installed()
    const heard: unknown[] = []
    world.open.set('page', heard)
    const { release } = world.deploy('two', TWO)
    spoil(world)
    await expect(world.start(release).install()).rejects.toThrow(reason)
    expect(heard).toEqual([{ keepingFailed: reason }])
    world.caches.room = Infinity
    world.files = null
    expect((await world.caches.keys()).filter((name) => name.endsWith('two'))).toEqual([])
    expect(await first.ask('snapshot/models.json')).toBe('old rows')
  })

  it('that cannot be had whole is asked for no further', async () => {
    const world = new World()
    const names = Array.from({ length: 400 }, (_, at) => `assets/part-${at}.js`)
    const worker = world.deploy('one', Object.fromEntries(names.map((name) => [name, name])))
    delete world.files!['assets/part-399.js']
    await expect(worker.install()).rejects.toThrow('not-fetched')
    for (let turn = 0; turn < 2000; turn++) await new Promise((next) => setImmediate(next))
    expect(world.asked.length).toBeLessThan(100)
  })

  it('that is the one before again costs nothing, and cannot harm it', async () => {
    const { world, first } = await installed()
    world.files = null
    await world.start(first.release).install()
    expect(await first.ask('assets/a-1.js')).toBe('old code')
  })
})

describe('a worker that its site no longer wants', () => {
  it.each<[string, (files: Record<string, string>) => void]>([
    ['config.json says so', (files) => (files['config.json'] = '{"offline":false}')],
    ['its script is gone', (files) => delete files['sw.js']],
  ])('goes, with all it kept, where %s', async (_, spoil) => {
    const { world, first } = await installed()
    spoil(world.files!)
    expect(await first.navigate('')).toContain('one')
    expect(world.registered).toBe(false)
    expect(await world.caches.keys()).toEqual([])
  })

  it.each<[string, (world: World) => void]>([
    ['there is no network', (world) => (world.files = null)],
    ['there is no config.json', ({ files }) => delete files!['config.json']],
    ['config.json is none', ({ files }) => (files!['config.json'] = '<html>')],
    ['it says nothing of it', ({ files }) => (files!['config.json'] = '{"offline":"no"}')],
  ])('stays where %s', async (_, spoil) => {
    const { world, first } = await installed()
    spoil(world)
    await first.navigate('')
    expect(world.registered).toBe(true)
    expect(await world.kept('one')).toBeDefined()
  })
})

it('leaves alone what other deployments of the same origin keep', async () => {
  const { world } = await installed()
  await world.caches.open('weighbridge / one')
  const second = world.deploy('two', TWO)
  await second.install()
  await second.activate()
  expect(await world.caches.keys()).toContain('weighbridge / one')
  delete world.files!['sw.js']
  await second.navigate('')
  expect(await world.caches.keys()).toEqual(['weighbridge / one'])
})
