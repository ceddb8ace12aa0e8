import { useMemo, type CSSProperties } from 'react'
import { useMedia } from '@/ui/useMedia'

export const DENSITIES = ['comfortable', 'compact'] as const
export type Density = (typeof DENSITIES)[number]

/** Heights in rem. Fingers need taller rows, and there the mark stands below the name. */
const ROW: Readonly<Record<Density, number>> = { comfortable: 1.875, compact: 1.5 }
const NARROW_ROW = 2.75
const HEAD = 2.5

export interface RowHeight {
  /** In CSS pixels: they follow the reader's own font size. */
  readonly row: number
  readonly head: number
  /** The same two for the style sheet, as `--row` and `--head`. */
  readonly style: CSSProperties
}

/** How high the table's rows and its header are, at this density and on this screen. */
export function useRowHeight(density: Density): RowHeight {
  const narrow = useMedia('(width < 40rem)')
  return useMemo(() => {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
    const row = narrow ? NARROW_ROW : ROW[density]
    return {
      row: row * rem,
      head: HEAD * rem,
      style: { '--row': `${row}rem`, '--head': `${HEAD}rem` } as CSSProperties,
    }
  }, [density, narrow])
}
