import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { liveAccess, onePageEach } from '@/sources/access'
import { get, nextLink, type Fetch } from '@/sources/http'
import { SourceError } from '@/sources/source'
import { collected } from './pageOf'

const ADDRESS = 'https://example.org/data'
const answering =
  (response: Response): Fetch =>
  () =>
    Promise.resolve(response)

const offline: Fetch = () => Promise.reject(new TypeError('Failed to fetch'))

const never: Fetch = (_url, { signal }) =>
  new Promise((_, reject) => {
    signal?.throwIfAborted()
    signal?.addEventListener('abort', () => reject(signal.reason as Error))
  })

async function failureOf(fetch: Fetch, options = {}) {
  const error: unknown = await get(ADDRESS, { fetch, ...options }).catch(
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(SourceError)
  return (error as SourceError).failure
}

/** A body of which a byte comes whenever the test says so. */
function slowly(headers: Record<string, string> = {}) {
  const cancelled = vi.fn<() => void>()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({
    start: (own) => void (controller = own),
    cancel: cancelled,
  })
  return {
    fetch: answering(new Response(body, { headers })),
    trickle: () => controller?.enqueue(new Uint8Array([32])),
    cancelled,
  }
}

describe('get', () => {
  it('sends no header of its own, no referrer and no credentials', async () => {
    const fetch = vi.fn<Fetch>(answering(new Response('[]')))
    await get(ADDRESS, { fetch })
    const [, init] = fetch.mock.calls[0]!
    expect(init.headers).toBeUndefined()
    expect(init).toMatchObject({ referrerPolicy: 'no-referrer', credentials: 'omit' })
  })

  it('gives the body and the next page of a Link header', async () => {
    const headers = { link: '<https://example.org/data?cursor=a%3D%3D>; rel="next"' }
    const reply = await get(ADDRESS, { fetch: answering(new Response('{"a":"é"}', { headers })) })
    expect(reply).toEqual({ body: '{"a":"é"}', next: 'https://example.org/data?cursor=a%3D%3D' })
  })

  it('tells a rate limit, with its end only where it can be read', async () => {
    expect(await failureOf(answering(new Response('', { status: 429 })))).toEqual({
      kind: 'rate-limited',
    })
    vi.useFakeTimers({ now: 1000, toFake: ['Date'] })
    const headers = { 'retry-after': '30' }
    const limited = await failureOf(answering(new Response('', { status: 429, headers })))
    vi.useRealTimers()
    expect(limited).toEqual({ kind: 'rate-limited', untilMs: 31_000 })
  })

  it.each([401, 404, 500, 503])('tells status %i', async (status) => {
    expect(await failureOf(answering(new Response('', { status })))).toEqual({
      kind: 'http',
      status,
    })
  })

  it('keeps the words of a refusal, from a header or an error object', async () => {
    const headers = { 'x-error-code': 'GatedRepo', 'x-error-message': 'Access is restricted.' }
    expect(await failureOf(answering(new Response('text', { status: 403, headers })))).toEqual({
      kind: 'http',
      status: 403,
      code: 'GatedRepo',
      reason: 'Access is restricted.',
    })
    for (const error of ['Invalid sort parameter', { message: 'Invalid sort parameter' }]) {
      const body = new Response(JSON.stringify({ error }), { status: 400 })
      expect(await failureOf(answering(body))).toEqual({
        kind: 'http',
        status: 400,
        reason: 'Invalid sort parameter',
      })
    }
  })

  it.each([
    ['{"error":"Internal problem"}', 'the server answered: Internal problem'],
    ['{"error":{"code":1}}', 'the server answered: an error'],
    ['<!DOCTYPE html><p>Sign in', 'a web page instead of data'],
    ['\n<html lang="en">', 'a web page instead of data'],
  ])('does not take %s with status 200 for data', async (body, reason) => {
    expect(await failureOf(answering(new Response(body)))).toEqual({ kind: 'malformed', reason })
  })

  it('tells that there is no network', async () => {
    expect(await failureOf(offline)).toEqual({ kind: 'offline' })
  })

  it('tells a timeout from a cancellation', async () => {
    expect(await failureOf(never, { timeoutMs: 1 })).toEqual({ kind: 'timeout' })
    const signal = AbortSignal.abort()
    await expect(get(ADDRESS, { fetch: never, signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })

  it('refuses web pages, empty answers and bodies without end', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8' }
    const page = new Response('<!doctype html>', { headers })
    expect(await failureOf(answering(page))).toMatchObject({ kind: 'malformed' })
    expect(await failureOf(answering(new Response(' \n')))).toMatchObject({ kind: 'malformed' })
    const long = answering(new Response('x'.repeat(100)))
    expect(await failureOf(long, { maxBytes: 99 })).toEqual({
      kind: 'malformed',
      reason: 'more than 99 bytes',
    })
  })
})

describe('patience', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('ends after 20 seconds of silence before the answer', async () => {
    const failure = failureOf(never)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await failure).toEqual({ kind: 'timeout' })
  })

  it('ends after 20 seconds of silence within a body, and lets go of it', async () => {
    const { fetch, trickle, cancelled } = slowly()
    const failure = failureOf(fetch)
    for (let i = 0; i < 2; i += 1) {
      await vi.advanceTimersByTimeAsync(19_000)
      trickle()
    }
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await failure).toEqual({ kind: 'timeout' })
    expect(cancelled).toHaveBeenCalledOnce()
  })

  it('ends with a body that trickles for a minute', async () => {
    const { fetch, trickle } = slowly()
    const failure = failureOf(fetch)
    for (let i = 0; i < 60; i += 1) {
      trickle()
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(await failure).toEqual({ kind: 'timeout' })
  })

  it('leaves no clock running', async () => {
    await get(ADDRESS, { fetch: answering(new Response('[]')) })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is not tried by a body that says it is too long', async () => {
    const { fetch, cancelled } = slowly({ 'content-length': '100000000' })
    expect(await failureOf(fetch)).toEqual({ kind: 'malformed', reason: 'more than 32 MB' })
    expect(cancelled).toHaveBeenCalledOnce()
  })
})

describe('nextLink', () => {
  it('finds rel=next among others and resolves it', () => {
    const header = '</a?p=1>; rel="prev", </a?p=3>; rel="next"'
    expect(nextLink(header, 'https://example.org/a')).toBe('https://example.org/a?p=3')
    expect(nextLink('</a>; rel="last"', ADDRESS)).toBeNull()
    expect(nextLink(null, ADDRESS)).toBeNull()
  })
})

describe('liveAccess', () => {
  const resource = { live: 'https://a.org/x?y=1', recorded: null, recordedAt: '2026-01-01' }

  it('dates pages by the day of reading, and reads a mirror when told to', async () => {
    const fetch = vi.fn<Fetch>(answering(new Response('[]')))
    const endpoints = new Map([['https://a.org', 'http://127.0.0.1:9/m/']])
    const access = liveAccess(fetch, { endpoints, day: '2026-08-02' })
    const pages = await collected(onePageEach([resource], access))
    expect(fetch.mock.calls[0]?.[0]).toBe('http://127.0.0.1:9/m/x?y=1')
    expect(pages).toEqual([{ body: '[]', seenAt: '2026-08-02', resource }])
  })

  it('does not take a longer host name for the same base', async () => {
    const fetch = vi.fn<Fetch>(answering(new Response('[]')))
    const endpoints = new Map([['https://a.org', 'http://127.0.0.1:9']])
    await liveAccess(fetch, { endpoints }).read({ ...resource, live: 'https://a.organ/x' })
    expect(fetch.mock.calls[0]?.[0]).toBe('https://a.organ/x')
  })
})
