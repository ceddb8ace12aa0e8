import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { AccountContext } from '@/features/account/context'
import { useDirectoryState } from '@/features/directory/context'
import { HubClientContext, NO_ACCESS } from '@/features/hub/client'
import { whenIdle } from '@/ui/whenIdle'
import { askConfig } from './askConfig'

interface Props {
  readonly base: string
  /** The address that the Hub has sent the reader back to, if it has. */
  readonly returned: string | null
  /** Whether no live source is asked at all, whatever the configuration says. */
  readonly off: boolean
  readonly children: ReactNode
}

const nothing = () => () => {}

/** How the live sources are asked from the page at `base`; `returned` as below. */
export function accessQuery(base: string, returned: string | null) {
  return queryOptions({
    queryKey: ['access', base],
    queryFn: async () => {
      // On its way while the code is fetched that reads it.
      const asked = askConfig(base)
      const { openAccess } = await import('./live/access')
      return openAccess(base, asked, returned)
    },
  })
}

/**
 * One client of the live sources for all pages, as `config.json` says; made after the first table, if
 * nobody has asked for it before.
 */
export function HubClientProvider({ base, returned, off, children }: Props) {
  const loading = useDirectoryState().status === 'loading'
  const [idle, setIdle] = useState(false)
  useEffect(() => (loading ? undefined : whenIdle(() => setIdle(true))), [loading])
  const { data: access = NO_ACCESS } = useQuery({
    ...accessQuery(base, returned),
    enabled: idle && !off,
  })
  const store = access.account
  const account = useSyncExternalStore(store?.subscribe ?? nothing, () => store?.state() ?? null)
  const standing = useMemo(
    () =>
      store && account
        ? { ...account, signIn: store.signIn, paste: store.paste, signOut: store.signOut }
        : null,
    [store, account],
  )
  return (
    <HubClientContext value={access}>
      <AccountContext value={standing}>{children}</AccountContext>
    </HubClientContext>
  )
}
