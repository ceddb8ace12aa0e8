import { useSyncExternalStore } from 'react'
import type { Client } from '@/sources/client'
import type { HubListState } from './list'

interface Props {
  readonly client: Client
  readonly state: HubListState
  readonly paused: boolean
  readonly onPause: (paused: boolean) => void
  readonly onLoad: () => void
  readonly onCancel: () => void
}

/** How much is loaded, what can be done about it, and what it costs. */
export function HubFoot({ client, state, paused, onPause, onLoad, onCancel }: Props) {
  const { status, table, rejected } = state
  const loading = status === 'loading'
  const complete = status === 'complete'
  // Its message has the way to go on.
  const failed = status === 'failed'
  return (
    <div className="hub-foot" role="group" aria-label="Loading">
      <p aria-live="polite" className="tabular">
        <strong>{table.size.toLocaleString()} loaded</strong>
        {endWords(state, paused)}
        {rejected > 0
          ? `; ${rejected.toLocaleString()} ${rejected === 1 ? 'part' : 'parts'} could not be read`
          : ''}
      </p>
      {complete || failed ? null : (
        <>
          <button type="button" className="button" aria-disabled={loading} onClick={onLoad}>
            Load more
          </button>
          <button
            type="button"
            className="button button-plain"
            aria-pressed={paused}
            title="Whether more is loaded by itself near the end of the table"
            onClick={() => onPause(!paused)}
          >
            {paused ? 'Resume' : 'Pause'}
          </button>
          {loading ? (
            <button type="button" className="button button-plain" onClick={onCancel}>
              Cancel
            </button>
          ) : null}
        </>
      )}
      <QuotaMeter client={client} />
    </div>
  )
}

function endWords({ status }: HubListState, paused: boolean): string {
  if (status === 'complete') return ', and that is all'
  if (status === 'loading') return ', more on the way'
  if (status === 'failed') return ''
  return paused ? ', more to come, paused' : ', more to come'
}

/** Calls of the Hub's API made from here; the Hub itself lets no page read what is left. */
function QuotaMeter({ client }: { client: Client }) {
  const { used, limit } = useSyncExternalStore(client.subscribe, client.quota)
  const words = `${used.toLocaleString()} of ${limit.toLocaleString()} calls in five minutes`
  return (
    <p className="quota tabular" title="What the Hub allows one network, counted here">
      <meter
        aria-label="Calls of the Hub"
        aria-valuetext={words}
        min={0}
        max={limit}
        high={limit * 0.8}
        value={used}
      />
      {words}
    </p>
  )
}
