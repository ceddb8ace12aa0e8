import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
} from 'react'

/** A cell of the grid: row 0 is the header, column 0 the checkboxes. */
export interface Place {
  readonly row: number
  readonly col: number
}

interface Options {
  /** Rows below the header. */
  readonly rowCount: number
  readonly colCount: number
  /** Rows that one page key moves. */
  readonly pageSize: number
  /** Brings a row below the header into the rendered window. */
  readonly reveal: (index: number) => void
  /** Opens the facts of the focused cell. */
  readonly onOpen: (cell: HTMLElement) => void
  readonly onSelect: (index: number) => void
  /** The place to give the focus to at first: where the reader left off. */
  readonly start?: Place | undefined
}

/**
 * Movement by cell with one tab stop, as the grid pattern of the ARIA Authoring Practices has it.
 * The tab stop is a place, not an element: it survives sorting and rows leaving the window.
 */
export function useGridKeys(options: Options) {
  const { rowCount, colCount, pageSize, reveal, onOpen, onSelect } = options
  const grid = useRef<HTMLTableElement>(null)
  const [wanted, setActive] = useState<Place>(options.start ?? { row: 0, col: 1 })
  const pending = useRef(options.start !== undefined)
  const hasFocus = useRef(false)
  const active = { row: Math.min(wanted.row, rowCount), col: Math.min(wanted.col, colCount - 1) }

  // After every drawing: hand focus to the place that keys moved to, or whose element went away.
  useLayoutEffect(() => {
    const lost = hasFocus.current && !grid.current?.contains(document.activeElement)
    if (!pending.current && !lost) return
    const element = focusableAt(grid.current, active)
    if (!element) return
    pending.current = false
    element.focus({ preventScroll: true })
    if (!lost) element.closest('td, th')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    hasFocus.current = true
    const place = placeOf(event.target)
    if (place) setActive((now) => (now.row === place.row && now.col === place.col ? now : place))
  }, [])
  const onBlur = useCallback((event: FocusEvent<HTMLElement>) => {
    // An element that is taken away blurs to nothing; leaving by key or pointer names a target.
    if (event.target.isConnected) hasFocus.current = false
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    const place = placeOf(target)
    if (!place) return
    if (event.key === ' ' && event.shiftKey && place.row > 0) {
      event.preventDefault()
      onSelect(place.row - 1)
      return
    }
    const opens = target.matches('td[data-column]')
      ? ['Enter', ' ']
      : target.matches('a')
        ? [' ']
        : []
    if (opens.includes(event.key)) {
      event.preventDefault()
      onOpen(target.closest<HTMLElement>('[data-column]')!)
      return
    }
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const next = move(place, event, { rowCount, colCount, pageSize, rtl })
    if (!next) return
    event.preventDefault()
    if (next.row === place.row && next.col === place.col) return
    pending.current = true
    setActive(next)
    if (next.row > 0) reveal(next.row - 1)
  }

  return { grid, active, onFocus, onBlur, onKeyDown }
}

function move(
  { row, col }: Place,
  event: KeyboardEvent,
  bounds: { rowCount: number; colCount: number; pageSize: number; rtl: boolean },
): Place | null {
  if (event.altKey || event.metaKey) return null
  const { rowCount, colCount, pageSize, rtl } = bounds
  const toRow = (next: number) => ({ row: Math.max(0, Math.min(rowCount, next)), col })
  const toCol = (next: number) => ({ row, col: Math.max(0, Math.min(colCount - 1, next)) })
  switch (event.key) {
    case 'ArrowDown':
      return toRow(row + 1)
    case 'ArrowUp':
      return toRow(row - 1)
    case 'ArrowRight':
      return toCol(col + (rtl ? -1 : 1))
    case 'ArrowLeft':
      return toCol(col - (rtl ? -1 : 1))
    case 'PageDown':
      return toRow(row + pageSize)
    case 'PageUp':
      return row === 0 ? null : toRow(Math.max(1, row - pageSize))
    case 'Home':
      return event.ctrlKey ? { row: Math.min(1, rowCount), col: 0 } : toCol(0)
    case 'End':
      return event.ctrlKey ? { row: rowCount, col: colCount - 1 } : toCol(colCount - 1)
    default:
      return null
  }
}

function focusableAt(grid: HTMLElement | null, { row, col }: Place): HTMLElement | null {
  const cell = grid?.querySelector(`[aria-rowindex="${row + 1}"] > [data-col="${col}"]`)
  if (!cell) return null
  return cell.matches('[data-focus]')
    ? (cell as HTMLElement)
    : cell.querySelector<HTMLElement>('[data-focus]')
}

function placeOf(element: HTMLElement): Place | null {
  const col = element.closest<HTMLElement>('[data-col]')?.dataset['col']
  const row = rowOf(element)
  return col === undefined || row === undefined ? null : { row, col: Number(col) }
}

/** The row that an element stands in: 0 is the header, 1 the first below it. */
export function rowOf(element: HTMLElement): number | undefined {
  const index = element.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')
  return index ? Number(index) - 1 : undefined
}
