import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react'
import type { Known } from '@/catalogue/hubPage'
import type { HubQuery } from '@/sources/hubQuery'
import { hubKey } from '@/view/hubPlan'
import type { HubList, HubListState } from './list'
import type { HubLists } from './lists'

/** Milliseconds without a change of the question before the Hub is asked. */
const PAUSE = 300

export interface AskedList {
  readonly list: HubList
  /** What is asked now. */
  readonly state: HubListState
  /** The list that has rows to show: the one before, until the first page comes. */
  readonly shown: HubList
  readonly shownState: HubListState
}

/**
 * The list of a question. Its first page is asked for once the question has stood for a moment; what
 * was asked before is given up, and its rows stay until others come.
 */
export function useHubList(lists: HubLists, query: HubQuery, known: Known): AskedList {
  const key = hubKey(query)
  const list = useMemo(() => lists(JSON.parse(key) as HubQuery), [lists, key])
  const state = useSyncExternalStore(list.subscribe, list.state)
  const [before, setBefore] = useState(list)
  const answered = state.table.size > 0 || state.status === 'complete' || state.status === 'failed'
  if (answered && before !== list) setBefore(list)
  const shown = answered ? list : before
  const shownState = useSyncExternalStore(shown.subscribe, shown.state)

  const start = useEffectEvent(() => list.load(known))
  const [first] = useState(list)
  useEffect(() => {
    const { status, table: loaded } = list.state()
    if (status !== 'idle' || loaded.size > 0) return undefined
    const timer = setTimeout(start, list === first ? 0 : PAUSE)
    return () => clearTimeout(timer)
  }, [list, first])
  useEffect(() => () => list.cancel(), [list])

  return { list, state, shown, shownState }
}
