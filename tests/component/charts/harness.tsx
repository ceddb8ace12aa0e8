import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterContextProvider } from '@tanstack/react-router'
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { vi } from 'vitest'
import { COLUMN_IDS, type ColumnId } from '@/domain/columns'
import { createEngine } from '@/engine/in-process'
import ChartsPage from '@/features/charts/ChartsPage'
import {
  DirectoryContext,
  UnknownModel,
  type Directory,
  type DirectoryState,
} from '@/features/directory/context'
import { toQuery } from '@/view/query'
import { factOf, modelOf } from '../../fixtures/models'
import { tableOf, type Row } from '../../fixtures/table'
import { routerAt } from '../routerAt'

/** What every element measures, since nothing is laid out here: the chart is as wide. */
const WIDTH = 800

const model = (id: string, row: Partial<Row>): Row => ({
  id: `a/${id}`,
  name: id,
  relation: 'original',
  reasoningRuns: 5,
  ...row,
})

/** One of everything that a chart tells apart. */
export const MODELS: readonly Row[] = [
  model('small', {
    activeParams: 1e9,
    reasoning: 20,
    openWeights: 'yes',
    openness: 'permissive',
    released: 20250120,
  }),
  model('middle', {
    activeParams: 7e9,
    reasoning: 50,
    openWeights: 'yes',
    openness: 'non-commercial',
    released: 20250720,
  }),
  model('worse', { activeParams: 8e9, reasoning: 40, openWeights: 'yes', openness: 'permissive' }),
  model('lucky', { activeParams: 2e9, reasoning: 90, reasoningRuns: 1, openWeights: 'yes' }),
  model('closed', {
    activeParams: 9e9,
    reasoning: 70,
    openWeights: 'no',
    openness: 'proprietary',
    released: 20250120,
  }),
  model('unsaid', { activeParams: 4e9, reasoning: 30 }),
  model('silent', { activeParams: 3e9, openWeights: 'no' }),
]

/** The page of charts over these rows, and what a test does with it. */
export async function showChart(
  link = '',
  rows: readonly Row[] = MODELS,
  more: Partial<Pick<Directory, 'copies' | 'needCopies' | 'loadModel'>> = {},
) {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, WIDTH, WIDTH),
  )
  const { history, router } = routerAt(link ? `/charts?${link}` : '/charts')
  const table = tableOf(rows)
  const state = {
    status: 'ready',
    directory: {
      engine: createEngine(table),
      table,
      columns: new Set<ColumnId>(COLUMN_IDS),
      queryOf: toQuery,
      asOf: '2026-08-01',
      sources: new Map([['models.dev', { id: 'models.dev', label: 'models.dev', home: '' }]]),
      manifest: { copies: 9000 },
      copies: 'present',
      needCopies: () => {},
      loadModel: async (id: string) => {
        const row = rows.find((each) => each.id === id)
        if (!row) throw new UnknownModel(id)
        const reasoning = Number(row.reasoning)
        const note = `90 % interval ${reasoning - 5} to ${reasoning + 5}`
        return modelOf(id, { reasoning: [factOf(reasoning, { note })] })
      },
      ...more,
    },
  } as unknown as DirectoryState
  const queries = new QueryClient()
  const user = userEvent.setup()
  render(
    <QueryClientProvider client={queries}>
      <RouterContextProvider router={router}>
        <DirectoryContext value={state}>
          <ChartsPage />
        </DirectoryContext>
      </RouterContextProvider>
    </QueryClientProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
  return { user, history, link: () => history.location.search }
}

export const findChart = () => screen.findByRole('application', { name: /, chart$/ })
/** The one point that is read. */
export const pointOf = (chart: HTMLElement) => within(chart).getByRole('link')
export const nameOf = (chart: HTMLElement) => pointOf(chart).getAttribute('aria-label') ?? ''

interface Spot {
  readonly x: number
  readonly y: number
}
const at = ({ x, y }: Spot, more: PointerEventInit = {}) => ({
  clientX: x,
  clientY: y,
  pointerId: 1,
  pointerType: 'mouse',
  ...more,
})

/** Points at a pixel of the chart with the mouse. */
export function pointAt(chart: HTMLElement, spot: Spot) {
  fireEvent.pointerMove(chart, at(spot))
}

/** Draws a box with the mouse. */
export function drag(chart: HTMLElement, from: Spot, to: Spot) {
  fireEvent.pointerDown(chart, at(from))
  fireEvent.pointerMove(chart, at(to))
  fireEvent.pointerUp(chart, at(to))
}

/** Two fingers, `before` pixels apart around a pixel, and then `after`. */
export function pinch(chart: HTMLElement, { x, y }: Spot, before: number, after: number) {
  const finger = (pointerId: number, by: number) =>
    at({ x: x + by, y }, { pointerId, pointerType: 'touch' })
  fireEvent.pointerDown(chart, finger(1, -before / 2))
  fireEvent.pointerDown(chart, finger(2, before / 2))
  fireEvent.pointerMove(chart, finger(1, -after / 2))
  fireEvent.pointerMove(chart, finger(2, after / 2))
  fireEvent.pointerUp(chart, finger(1, -after / 2))
  fireEvent.pointerUp(chart, finger(2, after / 2))
}

/** Turns the wheel at a pixel; false where the chart kept it from the page. */
export function wheel(chart: HTMLElement, { x, y }: Spot, deltaY: number, ctrlKey: boolean) {
  const event = new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true })
  // What is a mouse event in browsers has nothing of one here.
  for (const [key, value] of Object.entries({ clientX: x, clientY: y, ctrlKey }))
    Object.defineProperty(event, key, { value })
  return fireEvent(chart, event)
}
