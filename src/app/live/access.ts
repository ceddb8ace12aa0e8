import { createAccount } from '@/features/account/account'
import type { HubAccess } from '@/features/hub/client'
import { createClient } from '@/sources/client'
import { hubIndexAddress } from '@/sources/config'
import type { askConfig } from '../askConfig'
import { loadConfig } from '../loadConfig'
import { tabStorage } from '../returned'

/**
 * Reads `config.json` from what was `asked`, and makes the one client of the live sources and the
 * reader's standing with the Hub as it says. `returned` is the address that the Hub has sent the reader
 * back to, if it has.
 */
export async function openAccess(
  base: string,
  asked: ReturnType<typeof askConfig>,
  returned: string | null,
): Promise<HubAccess> {
  const { clockAheadMs, ...read } = await loadConfig(asked)
  const { config } = read
  const index = hubIndexAddress(config, base)
  const openIndex = index
    ? async () => (await import('../hub/openIndex')).openHubIndex(index, config.offline)
    : undefined
  if (!config.live)
    return { ...read, clockAheadMs: 0, client: undefined, account: undefined, openIndex }
  const account = createAccount({
    storage: tabStorage(),
    hub: config.hub.endpoint,
    base,
    load: () => import('@huggingface/hub'),
    fetch: (...request) => fetch(...request),
    leave: (address) => location.assign(address),
  })
  const client = createClient({
    fetch: (url, init) => fetch(url, init),
    config,
    clockAheadMs,
    onTokenRefused: account.refused,
  })
  const tell = () => client.setToken(account.token())
  account.subscribe(tell)
  tell()
  if (returned !== null) void account.complete(returned)
  return { ...read, clockAheadMs, client, account, openIndex }
}
