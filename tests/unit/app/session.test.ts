import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startLive, type LiveSessionOptions } from '@/app/live/session'
import type { Model } from '@/domain/model'
import type { LiveGiven } from '@/features/live/context'
import type { Client } from '@/sources/client'
import type { LiveSource } from '@/sources/live'
import { SourceError, type Page, type Source } from '@/sources/source'
import { makeTable } from '../../fixtures/table'

const NOW = Date.UTC(2026, 10, 24)
const HOUR = 3_600_000
const resource = { live: 'https://example.org/a', recorded: null, recordedAt: '2026-08-01' }

/** A source of one page that says what the test wants said. */
function sourceOf(id: string, say: () => string | SourceError): Source {
  return {
    id,
    label: id,
    about: '',
    home: 'https://example.org/',
    terms: { name: '', url: 'https://example.org/' },
    resources: [resource],
    async *pages() {
      const said = say()
      if (said instanceof SourceError) throw said
      yield { body: said, seenAt: '2026-11-24', resource }
    },
    parse: () => ({ records: [], rejected: [] }),
    translate: () => [],
  }
}

const client: Client = {
  get: () => Promise.reject(new Error('not used')),
  bytes: () => Promise.reject(new Error('not used')),
  // `a` was asked in this visit; what is said of any other was kept.
  traffic: () => new Map([['a', { requests: 1, bytes: 10 }]]),
  quota: () => ({ used: 0, limit: 500, resetMs: 0 }),
  subscribe: () => () => {},
  day: () => '2026-11-24',
  setToken: () => {},
}
const given = (changed: number, added = 0): LiveGiven => ({
  records: 1,
  setAside: [],
  matched: 1,
  unmatched: [],
  unmatchedCount: 0,
  changed,
  added,
})
const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

interface Setting {
  readonly sources: readonly (Pick<LiveSource, 'source'> & Partial<LiveSource>)[]
  readonly read?: (source: string, pages: readonly Page[]) => LiveGiven
  readonly open?: () => Promise<void>
  readonly settle?: () => Promise<number>
  readonly model?: (id: string) => Promise<Model | undefined>
  readonly now?: () => number
}

function start(setting: Setting) {
  const { sources, read = () => given(1), open = async () => {}, now } = setting
  const tables = vi.fn<(which: 'originals' | 'all') => Promise<ReturnType<typeof makeTable>>>(
    async () => makeTable(3),
  )
  const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } })
  const session = startLive({
    queries,
    client,
    keeper: {
      persister: (async () => {}) as unknown as LiveSessionOptions['keeper']['persister'],
      problem: () => undefined,
      subscribe: () => () => {},
      forget: async () => {},
    },
    base: 'https://example.org/',
    sources: sources.map((each) => ({ freshMs: HOUR, when: 'visit', keep: false, ...each })),
    start: () => ({
      open,
      read: async (source, pages) => read(source, pages),
      settle: setting.settle ?? (async () => 0),
      table: tables,
      model: setting.model ?? (async () => undefined),
    }),
    now: now ?? (() => NOW),
  })
  stops.push(() => session.close())
  return { session, queries, tables, of: (id: string) => session.state().sources.get(id)! }
}

describe('the live sources of a visit', () => {
  it('are asked and joined, and wait until they may be shown', async () => {
    const bodies: string[] = []
    const { session, tables, of } = start({
      sources: [{ source: sourceOf('a', () => 'body') }],
      read: (_, pages) => {
        bodies.push(...pages.map(({ body }) => String(body)))
        return given(12, 3)
      },
    })
    await vi.waitFor(() => expect(session.state().pending).toEqual({ changed: 12, added: 3 }))
    expect(bodies).toEqual(['body'])
    expect(of('a')).toMatchObject({ status: 'live', given: { changed: 12 } })
    expect(session.table()).toBeUndefined()

    session.apply()
    expect(session.state().pending).toBeUndefined()
    await vi.waitFor(() => expect(session.table()?.size).toBe(3))
    expect(tables.mock.calls).toEqual([['originals']])
  })

  it('leave a model to the stored facts once their catalogue has died, and say so', async () => {
    const { session } = start({
      sources: [{ source: sourceOf('a', () => 'body') }],
      model: () => Promise.reject(new Error('The worker has stopped')),
    })
    await vi.waitFor(() => expect(session.state().pending).toBeDefined())
    session.apply()
    await vi.waitFor(() => expect(session.table()).toBeDefined())
    expect(await session.model('a/b')).toBeUndefined()
    expect(session.state().status).toBe('broken')
  })

  it('speak of a model once they are applied, also where it was read or being read before', async () => {
    const live = { id: 'live' } as Model
    const stored = { id: 'stored' } as Model
    const model = vi.fn<(id: string) => Promise<Model | undefined>>(async () => live)
    const { session, queries } = start({
      sources: [{ source: sourceOf('a', () => 'body') }],
      model,
    })
    const late: (() => void)[] = []
    const load = async () => (await session.model('a/b')) ?? stored
    const lateLoad = async () =>
      (await session.model('a/b')) ??
      new Promise<Model>((resolve) => void late.push(() => resolve(stored)))
    const read = (which: string, queryFn: () => Promise<Model>) =>
      new QueryObserver(queries, {
        queryKey: ['model', which, 'a/b'],
        queryFn,
        staleTime: Number.POSITIVE_INFINITY,
      })
    const [shown, reading, left] = [
      read('shown', load),
      read('reading', lateLoad),
      read('left', lateLoad),
    ]
    stops.push(
      shown.subscribe(() => {}),
      reading.subscribe(() => {}),
    )
    left.subscribe(() => {})()
    await vi.waitFor(() => expect(session.state().pending).toBeDefined())
    await vi.waitFor(() => expect(shown.getCurrentResult().data).toEqual(stored))
    expect(model).not.toHaveBeenCalled()

    session.apply()
    await vi.waitFor(() => expect(session.table()).toBeDefined())
    await vi.waitFor(() => expect(reading.getCurrentResult().data).toEqual(live))
    expect(shown.getCurrentResult().data).toEqual(live)
    for (const end of late) end()
    stops.push(left.subscribe(() => {}))
    await vi.waitFor(() => expect(left.getCurrentResult().data).toEqual(live))
  })

  it('are not asked before a reader asks, where they are for the asking', async () => {
    const say = vi.fn<() => string>(() => 'body')
    const { session, of } = start({ sources: [{ source: sourceOf('a', say), when: 'request' }] })
    session.askAll()
    expect(of('a').status).toBe('waiting')
    session.ask('a')
    await vi.waitFor(() => expect(of('a').status).toBe('live'))
    expect(say).toHaveBeenCalledTimes(1)
    session.askAll()
    await vi.waitFor(() => expect(say).toHaveBeenCalledTimes(2))
  })

  it('fail alone, say why, keep what came before, and can be asked again', async () => {
    const busy = new SourceError({ kind: 'http', status: 503 }, 'http 503')
    const answers: (string | SourceError)[] = ['one', busy, 'two']
    const { session, of } = start({
      sources: [
        { source: sourceOf('a', () => answers.shift()!) },
        { source: sourceOf('b', () => 'fine') },
      ],
    })
    await vi.waitFor(() => expect(of('a').status).toBe('live'))
    session.ask('a')
    await vi.waitFor(() => expect(of('a').status).toBe('failed'))
    expect(of('a')).toMatchObject({
      failure: { kind: 'http', status: 503 },
      given: { records: 1 },
    })
    expect(of('a').readMs).toBeDefined()
    expect(of('b').status).toBe('live')
    session.ask('a')
    await vi.waitFor(() => expect(of('a').status).toBe('live'))
  })

  it('are shown as far as they came, and asked for the rest at the next chance', async () => {
    const limited = new SourceError({ kind: 'rate-limited' }, 'rate-limited')
    const ends: (SourceError | undefined)[] = [limited, undefined]
    const source: Source = {
      ...sourceOf('a', () => ''),
      async *pages() {
        yield { body: 'first', seenAt: '2026-11-24', resource }
        const end = ends.shift()
        if (end) throw end
        yield { body: 'second', seenAt: '2026-11-24', resource }
      },
    }
    const bodies: string[][] = []
    const { of, queries } = start({
      sources: [{ source }],
      read: (_, pages) => {
        bodies.push(pages.map(({ body }) => body))
        return given(1)
      },
    })
    await vi.waitFor(() => expect(of('a')).toMatchObject({ status: 'failed', given: {} }))
    expect(of('a').failure).toEqual({ kind: 'rate-limited' })
    // What was kept in a database comes back as plain data.
    expect(structuredClone(queries.getQueryData(['live', 'a']))).toEqual(
      queries.getQueryData(['live', 'a']),
    )
    await queries.refetchQueries({ queryKey: ['live', 'a'], stale: true })
    await vi.waitFor(() => expect(of('a').status).toBe('live'))
    expect(of('a').failure).toBeUndefined()
    expect(bodies).toEqual([['first'], ['first', 'second']])
  })

  it('have failed when nothing of an answer can be used, and are asked again if it was a kept one', async () => {
    const useless: LiveGiven = {
      ...given(0),
      records: 0,
      setAside: [{ reason: 'not JSON', count: 1, names: ['whole file'] }],
    }
    const say = vi.fn<() => string>(() => '<<')
    const answers = [useless, useless, given(3)]
    const { session, of } = start({
      sources: [{ source: sourceOf('a', say) }],
      read: () => answers.shift()!,
    })
    await vi.waitFor(() => expect(of('a').status).toBe('failed'))
    expect(of('a').failure).toEqual({ kind: 'malformed', reason: 'not JSON' })
    expect(of('a').readMs).toBeUndefined()
    expect(say).toHaveBeenCalledTimes(1)
    session.close()

    const bodies = ['<<', 'good']
    const kept = vi.fn<() => string>(() => bodies.shift()!)
    const other = start({
      sources: [{ source: sourceOf('b', kept) }],
      read: () => answers.shift()!,
    })
    await vi.waitFor(() => expect(other.of('b').status).toBe('live'))
    expect(kept).toHaveBeenCalledTimes(2)
  })

  it('are joined once for each answer that is another one', async () => {
    const read = vi.fn<() => LiveGiven>(() => given(1))
    const answers = ['one', 'one', 'two']
    const { session, of } = start({
      sources: [{ source: sourceOf('a', () => answers.shift()!) }],
      read,
    })
    const asked = () => vi.waitFor(() => expect(of('a').status).toBe('live'))
    await asked()
    session.ask('a')
    await asked()
    expect(read).toHaveBeenCalledTimes(1)
    session.ask('a')
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2))
  })

  it('are given up when told to, and stay as they were', async () => {
    const answers: (string | undefined)[] = ['one']
    const source = sourceOf('a', () => '')
    const signals: (AbortSignal | undefined)[] = []
    const { session, of } = start({
      sources: [
        {
          source: {
            ...source,
            async *pages(_, signal) {
              signals.push(signal)
              const body = answers.shift() ?? (await new Promise<never>(() => {}))
              yield { body, seenAt: '2026-11-24', resource }
            },
          },
        },
      ],
    })
    await vi.waitFor(() => expect(of('a').status).toBe('live'))
    session.ask('a')
    await vi.waitFor(() => expect(of('a').status).toBe('asking'))
    session.cancel('a')
    await vi.waitFor(() => expect(of('a').status).toBe('live'))
    expect(of('a').failure).toBeUndefined()
    expect(signals.at(-1)?.aborted).toBe(true)
  })

  it('grow stale while nothing happens', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const clock = { ms: Date.now() }
      const { session, of } = start({
        sources: [{ source: sourceOf('a', () => 'body') }],
        now: () => clock.ms,
      })
      await vi.waitFor(() => expect(of('a').status).toBe('live'))
      const heard = vi.fn<() => void>()
      session.subscribe(heard)
      clock.ms += 2 * HOUR
      vi.advanceTimersByTime(60_000)
      expect(heard).toHaveBeenCalled()
      expect(of('a').stale).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })

  it('are offered together, once the last of them has come', async () => {
    const gate: { open?: (body: string) => void } = {}
    const late = sourceOf('b', () => '')
    const { session, of } = start({
      sources: [
        { source: sourceOf('a', () => 'body') },
        {
          source: {
            ...late,
            async *pages() {
              const body = await new Promise<string>((resolve) => (gate.open = resolve))
              yield { body, seenAt: '2026-11-24', resource }
            },
          },
        },
      ],
    })
    await vi.waitFor(() => expect(of('a').given).toBeDefined())
    expect(session.state().pending).toBeUndefined()
    gate.open!('body')
    await vi.waitFor(() => expect(session.state().pending).toEqual({ changed: 2, added: 0 }))
  })

  it('are fitted to once, after the last of them, and offered with what came of that', async () => {
    const calls: string[] = []
    const { session } = start({
      sources: ['a', 'b', 'c'].map((id) => ({ source: sourceOf(id, () => 'body') })),
      read: (source) => {
        calls.push(source)
        return given(1)
      },
      settle: async () => {
        calls.push('fit')
        expect(session.state().pending).toBeUndefined()
        return 40
      },
    })
    await vi.waitFor(() => expect(session.state().pending).toEqual({ changed: 43, added: 0 }))
    expect(calls).toEqual(['a', 'b', 'c', 'fit'])
  })

  it('are fitted to though the last of them fails', async () => {
    const gate: { fail?: (error: SourceError) => void } = {}
    const settle = vi.fn<() => Promise<number>>(async () => 1)
    const { session, of } = start({
      sources: [
        { source: sourceOf('a', () => 'body') },
        {
          source: {
            ...sourceOf('b', () => ''),
            // oxlint-disable-next-line require-yield
            async *pages() {
              await new Promise<never>((_, reject) => (gate.fail = reject))
            },
          },
        },
      ],
      settle,
    })
    await vi.waitFor(() => expect(of('a').given).toBeDefined())
    expect(settle).not.toHaveBeenCalled()
    gate.fail!(new SourceError({ kind: 'http', status: 503 }, 'http 503'))
    await vi.waitFor(() => expect(session.state().pending).toEqual({ changed: 2, added: 0 }))
    expect(settle).toHaveBeenCalledTimes(1)
  })

  it('are not offered again where a table asked for meanwhile has them', async () => {
    const gate: { open?: (count: number) => void } = {}
    const { session } = start({
      sources: [{ source: sourceOf('a', () => 'body') }],
      settle: () => new Promise<number>((resolve) => (gate.open = resolve)),
    })
    await vi.waitFor(() => expect(gate.open).toBeDefined())
    session.apply()
    await vi.waitFor(() => expect(session.table()).toBeDefined())
    const heard = vi.fn<() => void>()
    session.subscribe(heard)
    gate.open!(40)
    await vi.waitFor(() => expect(heard).toHaveBeenCalled())
    expect(session.state().pending).toBeUndefined()
  })

  it('are not offered where the copies were wanted since, whose table has them', async () => {
    const answers = ['one', 'two']
    const { session, of } = start({ sources: [{ source: sourceOf('a', () => answers.shift()!) }] })
    await vi.waitFor(() => expect(session.state().pending).toBeDefined())
    session.apply()
    await vi.waitFor(() => expect(session.table()).toBeDefined())
    session.ask('a')
    await vi.waitFor(() => expect(session.state().pending).toEqual({ changed: 1, added: 0 }))
    session.showCopies()
    expect(session.state().pending).toBeUndefined()
    expect(of('a').status).toBe('live')
  })

  it('are broken, not held back, where they cannot be fitted to', async () => {
    const { session } = start({
      sources: [{ source: sourceOf('a', () => 'body') }],
      settle: () => Promise.reject(new Error('The worker has stopped')),
    })
    await vi.waitFor(() => expect(session.state().status).toBe('broken'))
    expect(session.state().pending).toEqual({ changed: 1, added: 0 })
  })

  it('say nothing waits when nothing is other than stored', async () => {
    const { session, tables, of } = start({
      sources: [{ source: sourceOf('a', () => 'body') }],
      read: () => given(0),
    })
    await vi.waitFor(() => expect(of('a').given).toBeDefined())
    session.apply()
    expect(session.state().pending).toBeUndefined()
    expect(tables).not.toHaveBeenCalled()
  })

  it('are broken, not silent, when their facts cannot be joined', async () => {
    const { session } = start({
      sources: [{ source: sourceOf('a', () => 'body') }],
      open: () => Promise.reject(new Error('details.json is missing')),
    })
    await vi.waitFor(() => expect(session.state().status).toBe('broken'))
  })

  it('give the copies too once they are wanted', async () => {
    const { session, tables } = start({ sources: [{ source: sourceOf('a', () => 'body') }] })
    await vi.waitFor(() => expect(session.state().pending).toBeDefined())
    session.apply()
    await vi.waitFor(() => expect(session.table()).toBeDefined())
    session.showCopies()
    await vi.waitFor(() => expect(tables).toHaveBeenLastCalledWith('all'))
  })

  it('tell of every change, each state another object', async () => {
    const { session } = start({ sources: [{ source: sourceOf('a', () => 'body') }] })
    const states = new Set([session.state()])
    session.subscribe(() => states.add(session.state()))
    await vi.waitFor(() => expect(session.state().pending).toBeDefined())
    expect(states.size).toBeGreaterThan(1)
    expect(session.state()).toBe(session.state())
  })
})
