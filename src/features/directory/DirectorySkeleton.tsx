import { ActiveFilters } from '@/features/filters/ActiveFilters'
import { GridSkeleton } from './GridSkeleton'
import { HEADLINE } from './Intro'
import { Toolbar } from './Toolbar'

/** The directory while its models load. */
export function DirectorySkeleton({ headline = HEADLINE }: { headline?: string }) {
  return (
    <div className="directory" aria-busy="true">
      <p className="sr-only">Loading models</p>
      <div className="intro">
        <h1>{headline}</h1>
      </div>
      <div className="directory-side" />
      <div className="directory-main" inert>
        <Toolbar answer={undefined} density="comfortable" onDensity={() => undefined} />
        <ActiveFilters />
        <GridSkeleton />
      </div>
    </div>
  )
}
