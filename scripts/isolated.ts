/**
 * What has a page isolated from other origins, so that its threads may share memory: it asks for nothing
 * of theirs that does not say it may be, and none of their windows holds it.
 */
export const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
} as const
