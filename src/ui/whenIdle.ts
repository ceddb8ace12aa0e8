/** Milliseconds after which something is done though the page is never idle. */
const LATEST = 2000

/** Does something once the page has nothing better to do. Returns what calls it off. */
export function whenIdle(act: () => void): () => void {
  // Safari has no idle callbacks yet (caniuse.com/requestidlecallback).
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, LATEST / 10)
    return () => clearTimeout(timer)
  }
  const idle = requestIdleCallback(act, { timeout: LATEST })
  return () => cancelIdleCallback(idle)
}
