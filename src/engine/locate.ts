import { firstWhere } from '@/lib/firstWhere'
import { comparePlaced, type Ordering, type Placed } from './merge'
import { placesIn } from './sample'
import type { Sample } from './shard'

/** Which rows of one shard may be the one looked for: from `low` up to `high`. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** Looks at rows of one shard, as they stand in its own order. */
export type LookAt = (shard: number, places: Uint32Array) => Promise<Sample>

/** So few rows may as well be fetched. */
const ENOUGH = 256

/** Rows of one shard that were looked at, of how many that match. */
export type Looked = Sample & { readonly matched: number }

/** A row that was looked at, and its place in the order of its shard. */
interface Seen extends Placed {
  readonly place: number
}

/**
 * How many rows of each shard are among the first `from` of all: nearly. The first `from` rows hold
 * at least `low` and at most `high` rows of each. Every round looks at a few rows of each shard; where
 * one of them stands in the whole is known but for the gaps between those. The first have been looked
 * at where each shard has its share of the rows before: unless the table was split by what it is
 * sorted by, no more are needed.
 */
export async function locate(
  from: number,
  first: readonly Looked[],
  lookAt: LookAt,
  ordering: Ordering,
): Promise<readonly Bounds[]> {
  let bounds: readonly Bounds[] = first.map(({ matched }) => ({ low: 0, high: matched }))
  let samples: readonly Sample[] = first
  for (;;) {
    bounds = narrowed(bounds, samples.map(rowsIn), from, ordering)
    if (bounds.reduce((sum, { low, high }) => sum + high - low, 0) <= ENOUGH) return bounds
    samples = await Promise.all(
      bounds.map(({ low, high }, shard) => lookAt(shard, placesIn(low, high))),
    )
  }
}

/** Rows that were looked at, one by one. */
export function rowsIn({ places, keys, ids }: Sample, shard: number): readonly Seen[] {
  return Array.from(places, (place, at) => ({ keys, ids, at, shard, place }))
}

function narrowed(
  bounds: readonly Bounds[],
  seen: readonly (readonly Seen[])[],
  from: number,
  ordering: Ordering,
): readonly Bounds[] {
  return seen.map((own, shard) => {
    let { low, high } = bounds[shard]!
    for (const row of own) {
      // The fewest and the most rows of all that may stand before it.
      let least = row.place
      let most = row.place
      seen.forEach((others, other) => {
        if (other === shard) return
        const before = countBefore(others, row, ordering)
        least += before > 0 ? others[before - 1]!.place + 1 : bounds[other]!.low
        most += others[before]?.place ?? bounds[other]!.high
      })
      if (most < from) low = Math.max(low, row.place + 1)
      if (least >= from) high = Math.min(high, row.place)
    }
    return { low, high: Math.max(low, high) }
  })
}

/** How many of some rows in order stand before another. */
function countBefore(rows: readonly Seen[], row: Seen, ordering: Ordering): number {
  return firstWhere(rows.length, (at) => comparePlaced(rows[at]!, row, ordering) >= 0)
}
