import { SourceError, type SourceFailure } from './source'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export interface GetOptions {
  readonly fetch: Fetch
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
  /** The most characters a body may have. */
  readonly maxLength?: number
}

/** A body, and the address of the next page where a `Link` header names one. */
export interface Reply {
  readonly body: string
  readonly next: string | null
}

const TIMEOUT_MS = 20_000

/** Ten times the largest body that any source is known to send. */
const MAX_LENGTH = 32_000_000

/**
 * One GET. No header is added, so that browsers send it without a preflight, and no referrer, since
 * the Hub refuses some (huggingface/transformers.js issue 1510).
 * Throws SourceError; an AbortError when `signal` is aborted.
 */
export async function get(url: string, options: GetOptions): Promise<Reply> {
  const { fetch, signal, timeoutMs = TIMEOUT_MS, maxLength = MAX_LENGTH } = options
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, {
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      referrerPolicy: 'no-referrer',
      credentials: 'omit',
    })
    if (!response.ok) throw failed(statusFailure(response))
    if (response.headers.get('content-type')?.startsWith('text/html'))
      throw failed({ kind: 'malformed', reason: 'a web page instead of data' })
    const body = await bodyOf(response, maxLength)
    if (!body.trim()) throw failed({ kind: 'malformed', reason: 'an empty answer' })
    return { body, next: nextLink(response.headers.get('link'), url) }
  } catch (error) {
    if (signal?.aborted) throw new DOMException('The request was cancelled', 'AbortError')
    if (error instanceof SourceError) throw error
    throw failed(timeout.aborted ? { kind: 'timeout' } : { kind: 'offline' })
  }
}

/** The `rel="next"` address of a Link header (RFC 8288), resolved against the page it came with. */
export function nextLink(header: string | null, base: string): string | null {
  const target = header?.match(/<([^>]*)>\s*;[^,]*\brel="?next\b/)?.[1]
  return target && URL.canParse(target, base) ? new URL(target, base).href : null
}

async function bodyOf(response: Response, maxLength: number): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) return ''
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text
    text += value
    if (text.length > maxLength) {
      await reader.cancel()
      throw failed({ kind: 'malformed', reason: `more than ${maxLength} characters` })
    }
  }
}

function statusFailure({ status, headers }: Response): SourceFailure {
  if (status !== 429) return { kind: 'http', status }
  const untilMs = retryAfter(headers.get('retry-after'))
  return untilMs === undefined ? { kind: 'rate-limited' } : { kind: 'rate-limited', untilMs }
}

/** Seconds or a date (RFC 9110). Browsers hide the header unless the server exposes it. */
function retryAfter(header: string | null): number | undefined {
  if (!header) return undefined
  const at = /^\d+$/.test(header) ? Date.now() + Number(header) * 1000 : Date.parse(header)
  return Number.isNaN(at) ? undefined : at
}

function failed(failure: SourceFailure): SourceError {
  const { kind } = failure
  const detail =
    kind === 'http' ? ` ${failure.status}` : kind === 'malformed' ? `: ${failure.reason}` : ''
  return new SourceError(failure, kind + detail)
}
