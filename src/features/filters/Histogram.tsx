import { COLUMNS, type ColumnId } from '@/domain/columns'
import { formatCell } from '@/domain/kinds'
import type { RangeFacet } from '@/engine/engine'

interface Props {
  readonly id: ColumnId
  readonly facet: RangeFacet | undefined
  /** The range that is set; null for an open end. */
  readonly from: number | null
  readonly to: number | null
}

const HEIGHT = 28
/** Bars of few models must still be seen beside those of many. */
const LEAST = 1.5

/** How a column's values are spread over what the other filters leave; bars in the range stand out. */
export function Histogram({ id, facet, from, to }: Props) {
  const bins = facet?.edges.length ?? 0
  if (!facet || bins === 0) {
    return <p className="histogram filter-note">{facet ? 'No model has a value' : ''}</p>
  }
  const most = Math.max(1, ...facet.counts)
  const known = facet.counts.reduce((sum, count) => sum + count, 0)
  const open = from === null && to === null
  // One path for all the bars of a color: they move with every key typed.
  let inside = ''
  let outside = ''
  facet.counts.forEach((count, at) => {
    if (count === 0) return
    const bar = `M${at + 0.06} ${HEIGHT}v${-Math.max(LEAST, (count / most) * HEIGHT)}h.88V${HEIGHT}`
    const start = facet.edges[at]!
    const end = facet.edges[at + 1] ?? facet.max
    if ((to !== null && start > to) || (from !== null && end < from)) outside += bar
    else inside += bar
  })
  return (
    <svg
      className="histogram"
      role="img"
      aria-label={`${COLUMNS[id].label} runs from ${formatCell(id, facet.min)} to ${formatCell(id, facet.max)}; known for ${known.toLocaleString()} of ${(known + facet.unknown).toLocaleString()} models`}
      viewBox={`0 0 ${bins} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <path className={open ? 'bars-all' : 'bars-in'} d={inside} />
      <path className="bars-out" d={outside} />
    </svg>
  )
}
