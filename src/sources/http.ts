import { cancelled, failed } from './failure'
import { patience } from './patience'
import { isObject, json, shortText } from './reading'
import { SourceError, type SourceFailure } from './source'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export interface GetOptions {
  readonly fetch: Fetch
  readonly signal?: AbortSignal
  /** How long the server may keep silent, before its answer and within. */
  readonly timeoutMs?: number
  /** How long all of it may take. */
  readonly totalMs?: number
  /** The most bytes a body may have. */
  readonly maxBytes?: number
  /** None by default, so that browsers send the request without a preflight. */
  readonly headers?: Readonly<Record<string, string>>
  /** The clock by which the end of a rate limit is told. */
  readonly now?: () => number
  /** Told of every part of a body as it comes. */
  readonly onBytes?: (count: number) => void
}

/** A body, and the address of the next page where a `Link` header names one. */
export interface Reply {
  readonly body: string
  readonly next: string | null
}

/** The same, not read as text yet. */
export interface Answer {
  readonly bytes: ArrayBuffer
  readonly next: string | null
}

const SILENCE_MS = 20_000
const TOTAL_MS = 60_000

/** Ten times the largest body that any source is known to send. */
const MAX_BYTES = 32_000_000

/** More than any server needs to say what is wrong. */
const MAX_ERROR_BYTES = 16_384

/** One GET of a text. */
export async function get(url: string, options: GetOptions): Promise<Reply> {
  return replyOf(await getBytes(url, options))
}

export function replyOf({ bytes, next }: Answer): Reply {
  return { body: new TextDecoder().decode(bytes), next }
}

/**
 * One GET, without credentials, and without a referrer, since the Hub refuses some
 * (huggingface/transformers.js issue 1510). Throws SourceError; an AbortError when `signal` is aborted.
 */
export async function getBytes(url: string, options: GetOptions): Promise<Answer> {
  const { fetch, signal, maxBytes = MAX_BYTES, headers, now = Date.now } = options
  const { timeoutMs: silenceMs = SILENCE_MS, totalMs = TOTAL_MS, onBytes } = options
  const timeout = patience({ silenceMs, totalMs })
  const ended = signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal
  const read = (response: Response, most: number) =>
    bytesOf(response, most, ended, (count) => {
      timeout.heard()
      onBytes?.(count)
    })
  try {
    const response = await fetch(url, {
      signal: ended,
      referrerPolicy: 'no-referrer',
      credentials: 'omit',
      ...(headers ? { headers } : {}),
    })
    timeout.heard()
    if (!response.ok) throw failed(await refusal(response, read, now))
    const bytes = await read(response, maxBytes)
    const fault = faultOf(response, bytes)
    if (fault) throw failed(fault)
    return { bytes, next: nextLink(response.headers.get('link'), url) }
  } catch (error) {
    if (signal?.aborted) throw cancelled()
    if (error instanceof SourceError) throw error
    throw failed(timeout.signal.aborted ? { kind: 'timeout' } : { kind: 'offline' })
  } finally {
    timeout.end()
  }
}

/** The `rel="next"` address of a Link header (RFC 8288), resolved against the page it came with. */
export function nextLink(header: string | null, base: string): string | null {
  const target = header?.match(/<([^>]*)>\s*;[^,]*\brel="?next\b/)?.[1]
  return target && URL.canParse(target, base) ? new URL(target, base).href : null
}

async function bytesOf(
  response: Response,
  most: number,
  signal: AbortSignal,
  onBytes: (count: number) => void,
): Promise<ArrayBuffer> {
  const reader = response.body?.getReader()
  if (!reader) return new ArrayBuffer(0)
  const cancel = () => void reader.cancel().catch(() => {})
  const tooMuch = () => failed({ kind: 'malformed', reason: `more than ${sizeWords(most)}` })
  signal.addEventListener('abort', cancel)
  try {
    signal.throwIfAborted()
    if (Number(response.headers.get('content-length')) > most) throw tooMuch()
    const parts: Uint8Array[] = []
    let length = 0
    for (;;) {
      const { done, value } = await reader.read()
      signal.throwIfAborted()
      if (done) return joined(parts, length)
      parts.push(value)
      length += value.length
      onBytes(value.length)
      if (length > most) throw tooMuch()
    }
  } catch (error) {
    cancel()
    throw error
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

function joined(parts: readonly Uint8Array[], length: number): ArrayBuffer {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole.buffer
}

const sizeWords = (bytes: number) => (bytes < 1e6 ? `${bytes} bytes` : `${bytes / 1e6} MB`)

/** What is wrong with a body that came with a good status, if anything. */
function faultOf({ headers }: Response, bytes: ArrayBuffer): SourceFailure | undefined {
  const start = new TextDecoder().decode(bytes.slice(0, 64)).trimStart()
  if (headers.get('content-type')?.startsWith('text/html') || /^<(!doctype )?html\b/i.test(start))
    return { kind: 'malformed', reason: 'a web page instead of data' }
  if (start === '' && isBlank(bytes)) return { kind: 'malformed', reason: 'an empty answer' }
  if (!start.startsWith('{') || bytes.byteLength > MAX_ERROR_BYTES) return undefined
  const words = errorWords(bytes)
  if (words === undefined) return undefined
  return /rate.?limit|too many requests|quota/i.test(words)
    ? { kind: 'rate-limited' }
    : { kind: 'malformed', reason: `the server answered: ${words}` }
}

const isBlank = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes).trim() === ''

/** The failure that a status stands for, with the server's words where it has some. */
async function refusal(
  response: Response,
  read: (response: Response, most: number) => Promise<ArrayBuffer>,
  now: () => number,
): Promise<SourceFailure> {
  const { status, headers } = response
  const waitMs = retryAfter(headers.get('retry-after'))
  if (status === 429 || (status === 503 && waitMs !== undefined)) {
    void response.body?.cancel().catch(() => {})
    return waitMs === undefined
      ? { kind: 'rate-limited' }
      : { kind: 'rate-limited', untilMs: now() + waitMs }
  }
  const body = await read(response, MAX_ERROR_BYTES).catch(() => undefined)
  const code = headers.get('x-error-code')
  const reason = headers.get('x-error-message') ?? (body && errorWords(body))
  return {
    kind: 'http',
    status,
    ...(code ? { code: shortText(code, 40) } : {}),
    ...(reason ? { reason: shortText(reason) } : {}),
  }
}

/** What an error object says, in any of the forms that huggingface.js packages/hub/src/error.ts knows. */
function errorWords(bytes: ArrayBuffer): string | undefined {
  const read = json(new TextDecoder().decode(bytes))
  if (!('value' in read) || !isObject(read.value)) return undefined
  const { error } = read.value
  if (error === undefined || error === null) return undefined
  const words = isObject(error) ? error['message'] : error
  return typeof words === 'string' && words.trim() ? shortText(words, 120) : 'an error'
}

/** Milliseconds, from seconds or a date (RFC 9110). Browsers hide the header unless it is exposed. */
function retryAfter(header: string | null): number | undefined {
  if (!header) return undefined
  const waitMs = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs)
}
