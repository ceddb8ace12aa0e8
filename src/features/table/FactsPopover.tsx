import { useEffect } from 'react'
import { COLUMNS, type ColumnId } from '@/domain/columns'
import { ErrorBoundary } from '@/ui/ErrorBoundary'
import { lazyPart } from '@/ui/lazyPart'
import { placeBeside, Popover } from '@/ui/Popover'
import type { RowRef } from './rowData'

const FactsCard = lazyPart(() => import('./FactsCard'), <p className="text-quiet">Loading facts</p>)

/** The cell whose facts are shown. */
export interface FactsPlace {
  readonly row: RowRef
  readonly column: ColumnId
  readonly cell: HTMLElement
}

interface Props {
  readonly place: FactsPlace | null
  readonly onClose: () => void
}

const ID = 'cell-facts'

/** Who said a cell, when and how, and what others say; beside the cell it speaks of. */
export function FactsPopover({ place, onClose }: Props) {
  useEffect(() => {
    const element = document.getElementById(ID)
    if (!place || !element) return undefined
    place.cell.style.setProperty('anchor-name', '--facts')
    element.showPopover()
    placeBeside(element, place.cell, 'start')
    return () => {
      place.cell.style.removeProperty('anchor-name')
    }
  }, [place])

  return (
    <Popover
      id={ID}
      label={place ? `Facts: ${COLUMNS[place.column].label}` : 'Facts'}
      className="facts-popover"
      onToggle={(open) => {
        if (!open) onClose()
      }}
    >
      {place ? (
        <ErrorBoundary region="These facts" still="The table still works.">
          <FactsCard row={place.row} column={place.column} />
        </ErrorBoundary>
      ) : null}
    </Popover>
  )
}
