import { memo, useId } from 'react'
import { COLUMNS, type ColumnId } from '@/domain/columns'
import { cellContent } from './CellContent'
import type { ModelGridProps } from './ModelGrid'
import { NameCell } from './NameCell'
import { PickBox } from './PickBox'
import { LOADING, Skeleton } from './Skeleton'
import type { ModelRow } from './useModelTable'

interface Props {
  /** Absent while the window that holds it is on its way. */
  readonly row: ModelRow | undefined
  readonly index: number
  readonly top: number
  readonly columns: readonly ColumnId[]
  /** The cell that holds the grid's tab stop, if it is in this row. */
  readonly activeCol: number | null
  readonly selected: boolean
  readonly featured: boolean
  readonly openAndFree: boolean
  readonly beside: ModelGridProps['beside']
  readonly onPick: (box: HTMLElement) => void
}

/**
 * One row, on its way or there: the same elements, so that its coming changes texts alone. Drawn again
 * only when its own data, selection or tab stop changes.
 */
export const GridRow = memo(function GridRow(props: Props) {
  const { row, index, top, columns, activeCol, selected, featured } = props
  const tab = (col: number) => (activeCol === col ? 0 : -1)
  const name = row ? nameOf(row) : ''
  const nameId = useId()
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-featured={featured || undefined}
      // No transform: each would be a node of its own for the compositor, 4 ms of every drawing.
      style={{ insetBlockStart: top }}
    >
      <td role="gridcell" aria-colindex={1} data-col={0} className="pick">
        <PickBox
          nameId={nameId}
          loaded={row !== undefined}
          checked={selected}
          tabIndex={tab(0)}
          onPick={props.onPick}
        />
      </td>
      {columns.map((id, at) => {
        const col = at + 1
        if (id === 'name')
          return (
            <NameCell
              key={id}
              row={row}
              name={name}
              nameId={nameId}
              col={col}
              tabIndex={tab(col)}
              openAndFree={props.openAndFree}
              beside={props.beside}
            />
          )
        const cell = row && cellContent(row.original, id)
        return (
          <td
            key={id}
            role="gridcell"
            aria-colindex={col + 1}
            aria-haspopup={row ? 'dialog' : undefined}
            aria-label={row ? undefined : LOADING}
            data-col={col}
            data-column={id}
            data-kind={COLUMNS[id].kind}
            data-focus=""
            className={cell?.className}
            tabIndex={tab(col)}
          >
            {row ? cell?.content : <Skeleton />}
          </td>
        )
      })}
    </tr>
  )
})

function nameOf(row: ModelRow): string {
  const value = row.original.rows.values.name?.[row.original.at]
  return typeof value === 'string' && value !== '' ? value : row.original.id
}
