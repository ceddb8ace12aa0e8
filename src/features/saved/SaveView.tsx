import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { announce } from '@/ui/announce'
import { lazyPart } from '@/ui/lazyPart'
import { Menu, MENU_WAITING } from '@/ui/Menu'
import { useView, useViewHref } from '@/view/useView'
import { linkOf, put, useSavedViews, type Change, type SavedView } from './view'

const SavedViews = lazyPart(() => import('./SavedViews'), MENU_WAITING)

/** What was done to the saved views last, and the way back. */
export interface Done {
  readonly words: string
  readonly undo: Change
}

interface Props {
  /** What the view is called where that is not told by search and filters. */
  readonly title?: string
}

/**
 * Saves the view of the page under a name; once a saved view was opened and then changed, updates
 * it. The same menu lists what is saved.
 */
export function SaveView({ title }: Props) {
  const { view } = useView()
  const { history, basepath } = useRouter()
  const href = useViewHref()
  const [views, change] = useSavedViews()
  const [done, setDone] = useState<Done | null>(null)
  const [refused, setRefused] = useState(false)
  const place = useRef<HTMLSpanElement>(null)

  const [path = '', query = ''] = href(view).split('?')
  const here = { page: path.slice(basepath.length).replace(/^\/+/, ''), query }
  const link = linkOf(here)
  const saved = views.find((each) => linkOf(each) === link)
  const from = history.location.state.savedView
  const opened = saved ? undefined : views.find((each) => linkOf(each) === from)

  useEffect(() => {
    // The steps that change the link take it along, so that back and reload keep it too.
    const { location } = history
    if (saved && location.state.savedView !== link)
      history.replace(location.href, { ...location.state, savedView: link })
  }, [history, saved, link])

  const update = (old: SavedView) => {
    const kept = change(put({ ...old, ...here }))
    setRefused(!kept)
    if (!kept) return
    const words = `${old.name} updated`
    setDone({ words, undo: put(old) })
    announce(words)
    // The button is gone by then.
    place.current?.querySelector<HTMLElement>('[popovertarget]')?.focus()
  }

  return (
    <span ref={place} className="contents">
      {opened ? (
        <button
          type="button"
          className="button button-name"
          title={`Update ${opened.name}`}
          onClick={() => update(opened)}
        >
          <span>Update {opened.name}</span>
        </button>
      ) : null}
      <Menu id="save-view" label={saved ? 'Saved views' : 'Save view'}>
        <SavedViews
          here={here}
          saved={saved}
          title={title}
          views={views}
          change={change}
          done={done}
          onDone={setDone}
        />
      </Menu>
      {refused ? (
        <span role="alert" className="text-note text-caution">
          This browser keeps no more for this page.
        </span>
      ) : null}
    </span>
  )
}
