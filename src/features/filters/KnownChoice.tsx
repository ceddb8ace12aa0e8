import { memo, useId } from 'react'
import type { ColumnId } from '@/domain/columns'
import { COLUMNS } from '@/domain/columns'
import type { Clause } from '@/domain/query'
import { useSetView } from '@/view/useView'
import { withClause } from './change'

const CHOICES = ['any', 'known', 'unknown'] as const

interface Props {
  readonly id: ColumnId
  readonly clause: Clause | undefined
}

/** Whether only rows that have a value are wanted, or only those that have none. */
export const KnownChoice = memo(function KnownChoice({ id, clause }: Props) {
  const setView = useSetView()
  const name = useId()
  const now = clause?.op === 'known' || clause?.op === 'unknown' ? clause.op : 'any'
  return (
    <div role="radiogroup" aria-label={`${COLUMNS[id].label}, known or not`} className="segments">
      {CHOICES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            checked={choice === now}
            onChange={() =>
              setView((view) => withClause(view, id, choice === 'any' ? null : { op: choice }))
            }
          />
          {choice}
        </label>
      ))}
    </div>
  )
})
