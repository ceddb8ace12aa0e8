/** So many rows of a shard are looked at in one go. */
const SAMPLES = 255
/** How far from a guess the next row is that is looked at. */
const NEAREST = 8

/** Places all over a range, so many at most. */
export function placesIn(low: number, high: number, most = SAMPLES): Uint32Array {
  const count = Math.min(most, high - low)
  return Uint32Array.from({ length: count }, (_, at) =>
    Math.floor(low + ((at + 0.5) * (high - low)) / count),
  )
}

/**
 * Places among so many rows: close together around a guess, and farther apart the farther from it;
 * none where nothing is guessed.
 */
export function placesAround(guess: number | undefined, size: number): Uint32Array {
  if (guess === undefined) return new Uint32Array(0)
  if (size <= SAMPLES) return placesIn(0, size)
  const middle = Math.max(0, Math.min(size - 1, Math.round(guess)))
  const places = new Set([middle])
  const side = (SAMPLES - 1) / 2
  for (const [reach, way] of [
    [middle, -1],
    [size - 1 - middle, 1],
  ] as const) {
    for (let at = 0; at < side; at++) {
      const far = NEAREST * (reach / NEAREST) ** (at / (side - 1))
      places.add(middle + way * Math.min(reach, Math.round(far)))
    }
  }
  return Uint32Array.from(places).toSorted()
}
