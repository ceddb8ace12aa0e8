import { hubOwnersOf } from '@/catalogue/identity/hubOwners'
import type { HubAsk } from '@/domain/column'
import { COLUMN_IDS, COLUMNS } from '@/domain/columns'
import { hubLicenseTag } from '@/domain/licenses/hubTag'
import type { Clause, Query, SortKey } from '@/domain/query'
import { fold } from '@/lib/fold'
import type { HubQuery } from '@/sources/hubQuery'
import { sortText } from './codec'
import { toQuery } from './query'
import type { View } from './view'

/**
 * A view of the Hub, split: what the Hub is asked, and what is applied to the rows loaded so far.
 * Every part of the view is in `asked` or in `local`, by its key in the link; sort keys stand as
 * `sort=-downloads`. What the Hub was asked is checked here once more, so that a row never
 * contradicts the filters above it.
 */
export interface HubPlan {
  readonly query: HubQuery
  readonly here: Query
  /** Words of the search that the Hub looks for in the ids of repositories. */
  readonly asked: readonly string[]
  readonly local: readonly string[]
}

type Narrowing = Omit<HubQuery, 'search' | 'sort'>
type Filter = (clause: Clause) => Partial<Narrowing> | undefined

/** How each kind of filter is put to the Hub; undefined where it has no words for that clause. */
const FILTERS: Readonly<Record<NonNullable<HubAsk['filter']>, Filter>> = {
  license: (clause) => tagged(onlyValue(clause), hubLicenseTag),
  base: (clause) => tagged(onlyValue(clause), (id) => `base_model:${id}`),
  owner: (clause) => {
    const owners = hubOwnersOf(onlyValue(clause) ?? '')
    return owners.length === 1 ? { author: owners[0]! } : undefined
  },
  params: (clause) =>
    clause.op === 'range' ? { params: [clause.from, clause.to] as const } : undefined,
}

const UNORDERED = 'trendingScore'

/** Derived from what the registry declares of each column. */
export function hubPlan(view: View): HubPlan {
  const { where, fit } = toQuery(view)
  const parts: Partial<Narrowing>[] = []
  const asked: string[] = []
  const local: string[] = []

  const [word, others] = searchOf(view.text)
  if (word) asked.push('q')
  if (others) local.push('q')
  for (const id of COLUMN_IDS) {
    const clause = where[id]
    if (!clause) continue
    const filter = COLUMNS[id].hub?.filter
    const part = filter && FILTERS[filter](clause)
    if (part) parts.push(part)
    ;(part ? asked : local).push(id)
  }
  if (fit.budget !== null) local.push('fit')

  const sort = orderOf(view.sort[0])
  for (const [at, key] of view.sort.entries())
    (at === 0 && sort ? asked : local).push(`sort=${sortText(key)}`)

  const query: HubQuery = {
    ...Object.assign({}, ...parts),
    search: word,
    tags: parts.flatMap(({ tags }) => tags ?? []),
    sort: sort ?? UNORDERED,
  }
  return { query, here: { text: others, where, sort: view.sort, fit }, asked, local }
}

/** The same address for the same question, whatever order its parts came in. */
export function hubKey(query: HubQuery): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(query).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  )
}

/** Fewer letters than this are in too many ids. */
const TELLING = 3

/**
 * The Hub looks for one run of letters in ids: it gets the first word long enough to tell anything,
 * and the others are looked for here, so that writing on asks nothing new.
 */
function searchOf(text: string): readonly [word: string, others: string] {
  // Ids have no accents.
  const plain = text.normalize('NFKD').replaceAll(/\p{M}+/gu, '')
  const words = plain.split(/\s+/).filter((word) => fold(word) !== '')
  const asked = words.find((word) => word.length >= TELLING) ?? words[0] ?? ''
  return [asked, words.toSpliced(words.indexOf(asked), 1).join(' ')]
}

function orderOf(first: SortKey | undefined): HubQuery['sort'] | undefined {
  return first?.descending ? COLUMNS[first.column].hub?.sort : undefined
}

/** Tags combine by AND: only a clause of one value can be put as one. */
function onlyValue(clause: Clause): string | undefined {
  return clause.op === 'in' && clause.values.length === 1 ? clause.values[0] : undefined
}

function tagged(value: string | undefined, tagOf: (value: string) => string | undefined) {
  const tag = value === undefined || value === 'unknown' ? undefined : tagOf(value)
  return tag === undefined ? undefined : { tags: [tag] }
}
