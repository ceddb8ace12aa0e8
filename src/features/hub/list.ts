import { joinHubPage, type Known } from '@/catalogue/hubPage'
import { tableOf } from '@/catalogue/columns'
import { appendTable } from '@/domain/append'
import { COLUMNS } from '@/domain/columns'
import type { Model, ModelId } from '@/domain/model'
import type { Table } from '@/domain/table'
import type { HubPage } from '@/sources/hubQuery'

/** How far a list of the Hub's has come. What was loaded stays, whatever happens next. */
export interface HubListState {
  readonly status: 'idle' | 'loading' | 'complete' | 'failed'
  /** Why the last page did not come; only while `failed`. */
  readonly failure: Error | undefined
  /** In the Hub's order. */
  readonly table: Table
  /** Parts of the answer that could not be read. */
  readonly rejected: number
  /** Rows that are not listed unless asked for: bases, copies and fine-tunes. */
  readonly folded: number
  /** How many copies of a model are loaded, by its id. */
  readonly copies: ReadonlyMap<ModelId, number>
}

/** One question to the Hub, and its answer page by page. */
export interface HubList {
  /** Another object whenever something changed. */
  state(): HubListState
  subscribe(listener: () => void): () => void
  /** Asks for the next page, unless one is on its way or there is none. */
  load(known: Known): void
  /** Gives up on the page that is on its way; the next `load` goes on from there. */
  cancel(): void
  model(id: ModelId): Model | undefined
}

/** The pages from the next one on that was not read. */
export type PagesFrom = (signal: AbortSignal) => AsyncIterator<HubPage>

const EMPTY = tableOf([])
const SHOWN = COLUMNS.relation.implied ?? []

/** Makes the list; nothing is asked until `load`. */
export function createHubList(pages: PagesFrom, now: () => Date = () => new Date()): HubList {
  const models = new Map<ModelId, Model>()
  const copies = new Map<ModelId, number>()
  const listeners = new Set<() => void>()
  let state: HubListState = {
    status: 'idle',
    failure: undefined,
    table: EMPTY,
    rejected: 0,
    folded: 0,
    copies: new Map(),
  }
  /** What brings the pages; made anew after it was aborted or has failed. */
  let open:
    | { readonly control: AbortController; readonly pages: AsyncIterator<HubPage> }
    | undefined

  function change(to: Partial<HubListState>) {
    state = { ...state, ...to }
    for (const listener of listeners) listener()
  }

  function add(page: HubPage, known: Known): Partial<HubListState> {
    const knownHere: Known = (id) => known(id) ?? models.get(id)
    const joined = joinHubPage(page.records, knownHere, now().toISOString().slice(0, 10))
    // Counters move while pages are read: a row can come again on a later page.
    const fresh = joined.filter(({ id }) => !models.has(id))
    for (const model of fresh) {
      models.set(model.id, model)
      const base = model.cells.base?.fact.value
      if (typeof base === 'string' && isFolded(model)) copies.set(base, (copies.get(base) ?? 0) + 1)
    }
    return {
      table: fresh.length > 0 ? appendTable(state.table, tableOf(fresh)) : state.table,
      folded: state.folded + fresh.filter(isFolded).length,
      rejected: state.rejected + page.rejected.length,
      copies: new Map(copies),
    }
  }

  async function read(known: Known): Promise<void> {
    const control = new AbortController()
    const reading = (open ??= { control, pages: pages(control.signal) })
    try {
      const { done, value } = await reading.pages.next()
      if (reading !== open) return
      if (done) return change({ status: 'complete' })
      change({ ...add(value, known), status: value.more ? 'idle' : 'complete' })
    } catch (error) {
      if (reading !== open) return
      open = undefined
      const failure = error instanceof Error ? error : new Error(String(error))
      change({ status: 'failed', failure })
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    load(known) {
      if (state.status === 'loading' || state.status === 'complete') return
      change({ status: 'loading', failure: undefined })
      void read(known)
    },
    cancel() {
      if (state.status !== 'loading') return
      open?.control.abort()
      open = undefined
      change({ status: 'idle' })
    },
    model: (id) => models.get(id),
  }
}

/** Whether a model is not listed unless asked for. */
function isFolded({ cells }: Model): boolean {
  const relation = cells.relation?.fact.value
  return typeof relation !== 'string' || !SHOWN.includes(relation)
}
