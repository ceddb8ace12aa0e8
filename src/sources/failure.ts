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

/** What a status means to a reader, for those that say more than that something went wrong. */
const STATUS: ReadonlyMap<number, string> = new Map([
  [400, 'The server did not understand the question.'],
  [401, 'Private, gated or missing: the server does not say which.'],
  [403, 'The owner has not granted access, or the server closed it.'],
  [404, 'Not found under this name, or not shown to you.'],
  [408, 'The server gave up waiting.'],
])

/** A failure in a sentence for readers; when a rate limit ends is left to who shows it. */
export function failureWords(failure: SourceFailure): string {
  switch (failure.kind) {
    case 'offline':
      return 'It could not be reached: no network, a blocked address, or an unsafe connection.'
    case 'timeout':
      return 'It did not answer in time.'
    case 'rate-limited':
      return 'It asks for a pause: too many requests from this network.'
    case 'malformed':
      return `Its answer cannot be used: ${failure.reason}.`
    case 'http':
      return (
        STATUS.get(failure.status) ??
        (failure.status >= 500
          ? `The server is in trouble (${failure.status}).`
          : `The server refused (${failure.status}).`)
      )
  }
}
