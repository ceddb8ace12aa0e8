import { http, HttpResponse, type HttpHandler } from 'msw'
import { mayFail } from './faults'
import { notFound, refuse, withGoodToken } from './hubAnswers'
import { boardRoutes } from './hubBoards'
import { fileRoutes } from './hubFiles'
import { expanded, list } from './hubList'
import { DETAIL_KEYS, withKeys } from './hubRows'
import type { Entry, Shelf } from './hubShelf'

export const HUB = 'https://huggingface.co'

/** Old ids, and what became of them; the first is one from before there were namespaces. */
const RENAMED: Readonly<Record<string, string>> = {
  'plain-old': 'odd-cases/plain-8B',
  'odd-cases/old-name': 'odd-cases/plain-8B',
}

/** A path of the Hub, and what is answered there. */
export type HubRoute = readonly [
  path: string,
  answer: (repos: Shelf, request: Request, params: Readonly<Record<string, string>>) => Response,
]

const routes: readonly HubRoute[] = [
  ['/api/models', (repos, { url }) => list(repos, url)],
  ['/api/models/:name', (_, request, { name = '' }) => moved(request, name)],
  [
    '/api/models/:owner/:name',
    (repos, request, { owner, name }) => detail(repos, request, `${owner}/${name}`),
  ],
  [
    '/api/models/:owner/:name/revision/:revision',
    (repos, request, { owner, name, revision }) =>
      revision === 'main'
        ? detail(repos, request, `${owner}/${name}`)
        : refuse(404, `Invalid rev id: ${revision}`, 'RevisionNotFound'),
  ],
  ['/api/quicksearch', (repos, { url }) => quickSearch(repos, url)],
  ['/api/models-tags-by-type', (repos, { url }) => tagsByType(repos, url)],
  ...boardRoutes,
  ...fileRoutes,
]

/** The Hub's routes over the given repos. */
export function hubHandlers(shelf: () => Promise<Shelf>): readonly HttpHandler[] {
  let held: Promise<Shelf> | undefined
  return routes.map(([path, answer]) =>
    http.get(
      HUB + path,
      mayFail(
        'hub',
        withGoodToken(async (request, params) => answer(await (held ??= shelf()), request, params)),
      ),
    ),
  )
}

function moved(request: Request, id: string): Response {
  const now = Object.hasOwn(RENAMED, id) ? RENAMED[id] : undefined
  const { search } = new URL(request.url)
  return now ? HttpResponse.redirect(`${HUB}/api/models/${now}${search}`, 307) : notFound(request)
}

function detail(repos: Shelf, request: Request, id: string): Response {
  const keys = expanded(new URL(request.url).searchParams)
  if (keys.some((key) => !DETAIL_KEYS.includes(key)))
    return refuse(400, `Invalid option for expand: expected one of ${DETAIL_KEYS.join(', ')}`)
  const entry = repos.named(id)
  if (!entry || entry.private) return moved(request, id)
  const row = repos.row(entry)
  const body = withKeys(row, keys.length ? keys : [...DETAIL_KEYS, 'modelId'])
  const mapping = body['inferenceProviderMapping']
  if (Array.isArray(mapping)) body['inferenceProviderMapping'] = byProvider(mapping)
  return HttpResponse.json(body)
}

/** A list on the list, an object here. */
function byProvider(mapping: readonly { provider: string }[]): object {
  return Object.fromEntries(mapping.map(({ provider, ...rest }) => [provider, rest]))
}

const OTHER_KINDS = ['datasets', 'spaces', 'papers', 'collections', 'buckets', 'kernels']

function quickSearch(repos: Shelf, address: string): Response {
  const query = new URL(address).searchParams
  const q = query.get('q') ?? ''
  const isMeant = ({ lower, author, library, task }: Entry) =>
    lower.includes(q.toLowerCase()) &&
    (query.get('namespace') ?? author) === author &&
    (query.get('library') ?? library) === library &&
    (query.get('pipelines') ?? task) === task
  const found = repos.sorted('trendingScore').filter(isMeant)
  const limit = Number(query.get('limit') ?? 5)
  if (!(limit >= 1 && limit <= 20)) return refuse(400, 'limit must be between 1 and 20')
  const models = found.slice(0, limit).map(({ repoId, id, order }) => ({
    _id: repoId,
    id,
    trendingWeight: order.trendingScore,
  }))
  const none = OTHER_KINDS.flatMap((kind) => [
    [kind, []],
    [`${kind}Count`, 0],
  ])
  return HttpResponse.json({ q, models, modelsCount: found.length, ...Object.fromEntries(none) })
}

/** Groups whose tags carry their name as a prefix. */
const GROUPS = ['license', 'dataset', 'arxiv', 'region', 'base_model']

/** The tags in use, by group; of one group where `type` names it. */
function tagsByType(repos: Shelf, address: string): Response {
  const wanted = new URL(address).searchParams.get('type')
  const tags = [...new Set(repos.entries.flatMap((entry) => entry.tags))]
  const groups = GROUPS.filter((group) => wanted === null || wanted === group).map((group) => {
    const prefix = `${group}:`
    const own = tags.filter((tag) => tag.startsWith(prefix)).toSorted()
    return [group, own.map((id) => ({ id, label: id.slice(prefix.length), type: group }))]
  })
  return HttpResponse.json(Object.fromEntries(groups))
}
