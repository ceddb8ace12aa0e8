import { NumberReader } from '@/lib/growingBytes'
import { endOf, isIn, type Pattern } from './pattern'
import type { TextIndex } from './textIndex'
import { phrasesOf, type Word } from './words'

/** Where the words were found, best first; a row ranks by the worst of its words. */
const LEVELS = { exact: 0, prefix: 1, nameWord: 2, namePart: 3, id: 4, alias: 5 } as const
export const LEVEL_COUNT = 6
/** Levels below this are decided by all the words as one, where name or id begins. */
export const OUTRIGHT = 2

/** Bytes of row numbers that are gone through in about a millisecond. */
const MOST_LOOKED_AT = 8192

/** Where the field that begins here ends. */
function fieldEnd(tokens: Uint8Array, from: number): number {
  let at = from
  while (tokens[at] !== 0) at++
  return at
}

/** Where the name of the row begins whose tokens begin here. */
function nameStart(tokens: Uint8Array, start: number): number {
  return start + (tokens[start] || fieldEnd(tokens, start + 1) + 1 - start)
}

/** All the words as one, as it may begin a name or be all of it. */
interface Phrase {
  readonly begun: Pattern
  readonly whole: Pattern
}

/** A word in one of its spellings, and the same where it begins a token. */
interface Needle {
  readonly pattern: Pattern
  readonly begun: Pattern
}

/** The levels of all rows as far as all the words together decide them. */
export interface Outright {
  readonly of: Uint8Array
  /** How many rows have each level below `OUTRIGHT`. */
  readonly counts: readonly number[]
}

/** How well rows have some words. */
export class Levels {
  readonly #index: TextIndex
  readonly #phrases: readonly Phrase[]
  readonly #words: readonly (readonly Needle[])[]

  /** `patternOf` reads a needle; rows are then told apart by what it found. */
  constructor(index: TextIndex, words: readonly Word[], patternOf: (needle: string) => Pattern) {
    this.#index = index
    this.#phrases = phrasesOf(words).map((phrase) => ({
      begun: patternOf(` ${phrase}`),
      whole: patternOf(` ${phrase} `),
    }))
    this.#words = words.map(({ needles }) =>
      needles.map((needle) => ({
        pattern: patternOf(needle),
        begun: patternOf(needle.startsWith(' ') ? needle : ` ${needle}`),
      })),
    )
  }

  /** The level of a row where it is below `OUTRIGHT`, which all the words together decide, else that. */
  outrightOf(row: number): number {
    const { tokens, starts } = this.#index
    const start = starts.at(row)
    return this.#outright(start, nameStart(tokens, start))
  }

  /**
   * The rows where `standing` is 0 that are the words and no more, of which name or id has every
   * token; undefined where so many rows have these that it takes long to look at them.
   */
  exact(standing: Uint8Array): ReadonlySet<number> | undefined {
    const found = new Set<number>()
    for (const { whole } of this.#phrases) {
      const looked = this.#rowsOf(whole.rarest, MOST_LOOKED_AT, (row) => {
        if (standing[row] === 0 && this.outrightOf(row) === LEVELS.exact) found.add(row)
      })
      if (!looked) return undefined
    }
    return found
  }

  /** The level of a row that has the words: below LEVEL_COUNT, the lower the better. */
  of(row: number): number {
    const { tokens, starts } = this.#index
    const start = starts.at(row)
    const name = nameStart(tokens, start)
    const outright = this.#outright(start, name)
    if (outright < OUTRIGHT) return outright
    const nameEnd = fieldEnd(tokens, name)
    const idEnd = tokens[start] === 0 ? name : nameEnd
    let worst = 0
    for (const needles of this.#words)
      worst = Math.max(worst, this.#ofWord(needles, { name, nameEnd, id: start + 1, idEnd }))
    return worst
  }

  /**
   * The same of every row, and how many rows have each: which rows are best is known before any other
   * is looked at closely. Only those can be that have the rarest word of a phrase.
   */
  outright(standing: Uint8Array): Outright {
    const of = new Uint8Array(standing.length).fill(OUTRIGHT)
    const counts = Array.from({ length: OUTRIGHT }, () => 0)
    for (const { begun } of this.#phrases) {
      this.#rowsOf(begun.rarest, Infinity, (row) => {
        if (standing[row] !== 0 || of[row] !== OUTRIGHT) return
        const level = this.outrightOf(row)
        if (level === OUTRIGHT) return
        of[row] = level
        counts[level]!++
      })
    }
    return { of, counts }
  }

  /**
   * Visits the rows that have a token of a step, those with several of them as often. Whether it did:
   * where the rows of a token take more bytes than `most` it stops there.
   */
  #rowsOf({ tokens }: Pattern['rarest'], most: number, visit: (row: number) => void): boolean {
    const { rows, rowStarts } = this.#index
    for (const token of tokens) {
      const end = rowStarts[token + 1]!
      if (end - rowStarts[token]! > most) return false
      const reader = new NumberReader(rows, rowStarts[token]!)
      for (let row = -1; reader.at < end;) visit((row += reader.next()))
    }
    return true
  }

  #outright(start: number, name: number): number {
    const { tokens } = this.#index
    let best: number = OUTRIGHT
    for (const { begun, whole } of this.#phrases) {
      if (this.#isAll(whole, start + 1)) return LEVELS.exact
      if (endOf(begun, tokens, name) < 0) continue
      if (this.#isAll(whole, name)) return LEVELS.exact
      best = LEVELS.prefix
    }
    return best
  }

  /** Whether the field that begins here is a pattern and no more. */
  #isAll(pattern: Pattern, start: number): boolean {
    const { tokens } = this.#index
    const end = endOf(pattern, tokens, start)
    return end >= 0 && tokens[end] === 0
  }

  #ofWord(needles: readonly Needle[], { name, nameEnd, id, idEnd }: Fields): number {
    const { tokens } = this.#index
    let best: number = LEVELS.alias
    for (const { pattern, begun } of needles) {
      if (isIn(begun, tokens, name, nameEnd)) best = Math.min(best, LEVELS.nameWord)
      else if (isIn(pattern, tokens, name, nameEnd)) best = Math.min(best, LEVELS.namePart)
      else if (isIn(pattern, tokens, id, idEnd)) best = Math.min(best, LEVELS.id)
    }
    return best
  }
}

/** Where name and id of a row begin and end. */
interface Fields {
  readonly name: number
  readonly nameEnd: number
  readonly id: number
  readonly idEnd: number
}
