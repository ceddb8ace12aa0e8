import { useEffect } from 'react'
import { announce } from '@/ui/announce'
import { useLive } from './context'
import { pendingWords } from './pendingWords'

/** Offers what live sources have brought. It shows by itself with the reader's next step. */
export function UpdatesNote() {
  const { pending, apply } = useLive()
  const words = pending && pendingWords(pending)
  useEffect(() => {
    if (words) announce(words)
  }, [words])
  if (!words) return null
  return (
    <p className="updates">
      {words}{' '}
      <button type="button" className="button button-plain" onClick={apply}>
        Show
      </button>
    </p>
  )
}
