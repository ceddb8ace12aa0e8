import type { Config } from './config'
import { get, type Fetch, type Reply } from './http'
import { SourceError, type SourceFailure } from './source'

/** What was asked of a source in this visit, and how it went. */
export interface Traffic {
  readonly requests: number
  readonly bytes: number
  readonly lastSuccessMs?: number
  readonly lastFailure?: SourceFailure
  readonly lastFailureMs?: number
  readonly blockedUntilMs?: number
}

/** Calls of the Hub's API in the running window, and how many there may be. */
export interface Quota {
  readonly used: number
  readonly limit: number
  readonly resetMs: number
}

export interface Client {
  /**
   * GET of a public address, moved to the configured endpoint, politely.
   * Throws SourceError; an AbortError when `signal` is aborted.
   */
  get(source: string, url: string, signal?: AbortSignal): Promise<Reply>
  /** Traffic per source this visit; a new map whenever something changed. */
  traffic(): ReadonlyMap<string, Traffic>
  quota(): Quota
  subscribe(listener: () => void): () => void
  setToken(token: string | null): void
}

export interface ClientOptions {
  readonly fetch: Fetch
  readonly config: Config
  readonly now?: () => number
  readonly random?: () => number
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>
  readonly onTokenRefused?: () => void
}

export function createClient({ fetch, config }: ClientOptions): Client {
  return {
    async get(_source, url, signal) {
      if (!config.live) throw new SourceError({ kind: 'offline' }, 'live data is switched off here')
      return get(url, { fetch, ...(signal ? { signal } : {}) })
    },
    traffic: () => new Map(),
    quota: () => ({ used: 0, limit: 500, resetMs: 0 }),
    subscribe: () => () => {},
    setToken: () => {},
  }
}
