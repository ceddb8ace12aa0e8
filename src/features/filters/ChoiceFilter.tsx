import { useCallback, useId, useState } from 'react'
import { COLUMNS, type ColumnId } from '@/domain/columns'
import { formatCell, lackText } from '@/domain/kinds'
import type { Clause } from '@/domain/query'
import type { CategoryFacet } from '@/engine/engine'
import { useDirectory } from '@/features/directory/context'
import { escapeText } from '@/view/escape'
import { useForesee, useSetView } from '@/view/useView'
import { ChoiceBox } from './ChoiceBox'
import { choicesOf, lackingOf, shortened } from './choices'
import { lists, standing, toggled, withClause } from './change'
import { KnownChoice } from './KnownChoice'

interface Props {
  readonly id: ColumnId
  readonly clause: Clause | undefined
  readonly facet: CategoryFacet | undefined
}

/** Lists of more values than this get a box to find one by its letters. */
const FINDABLE = 20

/** Values to check, most frequent first: any of them, or none of them. */
export function ChoiceFilter({ id, clause, facet }: Props) {
  const setView = useSetView()
  const foresee = useForesee()
  const { label, implied, hub, absence = false } = COLUMNS[id]
  const beyond = useDirectory().asks?.(id) ?? false
  const blind = beyond && hub?.unseen === true
  const now = standing(id, clause)
  const listed = now?.op === 'in' || now?.op === 'out' ? now : undefined
  const [wantsOut, setWantsOut] = useState<boolean>(absence)
  const excluding = listed ? listed.op === 'out' : wantsOut
  const [all, setAll] = useState(false)
  const [sought, setSought] = useState('')

  const own = useId()
  // An id must have no spaces: those would tell several ids apart.
  const countId = (value: string) => `${own}-${escapeText(value)}`
  const onToggle = useCallback(
    (value: string) => setView((view) => toggled(view, id, value, excluding)),
    [setView, id, excluding],
  )
  const onPress = useCallback(
    (value: string) => foresee((view) => toggled(view, id, value, excluding)),
    [foresee, id, excluding],
  )

  const lacking = excluding && absence
  const present = choicesOf(id, blind ? undefined : facet, listed?.values ?? [], beyond)
  const choices = lacking ? lackingOf(present, facet) : present
  const wordsOf = (value: string) =>
    (lacking ? lackText(id, value) : undefined) ?? formatCell(id, value)
  const short = shortened(choices, listed?.values ?? [])
  const findable = choices.length > FINDABLE
  const shown =
    all || sought.trim() !== ''
      ? choices.filter(({ value }) => matches(wordsOf(value), sought))
      : short

  return (
    <>
      {findable ? (
        <input
          type="search"
          className="field filter-find"
          aria-label={`Find in ${label}`}
          placeholder={`Find in ${choices.length.toLocaleString()}`}
          autoComplete="off"
          spellCheck={false}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      ) : null}
      <ul
        className="choices"
        data-excluding={(excluding && !lacking) || undefined}
        data-lacking={lacking || undefined}
        data-all={all || undefined}
      >
        {shown.map((choice) => (
          <li key={choice.value} data-none={choice.count === 0 || undefined}>
            <ChoiceBox
              words={wordsOf(choice.value)}
              value={choice.value}
              checked={lists(listed?.values ?? [], choice.value)}
              described={countId(choice.value)}
              onToggle={onToggle}
              onPress={onPress}
            />
            <span id={countId(choice.value)} className="choice-count">
              {choice.count?.toLocaleString()}
              <span className="sr-only"> matching</span>
            </span>
          </li>
        ))}
        {shown.length === 0 ? (
          <li className="filter-note">{facet ? nothingWords(sought) : ' '}</li>
        ) : null}
      </ul>
      {short.length < choices.length && sought.trim() === '' ? (
        <button
          type="button"
          className="filter-more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? 'Show fewer' : `Show all ${choices.length.toLocaleString()}`}
        </button>
      ) : null}
      <div className="filter-foot">
        {blind ? <p className="filter-note">Asked of the Hub; rows do not show it.</p> : null}
        {implied || blind ? null : <KnownChoice id={id} clause={clause} />}
        {(absence || choices.length > 3) && !blind ? (
          <button
            type="button"
            className="filter-out"
            aria-pressed={excluding}
            title="Show models that have none of these"
            onClick={() => {
              setWantsOut(!excluding)
              if (listed) {
                const { values } = listed
                const op = excluding ? 'in' : 'out'
                setView((view) => withClause(view, id, { op, values }))
              }
            }}
          >
            exclude
          </button>
        ) : null}
      </div>
    </>
  )
}

function nothingWords(sought: string): string {
  return sought.trim() === '' ? 'No model has a value' : 'No value has these letters'
}

function matches(words: string, sought: string): boolean {
  return words.toLowerCase().includes(sought.trim().toLowerCase())
}
