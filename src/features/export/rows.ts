import type { ColumnId } from '@/domain/columns'
import { FIT_OR_NOT } from '@/domain/fits'
import type { Query } from '@/domain/query'
import type { Engine, Rows } from '@/engine/engine'
import { toQuery } from '@/view/query'
import type { View } from '@/view/view'
import type { CellFact, ExportRow, RowFacts } from './document'

const WINDOW = 500
/** Rows that are looked through at a time for those selected: nothing is asked but their ids. */
const SEARCHED = 10_000

export interface ExportOptions {
  readonly columns: readonly ColumnId[]
  /** What the engine is asked for a view. */
  readonly queryOf?: (view: View) => Query
  /** These models only, whether or not the filters show them now; null for all that match. */
  readonly ids: readonly string[] | null
  /** So many rows of those that match, from the first on; left out, all of them. */
  readonly most?: number | undefined
  /** Given where source columns are asked for. */
  readonly factsOf?: (id: string) => Promise<RowFacts>
}

/** Rows written so far, of how many. */
export type Progress = (done: number, total: number) => void

/**
 * Pulls the rows of a view out of an engine, window by window, in the order on screen. Rejects with
 * the signal's reason when it aborts, and with what the engine or `factsOf` rejects with.
 */
export async function* exportRows(
  engine: Engine,
  view: View,
  { columns, ids, most = Infinity, factsOf, queryOf = toQuery }: ExportOptions,
  signal?: AbortSignal,
  onProgress?: Progress,
): AsyncGenerator<readonly ExportRow[], void, undefined> {
  const query = ids ? unfiltered(queryOf({ ...view, text: '' })) : queryOf(view)
  const wanted = ids && new Set(ids)
  let [from, done, matched] = [0, 0, 1]
  while (from < matched && done < (wanted?.size ?? Infinity)) {
    if (wanted) from = await nextOf(wanted, engine, query, from, signal)
    const to = Math.min(from + WINDOW, ids ? Infinity : most)
    const ask = { from, to, columns, facets: [] }
    const answer = await engine.run(query, ask, signal)
    matched = ids ? answer.matched : Math.min(answer.matched, most)
    from += WINDOW
    const batch = takeRows(answer.rows, columns, wanted)
    if (batch.length > 0) {
      const sourced = factsOf && batch.map((row) => withFacts(row, answer.rows, engine, factsOf))
      yield sourced ? await untilAborted(Promise.all(sourced), signal) : batch
    }
    done += batch.length
    onProgress?.(done, wanted?.size ?? matched)
    await breath(signal)
  }
}

/**
 * Where the next row of a selection lies, from a position on; after the last row where there is
 * none. A million rows cannot be read cell by cell for three.
 */
async function nextOf(
  wanted: ReadonlySet<string>,
  engine: Engine,
  query: Query,
  from: number,
  signal: AbortSignal | undefined,
): Promise<number> {
  for (let at = from; ; at += SEARCHED) {
    const ask = { from: at, to: at + SEARCHED, columns: [], facets: [] }
    const { matched, rows } = await engine.run(query, ask, signal)
    const found = rows.ids.findIndex((id) => wanted.has(id))
    if (found >= 0) return at + found
    if (at + SEARCHED >= matched) return matched
    await breath(signal)
  }
}

/** Lets the page draw the progress and take a click on "Cancel". */
async function breath(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve)
  })
  signal?.throwIfAborted()
}

/** What a promise gives, or the signal's reason at once: a network that hangs cannot be waited out. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    promise.then(resolve, reject)
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    signal?.throwIfAborted()
  })
}

/** Every model there is, copies included, in the view's order and with its idea of memory. */
function unfiltered({ sort, fit }: Query): Query {
  return { text: '', where: FIT_OR_NOT, sort, fit }
}

interface TakenRow extends ExportRow {
  /** Position in the window it was taken from. */
  readonly at: number
}

function takeRows(
  { ids, values }: Rows,
  columns: readonly ColumnId[],
  wanted: ReadonlySet<string> | null,
): TakenRow[] {
  return ids.flatMap((id, at) =>
    !wanted || wanted.has(id)
      ? [{ id, at, values: columns.map((column) => values[column]?.[at]) }]
      : [],
  )
}

/**
 * Names the origin of the very value that the engine gave, which may be fresher than the model's
 * stored facts or worked out here (memory); address and note are added where both name the same source.
 */
async function withFacts(
  { id, at, values }: TakenRow,
  { origins }: Rows,
  engine: Engine,
  factsOf: (id: string) => Promise<RowFacts>,
): Promise<ExportRow> {
  const stored = await factsOf(id)
  const facts: Partial<Record<ColumnId, CellFact>> = {}
  for (const [column, cells] of Object.entries(origins) as [ColumnId, Uint16Array][]) {
    const origin = cells[at] ? engine.origins[cells[at]] : undefined
    const fact = stored[column]
    if (!origin) continue
    const { source, seenAt, basis, live } = origin
    const { url, note } = fact?.source === source && fact.seenAt === seenAt ? fact : {}
    facts[column] = {
      source,
      ...(url === undefined ? {} : { url }),
      seenAt,
      basis,
      live,
      ...(note ? { note } : {}),
    }
  }
  return { id, values, facts }
}
