import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clearFaults, FAULTS, setFault, type Endpoint, type FaultName } from '@mocks/control'
import { mockServer } from '@mocks/node'
import { liveAccess } from '@/sources/access'
import { huggingFace } from '@/sources/huggingFace'
import { SOURCES } from '@/sources/registry'
import { SourceError, type Access, type Resource, type Source } from '@/sources/source'
import { faultsOfRecord } from './faultsOfRecord'
import { readAll } from './reading'

const EXPAND = [
  'cardData',
  'createdAt',
  'downloads',
  'evalResults',
  'safetensors',
  'tags',
  'baseModels',
]

const hubPages: readonly Resource[] = [
  `?limit=1000&${EXPAND.map((key) => `expand[]=${key}`).join('&')}`,
  '/odd-cases/nonsense-total',
].map((path) => ({
  live: `https://huggingface.co/api/models${path}`,
  recorded: null,
  recordedAt: '2026-08-01',
}))

/** The sources that have a live endpoint; for the Hub, one page of the list and one model. */
const live: readonly Source[] = [
  { ...huggingFace, resources: hubPages },
  ...SOURCES.filter(({ resources }) => resources.some((resource) => resource.live !== null)),
]

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
    expect(records.length).toBeGreaterThan(100)
    expect(records.flatMap((record) => faultsOfRecord(record, id))).toEqual([])
    expect(new Set(records.map(({ seenAt }) => seenAt))).toEqual(new Set(['2026-08-02']))
  })

  it.each(FAULTS)('takes %s for what it is', async (fault) => {
    setFault(id as Endpoint, fault)
    const patience = WITHOUT_END.has(fault) ? impatient : access
    expect(await verdictOn(source, patience)).toMatch(new RegExp(`^${VERDICTS[fault]}`))
  })
})

describe('cancelling', () => {
  it('is no failure of the source', async () => {
    const cancelled = AbortSignal.abort()
    const [resource] = hubPages
    await expect(access.read(resource!, cancelled)).rejects.toMatchObject({ name: 'AbortError' })
  })
})
