/** Calls of the Hub's API in the running window, and how many there may be. */
export interface Quota {
  readonly used: number
  readonly limit: number
  /** When the window ends, on the clock of every other `…Ms`. */
  readonly resetMs: number
}

/** The Hub's windows (hub-docs docs/hub/rate-limits.md); no page can read how much is left. */
const WINDOW_MS = 300_000
export const ANONYMOUS_CALLS = 500
export const SIGNED_IN_CALLS = 1000

/** Counts calls in fixed windows, the first of which starts with the first call. */
export function createQuota(now: () => number) {
  let quota: Quota = { used: 0, limit: ANONYMOUS_CALLS, resetMs: 0 }
  function read(): Quota {
    if (quota.used > 0 && now() >= quota.resetMs) quota = { ...quota, used: 0 }
    return quota
  }
  return {
    /** The same object until something changes. */
    read,
    /** Counts a call and tells whether it may be made. */
    spend(): boolean {
      const { used, limit, resetMs } = read()
      if (used >= limit) return false
      quota = { limit, used: used + 1, resetMs: used === 0 ? now() + WINDOW_MS : resetMs }
      return true
    },
    setLimit(limit: number): void {
      quota = { ...read(), limit }
    },
  }
}
