/** Where a sign-in that was begun keeps what it needs on its return. */
export const PENDING = 'weighbridge:sign-in'

/** Whether an address is one that the Hub has sent a reader back to, after a sign-in begun here. */
export function isReturn(search: string, storage: Storage | undefined): boolean {
  const query = new URLSearchParams(search)
  const answered = query.has('code') || query.has('error')
  return answered && query.has('state') && Boolean(storage?.getItem(PENDING))
}
