import type { Fact } from '@/domain/fact'
import { dateOfIso, formatDate } from '@/domain/kinds/date'
import { useDirectory } from '@/features/directory/context'
import { noteSentence, sourceLabel } from '@/features/directory/sourceWords'
import { outsideLink } from '@/ui/outsideLink'

const BASIS = {
  stated: 'stated by',
  measured: 'measured by',
  derived: 'derived by',
} as const

/** Who gave a value, when and how. Without a link while only the table's record is at hand. */
export type Origin = Omit<Fact, 'url' | 'value'> & { readonly url?: string }

/** An origin in words: "stated by Epoch AI, Jan 20, 2025, stored". */
export function FactSource({ fact }: { fact: Origin }) {
  const { sources } = useDirectory()
  const source = sourceLabel(sources, fact.source)
  const day = dateOfIso(fact.seenAt)
  return (
    <p className="text-note text-soft">
      {BASIS[fact.basis]} <a {...outsideLink(fact.url)}>{source}</a>,{' '}
      <time dateTime={fact.seenAt}>{day === null ? fact.seenAt : formatDate(day)}</time>,{' '}
      {fact.live ? 'live' : 'stored'}
      {fact.note ? noteSentence(fact.note) : null}
    </p>
  )
}
