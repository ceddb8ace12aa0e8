import type { Alias } from '@/domain/model'
import { useDirectory } from '@/features/directory/context'
import { groupBy } from '@/lib/group'

const HOW = {
  link: 'by the source’s own link',
  alias: 'by the reviewed table of names',
  rule: 'by rule',
} as const

/** The names under which sources know the model, and how each was joined to it. */
export function Aliases({ aliases }: { aliases: readonly Alias[] }) {
  const { sources } = useDirectory()
  return (
    <section aria-labelledby="names-title">
      <h2 id="names-title">Names in the sources</h2>
      <dl className="terms">
        {[...groupBy(aliases, (alias) => alias.source)].map(([source, names]) => (
          <div key={source}>
            <dt>{sources.get(source)?.label ?? source}</dt>
            <dd>
              <ul>
                {names.map(({ name, how }) => (
                  <li key={`${name} ${how}`}>
                    <code>{name}</code> <span className="text-note text-quiet">{HOW[how]}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
