import { useSyncExternalStore } from 'react'

function subscribe(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

/** Says when there is no network: everything shown then comes from the stored snapshot. */
export function OfflineNote() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <span aria-live="polite" className="text-note text-caution">
      {online ? '' : 'Offline: showing stored facts'}
    </span>
  )
}
