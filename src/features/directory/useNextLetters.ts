import { useEffect } from 'react'
import { useForesee } from '@/view/useView'
import type { View } from '@/view/view'
import { nextLetters } from './nextLetters'

/** Milliseconds that what was typed has to come on screen: nobody types the next letter sooner. */
const DRAWN = 16

/**
 * Works out what the letters that probably follow a text would show, by the names on screen; nothing
 * while there are none, nor before the first letter, which may be any. Then what stands again, so that
 * whatever is asked of it next, such as other rows, is answered the quicker.
 */
export function useNextLetters(text: string, names: readonly string[] | undefined): void {
  const foresee = useForesee()
  useEffect(() => {
    if (!names || text === '') return undefined
    const timer = setTimeout(() => {
      const letters = nextLetters(text, names)
      foresee(...[...letters, ''].map((letter) => (now: View) => ({ ...now, text: text + letter })))
    }, DRAWN)
    return () => clearTimeout(timer)
  }, [foresee, text, names])
}
