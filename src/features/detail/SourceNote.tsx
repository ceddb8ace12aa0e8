import type { Fact } from '@/domain/fact'
import { useDirectory } from '@/features/directory/context'
import { noteSentence, sourceLabel } from '@/features/directory/sourceWords'
import { outsideLink } from '@/ui/outsideLink'

type Said = Pick<Fact, 'source' | 'url' | 'seenAt'> & Partial<Pick<Fact, 'basis' | 'note' | 'live'>>

/** Who said it, how, and when: "stated, models.dev, 2026-07-02, stored". */
export function SourceNote({ fact }: { fact: Said }) {
  const { sources } = useDirectory()
  return (
    <span className="text-note text-soft">
      {fact.basis ? `${fact.basis}, ` : ''}
      <a {...outsideLink(fact.url)}>{sourceLabel(sources, fact.source)}</a>,{' '}
      <time dateTime={fact.seenAt}>{fact.seenAt}</time>
      {fact.basis ? (fact.live ? ', live' : ', stored') : ''}
      {fact.note ? noteSentence(fact.note) : ''}
    </span>
  )
}
