// @vitest-environment happy-dom
import { RouterContextProvider } from '@tanstack/react-router'
import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useCallback } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SearchBox } from '@/features/directory/SearchBox'
import { standingOf } from '@/view/standing'
import { useForesee, useLookAhead, useView } from '@/view/useView'
import type { View } from '@/view/view'
import { routerAt } from '../routerAt'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** What a page says it is going to show; resolved or failed by the test. */
interface Coming {
  readonly text: string
  readonly likely: boolean
  arrive(): void
  fail(): void
}

function open(looksAhead = true, ids?: readonly string[]) {
  const { router, history } = routerAt('/?q=first')
  const coming: Coming[] = []
  /** Every drawing of the link, and what was put on screen with one. */
  const drawn: string[] = []
  const shown: string[] = []

  function Page() {
    const { view } = useView()
    const ahead = useCallback(
      ({ text }: View, likely: boolean) =>
        new Promise<() => void>((resolve, reject) => {
          coming.push({
            text,
            likely,
            arrive: () => resolve(() => shown.push(text)),
            fail: () => reject(new Error('the engine broke')),
          })
        }),
      [],
    )
    useLookAhead(looksAhead ? ahead : undefined)
    drawn.push(view.text)
    const foresee = useForesee()
    return (
      <>
        <SearchBox shown={ids} />
        <button type="button" onClick={() => foresee((now) => ({ ...now, text: 'third' }))}>
          Point
        </button>
      </>
    )
  }
  const page = () => (
    <RouterContextProvider router={router}>
      <Page />
    </RouterContextProvider>
  )
  const { rerender } = render(page())
  const arrive = (at: number) => act(async () => coming[at]!.arrive())
  return { history, coming, drawn, shown, arrive, rerender: () => rerender(page()) }
}

const follow = (history: ReturnType<typeof open>['history'], href: string) =>
  act(() => history.push(href))
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))

describe('a link that is followed', () => {
  it('is drawn at once where nothing has to be worked out for it', () => {
    const { history, drawn } = open(false)
    follow(history, '/?q=second')
    expect(drawn.at(-1)).toBe('second')
  })

  it('of another page is not drawn by the one that stands until that has come', async () => {
    const { history, coming, drawn, rerender } = open()
    follow(history, '/charts?q=second')
    rerender()
    expect(drawn.at(-1)).toBe('first')
    // What it is about is not looked for either.
    follow(history, '/charts?q=third')
    expect(coming).toEqual([])
    rerender()
    expect(drawn.at(-1)).toBe('first')
    act(() => standingOf(history).arrived())
    expect(drawn.at(-1)).toBe('third')
  })

  it('is told to who stays on from page to page, once each of them has come', () => {
    const { history, drawn, rerender } = open()
    const draw = () => {
      rerender()
      return drawn.at(-1)
    }
    follow(history, '/charts?q=second')
    act(() => standingOf(history).arrived())
    follow(history, '/cost?q=third')
    expect(draw()).toBe('second')
    follow(history, '/compare?q=fourth')
    expect(draw()).toBe('second')
    act(() => standingOf(history).arrived())
    expect(draw()).toBe('fourth')
  })

  it('is the one that stands where it is gone back to before another page has come', async () => {
    const { history, coming, drawn, arrive } = open()
    follow(history, '/charts?q=second')
    const drawings = drawn.length
    follow(history, '/?q=first')
    expect(drawn.slice(drawings).every((text) => text === 'first')).toBe(true)
    follow(history, '/cost')
    follow(history, '/?q=fourth')
    expect(coming.map(({ text }) => text)).toEqual(['fourth'])
    expect(drawn.at(-1)).toBe('first')
    await arrive(0)
    expect(drawn.at(-1)).toBe('fourth')
  })

  it('waits for what it will show, and is drawn with it', async () => {
    const { history, drawn, shown, arrive } = open()
    follow(history, '/?q=second')
    expect(drawn.at(-1)).toBe('first')
    await arrive(0)
    expect(drawn.at(-1)).toBe('second')
    expect(shown).toEqual(['second'])
    expect(drawn.filter((text) => text === 'second')).toHaveLength(1)
  })

  it('waits no longer than a tenth of a second', async () => {
    vi.useFakeTimers()
    const { history, drawn, shown, arrive } = open()
    follow(history, '/?q=second')
    await pass(100)
    expect(drawn.at(-1)).toBe('second')
    await arrive(0)
    // Whoever asks for it again brings it: it is not put on screen twice.
    expect(shown).toEqual([])
  })

  it('waits no longer for those that follow on it, as when somebody types', async () => {
    vi.useFakeTimers()
    const { history, drawn } = open()
    for (let letters = 1; letters <= 8; letters++) {
      follow(history, `/?q=${'deepseek'.slice(0, letters)}`)
      await pass(30)
    }
    expect(new Set(drawn).size).toBeGreaterThan(2)
  })

  it('is the newest, whatever comes of those before', async () => {
    const { history, drawn, shown, arrive, coming } = open()
    follow(history, '/?q=second')
    follow(history, '/?q=third')
    await arrive(0)
    expect(drawn.at(-1)).toBe('first')
    await arrive(1)
    expect(drawn.at(-1)).toBe('third')
    expect(shown).toEqual(['third'])
    expect(coming.map(({ text }) => text)).toEqual(['second', 'third'])
  })

  it('is drawn where what it would show cannot be worked out', async () => {
    const { history, drawn, coming } = open()
    follow(history, '/?q=second')
    await act(async () => coming[0]!.fail())
    expect(drawn.at(-1)).toBe('second')
  })
})

describe('letters typed while a link waits', () => {
  it('all stand in the box, and a link changed by other means wins over them', async () => {
    const { history, arrive, coming } = open()
    const box = screen.getByRole<HTMLInputElement>('searchbox')
    await userEvent.type(box, ' of')
    expect(box.value).toBe('first of')
    await arrive(coming.length - 1)
    expect(box.value).toBe('first of')
    follow(history, '/?q=other')
    await arrive(coming.length - 1)
    expect(box.value).toBe('other')
  })
})

describe('a view that is probably asked for next', () => {
  it('is worked out and not drawn, and nothing comes of a failure', async () => {
    const { history, drawn, coming } = open()
    await userEvent.click(screen.getByRole('button', { name: 'Point' }))
    expect(coming.map(({ text, likely }) => [text, likely])).toEqual([['third', true]])
    await act(async () => coming[0]!.fail())
    expect(history.location.search).toBe('?q=first')
    expect(drawn.at(-1)).toBe('first')
  })

  it('is one of several, worked out in turn until a link is followed', async () => {
    const { history, coming, arrive } = open(true, ['a/firsts', 'a/firstly', 'b/firsts'])
    const asked = () => coming.map(({ text }) => text)
    screen.getByRole('searchbox').focus()
    await vi.waitFor(() => expect(asked()).toEqual(['firsts']))
    await act(async () => coming[0]!.fail())
    expect(asked()).toEqual(['firsts', 'firstl'])
    await arrive(1)
    // Last what stands.
    expect(asked()).toEqual(['firsts', 'firstl', 'first'])
    await arrive(2)
    expect(coming.every(({ likely }) => likely)).toBe(true)
    await userEvent.type(screen.getByRole('searchbox'), 's')
    expect(coming.at(-1)).toMatchObject({ text: 'firsts', likely: false })
    await arrive(3)
    await vi.waitFor(() => expect(asked()).toHaveLength(5))
    follow(history, '/?q=other')
    await arrive(4)
    expect(asked().slice(4)).toEqual(['firsts', 'other'])
  })

  it.each([
    ['nobody types', ['a/firsts'], false],
    ['it is known of no names', undefined, true],
  ] as const)('is not worked out for letters where %s', async (_, ids, typing) => {
    vi.useFakeTimers()
    try {
      const { coming } = open(true, ids)
      if (typing) act(() => screen.getByRole('searchbox').focus())
      await vi.advanceTimersByTimeAsync(1000)
      expect(coming).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })

  it('is worked out for another page nowhere', async () => {
    const { coming } = open(false)
    await userEvent.click(screen.getByRole('button', { name: 'Point' }))
    expect(coming).toEqual([])
  })
})
