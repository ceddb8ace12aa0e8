import { useSyncExternalStore, type ReactNode } from 'react'
import type { Client } from '@/sources/client'
import type { WholeIndex } from './session'
import { WholeView } from './WholeView'

interface Props {
  /** Undefined until it is open. */
  readonly index: WholeIndex | undefined
  /** Absent where the Hub itself is not asked. */
  readonly client: Client | undefined
  readonly loading: ReactNode
  /** What stands there where the deployment names an index and has none. */
  readonly absent: ReactNode
}

/** The index of the whole Hub, once it is open. */
export default function WholeHub({ index, client, loading, absent }: Props) {
  return index ? <Opened index={index} client={client} absent={absent} /> : loading
}

function Opened({
  index,
  client,
  absent,
}: Pick<Props, 'client' | 'absent'> & { index: WholeIndex }) {
  const state = useSyncExternalStore(index.subscribe, index.state)
  return state.status === 'absent' ? (
    absent
  ) : (
    <WholeView index={index} state={state} client={client} />
  )
}
