import type { SourceRecord } from '@/domain/record'
import type { Rejection } from './source'

/** What can be asked of the Hub's list of models. */
export interface HubQuery {
  readonly search: string
  readonly author?: string
  /** Any tags, all of which a model must have: `license:mit`, `gguf`, `en`. */
  readonly tags: readonly string[]
  /** `[from, to]` in parameters, null for open. */
  readonly params?: readonly [number | null, number | null]
  readonly gated?: boolean
  readonly task?: string
  readonly library?: string
  readonly app?: string
  readonly provider?: string
  readonly sort: 'trendingScore' | 'downloads' | 'likes' | 'createdAt' | 'lastModified'
}

/** One page of the Hub's list: what could be read, what could not, and whether more may follow. */
export interface HubPage {
  readonly records: readonly SourceRecord[]
  readonly rejected: readonly Rejection[]
  readonly more: boolean
}
