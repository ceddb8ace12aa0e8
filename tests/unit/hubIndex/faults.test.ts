import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HubRow } from '@mocks/hubRows'
import { byText } from '@/lib/order'
import type { Fetch } from '@/sources/http'
import { WalkError } from '../../../scripts/index/checkpoint'
import {
  answer,
  clock,
  differing,
  emptyList,
  fetchFrom,
  filesOf,
  index,
  listOf,
  place,
  rowsOf,
  someRows,
  START,
  type ListPage,
} from './support'

const rows = someRows(5, 700)
const page = listOf(rows)
const json = { 'content-type': 'application/json' }
const LIMITED = '{"error":"We had to rate limit your IP (203.0.113.7)."}'

function unreachable(): never {
  throw new TypeError('fetch failed')
}

/** What may be wrong with one answer of the Hub. */
const FAULTS: Readonly<Record<string, (right: ListPage, url: string) => Response>> = {
  'too many, with Retry-After': () =>
    new Response(LIMITED, { status: 429, headers: { 'retry-after': '20' } }),
  'too many, with RateLimit': () =>
    new Response(LIMITED, { status: 429, headers: { ratelimit: '"api";r=0;t=20' } }),
  'too many': () => new Response(LIMITED, { status: 429 }),
  'too many, under 200': () => new Response(LIMITED, { headers: json }),
  'an error of the server': () => new Response('{"error":"Internal Error"}', { status: 500 }),
  'a page of a proxy': () => new Response('<!doctype html><title>502</title>', { status: 502 }),
  'no connection': unreachable,
  'a body that ends in the middle': ({ body, link }) =>
    answer({ body: body.slice(0, Math.floor(body.length / 2)), link }),
  'a body that is cut off': ({ body }) =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(body.slice(0, 100)))
          controller.error(new Error('connection reset'))
        },
      }),
      { headers: json },
    ),
  'an empty list': ({ link }) => answer({ body: '[]', link }),
  'a cursor of its own page': ({ body }, url) => answer({ body, link: `<${url}>; rel="next"` }),
  'a cursor of another host': ({ body }) =>
    answer({ body, link: '<https://example.org/api/models?cursor=x>; rel="next"' }),
  'no cursor': ({ body }) => answer({ body, link: null }),
}

const faulty = (faults: ReadonlyMap<number, string>): Fetch =>
  (() => {
    let asked = 0
    return async (url) => {
      const fault = faults.get(asked++)
      const right = await page(url)
      return fault === undefined ? answer(right) : FAULTS[fault]!(right, url)
    }
  })()

const well = place()
await index(well, fetchFrom(page))
const right = filesOf(well)

describe('a walk over a Hub that fails', () => {
  it.each(Object.keys(FAULTS))('neither loses nor repeats anything after %s', async (fault) => {
    const where = place()
    await index(where, faulty(new Map([1, 2, 9].map((at) => [at, fault]))))
    expect(differing(filesOf(where), right)).toEqual([])
  })

  it('neither loses nor repeats anything after any of them, anywhere', async () => {
    // At every other question at most: two in a row that leave the cursor out look like the end.
    const faults = fc.uniqueArray(
      fc.tuple(
        fc.nat({ max: 15 }).map((at) => at * 2),
        fc.constantFrom(...Object.keys(FAULTS)),
      ),
      { selector: ([at]) => at, maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(faults, async (each) => {
        const where = place()
        await index(where, faulty(new Map(each)))
        expect(differing(filesOf(where), right)).toEqual([])
      }),
      {
        numRuns: 20,
        // The last page of a list, empty: it looks like the end.
        examples: [
          [
            [
              [0, 'too many, with Retry-After'],
              [2, 'too many, with Retry-After'],
              [16, 'an empty list'],
            ],
          ],
        ],
      },
    )
  })

  it('keeps a record that is on two pages once, as it was read last', async () => {
    const [first, second] = [await pageAt(0), await pageAt(1)]
    // Of the first page the one that is not read again with what changed last.
    const [twice] = (JSON.parse(first.body) as HubRow[]).toSorted((a, b) =>
      byText(String(a['lastModified']), String(b['lastModified'])),
    ) as [HubRow]
    const changed = { ...twice, downloads: 123_456_789 }
    const where = place()
    await index(where, async (url) => {
      const { body, link } = await page(url)
      if (body !== second.body) return answer({ body, link })
      return answer({ body: JSON.stringify([changed, ...JSON.parse(body)]), link })
    })
    const read = await rowsOf(filesOf(where))
    expect(read.filter(({ id }) => id === twice.id)).toHaveLength(1)
    expect(read[0]).toMatchObject({ id: twice.id, downloads: 123_456_789 })
    expect(read).toHaveLength((await rowsOf(right)).length)
  })

  it('reads what was made, changed or renamed while it went over the others', async () => {
    const now = new Date(START + 60_000).toISOString()
    const [old, renamed] = [rows[40]!, rows[41]!]
    const later = [
      ...rows.slice(0, 40),
      { ...old, downloads: 77_000_000, lastModified: now },
      { ...renamed, id: 'new-owner/new-name', lastModified: now },
      ...rows.slice(42),
      { ...old, id: 'new-owner/just-made', _id: 'f'.repeat(24), createdAt: now, lastModified: now },
    ]
    const laterPage = listOf(later)
    let asked = 0
    const where = place()
    // By then the newest pages have been read, which these would be on.
    await index(where, async (url) => answer(await (asked++ < 6 ? page : laterPage)(url)))
    const whole = place()
    await index(whole, fetchFrom(laterPage))
    expect(differing(filesOf(where), filesOf(whole))).toEqual([])
    const ids = (await rowsOf(filesOf(where))).map(({ id }) => id)
    expect(ids).toContain('new-owner/just-made')
    expect(ids).not.toContain(renamed.id)
  })

  it('keeps within the quota that the Hub states, so that nothing is refused', async () => {
    const time = clock()
    const [calls, windowMs] = [4, 300_000]
    let refused = 0
    const used = new Map<number, number>()
    const limited: Fetch = async (url) => {
      const window = Math.floor(time.now() / windowMs)
      const before = used.get(window) ?? 0
      used.set(window, before + 1)
      if (before >= calls) refused++
      const seconds = Math.ceil(((window + 1) * windowMs - time.now()) / 1000)
      return answer(await page(url), { ratelimit: `"api";r=${calls - before - 1};t=${seconds}` })
    }
    const where = place()
    await index(where, limited, { time })
    expect(refused).toBe(0)
    expect(used.size).toBeGreaterThan(3)
    expect(differing(filesOf(where), right)).toEqual([])
  })

  it('waits as long as it is told to', async () => {
    const time = clock()
    await index(place(), faulty(new Map([[3, 'too many, with Retry-After']])), { time })
    expect(time.waits).toContain(20_000)
  })

  it.each([
    ['always fails', () => new Response('{"error":"x"}', { status: 500 }), /answered 500/],
    ['refuses', () => new Response('{"error":"no such sort"}', { status: 400 }), /“no such sort”/],
    ['cannot be reached', unreachable, /cannot be reached/],
    ['never ends to limit', () => new Response(LIMITED, { status: 429 }), /limit of requests/],
    ['says nonsense', () => new Response('[1, 2', { headers: json }), /cannot be read/],
  ])(
    'gives up on a Hub that %s, keeps what it has, and goes on from there',
    async (_, fail, words) => {
      const where = place()
      let asked = 0
      const failing = index(where, async (url) => (asked++ < 5 ? answer(await page(url)) : fail()))
      await expect(failing).rejects.toThrow(WalkError)
      await expect(failing).rejects.toThrow(words)
      let again = 0
      await index(where, async (url) => {
        again++
        return answer(await page(url))
      })
      expect(differing(filesOf(where), right)).toEqual([])
      expect(again).toBeLessThan(asked + 20)
    },
  )

  it('says so where there is nothing', async () => {
    await expect(index(place(), emptyList)).rejects.toThrow(/lists no models/)
  })
})

/** A page of the list that the walk begins with. */
async function pageAt(at: number): Promise<ListPage> {
  let seen = 0
  let found: ListPage | undefined
  await index(place(), async (url) => {
    const read = await page(url)
    if (seen++ === at) found = read
    return answer(read)
  })
  return found!
}
