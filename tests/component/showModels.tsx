import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterContextProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { tableOf } from '@/catalogue/columns'
import type { Model } from '@/domain/model'
import type { Table } from '@/domain/table'
import type { Engine } from '@/engine/engine'
import { createEngine } from '@/engine/in-process'
import { DirectoryContext, UnknownModel, type DirectoryState } from '@/features/directory/context'
import { HubClientContext, NO_ACCESS } from '@/features/hub/client'
import { DEFAULT_CONFIG } from '@/sources/config'
import { toQuery } from '@/view/query'
import { routerAt } from './routerAt'

/** Shows a page at an address over a catalogue of these models, the Hub not being asked. */
export function showModels(
  page: ReactNode,
  address: string,
  models: readonly Model[],
  engineOf: (table: Table) => Engine = createEngine,
) {
  const { history, router } = routerAt(address)
  const table = tableOf(models)
  const state = {
    status: 'ready',
    directory: {
      engine: engineOf(table),
      table,
      columns: new Set(),
      queryOf: toQuery,
      asOf: '2026-08-01',
      sources: new Map(),
      loadModel: async (id: string) => {
        const model = models.find((each) => each.id === id)
        if (!model) throw new UnknownModel(id)
        return model
      },
    },
  } as unknown as DirectoryState
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const user = userEvent.setup()
  render(
    <QueryClientProvider client={queries}>
      <RouterContextProvider router={router}>
        <HubClientContext value={{ ...NO_ACCESS, config: { ...DEFAULT_CONFIG, live: false } }}>
          <DirectoryContext value={state}>{page}</DirectoryContext>
        </HubClientContext>
      </RouterContextProvider>
    </QueryClientProvider>,
  )
  return { user, history, link: () => history.location.search }
}
