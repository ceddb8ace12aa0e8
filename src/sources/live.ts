import { huggingFace } from './huggingFace'
import { hubBoards } from './hubBoards'
import { hubListUrl, MAX_PAGE_BYTES, type HubQuery } from './hubQuery'
import { hubRouter } from './hubRouter'
import { liveBench } from './liveBench'
import { modelsDev } from './modelsDev'
import { openLlmArchive } from './openLlmArchive'
import { openRouter } from './openRouter'
import type { Resource, Source } from './source'

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
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What is asked of the Hub at every visit; the rest of it has a page of its own. */
const VISIT: readonly (readonly [query: HubQuery, limit: number])[] = [
  [{ search: '', tags: [], task: 'text-generation', sort: 'trendingScore' }, 100],
  [{ search: '', tags: [], author: 'deepseek-ai', sort: 'downloads' }, 100],
]

const hubLists = VISIT.map(([query, limit]): Resource => ({
  live: hubListUrl(query, limit),
  recorded: null,
  recordedAt: '2026-08-01',
  maxBytes: MAX_PAGE_BYTES,
}))

/** Every source that is asked live, in the order in which the sources page lists them. */
export const LIVE_SOURCES: readonly LiveSource[] = [
  visit({ ...huggingFace, resources: hubLists }, 10 * MINUTE),
  visit(openRouter, 10 * MINUTE),
  visit(hubRouter, 10 * MINUTE),
  visit(modelsDev, HOUR),
  // Two small files that change every few months, and the one table that is stored nowhere.
  visit(liveBench, DAY),
  request(hubBoards, HOUR),
  // Closed in 2025: only ever read to be looked at.
  request(openLlmArchive, 30 * DAY),
]

function visit(source: Source, freshMs: number): LiveSource {
  return { source, freshMs, when: 'visit', keep: true }
}

function request(source: Source, freshMs: number): LiveSource {
  return { source, freshMs, when: 'request', keep: true }
}
