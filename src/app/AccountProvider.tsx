import { useEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { createAccount, type AccountStore } from '@/features/account/account'
import { AccountContext } from '@/features/account/context'
import { useHubAccess } from '@/features/hub/client'
import { tabStorage } from './returned'

interface Props {
  readonly base: string
  /** The address that the Hub has sent the reader back to, if it has. */
  readonly returned: string | null
  readonly children: ReactNode
}

const nothing = () => () => {}

/** Holds the reader's token for the client, and drops it when the Hub refuses it. */
export function AccountProvider({ base, returned, children }: Props) {
  const { client, config, onTokenRefused } = useHubAccess()
  const hub = config.hub.endpoint
  const live = client !== undefined && config.live
  const completed = useRef(false)
  const store = useMemo<AccountStore | null>(
    () =>
      live
        ? createAccount({
            storage: tabStorage(),
            hub,
            base,
            load: () => import('@huggingface/hub'),
            fetch: (...request) => fetch(...request),
            leave: (address) => location.assign(address),
          })
        : null,
    [live, hub, base],
  )
  const account = useSyncExternalStore(store?.subscribe ?? nothing, () => store?.state() ?? null)

  useEffect(() => {
    if (!store || !client) return undefined
    const tell = () => client.setToken(store.token())
    tell()
    const stops = [store.subscribe(tell), onTokenRefused(store.refused)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [store, client, onTokenRefused])

  useEffect(() => {
    if (!store || returned === null || completed.current) return
    completed.current = true
    void store.complete(returned)
  }, [store, returned])

  const value = useMemo(
    () =>
      store && account
        ? { ...account, signIn: store.signIn, paste: store.paste, signOut: store.signOut }
        : null,
    [store, account],
  )
  return <AccountContext value={value}>{children}</AccountContext>
}
