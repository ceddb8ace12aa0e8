import { startTransition, useEffect, useState } from 'react'
import type { Answer } from '@/engine/engine'
import { lazyPart } from '@/ui/lazyPart'
import type { OpenFilters } from './offered'

const Panel = lazyPart(() => import('./Panel'))

export interface PanelProps extends Pick<OpenFilters, 'open' | 'onOpen'> {
  /** Counts of the unfolded columns, from the same answer as the rows on screen. */
  readonly facets: Answer['facets'] | undefined
}

/**
 * The filters. Their controls are loaded apart from the table, which does not wait for them, and
 * drawn after its first rows: once they have their counts, with which they would move, and in a task
 * of their own.
 */
export function FilterPanel(props: PanelProps) {
  const counted = props.facets !== undefined
  const [shown, setShown] = useState(false)
  useEffect(() => {
    // What went wrong is told where they are drawn.
    Panel.fetched().catch(() => undefined)
  }, [])
  useEffect(() => {
    if (counted) startTransition(() => setShown(true))
  }, [counted])
  return (
    <section aria-label="Filters" className="filters">
      {shown ? <Panel {...props} /> : null}
    </section>
  )
}
