import { useCallback, useMemo, useState } from 'react'
import type { ColumnId } from '@/domain/columns'
import type { Query } from '@/domain/query'
import { neededColumns } from '@/features/table/rowData'
import type { Coming } from '@/view/hold'
import { useLookAhead } from '@/view/useView'
import type { View } from '@/view/view'
import { useDirectory } from './context'
import { MARK_COLUMNS } from './marks'
import { useAnswer, type Answered } from './useAnswer'

export interface Windowed extends Answered {
  /** The rows that are at hand, `from` inclusive, `to` exclusive. */
  readonly span: Span
  /** Asks for other rows. */
  readonly onWindow: (from: number, to: number) => void
  /** Asks for rows that are about to be drawn; undefined where they are at hand. */
  readonly onAhead: (from: number, to: number) => Coming | undefined
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Where every table begins, until it says how many rows it has room for. */
const FIRST: Span = { from: 0, to: 64 }

/**
 * The rows of a query that a table has on screen or near it. Give it stable objects. What a link of
 * the page is going to show is asked for as soon as it is followed.
 */
export function useRows(
  query: Query,
  columns: readonly ColumnId[],
  facets: readonly ColumnId[],
): Windowed {
  const { engine, queryOf } = useDirectory()
  const [scrolled, setScrolled] = useState({ query, span: FIRST, first: FIRST })
  const { first } = scrolled
  // Another query begins at its first row.
  const span = scrolled.query === query ? scrolled.span : first
  const ask = useMemo(() => askFor(span, columns, facets), [span, columns, facets])
  const { askAhead, ...answered } = useAnswer(query, ask)

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
  const onWindow = useCallback(
    (from: number, to: number) => {
      setScrolled((now) => {
        const before = now.query === query ? now.span : now.first
        if (before.from === from && before.to === to) return now
        const wanted = { from, to }
        return { query, span: wanted, first: from === 0 ? wanted : now.first }
      })
    },
    [query],
  )
  const onAhead = useCallback(
    (from: number, to: number) =>
      askAhead({ query, ask: askFor({ from, to }, columns, facets) }, false)?.then((show) => () => {
        onWindow(from, to)
        show()
      }),
    [askAhead, onWindow, query, columns, facets],
  )
  return { ...answered, span, onWindow, onAhead }
}

function askFor(span: Span, columns: readonly ColumnId[], facets: readonly ColumnId[]) {
  return { ...span, columns: neededColumns(columns, MARK_COLUMNS), facets }
}
