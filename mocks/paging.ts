import { faultOf, type Endpoint } from './control'

/** Rows by which a page is off when popularity moved between two requests. */
const MOVED = 3

/** The rows of one page, and where the next one starts, if there is one. */
export interface PageWindow {
  readonly first: number
  readonly end: number
  readonly next: number | null
}

/** Cuts a page out of a list, with the mistake of the endpoint's fault. */
export function windowOf(
  endpoint: Endpoint,
  from: number,
  limit: number,
  total: number,
): PageWindow {
  const fault = faultOf(endpoint)
  const later = from > 0
  const first = Math.max(
    0,
    from + (!later ? 0 : fault === 'duplicates' ? -MOVED : fault === 'vanishing' ? MOVED : 0),
  )
  const end = from + limit
  const last = end >= total
  if (fault === 'cursor-loop' && later) return { first, end, next: from }
  return { first, end, next: last ? null : end }
}
