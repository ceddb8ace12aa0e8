import { Suspense, useState } from 'react'
import { ErrorBoundary } from '@/ui/ErrorBoundary'
import { lazyPart } from '@/ui/lazyPart'
import { useSetView } from '@/view/useView'

const CompareDialog = lazyPart(() => import('./CompareDialog'))
export const MOST_COMPARED = 8

/** What can be done with the rows that are selected, whether or not the filters show them now. */
export function SelectionBar({ selected }: { selected: readonly string[] }) {
  const setView = useSetView()
  const [comparing, setComparing] = useState(false)
  const comparable = selected.length >= 2 && selected.length <= MOST_COMPARED
  return (
    <div className="selection-bar" role="group" aria-label="Selection">
      <span className="tabular">{selected.length.toLocaleString()} selected</span>
      <button
        type="button"
        className="button"
        disabled={!comparable}
        title={comparable ? undefined : `Select 2 to ${MOST_COMPARED} models to compare them`}
        onClick={() => setComparing(true)}
      >
        Compare
      </button>
      <button
        type="button"
        className="button button-plain"
        onClick={() => setView((now) => ({ ...now, selected: [] }), { replace: true })}
      >
        Clear selection
      </button>
      {comparing ? (
        <ErrorBoundary region="The comparison" still="The table still works.">
          <Suspense fallback={null}>
            <CompareDialog ids={selected} onClose={() => setComparing(false)} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </div>
  )
}
