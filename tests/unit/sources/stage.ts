import { createClient, type ClientOptions } from '@/sources/client'
import { DEFAULT_CONFIG } from '@/sources/config'
import type { Fetch } from '@/sources/http'
import { SourceError, type SourceFailure } from '@/sources/source'

export const HUB = 'https://huggingface.co/api/models'

export const jsonReply = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  })

/** A request that waits for the test to answer it. */
export interface Asked {
  readonly url: string
  readonly init: RequestInit
  answer(response: Response): void
  fail(): void
}

/** A `fetch` whose requests the test answers one by one; cancelled ones reject as in browsers. */
export function openRequests() {
  const asked: Asked[] = []
  const fetch: Fetch = (url, init) =>
    new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))
      asked.push({
        url,
        init,
        answer: resolve,
        fail: () => reject(new TypeError('Failed to fetch')),
      })
    })
  return { asked, fetch }
}

/** A `fetch` that gives these answers in turn, then the last one for ever. */
export function answersInTurn(...answers: readonly (() => Response)[]) {
  const asked: { readonly url: string; readonly init: RequestInit }[] = []
  const fetch: Fetch = (url, init) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)]!
    asked.push({ url, init })
    try {
      return Promise.resolve(answer())
    } catch (error) {
      return Promise.reject(error as Error)
    }
  }
  return { asked, fetch }
}

/** An answer that never comes: there is no network. */
export const noNetwork = (): Response => {
  throw new TypeError('Failed to fetch')
}

/** A client on a clock that the test moves; waits are written down and over at once. */
export function staged(fetch: Fetch, options: Partial<ClientOptions> = {}) {
  const clock = { ms: 1_000_000 }
  const waits: number[] = []
  const client = createClient({
    fetch,
    config: DEFAULT_CONFIG,
    now: () => clock.ms,
    random: () => 1,
    wait: async (ms, signal) => {
      signal?.throwIfAborted()
      waits.push(ms)
      clock.ms += ms
    },
    ...options,
  })
  return { client, clock, waits }
}

/** The failure that a promise ends with; anything else is thrown on. */
export async function failureOf(promise: Promise<unknown>): Promise<SourceFailure> {
  const error: unknown = await promise.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof SourceError) return error.failure
  throw error
}

/** Lets everything that is ready to go on do so. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i += 1) await Promise.resolve()
}
