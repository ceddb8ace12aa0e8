import { originsOver } from '@/catalogue/hubIndex/frame'
import type { HubIndexFile, HubIndexManifest } from '@/catalogue/hubIndex/manifest'
import type { Table } from '@/domain/table'
import { addGrown, MOST_MAKERS, type GrownValues } from '@/engine/hubIndex/builder'
import { ShardedEngine } from '@/engine/sharded'
import type { Piece } from '@/lib/pieces'
import { moving } from '@/lib/rpc'
import { assign, shardsFor } from './assign'
import { Download, failureIn, firstGroup, isFile } from './files'
import type { WholeOptions, WholeState } from './session'

/** The files of one manifest on their way into shards. */
export interface Load {
  readonly manifest: HubIndexManifest
  /** Reads what has not been read yet; after a failure it goes on from there. */
  run(): Promise<void>
  /** Answers with the stored catalogue as it is read now. */
  rejoin(): Promise<void>
  /** Whether it cannot go on, and everything is to be read anew. */
  isBroken(): boolean
  stop(): void
}

interface LoadOptions extends WholeOptions {
  readonly manifest: HubIndexManifest
  readonly stored: Table
  /** How the stored catalogue is read now. */
  readonly reading: () => (stored: Table) => Table
  readonly change: (to: Partial<WholeState>) => void
  /** Waits while the load is paused. */
  readonly turn: () => Promise<void>
  /** Waits until the reader has agreed to fetching these files. */
  readonly mayFetch: (missing: readonly HubIndexFile[]) => Promise<void>
}

/** Bytes between two tellings of the progress: each draws the page's foot again. */
const STEP = 250_000

/** Opens the shards; nothing is read before `run`. */
export function openLoad(options: LoadOptions): Load {
  const { manifest, stored, reading, change, turn, mayFetch } = options
  const { address, fetch, kept, openShard, cores } = options
  const { files } = manifest
  const shards = Array.from({ length: shardsFor(files, cores) }, openShard)
  const opened = Promise.all(shards.map(({ calls }) => calls.open(manifest, stored)))
  opened.catch(() => {})
  const shares = assign(files, shards.length)
  const added = shards.map(() => 0)
  let grown: GrownValues = { maker: [''], country: [''] }
  let joined = reading()(stored)
  let here = 0
  let next = 0
  /** Whether the first row group is there already, ahead of its file. */
  let ahead = false
  let stopped = false
  /** Whether some rows may be there and others of the same file not. */
  let broken = false
  /** Rows that are answered over, and rows that could not be read. */
  let sealed = 0
  let aside = 0
  let download: Download | undefined

  async function seal(): Promise<void> {
    const used = shards.filter((_, at) => added[at]! > 0)
    const met = await Promise.all(used.map(({ calls }) => calls.grown()))
    grown = met.reduce(addGrown, grown)
    const other = joined === stored ? null : joined
    await Promise.all(used.map(({ calls }) => calls.seal(grown, other)))
    if (stopped) return
    const origins = originsOver(manifest.asOf, joined)
    const engine = new ShardedEngine(
      used.map(({ calls }) => calls),
      origins,
      { unsorted: 'as given', apart: true },
    )
    sealed = sumOf(added)
    change({ engine, rows: sealed, manyOwners: grown.maker.length > MOST_MAKERS })
  }

  async function add(file: number, shard: number, pieces: readonly Piece[], groups: number[]) {
    const { rows, setAside } = await shards[shard]!.calls.add(files[file]!, pieces, groups)
    added[shard]! += rows
    change({ setAside: (aside += setAside) })
  }

  /** The first row group ahead of all others: nobody waits for a whole file to see a row. */
  async function addFirst(pieces: readonly Piece[]): Promise<void> {
    await add(0, 0, pieces, [0])
    ahead = true
    await seal()
  }

  async function addFile(file: number, bytes: ArrayBuffer): Promise<void> {
    const wanted = shares[file]!.map(({ shard, groups }) => ({
      shard,
      groups: groups.filter((group) => !(ahead && file === 0 && group === 0)),
    })).filter(({ groups }) => groups.length > 0)
    for (const [at, { shard, groups }] of wanted.entries()) {
      const pieces = [{ from: 0, bytes }]
      // The last to read it may have it; those before get a copy.
      await add(file, shard, at === wanted.length - 1 ? moving(pieces, [bytes]) : pieces, groups)
    }
  }

  /** The bytes of a file: kept, else fetched and kept. */
  async function bytesOf(file: HubIndexFile): Promise<ArrayBuffer> {
    const before = await kept.file(file)
    if (before && (await isFile(file, before))) return before
    if (before) await kept.drop(file)
    if (download?.file !== file) download = new Download(fetch, address, file)
    const { come } = download
    let told = come
    change({ bytes: here + come })
    const bytes = await download.read(async () => {
      const { come: now } = download!
      if (now - told >= STEP || now === file.bytes) change({ bytes: here + (told = now) })
      await turn()
    })
    download = undefined
    await kept.keep(file, bytes)
    return bytes
  }

  return {
    manifest,
    async run() {
      await opened
      const missing: HubIndexFile[] = []
      for (const file of files.slice(next)) if (!(await kept.has(file))) missing.push(file)
      await mayFetch(missing)
      const [first] = files
      if (first && next === 0 && !ahead && missing.includes(first)) {
        const pieces = await firstGroup(fetch, address, first)
        if (pieces) await addFirst(pieces)
      }
      while (next < files.length) {
        await turn()
        if (stopped) return
        const file = files[next]!
        const bytes = await bytesOf(file)
        const adding = async () => {
          if (next === 0 && !ahead) await addFirst([{ from: 0, bytes }])
          await addFile(next, bytes)
        }
        await adding().catch((error: unknown) => {
          broken = true
          throw failureIn(file.name, error)
        })
        here += file.bytes
        next++
        change({ bytes: here })
        // Each time all is put together anew: twice as many rows are worth it, and the end is.
        if (next === files.length || sumOf(added) >= 2 * sealed) await seal()
      }
    },
    isBroken: () => broken,
    async rejoin() {
      const before = joined
      joined = reading()(stored)
      if (joined !== before && sealed > 0) await seal()
    },
    stop() {
      stopped = true
      for (const shard of shards) shard.stop()
    },
  }
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)
