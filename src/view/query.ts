import { COLUMN_IDS, COLUMNS, type ColumnId } from '@/domain/columns'
import { DEFAULT_FIT, type Clause, type Query, type SortKey } from '@/domain/query'
import type { View } from './view'

const IMPLIED: ReadonlyMap<ColumnId, Clause> = new Map(
  COLUMN_IDS.flatMap((id) => {
    const values = COLUMNS[id].implied
    return values ? [[id, { op: 'in', values }] as const] : []
  }),
)

const BEST_FIRST: readonly SortKey[] = [{ column: 'reasoning', descending: true }]

/**
 * What an engine is asked for this view: the clauses that columns imply are in, and so is the
 * default order (by relevance where there is text, else best reasoning first).
 */
export function toQuery(view: View): Query {
  const unasked = view.sort.length === 0 && view.text.trim() === ''
  return {
    text: view.text,
    where: { ...Object.fromEntries(IMPLIED), ...view.where },
    sort: unasked ? BEST_FIRST : view.sort,
    fit: view.fit ?? DEFAULT_FIT,
  }
}
