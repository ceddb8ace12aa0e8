import { useRouterState } from '@tanstack/react-router'

/** Says that another page is on its way: the one before stays till it is there. */
export function PageWait() {
  const waiting = useRouterState({
    select: ({ isLoading, location, resolvedLocation }) =>
      isLoading &&
      resolvedLocation !== undefined &&
      location.pathname !== resolvedLocation.pathname,
  })
  return waiting ? (
    <div role="progressbar" aria-label="Loading the page" className="page-wait" />
  ) : null
}
