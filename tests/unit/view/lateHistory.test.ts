// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lateHistory } from '@/view/lateHistory'

let late: ReturnType<typeof lateHistory>
/** What the browser was told to write, each with its method, but for what the opening wrote. */
let written: string[]

beforeEach(() => {
  vi.useFakeTimers()
  for (const method of ['pushState', 'replaceState'] as const) {
    const write = history[method].bind(history)
    vi.spyOn(history, method).mockImplementation((state, title, url) => {
      written.push(`${method} ${String(url)}`)
      write(state, title, url)
    })
  }
  written = []
  late = lateHistory()
  written = []
})
afterEach(() => {
  late.destroy()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Does something, and everything that comes of it before the next task. */
async function after(act: () => void): Promise<void> {
  act()
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}

describe('the history', () => {
  it('has a change at once, and the browser in a task of its own', async () => {
    await after(() => late.push('/?q=one'))
    expect(late.location.search).toBe('?q=one')
    expect(written).toEqual([])
    vi.runAllTimers()
    expect(written).toEqual(['pushState /?q=one'])
  })

  it('keeps each step, however close they follow', async () => {
    await after(() => late.push('/?q=one'))
    await after(() => late.push('/?q=two'))
    await after(() => late.replace('/?q=three'))
    vi.runAllTimers()
    expect(written).toEqual(['pushState /?q=one', 'pushState /?q=two', 'replaceState /?q=three'])
  })

  it('is written when the page is left', async () => {
    await after(() => late.push('/?q=one'))
    dispatchEvent(new Event('pagehide'))
    expect(written).toEqual(['pushState /?q=one'])
  })

  it('is written before somebody goes back by it', async () => {
    const go = vi.spyOn(history, 'go').mockImplementation(() => void written.push('go'))
    await after(() => late.push('/?q=one'))
    late.back()
    expect(written).toEqual(['pushState /?q=one', 'go'])
    expect(go).toHaveBeenCalledExactlyOnceWith(-1)
  })

  it('drops what would follow on an entry that the reader has left', async () => {
    await after(() => late.push('/?q=left'))
    await after(() => void dispatchEvent(new PopStateEvent('popstate')))
    vi.runAllTimers()
    expect(written).toEqual([])
    expect(late.location.search).not.toBe('?q=left')
  })
})
