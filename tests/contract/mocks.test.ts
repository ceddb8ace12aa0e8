import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clearFaults, faultOf, setFaults } from '@mocks/control'
import { mockModels } from '@mocks/facts'
import { mockServer } from '@mocks/node'
import { generate } from '@mocks/seed'
import { SnapshotError } from '@/catalogue/snapshot/format'
import { liveAccess } from '@/sources/access'
import { get, type Fetch } from '@/sources/http'
import { huggingFace } from '@/sources/huggingFace'
import { openRouter } from '@/sources/openRouter'
import { readAll, readPage } from './reading'

const HUB = 'https://huggingface.co/api/models'
const asFetch: Fetch = (url, init) => fetch(url, init)

const server = mockServer(3, 1400)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(clearFaults)
afterAll(() => server.close())

const rowsOf = async (query: string) =>
  (await (await fetch(`${HUB}${query}`)).json()) as Record<string, unknown>[]

describe('invented models', () => {
  it('are the same for the same seed and others for another', () => {
    expect(generate(5, 50)).toEqual(generate(5, 50))
    expect(generate(5, 50)).not.toEqual(generate(6, 50))
    expect(generate(5, 80).slice(0, 50)).toEqual(generate(5, 50))
  })

  it('stand in where there is no snapshot, and hide no other failure', async () => {
    const without = { read: () => Promise.reject(new SnapshotError('missing', 'none')) }
    expect((await mockModels(without)).length).toBeGreaterThan(1000)
    const failing = { read: () => Promise.reject(new RangeError('a mistake')) }
    await expect(mockModels(failing)).rejects.toThrow('a mistake')
  })
})

describe('the Hub’s stand-in', () => {
  it('pages through every row once by its Link header', async () => {
    const ids: unknown[] = []
    let url: string | null = `${HUB}?limit=100&sort=downloads&expand[]=downloads`
    let pages = 0
    while (url) {
      const reply: { body: string; next: string | null } = await get(url, { fetch: asFetch })
      ids.push(...(JSON.parse(reply.body) as { id: string }[]).map(({ id }) => id))
      url = reply.next
      pages += 1
    }
    expect(pages).toBe(Math.ceil(ids.length / 100))
    expect(ids.length).toBeGreaterThan(1000)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('filters and sorts as asked, and gives only what was expanded', async () => {
    const rows = await rowsOf(
      '?search=heron&author=tidewater&filter=license:mit&sort=likes&expand[]=likes&expand[]=tags',
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(Object.keys(row).toSorted()).toEqual(['_id', 'id', 'likes', 'tags'])
      expect(row['id']).toMatch(/^tidewater\/heron/i)
      expect(row['tags']).toContain('license:mit')
    }
    const likes = rows.map((row) => Number(row['likes']))
    expect(likes).toEqual(likes.toSorted((a, b) => b - a))
  })

  it('keeps to a range of sizes', async () => {
    const rows = await rowsOf('?num_parameters=min:6B,max:20B&expand[]=safetensors&expand[]=gguf')
    expect(rows.length).toBeGreaterThan(0)
    const sizes = rows.map(
      (row) => ((row['safetensors'] ?? row['gguf']) as { total: number }).total,
    )
    expect(sizes.filter((size) => size < 6e9 || size > 20e9)).toEqual([])
  })

  it.each([
    ['?expand[]=nonsense', 400],
    ['?expand[]=usedStorage', 400],
    ['?sort=nonsense', 400],
    ['/nobody/nothing', 401],
    ['/odd-cases/free?expand[]=usedStorage', 200],
  ])('answers %s with %i', async (path, status) => {
    expect((await fetch(HUB + path)).status).toBe(status)
  })

  it('tells odd cases as the Hub does, and the reader survives them', async () => {
    const url = `${HUB}?author=odd-cases&expand[]=safetensors&expand[]=tags&expand[]=cardData`
    const { body } = await get(url, { fetch: asFetch })
    const resource = { live: url, recorded: null, recordedAt: '2026-08-01' }
    const { records, rejected } = readPage(huggingFace, { body, resource, seenAt: '2026-08-01' })
    const facts = (name: string) => records.find((each) => each.name === `odd-cases/${name}`)?.facts
    expect(facts('packed-8B-w4a16')?.params).toMatchObject({
      value: 8_031_637_504,
      basis: 'derived',
    })
    expect(facts('nonsense-total')?.params?.value).toBe(7_615_616_512)
    expect(facts('two-licenses')?.license?.value).toBe('other')
    expect(facts('script-license-link')?.license).not.toHaveProperty('url')
    expect(facts('constructor')?.license?.value).toBe('mit')
    expect(rejected.map(({ name }) => name).toSorted()).toEqual([
      'odd-cases/__proto__',
      'odd-cases/wrong-types',
    ])
  })
})

describe('OpenRouter’s stand-in', () => {
  it('is read page by page', async () => {
    const { records, rejected } = await readAll(openRouter, liveAccess(asFetch))
    expect(records.length).toBeGreaterThan(500)
    expect(rejected.map(({ reason }) => reason)).toEqual([
      'a router, not a model',
      'alias of harbor-labs/heron',
    ])
    const free = records.find(({ name }) => name === 'odd-cases/free:free')
    expect(free?.offers?.[0]).toMatchObject({ free: true })
  })
})

describe('faults', () => {
  it('are set by a text, without case, and name what they do not know', () => {
    expect(setFaults('openrouter:rate-limited,hub:slow,x:slow,hub:x')).toEqual(['x:slow', 'hub:x'])
    expect(faultOf('openrouter')).toBe('rate-limited')
    expect(faultOf('hub')).toBe('slow')
    expect(faultOf('models.dev')).toBeUndefined()
    expect(setFaults('all:offline')).toEqual([])
    expect(faultOf('models.dev')).toBe('offline')
    expect(setFaults('none')).toEqual([])
    expect(faultOf('models.dev')).toBeUndefined()
  })
})
