/** What a page that is isolated says, and what a script says that such a page runs in a thread. */
const EMBEDDER = { 'Cross-Origin-Embedder-Policy': 'require-corp' } as const

/**
 * Headers that isolate a page from other origins, so that its threads may share memory: it gets nothing
 * of theirs that does not say it may, and none of their windows holds it. A page that is opened in a new
 * tab is in another process for it, which takes Chromium 156 some 25 ms of a first visit: only the page
 * that searches in several threads says so.
 */
export const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', ...EMBEDDER } as const

/** The same for the files of a site: those that begin a thread need it. */
export const ISOLATED_FILE = EMBEDDER

/** Whether the page at a path is one to isolate. `base` is the base path with its slash at the end. */
export function isIsolated(pathname: string, base: string): boolean {
  return pathname.replace(/\/$/, '') === `${base}hub`
}
