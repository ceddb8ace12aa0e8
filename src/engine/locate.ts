import { comparePlaced, type Ordering, type Placed } from './merge'

/** Which rows of one shard may be the one looked for: from `low` up to `high`. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** The keys of rows of one shard, as they stand in its own order. */
export type KeysAt = (shard: number, places: Uint32Array) => Promise<Omit<Placed, 'at' | 'shard'>>

/** So many rows of each shard are looked at in a round, */
const SAMPLES = 255
/** and so few are left that they may as well be fetched. */
const ENOUGH = 256
/** How far from a guess the next row is that is looked at. */
const NEAREST = 8

/** A row that was looked at, and its place in the order of its shard. */
interface Sample extends Placed {
  readonly place: number
}

/** Places all over a range. */
function placesIn({ low, high }: Bounds): Uint32Array {
  const count = Math.min(SAMPLES, high - low)
  return Uint32Array.from({ length: count }, (_, at) =>
    Math.floor(low + ((at + 0.5) * (high - low)) / count),
  )
}

/** Places among so many rows: close together around a guess, and farther apart the farther from it. */
function placesAround(guess: number, size: number): Uint32Array {
  if (size <= SAMPLES) return placesIn({ low: 0, high: size })
  const places = new Set([guess])
  const side = (SAMPLES - 1) / 2
  for (const [reach, way] of [
    [guess, -1],
    [size - 1 - guess, 1],
  ] as const) {
    for (let at = 0; at < side; at++) {
      const far = NEAREST * (reach / NEAREST) ** (at / (side - 1))
      places.add(guess + way * Math.min(reach, Math.round(far)))
    }
  }
  return Uint32Array.from(places).toSorted()
}

/**
 * How many rows of each shard are among the first `from` of all: nearly. The first `from` rows hold
 * at least `low` and at most `high` rows of each. Every round looks at a few rows of each shard; where
 * one of them stands in the whole is known but for the gaps between those. The first round looks
 * where each shard has its share of the rows before: unless the table was split by what it is sorted
 * by, that is as good as right, and no other round is needed.
 */
export async function locate(
  from: number,
  sizes: readonly number[],
  keysAt: KeysAt,
  ordering: Ordering,
): Promise<readonly Bounds[]> {
  let bounds: readonly Bounds[] = sizes.map((high) => ({ low: 0, high }))
  const share = from / Math.max(1, left(bounds))
  let places = sizes.map((size) => {
    return placesAround(Math.max(0, Math.min(size - 1, Math.round(share * size))), size)
  })
  while (left(bounds) > ENOUGH) {
    const samples = await Promise.all(
      places.map(async (own, shard): Promise<readonly Sample[]> => {
        if (own.length === 0) return []
        const { keys, ids } = await keysAt(shard, own)
        return Array.from(own, (place, at) => ({ keys, ids, at, shard, place }))
      }),
    )
    bounds = narrowed(bounds, samples, from, ordering)
    places = bounds.map(placesIn)
  }
  return bounds
}

function left(bounds: readonly Bounds[]): number {
  return bounds.reduce((sum, { low, high }) => sum + high - low, 0)
}

function narrowed(
  bounds: readonly Bounds[],
  samples: readonly (readonly Sample[])[],
  from: number,
  ordering: Ordering,
): readonly Bounds[] {
  return samples.map((own, shard) => {
    let { low, high } = bounds[shard]!
    for (const sample of own) {
      // The fewest and the most rows of all that may stand before it.
      let least = sample.place
      let most = sample.place
      samples.forEach((others, other) => {
        if (other === shard) return
        const before = countBefore(others, sample, ordering)
        least += before > 0 ? others[before - 1]!.place + 1 : bounds[other]!.low
        most += others[before]?.place ?? bounds[other]!.high
      })
      if (most < from) low = Math.max(low, sample.place + 1)
      if (least >= from) high = Math.min(high, sample.place)
    }
    return { low, high: Math.max(low, high) }
  })
}

/** How many of some rows in order stand before another. */
function countBefore(rows: readonly Sample[], sample: Sample, ordering: Ordering): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (comparePlaced(rows[middle]!, sample, ordering) < 0) low = middle + 1
    else high = middle
  }
  return low
}
