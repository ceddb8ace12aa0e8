import { RouterContextProvider } from '@tanstack/react-router'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useCallback, useMemo } from 'react'
import { createEngine } from '@/engine/in-process'
import {
  DirectoryContext,
  type Directory as Offered,
  type DirectoryState,
} from '@/features/directory/context'
import { useAnswer } from '@/features/directory/useAnswer'
import { ActiveFilters } from '@/features/filters/ActiveFilters'
import { EmptyState } from '@/features/filters/EmptyState'
import { FilterPanel } from '@/features/filters/FilterPanel'
import { useOpenFilters } from '@/features/filters/offered'
import { COLUMN_IDS, type ColumnId } from '@/domain/columns'
import { toQuery } from '@/view/query'
import { useLookAhead, useView } from '@/view/useView'
import type { View } from '@/view/view'
import { tableOf, type Row } from '../../fixtures/table'
import { routerAt } from '../routerAt'

/** The panel over the same answer as the count, as the directory has it. */
function Directory({ foreseen }: { readonly foreseen: View[] }) {
  const { view, search } = useView()
  const ahead = useCallback(
    (next: View, likely: boolean) => {
      if (likely) foreseen.push(next)
      return undefined
    },
    [foreseen],
  )
  useLookAhead(ahead)
  const filters = useOpenFilters()
  const query = useMemo(() => toQuery(view), [view])
  const ask = useMemo(
    () => ({ from: 0, to: 50, columns: [], facets: filters.counted }),
    [filters.counted],
  )
  const { answer } = useAnswer(query, ask)
  return (
    <>
      <output aria-label="link">{search}</output>
      <p role="status">{answer ? `${answer.matched} of ${answer.total}` : ''}</p>
      <input type="search" role="searchbox" aria-label="Search models" />
      <ActiveFilters />
      <FilterPanel facets={answer?.facets} {...filters} />
      {answer?.matched === 0 ? <EmptyState /> : null}
    </>
  )
}

const ROWS: readonly Row[] = [
  row('a/one', 'mit', 7e9, { maker: 'Alpha', released: 20250120, price: 0.2 }),
  row('a/two', 'mit', 70e9, { maker: 'Alpha', released: 20240301 }),
  row('b/one', 'apache-2.0', 14e9, { maker: 'Beta', released: 20250605 }),
  row('b/two', 'gemma', 2e9, { maker: 'Beta', country: 'CN' }),
  row('c/one', undefined, 405e9, { maker: 'Gamma', openWeights: 'no' }),
]

function row(id: string, license: string | undefined, params: number, more: Partial<Row>): Row {
  const own = { name: id, relation: 'original', openWeights: 'yes', params, ...more }
  return { id, ...own, ...(license ? { license } : {}) }
}

/** Twelve makers: more than a list shows at first. */
export const MANY: readonly Row[] = Array.from({ length: 12 }, (_, at) =>
  Array.from({ length: 12 - at }, (__, copy) =>
    row(`m${at}/${copy}`, 'mit', 1e9, { maker: `Maker ${at + 1}` }),
  ),
).flat()

/** Draws the filters over a link and hands back what a test does with them. */
export async function showFilters(
  link = 'q=',
  rows: readonly Row[] = ROWS,
  more: Partial<Pick<Offered, 'columns' | 'asks'>> = {},
) {
  localStorage.clear()
  const { history, router } = routerAt(`/?${link}`)
  const table = tableOf(rows)
  const foreseen: View[] = []
  const state = {
    status: 'ready',
    directory: {
      engine: createEngine(table),
      table,
      columns: new Set<ColumnId>(COLUMN_IDS),
      queryOf: toQuery,
      ...more,
      copies: 'present',
      needCopies: () => {},
    },
  } as unknown as DirectoryState
  const user = userEvent.setup()
  const { unmount } = render(
    <RouterContextProvider router={router}>
      <DirectoryContext value={state}>
        <Directory foreseen={foreseen} />
      </DirectoryContext>
    </RouterContextProvider>,
  )
  // The controls are a chunk of their own, which takes a while the first time.
  await screen.findByRole('group', { name: 'License' }, { timeout: 5000 })
  const panel = within(screen.getByRole('region', { name: 'Filters' }))
  return {
    user,
    unmount,
    history,
    /** The views that the filters told of as likely. */
    foreseen,
    /** A filter by its label, once it is there. */
    group: async (name: string) => within(await panel.findByRole('group', { name })),
    link: () => screen.getByLabelText('link').textContent,
    count: () => screen.getByText(/ of \d/).textContent,
  }
}
