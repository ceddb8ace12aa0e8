import { useRouter, type RouterHistory } from '@tanstack/react-router'
import type { Clauses } from '@/domain/query'
import {
  createContext,
  use,
  useCallback,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Coming } from './hold'
import { decode, encode } from './codec'
import { serializeFit } from './fit'
import { readSettings, writeSettings, type Parameters, type Settings } from './parameters'
import { standingOf } from './standing'
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

/** What links of the page say besides the view; one object for as long as the page stands. */
export const ParametersContext = createContext<Parameters>({})

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

/** Something of the query string of the page as it is drawn: see `Standing`. */
function useOfSearch<T>(select: (search: string) => T): T {
  const { history } = useRouter()
  const standing = standingOf(history)
  const [since] = useState(standing.page)
  return useSyncExternalStore(standing.subscribe, () => select(standing.search(since)))
}

const whole = (search: string) => search

/**
 * The query string of the page, with its question mark or empty. It follows the router's history
 * directly, because a key press must be on screen before route matching has run.
 */
export function useSearch(): string {
  return useOfSearch(whole)
}

/** What another view of the page is going to show: see `LookAhead`. */
export type ViewAhead = (view: View, likely: boolean) => Coming | undefined

/** Lets links to other views of the page wait until what they show is there: see `Standing`. */
export function useLookAhead(ahead: ViewAhead | undefined): void {
  const { history } = useRouter()
  const front = use(FrontPageContext)
  useLayoutEffect(
    () =>
      ahead &&
      standingOf(history).lookAhead((search, likely) => ahead(decode(search, front).view, likely)),
    [history, front, ahead],
  )
}

/**
 * Tells of changes of the view of which one is probably made next, as when its button is pointed at:
 * what they would show is worked out meanwhile, and nothing is drawn.
 */
export function useForesee(): (...nexts: readonly ((now: View) => View)[]) => void {
  const { history } = useRouter()
  const front = use(FrontPageContext)
  return useCallback(
    (...nexts) => {
      const { view, foreign } = decoded(history.location.search, front)
      const searches = nexts.map((next) => encode(next(view), foreign, front))
      void standingOf(history).foresee(searches)
    },
    [history, front],
  )
}

/** The view that the address holds: the only reader of it. */
export function useView(): ViewState {
  const search = useSearch()
  const parameters = use(ParametersContext)
  const { view, problems, foreign } = decoded(search, use(FrontPageContext))
  const setView = useSetView()
  return useMemo(() => {
    const own = readSettings(parameters, foreign).problems
    const others = problems.filter(({ key }) => !Object.hasOwn(parameters, key))
    return { view, setView, problems: [...others, ...own], search }
  }, [view, setView, problems, search, foreign, parameters])
}

/** The memory fit as a query string, for links that keep it; empty where there is none. */
export function useFitLink(): string {
  const front = use(FrontPageContext)
  return useOfSearch((search) => {
    const { fit } = decoded(search, front).view
    return fit ? `fit=${serializeFit(fit)}` : ''
  })
}

/**
 * What the address says of the parameters of this page, and the way to change some of them. They
 * must be those of the `ParametersContext` above.
 */
export function useSettings<P extends Parameters>(
  parameters: P,
): readonly [Settings<P>, (change: Partial<Settings<P>>, options?: SetViewOptions) => void] {
  const { history } = useRouter()
  const front = use(FrontPageContext)
  const search = useSearch()
  const settings = useMemo(
    () => readSettings(parameters, decoded(search, front).foreign).settings,
    [parameters, search, front],
  )
  const change = useCallback(
    (part: Partial<Settings<P>>, options?: SetViewOptions) => {
      const { view, foreign } = decoded(history.location.search, front)
      const now = readSettings(parameters, foreign).settings
      const keys = writeSettings(parameters, { ...now, ...part }, foreign)
      go(history, encode(view, keys, front), options)
    },
    [history, parameters, front],
  )
  return [settings, change]
}

/** The only writer of the link, for parts that need not be drawn again when it changes. */
export function useSetView(): SetView {
  const { history } = useRouter()
  const front = use(FrontPageContext)
  return useCallback((next, options) => changeView(history, next, options, front), [history, front])
}

/** The same where nothing is drawn yet. */
export function changeView(
  history: RouterHistory,
  next: View | ((now: View) => View),
  options?: SetViewOptions,
  front: Clauses = FRONT_PAGE.where,
): void {
  const now = decoded(history.location.search, front)
  const wanted = typeof next === 'function' ? next(now.view) : next
  go(history, encode(wanted, now.foreign, front), options)
}

function go(history: RouterHistory, query: string, options?: SetViewOptions) {
  const { location } = history
  const href = location.pathname + (query && `?${query}`)
  if (href === location.href) return
  // In a frame a step would be one more for the page around it to go back over.
  if (options?.replace || self !== top) history.replace(href, location.state)
  else history.push(href, carried(location.state))
}

/** What a step that changes the link keeps of the entry before it. */
export function carried({ savedView }: RouterHistory['location']['state']) {
  return savedView === undefined ? {} : { savedView }
}

/** Address of this very page showing a view with its parameters; foreign keys are left out. */
export function useViewHref(): (view: View) => string {
  const { history } = useRouter()
  const front = use(FrontPageContext)
  const parameters = use(ParametersContext)
  return useCallback(
    (view) => {
      const { foreign } = decoded(history.location.search, front)
      const { settings } = readSettings(parameters, foreign)
      const query = encode(view, writeSettings(parameters, settings, []), front)
      return history.location.pathname + (query && `?${query}`)
    },
    [history, front, parameters],
  )
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The link of the saved view that the reader set out from. */
    savedView?: string
  }
}
