import { COLUMNS, type ColumnId } from '@/domain/columns'
import type { Unit } from '@/domain/units'

/** Units as a narrow header can show them; those that the values themselves carry are left out. */
const SHORT_UNITS: Readonly<Partial<Record<Unit, string>>> = {
  tokens: 'tokens',
  usdPerMTok: 'USD / M tokens',
  percent: 'percent',
  index: '0 to 100',
  flop: 'operations',
  hours: 'hours',
}

/** The line below a header's label. */
export function HeadUnit({ id }: { id: ColumnId }) {
  const { unit } = COLUMNS[id]
  const words = unit && SHORT_UNITS[unit]
  return words ? <span className="head-unit"> {words}</span> : null
}
