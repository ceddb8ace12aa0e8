import type { HubIndexFile, HubIndexManifest } from '@/catalogue/hubIndex/manifest'
import { readFooter, readRowGroup } from '@/catalogue/hubIndex/rowGroup'
import type { Table } from '@/domain/table'
import { ShardHost } from '@/engine/host'
import { IndexTableBuilder, type GrownValues } from '@/engine/hubIndex/builder'
import type { IndexShardCalls } from '@/features/hub/whole/shards'
import { fileOfPieces, type Piece } from '@/lib/pieces'

/** The calls of one worker: rows of an index of the Hub come in, and it answers over them. */
export function indexShardCalls(): IndexShardCalls {
  const host = new ShardHost(true)
  let builder: IndexTableBuilder | undefined
  const opened = () => {
    if (!builder) throw new Error('The index was not opened')
    return builder
  }
  return {
    ...host.calls(),
    open(manifest: Pick<HubIndexManifest, 'asOf' | 'dictionaries'>, stored: Table) {
      builder = new IndexTableBuilder(manifest, stored)
    },
    async add(file: HubIndexFile, pieces: readonly Piece[], group: number) {
      const bytes = fileOfPieces(file.bytes, pieces)
      const metadata = await readFooter(bytes, file)
      const rows = await readRowGroup(bytes, metadata, group, file.name)
      host.add(opened().add(rows))
      return { rows: rows.size, setAside: rows.setAside }
    },
    grown: () => opened().grown(),
    seal: (grown: GrownValues, stored: Table | null) =>
      host.seal((table) => opened().finish(table, grown, stored ?? undefined)),
  }
}
