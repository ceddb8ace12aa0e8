import { useRouter } from '@tanstack/react-router'
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { columnId, type ColumnId } from '@/domain/columns'
import type { SortKey } from '@/domain/query'
import type { Answer } from '@/engine/engine'
import type { Coming } from '@/view/hold'
import { FactsPopover, type FactsPlace } from './FactsPopover'
import { GridHeader } from './GridHeader'
import { GridRow } from './GridRow'
import { gridTracks, type Widths } from './layout'
import { leaveAt, returnTo } from './leaving'
import { rowOf, useGridKeys } from './useGridKeys'
import { useModelTable } from './useModelTable'
import { useRowKeys } from './useRowKeys'
import { useRowHeight, type Density } from './useRowHeight'
import { useRowWindow } from './useRowWindow'

export interface ModelGridProps {
  readonly answer: Answer
  readonly stale: boolean
  readonly columns: readonly ColumnId[]
  /** The order in force, the default one included. */
  readonly sort: readonly SortKey[]
  readonly onSort: (sort: readonly SortKey[]) => void
  /** The same of an order that is probably asked for next. */
  readonly onAim: (sort: readonly SortKey[]) => void
  readonly selected: readonly string[]
  readonly onSelect: (ids: readonly string[]) => void
  /** Rows with the quiet accent, and rows that have earned the badge. */
  readonly featured: ReadonlySet<string>
  readonly openAndFree: (row: Answer['rows'], at: number) => boolean
  /** What else stands beside a model's name. */
  readonly beside?: ((id: string, tabIndex: number) => ReactNode) | undefined
  /** Rows that should be at hand, from inclusive, to exclusive. */
  readonly onWindow: (from: number, to: number) => void
  /** The same of rows that are scrolled to and not drawn yet; undefined where they are at hand. */
  readonly onAhead: (from: number, to: number) => Coming | undefined
  /** Told which rows are on screen, by id, once they are at hand. */
  readonly onVisible?: ((ids: readonly string[]) => void) | undefined
  /** When this changes the table starts again at its first row. */
  readonly resetKey: unknown
  /** Whether the first rows are drawn in two steps, as where the page is busy with others. */
  readonly gradual: boolean
  readonly widths: Widths
  readonly onWidth: (id: ColumnId, width: number | undefined) => void
  readonly density: Density
}

/** Rows asked for in one piece, so that scrolling a little asks for nothing new. */
const PIECE = 16

/** The directory's table: a grid over a window of rows that an engine holds. */
export function ModelGrid(props: ModelGridProps) {
  const { answer, stale, columns, selected, widths, onWindow, onVisible, resetKey } = props
  const { matched, rows } = answer
  const scroller = useRef<HTMLDivElement>(null)
  const { row: rowHeight, head, style } = useRowHeight(props.density)
  const [facts, setFacts] = useState<FactsPlace | null>(null)
  const router = useRouter()
  const [back] = useState(() => returnTo(router.history.location.href))

  const { table, sortAfter } = useModelTable({ ...props, rows })
  const model = table.getRowModel().rows
  const rowAt = (index: number) => model[index - rows.from]

  const shown = useRowWindow({
    scroller,
    ahead: (first, last) =>
      rowAt(first) && rowAt(last) ? undefined : props.onAhead(...windowAround(first, last)),
    count: matched,
    rowHeight,
    head,
    start: back?.top ?? 0,
    gradual: props.gradual,
    resetKey,
  })
  const { first, last } = shown
  const { grid, active, onKeyDown, onFocus, onBlur } = useGridKeys({
    rowCount: matched,
    colCount: columns.length + 1,
    pageSize: Math.max(1, last - first - 1),
    reveal: shown.reveal,
    onOpen: (cell) => openFacts(cell),
    onSelect: (index) => rowAt(index)?.toggleSelected(),
    start: back?.place,
  })
  const { from, to } = shown
  const indexes = useMemo(
    () => withRow(active.row - 1, { from, to }, matched),
    [active.row, from, to, matched],
  )
  const keys = useRowKeys(indexes)
  // Scrolled to, and still on their way. The row that holds the focus may be anywhere.
  const missing = indexes.some((index) => index >= first && index <= last && !rowAt(index))

  useEffect(() => onWindow(...windowAround(first, last)), [onWindow, first, last])
  useEffect(() => {
    if (stale) return
    const place = (index: number) => Math.max(0, index - rows.from)
    onVisible?.(rows.ids.slice(place(first), place(last + 1)))
  }, [onVisible, rows, stale, first, last])

  // The table is another object each time; its rows should not be drawn again for that.
  const { onSort, onAim } = props
  const latest = useRef({ rowAt, sortAfter })
  useLayoutEffect(() => {
    latest.current = { rowAt, sortAfter }
  })
  const onPick = useCallback(
    (box: HTMLElement) => latest.current.rowAt(indexOf(box))?.toggleSelected(),
    [],
  )
  const onToggle = useCallback(
    (id: ColumnId, more: boolean) => onSort(latest.current.sortAfter(id, more)),
    [onSort],
  )
  const onPoint = useCallback(
    (id: ColumnId, more: boolean) => onAim(latest.current.sortAfter(id, more)),
    [onAim],
  )
  const closeFacts = useCallback(() => setFacts(null), [])
  function openFacts(cell: HTMLElement) {
    const row = rowAt(indexOf(cell))?.original
    const column = columnId(cell.dataset['column'] ?? '')
    if (row && column) setFacts({ row, column, cell })
  }

  const clicked = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    const link = target.closest<HTMLAnchorElement>('a[data-model]')
    if (link) {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        return
      event.preventDefault()
      leaveAt({
        href: router.history.location.href,
        top: shown.offset(),
        place: active,
      })
      router.history.push(link.getAttribute('href')!)
      return
    }
    const cell = target.closest<HTMLElement>('td[data-column]')
    // A drag that marks text is no click on the cell.
    if (cell && !getSelection()?.toString()) openFacts(cell)
  }

  const { template, least } = gridTracks(columns, widths)
  const several = props.sort.length > 1
  return (
    <div ref={scroller} className="grid-scroller" style={style} data-stale={stale || undefined}>
      <table
        ref={grid}
        role="grid"
        aria-label="Models"
        aria-rowcount={matched + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-busy={stale || missing}
        className="model-grid"
        style={{ '--tracks': template, '--least': least } as CSSProperties}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={onBlur}
        onClick={clicked}
      >
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            <th
              role="columnheader"
              scope="col"
              aria-colindex={1}
              data-col={0}
              data-focus=""
              tabIndex={active.row === 0 && active.col === 0 ? 0 : -1}
              className="pick"
            >
              <span className="sr-only">Selection</span>
            </th>
            {table.getAllLeafColumns().map((column, at) => (
              <GridHeader
                key={column.id}
                id={columnId(column.id)!}
                colIndex={at + 2}
                active={active.row === 0 && active.col === at + 1}
                sorted={column.getIsSorted()}
                sortKey={several && column.getIsSorted() ? column.getSortIndex() + 1 : undefined}
                width={column.getSize()}
                onToggle={onToggle}
                onPoint={onPoint}
                onWidth={props.onWidth}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" style={{ blockSize: shown.height }}>
          {indexes.map((index) => {
            const row = rowAt(index)
            return (
              <GridRow
                key={keys.get(index)}
                row={row}
                index={index}
                top={shown.topOf(index)}
                columns={columns}
                activeCol={active.row === index + 1 ? active.col : null}
                selected={row ? selected.includes(row.id) : false}
                featured={row ? props.featured.has(row.id) : false}
                openAndFree={row ? props.openAndFree(rows, row.original.at) : false}
                beside={props.beside}
                onPick={onPick}
              />
            )
          })}
        </tbody>
      </table>
      <FactsPopover place={facts} onClose={closeFacts} />
    </div>
  )
}

/** The index among the models of the row that an element stands in. */
function indexOf(element: HTMLElement): number {
  return (rowOf(element) ?? 0) - 1
}

/** The rows to have at hand for those in sight, from inclusive, to exclusive. */
function windowAround(first: number, last: number): readonly [from: number, to: number] {
  const from = Math.max(0, Math.floor(first / PIECE) * PIECE - PIECE)
  return [from, Math.ceil((last + 1) / PIECE) * PIECE + PIECE]
}

/** The rows to draw; the one with the tab stop too, so that focus and its popover stay. */
function withRow(
  extra: number,
  { from, to }: { readonly from: number; readonly to: number },
  count: number,
): readonly number[] {
  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
  const apart = extra >= 0 && extra < count && (extra < from || extra >= to)
  return apart ? [...indexes, extra] : indexes
}
