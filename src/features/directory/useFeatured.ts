import { useMemo } from 'react'
import type { ColumnId } from '@/domain/columns'
import { formatCell, isKnown } from '@/domain/kinds'
import type { Ask, Rows } from '@/engine/engine'
import { decode } from '@/view/codec'
import { FEATURED } from '@/view/presets'
import { toQuery } from '@/view/query'
import { isOpenAndFreeAt, MARK_COLUMNS } from './marks'
import { useAnswer } from './useAnswer'

/** The first model of the featured view, as the introduction shows it. */
export interface FeaturedModel {
  readonly id: string
  readonly name: string
  readonly openAndFree: boolean
  /** Its main facts, known ones only: "mit · 671B parameters · Jan 20, 2025". */
  readonly words: string
}

const SAID: readonly ColumnId[] = ['license', 'params', 'released']
const QUERY = toQuery(decode(FEATURED.link).view)
/** More rows than the featured view has: the marks in the table are for all of them. */
const ASK: Ask = { from: 0, to: 200, columns: ['name', ...SAID, ...MARK_COLUMNS], facets: [] }

/** The featured view's rows: found by the same engine as any other view, so facts decide. */
export function useFeatured() {
  const { answer } = useAnswer(QUERY, ASK)
  return useMemo(
    () => ({ ids: new Set(answer?.rows.ids), first: answer && firstOf(answer.rows) }),
    [answer],
  )
}

function firstOf(rows: Rows): FeaturedModel | undefined {
  const [id] = rows.ids
  if (id === undefined) return undefined
  return {
    id,
    name: formatCell('name', rows.values.name?.[0]),
    openAndFree: isOpenAndFreeAt(rows, 0),
    words: SAID.filter((column) => isKnown(rows.values[column]?.[0]))
      .map((column) => {
        const text = formatCell(column, rows.values[column]?.[0])
        return column === 'params' ? `${text} parameters` : text
      })
      .join(' · '),
  }
}
