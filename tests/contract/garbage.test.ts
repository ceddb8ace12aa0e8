import { assert, constantFrom, jsonValue, oneof, property } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mockServer } from '@mocks/node'
import { liveAccess } from '@/sources/access'
import { huggingFace } from '@/sources/huggingFace'
import { hubListUrl } from '@/sources/hubQuery'
import { LIVE_SOURCES } from '@/sources/live'
import { openRouterEndpoints } from '@/sources/openRouterEndpoints'
import { SOURCES } from '@/sources/registry'
import type { Page, Source } from '@/sources/source'
import { faultsOfRecord } from './faultsOfRecord'
import { readPage } from './reading'

const server = mockServer(11, 25)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

/** A short page of the Hub, with what it says of GGUF files too. */
const hubPage = {
  live: `${hubListUrl({ search: '', tags: [], sort: 'likes' }, 25)}&expand[]=gguf`,
  recorded: null,
  recordedAt: '2026-08-01',
}

const live: readonly Source[] = [
  { ...huggingFace, resources: [hubPage] },
  ...LIVE_SOURCES.map(({ source }) => source).filter(({ id }) => id !== huggingFace.id),
  openRouterEndpoints('odd-cases/free', 'odd-cases/free'),
  ...SOURCES.filter(
    ({ id, resources }) =>
      resources.some((resource) => resource.live !== null) &&
      !LIVE_SOURCES.some(({ source }) => source.id === id),
  ),
]

async function firstPage(source: Source): Promise<Page> {
  for await (const page of source.pages(liveAccess((url, init) => fetch(url, init)))) return page
  throw new Error(`${source.id} has no page`)
}

/** The places of all values in a JSON document, as paths of keys. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

/** The document with another value at that place. */
function replaced(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other
  const entries = Object.entries(value as object).map(([name, inner]) => [
    name,
    name === key ? replaced(inner, rest, other) : inner,
  ])
  return Array.isArray(value)
    ? entries.map(([, inner]) => inner as unknown)
    : Object.fromEntries(entries)
}

const anyJson = jsonValue({ maxDepth: 3 })

describe.each(live.map((source) => [source.id, source] as const))('%s', (id, source) => {
  it('reads any JSON without an exception', async () => {
    const page = await firstPage(source)
    assert(
      property(anyJson, (value) => {
        const { records } = readPage(source, { ...page, body: JSON.stringify(value) })
        expect(records.flatMap((record) => faultsOfRecord(record, id))).toEqual([])
      }),
    )
  })

  it('gives only sane records when any one value is exchanged', async () => {
    const page = await firstPage(source)
    const document: unknown = JSON.parse(page.body)
    const anyPlace = constantFrom(...pathsOf(document))
    const odd = constantFrom<unknown>(-1, 0, 1e300, '', ' ', 'NaN', '__proto__', 'a/b', [], {})
    assert(
      property(anyPlace, oneof(anyJson, odd), (path, other) => {
        const body = JSON.stringify(replaced(document, path, other))
        const { records } = readPage(source, { ...page, body })
        expect(records.flatMap((record) => faultsOfRecord(record, id))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
