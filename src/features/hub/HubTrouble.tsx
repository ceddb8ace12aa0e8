import { useState } from 'react'
import { failureWords } from '@/features/live/words'
import { SourceError, type SourceFailure } from '@/sources/source'

interface Props {
  readonly failure: Error
  /** Whether anything was loaded before. */
  readonly some: boolean
  readonly onRetry: () => void
}

/** Why the Hub did not answer, and what to do: said once, above what is still shown. */
export function HubTrouble({ failure, some, onRetry }: Props) {
  const [now] = useState(Date.now)
  const why = failure instanceof SourceError ? failure.failure : undefined
  return (
    <div role="alert" className="notice">
      <strong>{some ? 'The next page' : 'The list'} did not come.</strong>
      <span className="grow">
        The Hub {why ? failureWords(why, now) : `gave no answer: ${failure.message}`}
        {why?.kind === 'http' && why.reason ? `: “${why.reason}”` : ''}. {why ? adviceFor(why) : ''}{' '}
        {some ? 'All that was loaded stays.' : ''}
      </span>
      <button type="button" className="button" onClick={onRetry}>
        Retry
      </button>
    </div>
  )
}

/** What a reader can do about it, where that is not just to retry. */
function adviceFor(failure: SourceFailure): string {
  switch (failure.kind) {
    case 'offline':
      return 'Look whether this device is online.'
    case 'rate-limited':
      return 'Then retry; a sign-in allows more calls.'
    case 'malformed':
      return 'A network that wants you to sign in to it can be the reason.'
    case 'http':
      return failure.status === 400 ? 'Another filter or order may be accepted.' : ''
    case 'timeout':
      return ''
  }
}
