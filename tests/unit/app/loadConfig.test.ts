import { afterEach, describe, expect, it, vi } from 'vitest'
import { askConfig } from '@/app/askConfig'
import { loadConfig } from '@/app/loadConfig'
import { DEFAULT_CONFIG } from '@/sources/config'

const BASE = 'https://weighbridge.example/app/'
const DAY = 86_400_000

afterEach(() => vi.unstubAllGlobals())

function answer(body: string, init: ResponseInit = {}) {
  const fetch = vi.fn<(url: URL) => Promise<Response>>(async () => new Response(body, init))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

const dated = (ms: number) => ({ headers: { date: new Date(ms).toUTCString() } })

describe('the configuration of a site', () => {
  it('is read from beside the page, and keeps its good parts', async () => {
    const raw = { endpoint: 'https://raw.example' }
    const fetch = answer(JSON.stringify({ hub: { endpoint: 'ftp://x' }, raw, live: 1 }))
    const { config, problems } = await loadConfig(askConfig(BASE))
    expect(String(fetch.mock.calls[0]![0])).toBe(`${BASE}config.json`)
    expect(config).toEqual({ ...DEFAULT_CONFIG, raw })
    expect(problems).toHaveLength(2)
  })

  it.each([
    ['{"live":', 'config.json is not JSON'],
    ['[]', 'config.json is not an object'],
  ])('says of %s that it is none', async (body, problem) => {
    answer(body)
    expect(await loadConfig(askConfig(BASE))).toMatchObject({
      config: DEFAULT_CONFIG,
      problems: [problem],
    })
  })

  it.each<[string, ResponseInit]>([
    ['missing', { status: 404 }],
    ['a page', { headers: { 'content-type': 'text/html' } }],
  ])('is the default where it is %s', async (_, init) => {
    answer('<!doctype html>', init)
    expect(await loadConfig(askConfig(BASE))).toMatchObject({
      config: DEFAULT_CONFIG,
      problems: [],
    })
  })

  it('is the default where there is no network', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await loadConfig(askConfig(BASE))).toMatchObject({
      config: DEFAULT_CONFIG,
      problems: [],
    })
  })
})

describe('the clock of this device', () => {
  it.each([
    ['ahead', -1000 * DAY, 1000],
    ['behind', 1000 * DAY, -1000],
    ['as good as right', -DAY / 2, 0],
  ])('is %s', async (_, server, days) => {
    answer('{}', dated(Date.now() + server))
    const { clockAheadMs } = await loadConfig(askConfig(BASE))
    expect(Math.round(clockAheadMs / DAY)).toBe(days)
  })

  it('is taken for right where the site does not say', async () => {
    answer('{}')
    expect((await loadConfig(askConfig(BASE))).clockAheadMs).toBe(0)
    answer('{}', { headers: { date: 'noon' } })
    expect((await loadConfig(askConfig(BASE))).clockAheadMs).toBe(0)
  })
})
