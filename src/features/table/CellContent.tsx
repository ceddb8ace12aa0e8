import type { ReactNode } from 'react'
import { COLUMNS, columnId, type ColumnId } from '@/domain/columns'
import { formatCell, isKnown } from '@/domain/kinds'
import { isDisputed, isLoaded, valueAt, type RowRef } from './rowData'

/** One cell's value as the kind and the declarations of its column say. */
export function CellContent({ row, id }: { row: RowRef; id: ColumnId }): ReactNode {
  const value = valueAt(row, id)
  if (!isLoaded(row, id)) return null
  if (!isKnown(value)) return <Unknown />
  const disputed = isDisputed(row, id) ? <Disputed /> : null
  if (COLUMNS[id].kind !== 'number' || typeof value !== 'number')
    return (
      <>
        <span className="clip">{formatCell(id, value)}</span>
        {disputed}
      </>
    )
  const tentative = isTentative(row, id)
  return (
    <>
      {COLUMNS[id].unit === 'index' ? <Bar value={value} tentative={tentative} /> : null}
      {disputed}
      <span className={tentative ? 'tentative' : undefined}>
        {tentative ? <span aria-hidden="true">~</span> : null}
        <Companion row={row} id={id} value={value} />
        {formatCell(id, value)}
        {tentative ? <span className="sr-only">, {COLUMNS[id].support?.words}</span> : null}
      </span>
    </>
  )
}

function isTentative(row: RowRef, id: ColumnId): boolean {
  const { support } = COLUMNS[id]
  const other = support && columnId(support.column)
  if (!support || !other) return false
  const value = valueAt(row, other)
  return typeof value === 'number' && value < support.atLeast
}

/** The part that belongs to the whole, where the two differ: "37B active of". */
function Companion({ row, id, value }: { row: RowRef; id: ColumnId; value: number }) {
  const { companion } = COLUMNS[id]
  const other = companion && columnId(companion.column)
  if (!companion || !other) return null
  const part = valueAt(row, other)
  if (typeof part !== 'number' || Number.isNaN(part) || part === value) return null
  return (
    <span className="companion">
      {formatCell(other, part)} {companion.joint}{' '}
    </span>
  )
}

function Unknown() {
  return (
    <span className="unknown">
      <span aria-hidden="true">–</span>
      <span className="sr-only">unknown</span>
    </span>
  )
}

function Disputed() {
  return (
    <span className="disputed" title="Sources disagree">
      <span aria-hidden="true">≠</span>
      <span className="sr-only"> (sources disagree) </span>
    </span>
  )
}

/** Magnitude at a glance on a scale of 0 to 100; the number beside it says the same in words. */
function Bar({ value, tentative }: { value: number; tentative: boolean }) {
  return (
    <span className={tentative ? 'bar bar-tentative' : 'bar'} aria-hidden="true">
      <span style={{ inlineSize: `${Math.max(0, Math.min(100, value))}%` }} />
    </span>
  )
}
