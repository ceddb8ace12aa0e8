import { useState } from 'react'
import { AccountPanel } from '@/features/account/AccountPanel'
import { useDirectoryState } from '@/features/directory/context'
import { NeedsDirectory } from '@/features/directory/NeedsDirectory'
import { useLive, type LiveState } from '@/features/live/context'
import { OfflinePanel } from '@/features/offline/OfflinePanel'
import { asksForReview } from '@/features/review/link'
import { lazyPart } from '@/ui/lazyPart'
import { useTitle } from '@/ui/useTitle'
import { useSearch } from '@/view/useView'
import { ClockNote } from './ClockNote'
import { ConfigProblems } from './ConfigProblems'
import { sourceEntries } from './entries'
import { SourcesTabs } from './SourcesTabs'
import { SourceTable } from './SourceTable'

const ReviewPage = lazyPart(
  () => import('@/features/review/ReviewPage'),
  <p className="text-quiet">Loading the list</p>,
)

/** `/sources`: what answered, when, what was set aside and why, and under which terms. */
export default function SourcesPage() {
  const review = asksForReview(useSearch())
  useTitle(review ? 'To review' : 'Sources')
  return (
    <div className="page">
      <h1>Sources</h1>
      <p className="lead">
        Every figure comes from one of these, with its date. A record that cannot be read is set
        aside and counted; a name that cannot be matched for sure is left out, because a wrong join
        is worse than a gap.
      </p>
      <SourcesTabs review={review} />
      <NeedsDirectory>{review ? <ReviewPage /> : <SourceList />}</NeedsDirectory>
      {review ? null : <OfflinePanel />}
    </div>
  )
}

const LIVE_WORDS: Readonly<Record<LiveState['status'], string>> = {
  off: 'Live data is switched off here: nothing is fetched from third parties.',
  idle: 'The live sources are about to be asked.',
  on: 'Live sources are asked from your browser; what they say goes before what is stored of them.',
  broken: 'Live facts cannot be joined in this browser at the moment; the stored ones are shown.',
}

function SourceList() {
  const state = useDirectoryState()
  const live = useLive()
  if (state.status !== 'ready') return null
  const { manifest } = state.directory
  const total = (key: 'records' | 'rejected') =>
    manifest.sources.reduce((sum, source) => sum + source[key], 0).toLocaleString()
  return (
    <>
      <p>
        Stored snapshot of <time dateTime={manifest.asOf}>{manifest.asOf}</time>, read from{' '}
        {manifest.builtFrom === 'live' ? 'the live sources' : 'dated recordings of the sources'}:{' '}
        {total('records')} records, {total('rejected')} more set aside;{' '}
        {manifest.models.toLocaleString()} models and {manifest.copies.toLocaleString()} copies.
      </p>
      <ConfigProblems />
      <ClockNote />
      <p className="mb-4">{LIVE_WORDS[live.status]}</p>
      {live.status === 'on' ? <LiveActionsBar /> : null}
      <SourceTable entries={sourceEntries(manifest.sources, live)} />
      <AccountPanel />
    </>
  )
}

/** What can be done about all live sources at once. */
function LiveActionsBar() {
  const { askAll, forget, keepingProblem } = useLive()
  const [forgotten, setForgotten] = useState(false)
  const onForget = async () => {
    await forget()
    setForgotten(true)
  }
  return (
    <div className="source-actions">
      <button type="button" className="button" onClick={askAll}>
        Retry all
      </button>
      <button type="button" className="button" onClick={() => void onForget()}>
        Forget stored data
      </button>
      <span role="note" className="text-note text-soft">
        {keepingProblem
          ? `Answers are not kept between visits: ${keepingProblem}.`
          : forgotten
            ? 'What was kept in this browser is gone.'
            : 'Answers are kept in this browser for up to seven days.'}
      </span>
    </div>
  )
}
