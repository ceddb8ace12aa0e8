import { HttpResponse } from 'msw'
import { BOARDS, type Board } from './boards'
import { gated, notFound } from './hubAnswers'
import type { HubRoute } from './hub'
import type { Entry, Shelf } from './hubShelf'

const MOST_ENTRIES = 100

/** A result that can stand on a board. */
interface Result {
  readonly filename: string
  readonly pullRequest?: number
  readonly data?: { readonly dataset: { readonly id: string; task_id: string }; value: number }
}

/** The official benchmarks, and what repos state of themselves on each. */
export const boardRoutes: readonly HubRoute[] = [
  ['/api/datasets', (_, { url }) => datasets(url)],
  [
    '/api/datasets/:owner/:name/leaderboard',
    (repos, request, { owner, name }) => {
      const id = `${owner}/${name}`.toLowerCase()
      const board = BOARDS.find((each) => each.id.toLowerCase() === id)
      if (!board) return notFound(request)
      return board.gated ? gated(request, board.id) : leaderboard(repos, board, request.url)
    },
  ],
]

function datasets(address: string): Response {
  const filters = new URL(address).searchParams.getAll('filter')
  const official = filters.length === 1 && filters[0] === 'benchmark:official'
  return HttpResponse.json(
    (official ? BOARDS : []).map(({ id, gated: closed }, at) => ({
      _id: `b${at}`.padStart(24, '0'),
      id,
      author: id.split('/')[0],
      gated: closed ? 'manual' : false,
      private: false,
      disabled: false,
      downloads: 1000 - at,
      likes: 100 - at,
      tags: ['benchmark:official', 'region:us'],
    })),
  )
}

/** Best first; as on the Hub, repos with a declared parent only where asked for. */
function leaderboard(repos: Shelf, board: Board, address: string): Response {
  const query = new URL(address).searchParams
  const originals = query.get('base_model') !== 'false'
  const most = Number(query.get('max_params')?.replace('B', 'e9') ?? Infinity)
  const task = query.get('task_id') ?? board.task
  const isWanted = (entry: Entry) =>
    !entry.private && !(originals && entry.hasParent) && !(entry.size > most)
  const entries = repos.entries
    .filter(isWanted)
    .flatMap((entry) =>
      (entry.results as readonly Result[])
        .filter(({ data }) => data?.dataset.id === board.id && data.dataset.task_id === task)
        .map((result) => ({ entry, result, value: result.data?.value ?? 0 })),
    )
  const best = entries.toSorted((a, b) => b.value - a.value).slice(0, MOST_ENTRIES)
  return HttpResponse.json(
    best.map(({ entry, result: { filename, pullRequest }, value }, at) => ({
      rank: at + 1,
      modelId: entry.id,
      author: { name: entry.author, fullname: entry.author, type: 'org' },
      value,
      filename,
      verified: false,
      ...(pullRequest ? { pullRequest } : {}),
      // Missing on GPQA's board (huggingface_hub tests/test_hf_api.py).
      ...(board.fraction
        ? {}
        : { source: { url: `https://huggingface.co/${entry.id}`, isExternal: false } }),
      ...(entry.size ? { num_parameters: entry.size } : {}),
    })),
  )
}
