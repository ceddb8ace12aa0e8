// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lateHistory } from '@/view/lateHistory'

/** What the browser was told to write, as the query strings of it. */
let written: string[] = []

beforeEach(() => {
  vi.useFakeTimers()
  written = []
  for (const method of ['pushState', 'replaceState'] as const) {
    const write = history[method].bind(history)
    vi.spyOn(history, method).mockImplementation((state, title, url) => {
      written.push(`${method} ${String(url)}`)
      write(state, title, url)
    })
  }
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Everything that comes before the next task. */
const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}

describe('the history', () => {
  it('has a change at once, and the browser in a task of its own', async () => {
    const late = lateHistory()
    written = []
    late.push('/?q=one')
    await settle()
    expect(late.location.search).toBe('?q=one')
    expect(written).toEqual([])
    vi.runAllTimers()
    expect(written).toEqual(['pushState /?q=one'])
    late.destroy()
  })

  it('keeps each step, however close they follow', async () => {
    const late = lateHistory()
    written = []
    late.push('/?q=one')
    await settle()
    late.push('/?q=two')
    await settle()
    late.replace('/?q=three')
    await settle()
    vi.runAllTimers()
    expect(written).toEqual(['pushState /?q=one', 'pushState /?q=two', 'replaceState /?q=three'])
    late.destroy()
  })

  it('is written when the page is left', async () => {
    const late = lateHistory()
    written = []
    late.push('/?q=one')
    await settle()
    dispatchEvent(new Event('pagehide'))
    expect(written).toEqual(['pushState /?q=one'])
    late.destroy()
  })

  it('is written before somebody goes back by it', async () => {
    const late = lateHistory()
    const go = vi.spyOn(history, 'go').mockImplementation(() => void written.push('go'))
    written = []
    late.push('/?q=one')
    await settle()
    late.back()
    expect(written).toEqual(['pushState /?q=one', 'go'])
    expect(go).toHaveBeenCalledExactlyOnceWith(-1)
    late.destroy()
  })

  it('drops what would follow on an entry that the reader has left', async () => {
    const late = lateHistory()
    written = []
    late.push('/?q=left')
    await settle()
    dispatchEvent(new PopStateEvent('popstate'))
    await settle()
    vi.runAllTimers()
    expect(written).toEqual([])
    expect(late.location.search).not.toBe('?q=left')
    late.destroy()
  })
})
