import { HttpResponse } from 'msw'
import { refuse } from './hubAnswers'
import { LIST_KEYS, withKeys } from './hubRows'
import { isSortKey, type Entry, type Shelf, type SortKey } from './hubShelf'
import { windowOf } from './paging'

/** The largest page, which is also the one without `limit`. */
const MOST_ROWS = 1000

/** The older switches, none of which gives `safetensors`. */
const SWITCHES: ReadonlyMap<string, readonly string[]> = new Map([
  ['full', ['author', 'gated', 'lastModified', 'sha', 'siblings', 'disabled']],
  ['cardData', ['cardData']],
  ['config', ['config']],
])

const PLAIN_KEYS: readonly string[] = [
  'createdAt',
  'downloads',
  'library_name',
  'likes',
  'modelId',
  'pipeline_tag',
  'private',
  'tags',
]

/** `GET /api/models`: a bare array, and the next page in the Link header. */
export function list(shelf: Shelf, address: string): Response {
  const url = new URL(address)
  const query = url.searchParams
  const keys = expanded(query)
  if (keys.some((key) => !LIST_KEYS.includes(key)))
    return refuse(400, `Invalid option for expand: expected one of ${LIST_KEYS.join(', ')}`)
  const switched = [...SWITCHES].filter(([name]) => query.get(name) === 'true')
  if (keys.length && switched.length)
    return refuse(400, 'expand cannot be used with full, cardData or config')
  const sort = query.get('sort') ?? 'trendingScore'
  if (!isSortKey(sort)) return refuse(400, 'Invalid sort parameter')
  const asked = Number(query.get('limit') ?? MOST_ROWS)
  if (!Number.isInteger(asked) || asked < 1) return refuse(400, 'Invalid limit parameter')

  const found = search(shelf, query, sort)
  const from = startOf(query.get('cursor'), sort) ?? (Number(query.get('skip')) || 0)
  const { first, end, next } = windowOf('hub', from, Math.min(asked, MOST_ROWS), found.length)
  const wanted = keys.length ? keys : [...PLAIN_KEYS, ...switched.flatMap(([, more]) => more)]
  const page = found.slice(first, end).map((entry) => withKeys(shelf.row(entry), wanted))
  if (next === null) return HttpResponse.json(page)
  query.set('cursor', btoa(JSON.stringify({ sort, from: next })))
  return HttpResponse.json(page, { headers: { link: `<${url.href}>; rel="next"` } })
}

/** Both spellings of the parameter are in first-party code. */
export function expanded(query: URLSearchParams): readonly string[] {
  return [...query.getAll('expand'), ...query.getAll('expand[]')]
}

/** What does not change which rows are found. */
const ASIDE = new Set(['cursor', 'expand', 'expand[]', 'limit', 'skip', ...SWITCHES.keys()])

/** The last answers of each shelf, since every page of a list asks for the same rows again. */
const held = new WeakMap<Shelf, Map<string, readonly Entry[]>>()
const HELD = 8

function search(shelf: Shelf, query: URLSearchParams, sort: SortKey): readonly Entry[] {
  const key = [...query].filter(([name]) => !ASIDE.has(name)).join('&')
  const answers = held.get(shelf) ?? new Map<string, readonly Entry[]>()
  held.set(shelf, answers)
  const known = answers.get(key)
  if (known) return known
  const found = shelf.sorted(sort).filter(matcher(query))
  const [oldest] = answers.keys()
  if (answers.size >= HELD && oldest !== undefined) answers.delete(oldest)
  answers.set(key, found)
  return found
}

type Test = (entry: Entry) => boolean

/** Everything combines with AND; `search` looks at ids alone. */
function matcher(query: URLSearchParams): Test {
  const each = (name: string) => query.getAll(name).flatMap((text) => text.split(','))
  const tests: Test[] = [
    ...query
      .getAll('search')
      .map((text) => text.toLowerCase())
      .map(
        (text): Test =>
          (entry) =>
            entry.lower.includes(text),
      ),
    ...['filter', 'language', 'license', 'dataset'].flatMap(each).map(
      (tag): Test =>
        ({ tags }) =>
          tags.includes(tag),
    ),
    ...query.getAll('library').map(
      (name): Test =>
        ({ library, tags }) =>
          library === name || tags.includes(name),
    ),
    ...query.getAll('author').map(
      (name): Test =>
        ({ author }) =>
          author === name,
    ),
    ...query.getAll('pipeline_tag').map(
      (name): Test =>
        ({ task }) =>
          task === name,
    ),
    ...query.getAll('gated').map(
      (text): Test =>
        ({ gated }) =>
          String(gated) === text,
    ),
    ...query.getAll('inference').map(
      (): Test =>
        ({ providers }) =>
          providers.length > 0,
    ),
    ...query.getAll('num_parameters').map(sizeWithin),
  ]
  const apps = each('apps')
  if (apps.length) tests.push(({ tags }) => apps.some((app) => runs(app, tags)))
  const asked = each('inference_provider')
  if (asked.length)
    tests.push(({ providers }) =>
      asked.some((id) => (id === 'all' ? providers.length > 0 : providers.includes(id))),
    )
  return (entry) => tests.every((test) => test(entry))
}

/** `min:6B,max:128B`, either part alone too. */
function sizeWithin(text: string): Test {
  const part = (name: string) => {
    const [, digits, unit] = new RegExp(`${name}:([\\d.]+)([KMBT]?)`).exec(text) ?? []
    return digits ? Number(digits) * 1000 ** ' KMBT'.indexOf(unit || ' ') : undefined
  }
  const [least, most] = [part('min') ?? 0, part('max') ?? Infinity]
  return ({ size }) => size >= least && size <= most
}

/** Local apps by the tag of the files they run (huggingface.js packages/tasks local-apps.ts). */
const APPS: Readonly<Record<string, readonly string[]>> = {
  gguf: `llama.cpp node-llama-cpp lmstudio localai jan atomic-chat backyard sanctum jellybox msty
    recursechat ollama unsloth docker-model-runner lemonade pi hermes-agent openclaw`.split(/\s+/),
  safetensors: ['vllm', 'sglang', 'tgi', 'unsloth', 'docker-model-runner'],
  mlx: ['mlx-lm', 'lmstudio'],
  diffusers: ['drawthings', 'diffusionbee', 'joyfusion'],
}

const runs = (app: string, tags: readonly string[]) =>
  tags.some((tag) => Object.hasOwn(APPS, tag) && APPS[tag]?.includes(app))

/** A cursor belongs to one sort; one of another starts again. */
function startOf(cursor: string | null, sort: string): number | undefined {
  if (cursor === null) return undefined
  try {
    const read = JSON.parse(atob(cursor)) as { sort?: unknown; from?: unknown }
    return read.sort === sort && typeof read.from === 'number' ? read.from : 0
  } catch {
    return 0
  }
}
