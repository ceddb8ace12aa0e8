import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { COLUMN_IDS, type ColumnId } from '@/domain/columns'
import { DEFAULT_FIT } from '@/domain/query'
import type { Engine } from '@/engine/engine'
import { QUICK_CALLS, ShardedEngine } from '@/engine/sharded'
import { DirectoryContext, type DirectoryState } from '@/features/directory/context'
import { TableView } from '@/features/directory/TableView'
import { callerOf } from '@/lib/rpc'
import { lateHistory } from '@/view/lateHistory'
import { FrontPageContext, useView } from '@/view/useView'
import { EVERYTHING, type View } from '@/view/view'
import { tableOf } from '../../../tests/fixtures/table'
import { drawn, mark, shown } from './marks'
import type { shardWorkerCalls } from './shardWorker'
import '@/app/styles/app.css'
import './bench.css'

const WORKERS = 2
const NONE: ReadonlySet<string> = new Set()
const EMPTY = tableOf([])

const queryOf = ({ text, where, sort, fit }: View) => {
  return { text, where, sort, fit: fit ?? DEFAULT_FIT }
}

/** The table of the product with its filters, over shards in workers. */
export async function showWeighbridge(root: HTMLElement, rows: number): Promise<void> {
  const workers = Array.from({ length: WORKERS }, () => {
    const worker = new Worker(new URL('shardWorker.ts', import.meta.url), { type: 'module' })
    return callerOf<typeof shardWorkerCalls>(worker, { unheld: true, quick: QUICK_CALLS }).remote
  })
  await Promise.all(workers.map((worker, at) => worker.make(rows, at, WORKERS)))

  const page = createRoot(root)
  const queries = new QueryClient()
  const router = createRouter({ routeTree: createRootRoute(), history: lateHistory() })
  // The engine asks for what a shard has; these workers answer just that, and two calls more.
  const calls = workers as unknown as ConstructorParameters<typeof ShardedEngine>[0]
  const show = async (pieces: number) => {
    const sizes = await Promise.all(workers.map((worker) => worker.open(pieces)))
    const engine = new ShardedEngine(calls, ORIGINS, { apart: true })
    page.render(
      <QueryClientProvider client={queries}>
        <RouterContextProvider router={router}>
          <DirectoryContext value={stateOf(engine)}>
            <FrontPageContext value={EVERYTHING.where}>
              <Whole />
            </FrontPageContext>
          </DirectoryContext>
        </RouterContextProvider>
      </QueryClientProvider>,
    )
    await shown(
      root,
      sizes.reduce((sum, size) => sum + size, 0),
    )
    return engine
  }
  mark('bench:start')
  const some = await show(1)
  mark('bench:usable')
  // As an index is loaded: what follows on the first rows waits until they are on screen.
  await drawn()
  const whole = rows > WORKERS ? await show(Infinity) : some
  await whole.prepare()
  mark('bench:built')
}

/** As the worker's tables have them. */
const ORIGINS = [
  { source: '', seenAt: '', basis: 'stated', live: false },
  { source: 'hub-list', seenAt: '2026-11-20', basis: 'stated', live: false },
] as const

function stateOf(engine: Engine): DirectoryState {
  const directory = {
    engine,
    table: EMPTY,
    columns: new Set<ColumnId>(COLUMN_IDS),
    queryOf,
    copies: 'present',
    needCopies: () => undefined,
    sources: new Map(),
  }
  return { status: 'ready', directory } as unknown as DirectoryState
}

function Whole() {
  const { view } = useView()
  return <TableView query={queryOf(view)} intro={null} empty={null} featured={NONE} />
}
