import { COLUMNS, type ColumnId } from '@/domain/columns'

/** Widths that a reader has set, in CSS pixels; columns without one share the room there is. */
export type Widths = Readonly<Partial<Record<ColumnId, number>>>

export const MIN_WIDTH = 56
export const MAX_WIDTH = 640
/** How far a column that nobody has resized may shrink before the table scrolls sideways. */
const SHRINK = 0.72
const DEFAULT_WIDTH = 130

/** The width a column starts with, in CSS pixels. */
export function startWidth(id: ColumnId): number {
  return COLUMNS[id].width ?? DEFAULT_WIDTH
}

/**
 * CSS grid tracks shared by header and rows: the checkbox, the columns, and what is left over. The
 * name may shrink further on a narrow screen (`--name-min`), where it stays while the rest scrolls.
 */
export function gridTracks(columns: readonly ColumnId[], widths: Widths) {
  const least: string[] = ['var(--pick)']
  const tracks: string[] = ['var(--pick)']
  for (const id of columns) {
    const set = widths[id]
    const start = startWidth(id)
    // Dates, and two values in one cell, need all the room that the registry gives them.
    const { companion, kind } = COLUMNS[id]
    const shrink = companion || kind === 'date' ? 1 : SHRINK
    const min = id === 'name' ? 'var(--name-min)' : `${Math.round(start * shrink)}px`
    least.push(set === undefined ? min : `${set}px`)
    tracks.push(set === undefined ? `minmax(${min}, ${start}px)` : `${set}px`)
  }
  return { template: `${tracks.join(' ')} minmax(0, 1fr)`, least: `calc(${least.join(' + ')})` }
}

/** Reads stored widths, dropping whatever is no sensible width. */
export function checkWidths(value: unknown): Widths | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.fromEntries(
    Object.entries(value).filter(
      ([id, width]) =>
        Object.hasOwn(COLUMNS, id) &&
        typeof width === 'number' &&
        width >= MIN_WIDTH &&
        width <= MAX_WIDTH,
    ),
  )
}
