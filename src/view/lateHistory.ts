import { createBrowserHistory, type RouterHistory } from '@tanstack/react-router'

type Method = 'pushState' | 'replaceState'

/**
 * The browser's history for a router, written in a task of its own after each change. To write takes
 * the browser a millisecond, now and then ten, and what the change shows need not wait for that.
 */
export function lateHistory(): RouterHistory {
  return createBrowserHistory({ window: writtenLater(window) })
}

/** What the router uses of a window, as its `createBrowserHistory` has it. */
function writtenLater(page: Window) {
  let waiting: (() => void) | undefined
  const write = () => {
    const now = waiting
    waiting = undefined
    now?.()
  }
  const later =
    (method: Method) =>
    (state: unknown, title: string, url?: string): void => {
      // Each is a step of its own.
      write()
      waiting = () => page.history[method](state, title, url)
      setTimeout(write)
    }
  const go = (by: number): void => {
    write()
    page.history.go(by)
  }
  // Who leaves the page at once comes back to what it showed.
  page.addEventListener('pagehide', write)
  // The reader has left the entry that it was to follow on.
  page.addEventListener('popstate', () => (waiting = undefined))
  return {
    get location() {
      write()
      return page.location
    },
    history: {
      get state() {
        write()
        return page.history.state as unknown
      },
      get length() {
        write()
        return page.history.length
      },
      pushState: later('pushState'),
      replaceState: later('replaceState'),
      back: () => go(-1),
      forward: () => go(1),
      go,
    },
    document: page.document,
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  }
}
