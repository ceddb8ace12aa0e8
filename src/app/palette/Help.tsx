import { useCallback, useState } from 'react'
import { lazyPart } from '@/ui/lazyPart'
import { useKeys, type Which } from './useKeys'

const HelpButton = lazyPart(() => import('./HelpButton'))

/** A dialog each time that it is asked for: one that is still closing does not take the next along. */
export interface Asked {
  readonly which: Which
  readonly turn: number
}

/** Hears from the first moment on the keys that work on every page; what they open is loaded later. */
export function Help() {
  const [asked, setAsked] = useState<Asked | null>(null)
  const onOpen = useCallback(
    (which: Which) => setAsked((now) => ({ which, turn: (now?.turn ?? 0) + 1 })),
    [],
  )
  useKeys(onOpen)
  // One that is closed for another says so when that is open already.
  const onClose = () => setAsked((now) => (now === asked ? null : now))
  return <HelpButton asked={asked} onOpen={onOpen} onClose={onClose} />
}
