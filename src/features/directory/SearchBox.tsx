import { memo, useEffect, useRef, useState } from 'react'
import { useView } from '@/view/useView'

/** Free text. What is typed goes into the link at once; `/` jumps here from anywhere. */
export const SearchBox = memo(function SearchBox() {
  const { view, setView } = useView()
  const input = useRef<HTMLInputElement>(null)
  // The draft keeps what the link would tidy away while typing; a changed link wins over it.
  const [draft, setDraft] = useState({ text: view.text, sent: view.text })
  if (view.text !== draft.sent) setDraft({ text: view.text, sent: view.text })

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const typing = target.matches('input:not([type=checkbox], [type=radio]), textarea, select')
      if (event.key !== '/' || event.ctrlKey || event.metaKey || typing) return
      event.preventDefault()
      input.current?.select()
      input.current?.focus()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])

  return (
    <input
      ref={input}
      type="search"
      role="searchbox"
      aria-label="Search models"
      aria-keyshortcuts="/"
      placeholder="Search models"
      className="field search"
      autoComplete="off"
      spellCheck={false}
      value={draft.text}
      onChange={({ target }) => {
        const text = target.value
        setView((now) => ({ ...now, text }), { replace: true })
        setDraft({ text, sent: text })
      }}
    />
  )
})
