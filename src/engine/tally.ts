import type { Offsets } from '@/lib/offsets'
import { type Bins, binsByPlace, spreadOf } from './bins'
import type { Shape } from './facets'
import type { Changes, Filters, Standing } from './filters'
import type { Passing, PassingRows } from './passing'
import { distinctIn } from './placed'
import type { Narrow, StoredColumn } from './shardTable'

/** The places of a row among the counts: its code, the bin of its number, or the several codes of a set. */
type Places =
  | {
      readonly kind: 'one'
      readonly of: Uint8Array | Uint16Array | Uint32Array
      /** Of numbers the bin of each different one, and a last one for the unknown. */
      readonly bins: Uint8Array | undefined
      readonly size: number
    }
  | {
      readonly kind: 'many'
      readonly offsets: Offsets
      readonly codes: Narrow
      readonly size: number
    }

/** To follow a changed row is as much work as to count so many anew. */
const FOLLOWED = 2

/** What a column's facet is about over all rows or those not `outside`; undefined for text, which has none. */
export function shapeOf(data: StoredColumn, outside: Uint8Array | undefined): Shape | undefined {
  if (data.kind === 'text') return undefined
  if (data.kind === 'placed') return { kind: 'range', spread: spreadOf(data, outside) }
  const places = placesOf(data, undefined)
  const present = outside ? countWithin(places, outside) : countAll(places)
  return { kind: 'category', dictionary: data.dictionary, present: present.slice(0, -1) }
}

function countWithin(places: Places, outside: Uint8Array): Uint32Array {
  const counts = new Uint32Array(places.size + 1)
  for (let row = 0; row < outside.length; row++)
    if (outside[row] === 0) {
      if (places.kind === 'one') counts[places.of[row]!]!++
      else addSeveral(places, counts, row, 1)
    }
  return counts
}

function placesOf(data: Exclude<StoredColumn, { kind: 'text' }>, bins: Bins | undefined): Places {
  switch (data.kind) {
    case 'code':
      return { kind: 'one', of: data.codes, bins: undefined, size: data.dictionary.length }
    case 'codes':
      return { ...data, kind: 'many', size: data.dictionary.length }
    case 'placed': {
      const edges = bins?.edges ?? new Float64Array(0)
      const unknown = edges.length
      const binned = binsByPlace(edges, data)
      binned[distinctIn(data)] = unknown
      return { kind: 'one', of: data.places, bins: binned, size: unknown + 1 }
    }
  }
}

const NEITHER = { of: undefined, bins: undefined }

/** Counts over all rows, and last how many these are. */
function countAll(places: Places): Uint32Array {
  const counts = new Uint32Array(places.size + 1)
  if (places.kind === 'one') {
    const { of, bins } = places
    if (bins) for (let row = 0; row < of.length; row++) counts[bins[of[row]!]!]!++
    else for (let row = 0; row < of.length; row++) counts[of[row]!]!++
    counts[places.size] = of.length
  } else {
    counts[places.size] = places.offsets.length - 1
    for (let row = 0; row < counts[places.size]!; row++) addSeveral(places, counts, row, 1)
  }
  return counts
}

type Many = Extract<Places, { kind: 'many' }>

/** Counts the values of a row in or out. */
function addSeveral(places: Many, counts: Uint32Array, row: number, by: 1 | -1): void {
  const end = places.offsets.at(row + 1)
  let at = places.offsets.at(row)
  if (at === end) counts[0]! += by
  for (; at < end; at++) counts[places.codes[at]!]! += by
}

/**
 * Counts for a facet: of the rows that nothing but its own filter turns away, how many have each
 * value. Follows the changes of filters, or counts anew where those were more than there are rows to
 * count, or to take from the counts of all.
 */
export class Tally {
  readonly #places: Places
  readonly #rowsToo: boolean
  /** Over all rows, whatever filters say. */
  readonly #all: Uint32Array
  readonly #counts: Uint32Array
  /** The version of the filters that the counts are for. */
  #version = -1
  #own = 0

  constructor(data: Exclude<StoredColumn, { kind: 'text' }>, bins: Bins | undefined) {
    this.#places = placesOf(data, bins)
    this.#rowsToo = data.kind !== 'placed'
    this.#all = countAll(this.#places)
    this.#counts = this.#all.slice()
  }

  /**
   * Brings the counts up to the filters, of which `own` is the facet's. `changes` are all there were
   * since version `since`.
   */
  update(filters: Filters, own: Standing, passing: PassingRows, since: number): void {
    const { changes, version } = filters
    const follows = this.#version === since && changes.count <= changes.rows.length
    // A filter set for the first time has a number only now; before, it turned no row away.
    const same = this.#own === own || this.#own === 0
    if (follows && same && changes.count * FOLLOWED <= passing.few) this.#follow(changes, own)
    else if (this.#version !== version || this.#own !== own) this.#recount(passing.by(own))
    this.#version = version
    this.#own = own
  }

  /** These loops are most of what a moved filter costs: one for each kind, and no call in them. */
  #follow({ rows, was, now, count }: Changes, own: Standing): void {
    const places = this.#places
    const counts = this.#counts
    const { of, bins } = places.kind === 'one' ? places : NEITHER
    let more = 0
    for (let at = 0; at < count; at++) {
      const before = was[at] === 0 || was[at] === own
      const after = now[at] === 0 || now[at] === own
      if (before === after) continue
      const by = after ? 1 : -1
      more += by
      const place = of?.[rows[at]!]
      if (place !== undefined) counts[bins ? bins[place]! : place]! += by
      else addSeveral(places as Many, counts, rows[at]!, by)
    }
    // The last count is that of rows.
    counts[places.size]! += more
  }

  #recount({ rows, others }: Passing): void {
    const places = this.#places
    const counts = this.#counts
    if (others) counts.set(this.#all)
    else counts.fill(0)
    const by = others ? -1 : 1
    const { of, bins } = places.kind === 'one' ? places : NEITHER
    if (of && bins) for (let at = 0; at < rows.length; at++) counts[bins[of[rows[at]!]!]!]! += by
    else if (of) for (let at = 0; at < rows.length; at++) counts[of[rows[at]!]!]! += by
    else for (let at = 0; at < rows.length; at++) addSeveral(places as Many, counts, rows[at]!, by)
    counts[places.size]! += by * rows.length
  }

  /** As `facetOf` reads them. */
  counts(): Uint32Array {
    return this.#rowsToo ? this.#counts.slice() : this.#counts.slice(0, -1)
  }
}
