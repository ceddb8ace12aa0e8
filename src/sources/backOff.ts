import { cancelled } from './failure'
import type { SourceFailure } from './source'

/** How often a request is sent at most. */
export const TRIES = 3

const FIRST_MS = 1000
const CEILING_MS = 8000

/** Statuses that huggingface_hub's own client tries again, without the rate limit. */
const PASSING = new Set([408, 500, 502, 503, 504])

/** Whether the same request may succeed a moment later. A rate limit needs more than a moment. */
export function mayPass(failure: SourceFailure): boolean {
  const { kind } = failure
  return (
    kind === 'offline' || kind === 'timeout' || (kind === 'http' && PASSING.has(failure.status))
  )
}

/** How long to wait after the given try: full jitter, so that readers do not come back in step. */
export function backOffMs(tried: number, random: () => number): number {
  return Math.round(random() * Math.min(CEILING_MS, FIRST_MS * 2 ** (tried - 1)))
}

/** Waits, or throws an AbortError as soon as `signal` is aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(cancelled())
    const stop = () => {
      clearTimeout(timer)
      reject(cancelled())
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
