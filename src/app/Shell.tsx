import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { NewVersion } from '@/features/offline/NewVersion'
import { ErrorBoundary } from '@/ui/ErrorBoundary'
import { FRAMED } from '@/ui/framed'
import { lazyPart } from '@/ui/lazyPart'
import { Wordmark } from '@/ui/Wordmark'
import { isEmbedded } from '@/view/embed'
import { ConfigNote } from './ConfigNote'
import { OfflineNote } from './OfflineNote'
import { Help } from './palette/Help'
import { PageWait } from './PageWait'
import { SkipLink } from './SkipLink'
import { ThemeMenu } from './ThemeMenu'

const Alone = lazyPart(() => import('./embed/Alone'))
const Framed = lazyPart(() => import('./embed/Framed'))

/** Header, navigation and the page; for a frame, a view alone or nothing to press but a way out. */
export function Shell() {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    // A page that came by a link starts at its beginning; what was focused on the old one is gone.
    const moved = before.current !== undefined && before.current !== path
    before.current = path
    if (!moved) return
    scrollTo(0, 0)
    main.current?.scrollTo(0, 0)
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [path])
  const { history, basepath } = useRouter()
  const alone = useRouterState({ select: () => isEmbedded(history.location, basepath) })
  if (alone || FRAMED)
    return (
      <ErrorBoundary region="This view" still="The page itself still works.">
        {alone ? <Alone /> : <Framed />}
      </ErrorBoundary>
    )
  return (
    <>
      <SkipLink />
      <header className="site-header">
        <Link to="/" aria-label="Weighbridge, directory" className="site-mark">
          <Wordmark />
        </Link>
        <nav aria-label="Pages">
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            Directory
          </Link>
          <Link to="/charts" activeOptions={{ includeSearch: false }}>
            Charts
          </Link>
          <Link to="/cost" activeOptions={{ includeSearch: false }}>
            Cost
          </Link>
          <Link to="/hub" activeOptions={{ includeSearch: false }}>
            Hub
          </Link>
          <Link to="/sources">Sources</Link>
          <Link to="/glossary">Glossary</Link>
        </nav>
        <ErrorBoundary region="The end of the header" still="Everything else still works.">
          <ConfigNote />
          <OfflineNote />
          <Help />
          <ThemeMenu />
        </ErrorBoundary>
        <PageWait />
      </header>
      <main ref={main} id="main" tabIndex={-1}>
        <ErrorBoundary region="This page" still="The other pages still work.">
          <Outlet />
        </ErrorBoundary>
      </main>
      <NewVersion />
    </>
  )
}
