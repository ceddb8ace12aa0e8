import type { LiveState } from './context'

/** What waits to be shown: `12 values updated, 3 models new`. */
export function pendingWords({ changed, added }: NonNullable<LiveState['pending']>): string {
  const parts = [
    changed > 0 ? `${changed.toLocaleString()} ${changed === 1 ? 'value' : 'values'} updated` : '',
    added > 0 ? `${added.toLocaleString()} ${added === 1 ? 'model' : 'models'} new` : '',
  ]
  return parts.filter(Boolean).join(', ')
}
