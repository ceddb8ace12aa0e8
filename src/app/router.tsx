import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { DirectoryPage } from '@/features/directory/DirectoryPage'
import { NeedsDirectory } from '@/features/directory/NeedsDirectory'
import { lazyPart } from '@/ui/lazyPart'
import { lateHistory } from '@/view/lateHistory'
import { NotFound } from './NotFound'
import { PageError } from './PageError'
import { Shell } from './Shell'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })

const directory = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: DirectoryPage,
})

const needsCatalogue = createRoute({
  getParentRoute: () => root,
  id: 'catalogue',
  component: NeedsDirectory,
})

/** `/model/<hub id>`: the id holds a slash, so it is the rest of the path. */
const model = createRoute({
  getParentRoute: () => needsCatalogue,
  path: '/model/$',
  component: lazyPart(() => import('@/features/detail/ModelPage')),
})

const compare = createRoute({
  getParentRoute: () => needsCatalogue,
  path: '/compare',
  component: lazyPart(() => import('@/features/compare/ComparePage')),
})

const charts = createRoute({
  getParentRoute: () => needsCatalogue,
  path: '/charts',
  component: lazyPart(() => import('@/features/charts/ChartsPage')),
})

const cost = createRoute({
  getParentRoute: () => needsCatalogue,
  path: '/cost',
  component: lazyPart(() => import('@/features/cost/CostPage')),
})

const deepseek = createRoute({
  getParentRoute: () => needsCatalogue,
  path: '/deepseek',
  component: lazyPart(() => import('@/features/deepseek/DeepSeekPage')),
})

const hubPage = () => import('@/features/hub/HubPage')
const hub = createRoute({
  getParentRoute: () => root,
  path: '/hub',
  component: lazyPart(hubPage),
  // Its code asks for more, turn after turn: it is fetched before the rest is drawn. Where it cannot be
  // had, drawing it says so.
  onEnter: () => void hubPage().catch(() => undefined),
})

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyPart(() => import('@/features/sources/SourcesPage')),
})

const glossary = createRoute({
  getParentRoute: () => root,
  path: '/glossary',
  component: lazyPart(() => import('@/features/glossary/GlossaryPage')),
})

/**
 * The router for an app that lives below `basepath`. The query string is one opaque value to it:
 * `view/codec` is the only interpreter of what stands in a link, and it needs the raw text.
 */
export function makeRouter(basepath: string) {
  return createRouter({
    routeTree: root.addChildren([
      directory,
      needsCatalogue.addChildren([model, compare, charts, cost, deepseek]),
      hub,
      sources,
      glossary,
    ]),
    basepath,
    history: lateHistory(),
    parseSearch: (text) => ({ link: text.replace(/^\?/, '') }),
    stringifySearch: ({ link }) => (typeof link === 'string' && link !== '' ? `?${link}` : ''),
    defaultErrorComponent: PageError,
    defaultPreload: false,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
