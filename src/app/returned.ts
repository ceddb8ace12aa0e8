import { isReturn } from '@/features/account/returning'

/** Session storage; undefined where the browser blocks it. */
export function tabStorage(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}

/**
 * The address that the Hub has sent a reader back to, taken out of the address bar and the history
 * before anything else can read, link or log it; null where the page was opened in any other way.
 */
export function takeReturn(): string | null {
  const { href, pathname, search } = location
  if (!isReturn(search, tabStorage())) return null
  history.replaceState(history.state, '', pathname)
  return href
}
