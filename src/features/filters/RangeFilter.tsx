import { memo, useId } from 'react'
import { COLUMNS, type ColumnId } from '@/domain/columns'
import type { Clause } from '@/domain/query'
import type { RangeFacet } from '@/engine/engine'
import { useForesee, useSetView } from '@/view/useView'
import { withClause } from './change'
import { Histogram } from './Histogram'
import { KnownChoice } from './KnownChoice'
import { hint, readRange, showRange } from './rangeText'
import { TextBox } from './TextBox'
import { useDraft } from './useDraft'

interface Props {
  readonly id: ColumnId
  readonly clause: Clause | undefined
  readonly facet: RangeFacet | undefined
}

/** A range of numbers or dates: how the values are spread, and a box for each end. */
export function RangeFilter({ id, clause, facet }: Props) {
  const range = clause?.op === 'range' ? clause : null
  return (
    <>
      <Histogram id={id} facet={facet} from={range?.from ?? null} to={range?.to ?? null} />
      <Ends id={id} clause={clause} min={facet?.min} max={facet?.max} />
      <div className="filter-foot">
        <KnownChoice id={id} clause={clause} />
        <span className="filter-note tabular">
          {facet?.unknown ? `${facet.unknown.toLocaleString()} unknown` : ''}
        </span>
      </div>
    </>
  )
}

interface EndsProps {
  readonly id: ColumnId
  readonly clause: Clause | undefined
  /** The bounds of all values; undefined until counted. */
  readonly min: number | undefined
  readonly max: number | undefined
}

/** The two boxes. The bounds are the whole table's, so no key typed elsewhere draws these again. */
const Ends = memo(function Ends({ id, clause, min, max }: EndsProps) {
  const setView = useSetView()
  const foresee = useForesee()
  const column = COLUMNS[id]
  const message = useId()
  const { texts, fault, type, commit } = useDraft<Clause | null>({
    value: clause?.op === 'range' ? clause : null,
    show: (value) => showRange(column, value),
    read: (typed) => readRange(column, typed),
    write: (value, options) => setView((view) => withClause(view, id, value), options),
    foresee: (value) => foresee((view) => withClause(view, id, value)),
  })
  const ends = [
    { name: 'from', limit: min },
    { name: 'to', limit: max },
  ]
  return (
    <>
      <div className="range">
        {ends.map(({ name, limit }, at) => (
          <TextBox
            key={name}
            label={`${column.label}, ${name}`}
            text={texts[at] ?? ''}
            placeholder={limit === undefined ? '' : hint(column, limit)}
            fault={fault && (fault.at ?? at) === at ? message : undefined}
            onType={(text) => type(at, text)}
            onCommit={commit}
          />
        ))}
      </div>
      {fault ? (
        <p id={message} className="filter-fault">
          {fault.reason}
        </p>
      ) : null}
    </>
  )
})
