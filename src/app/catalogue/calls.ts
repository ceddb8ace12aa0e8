import { openCatalogue, type LiveCatalogue } from '@/catalogue/live/catalogue'
import { readPages } from '@/catalogue/read'
import { setAsideOf } from '@/catalogue/setAside'
import { accountOf, refit, type Account, type Refit, type Scores } from '@/catalogue/refit'
import { loadManifest, loadScores, loadStored, type SnapshotFiles } from '@/catalogue/snapshot/load'
import { measuredIn } from '@/catalogue/snapshot/measured'
import type { Counted } from '@/domain/counted'
import type { Model } from '@/domain/model'
import type { Table } from '@/domain/table'
import type { LiveGiven } from '@/features/live/context'
import { LIVE_SOURCES } from '@/sources/live'
import type { Page } from '@/sources/source'

/** What the worker can be asked. Calls are answered in order; `base` is where the snapshot lies. */
export type CatalogueCalls = {
  /** Takes up the stored catalogue for live sources; what they said before is forgotten. */
  open(base: string): Promise<void>
  /** Reads and joins the bodies of one source, in the place of what it said before. */
  read(source: string, pages: readonly Page[]): Promise<LiveGiven>
  /** Fits the reasoning values to what was joined. Gives the number of cells that changed. */
  settle(): Promise<number>
  table(which: 'originals' | 'all'): Promise<Table>
  model(id: string): Promise<Model | undefined>
  /** Reasoning values from these benchmarks alone, live scores included once there are any. */
  refit(base: string, counted: Counted): Promise<Refit>
  /** How the value of one model comes about; null for the benchmarks that count by default. */
  account(base: string, id: string, counted: Counted | null): Promise<Account | undefined>
}

/** The catalogue behind those calls; `filesOf` reads the snapshot below an address. */
export function catalogueCalls(filesOf: (base: string) => SnapshotFiles): CatalogueCalls {
  let opening: Promise<LiveCatalogue> = Promise.reject(new Error('The catalogue was not opened'))
  opening.catch(() => {})
  const held = new Map<string, SnapshotFiles>()
  let stored: Promise<Scores> | undefined

  /** One and the same for an address, so that each file is read once. */
  function filesAt(base: string): SnapshotFiles {
    const files = held.get(base) ?? filesOf(base)
    held.set(base, files)
    return files
  }

  /** Those of the live catalogue; without one, the stored ones, read when first asked for. */
  async function scoresAt(base: string): Promise<Scores> {
    const live = await opening.catch(() => undefined)
    if (live) return live.scores()
    stored ??= storedScores(filesAt(base)).catch((error: unknown) => {
      stored = undefined
      throw error
    })
    return stored
  }

  return {
    async open(base) {
      const files = filesAt(base)
      opening = loadManifest(files)
        .then((manifest) => loadStored(files, manifest))
        .then(openCatalogue)
      await opening
    },
    async read(id, pages) {
      const catalogue = await opening
      const source = LIVE_SOURCES.find((live) => live.source.id === id)?.source
      if (!source) throw new Error(`There is no live source ${id}`)
      const { records, rejected } = readPages(source, pages)
      const { unmatched, ...absorbed } = catalogue.absorb(id, records)
      return {
        records: records.length,
        setAside: setAsideOf(rejected),
        unmatched,
        unmatchedCount: unmatched.length,
        ...absorbed,
      }
    },
    settle: async () => (await opening).settle(),
    table: async (which) => (await opening).table(which),
    model: async (id) => (await opening).model(id),
    refit: async (base, counted) => refit(await scoresAt(base), counted),
    account: async (base, id, counted) => accountOf(await scoresAt(base), id, counted),
  }
}

async function storedScores(files: SnapshotFiles): Promise<Scores> {
  const scores = await loadScores(files, await loadManifest(files))
  return { day: scores.asOf, models: [...measuredIn(scores).values()] }
}
