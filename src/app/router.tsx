import {
  createRootRoute,
  createRoute,
  createRouter,
  type RouteComponent,
} from '@tanstack/react-router'
import { DirectoryPage } from '@/features/directory/DirectoryPage'
import { NeedsDirectory } from '@/features/directory/NeedsDirectory'
import { lazyPart } from '@/ui/lazyPart'
import { lateHistory } from '@/view/lateHistory'
import { NotFound } from './NotFound'
import { PageError } from './PageError'
import { Shell } from './Shell'

/** Whether a page of this visit has come, which can stay until another has. */
let entered = false

/**
 * The page of a route, whose code is fetched as the route is entered. The page before stays until it is
 * there; the first one of a visit comes into the frame of all pages.
 */
function page(load: Parameters<typeof lazyPart<object>>[0]): RouteComponent {
  const part = lazyPart(load)
  const component: RouteComponent = part
  component.preload = () => {
    const fetched = part.fetched().then(
      // A route with nothing to wait for is matched in one go whenever its link changes.
      () => void delete component.preload,
      // Drawing it says so.
      () => undefined,
    )
    return entered ? fetched : undefined
  }
  return component
}

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  onEnter: () => {
    entered = true
  },
})

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
  component: page(() => import('@/features/detail/ModelPage')),
})

const compare = createRoute({
  getParentRoute: () => needsCatalogue,
  path: '/compare',
  component: page(() => import('@/features/compare/ComparePage')),
})

const charts = createRoute({
  getParentRoute: () => needsCatalogue,
  path: '/charts',
  component: page(() => import('@/features/charts/ChartsPage')),
})

const cost = createRoute({
  getParentRoute: () => needsCatalogue,
  path: '/cost',
  component: page(() => import('@/features/cost/CostPage')),
})

const deepseek = createRoute({
  getParentRoute: () => needsCatalogue,
  path: '/deepseek',
  component: page(() => import('@/features/deepseek/DeepSeekPage')),
})

const hub = createRoute({
  getParentRoute: () => root,
  path: '/hub',
  component: page(() => import('@/features/hub/HubPage')),
})

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: page(() => import('@/features/sources/SourcesPage')),
})

const glossary = createRoute({
  getParentRoute: () => root,
  path: '/glossary',
  component: page(() => import('@/features/glossary/GlossaryPage')),
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
