/** Bins of a histogram: what a range facet is counted into. */
export interface Bins {
  readonly min: number
  readonly max: number
  /** Lower edge of each bin, ascending. Empty where nothing is known. */
  readonly edges: Float64Array
}

const BINS = 20
/** Beyond this span a linear picture would put nearly all in one bin. */
const LINEAR_SPAN = 1000
const NONE: Bins = { min: NaN, max: NaN, edges: new Float64Array(0) }

/** The bin of a value: the last that begins at or below it, else the first. */
export function binOf(edges: Float64Array, value: number): number {
  let low = 1
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (edges[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * Bins for numbers: about twenty, fewer where there are fewer different values; log-spaced where
 * the largest is over a thousand times the smallest above zero. Zero then joins the first bin.
 */
export function numberBins(known: Float64Array): Bins {
  if (known.length === 0) return NONE
  let min = Infinity
  let max = -Infinity
  let positive = Infinity
  const distinct = new Set<number>()
  for (const value of known) {
    if (value < min) min = value
    if (value > max) max = value
    if (value > 0 && value < positive) positive = value
    if (distinct.size < BINS) distinct.add(value)
  }
  const length = distinct.size
  const logarithmic = min >= 0 && max > positive * LINEAR_SPAN
  const ratio = (max / positive) ** (1 / length)
  const edges = Float64Array.from({ length }, (_, at) =>
    logarithmic ? positive * ratio ** at : min + ((max - min) * at) / length,
  )
  edges[0] = min
  return { min, max, edges }
}

/** Months since year 0 of a `yyyymmdd`; a year alone counts as its January. */
function monthOf(date: number): number {
  return Math.floor(date / 1e4) * 12 + Math.max(0, (Math.floor(date / 100) % 100) - 1)
}

/** A month as a lower bound: `yyyymm00`, and `yyyy0000` for a January, so that bare years are in. */
function startOf(month: number): number {
  const inYear = month % 12
  return Math.floor(month / 12) * 1e4 + (inYear === 0 ? 0 : (inYear + 1) * 100)
}

/** Months to a bin: up to a year such as divide it, then whole years. */
function monthsPerBin(months: number): number {
  const least = months / BINS
  return [1, 2, 3, 6].find((step) => step >= least) ?? Math.ceil(least / 12) * 12
}

/** Bins for dates: whole months, quarters, half-years or years, at most about twenty. */
export function dateBins(known: Float64Array): Bins {
  if (known.length === 0) return NONE
  const min = known.reduce((a, b) => Math.min(a, b))
  const max = known.reduce((a, b) => Math.max(a, b))
  const step = monthsPerBin(monthOf(max) - monthOf(min) + 1)
  const first = Math.floor(monthOf(min) / step) * step
  const length = Math.floor((monthOf(max) - first) / step) + 1
  const edges = Float64Array.from({ length }, (_, at) => startOf(first + at * step))
  return { min, max, edges }
}
