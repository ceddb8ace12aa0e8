import type { ReactNode } from 'react'
import { COLUMNS, columnId, type ColumnId } from '@/domain/columns'
import { formatCell, isKnown } from '@/domain/kinds'
import type { CellValue } from '@/engine/engine'
import { Disputed } from './Disputed'
import { isDisputed, isLoaded, isRenewed, valueAt, whyTentative, type RowRef } from './rowData'

interface Cell {
  readonly row: RowRef
  readonly id: ColumnId
  readonly value: CellValue
}

/** What stands in a cell, and the class of the element that it stands in. */
export interface Content {
  readonly className: string
  readonly content: ReactNode
}

/**
 * One cell's value as the kind and the declarations of its column say; undefined while the window
 * lacks the column. Most are a text and nothing else: an element of its own and a component for each
 * would be half of the work of drawing rows, and of laying them out.
 */
export function cellContent(row: RowRef, id: ColumnId): Content | undefined {
  if (!isLoaded(row, id)) return undefined
  const value = valueAt(row, id)
  const known = isKnown(value)
  const why = known ? whyTentative(row, id) : undefined
  const className = !known ? 'unknown' : why ? 'tentative' : 'clip'
  const text = withCompanion({ row, id, value }, why)
  const disputed = isDisputed(row, id)
  const renewed = isRenewed(row, id)
  const barred = COLUMNS[id].unit === 'index' && typeof value === 'number'
  if (!disputed && !renewed && !barred) return { className, content: text }
  const content = (
    <>
      <span className={className}>{text}</span>
      {disputed ? <Disputed /> : null}
      {renewed ? (
        <span className="renewed" title="Read from the Hub just now">
          <span className="sr-only">, live</span>
        </span>
      ) : null}
      {barred ? <Bar value={value} tentative={why !== undefined} /> : null}
    </>
  )
  return { className: 'marked', content }
}

/** The text with its companion before it and its reserve after it, where there are any. */
function withCompanion(cell: Cell, why: string | undefined): ReactNode {
  const text = formatCell(cell.id, cell.value)
  const companion = companionText(cell)
  if (!companion && !why) return text
  return (
    <>
      {companion}
      {text}
      {why ? <span className="sr-only">, {why}</span> : null}
    </>
  )
}

/** The part that belongs to the whole, where the two differ: "37B active of". */
function companionText({ row, id, value }: Cell): ReactNode {
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

/** Magnitude at a glance on a scale of 0 to 100; the number beside it says the same in words. */
function Bar({ value, tentative }: { value: number; tentative: boolean }) {
  return (
    <span className={tentative ? 'bar bar-tentative' : 'bar'} aria-hidden="true">
      <span style={{ inlineSize: `${Math.max(0, Math.min(100, value))}%` }} />
    </span>
  )
}
