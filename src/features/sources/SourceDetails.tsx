import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { SourceReport } from '@/catalogue/snapshot/build'
import type { SourceSummary } from '@/catalogue/snapshot/format'
import { useDirectory } from '@/features/directory/context'
import { outsideLink } from '@/ui/outsideLink'

/** Why a source that is read for other purposes has no record of its own. */
const ABSENT: Readonly<Record<string, string>> = {
  hub: 'It is read live only: the stored facts about Hub repositories come from the other sources, each under its own name.',
}

/** What a source is, under which terms it is used, and what of it could not be used. */
export function SourceDetails({ source }: { source: SourceSummary }) {
  return (
    <>
      <p>{source.about}</p>
      {source.records === 0 ? <p>{ABSENT[source.id] ?? 'Nothing of it is stored.'}</p> : null}
      <p className="narrow-only">
        {source.rejected.toLocaleString()} set aside, {source.matched.toLocaleString()} names
        matched, {source.unmatched.toLocaleString()} not. Terms:{' '}
        <a {...outsideLink(source.terms.url)}>{source.terms.name}</a>
      </p>
      <p className="text-soft">
        {source.records > 0 ? `Its records date from ${daysOf(source)}. ` : ''}
        {source.terms.attribution ? `Credit: ${source.terms.attribution}.` : ''}
      </p>
      {source.rejected + source.unmatched > 0 ? <Report id={source.id} /> : null}
    </>
  )
}

function Report({ id }: { id: string }) {
  const { loadReports } = useDirectory()
  const { data, error } = useQuery({ queryKey: ['reports'], queryFn: () => loadReports() })
  if (error) return <p role="alert">The report could not be loaded: {error.message}</p>
  const report = data?.find((each) => each.id === id)
  return report ? <Reasons report={report} /> : <p className="text-quiet">Loading</p>
}

function Reasons({ report }: { report: SourceReport }) {
  return (
    <ul className="reasons">
      {report.setAside.map(({ reason, count, names }) => (
        <Reason key={reason} count={count} names={names}>
          set aside: {reason}
        </Reason>
      ))}
      {report.unmatched.length > 0 ? (
        <Reason count={report.unmatched.length} names={report.unmatched}>
          names not matched to a model
        </Reason>
      ) : null}
    </ul>
  )
}

interface ReasonProps {
  readonly count: number
  readonly names: readonly string[]
  readonly children: ReactNode
}

/** How many for what reason; which ones, on demand. */
function Reason({ count, names, children }: ReasonProps) {
  return (
    <li>
      <details>
        <summary>
          <b className="tabular">{count.toLocaleString()}</b> {children}
        </summary>
        <p className="text-note text-quiet">{listed(names, count)}</p>
      </details>
    </li>
  )
}

function listed(names: readonly string[], count: number): string {
  const rest = count - names.length
  return names.join(' · ') + (rest > 0 ? ` and ${rest.toLocaleString()} more` : '')
}

function daysOf({ from, to }: SourceSummary): string {
  if (!from || !to) return 'days that it does not name'
  return from === to ? from : `${from} to ${to}`
}
