import type { HubIndexFile, HubIndexManifest } from '@/catalogue/hubIndex/manifest'
import type { Table } from '@/domain/table'
import type { Engine } from '@/engine/engine'
import { failureIn, fetchManifest, IndexFailure, readManifest, type Fetch } from './files'
import type { Kept } from './kept'
import { openLoad, type Load } from './load'
import { MOST_UNASKED } from './metered'
import type { OpenedShard } from './shards'

/** How far the index has come. What was loaded stays, whatever happens next. */
export interface WholeState {
  /** `absent` where there is no index; `asking` until the reader agrees to the load. */
  readonly status: 'opening' | 'absent' | 'asking' | 'loading' | 'paused' | 'failed' | 'complete'
  readonly manifest: HubIndexManifest | undefined
  /** Bytes that are still to be fetched when the reader is asked. */
  readonly toFetch: number
  /** Bytes that are here, fetched or kept. */
  readonly bytes: number
  /** Rows that the engine answers over. */
  readonly rows: number
  readonly setAside: number
  /** Whether there are as many owners as the column of makers tells apart, and so perhaps more. */
  readonly manyOwners: boolean
  /** Only while `failed`. */
  readonly failure: IndexFailure | undefined
  /** True where nobody answered for the manifest and the one kept is read. */
  readonly fromStore: boolean
  /** Why files could not be kept, in words. */
  readonly keepProblem: string | undefined
  /** Answers over the rows that are there; undefined before the first. */
  readonly engine: Engine | undefined
}

export interface WholeIndex {
  /** Another object whenever something changed. */
  state(): WholeState
  subscribe(listener: () => void): () => void
  /** Starts reading, once; `stored` is the catalogue whose facts are joined. */
  start(stored: Table): void
  /** The page shows rows: what follows on the first ones waits for that, for a moment. */
  shown(): void
  /** Loads although the connection is metered. */
  agree(): void
  pause(): void
  resume(): void
  /** Goes on after a failure; what is loaded stays, unless the index has become another. */
  retry(): void
  /** The same index with another reading of the stored catalogue, such as other reasoning. */
  join(reading: (stored: Table) => Table): void
}

export interface WholeOptions {
  /** Where the manifest lies, ending in a slash. */
  readonly address: string
  readonly fetch: Fetch
  readonly kept: Kept
  readonly openShard: () => OpenedShard
  readonly cores: number
  readonly metered: () => boolean
}

const NOTHING: WholeState = {
  status: 'opening',
  manifest: undefined,
  toFetch: 0,
  bytes: 0,
  rows: 0,
  setAside: 0,
  manyOwners: false,
  failure: undefined,
  fromStore: false,
  keepProblem: undefined,
  engine: undefined,
}

const asItIs = (table: Table): Table => table

/**
 * An index of the Hub as it is read, file by file, into shards. Its manifest is asked for at once, and
 * a first shard gets ready meanwhile; the files come with `start`.
 */
export function createWholeIndex(options: WholeOptions): WholeIndex {
  const { address, fetch, kept, metered } = options
  const listeners = new Set<() => void>()
  let state = NOTHING
  let stored: Table | undefined
  let reading = asItIs
  let agreed = false
  /** What waits for its turn: the file that comes, and the row groups of the one before. */
  let waiting: (() => void)[] = []
  let load: Load | undefined
  /** What the first reading finds on its way. */
  let asked: Promise<HubIndexManifest | undefined> | undefined = manifestNow()
  // Told when its turn comes.
  asked.catch(() => undefined)
  let spare: OpenedShard | undefined = options.openShard()

  function change(to: Partial<WholeState>) {
    state = { ...state, ...to }
    for (const listener of listeners) listener()
  }

  /** Waits while the load is paused or the reader has not agreed. */
  async function turn(): Promise<void> {
    while (state.status === 'paused' || state.status === 'asking')
      await new Promise<void>((resolve) => waiting.push(resolve))
  }

  function go() {
    change({ status: 'loading', failure: undefined })
    const woken = waiting
    waiting = []
    for (const wake of woken) wake()
  }

  async function read(): Promise<void> {
    try {
      const coming = asked ?? manifestNow()
      asked = undefined
      const manifest = await coming
      if (!manifest) {
        spare?.stop()
        spare = undefined
        return change({ ...NOTHING, status: 'absent' })
      }
      if (!load || load.isBroken() || !isSame(load.manifest, manifest)) {
        load?.stop()
        change({ ...NOTHING, manifest, fromStore: state.fromStore })
        load = openLoad({
          ...options,
          openShard,
          manifest,
          stored: stored!,
          reading: () => reading,
          change,
          turn,
          mayFetch,
        })
      }
      await load.run()
      await kept.dropOthers(manifest.files)
      change({ status: 'complete', keepProblem: kept.problem() })
    } catch (error) {
      change({ status: 'failed', failure: failureIn('the index', error) })
    }
  }

  function openShard(): OpenedShard {
    const shard = spare ?? options.openShard()
    spare = undefined
    return shard
  }

  /** The manifest that the server has, or where it does not answer the one that was kept. */
  async function manifestNow(): Promise<HubIndexManifest | undefined> {
    try {
      const text = await fetchManifest(fetch, address)
      const manifest = text === undefined ? undefined : readManifest(text)
      if (text !== undefined) await kept.keepManifest(text)
      change({ fromStore: false })
      return manifest
    } catch (error) {
      const before = failureIn('', error).kind === 'offline' ? await kept.manifest() : undefined
      if (before === undefined) throw error
      change({ fromStore: true })
      return readManifest(before)
    }
  }

  /** Whether the reader is to be asked, and the answer. */
  async function mayFetch(missing: readonly HubIndexFile[]): Promise<void> {
    const toFetch = sumOf(missing.map(({ bytes }) => bytes))
    change({ toFetch })
    if (!agreed && toFetch > MOST_UNASKED && metered()) {
      change({ status: 'asking' })
      await turn()
    }
    if (state.status !== 'paused') change({ status: 'loading' })
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    start(table) {
      if (stored) return
      stored = table
      void read()
    },
    shown: () => load?.shown(),
    agree() {
      agreed = true
      if (state.status === 'asking') go()
    },
    pause() {
      if (state.status === 'loading') change({ status: 'paused' })
    },
    resume() {
      if (state.status === 'paused') go()
    },
    retry() {
      if (state.status !== 'failed') return
      change({ status: load ? 'loading' : 'opening', failure: undefined })
      void read()
    },
    join(next) {
      reading = next
      load?.rejoin().catch((error: unknown) => {
        change({ status: 'failed', failure: failureIn('the index', error) })
      })
    },
  }
}

/** Whether two manifests are of the same files. */
function isSame(one: HubIndexManifest, other: HubIndexManifest): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)
