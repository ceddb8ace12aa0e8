import { memo, useId, type KeyboardEvent, type PointerEvent } from 'react'
import { COLUMNS, type ColumnId } from '@/domain/columns'
import { ViewLink } from '@/features/directory/ViewLink'
import { anchorOf } from '@/features/glossary/anchor'
import { HeadUnit } from './HeadUnit'
import { MAX_WIDTH, MIN_WIDTH } from './layout'
import { useHelp } from './useHelp'

interface Props {
  readonly id: ColumnId
  /** Counted from 1, the checkbox column included. */
  readonly colIndex: number
  readonly active: boolean
  readonly sorted: 'asc' | 'desc' | false
  /** Which of several sort keys it is, from 1; undefined where there is no other. */
  readonly sortKey: number | undefined
  readonly width: number
  /** Sorts by it, or changes the direction; `several` keeps the other keys. */
  readonly onToggle: (id: ColumnId, several: boolean) => void
  /** The same, not done yet but likely. */
  readonly onPoint: (id: ColumnId, several: boolean) => void
  readonly onWidth: (id: ColumnId, width: number | undefined) => void
}

/** A column's head. Drawn again only when what it says changes, not with the rows. */
export const GridHeader = memo(function GridHeader(props: Props) {
  const { id, colIndex, active, sorted, sortKey, width, onToggle, onPoint, onWidth } = props
  const { label, kind } = COLUMNS[id]
  const { help, ask } = useHelp(id)
  const name = useId()
  return (
    <th
      role="columnheader"
      scope="col"
      aria-colindex={colIndex}
      // Each cell is read out with it: the link to the glossary is no part of the name.
      aria-labelledby={name}
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
      data-col={colIndex - 1}
      data-kind={kind}
      className={id === 'name' ? 'pinned-name' : undefined}
    >
      <button
        type="button"
        id={name}
        data-focus=""
        tabIndex={active ? 0 : -1}
        title={help}
        onPointerEnter={(event) => {
          ask()
          onPoint(id, event.shiftKey)
        }}
        // Shift may have come since; who presses a button lets it go a tenth of a second later.
        onPointerDown={(event) => onPoint(id, event.shiftKey)}
        onFocus={ask}
        onClick={(event) => onToggle(id, event.shiftKey)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.shiftKey) return
          event.preventDefault()
          onToggle(id, true)
        }}
      >
        <span className="head-label">
          {label}
          {sorted ? (
            <span className="sort-mark" aria-hidden="true">
              {sorted === 'asc' ? '↑' : '↓'}
              {sortKey}
            </span>
          ) : null}
          {sortKey ? <span className="sr-only">, sort key {sortKey}</span> : null}
        </span>
        <HeadUnit id={id} />
      </button>
      <Resizer id={id} label={label} width={width} active={active} onWidth={onWidth} />
      <ViewLink
        page="glossary"
        query=""
        hash={anchorOf(id)}
        className="head-help"
        label={`What ${label} means`}
        tabIndex={active ? 0 : -1}
        title={`What ${label} means`}
      />
    </th>
  )
})

interface ResizerProps {
  readonly id: ColumnId
  readonly label: string
  readonly width: number
  readonly active: boolean
  readonly onWidth: (id: ColumnId, width: number | undefined) => void
}

/** The edge of a column: dragged, or moved with the arrow keys; Escape or a double click resets. */
function Resizer({ id, label, width, active, onWidth }: ResizerProps) {
  const set = (next: number) =>
    onWidth(id, Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, Math.round(next))))
  const measured = (element: HTMLElement) => element.parentElement?.offsetWidth ?? width

  const drag = (event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget
    const from = event.clientX
    const before = measured(handle)
    const sign = getComputedStyle(handle).direction === 'rtl' ? -1 : 1
    handle.setPointerCapture(event.pointerId)
    const moved = (move: globalThis.PointerEvent) => set(before + sign * (move.clientX - from))
    const ended = () => {
      handle.removeEventListener('pointermove', moved)
      handle.removeEventListener('lostpointercapture', ended)
    }
    handle.addEventListener('pointermove', moved)
    handle.addEventListener('lostpointercapture', ended)
  }

  const press = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.shiftKey ? 40 : 8
    if (event.key === 'ArrowRight') set(measured(event.currentTarget) + step)
    else if (event.key === 'ArrowLeft') set(measured(event.currentTarget) - step)
    else if (event.key === 'Escape') onWidth(id, undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <span
      role="separator"
      aria-label={`Width of ${label}`}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={MIN_WIDTH}
      aria-valuemax={MAX_WIDTH}
      tabIndex={active ? 0 : -1}
      className="resizer"
      onPointerDown={drag}
      onDoubleClick={() => onWidth(id, undefined)}
      onKeyDown={press}
    />
  )
}
