/** Waits after the first, second and every later rate limit in a row. */
const STEPS_MS = [30_000, 60_000, 300_000] as const

/** The longest wait that a server's word is taken for. */
const CEILING_MS = 3_600_000

/**
 * Which hosts asked for a pause, and until when. Browsers cannot read the Hub's rate headers, so
 * that the wait is mostly a guess that grows.
 */
export function createBlocks(now: () => number) {
  const hosts = new Map<string, { untilMs: number; strikes: number }>()
  return {
    /** When the block of a host ends; undefined where there is none. */
    untilMs(host: string): number | undefined {
      const untilMs = hosts.get(host)?.untilMs ?? 0
      return untilMs > now() ? untilMs : undefined
    },
    /**
     * Notes a rate limit and tells when it ends. Several answers to requests that were under way
     * together are one strike.
     */
    refused(host: string, saidMs?: number): number {
      const before = hosts.get(host) ?? { untilMs: 0, strikes: 0 }
      const blocked = before.untilMs > now()
      const step = STEPS_MS[Math.min(before.strikes, STEPS_MS.length - 1)]!
      const guessMs = blocked ? before.untilMs : now() + step
      const untilMs = saidMs === undefined ? guessMs : Math.min(saidMs, now() + CEILING_MS)
      hosts.set(host, {
        untilMs: blocked ? Math.max(untilMs, before.untilMs) : untilMs,
        strikes: before.strikes + (blocked ? 0 : 1),
      })
      return hosts.get(host)!.untilMs
    },
    /** A host that answers after its block starts anew. */
    answered(host: string): void {
      if ((hosts.get(host)?.untilMs ?? 0) <= now()) hosts.delete(host)
    },
  }
}
