import type { SourceFailure } from './source'

/** Why a repository cannot be read, where its status says so; the Hub never says more than this. */
export function hubRefusalWords(failure: SourceFailure): string | undefined {
  if (failure.kind !== 'http') return undefined
  if (failure.status === 401) return 'private, gated or missing: the Hub does not say which'
  if (failure.status === 403)
    return failure.code === 'GatedRepo'
      ? 'gated: its owner has not granted you access'
      : 'closed: the Hub gives no access to it'
  if (failure.status === 404) return 'not found under this name, or not shown to you'
  return undefined
}
