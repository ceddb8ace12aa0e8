/** How long an answer may keep silent, and how long it may take in all. */
export interface Limits {
  readonly silenceMs: number
  readonly totalMs: number
}

/**
 * A signal that aborts after a silence, or when the whole takes too long: a body that trickles is
 * never silent. `heard` starts the silence anew, `end` puts the clocks away.
 */
export function patience({ silenceMs, totalMs }: Limits) {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const total = setTimeout(stop, totalMs)
  let silence = setTimeout(stop, silenceMs)
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(silence)
      silence = setTimeout(stop, silenceMs)
    },
    end() {
      clearTimeout(silence)
      clearTimeout(total)
    },
  }
}
