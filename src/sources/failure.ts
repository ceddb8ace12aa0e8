import { SourceError, type SourceFailure } from './source'

/** The error of a failure, with the few words that logs and tests know it by. */
export function failed(failure: SourceFailure): SourceError {
  const { kind } = failure
  const detail =
    kind === 'http' ? ` ${failure.status}` : kind === 'malformed' ? `: ${failure.reason}` : ''
  return new SourceError(failure, kind + detail)
}

/** What is thrown when the reader no longer wants an answer: no failure of a source. */
export function cancelled(): DOMException {
  return new DOMException('The request was cancelled', 'AbortError')
}
