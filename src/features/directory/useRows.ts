import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ColumnId } from '@/domain/columns'
import type { Query } from '@/domain/query'
import { neededColumns } from '@/features/table/rowData'
import { whenIdle } from '@/ui/whenIdle'
import type { Coming } from '@/view/hold'
import { useLookAhead } from '@/view/useView'
import type { View } from '@/view/view'
import { useDirectory } from './context'
import { MARK_COLUMNS } from './marks'
import { useAnswer, type Answered } from './useAnswer'

export interface Windowed extends Answered {
  /** Whether what is wanted of counts has come once. */
  readonly isCounted: boolean
  /** The rows that are at hand, `from` inclusive, `to` exclusive. */
  readonly span: Span
  /** Asks for other rows, where not all of these are asked for. */
  readonly onWindow: (from: number, to: number) => void
  /** Asks for rows that are about to be drawn; undefined where they are at hand. */
  readonly onAhead: (from: number, to: number) => Coming | undefined
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Where every table begins: what one asks for that has room for up to 32 rows. */
const FIRST: Span = { from: 0, to: 48 }
const NOTHING: readonly ColumnId[] = []

/**
 * The rows of a query that a table has on screen or near it, the first of them without any counts,
 * which follow. Give it stable objects. What a link of the page is going to show is asked for as soon
 * as it is followed.
 */
export function useRows(
  query: Query,
  columns: readonly ColumnId[],
  counts: readonly ColumnId[],
): Windowed {
  const { engine, queryOf } = useDirectory()
  const [scrolled, setScrolled] = useState({ query, span: FIRST, first: FIRST })
  const { first } = scrolled
  // Another query begins at its first row.
  const span = scrolled.query === query ? scrolled.span : first
  const [counting, setCounting] = useState(false)
  const facets = counting ? counts : NOTHING
  const ask = useMemo(() => askFor(span, columns, facets), [span, columns, facets])
  const { askAhead, ...answered } = useAnswer(query, ask)
  const begun = answered.answer !== undefined
  // The first rows of another table come without counts as well.
  if (counting && !begun) setCounting(false)
  useEffect(
    () => (begun && !counting ? whenIdle(() => setCounting(true)) : undefined),
    [begun, counting],
  )

  const next = useCallback(
    (view: View, likely: boolean) => {
      const following = queryOf(view)
      // What takes longer is drawn as on its way at once.
      if (!engine.isReady(following)) return undefined
      return askAhead({ query: following, ask: askFor(first, view.columns, facets) }, likely)
    },
    [engine, askAhead, queryOf, first, facets],
  )
  useLookAhead(next)
  const move = useCallback(
    (from: number, to: number, isEnough: (held: Span) => boolean) => {
      setScrolled((now) => {
        const before = now.query === query ? now.span : now.first
        if (isEnough(before)) return now
        const wanted = { from, to }
        return { query, span: wanted, first: from === 0 ? wanted : now.first }
      })
    },
    [query],
  )
  const onWindow = useCallback(
    (from: number, to: number) => move(from, to, (held) => held.from <= from && held.to >= to),
    [move],
  )
  const onAhead = useCallback(
    (from: number, to: number) =>
      askAhead({ query, ask: askFor({ from, to }, columns, facets) }, false)?.then((show) => () => {
        // Just these: another window is another question.
        move(from, to, (held) => held.from === from && held.to === to)
        show()
      }),
    [askAhead, move, query, columns, facets],
  )
  return {
    ...answered,
    isCounted: counting && answered.counted !== NOTHING,
    span,
    onWindow,
    onAhead,
  }
}

function askFor(span: Span, columns: readonly ColumnId[], facets: readonly ColumnId[]) {
  return { ...span, columns: neededColumns(columns, MARK_COLUMNS), facets }
}
