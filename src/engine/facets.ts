import { COLUMNS, type ColumnId } from '@/domain/columns'
import { addSpreads, type Bins, dateBins, numberBins, type Spread } from './bins'
import type { Facet } from './engine'
import { UNKNOWN } from './unknown'

/** What of a category's facet stays the same while filters move. */
interface CategoryShape {
  readonly kind: 'category'
  readonly dictionary: readonly string[]
  /** How many rows have each code, 0 standing for none. */
  readonly present: Uint32Array
}

/** What of a range facet stays the same: how the numbers lie. */
interface RangeShape {
  readonly kind: 'range'
  readonly spread: Spread
}

/** What a facet is about, over some rows; the shapes over parts of a table add up to that of all. */
export type Shape = CategoryShape | RangeShape

/** The shape over the rows of both. The dictionaries of the two are the same. */
export function addShapes(one: Shape, other: Shape): Shape {
  if (one.kind === 'category' && other.kind === 'category') {
    return { ...one, present: addCounts(one.present, other.present) }
  }
  if (one.kind === 'range' && other.kind === 'range') {
    return { kind: 'range', spread: addSpreads(one.spread, other.spread) }
  }
  throw new TypeError('A column is a category in one part of a table and a number in another')
}

export function addCounts(one: Uint32Array, other: Uint32Array): Uint32Array {
  return one.map((count, at) => count + other[at]!)
}

/** What a facet is about, and where its bins begin: a category has none. */
export interface Shaped {
  readonly shape: Shape
  readonly bins: Bins | undefined
}

/** Where the bins of a column's facet begin. */
export function binsOf(id: ColumnId, shape: Shape): Bins | undefined {
  if (shape.kind === 'category') return undefined
  return COLUMNS[id].kind === 'date' ? dateBins(shape.spread) : numberBins(shape.spread)
}

/**
 * A facet from its counts: of a category by code, and last how many rows were counted, for a row of
 * a set has several codes; of a range by bin, and last those that have no value.
 */
export function facetOf(id: ColumnId, { shape, bins }: Shaped, counts: Uint32Array): Facet {
  const last = counts.length - 1
  if (shape.kind === 'range') {
    const { min, max, edges } = bins!
    return { kind: 'range', min, max, edges, counts: counts.slice(0, last), unknown: counts[last]! }
  }
  const { dictionary } = shape
  const sorted = inOrder(standingOf(id, shape), counts)
  return {
    kind: 'category',
    values: Array.from(sorted, (code) => (code === 0 ? UNKNOWN : dictionary[code]!)),
    counts: sorted.map((code) => counts[code]!),
    known: counts[last]! - counts[0]!,
  }
}

/** The codes of the values that any row has, in the order that they have while counts are equal. */
interface Standing {
  readonly codes: Uint32Array
  /** From one to the other they stand by their counts; before them those with an order of their own. */
  readonly from: number
  readonly to: number
}

/** Kept for as long as the shape: to compare 20,000 owners takes longer than a frame. */
const standings = new WeakMap<CategoryShape, Standing>()

function standingOf(id: ColumnId, shape: CategoryShape): Standing {
  const held = standings.get(shape)
  if (held) return held
  const { dictionary, present } = shape
  const { kind, order } = COLUMNS[id]
  const declared: readonly string[] = kind === 'flag' ? ['yes', 'no'] : (order ?? [])
  const places = new Map(declared.map((value, at) => [value, at]))
  const place = (code: number) => places.get(dictionary[code]!) ?? places.size
  const known = Array.from(dictionary.keys())
    .filter((code) => code > 0 && present[code]! > 0)
    .toSorted(
      (a, b) =>
        place(a) - place(b) ||
        present[b]! - present[a]! ||
        (dictionary[a]! < dictionary[b]! ? -1 : 1),
    )
  const from = known.filter((code) => place(code) < places.size).length
  const codes = Uint32Array.from(present[0]! > 0 ? [...known, 0] : known)
  const standing = { codes, from, to: known.length }
  standings.set(shape, standing)
  return standing
}

/** The codes by falling count, as far as counts decide, and as they stand where these are equal. */
function inOrder({ codes, from, to }: Standing, counts: Uint32Array): Uint32Array {
  const several = to - from
  // Count and position as one number: numbers are sorted without asking how two of them stand.
  const keys = new Float64Array(several)
  for (let at = 0; at < several; at++) keys[at] = at - counts[codes[from + at]!]! * several
  keys.sort()
  const sorted = codes.slice()
  for (let at = 0; at < several; at++) {
    const key = keys[at]!
    sorted[from + at] = codes[from + key - Math.floor(key / several) * several]!
  }
  return sorted
}
