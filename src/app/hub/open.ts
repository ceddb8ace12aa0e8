import { QUICK_CALLS } from '@/engine/sharded'
import type { IndexShardCalls, OpenedShard } from '@/features/hub/whole/shards'
import { callerOf } from '@/lib/rpc'

/** A shard in a worker of its own. One that stops fails what it was asked. */
export function openIndexShard(): OpenedShard {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' })
  const { remote, fail } = callerOf<IndexShardCalls>(worker, { unheld: true, quick: QUICK_CALLS })
  worker.addEventListener('error', () => {
    worker.terminate()
    fail(new Error('The worker has stopped'))
  })
  return {
    calls: remote,
    stop() {
      worker.terminate()
      fail(new DOMException('The index was closed', 'AbortError'))
    },
  }
}
