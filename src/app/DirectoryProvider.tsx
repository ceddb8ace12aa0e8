import { queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { DirectoryContext, type DirectoryState } from '@/features/directory/context'
import { addCopies, loadDirectory } from './loadDirectory'

/** The catalogue beside the page at `base`. */
export function catalogueQuery(base: string) {
  return queryOptions({
    queryKey: ['catalogue', base],
    queryFn: ({ signal }) => loadDirectory(base, signal),
    // It may have failed before there was a page to say so, which then offers to ask again.
    retryOnMount: false,
  })
}

/** Loads the catalogue once and hands it, or the reason why it is not there, to every page. */
export function DirectoryProvider({ base, children }: { base: string; children: ReactNode }) {
  const [wanted, setWanted] = useState(false)
  const { data, error, refetch } = useQuery(catalogueQuery(base))
  const {
    data: full,
    isError,
    isFetching: fetching,
    refetch: retryCopies,
  } = useQuery({
    queryKey: ['copies', base],
    queryFn: () => addCopies(data!),
    enabled: wanted && data !== undefined,
  })
  // Asked again after a failure they are on their way, not failed.
  const failed = isError && !fetching
  const needCopies = useCallback(() => {
    setWanted(true)
    if (failed) void retryCopies()
  }, [failed, retryCopies])

  const state = useMemo<DirectoryState>(() => {
    if (data) {
      const copies = full ? 'present' : failed ? 'failed' : wanted ? 'loading' : 'absent'
      return { status: 'ready', directory: { ...(full ?? data), copies, needCopies } }
    }
    if (error) return { status: 'failed', error, retry: () => void refetch() }
    return { status: 'loading' }
  }, [data, full, failed, wanted, needCopies, error, refetch])
  return <DirectoryContext value={state}>{children}</DirectoryContext>
}
