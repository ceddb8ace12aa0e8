import { http, HttpResponse, passthrough, type HttpHandler } from 'msw'
import type { MockModel } from './facts'
import { mayFail } from './faults'
import { DETAIL_KEYS, hubRow, LIST_KEYS, withKeys, type HubRow } from './hubRows'

const HUB = 'https://huggingface.co'

/** The largest page, which is also the one without `limit`. */
const MOST_ROWS = 1000

/** Headers a page script can read here, as the Hub exposes them: Link is, RateLimit is not. */
const reply = (body: object, headers: Record<string, string> = {}) =>
  HttpResponse.json(body, { headers })

const refuse = (status: number, error: string, code?: string) =>
  HttpResponse.json({ error }, { status, ...(code ? { headers: { 'x-error-code': code } } : {}) })

/** The Hub's list, detail, search and leaderboard routes over the given models. */
export function hubHandlers(models: () => Promise<readonly MockModel[]>): readonly HttpHandler[] {
  let held: Promise<readonly HubRow[]> | undefined
  const rows = () =>
    (held ??= models().then((all) => all.filter(({ openWeights }) => openWeights).map(hubRow)))
  return [
    http.get(
      `${HUB}/api/models`,
      mayFail('hub', async ({ url }) => list(await rows(), url)),
    ),
    http.get(
      `${HUB}/api/models/:owner/:name`,
      mayFail('hub', async ({ url }, { owner, name }) =>
        detail(await rows(), `${owner}/${name}`, url),
      ),
    ),
    http.get(
      `${HUB}/api/quicksearch`,
      mayFail('hub', async ({ url }) => quickSearch(await rows(), url)),
    ),
    http.get(`${HUB}/api/models-tags-by-type`, mayFail('hub', licenseTags)),
    http.get(
      `${HUB}/api/datasets/:owner/:name/leaderboard`,
      mayFail('hub', async (_, { owner, name }) => leaderboard(await rows(), `${owner}/${name}`)),
    ),
    // The app's own configuration is not the Hub's.
    http.get('*/config.json', () => passthrough()),
  ]
}

function list(rows: readonly HubRow[], address: string): Response {
  const query = new URL(address).searchParams
  const keys = expanded(query)
  const wrong = keys.find((key) => !LIST_KEYS.includes(key))
  if (wrong)
    return refuse(400, `Invalid option for expand: expected one of ${LIST_KEYS.join(', ')}`)
  const sort = query.get('sort') ?? 'trendingScore'
  if (!SORTS.has(sort)) return refuse(400, 'Invalid sort parameter')
  const limit = Math.min(Number(query.get('limit')) || MOST_ROWS, MOST_ROWS)

  const found = rows.filter((row) => matches(row, query)).toSorted(bySort(sort))
  const from = startOf(query.get('cursor'), sort)
  const page = found.slice(from, from + limit).map((row) => withKeys(row, keys))
  if (from + limit >= found.length) return reply(page)
  const next = new URL(address)
  next.searchParams.set('cursor', btoa(JSON.stringify({ sort, from: from + limit })))
  return reply(page, { link: `<${next.href}>; rel="next"` })
}

const SORTS = new Set([
  'createdAt',
  'downloads',
  'id',
  'lastModified',
  'likes',
  'likes30d',
  'mainSize',
  'num_parameters',
  'trendingScore',
])

/** Both spellings of the parameter are in first-party code. */
function expanded(query: URLSearchParams): string[] {
  return [...query.getAll('expand'), ...query.getAll('expand[]')]
}

/** Everything combines with AND; `search` looks at ids alone. */
function matches(row: HubRow, query: URLSearchParams): boolean {
  const tags = Array.isArray(row['tags']) ? (row['tags'] as unknown[]) : []
  const wanted = query.getAll('filter').flatMap((filter) => filter.split(','))
  const [least, most] = bounds(query.get('num_parameters'))
  const size = sizeOf(row)
  const gated = query.get('gated')
  return (
    query.getAll('search').every((text) => row.id.toLowerCase().includes(text.toLowerCase())) &&
    wanted.every((tag) => tags.includes(tag)) &&
    isOrAny(query.get('author'), row['author']) &&
    isOrAny(query.get('pipeline_tag'), row['pipeline_tag']) &&
    isOrAny(query.get('library'), row['library_name']) &&
    (gated === null || String(Boolean(row['gated'])) === gated) &&
    (!query.has('num_parameters') || (size >= least && size <= most))
  )
}

const isOrAny = (wanted: string | null, value: unknown) => wanted === null || wanted === value

/** `min:6B,max:128B`, either part alone too. */
function bounds(text: string | null): [number, number] {
  const part = (name: string) => {
    const [, digits, unit] = new RegExp(`${name}:([\\d.]+)([KMBT]?)`).exec(text ?? '') ?? []
    return digits ? Number(digits) * 1000 ** ' KMBT'.indexOf(unit || ' ') : undefined
  }
  return [part('min') ?? 0, part('max') ?? Infinity]
}

function sizeOf(row: HubRow): number {
  const total = (key: string) => (row[key] as { total?: number } | undefined)?.total
  return total('safetensors') ?? total('gguf') ?? Number.NaN
}

function bySort(sort: string): (a: HubRow, b: HubRow) => number {
  const value = (row: HubRow): number | string => {
    if (sort === 'num_parameters' || sort === 'mainSize') return sizeOf(row) || -1
    const found = row[sort === 'likes30d' ? 'likes' : sort]
    return typeof found === 'string' || typeof found === 'number' ? found : -1
  }
  return (a, b) => {
    const [x, y] = [value(a), value(b)]
    return x === y ? (String(a['_id']) < String(b['_id']) ? -1 : 1) : x < y ? 1 : -1
  }
}

/** A cursor belongs to one sort; one of another starts again. */
function startOf(cursor: string | null, sort: string): number {
  try {
    const read = JSON.parse(atob(cursor ?? '')) as { sort?: unknown; from?: unknown }
    return read.sort === sort && typeof read.from === 'number' ? read.from : 0
  } catch {
    return 0
  }
}

/** Anonymous readers get the same 401 for a missing repo as for a private one. */
function detail(rows: readonly HubRow[], id: string, address: string): Response {
  const keys = expanded(new URL(address).searchParams)
  if (keys.some((key) => !DETAIL_KEYS.includes(key)))
    return refuse(400, `Invalid option for expand: expected one of ${DETAIL_KEYS.join(', ')}`)
  const row = rows.find((each) => each.id.toLowerCase() === id.toLowerCase())
  if (!row) return refuse(401, 'Invalid username or password.')
  return reply(withKeys(row, keys.length ? keys : [...DETAIL_KEYS, 'modelId']))
}

function quickSearch(rows: readonly HubRow[], address: string): Response {
  const query = new URL(address).searchParams
  const q = query.get('q') ?? ''
  const found = rows.filter((row) => row.id.toLowerCase().includes(q.toLowerCase()))
  const limit = Math.min(Number(query.get('limit')) || 5, 20)
  const models = found
    .toSorted(bySort('trendingScore'))
    .slice(0, limit)
    .map((row) => ({ _id: row['_id'], id: row.id, trendingWeight: row['trendingScore'] }))
  return reply({ q, models, modelsCount: found.length, datasets: [], datasetsCount: 0 })
}

function licenseTags(): Response {
  const ids = ['apache-2.0', 'mit', 'llama3.1', 'gemma', 'other']
  return reply({
    license: ids.map((id) => ({ id: `license:${id}`, label: id, type: 'license' })),
  })
}

/** Invented results of the rows that have any, best first. */
function leaderboard(rows: readonly HubRow[], dataset: string): Response {
  const entries = rows.flatMap((row) => {
    const results = Array.isArray(row['evalResults']) ? row['evalResults'] : []
    return (results as { filename: string; data?: { dataset: { id: string }; value: number } }[])
      .filter(({ data }) => data?.dataset.id.toLowerCase() === dataset.toLowerCase())
      .map(({ filename, data }) => ({ modelId: row.id, value: data?.value ?? 0, filename }))
  })
  if (!entries.length) return refuse(404, 'Dataset not found', 'RepoNotFound')
  const ranked = entries.toSorted((a, b) => b.value - a.value).slice(0, 100)
  return reply(
    ranked.map(({ modelId, value, filename }, at) => ({
      rank: at + 1,
      modelId,
      value,
      filename,
      author: { name: modelId.split('/')[0], type: 'org' },
      verified: false,
    })),
  )
}
