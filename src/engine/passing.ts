import type { Filters, Standing } from './filters'

/** Those of all rows that count for a facet, or where these are fewer, all others. */
export interface Passing {
  readonly rows: Uint32Array
  /** Whether `rows` are the others. */
  readonly others: boolean
}

/** The rows that count for each facet as filters stand, listed once for all that have none of their own. */
export class PassingRows {
  readonly #filters: Filters
  readonly #listed = new Map<Standing, Passing>()
  #without: Uint32Array | undefined

  constructor(filters: Filters) {
    this.#filters = filters
  }

  /** How many rows have to be looked at for a facet that has no filter. */
  get few(): number {
    const { matched, size } = this.#filters
    return Math.min(matched, size - matched)
  }

  /** The rows that no filter but that one turns away. */
  by(own: Standing): Passing {
    const listed = this.#listed.get(own) ?? this.#list(own)
    this.#listed.set(own, listed)
    return listed
  }

  #list(own: Standing): Passing {
    const { standing, size, matched } = this.#filters
    this.#without ??= own === 0 ? undefined : this.#filters.without()
    const passing = own === 0 ? matched : this.#without![own]!
    const others = passing > size / 2
    const count = others ? size - passing : passing
    const taken = Uint8Array.from({ length: 256 }, (_, stands) =>
      (stands === 0 || stands === own) === others ? 0 : 1,
    )
    // Each row is written, and written over unless it is taken: a branch that nobody can foresee
    // would take longer. So there is room for one more.
    const rows = new Uint32Array(count + 1)
    for (let row = 0, at = 0; at < count; row++) {
      rows[at] = row
      at += taken[standing[row]!]!
    }
    return { rows: rows.subarray(0, count), others }
  }
}
