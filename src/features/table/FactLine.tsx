import type { ColumnId } from '@/domain/columns'
import type { FactValue } from '@/domain/fact'
import { formatFull } from '@/domain/kinds'
import { FactSource, type Origin } from './FactSource'

interface Props {
  readonly column: ColumnId
  readonly fact: Origin & { readonly value: FactValue }
  readonly minor?: boolean
}

/** One value, and below it who gave it. */
export function FactLine({ column, fact, minor = false }: Props) {
  return (
    <>
      <p className={minor ? 'tabular' : 'tabular text-lead font-semibold'}>
        {formatFull(column, fact.value)}
      </p>
      <FactSource fact={fact} />
    </>
  )
}
