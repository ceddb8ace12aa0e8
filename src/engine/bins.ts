import { placeFrom, type PlacedNumbers } from './placed'

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

/** The bin of each different number, by place: the last that begins at or below it, else the first. */
export function binsByPlace(edges: Float64Array, numbers: PlacedNumbers): Uint8Array {
  const bins = new Uint8Array(numbers.values.length)
  edges.forEach((edge, bin) => bins.fill(bin, bin === 0 ? 0 : placeFrom(numbers, edge)))
  return bins
}

/** How the known values of a column lie: all that bins depend on. Spreads of parts add up. */
export interface Spread {
  /** NaN, as are the others, where nothing is known. */
  readonly min: number
  readonly max: number
  /** The smallest value above zero; Infinity where none is. */
  readonly positive: number
  /** The different values, up to as many as there may be bins. */
  readonly distinct: readonly number[]
}

/** How the numbers lie that are known, in all rows or those not `outside`. */
export function spreadOf(numbers: PlacedNumbers, outside: Uint8Array | undefined): Spread {
  const known = outside ? valuesWithin(numbers, outside) : numbers.values.subarray(0, -1)
  return {
    min: known.at(0) ?? NaN,
    max: known.at(-1) ?? NaN,
    positive: known.find((value) => value > 0) ?? Infinity,
    distinct: [...known.subarray(0, BINS)],
  }
}

function valuesWithin({ values, places }: PlacedNumbers, outside: Uint8Array): Float64Array {
  const present = new Uint8Array(values.length)
  for (let row = 0; row < outside.length; row++) if (outside[row] === 0) present[places[row]!] = 1
  return values.subarray(0, -1).filter((_, place) => present[place] === 1)
}

/** The spread of the values of both. */
export function addSpreads(one: Spread, other: Spread): Spread {
  if (Number.isNaN(one.min)) return other
  if (Number.isNaN(other.min)) return one
  return {
    min: Math.min(one.min, other.min),
    max: Math.max(one.max, other.max),
    positive: Math.min(one.positive, other.positive),
    distinct: [...new Set([...one.distinct, ...other.distinct])].slice(0, BINS),
  }
}

/**
 * Bins for numbers: about twenty, fewer where there are fewer different values; log-spaced where
 * the largest is over a thousand times the smallest above zero. Zero then joins the first bin.
 */
export function numberBins({ min, max, positive, distinct }: Spread): Bins {
  if (Number.isNaN(min)) return NONE
  const { length } = distinct
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
export function dateBins({ min, max }: Spread): Bins {
  if (Number.isNaN(min)) return NONE
  const step = monthsPerBin(monthOf(max) - monthOf(min) + 1)
  const first = Math.floor(monthOf(min) / step) * step
  const length = Math.floor((monthOf(max) - first) / step) + 1
  const edges = Float64Array.from({ length }, (_, at) => startOf(first + at * step))
  return { min, max, edges }
}
