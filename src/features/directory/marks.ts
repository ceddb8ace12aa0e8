import type { ColumnId } from '@/domain/columns'
import { isOpenAndFree } from '@/domain/mark'
import type { Rows } from '@/engine/engine'

/** What the mark is derived from has to be at hand whether or not it is shown. */
export const MARK_COLUMNS: readonly ColumnId[] = ['openWeights', 'openness']

/** Whether the model in that place of the window has earned the mark "Open · Free". */
export function isOpenAndFreeAt(rows: Rows, at: number): boolean {
  const openWeights = rows.values.openWeights?.[at]
  const licenseClass = rows.values.openness?.[at]
  return isOpenAndFree({
    openWeights: openWeights === true || openWeights === 'yes',
    licenseClass: typeof licenseClass === 'string' ? licenseClass : undefined,
  })
}
