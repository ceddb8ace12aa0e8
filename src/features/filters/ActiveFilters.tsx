import { useRef } from 'react'
import { announce } from '@/ui/announce'
import { useView } from '@/view/useView'
import { activeParts, type Active } from './active'
import { focusSearch } from './focusSearch'

/** What narrows the table, each with a button that takes it away. */
export function ActiveFilters() {
  const { view, setView } = useView()
  const list = useRef<HTMLUListElement>(null)
  const parts = activeParts(view)

  const remove = ({ label, value, without }: Active, at: number) => {
    // Focus goes on to the next chip, so that several can be removed one after the other.
    const buttons = list.current?.querySelectorAll('button')
    const next = buttons?.[at + 1] ?? buttons?.[at - 1]
    if (next) next.focus()
    else focusSearch()
    setView(without)
    announce(`${label} filter removed: ${value}`)
  }
  if (parts.length === 0) {
    return (
      <div className="chips">
        <p>No filter is set</p>
      </div>
    )
  }
  return (
    <div className="chips">
      <ul ref={list} aria-label="Active filters">
        {parts.map((part, at) => (
          <li key={part.key}>
            <button type="button" className="chip" onClick={() => remove(part, at)}>
              <span className="sr-only">Remove </span>
              <span className="chip-label">{part.label}: </span>
              <span className="chip-value">{part.value}</span>
              <span aria-hidden="true" className="chip-cross">
                ×
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
