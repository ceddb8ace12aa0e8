import type { Query, SortKey } from '@/domain/query'
import { sortKeys } from './orders'
import type { Word } from './text/words'

const BY_REASONING: readonly SortKey[] = [{ column: 'reasoning', descending: true }]

/** A query as every shard of an engine understands it. Plain data. */
export interface Job {
  readonly query: Query
  /** The words of its text, with what was meant by those that stand nowhere. */
  readonly words: readonly Word[]
  /** What orders the rows: the keys asked for, or those that stand in for them. */
  readonly sort: readonly SortKey[]
  /** Whether rows stand by how well they have the words first. */
  readonly ranked: boolean
}

/** `asGiven`: without sort keys, rows stand as the table has them instead of the best first. */
export function jobOf(query: Query, words: readonly Word[], asGiven: boolean): Job {
  const keys = sortKeys(query.sort)
  const best = keys.length === 0 && !asGiven
  return { query, words, sort: best ? BY_REASONING : keys, ranked: best && words.length > 0 }
}
