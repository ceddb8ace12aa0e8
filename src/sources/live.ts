import { modelsDev } from './modelsDev'
import { openRouter } from './openRouter'
import type { Source } from './source'

/** A source that is asked from the reader's browser. */
export interface LiveSource {
  readonly source: Source
  /** Milliseconds for which an answer counts as fresh. */
  readonly freshMs: number
  /** Asked at every visit, or only when a reader asks. */
  readonly when: 'visit' | 'request'
  /** May be kept in the browser between visits. */
  readonly keep: boolean
}

const MINUTE = 60_000

export const LIVE_SOURCES: readonly LiveSource[] = [
  { source: openRouter, freshMs: 10 * MINUTE, when: 'visit', keep: true },
  { source: modelsDev, freshMs: 60 * MINUTE, when: 'visit', keep: true },
]
