import type { ReactNode } from 'react'
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

/** A group by its label that folds. What is folded away is not drawn. */
export function Fold({ part, label, state, open, onOpen, children }: Props) {
  return (
    <details className="filter" role="group" aria-label={label} open={open}>
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
      {open ? <div className="filter-body">{children}</div> : null}
    </details>
  )
}
