import type { Matches } from '../order'
import { LEVEL_COUNT, OUTRIGHT, type Levels, type Outright } from './levels'

/** The rows that match, in their order; `standing` is 0 in each of them, and `matched` says how many. */
export interface Matching {
  readonly in: Matches
  readonly standing: Uint8Array
  readonly matched: number
}

/** How many rows are looked at in one go. */
const STRIDE = 1024
/** Among so many the first rows may be found before it is known of all how well they have the words. */
const SOON = 4096

/**
 * The rows that match some words by how well they have them, those of a level in the order of the
 * matches, found only as far as they are asked for: of the hundred thousands that have a letter, the
 * first screen takes those that begin with it, and no others are looked at closely.
 */
export class RankedMatches {
  readonly #matching: Matching
  readonly #levels: Levels
  #outright: Outright | undefined
  /** Rows by level, as far as they are found. */
  readonly #groups: readonly number[][]
  /** How far the matches are gone through for rows that are best outright, and for the others. */
  #best = 0
  #others = 0

  constructor(levels: Levels, matching: Matching) {
    this.#matching = matching
    this.#levels = levels
    this.#groups = Array.from({ length: LEVEL_COUNT }, () => [])
  }

  /** The rows from one place in the order up to another, both within the number of matches. */
  window(from: number, to: number): Uint32Array {
    const soon = this.#outright ? undefined : this.#soonFound(to)
    if (soon) return soon.slice(from, to)
    const { counts } = (this.#outright ??= this.#levels.outright(this.#matching.standing))
    const rows = new Uint32Array(to - from)
    let before = 0
    for (let level = 0; level < LEVEL_COUNT && before < to; level++) {
      const group = this.#group(level, to - before)
      for (let at = Math.max(0, from - before); at < group.length && before + at < to; at++)
        rows[before + at - from] = group[at]!
      before += counts[level] ?? group.length
    }
    return rows
  }

  /**
   * The first rows where all of them begin with the words and stand near the beginning of the matches,
   * as they mostly do while a name is typed; else undefined. All other rows are then not looked at.
   */
  #soonFound(count: number): Uint32Array | undefined {
    const { in: matches, standing, matched } = this.#matching
    const exact = this.#levels.exact(standing)
    if (exact === undefined) return undefined
    const best: number[] = []
    const begun: number[] = []
    for (const row of matches.window(0, Math.min(matched, SOON))) {
      if (exact.has(row)) best.push(row)
      else if (this.#levels.outrightOf(row) < OUTRIGHT) begun.push(row)
      if (best.length === exact.size && best.length + begun.length >= count)
        return Uint32Array.from([...best, ...begun])
    }
    return undefined
  }

  /** The rows of a level, `count` of them at least where there are as many. */
  #group(level: number, count: number): readonly number[] {
    const group = this.#groups[level]!
    if (level < OUTRIGHT) {
      const wanted = Math.min(count, this.#outright!.counts[level]!)
      while (group.length < wanted) this.#findBest()
    } else while (group.length < count && this.#others < this.#matching.matched) this.#findOthers()
    return group
  }

  #findBest(): void {
    for (const row of this.#next(this.#best)) {
      const level = this.#outright!.of[row]!
      if (level < OUTRIGHT) this.#groups[level]!.push(row)
    }
    this.#best += STRIDE
  }

  #findOthers(): void {
    for (const row of this.#next(this.#others)) {
      if (this.#outright!.of[row] === OUTRIGHT) this.#groups[this.#levels.of(row)]!.push(row)
    }
    this.#others += STRIDE
  }

  #next(from: number): Uint32Array {
    const { in: matches, matched } = this.#matching
    return matches.window(Math.min(from, matched), Math.min(from + STRIDE, matched))
  }
}
