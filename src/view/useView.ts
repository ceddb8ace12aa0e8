import { useRouter } from '@tanstack/react-router'
import type { Clauses } from '@/domain/query'
import { createContext, use, useCallback, useMemo, useSyncExternalStore } from 'react'
import { decode, encode } from './codec'
import { FRONT_PAGE, type Decoded, type LinkProblem, type View } from './view'

export interface SetViewOptions {
  /** Replace the entry in the history instead of adding one: for typing. */
  readonly replace?: boolean
}

export interface ViewState {
  readonly view: View
  readonly setView: SetView
  readonly problems: readonly LinkProblem[]
  /** The query string as it stands, with its question mark or empty. */
  readonly search: string
}

/** What the page filters by when its link asks for nothing. */
export const FrontPageContext = createContext<Clauses>(FRONT_PAGE.where)

interface LastDecoded {
  readonly search: string
  readonly front: Clauses
  readonly decoded: Decoded
}

let last: LastDecoded | undefined

function decoded(search: string, front: Clauses): Decoded {
  if (last?.search !== search || last.front !== front)
    last = { search, front, decoded: decode(search, front) }
  return last.decoded
}

/**
 * Writes the link. A function gets the view as it is then, so that quick changes add up.
 */
export type SetView = (next: View | ((now: View) => View), options?: SetViewOptions) => void

/**
 * The view that the address holds: the only reader of it. It follows the router's history directly,
 * because a key press must be on screen before route matching has run.
 */
export function useView(): ViewState {
  const { history } = useRouter()
  const search = useSyncExternalStore(history.subscribe, () => history.location.search)
  const { view, problems } = decoded(search, use(FrontPageContext))
  const setView = useSetView()
  return useMemo(() => ({ view, setView, problems, search }), [view, setView, problems, search])
}

/** The only writer of the link, for parts that need not be drawn again when it changes. */
export function useSetView(): SetView {
  const { history } = useRouter()
  const front = use(FrontPageContext)
  return useCallback(
    (next, options) => {
      const { location } = history
      const now = decoded(location.search, front)
      const wanted = typeof next === 'function' ? next(now.view) : next
      const query = encode(wanted, now.foreign, front)
      const href = location.pathname + (query && `?${query}`)
      if (href === location.href) return
      if (options?.replace) history.replace(href, location.state)
      else history.push(href)
    },
    [history, front],
  )
}

/** Address of this very page showing a view; foreign keys are left out. */
export function useViewHref(): (view: View) => string {
  const { history } = useRouter()
  const front = use(FrontPageContext)
  return useCallback(
    (view) => {
      const query = encode(view, [], front)
      return history.location.pathname + (query && `?${query}`)
    },
    [history, front],
  )
}
