import { createContext, use } from 'react'
import type { SetAside } from '@/catalogue/setAside'
import type { SourceFailure } from '@/sources/source'
import type { Traffic } from '@/sources/client'

/** How one live source stands in this visit. */
export interface LiveSourceState {
  readonly id: string
  /** `waiting` has not been asked; `asking` is being asked, whatever came before. */
  readonly status: 'waiting' | 'asking' | 'live' | 'failed'
  /** When what is shown of it was read, in milliseconds since 1970; it may be from an earlier visit. */
  readonly readMs?: number
  /** Whether that is older than the source's own freshness time. */
  readonly stale: boolean
  /** Why the last attempt failed; what came before is still shown. */
  readonly failure?: SourceFailure
  /** What the answer held, once it is joined. */
  readonly given?: LiveGiven
}

/** What an answer held and what became of it. */
export interface LiveGiven {
  readonly records: number
  readonly setAside: readonly SetAside[]
  readonly matched: number
  /** The names that were not joined, and how many there are. */
  readonly unmatched: readonly string[]
  readonly unmatchedCount: number
  /** Cells that show another value than before it came, but for what is fitted to all sources. */
  readonly changed: number
  /** Models that were not there before it came. */
  readonly added: number
}

/** What live sources have brought, and what can be done about them. */
export interface LiveState {
  /** `off` by configuration; `idle` until the table is usable; `broken` when live facts cannot be joined. */
  readonly status: 'off' | 'idle' | 'on' | 'broken'
  /** When this state was taken, in milliseconds since 1970. */
  readonly atMs: number
  readonly sources: ReadonlyMap<string, LiveSourceState>
  readonly traffic: ReadonlyMap<string, Traffic>
  /** What has come and is not shown yet. */
  readonly pending: { readonly changed: number; readonly added: number } | undefined
  /** Why answers are not kept between visits, in words. */
  readonly keepingProblem: string | undefined
}

export interface LiveActions {
  /** Shows what has come. */
  readonly apply: () => void
  /** Asks a source now, be it fresh or never asked. */
  readonly ask: (id: string) => void
  readonly askAll: () => void
  /** Gives up on a source that is being asked. */
  readonly cancel: (id: string) => void
  /** Removes the answers kept in this browser. */
  readonly forget: () => Promise<void>
}

export const NO_LIVE: LiveState = {
  status: 'off',
  atMs: 0,
  sources: new Map(),
  traffic: new Map(),
  pending: undefined,
  keepingProblem: undefined,
}

export const LiveContext = createContext<LiveState & LiveActions>({
  ...NO_LIVE,
  apply: () => {},
  ask: () => {},
  askAll: () => {},
  cancel: () => {},
  forget: async () => {},
})

export function useLive(): LiveState & LiveActions {
  return use(LiveContext)
}
