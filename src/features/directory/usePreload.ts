import { useCallback, useEffect } from 'react'
import { preloadParts } from '@/ui/lazyPart'
import { whenIdle } from '@/ui/whenIdle'
import { useDirectory } from './context'

/** Milliseconds after which the parts are fetched even if nobody touches the page. */
const UNASKED = 4000

/**
 * Fetches the menus and cards behind the table's buttons, and what searches need, once the reader
 * does anything, or soon after: the first load goes without them, and a network that goes away later
 * takes nothing along. What it returns does so for searches alone, of the rows that stand by then.
 */
export function usePreload(): () => void {
  const { engine } = useDirectory()
  const prepare = useCallback(() => {
    // The search that needs it says what went wrong.
    engine.prepare().catch(() => undefined)
  }, [engine])
  useEffect(() => {
    const control = new AbortController()
    const preload = () => {
      control.abort()
      clearTimeout(timer)
      whenIdle(() => void preloadParts())
      prepare()
    }
    const timer = setTimeout(preload, UNASKED)
    for (const event of ['pointerdown', 'keydown'])
      addEventListener(event, preload, { signal: control.signal, capture: true })
    return () => {
      control.abort()
      clearTimeout(timer)
    }
  }, [prepare])
  return prepare
}
