import { Suspense } from 'react'
import type { Answer } from '@/engine/engine'
import { lazyPart } from '@/ui/lazyPart'
import type { OpenFilters } from './offered'

const Panel = lazyPart(() => import('./Panel'))

export interface PanelProps extends Pick<OpenFilters, 'open' | 'onOpen'> {
  /** Counts of the unfolded columns, from the same answer as the rows on screen. */
  readonly facets: Answer['facets'] | undefined
}

/** The filters. Their controls are loaded apart from the table, which does not wait for them. */
export function FilterPanel(props: PanelProps) {
  return (
    <section aria-label="Filters" className="filters">
      <Suspense fallback={null}>
        <Panel {...props} />
      </Suspense>
    </section>
  )
}
