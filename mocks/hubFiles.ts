import { HttpResponse } from 'msw'
import type { HubRoute } from './hub'
import { gated, notFound, refuse } from './hubAnswers'
import type { Entry, Shelf } from './hubShelf'

/** What a repo holds: its files, their sizes, and their bytes. */
export const fileRoutes: readonly HubRoute[] = [
  ['/api/models/:owner/:name/tree/:revision', files],
  ['/api/models/:owner/:name/tree/:revision/*', files],
  ['/api/models/:owner/:name/treesize/:revision', treeSize],
  ['/api/models/:owner/:name/treesize/:revision/*', treeSize],
  ['/:owner/:name/resolve/:revision/*', bytesOf],
]

type Params = Readonly<Record<string, string>>

/** The repo a path means, or why there is none. */
function repoOf(repos: Shelf, request: Request, params: Params): Entry | Response {
  const entry = repos.named(`${params['owner']}/${params['name']}`)
  if (!entry || entry.private) return notFound(request)
  return params['revision'] === 'main'
    ? entry
    : refuse(404, `Invalid rev id: ${params['revision']}`, 'RevisionNotFound')
}

/** The weights are as large as their elements; the rest is small. */
function listing(repos: Shelf, entry: Entry): readonly { path: string; size: number }[] {
  const siblings = repos.row(entry)['siblings']
  return (Array.isArray(siblings) ? (siblings as { rfilename: string }[]) : []).map(
    ({ rfilename: path }) => ({
      path,
      size: /\.(safetensors|gguf)$/.test(path) ? (entry.size || 0) * 2 : 2048,
    }),
  )
}

function files(repos: Shelf, request: Request, params: Params): Response {
  const entry = repoOf(repos, request, params)
  if (entry instanceof Response) return entry
  const oid = entry.repoId.padEnd(40, '0')
  return HttpResponse.json(
    listing(repos, entry).map(({ path, size }) => ({
      type: 'file',
      oid,
      size,
      ...(size > 2048 ? { lfs: { oid: oid.padEnd(64, '0'), size, pointerSize: 134 } } : {}),
      path,
    })),
  )
}

function treeSize(repos: Shelf, request: Request, params: Params): Response {
  const entry = repoOf(repos, request, params)
  if (entry instanceof Response) return entry
  const size = listing(repos, entry).reduce((sum, file) => sum + file.size, 0)
  return HttpResponse.json({ path: params['0'] ?? '/', size })
}

/** Of gated repos everything is told but the bytes. */
function bytesOf(repos: Shelf, request: Request, params: Params): Response {
  const entry = repoOf(repos, request, params)
  if (entry instanceof Response) return entry
  if (entry.gated) return gated(request, `model ${entry.id}`)
  const file = listing(repos, entry).find(({ path }) => path === params['0'])
  return file
    ? HttpResponse.json(repos.row(entry)['config'] ?? {})
    : refuse(404, 'Entry not found', 'EntryNotFound')
}
