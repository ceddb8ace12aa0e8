// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useCallback, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ColumnId } from '@/domain/columns'
import type { Answer } from '@/engine/engine'
import { DirectoryContext, type DirectoryState } from '@/features/directory/context'
import { ModelGrid, type ModelGridProps } from '@/features/table/ModelGrid'

const ROWS = 1_000_000
const ROW = 30
const HEAD = 40
const SCREEN = 640
const READY = { status: 'ready', directory: {} } as DirectoryState
const COLUMNS: readonly ColumnId[] = ['name', 'downloads']

/** What an engine of a million rows answers: the row at each place is named after it. */
function answerOf(matched: number, from: number, to: number): Answer {
  const places = Array.from(
    { length: Math.max(0, Math.min(to, matched) - from) },
    (_, at) => from + at,
  )
  return {
    matched,
    total: matched,
    facets: {},
    rows: {
      from,
      ids: places.map((place) => `maker/model-${place}`),
      values: { name: places.map((place) => `Model ${place}`), downloads: places },
      origins: {
        name: new Uint16Array(places.length),
        downloads: new Uint16Array(places.length),
      },
      disputed: {},
    },
  }
}

/** Orders asked for, and those told of as likely. */
const sorted = vi.fn<ModelGridProps['onSort']>()
const aimed = vi.fn<ModelGridProps['onAim']>()

function Grid({ matched, gradual }: { readonly matched: number; readonly gradual: boolean }) {
  const [span, setSpan] = useState({ from: 0, to: 64 })
  const onWindow = useCallback((from: number, to: number) => setSpan({ from, to }), [])
  return (
    <ModelGrid
      answer={answerOf(matched, span.from, span.to)}
      stale={false}
      columns={COLUMNS}
      sort={[]}
      onSort={sorted}
      onAim={aimed}
      selected={[]}
      onSelect={() => undefined}
      featured={new Set()}
      openAndFree={() => false}
      onWindow={onWindow}
      onAhead={() => undefined}
      resetKey=""
      gradual={gradual}
      widths={{}}
      onWidth={() => undefined}
      density="comfortable"
    />
  )
}

/** Nothing is laid out here: every element is as high as the screen, and never resized. */
class Measured {
  readonly #tell: ResizeObserverCallback

  constructor(tell: ResizeObserverCallback) {
    this.#tell = tell
  }
  observe() {
    const entry = { contentRect: { height: SCREEN } } as ResizeObserverEntry
    this.#tell([entry], this)
  }
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', Measured)
  vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue()
})
afterEach(() => {
  cleanup()
  sorted.mockReset()
  aimed.mockReset()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Draws the grid, and hands back what a reader does with it. */
function show(matched = ROWS, gradual = false) {
  const router = createRouter({
    routeTree: createRootRoute(),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  const client = new QueryClient()
  const wrapped = (rows: number) => (
    <QueryClientProvider client={client}>
      <RouterContextProvider router={router}>
        <DirectoryContext value={READY}>
          <Grid matched={rows} gradual={gradual} />
        </DirectoryContext>
      </RouterContextProvider>
    </QueryClientProvider>
  )
  const { rerender } = render(wrapped(matched))
  const grid = screen.getByRole('grid', { name: 'Models' })
  const scroller = grid.parentElement!
  const body = () => within(grid).getAllByRole('rowgroup')[1]!
  return {
    grid,
    scroller,
    user: userEvent.setup(),
    height: () => parseFloat(body().style.blockSize),
    have: (rows: number) => rerender(wrapped(rows)),
    /** As wheel, finger or thumb do it: the element moves, then tells. */
    scroll: (top: number) => {
      scroller.scrollTop = Math.max(
        0,
        Math.min(top, parseFloat(body().style.blockSize) + HEAD - SCREEN),
      )
      fireEvent.scroll(scroller)
    },
    rest: () => act(() => void scroller.dispatchEvent(new Event('scrollend'))),
    /** The place of the row at the upper edge, in rows: 2.5 is the middle of the third. */
    upper: () => {
      const rows = within(body()).getAllByRole('row')
      const first = rows[0]!
      const y = parseFloat(first.style.insetBlockStart)
      return Number(first.getAttribute('aria-rowindex')) - 2 + (scroller.scrollTop - y) / ROW
    },
  }
}

const LAST_UPPER = ROWS - (SCREEN - HEAD) / ROW

describe('the table over a million rows', () => {
  it('is laid out lower than any browser clamps, and says how many rows there are', () => {
    const { grid, height } = show()
    expect(height()).toBe(16_000_000)
    expect(grid.getAttribute('aria-rowcount')).toBe('1000001')
  })

  it('gets to the very last row by key, and back', async () => {
    const { grid, user, upper } = show()
    within(grid).getByRole('columnheader', { name: /Model/ }).querySelector('button')!.focus()
    await user.keyboard('{Control>}{End}{/Control}')
    const last = await within(grid).findByRole('row', { name: /Model 999999/ })
    expect(last.getAttribute('aria-rowindex')).toBe('1000001')
    await waitFor(() => expect(last.contains(document.activeElement)).toBe(true))
    expect(upper()).toBeCloseTo(LAST_UPPER, 6)
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement!.closest('tr')!.getAttribute('aria-rowindex')).toBe('1000000')
    await user.keyboard('{PageUp}')
    expect(document.activeElement!.closest('tr')!.getAttribute('aria-rowindex')).toBe('999982')
    await user.keyboard('{PageDown}{PageDown}')
    expect(document.activeElement!.closest('tr')!.getAttribute('aria-rowindex')).toBe('1000001')
    await user.keyboard('{Control>}{Home}{/Control}')
    await waitFor(() =>
      expect(document.activeElement!.closest('tr')!.getAttribute('aria-rowindex')).toBe('2'),
    )
  })

  it('moves by rows with the arrow keys in the midst of it', async () => {
    const { grid, scroll, upper, user } = show()
    scroll(8_000_000)
    const middle = Math.ceil(upper())
    const row = await within(grid).findByRole('row', { name: new RegExp(`Model ${middle}\\b`) })
    act(() => row.querySelector<HTMLElement>('[data-column=downloads]')!.focus())
    for (let step = 1; step <= 60; step++) {
      await user.keyboard('{ArrowDown}')
      expect(document.activeElement!.textContent).not.toBe('')
      expect(document.activeElement!.closest('tr')!.getAttribute('aria-rowindex')).toBe(
        String(middle + step + 2),
      )
    }
    // The focused row stands at the lower edge, whole.
    expect(upper()).toBeCloseTo(middle + 61 - (SCREEN - HEAD) / ROW, 3)
  })

  it('moves by the pixel under wheel and finger, and the rows stay when the scrolling rests', () => {
    const { scroller, scroll, rest, upper } = show()
    scroll(4_000_000)
    for (const delta of [100, -37, 3, 1_200, -1_000]) {
      const before = upper()
      scroll(scroller.scrollTop + delta)
      expect((upper() - before) * ROW).toBeCloseTo(delta, 3)
      const moved = upper()
      rest()
      expect(upper()).toBeCloseTo(moved, 6)
    }
  })

  it('has a thumb that stands where the rows are', () => {
    const { scroller, scroll, rest, upper, height } = show()
    const reach = height() + HEAD - SCREEN
    for (const part of [0, 0.1, 0.5, 0.9, 1]) {
      scroll(part * reach)
      expect(Math.abs(upper() / LAST_UPPER - part)).toBeLessThan(0.01)
      for (let step = 0; step < 10; step++) scroll(scroller.scrollTop + 3_000)
      rest()
      expect(Math.abs(upper() / LAST_UPPER - scroller.scrollTop / reach)).toBeLessThan(0.01)
    }
    scroll(0)
    expect(upper()).toBe(0)
    scroll(reach)
    expect(upper()).toBeCloseTo(LAST_UPPER, 6)
  })

  it('keeps its rows in sight while others come and go', () => {
    const { have, scroll, upper, scroller } = show()
    scroll(4_000_000)
    const before = upper()
    have(900_000)
    expect(upper()).toBeCloseTo(before, 6)
    have(500)
    fireEvent.scroll(scroller)
    expect(screen.getByRole('row', { name: /Model 499/ })).toBeTruthy()
    expect(upper()).toBeCloseTo(500 - (SCREEN - HEAD) / ROW, 6)
  })

  it('draws some of its first rows at once and the others a frame later, where it is to', async () => {
    const { grid } = show(ROWS, true)
    const drawn = () => within(grid).getAllByRole('row').length - 1
    expect(drawn()).toBe(10)
    expect(within(grid).getAllByRole('row')[1]!.getAttribute('aria-rowindex')).toBe('2')
    await vi.waitFor(() => expect(drawn()).toBeGreaterThan(20))
  })

  it('is as high as its rows where a browser can lay them out', () => {
    const { height, scroll, upper } = show(20_000)
    expect(height()).toBe(20_000 * ROW)
    scroll(345_678)
    expect(upper()).toBeCloseTo(345_678 / ROW, 6)
  })
})

const head = () => screen.getByRole('button', { name: 'Downloads' })

describe('the head of a column', () => {
  it('tells of its order when it is pointed at, and asks for it when clicked', async () => {
    const { user } = show(10)
    await user.hover(head())
    const order = [{ column: 'downloads', descending: true }]
    expect(aimed).toHaveBeenLastCalledWith(order)
    expect(sorted).not.toHaveBeenCalled()
    await user.click(head())
    expect(sorted).toHaveBeenCalledExactlyOnceWith(order)
  })

  it('asks for the same with the keys alone', async () => {
    const { user } = show(10)
    act(() => head().focus())
    await user.keyboard('{Enter}')
    expect(sorted).toHaveBeenCalledExactlyOnceWith([{ column: 'downloads', descending: true }])
  })
})
