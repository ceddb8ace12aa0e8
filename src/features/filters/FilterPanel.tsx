import { startTransition, Suspense, useEffect, useState } from 'react'
import type { Answer } from '@/engine/engine'
import { lazyPart } from '@/ui/lazyPart'
import type { OpenFilters } from './offered'

const Panel = lazyPart(() => import('./Panel'))

export interface PanelProps extends Pick<OpenFilters, 'open' | 'onOpen'> {
  /** Counts of the unfolded columns, from the same answer as the rows on screen. */
  readonly facets: Answer['facets'] | undefined
}

/** The filters. Their controls are loaded apart from the table, which does not wait for them. */
export function FilterPanel({ facets, ...filters }: PanelProps) {
  const known = facets !== undefined
  // The first counts are drawn after the frame of the first rows, in slices: nothing that draws either
  // has run before, and both in one go would keep a key or a click waiting for a tenth of a second.
  const [counted, setCounted] = useState(known)
  useEffect(() => {
    if (!known) return undefined
    const frame = requestAnimationFrame(() => startTransition(() => setCounted(true)))
    return () => cancelAnimationFrame(frame)
  }, [known])
  return (
    <section aria-label="Filters" className="filters">
      <Suspense fallback={null}>
        <Panel facets={counted ? facets : undefined} {...filters} />
      </Suspense>
    </section>
  )
}
