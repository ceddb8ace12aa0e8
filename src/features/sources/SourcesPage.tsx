import { useDirectoryState } from '@/features/directory/context'
import { NeedsDirectory } from '@/features/directory/NeedsDirectory'
import { useTitle } from '@/ui/useTitle'
import { SourceTable } from './SourceTable'

/** `/sources`: what was read, when, what was set aside and why, and under which terms. */
export default function SourcesPage() {
  useTitle('Sources')
  return (
    <div className="page">
      <h1>Sources</h1>
      <p className="lead">
        Every figure comes from one of these, with its date. A record that cannot be read is set
        aside and counted; a name that cannot be matched for sure is left out, because a wrong join
        is worse than a gap.
      </p>
      <NeedsDirectory>
        <SourceList />
      </NeedsDirectory>
    </div>
  )
}

function SourceList() {
  const state = useDirectoryState()
  if (state.status !== 'ready') return null
  const { manifest } = state.directory
  const given = manifest.sources.filter((source) => source.records > 0)
  const absent = manifest.sources.filter((source) => source.records === 0)
  const records = manifest.sources.reduce((sum, source) => sum + source.records, 0)
  const rejected = manifest.sources.reduce((sum, source) => sum + source.rejected, 0)
  return (
    <>
      <p className="mb-4">
        Stored snapshot of <time dateTime={manifest.asOf}>{manifest.asOf}</time>, read from{' '}
        {manifest.builtFrom === 'live' ? 'the live sources' : 'dated recordings of the sources'}:{' '}
        {records.toLocaleString()} records of {given.length} sources, {rejected.toLocaleString()}{' '}
        more set aside; {manifest.models.toLocaleString()} models and{' '}
        {manifest.copies.toLocaleString()} copies.
        {absent.length > 0
          ? ` ${absent.map(({ label }) => label).join(' and ')} ${absent.length === 1 ? 'has' : 'have'} no record in it.`
          : ''}{' '}
        Nothing is fetched from third parties while you read this page.
      </p>
      <SourceTable sources={manifest.sources} />
    </>
  )
}
