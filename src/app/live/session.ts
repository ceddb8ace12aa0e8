import { QueryObserver, type QueryClient, type QueryObserverResult } from '@tanstack/react-query'
import { gatherPages, type Gathered } from '@/catalogue/read'
import type { Model } from '@/domain/model'
import type { Table } from '@/domain/table'
import type { Keeper } from '@/features/live/keep'
import type { LiveGiven, LiveSourceState, LiveState } from '@/features/live/context'
import { clientAccess } from '@/sources/access'
import type { Client } from '@/sources/client'
import { failed } from '@/sources/failure'
import type { LiveSource } from '@/sources/live'
import type { SourceError, SourceFailure } from '@/sources/source'
import type { RemoteCatalogue } from '../catalogue/open'

/** The live sources of one visit: asks them, joins what they say, holds it until it may be shown. */
export interface LiveSession {
  /** Another object whenever something changed. */
  state(): LiveState
  /** The table with what was applied; undefined while nothing was. */
  table(): Table | undefined
  /** Undefined while nothing was applied, where it is not held, and once the catalogue has died. */
  model(id: string): Promise<Model | undefined>
  subscribe(listener: () => void): () => void
  /** Lets the waiting values into the table. */
  apply(): void
  ask(id: string): void
  /** Asks all that a visit asks, and what else was asked in it. */
  askAll(): void
  /** Gives up on what is being asked; what came before stays. */
  cancel(id: string): void
  forget(): Promise<void>
  /** Whether the table is to hold the copies too. */
  showCopies(): void
  close(): void
}

/** What a visit's live sources need of the catalogue. */
type LiveCatalogue = Pick<RemoteCatalogue, 'open' | 'read' | 'settle' | 'table' | 'model'>

export interface LiveSessionOptions {
  readonly queries: QueryClient
  readonly client: Client
  readonly keeper: Keeper
  readonly sources: readonly LiveSource[]
  /** Starts the catalogue, in a worker: it is called once, when there is something to join. */
  readonly start: () => LiveCatalogue
  /** Where the stored snapshot lies. */
  readonly base: string
  readonly now?: () => number
}

interface Asked {
  readonly live: LiveSource
  readonly observer: QueryObserver<Gathered, SourceError>
  result: QueryObserverResult<Gathered, SourceError>
  /** What was joined last, and the answer that it came from. */
  joined: { readonly from: Gathered; readonly given: LiveGiven | undefined } | undefined
  /** Whether an answer is being joined. */
  joining: boolean
}

const keyOf = (id: string) => ['live', id]

/** What is stale, and whether a pause is over, is a matter of time alone. */
function everyMinute(tell: () => void): () => void {
  const timer = setInterval(tell, 60_000)
  return () => clearInterval(timer)
}

/** What is wrong with an answer of which nothing could be used. */
function faultOf({ records, setAside }: LiveGiven): SourceFailure | undefined {
  const [first] = setAside
  return records === 0 && first ? { kind: 'malformed', reason: first.reason } : undefined
}

/** Starts asking the sources of a visit at once. */
export function startLive(options: LiveSessionOptions): LiveSession {
  const { queries, client, keeper, start, base, now = Date.now } = options
  const listeners = new Set<() => void>()
  let held: LiveState | undefined
  let broken = false
  let which: 'originals' | 'all' = 'originals'
  let shown: Table | undefined
  let waiting: { changed: number; added: number } | undefined
  /** Tables asked for so far. What a call brought that was sent before one of them is part of it. */
  let tables = 0
  /** Whether something was joined that reasoning values are not fitted to, and whether they are being. */
  let unfitted = false
  let fitting = false

  const changed = () => {
    held = undefined
    for (const listener of listeners) listener()
  }
  const fail = () => {
    broken = true
    changed()
  }

  let opening: Promise<LiveCatalogue> | undefined
  const opened = () =>
    (opening ??= Promise.resolve(start()).then(async (catalogue) => {
      await catalogue.open(base)
      return catalogue
    }))
  const asked = new Map(options.sources.map((live) => [live.source.id, begin(live)]))
  const stops = [
    client.subscribe(changed),
    keeper.subscribe(changed),
    everyMinute(changed),
    ...[...asked.values()].map((each) => each.observer.subscribe((result) => follow(each, result))),
  ]

  function begin(live: LiveSource): Asked {
    const { source, freshMs, keep, when } = live
    const observer = new QueryObserver<Gathered, SourceError>(queries, {
      queryKey: keyOf(source.id),
      queryFn: async ({ signal }) => {
        const gathered = await gatherPages(source, clientAccess(client, source.id), signal)
        if (gathered.failure && gathered.pages.length === 0) throw failed(gathered.failure)
        return gathered
      },
      enabled: when === 'visit',
      // What was cut short is shown and kept, and asked for again at the next chance.
      staleTime: ({ state }) => (state.data?.failure ? 0 : freshMs),
      gcTime: Number.POSITIVE_INFINITY,
      // The client tries again, politely; trying here too would multiply its patience.
      retry: false,
      refetchOnReconnect: when === 'visit',
      refetchOnWindowFocus: when === 'visit',
      ...(keep ? { persister: keeper.persister } : {}),
    })
    return {
      live,
      observer,
      result: observer.getCurrentResult(),
      joined: undefined,
      joining: false,
    }
  }

  function follow(each: Asked, result: QueryObserverResult<Gathered, SourceError>): void {
    each.result = result
    // An answer that was kept comes twice, the second time with the day it was kept.
    if (result.data && result.data !== each.joined?.from) void join(each, result.data)
    else void fit()
    changed()
  }

  async function join(each: Asked, from: Gathered): Promise<void> {
    each.joined = { from, given: each.joined?.given }
    each.joining = true
    try {
      const catalogue = await opened()
      const sent = tables
      const given = await catalogue.read(each.live.source.id, from.pages)
      each.joined = { from, given }
      unfitted = true
      // It was kept before anyone had read it.
      if (faultOf(given) && !client.traffic().has(each.live.source.id)) void each.observer.refetch()
      keepWaiting(sent, given)
    } catch {
      broken = true
    }
    each.joining = false
    void fit()
    changed()
  }

  /** Fits once all that is asked has come, not to each source anew. */
  async function fit(): Promise<void> {
    if (!unfitted || fitting || isComing()) return
    unfitted = false
    fitting = true
    try {
      const catalogue = await opened()
      const sent = tables
      keepWaiting(sent, { changed: await catalogue.settle(), added: 0 })
    } catch {
      broken = true
    }
    fitting = false
    changed()
  }

  /** Adds to what waits, unless a table that was asked for since the call was sent has it. */
  function keepWaiting(
    sent: number,
    { changed: values, added }: Pick<LiveGiven, 'changed' | 'added'>,
  ): void {
    if (sent !== tables || values + added === 0) return
    waiting = {
      changed: (waiting?.changed ?? 0) + values,
      added: (waiting?.added ?? 0) + added,
    }
  }

  function isComing(): boolean {
    return [...asked.values()].some(
      ({ joining, result }) => joining || result.fetchStatus === 'fetching',
    )
  }

  /** Shows all there is, and with it what waits. */
  async function take(): Promise<void> {
    waiting = undefined
    try {
      const catalogue = await opened()
      tables += 1
      shown = await catalogue.table(which)
      // What the model pages and cards have read, or are reading, is of the table before.
      await queries.cancelQueries({ queryKey: ['model'] })
      await queries.invalidateQueries({ queryKey: ['model'] })
      changed()
      // So are a reader's own fits; they stand until others come.
      void queries.invalidateQueries({ queryKey: ['reasoning'] })
    } catch {
      fail()
    }
  }

  function stateOf({ live, result, joined }: Asked): LiveSourceState {
    const { data, dataUpdatedAt, error, fetchStatus } = result
    const given = joined?.given
    const unreadable = given && joined.from === data ? faultOf(given) : undefined
    const failure = error?.failure ?? unreadable ?? data?.failure
    const status =
      fetchStatus === 'fetching' ? 'asking' : failure ? 'failed' : data ? 'live' : 'waiting'
    return {
      id: live.source.id,
      status,
      stale: data !== undefined && now() - dataUpdatedAt > live.freshMs,
      ...(data && !unreadable ? { readMs: dataUpdatedAt } : {}),
      ...(failure ? { failure } : {}),
      ...(given ? { given } : {}),
    }
  }

  return {
    state: () =>
      (held ??= {
        status: broken ? 'broken' : 'on',
        atMs: now(),
        sources: new Map([...asked].map(([id, each]) => [id, stateOf(each)])),
        traffic: client.traffic(),
        // One offer once all that is asked has come, instead of one for each source.
        pending: unfitted || fitting || isComing() ? undefined : waiting,
        keepingProblem: keeper.problem(),
      }),
    table: () => shown,
    async model(id) {
      if (!shown) return undefined
      try {
        return await (await opened()).model(id)
      } catch {
        fail()
        return undefined
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    apply() {
      if (!waiting) return
      void take()
      changed()
    },
    ask(id) {
      const each = asked.get(id)
      if (each) void each.observer.refetch()
    },
    askAll() {
      for (const { observer, live, result } of asked.values())
        if (live.when === 'visit' || result.isFetched) void observer.refetch()
    },
    cancel: (id) => void queries.cancelQueries({ queryKey: keyOf(id) }),
    forget: () => keeper.forget(),
    showCopies() {
      if (which === 'all') return
      which = 'all'
      if (!shown) return
      void take()
      changed()
    },
    close() {
      for (const stop of stops) stop()
      for (const { observer } of asked.values()) observer.destroy()
      void queries.cancelQueries({ queryKey: ['live'] })
      listeners.clear()
    },
  }
}
