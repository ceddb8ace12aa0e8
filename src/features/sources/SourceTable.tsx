import { Fragment, useState } from 'react'
import type { SourceSummary } from '@/catalogue/snapshot/format'
import { outsideLink } from '@/ui/outsideLink'
import { Scroller } from '@/ui/Scroller'
import { SourceDetails } from './SourceDetails'

/** One line for each source: what it gave and as of when; the rest folds out below it. */
export function SourceTable({ sources }: { sources: readonly SourceSummary[] }) {
  return (
    <Scroller label="Sources">
      <table className="plain sources">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Last date in it</th>
            <th scope="col" className="number">
              Records
            </th>
            <th scope="col" className="number wide-only">
              Set aside
            </th>
            <th scope="col" className="number wide-only">
              Matched
            </th>
            <th scope="col" className="number wide-only">
              Not matched
            </th>
            <th scope="col" className="wide-only">
              Terms
            </th>
            <th scope="col">
              <span className="sr-only">Details</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

function SourceRow({ source }: { source: SourceSummary }) {
  const [open, setOpen] = useState(false)
  const details = `source-${source.id}`
  return (
    <Fragment>
      <tr data-open={open || undefined}>
        <th scope="row">
          <a {...outsideLink(source.home)}>{source.label}</a>
        </th>
        <td className="tabular">{source.records === 0 ? 'no record' : (source.to ?? 'undated')}</td>
        <Count of={source.records} />
        <Count of={source.rejected} wide />
        <Count of={source.matched} wide />
        <Count of={source.unmatched} wide />
        <td className="wide-only">
          <a {...outsideLink(source.terms.url)}>{source.terms.name}</a>
        </td>
        <td>
          <button
            type="button"
            className="source-more"
            aria-expanded={open}
            aria-controls={details}
            aria-label={`Details of ${source.label}`}
            onClick={() => setOpen(!open)}
          >
            Details
          </button>
        </td>
      </tr>
      <tr id={details} hidden={!open} className="source-details">
        <td colSpan={8}>{open ? <SourceDetails source={source} /> : null}</td>
      </tr>
    </Fragment>
  )
}

/** A count; `wide` ones have no room on a phone, where the details hold them. */
function Count({ of, wide = false }: { of: number; wide?: boolean }) {
  const look = `number ${of === 0 ? 'text-quiet' : ''} ${wide ? 'wide-only' : ''}`
  return <td className={look}>{of.toLocaleString()}</td>
}
