import type { HubIndexFile, HubIndexManifest } from '@/catalogue/hubIndex/manifest'
import type { Table } from '@/domain/table'
import type { GrownValues } from '@/engine/hubIndex/builder'
import type { ShardCalls } from '@/engine/sharded'
import type { Piece } from '@/lib/pieces'
import type { Calls, Remote } from '@/lib/rpc'

/** What a shard of an index is told and asked. Calls are answered in order. */
export type IndexShardCalls = Calls &
  ShardCalls & {
    /** Once, before all else: what the shards have in common. */
    open(manifest: Pick<HubIndexManifest, 'asOf' | 'dictionaries'>, stored: Table): void
    /** Takes a row group of a file up, which is not answered for before the next `seal`. */
    add(
      file: HubIndexFile,
      pieces: readonly Piece[],
      group: number,
    ): Promise<{ readonly rows: number; readonly setAside: number }>
    /** The values that it has met of columns which no manifest lists. */
    grown(): GrownValues
    /**
     * Answers for all rows from now on, with codes by the lists of all shards and the facts of the
     * stored catalogue, null for those it was opened with; how many rows there are.
     */
    seal(grown: GrownValues, stored: Table | null): number
  }

export interface OpenedShard {
  readonly calls: Remote<IndexShardCalls>
  stop(): void
}
