import type { ColumnId } from '@/domain/columns'
import type { Fact } from '@/domain/fact'
import { formatFull } from '@/domain/kinds'
import { formatDate, dateOfIso } from '@/domain/kinds/date'
import { useDirectory } from '@/features/directory/context'
import { noteSentence, sourceLabel } from '@/features/directory/sourceWords'

const BASIS = {
  stated: 'stated by',
  measured: 'measured by',
  derived: 'derived by',
} as const

interface Props {
  readonly column: ColumnId
  /** The link is missing while only the table's own record of it is at hand. */
  readonly fact: Omit<Fact, 'url'> & { readonly url?: string }
  readonly minor?: boolean
}

/** One value with who said it, when and how: "stated by Epoch AI, 20 Jan 2025, stored". */
export function FactLine({ column, fact, minor = false }: Props) {
  const { sources } = useDirectory()
  const source = sourceLabel(sources, fact.source)
  const day = dateOfIso(fact.seenAt)
  return (
    <p>
      <span className={minor ? 'tabular' : 'tabular text-lead font-semibold'}>
        {formatFull(column, fact.value)}
      </span>
      <br />
      <span className="text-note text-soft">
        {BASIS[fact.basis]}{' '}
        {fact.url?.startsWith('https://') ? (
          <a href={fact.url} rel="noreferrer" target="_blank">
            {source}
          </a>
        ) : (
          source
        )}
        , <time dateTime={fact.seenAt}>{day === null ? fact.seenAt : formatDate(day)}</time>,{' '}
        {fact.live ? 'live' : 'stored'}
        {fact.note ? noteSentence(fact.note) : null}
      </span>
    </p>
  )
}
