import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { SnapshotError } from '@/catalogue/snapshot/format'
import { FRAMED } from '@/ui/framed'
import { isEmbedded } from '@/view/embed'
import { standingOf } from '@/view/standing'
import { catalogueQuery, DirectoryProvider } from './DirectoryProvider'
import { accessQuery, HubClientProvider } from './HubClientProvider'
import { LiveProvider } from './live/LiveProvider'
import { OfflineProvider } from './offline/OfflineProvider'
import { ReasoningProvider } from './reasoning/ReasoningProvider'
import { takeReturn } from './returned'
import { makeRouter } from './router'

const queries = new QueryClient({
  defaultOptions: {
    // The snapshot is a file of this very deployment: it changes only with the page itself.
    queries: {
      staleTime: Infinity,
      // A file may come at the second try; a model that is not stored is not there a second later.
      retry: (failures, error) => failures === 0 && error instanceof SnapshotError,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
  },
})
const basepath = import.meta.env.BASE_URL
const base = new URL(basepath, location.href).href
/** The catalogue, asked for before anything is drawn: resolves once it is there or cannot be had. */
export const catalogue = queries.prefetchQuery(catalogueQuery(base))
// Before the router reads the address.
const returned = takeReturn()
// In a frame of another page it asks nobody but its own site, and nobody signs in.
const alone = FRAMED || isEmbedded(location, basepath)
export const router = makeRouter(basepath)
// That page shows nothing without it. Elsewhere it is read after the first table.
if (router.latestLocation.pathname === '/hub' && !alone)
  void queries.prefetchQuery(accessQuery(base, returned))
router.subscribe('onResolved', () => standingOf(router.history).arrived())
const onStep = (step: () => void) => router.history.subscribe(step)

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <DirectoryProvider base={base}>
        <HubClientProvider base={base} returned={returned} off={alone}>
          <LiveProvider base={base} onStep={onStep}>
            <ReasoningProvider base={base} history={router.history}>
              <OfflineProvider base={base}>
                <RouterProvider router={router} />
              </OfflineProvider>
            </ReasoningProvider>
          </LiveProvider>
        </HubClientProvider>
      </DirectoryProvider>
    </QueryClientProvider>
  )
}
