import { memo, useState } from 'react'
import { useSingleKeys } from '@/ui/singleKeys'
import { useView } from '@/view/useView'
import { useNextLetters } from './useNextLetters'

export interface SearchBoxProps {
  /** Names on screen by which letters are worked out ahead: see `namesAhead`. */
  readonly shown?: readonly string[] | undefined
  /** Somebody is about to type. */
  readonly onEnter?: () => void
}

/** Free text. What is typed goes into the link at once. */
export const SearchBox = memo(function SearchBox({ shown, onEnter }: SearchBoxProps) {
  const { view, setView } = useView()
  const [keys] = useSingleKeys()
  const [typing, setTyping] = useState(false)
  useNextLetters(view.text, typing ? shown : undefined)
  // The draft keeps what the link would tidy away while typing; a link changed by other means wins.
  const [draft, setDraft] = useState({ text: view.text, sent: view.text, seen: view.text })
  if (view.text !== draft.seen) {
    const text = view.text === draft.sent ? draft.text : view.text
    setDraft({ text, sent: view.text, seen: view.text })
  }

  return (
    // A form of its own: at every key in a box without one Chromium looks through all that have none,
    // 4 ms with those of the filters (its task `FormControlDidChange`). With this method it sends
    // nothing, nor does it before the app is there.
    <form role="search" method="dialog" className="search">
      <input
        type="search"
        role="searchbox"
        aria-label="Search models"
        aria-keyshortcuts={keys ? '/' : undefined}
        placeholder="Search models"
        className="field"
        autoComplete="off"
        spellCheck={false}
        value={draft.text}
        onFocus={() => {
          setTyping(true)
          onEnter?.()
        }}
        onBlur={() => setTyping(false)}
        onChange={({ target }) => {
          const text = target.value
          setView((now) => ({ ...now, text }), { replace: true })
          setDraft({ ...draft, text, sent: text })
        }}
      />
    </form>
  )
})
