import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Shown } from '@/features/directory/TableView'
import type { HubList, HubListState } from './list'

/** Pages loaded by themselves before the reader has to scroll on or ask. */
const UNASKED_PAGES = 3

/** What has been loaded unasked, at one place of one list. */
interface Unasked {
  readonly list: HubList | undefined
  readonly from: number | undefined
  readonly pages: number
  /** What was on screen then: a page that has come must be on screen before the next is due. */
  readonly shown: Shown | undefined
}

const NOTHING: Unasked = { list: undefined, from: undefined, pages: 0, shown: undefined }

/**
 * Loads further pages while the end of the table is near, unless paused. Where hardly a row passes
 * the filters it stops by itself: each page costs a call of the reader's quota.
 */
export function useMoreRows(list: HubList, { status, table }: HubListState, load: () => void) {
  const [paused, setPaused] = useState(false)
  const [shown, setShown] = useState<Shown>()
  const unasked = useRef<Unasked>(NOTHING)

  const more = useEffectEvent((at: Shown) => {
    const { list: before, from, pages, shown: seen } = unasked.current
    const here = before === list && from === at.from
    if (at === seen || (here && pages === UNASKED_PAGES)) return
    unasked.current = { list, from: at.from, pages: here ? pages + 1 : 1, shown: at }
    load()
  })
  const started = table.size > 0
  useEffect(() => {
    const near = shown?.answer !== undefined && shown.to >= shown.answer.matched
    if (near && started && !paused && status === 'idle') more(shown)
  }, [shown, started, paused, status])

  return { paused, onPause: setPaused, onShown: setShown }
}
