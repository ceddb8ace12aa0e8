import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clearFaults, FAULTS, setFault, type Endpoint, type FaultName } from '@mocks/control'
import { mockServer } from '@mocks/node'
import { liveAccess } from '@/sources/access'
import { huggingFace } from '@/sources/huggingFace'
import { hubDetailUrl } from '@/sources/hubQuery'
import { LIVE_SOURCES } from '@/sources/live'
import { SOURCES } from '@/sources/registry'
import { SourceError, type Access, type Resource, type Source } from '@/sources/source'
import { faultsOfRecord } from './faultsOfRecord'
import { readAll } from './reading'

/** A path of the Hub that the visit does not ask for: one model, with what is odd about it. */
const oneModel: Resource = {
  live: hubDetailUrl('odd-cases/nonsense-total'),
  recorded: null,
  recordedAt: '2026-08-01',
}

const asked = LIVE_SOURCES.map(({ source }) =>
  source.id === huggingFace.id ? { ...source, resources: [...source.resources, oneModel] } : source,
)

/** Every source with a live endpoint: those that browsers ask, and those of the snapshot. */
const live: readonly Source[] = [
  ...asked,
  ...SOURCES.filter(({ resources }) => resources.some((resource) => resource.live !== null)).filter(
    ({ id }) => !asked.some((source) => source.id === id),
  ),
]

/** The endpoint that a source depends on, where it has another name than the source. */
const ENDPOINT: Readonly<Record<string, Endpoint>> = {
  livebench: 'liveBench',
  'hub-boards': 'hub',
  'open-llm-leaderboard': 'hub',
}

/** What the verdict on a fault must begin with: a failure of the source, or a body in which nothing is believed. */
const VERDICTS: Readonly<Record<FaultName, string>> = {
  offline: 'offline',
  'dns-failure': 'offline',
  'tls-failure': 'offline',
  'offline-halfway': 'records',
  'cut-off': 'offline',
  slow: 'timeout',
  silence: 'timeout',
  trickle: 'timeout',
  'http-400': 'http 400',
  'http-401': 'http 401',
  'http-403': 'http 403',
  'http-404': 'http 404',
  'http-408': 'http 408',
  'rate-limited': 'rate-limited',
  'rate-limited-with-headers': 'rate-limited',
  'http-500': 'http 500',
  'http-502': 'http 502',
  'html-instead-of-json': 'malformed: a web page instead of data',
  'error-in-200': 'rate-limited',
  malformed: 'nothing believed',
  truncated: 'nothing believed',
  'wrong-shape': 'nothing believed',
  'wrong-types': 'nothing believed',
  empty: 'malformed: an empty answer',
  'empty-list': 'nothing',
  huge: 'malformed: more than',
  // A page on its own shows nothing wrong.
  renamed: 'records',
  duplicates: 'records',
  vanishing: 'records',
  'cursor-loop': 'records',
}

/** Where a source of several requests, or of no text, takes a fault otherwise. */
const OTHERWISE: Readonly<Record<string, Partial<Record<FaultName, string>>>> = {
  'hub-boards': { 'offline-halfway': 'offline' },
  'open-llm-leaderboard': {
    malformed: 'malformed: not a Parquet file',
    truncated: 'malformed: not a Parquet file',
    'wrong-shape': 'malformed: not a Parquet file',
    'wrong-types': 'malformed: not a Parquet file',
    'empty-list': 'malformed: not a Parquet file',
    renamed: 'malformed: not a Parquet file',
  },
}

/** Sources whose facts are older than the day they are read. */
const DATED: Readonly<Record<string, string>> = { 'open-llm-leaderboard': '2025-03-13' }

/** Faults that end when the reader's patience does. */
const WITHOUT_END: ReadonlySet<FaultName> = new Set(['slow', 'silence', 'trickle'])

/** How reading ended, in the words of `VERDICTS`; whatever else was thrown is thrown on. */
async function verdictOn(source: Source, access: Access): Promise<string> {
  try {
    const { records, rejected } = await readAll(source, access)
    if (records.length) return 'records'
    return rejected.length ? 'nothing believed' : 'nothing there'
  } catch (error) {
    if (error instanceof SourceError) return error.message
    throw error
  }
}

const server = mockServer(7, 300)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(clearFaults)
afterAll(() => server.close())

const options = { day: '2026-08-02' }
const access = liveAccess((url, init) => fetch(url, init), options)
const impatient = liveAccess((url, init) => fetch(url, init), { ...options, timeoutMs: 50 })

describe.each(live.map((source) => [source.id, source] as const))('%s, live', (id, source) => {
  it('reads the endpoint and dates it by the day', async () => {
    const { records } = await readAll(source, access)
    expect(records.length).toBeGreaterThan(20)
    expect(records.flatMap((record) => faultsOfRecord(record, id))).toEqual([])
    const day = DATED[id] ?? options.day
    expect(new Set(records.map(({ seenAt }) => seenAt))).toEqual(new Set([day]))
  })

  it.each(FAULTS)('takes %s for what it is', async (fault) => {
    setFault(ENDPOINT[id] ?? (id as Endpoint), fault)
    const patience = WITHOUT_END.has(fault) ? impatient : access
    expect(await verdictOn(source, patience)).toMatch(
      new RegExp(`^${OTHERWISE[id]?.[fault] ?? VERDICTS[fault]}`),
    )
  })
})

describe('cancelling', () => {
  it('is no failure of the source', async () => {
    const cancelled = AbortSignal.abort()
    await expect(access.read(oneModel, cancelled)).rejects.toMatchObject({ name: 'AbortError' })
  })
})
