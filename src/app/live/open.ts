import type { QueryClient } from '@tanstack/react-query'
import { createKeeper } from '@/features/live/keep'
import { callerOf } from '@/lib/rpc'
import type { Client } from '@/sources/client'
import { LIVE_SOURCES } from '@/sources/live'
import type { LiveCalls } from './calls'
import { startLive, type LiveSession } from './session'

interface Options {
  readonly base: string
  readonly client: Client
  readonly queries: QueryClient
}

/** Live sources with their catalogue in a worker of its own. */
export function openLive({ base, client, queries }: Options): LiveSession {
  let worker: Worker | undefined
  const session = startLive({
    base,
    client,
    queries,
    keeper: createKeeper(),
    sources: LIVE_SOURCES,
    start() {
      worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' })
      const { remote, fail } = callerOf<LiveCalls>(worker)
      worker.addEventListener('error', () => fail(new Error('The worker has stopped')))
      return remote
    },
  })
  return {
    ...session,
    close() {
      session.close()
      worker?.terminate()
    },
  }
}
