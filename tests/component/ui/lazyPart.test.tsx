// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, type ComponentType } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '@/ui/ErrorBoundary'
import { lazyPart } from '@/ui/lazyPart'

afterEach(cleanup)

interface Props {
  readonly name: string
}

/** A part that counts its own presses, and what brings its code or does not. */
function held() {
  const asked: PromiseWithResolver[] = []
  const load = vi.fn<() => Promise<{ default: ComponentType<Props> }>>(
    () =>
      new Promise(
        (come, fail) => void asked.push({ come: () => come({ default: Counter }), fail }),
      ),
  )
  return { load, asked }
}
interface PromiseWithResolver {
  readonly come: () => void
  readonly fail: (error: Error) => void
}
function Counter({ name }: Props) {
  const [presses, press] = useState(0)
  return (
    <button type="button" onClick={() => press(presses + 1)}>
      {name} {presses}
    </button>
  )
}
const words = () => document.body.textContent

describe('a part of the page', () => {
  it('waits for its code, in whatever stands there meanwhile, and then takes its place', async () => {
    const { load, asked } = held()
    const Part = lazyPart<Props>(load, ({ name }) => <p>{name} is coming</p>)
    render(<Part name="Chart" />)
    expect(words()).toBe('Chart is coming')
    await act(async () => asked[0]!.come())
    expect(words()).toBe('Chart 0')
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('is drawn at once where its code was fetched before', async () => {
    const { load, asked } = held()
    const Part = lazyPart<Props>(load, 'coming')
    const fetched = Part.fetched()
    asked[0]!.come()
    await fetched
    render(<Part name="Menu" />)
    expect(words()).toBe('Menu 0')
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('keeps what was done in it when another of its kind is drawn, or it is itself with other words', async () => {
    const { load, asked } = held()
    const Part = lazyPart<Props>(load)
    const { rerender } = render(<Part name="One" />)
    await act(async () => asked[0]!.come())
    await userEvent.click(screen.getByRole('button'))
    rerender(<Part name="Two" />)
    expect(words()).toBe('Two 1')
    render(<Part name="Three" />)
    expect(words()).toBe('Two 1Three 0')
  })

  it('says that its code could not be had, and fetches it anew on Retry', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { load, asked } = held()
    const Part = lazyPart<Props>(load, 'coming')
    render(
      <ErrorBoundary region="The menu" still="All else works.">
        <Part name="Menu" />
      </ErrorBoundary>,
    )
    await act(async () => asked[0]!.fail(new Error('no network')))
    expect(screen.getByRole('alert').textContent).toContain('The menu could not be shown')
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(words()).toBe('coming')
    await act(async () => asked[1]!.come())
    expect(words()).toBe('Menu 0')
    errors.mockRestore()
  })

  it('that is gone before its code came or failed stays gone', async () => {
    const { load, asked } = held()
    const Part = lazyPart<Props>(load)
    const [one, other] = [render(<Part name="One" />), render(<Part name="Other" />)]
    one.unmount()
    other.unmount()
    await act(async () => {
      asked[0]!.fail(new Error('no network'))
      asked[1]!.come()
    })
    expect(words()).toBe('')
  })
})
