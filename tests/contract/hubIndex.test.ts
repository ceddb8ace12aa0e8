import { describe, expect, it, vi } from 'vitest'
import { indexShardCalls } from '@/app/hub/calls'
import { tableOf } from '@/catalogue/columns'
import { DEFAULT_FIT } from '@/domain/query'
import { MOST_MAKERS } from '@/engine/hubIndex/builder'
import { forgetKept, keptIn } from '@/features/hub/whole/kept'
import { createWholeIndex, type WholeState } from '@/features/hub/whole/session'
import type { OpenedShard } from '@/features/hub/whole/shards'
import { asCaches, FakeCaches } from '../fixtures/cacheStorage'
import { entry, manyEntries, writtenIndex, type WrittenIndex } from '../fixtures/hubIndex'

const ADDRESS = 'https://index.example/hub/'
const INDEX = writtenIndex(manyEntries(120), { fileRows: 50, groupRows: 20 })
const EMPTY = tableOf([])

/** A server of index files, with whatever is wrong with it. */
class Host {
  index: WrittenIndex = INDEX
  ranges = true
  down = false
  readonly asked: string[] = []
  /** What becomes of the answer for a file. */
  fault: (name: string, response: Response) => Response | Promise<Response> = (_, response) =>
    response

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const name = url.slice(ADDRESS.length)
    const range = new Headers(init.headers).get('Range')
    this.asked.push(range ? `${name} ${range}` : name)
    if (this.down) throw new TypeError('Failed to fetch')
    const bytes = this.index.files.get(name)
    if (!bytes) return new Response('', { status: 404 })
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
    if (from === undefined || !this.ranges) return this.fault(name, new Response(bytes))
    const end = to ? Number(to) + 1 : bytes.length
    return this.fault(
      name,
      new Response(bytes.slice(Number(from), end), {
        status: 206,
        headers: { 'Content-Range': `bytes ${from}-${end - 1}/${bytes.length}` },
      }),
    )
  }
}

/** A shard in this very thread, as if it were in a worker. */
function shard(): OpenedShard {
  return { calls: indexShardCalls() as unknown as OpenedShard['calls'], stop() {} }
}

/** Such shards, of which those row groups that are held are taken up once they are let go. */
class Shards {
  /** Row groups as `file/group`, in the order in which they were handed over. */
  readonly added: string[] = []
  readonly held = new Map<string, Promise<void>>()

  readonly open = (): OpenedShard => {
    const { calls, stop } = shard()
    const add: typeof calls.add = async (file, pieces, group) => {
      const name = `${file.name.slice(7, 12)}/${group}`
      this.added.push(name)
      await this.held.get(name)
      return calls.add(file, pieces, group)
    }
    return { calls: { ...calls, add }, stop }
  }

  hold(name: string): () => void {
    let letGo: (() => void) | undefined
    this.held.set(name, new Promise((resolve) => (letGo = resolve)))
    return () => letGo?.()
  }
}

function opened(
  host = new Host(),
  caches = new FakeCaches(),
  { metered = false, shows = true, starts = true, openShard = shard } = {},
) {
  const whole = createWholeIndex({
    address: ADDRESS,
    fetch: host.fetch,
    kept: keptIn(asCaches(caches), ADDRESS),
    openShard,
    cores: 3,
    metered: () => metered,
  })
  const until = (wanted: (state: WholeState) => boolean) =>
    new Promise<WholeState>((resolve) => {
      const look = () => {
        if (wanted(whole.state())) resolve(whole.state())
      }
      whole.subscribe(look)
      look()
    })
  if (shows) whole.subscribe(() => whole.state().engine && whole.shown())
  if (starts) whole.start(EMPTY)
  return { whole, host, caches, until, is: (status: string) => until((s) => s.status === status) }
}

async function names({ engine }: WholeState): Promise<readonly string[]> {
  const query = { text: '', where: {}, sort: [], fit: DEFAULT_FIT }
  return (await engine!.run(query, { from: 0, to: 1000, columns: [], facets: [] })).rows.ids
}

const ALL = manyEntries(120).map(({ id }) => id.toLowerCase())

/** The next task: whatever waits for nothing else is done by then. */
const task = () => new Promise((next) => setImmediate(next))

/** Cuts a body off after so many bytes. */
const cutAfter = (count: number) => async (response: Response) => {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { status, headers } = response
  return new Response(bytes.slice(0, count), { status, headers })
}

describe('an index of the Hub, read file by file', () => {
  it('answers over the first row group before the rest, and at the end over all', async () => {
    const { is, until } = opened()
    const first = await until((state) => state.engine !== undefined)
    expect(first.rows).toBe(20)
    expect(await names(first)).toEqual(ALL.slice(0, 20))
    const done = await is('complete')
    expect(done).toMatchObject({ rows: 120, setAside: 0, failure: undefined })
    expect(await names(done)).toEqual(ALL)
  })

  it('asks for its manifest and has a worker start before it is told what to join', async () => {
    const host = new Host()
    const openShard = vi.fn<typeof shard>(shard)
    const { whole, is } = opened(host, new FakeCaches(), { openShard, starts: false })
    await vi.waitUntil(() => host.asked.length > 0)
    for (let tasks = 0; tasks < 20; tasks++) await task()
    expect(host.asked).toEqual(['manifest.json'])
    expect(openShard).toHaveBeenCalledTimes(1)
    whole.start(EMPTY)
    expect(await names(await is('complete'))).toEqual(ALL)
    expect(host.asked.filter((name) => name === 'manifest.json')).toHaveLength(1)
    // One for each core but that of the page.
    expect(openShard).toHaveBeenCalledTimes(2)
  })

  it('fetches the first row group while the workers get ready', async () => {
    const host = new Host()
    let letGo: (() => void) | undefined
    const ready = new Promise<void>((resolve) => (letGo = resolve))
    const openShard = (): OpenedShard => {
      const { calls, stop } = shard()
      const open: typeof calls.open = async (...told) => {
        await ready
        return calls.open(...told)
      }
      return { calls: { ...calls, open }, stop }
    }
    const { whole, is } = opened(host, new FakeCaches(), { openShard })
    await vi.waitUntil(() => host.asked.filter((name) => name.includes(' bytes=')).length === 2)
    expect(whole.state().engine).toBeUndefined()
    letGo!()
    expect(await names(await is('complete'))).toEqual(ALL)
  })

  it('begins anew with other workers where one did not get ready', async () => {
    let works = false
    const stop = vi.fn<() => void>()
    const open = vi.fn<() => Promise<void>>().mockRejectedValue(new Error('has stopped'))
    const openShard = (): OpenedShard => {
      if (works) return shard()
      return { calls: { ...shard().calls, open }, stop }
    }
    const { whole, is } = opened(new Host(), new FakeCaches(), { openShard })
    expect((await is('failed')).failure).toMatchObject({ message: 'has stopped' })
    works = true
    whole.retry()
    expect(await names(await is('complete'))).toEqual(ALL)
    expect(stop).toHaveBeenCalledTimes(2)
  })

  it.each([1, 2, 3, 4])(
    'begins anew where a worker is gone once rows are sealed: %s',
    async (last) => {
      let seals = 0
      const openShard = (): OpenedShard => {
        const { calls, stop } = shard()
        let gone = false
        const unlessGone = () => {
          if (gone) throw new Error('has stopped')
        }
        const seal: typeof calls.seal = async (...told) => {
          gone ||= ++seals === last
          unlessGone()
          return calls.seal(...told)
        }
        const add: typeof calls.add = async (...told) => {
          unlessGone()
          return calls.add(...told)
        }
        return { calls: { ...calls, add, seal }, stop }
      }
      const { whole, is } = opened(new Host(), new FakeCaches(), { openShard })
      await is('failed')
      whole.retry()
      expect(await names(await is('complete'))).toEqual(ALL)
    },
  )

  it('takes nothing else up before the page shows the first rows, for a second at most', async () => {
    const shards = new Shards()
    const shown = opened(new Host(), new FakeCaches(), { shows: false, openShard: shards.open })
    await shown.until(({ engine, bytes }) => engine !== undefined && bytes > 0)
    expect(shards.added).toEqual(['00000/0'])
    shown.whole.shown()
    await shown.is('complete')
    expect(shards.added).toHaveLength(7)

    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const others = new Shards()
      const left = opened(new Host(), new FakeCaches(), { shows: false, openShard: others.open })
      await left.until(({ engine, bytes }) => engine !== undefined && bytes > 0)
      await vi.advanceTimersByTimeAsync(999)
      expect(others.added).toEqual(['00000/0'])
      await vi.advanceTimersByTimeAsync(1)
      expect((await left.is('complete')).rows).toBe(120)
    } finally {
      vi.useRealTimers()
    }
  })

  it('fetches the next file while row groups are taken up, and can be paused between them', async () => {
    const shards = new Shards()
    const letGo = shards.hold('00000/1')
    const { whole, host, until, is } = opened(new Host(), new FakeCaches(), {
      openShard: shards.open,
    })
    const [first, second] = INDEX.manifest.files
    await until(({ bytes }) => bytes === first!.bytes + second!.bytes)
    expect(host.asked.at(-1)).toBe(second!.name)
    expect(shards.added).toEqual(['00000/0', '00000/1'])
    whole.pause()
    letGo()
    // What follows without a pause is there before the next task begins.
    await task()
    expect(whole.state()).toMatchObject({ status: 'paused', rows: 20 })
    expect(shards.added).toEqual(['00000/0', '00000/1'])
    whole.resume()
    expect(await names(await is('complete'))).toEqual(ALL)
    expect(shards.added.slice(1)).toEqual([
      '00000/1',
      '00000/2',
      '00001/0',
      '00001/1',
      '00001/2',
      '00002/0',
    ])
  })

  it('goes on with the file and with the row groups where both were paused', async () => {
    const shards = new Shards()
    const letGo = shards.hold('00000/1')
    const host = new Host()
    let send: (() => void) | undefined
    const sent = new Promise<void>((resolve) => (send = resolve))
    host.fault = async (name, response) => {
      if (name === 'models-00001.parquet') await sent
      return response
    }
    const { whole, is } = opened(host, new FakeCaches(), { openShard: shards.open })
    await vi.waitUntil(() => host.asked.at(-1) === 'models-00001.parquet')
    await vi.waitUntil(() => shards.added.at(-1) === '00000/1')
    whole.pause()
    letGo()
    send!()
    for (let tasks = 0; tasks < 20; tasks++) await task()
    expect(whole.state()).toMatchObject({ status: 'paused', rows: 20 })
    whole.resume()
    expect(await names(await is('complete'))).toEqual(ALL)
  })

  it('tells that there are more owners than can be filtered by, which search finds', async () => {
    const host = new Host()
    const owners = Array.from({ length: MOST_MAKERS + 5 }, (_, at) => `owner-${at}`)
    const entries = owners.map((owner, at) => entry(`${owner}/m`, { downloads: 90_000 - at }))
    host.index = writtenIndex(entries, { fileRows: 15_000, groupRows: 5000 })
    const { until, is } = opened(host)
    expect((await until((state) => state.engine !== undefined)).manyOwners).toBe(false)
    const { engine, manyOwners } = await is('complete')
    expect(manyOwners).toBe(true)
    const query = { text: 'owner-20003', where: {}, sort: [], fit: DEFAULT_FIT }
    const ask = { from: 0, to: 5, columns: ['maker'], facets: ['maker'] } as const
    const { rows, facets } = await engine!.run(query, ask)
    expect(rows.ids).toEqual(['owner-20003/m'])
    expect(rows.values.maker).toEqual([undefined])
    expect(facets.maker).toMatchObject({ known: 0 })
  })

  it('does without ranges', async () => {
    const host = new Host()
    host.ranges = false
    const { until, is } = opened(host)
    expect((await until((state) => state.engine !== undefined)).rows).toBe(20)
    const done = await is('complete')
    expect(await names(done)).toEqual(ALL)
  })

  it('fetches nothing again that this browser has kept, and drops what is no longer named', async () => {
    const caches = new FakeCaches()
    await opened(new Host(), caches).is('complete')
    const host = new Host()
    const again = opened(host, caches)
    expect((await again.until((state) => state.engine !== undefined)).rows).toBe(20)
    expect(await names(await again.is('complete'))).toEqual(ALL)
    expect(host.asked).toEqual(['manifest.json'])

    host.index = writtenIndex(manyEntries(70), { fileRows: 50, groupRows: 20 })
    await opened(host, caches).is('complete')
    const [entries] = caches.held.values()
    expect([...entries!.keys()].toSorted()).toEqual(
      ['manifest.json', ...host.index.manifest.files.map(({ sha256 }) => sha256)]
        .map((name) => ADDRESS + name)
        .toSorted(),
    )
  })

  it('leaves alone what another deployment of the same origin has kept', async () => {
    const caches = new FakeCaches()
    await opened(new Host(), caches).is('complete')
    await keptIn(asCaches(caches), 'https://index.example/other/').dropOthers([])
    const host = new Host()
    await opened(host, caches).is('complete')
    expect(host.asked).toEqual(['manifest.json'])
  })

  it('forgets what was kept where nothing may be kept any more', async () => {
    const caches = new FakeCaches()
    await opened(new Host(), caches).is('complete')
    await forgetKept(asCaches(caches), ADDRESS)
    expect(caches.held.size).toBe(0)
  })

  it('reads what is kept where nobody answers', async () => {
    const caches = new FakeCaches()
    await opened(new Host(), caches).is('complete')
    const host = new Host()
    host.down = true
    const done = await opened(host, caches).is('complete')
    expect(done.fromStore).toBe(true)
    expect(await names(done)).toEqual(ALL)
  })

  it('says quietly that there is no room, and works', async () => {
    const caches = new FakeCaches()
    caches.room = 2
    const done = await opened(new Host(), caches).is('complete')
    expect(done.keepProblem).toBe('there is no room left for it')
    expect(await names(done)).toEqual(ALL)
  })

  it('goes on where a file broke off', async () => {
    const host = new Host()
    host.fault = (name, response) =>
      name === 'models-00001.parquet' ? cutAfter(1000)(response) : response
    const { whole, is } = opened(host)
    const failed = await is('failed')
    expect(failed.failure).toMatchObject({ kind: 'cut off', file: 'models-00001.parquet' })
    expect(await names(failed)).toEqual(ALL.slice(0, 50))
    host.fault = (_, response) => response
    host.asked.length = 0
    whole.retry()
    expect(await names(await is('complete'))).toEqual(ALL)
    expect(host.asked).toContain('models-00001.parquet bytes=1000-')
  })

  it('refuses a file of another hash, and keeps nothing of it', async () => {
    const host = new Host()
    host.fault = async (name, response) => {
      if (name !== 'models-00002.parquet') return response
      const bytes = new Uint8Array(await response.arrayBuffer())
      bytes[50]! ^= 1
      return new Response(bytes)
    }
    const { whole, is } = opened(host)
    const failed = await is('failed')
    expect(failed.failure).toMatchObject({ kind: 'other file', file: 'models-00002.parquet' })
    expect(await names(failed)).toEqual(ALL.slice(0, 100))
    host.fault = (_, response) => response
    whole.retry()
    expect(await names(await is('complete'))).toEqual(ALL)
  })

  it('hears nothing more of a load that it has given up', async () => {
    const host = new Host()
    const shards = new Shards()
    let send: (() => void) | undefined
    const sent = new Promise<void>((resolve) => (send = resolve))
    let late: Promise<Response> | undefined
    host.fault = (name, response) => {
      if (name !== 'models-00001.parquet' || late) return response
      late = sent.then(() => response)
      return late
    }
    const stopped = Promise.reject(new Error('the worker has stopped'))
    stopped.catch(() => {})
    shards.held.set('00000/1', stopped)
    const { whole, is } = opened(host, new FakeCaches(), { openShard: shards.open })
    await is('failed')
    await vi.waitUntil(() => late !== undefined)
    shards.held.clear()
    whole.retry()
    const done = await is('complete')
    send!()
    await late
    for (let tasks = 0; tasks < 20; tasks++) await task()
    expect(whole.state()).toBe(done)
  })

  it('begins anew where another index has taken the place of the first', async () => {
    const host = new Host()
    const other = writtenIndex(manyEntries(70), { fileRows: 50, groupRows: 20 })
    host.fault = (name, response) => {
      if (name !== 'models-00001.parquet') return response
      host.index = other
      return new Response(other.files.get(name))
    }
    const { whole, is } = opened(host)
    expect((await is('failed')).failure!.kind).toMatch(/other file|cut off/)
    host.fault = (_, response) => response
    whole.retry()
    const done = await is('complete')
    expect(done).toMatchObject({ rows: 70 })
    expect(await names(done)).toEqual(ALL.slice(0, 70))
  })

  it.each([
    ['a status', () => new Response('', { status: 503 }), 'http'],
    ['another version', () => new Response('{"schema":2}'), 'version'],
    ['no JSON', () => new Response('{'), 'unreadable'],
    ['no manifest', () => new Response('{"schema":1}'), 'unreadable'],
  ])('says what is wrong with the manifest: %s', async (_, answer, kind) => {
    const host = new Host()
    host.fault = answer
    expect((await opened(host).is('failed')).failure).toMatchObject({ kind, file: 'manifest.json' })
  })

  it('is absent where there is no manifest, or a page in its place', async () => {
    const host = new Host()
    host.index = { ...INDEX, files: new Map() }
    const stop = vi.fn<() => void>()
    const openShard = () => ({ ...shard(), stop })
    const { is } = opened(host, new FakeCaches(), { openShard })
    expect((await is('absent')).manifest).toBeUndefined()
    expect(stop).toHaveBeenCalledTimes(1)
    host.index = INDEX
    host.fault = () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } })
    expect((await opened(host).is('absent')).failure).toBeUndefined()
  })

  it('is complete with no rows where the index has none', async () => {
    const host = new Host()
    host.index = writtenIndex([])
    expect(await opened(host).is('complete')).toMatchObject({ rows: 0, engine: undefined })
  })

  it('waits for the reader where much would be loaded over a metered connection', async () => {
    const host = new Host()
    const [first, ...others] = INDEX.manifest.files
    const manifest = { ...INDEX.manifest, files: [{ ...first!, bytes: 11_000_000 }, ...others] }
    const files = new Map(INDEX.files)
    files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)))
    host.index = { manifest, files }
    const { whole, is, until } = opened(host, new FakeCaches(), { metered: true })
    expect((await is('asking')).toFetch).toBeGreaterThan(10_000_000)
    expect(host.asked).toEqual(['manifest.json'])
    host.ranges = false
    whole.agree()
    await until((state) => state.status !== 'asking')
    await is('failed')
    expect(host.asked).toContain('models-00000.parquet')
  })

  it('stands still while it is paused', async () => {
    const host = new Host()
    const { whole, until, is } = opened(host)
    await until((state) => state.engine !== undefined)
    whole.pause()
    const { bytes } = await is('paused')
    expect(whole.state().rows).toBe(20)
    whole.resume()
    expect((await is('complete')).bytes).toBeGreaterThan(bytes)
  })
})
