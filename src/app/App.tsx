import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { DirectoryProvider } from './DirectoryProvider'
import { HubClientProvider } from './HubClientProvider'
import { makeRouter } from './router'

const queries = new QueryClient({
  defaultOptions: {
    // The snapshot is a file of this very deployment: it changes only with the page itself.
    queries: { staleTime: Infinity, retry: 1, networkMode: 'always', refetchOnWindowFocus: false },
  },
})
const basepath = import.meta.env.BASE_URL
const base = new URL(basepath, location.href).href
const router = makeRouter(basepath)

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <HubClientProvider base={base}>
        <DirectoryProvider base={base}>
          <RouterProvider router={router} />
        </DirectoryProvider>
      </HubClientProvider>
    </QueryClientProvider>
  )
}
