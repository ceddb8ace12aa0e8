import { useCallback, useEffect, useMemo, useState } from 'react'
import { COLUMNS, type ColumnId } from '@/domain/columns'
import type { SortKey } from '@/domain/query'
import { EmptyState } from '@/features/filters/EmptyState'
import { ActiveFilters } from '@/features/filters/ActiveFilters'
import { checkWidths } from '@/features/table/layout'
import { ModelGrid } from '@/features/table/ModelGrid'
import { neededColumns } from '@/features/table/rowData'
import { DENSITIES, type Density } from '@/features/table/useRowHeight'
import { announce } from '@/ui/announce'
import { ErrorBoundary } from '@/ui/ErrorBoundary'
import { useStored } from '@/ui/stored'
import { toQuery } from '@/view/query'
import { useView } from '@/view/useView'
import { describe } from '@/view/title'
import { FilterPanel } from '@/features/filters/FilterPanel'
import { useOpenFilters } from '@/features/filters/offered'
import { useDirectory } from './context'
import { CopiesNote } from './CopiesNote'
import { FilterDrawer, useWide } from './Filters'
import { Intro } from './Intro'
import { isOpenAndFreeAt, MARK_COLUMNS } from './marks'
import { Problems } from './Problems'
import { SelectionBar } from './SelectionBar'
import { Toolbar } from './Toolbar'
import { useAnswer } from './useAnswer'
import { useFeatured } from './useFeatured'
import { usePreload } from './usePreload'

const HOME_TITLE = 'Weighbridge: license, size and reasoning of AI models'
const NO_FACETS: readonly ColumnId[] = []
const checkDensity = (value: unknown) => DENSITIES.find((density) => density === value)

/** Everything the link says, on screen: filters, search, table. */
export function DirectoryView() {
  const { view, setView, problems, search } = useView()
  const [span, setSpan] = useState({ from: 0, to: 64 })
  const [widths, keepWidths] = useStored('widths', checkWidths, {})
  const [density, keepDensity] = useStored<Density>('density', checkDensity, 'comfortable')

  const query = useStable(toQuery(view))
  const columns = useStable(view.columns)
  const wide = useWide()
  const [drawn, setDrawn] = useState(false)
  const filters = useOpenFilters()
  const facets = wide || drawn ? filters.counted : NO_FACETS
  const ask = useMemo(
    () => ({ ...span, columns: neededColumns(columns, MARK_COLUMNS), facets }),
    [span, columns, facets],
  )
  const { answer, answered, stale } = useAnswer(query, ask)
  const featured = useFeatured()
  usePreload()
  const { copies, needCopies } = useDirectory()
  const missesCopies = copies === 'absent' && view.where.relation !== undefined

  useEffect(() => {
    if (missesCopies) needCopies()
  }, [missesCopies, needCopies])

  useEffect(() => {
    document.title = search === '' ? HOME_TITLE : `${describe(view)} · Weighbridge`
  }, [view, search])

  const onWindow = useCallback((from: number, to: number) => {
    setSpan((now) => (now.from === from && now.to === to ? now : { from, to }))
  }, [])
  const onSort = useCallback(
    (sort: readonly SortKey[]) => {
      setView((now) => ({ ...now, sort }))
      announce(sortWords(sort))
    },
    [setView],
  )
  const onSelect = useCallback(
    (selected: readonly string[]) => setView((now) => ({ ...now, selected }), { replace: true }),
    [setView],
  )
  const onWidth = useCallback(
    (id: ColumnId, width: number | undefined) => {
      const { [id]: _, ...others } = widths
      keepWidths(width === undefined ? others : { ...others, [id]: width })
    },
    [widths, keepWidths],
  )

  const panel = (
    <ErrorBoundary region="The filters" still="Search and the table still work.">
      <FilterPanel facets={answer?.facets} {...filters} />
    </ErrorBoundary>
  )
  return (
    <div className="directory">
      <Intro featured={featured.first} />
      {wide ? <div className="directory-side">{panel}</div> : null}
      <div className="directory-main">
        <Toolbar answer={answer} density={density} onDensity={keepDensity}>
          {wide ? null : (
            <FilterDrawer open={drawn} onOpen={setDrawn} matched={answer?.matched}>
              {panel}
            </FilterDrawer>
          )}
        </Toolbar>
        <Problems problems={problems} />
        <ActiveFilters />
        {view.where.relation ? <CopiesNote /> : null}
        <ErrorBoundary region="The table" still="Search, filters and links still work.">
          {answer ? (
            <div className="grid-frame">
              <ModelGrid
                answer={answer}
                stale={stale}
                columns={columns}
                sort={query.sort}
                onSort={onSort}
                selected={view.selected}
                onSelect={onSelect}
                featured={featured.ids}
                openAndFree={isOpenAndFreeAt}
                onWindow={onWindow}
                resetKey={answered}
                widths={widths}
                onWidth={onWidth}
                density={density}
              />
              {answer.matched === 0 ? <EmptyState /> : null}
            </div>
          ) : null}
        </ErrorBoundary>
        {view.selected.length > 0 ? <SelectionBar selected={view.selected} /> : null}
      </div>
    </div>
  )
}

function sortWords(sort: readonly SortKey[]): string {
  if (sort.length === 0) return 'Default order'
  const keys = sort.map(
    ({ column, descending }) =>
      `${COLUMNS[column].label}, ${descending ? 'descending' : 'ascending'}`,
  )
  return `Sorted by ${keys.join(', then ')}`
}

/** The former object while the new one says the same: effects and memos go by identity. */
function useStable<T extends object>(value: T): T {
  const [held, setHeld] = useState(value)
  if (held === value || JSON.stringify(held) === JSON.stringify(value)) return held
  setHeld(value)
  return value
}
