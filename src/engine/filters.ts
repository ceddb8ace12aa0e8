interface Slot {
  readonly number: number
  /** What the filter stands at; empty while it lets everything through. */
  signature: string
  /** 1 in the rows that the filter turns away; undefined while that is none. */
  failing: Uint8Array<ArrayBuffer> | undefined
}

/** What stands between a row and the result: 0 for nothing, the number of the one filter, or FAR. */
export type Standing = number
/** The standing of a row that more than one filter turns away: no facet counts it. */
export const FAR: Standing = 255

/** Rows whose standing changed, with what it was and is; a row may be in it more than once. */
export interface Changes {
  readonly rows: Uint32Array
  readonly was: Uint8Array
  readonly now: Uint8Array
  /** How many of the entries hold; more than there are entries where too many changed to keep. */
  count: number
}

/** Sets `failing` to 1 or 0 for every row. */
export type WriteFailing = (failing: Uint8Array) => void

const LANES = 4
/** To follow one row costs as much as to set so many anew, one after the other. */
const REWRITTEN = 12

/** A byte for each row and so many more that they can be read four at a time. */
function bytesFor(rows: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Math.ceil(rows / LANES) * LANES)
}

/** The same bytes, four in each number. */
function lanesOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, 0, bytes.length / LANES)
}

/** The sum of four bytes that are 0 or 1: the highest byte of the product. */
function sumOf(four: number): number {
  return Math.imul(four, 0x01010101) >>> 24
}

/** In how many rows two filters differ; each byte is 0 or 1. */
function countFlips(before: Uint8Array, after: Uint8Array): number {
  const before4 = lanesOf(before)
  const after4 = lanesOf(after)
  let flips = 0
  for (let lane = 0; lane < after4.length; lane++) flips += sumOf(before4[lane]! ^ after4[lane]!)
  return flips
}

/**
 * Any number of filters over the same rows. Each row knows how many filters turn it away, and which
 * one where it is one, so that a facet can leave out its own filter; a moved filter touches only the
 * rows about which it changes its mind, and says which, so that counts need not be taken anew.
 */
export class Filters {
  readonly size: number
  /** What stands between each row and the result. */
  readonly standing: Uint8Array
  /** What changed since it was last taken. */
  readonly changes: Changes
  /** Moves whenever a row does. */
  version = 0
  /** How many rows no filter turns away. */
  matched: number
  /** How many filters turn the row away, */
  readonly #fails: Uint8Array
  /** and the exclusive-or of their numbers: where it is one filter, its number. */
  readonly #blame: Uint8Array
  readonly #slots = new Map<string, Slot>()
  #spare: Uint8Array<ArrayBuffer>

  constructor(size: number) {
    this.size = size
    this.matched = size
    this.standing = bytesFor(size)
    this.#fails = bytesFor(size)
    this.#blame = bytesFor(size)
    this.#spare = bytesFor(size)
    // Beyond a fifth of the rows, setting all and counting anew is no more work than following.
    const kept = Math.ceil(size / 5)
    this.changes = {
      rows: new Uint32Array(kept),
      was: new Uint8Array(kept),
      now: new Uint8Array(kept),
      count: 0,
    }
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
      slot = { number: this.#slots.size + 1, signature: '', failing: undefined }
      this.#slots.set(key, slot)
    }
    if (slot.signature === signature) return
    const before = slot.failing ?? bytesFor(this.size)
    const after = this.#spare
    write(after.subarray(0, this.size))
    slot.signature = signature
    slot.failing = signature === '' ? undefined : after
    this.#spare = before
    if (this.#take(before, after, slot.number)) this.version++
  }

  /** Takes over what a filter now says; whether it changed its mind about any row. */
  #take(before: Uint8Array, after: Uint8Array, number: number): boolean {
    const flips = countFlips(before, after)
    if (flips === 0) return false
    // Where the fewer of those that pass and those that do not are less than change now, they are less
    // than twice that afterwards: to count them anew is no more work than to follow each (`Tally`).
    const few = Math.min(this.matched, this.size - this.matched)
    const many = flips * REWRITTEN > this.size && flips > few
    if (many || flips > this.changes.rows.length) this.#rewrite(before, after, number)
    else this.#follow(before, after, number)
    return true
  }

  /**
   * Sets every row anew, four at a time and without a branch that nobody can foresee: where a filter
   * changes its mind about a good part of the rows that takes a fraction of looking for them. Which
   * they are is not kept, since counting anew is no more work then.
   */
  #rewrite(before: Uint8Array, after: Uint8Array, number: number): void {
    const [before4, after4, fails4, blame4, standing4] = [
      lanesOf(before),
      lanesOf(after),
      lanesOf(this.#fails),
      lanesOf(this.#blame),
      lanesOf(this.standing),
    ]
    let failing = 0
    for (let lane = 0; lane < after4.length; lane++) {
      const [was, is] = [before4[lane]!, after4[lane]!]
      // No byte goes beyond its own: fewer filters than that are set at once.
      const failed = fails4[lane]! + is - was
      const blamed = blame4[lane]! ^ Math.imul(was ^ is, number)
      fails4[lane] = failed
      blame4[lane] = blamed
      // The highest bit of each byte that is 2 or more, and of each that is 1 or more.
      const several = ((failed + 0x7e7e7e7e) & 0x80808080) >>> 7
      const any = ((failed + 0x7f7f7f7f) & 0x80808080) >>> 7
      standing4[lane] = blamed | Math.imul(several, FAR)
      failing += sumOf(any)
    }
    this.changes.count = this.changes.rows.length + 1
    this.matched = this.size - failing
  }

  #follow(before: Uint8Array, after: Uint8Array, number: number): void {
    const { standing, changes } = this
    const fails = this.#fails
    const blame = this.#blame
    const before4 = lanesOf(before)
    const after4 = lanesOf(after)
    const room = changes.rows.length
    let count = changes.count
    let matched = this.matched
    for (let lane = 0; lane < after4.length; lane++) {
      if (before4[lane] === after4[lane]) continue
      for (let row = lane * LANES; row < (lane + 1) * LANES; row++) {
        const change = after[row]! - before[row]!
        if (change === 0) continue
        const was = standing[row]!
        const blamed = blame[row]! ^ number
        const failed = fails[row]! + change
        const now = failed > 1 ? FAR : blamed
        blame[row] = blamed
        fails[row] = failed
        if (was === now) continue
        standing[row] = now
        if (was === 0) matched--
        else if (now === 0) matched++
        if (count < room) {
          changes.rows[count] = row
          changes.was[count] = was
          changes.now[count] = now
        }
        count++
      }
    }
    changes.count = count
    this.matched = matched
  }

  /** Lifts every filter but these. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const key of this.#slots.keys()) {
      if (!keys.has(key)) this.set(key, '', (failing) => failing.fill(0))
    }
  }

  /** How many rows would match without each filter, by its number. */
  without(): Uint32Array {
    const counts = new Uint32Array(FAR + 1)
    for (let row = 0; row < this.size; row++) counts[this.standing[row]!]!++
    return counts.map((count, number) => (number === 0 ? count : count + this.matched))
  }

  /** 1 in the rows that any of these filters turns away; undefined where none of them is set. */
  failingAny(keys: readonly string[]): Uint8Array | undefined {
    let failing: Uint8Array | undefined
    for (const key of keys) {
      const also = this.#slots.get(key)?.failing
      if (also === undefined) continue
      failing ??= new Uint8Array(this.size)
      for (let row = 0; row < failing.length; row++) failing[row]! |= also[row]!
    }
    return failing
  }
}
