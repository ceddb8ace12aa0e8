import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Table } from '@/domain/table'
import type { Shown } from '@/features/directory/TableView'
import type { HubListState } from './list'

/** Pages loaded by themselves before the reader has to scroll on or ask. */
const UNASKED_PAGES = 3

/** What is on screen, and of which table: of an older one it says nothing of where the end is. */
interface Place extends Shown {
  readonly table: Table
}

/**
 * Loads further pages while the end of the table is near, unless paused. Where hardly a row passes
 * the filters it stops by itself: each page costs a call of the reader's quota.
 */
export function useMoreRows({ status, table }: HubListState, key: unknown, load: () => void) {
  const [paused, setPaused] = useState(false)
  const [place, setPlace] = useState<Place>()
  const unasked = useRef({ key, from: 0, pages: 0 })

  const more = useEffectEvent((from: number) => {
    const before = unasked.current
    const pages = before.key === key && before.from === from ? before.pages : 0
    if (pages === UNASKED_PAGES) return
    unasked.current = { key, from, pages: pages + 1 }
    load()
  })
  useEffect(() => {
    if (place?.table !== table || table.size === 0 || place.to < place.matched) return
    if (status === 'idle' && !paused) more(place.from)
  }, [place, table, status, paused])

  return {
    paused,
    onPause: setPaused,
    onShown: useCallback((shown: Shown) => setPlace({ ...shown, table }), [table]),
  }
}
