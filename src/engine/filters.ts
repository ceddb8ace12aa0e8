interface Slot {
  readonly number: number
  /** What the filter stands at; empty while it lets everything through. */
  signature: string
  /** 1 in the rows that the filter turns away. */
  failing: Uint8Array
}

/** The rows that at most one filter turns away: all that results and facets are counted from. */
export interface Near {
  readonly rows: Uint32Array
  /** How many rows no filter turns away. */
  readonly matched: number
}

/** Sets `failing` to 1 or 0 for every row; `before` is what the filter last said. */
export type WriteFailing = (failing: Uint8Array, before: Uint8Array) => void

/**
 * Any number of filters over the same rows. Each row knows how many filters turn it away, and which
 * one where it is one, so that a facet can leave out its own filter, and a moved filter touches
 * only the rows about which it changes its mind.
 */
export class Filters {
  readonly size: number
  /** How many filters turn the row away. */
  readonly fails: Uint8Array
  /** The exclusive-or of those filters' numbers: where it is one filter, its number. */
  readonly blame: Uint8Array
  /** Moves whenever a row does. */
  version = 0
  #slots = new Map<string, Slot>()
  #spare: Uint8Array
  #rows: Uint32Array
  #near: (Near & { version: number }) | undefined

  constructor(size: number) {
    this.size = size
    this.fails = new Uint8Array(size)
    this.blame = new Uint8Array(size)
    this.#spare = new Uint8Array(size)
    this.#rows = new Uint32Array(size)
  }

  /** The number of a filter, from 1; 0 for one that was never set. */
  number(key: string): number {
    return this.#slots.get(key)?.number ?? 0
  }

  signature(key: string): string {
    return this.#slots.get(key)?.signature ?? ''
  }

  /** Moves a filter. `write` is called only when the signature differs from the last one. */
  set(key: string, signature: string, write: WriteFailing): void {
    let slot = this.#slots.get(key)
    if (slot === undefined) {
      slot = { number: this.#slots.size + 1, signature: '', failing: new Uint8Array(this.size) }
      this.#slots.set(key, slot)
    }
    if (slot.signature === signature) return
    const before = slot.failing
    const after = this.#spare
    write(after, before)
    const { fails, blame } = this
    let moved = false
    for (let row = 0; row < after.length; row++) {
      const change = after[row]! - before[row]!
      if (change === 0) continue
      fails[row]! += change
      blame[row]! ^= slot.number
      moved = true
    }
    slot.signature = signature
    slot.failing = after
    this.#spare = before
    if (moved) this.version++
  }

  /** Lifts every filter but these. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const key of this.#slots.keys()) {
      if (!keys.has(key)) this.set(key, '', (failing) => failing.fill(0))
    }
  }

  near(): Near {
    if (this.#near?.version === this.version) return this.#near
    const { fails } = this
    const rows = this.#rows
    let count = 0
    let matched = 0
    for (let row = 0; row < fails.length; row++) {
      const failed = fails[row]!
      if (failed > 1) continue
      rows[count++] = row
      if (failed === 0) matched++
    }
    this.#near = { rows: rows.subarray(0, count), matched, version: this.version }
    return this.#near
  }

  /** How many rows would match without each filter, by its number. */
  without(): Uint32Array {
    const { rows, matched } = this.near()
    const counts = new Uint32Array(256)
    for (const row of rows) counts[this.blame[row]!]!++
    return counts.map((count, number) => (number === 0 ? matched : matched + count))
  }

  /** 1 in the rows that any of these filters turns away. */
  failingAny(keys: readonly string[]): Uint8Array {
    const failing = new Uint8Array(this.size)
    for (const key of keys) {
      const slot = this.#slots.get(key)
      if (slot === undefined || slot.signature === '') continue
      for (let row = 0; row < failing.length; row++) failing[row]! |= slot.failing[row]!
    }
    return failing
  }
}
