import { useRouter } from '@tanstack/react-router'
import { useLayoutEffect } from 'react'
import { focusSearch } from '@/features/filters/focusSearch'
import { singleKeys } from '@/ui/singleKeys'

/** What keys can open. */
export type Which = 'commands' | 'keys'

/** Pages by the letter that follows `g`, by their path without a slash. */
export const GO: ReadonlyMap<string, string> = new Map([
  ['d', ''],
  ['c', 'charts'],
  ['h', 'hub'],
  ['s', 'sources'],
  ['g', 'glossary'],
])

const TYPED = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'
/** Where letters may mean something to the thing itself, or to who reads it out. */
const OWN_KEYS = '[role=grid], [role=listbox], [role=application], [popover]'

/** Hears the keys that work on every page. Those without a modifier can be switched off. */
export function useKeys(open: (which: Which) => void): void {
  const { history, basepath } = useRouter()
  useLayoutEffect(() => {
    let led = false
    const act = ({ key, target }: KeyboardEvent, afterG: boolean): boolean => {
      const at = target instanceof Element ? target : document.body
      // In a dialog that was just closed the focus stays until the next picture.
      const from = at.closest('dialog:not([open])') ? document.body : at
      if (!singleKeys() || from.matches(TYPED) || document.querySelector('dialog[open]'))
        return false
      if (key === '/') {
        if (!focusSearch()) open('commands')
      } else if (key === '?') open('keys')
      else if (from.closest(OWN_KEYS)) return false
      else if (afterG && GO.has(key)) history.push(`${basepath.replace(/\/$/, '')}/${GO.get(key)}`)
      else if (key === 'g') led = true
      else return false
      return true
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      const afterG = led
      led = false
      const { key, ctrlKey, metaKey, altKey } = event
      const commands = (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k'
      if (commands) {
        document.querySelector<HTMLDialogElement>('dialog[open]')?.close()
        open('commands')
      }
      if (commands || (!ctrlKey && !metaKey && !altKey && act(event, afterG)))
        event.preventDefault()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [history, basepath, open])
}
