import type { ColumnId } from '@/domain/columns'
import type { Ask, CellValue, Rows } from './engine'
import { compareKeys, type KeyValues } from './keys'
import type { Stretch } from './shard'

/** A row as told apart from others: what it is ordered by, and where it comes from. */
export interface Placed {
  readonly keys: readonly KeyValues[]
  readonly ids: readonly string[]
  /** Its position in the two above. */
  readonly at: number
  readonly shard: number
}

/** How the rows of an engine are ordered. */
export interface Ordering {
  /** One entry for each key. */
  readonly descending: readonly boolean[]
  /** Rows with equal keys stand as the table has them, shard after shard; else by id. */
  readonly asGiven: boolean
}

/** How two rows stand to each other in the whole; never 0 for two rows of different shards. */
export function comparePlaced(
  one: Placed,
  other: Placed,
  { descending, asGiven }: Ordering,
): number {
  for (let key = 0; key < descending.length; key++) {
    const difference = compareKeys(
      one.keys[key]![one.at],
      other.keys[key]![other.at],
      descending[key]!,
    )
    if (difference !== 0) return difference
  }
  if (one.shard === other.shard) return one.at - other.at
  if (asGiven) return one.shard - other.shard
  return one.ids[one.at]! < other.ids[other.at]! ? -1 : 1
}

/** Where a row of a merged window comes from. */
interface Picked {
  readonly shard: number
  readonly at: number
}

/** The first rows of all stretches together, in order; each stretch is in order itself. */
function picksOf(
  stretches: readonly Stretch[],
  count: number,
  ordering: Ordering,
): readonly Picked[] {
  const next = stretches.map(() => 0)
  const placed = (shard: number): Placed => {
    const { keys, rows } = stretches[shard]!
    return { keys, ids: rows.ids, at: next[shard]!, shard }
  }
  const picks: Picked[] = []
  while (picks.length < count) {
    let best: Placed | undefined
    for (let shard = 0; shard < stretches.length; shard++) {
      if (next[shard]! >= stretches[shard]!.rows.ids.length) continue
      const candidate = placed(shard)
      if (best === undefined || comparePlaced(candidate, best, ordering) < 0) best = candidate
    }
    if (best === undefined) break
    picks.push({ shard: best.shard, at: best.at })
    next[best.shard]!++
  }
  return picks
}

/** The rows of several shards as one window that begins within all stretches. */
export function mergeStretches(
  stretches: readonly Stretch[],
  { from, to }: Window,
  ordering: Ordering,
): Rows {
  const skipped = from - startOf(stretches)
  const picks = picksOf(stretches, skipped + to - from, ordering)
  return rowsOf(stretches, picks.slice(skipped), from)
}

/**
 * The same of stretches that may lie elsewhere, of how many matching rows in each shard: undefined
 * where they do not hold the window, or cannot tell.
 */
export function mergeGuessed(
  stretches: readonly Stretch[],
  matched: readonly number[],
  { from, to }: Window,
  ordering: Ordering,
): Rows | undefined {
  const skipped = from - startOf(stretches)
  if (skipped < 0) return undefined
  const picks = picksOf(stretches, skipped + to - from, ordering)
  const known = stretches.every(({ rows }, shard) => {
    // Rows before the stretch come before the window if one of the stretch does.
    const begins = rows.from === 0 || picks.slice(0, skipped).some((pick) => pick.shard === shard)
    // Rows after the stretch come after the window while one of the stretch is left.
    const left = rows.ids.length - picks.filter((pick) => pick.shard === shard).length
    const ends = left > 0 || rows.from + rows.ids.length === matched[shard]
    return begins && ends
  })
  return known && picks.length === skipped + to - from
    ? rowsOf(stretches, picks.slice(skipped), from)
    : undefined
}

type Window = Pick<Ask, 'from' | 'to'>

/** How many rows come before those of all stretches, if these lie close together. */
function startOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { rows }) => sum + rows.from, 0)
}

function rowsOf(stretches: readonly Stretch[], picks: readonly Picked[], from: number): Rows {
  const values: Partial<Record<ColumnId, readonly CellValue[]>> = {}
  const origins: Partial<Record<ColumnId, Uint16Array>> = {}
  const disputed: Partial<Record<ColumnId, Uint8Array>> = {}
  const rows = stretches.map((stretch) => stretch.rows)
  for (const id of Object.keys(rows[0]?.values ?? {}) as ColumnId[]) {
    values[id] = picks.map(({ shard, at }) => rows[shard]!.values[id]![at])
    origins[id] = Uint16Array.from(picks, ({ shard, at }) => rows[shard]!.origins[id]![at]!)
    if (rows.some((each) => each.disputed[id])) {
      disputed[id] = Uint8Array.from(picks, ({ shard, at }) => rows[shard]!.disputed[id]?.[at] ?? 0)
    }
  }
  return {
    from,
    ids: picks.map(({ shard, at }) => rows[shard]!.ids[at]!),
    values,
    origins,
    disputed,
  }
}
