import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { HubClientContext } from '@/features/hub/client'
import { createClient } from '@/sources/client'
import { DEFAULT_CONFIG } from '@/sources/config'
import { loadConfig } from './loadConfig'

/** One client of the live sources for all pages, made as `config.json` says. */
export function HubClientProvider({ base, children }: { base: string; children: ReactNode }) {
  const { data } = useQuery({
    queryKey: ['config', base],
    queryFn: ({ signal }) => loadConfig(base, signal),
  })
  const access = useMemo(() => {
    const listeners = new Set<() => void>()
    const onTokenRefused = (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
    if (!data) return { client: undefined, config: DEFAULT_CONFIG, problems: [], onTokenRefused }
    const client = createClient({
      fetch: (url, init) => fetch(url, init),
      config: data.config,
      onTokenRefused: () => listeners.forEach((refused) => refused()),
    })
    return { ...data, client, onTokenRefused }
  }, [data])
  return <HubClientContext value={access}>{children}</HubClientContext>
}
