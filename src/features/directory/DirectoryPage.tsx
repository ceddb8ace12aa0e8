import { ErrorBoundary } from '@/ui/ErrorBoundary'
import { lazyPart } from '@/ui/lazyPart'
import { EMBED } from '@/view/embed'
import { ParametersContext, useSettings } from '@/view/useView'
import { ChartLink } from './ChartLink'
import { DirectorySkeleton } from './DirectorySkeleton'
import { DirectoryView } from './DirectoryView'
import { NeedsDirectory } from './NeedsDirectory'

const EmbeddedTable = lazyPart(() => import('@/features/embed/EmbeddedTable'))

/** `/`: the directory, or its table alone for a frame. */
export function DirectoryPage() {
  const [{ embed }] = useSettings(EMBED)
  return (
    <ErrorBoundary region="The directory" still="Sources and glossary still work.">
      <ParametersContext value={EMBED}>
        {embed ? (
          <NeedsDirectory>
            <EmbeddedTable />
          </NeedsDirectory>
        ) : (
          <NeedsDirectory loading={<DirectorySkeleton actions={<ChartLink />} />}>
            <DirectoryView />
          </NeedsDirectory>
        )}
      </ParametersContext>
    </ErrorBoundary>
  )
}
