import { createContext, use } from 'react'
import type { Account, AccountStore } from './account'

type Actions = Pick<AccountStore, 'signIn' | 'paste' | 'signOut'>

/** The reader's standing with the Hub; null where this deployment asks nobody. */
export const AccountContext = createContext<(Account & Actions) | null>(null)

export function useAccount(): (Account & Actions) | null {
  return use(AccountContext)
}
