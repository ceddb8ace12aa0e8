import { originsOver } from '@/catalogue/hubIndex/frame'
import type { HubIndexFile, HubIndexManifest } from '@/catalogue/hubIndex/manifest'
import type { Table } from '@/domain/table'
import { addGrown, MOST_MAKERS, type GrownValues } from '@/engine/hubIndex/builder'
import { ShardedEngine } from '@/engine/sharded'
import type { Piece } from '@/lib/pieces'
import { moving } from '@/lib/rpc'
import { assign, shardsFor } from './assign'
import { Download, failureIn, firstGroup, groupPieces, isFile, type Fetch } from './files'
import type { WholeOptions, WholeState } from './session'

/** The files of one manifest on their way into shards. */
export interface Load {
  readonly manifest: HubIndexManifest
  /** Reads what has not been read yet; after a failure it goes on from there. */
  run(): Promise<void>
  /** The page shows rows. */
  shown(): void
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
/** Milliseconds for which what follows on the first rows waits for the page to show them. */
const MOST_UNSHOWN = 1000

/** Opens the shards; nothing is read before `run`. */
export function openLoad(options: LoadOptions): Load {
  const { manifest, stored, reading, turn, mayFetch } = options
  const { address, kept, openShard, cores } = options
  const { files } = manifest
  const closing = new AbortController()
  const { signal } = closing
  const fetch: Fetch = (url, init) => options.fetch(url, { ...init, signal })
  // A file may still be on its way when the next load has begun, which is told of from then on.
  const change: typeof options.change = (to) => {
    if (!signal.aborted) options.change(to)
  }
  const shards = Array.from({ length: shardsFor(files, cores) }, openShard)
  /** Whether a shard is gone, or may have some rows of a file and not others. */
  let broken = false
  const opened = orBroken(Promise.all(shards.map(({ calls }) => calls.open(manifest, stored))))
  // Told when it is waited for.
  opened.catch(() => undefined)
  const shares = assign(files, shards.length)
  const added = shards.map(() => 0)
  let grown: GrownValues = { maker: [''], country: [''] }
  let joined = reading()(stored)
  let here = 0
  let next = 0
  /** Whether the first row group is there already, ahead of its file. */
  let ahead = false
  /** Rows that are answered over, and rows that could not be read. */
  let sealed = 0
  let aside = 0
  let download: Download | undefined
  /** The file whose turn is next, while what is before it is taken up. */
  let coming: { readonly file: number; readonly bytes: Promise<ArrayBuffer> } | undefined
  let tellShown: (() => void) | undefined
  const rowsShown = new Promise<void>((resolve) => (tellShown = resolve))

  /** What shards do; without it they cannot go on. */
  async function orBroken<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      broken = true
      throw error
    }
  }

  async function seal(): Promise<void> {
    const used = shards.filter((_, at) => added[at]! > 0)
    const met = await orBroken(Promise.all(used.map(({ calls }) => calls.grown())))
    grown = met.reduce(addGrown, grown)
    const other = joined === stored ? null : joined
    await orBroken(Promise.all(used.map(({ calls }) => calls.seal(grown, other))))
    if (signal.aborted) return
    const origins = originsOver(manifest.asOf, joined)
    const engine = new ShardedEngine(
      used.map(({ calls }) => calls),
      origins,
      { unsorted: 'as given', apart: true },
    )
    sealed = sumOf(added)
    change({ engine, rows: sealed, manyOwners: grown.maker.length > MOST_MAKERS })
  }

  async function add(file: number, shard: number, pieces: readonly Piece[], group: number) {
    const moved = moving(
      pieces,
      pieces.map(({ bytes }) => bytes),
    )
    const { rows, setAside } = await shards[shard]!.calls.add(files[file]!, moved, group)
    added[shard]! += rows
    change({ setAside: (aside += setAside) })
  }

  /**
   * The first row group ahead of all others: nobody waits for a whole file to see a row, nor for what
   * follows on it, where the page is there to show it.
   */
  async function addFirst(pieces: readonly Piece[]): Promise<void> {
    await add(0, 0, pieces, 0)
    ahead = true
    await seal()
    const late = new Promise((resolve) => setTimeout(resolve, MOST_UNSHOWN))
    await Promise.race([rowsShown, late])
  }

  /** Group by group: between two of them questions are answered, and the reader may pause. */
  async function addFile(file: number, bytes: ArrayBuffer): Promise<void> {
    const piecesOf = (group: number) =>
      groupPieces(files[file]!, group, async (from, to) => bytes.slice(from, to))
    if (file === 0 && !ahead) await addFirst(await piecesOf(0))
    for (const { shard, groups } of shares[file]!) {
      for (const group of groups) {
        if (file === 0 && group === 0) continue
        await turn()
        if (signal.aborted) return
        await add(file, shard, await piecesOf(group), group)
      }
    }
  }

  /** The bytes of a file: kept, else fetched and kept. */
  async function bytesOf(file: HubIndexFile): Promise<ArrayBuffer> {
    const bytes = await read(file)
    here += file.bytes
    change({ bytes: here })
    return bytes
  }

  async function read(file: HubIndexFile): Promise<ArrayBuffer> {
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

  /** Has a file on its way, if there is such a file. */
  function begin(file: number): void {
    if (file >= files.length || coming?.file === file) return
    coming = { file, bytes: bytesOf(files[file]!) }
    // Told when its turn comes.
    coming.bytes.catch(() => undefined)
  }

  /** The bytes of the file whose turn it is. */
  async function take(file: number): Promise<ArrayBuffer> {
    begin(file)
    const { bytes } = coming!
    try {
      return await bytes
    } finally {
      coming = undefined
    }
  }

  return {
    manifest,
    async run() {
      const missing: HubIndexFile[] = []
      for (const file of files.slice(next)) if (!(await kept.has(file))) missing.push(file)
      await mayFetch(missing)
      const [first] = files
      const isFirst = first && next === 0 && !ahead && missing.includes(first)
      const pieces = isFirst ? await firstGroup(fetch, address, first) : undefined
      begin(next)
      await opened
      if (pieces) await orBroken(addFirst(pieces))
      while (next < files.length) {
        await turn()
        if (signal.aborted) return
        const bytes = await take(next)
        begin(next + 1)
        await orBroken(addFile(next, bytes)).catch((error: unknown) => {
          throw failureIn(files[next]!.name, error)
        })
        if (signal.aborted) return
        next++
        // Each time all is put together anew: twice as many rows are worth it, and the end is.
        if (next === files.length || sumOf(added) >= 2 * sealed) await seal()
      }
    },
    shown: () => tellShown?.(),
    isBroken: () => broken,
    async rejoin() {
      const before = joined
      joined = reading()(stored)
      if (joined !== before && sealed > 0) await seal()
    },
    stop() {
      closing.abort()
      for (const shard of shards) shard.stop()
    },
  }
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)
