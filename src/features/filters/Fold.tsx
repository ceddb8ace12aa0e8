import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { OpenFilters, Part } from './offered'

interface Props {
  readonly part: Part
  readonly label: string
  /** What is set inside, for when it is folded. */
  readonly state: string
  readonly open: boolean
  readonly onOpen: OpenFilters['onOpen']
  readonly children: ReactNode
}

/**
 * A group by its label that folds. What is folded away is not drawn, and what lies below the screen
 * when it is unfolded is laid out once it comes near. What is in sight is laid out at once: another
 * height than the one that was taken for it would move what is below.
 */
export function Fold({ part, label, state, open, onOpen, children }: Props) {
  const fold = useRef<HTMLDetailsElement>(null)
  const [far, setFar] = useState(true)
  useLayoutEffect(() => {
    if (open) setFar(fold.current!.getBoundingClientRect().top > innerHeight)
  }, [open])
  return (
    <details ref={fold} className="filter" role="group" aria-label={label} open={open}>
      <summary
        onClick={(event) => {
          event.preventDefault()
          onOpen(part, !open)
        }}
      >
        <span className="filter-label">{label}</span>
        {state ? (
          <span className="filter-state" title={state}>
            {state}
          </span>
        ) : null}
      </summary>
      {open ? (
        <div className={far ? 'filter-body filter-far' : 'filter-body'}>{children}</div>
      ) : null}
    </details>
  )
}
