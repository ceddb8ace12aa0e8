import { createContext, use } from 'react'
import type { Client } from '@/sources/client'
import { DEFAULT_CONFIG, type Config } from '@/sources/config'

/** How this deployment asks the live sources. */
export interface HubAccess {
  /** Absent until the configuration is read. */
  readonly client: Client | undefined
  readonly config: Config
  /** What in the configuration could not be used, in sentences. */
  readonly problems: readonly string[]
  /** Calls back when the Hub refuses the token in use; returns what ends that. */
  readonly onTokenRefused: (listener: () => void) => () => void
}

export const HubClientContext = createContext<HubAccess>({
  client: undefined,
  config: DEFAULT_CONFIG,
  problems: [],
  onTokenRefused: () => () => {},
})

export function useHubAccess(): HubAccess {
  return use(HubClientContext)
}

/** The client of the live sources; null until it is known, and where nothing may be asked. */
export function useHubClient(): Client | null {
  const { client, config } = use(HubClientContext)
  return config.live ? (client ?? null) : null
}
