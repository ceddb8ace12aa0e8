import { useState } from 'react'
import { announce } from '@/ui/announce'
import { useStored } from '@/ui/stored'
import { useView, useViewHref } from '@/view/useView'
import { describe } from '@/view/title'
import { ViewLink } from './ViewLink'

/** A view under a name: the name, the query string, and the page if it is not the directory. */
interface SavedView {
  readonly name: string
  readonly query: string
  readonly page?: string
}

function check(value: unknown): readonly SavedView[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.filter(
    (item): item is SavedView =>
      typeof item === 'object' &&
      item !== null &&
      typeof item.name === 'string' &&
      typeof item.query === 'string' &&
      (item.page === undefined || /^\w+$/.test(item.page)),
  )
}

/** Views kept on this device under names, as links. */
export default function SavedViews() {
  const { view } = useView()
  const href = useViewHref()
  const [saved, keep] = useStored('views', check, [])
  const [name, setName] = useState(() => describe(view))
  const [refused, setRefused] = useState(false)

  const save = () => {
    const [path = '', query = ''] = href(view).split('?')
    if (!path || !name.trim()) return
    const page = path.slice(path.lastIndexOf('/') + 1)
    const kept = keep([
      ...saved.filter((other) => other.name !== name.trim()),
      { name: name.trim(), query, ...(page ? { page } : {}) },
    ])
    setRefused(!kept)
    announce(kept ? 'View saved' : 'The view could not be saved')
  }

  return (
    <div className="grid w-[min(22rem,80vw)] gap-3">
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <input
          className="field grow"
          aria-label="Name of this view"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <button className="button button-primary">Save</button>
      </form>
      {refused ? (
        <p role="alert" className="text-caution">
          This browser does not keep data for this page. Copy the link instead.
        </p>
      ) : null}
      {saved.length > 0 ? (
        <ul aria-label="Saved views" className="grid gap-1">
          {saved.map((item) => (
            <li key={item.name} className="flex items-baseline gap-2">
              <ViewLink query={item.query} page={item.page ?? ''} className="grow">
                {item.name}
              </ViewLink>
              <button
                type="button"
                className="button button-plain"
                aria-label={`Remove ${item.name}`}
                onClick={() => keep(saved.filter((other) => other !== item))}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-quiet">Saved views stay on this device. A link works everywhere.</p>
      )}
    </div>
  )
}
