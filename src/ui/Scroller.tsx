import type { ReactNode } from 'react'

/** A region for what is wider than the page: it scrolls by itself, by keyboard too. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="scroller" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
