import { useEffect } from 'react'
import type { View } from '@/view/view'
import { useDirectory } from './context'

/**
 * Asks for the copies once a view filters by what tells them from originals; whether they are on
 * their way to it.
 */
export function useNeededCopies(view: View): boolean {
  const { copies, needCopies } = useDirectory()
  const wanted = view.where.relation !== undefined
  const missed = wanted && copies === 'absent'
  useEffect(() => {
    if (missed) needCopies()
  }, [missed, needCopies])
  return missed || (wanted && copies === 'loading')
}
