import type { ReactNode } from 'react'
import { ActiveFilters } from '@/features/filters/ActiveFilters'
import { FilterDrawer, useWide } from './Filters'
import { GridSkeleton } from './GridSkeleton'
import { HEADLINE } from './Intro'
import { Toolbar } from './Toolbar'

interface Props {
  readonly headline?: string
  readonly actions?: ReactNode
}

/** The directory while its models load. */
export function DirectorySkeleton({ headline = HEADLINE, actions }: Props) {
  const wide = useWide()
  return (
    <div className="directory" aria-busy="true">
      <p className="sr-only">Loading models</p>
      <div className="intro">
        <h1>{headline}</h1>
      </div>
      <div className="directory-side" />
      <div className="directory-main" inert>
        <Toolbar density="comfortable" onDensity={() => undefined} actions={actions}>
          {wide ? null : (
            <FilterDrawer open={false} onOpen={() => undefined} matched={undefined}>
              {null}
            </FilterDrawer>
          )}
        </Toolbar>
        <ActiveFilters />
        <GridSkeleton />
      </div>
    </div>
  )
}
