import { NumberReader } from '@/lib/growingBytes'
import { corrections, editsForgiven } from '@/lib/typo'
import type { WriteFailing } from '../filters'
export { indexText } from './textIndex'
import { Levels } from './levels'
import { isIn, type Pattern, patternOf } from './pattern'
import type { TextIndex } from './textIndex'
import { RankedMatches, type Matching } from './ranked'
import type { Spelled, Word } from './words'

const MOST_PATTERNS = 32

/**
 * Free text over name, id, maker, family and aliases, in which letters and digits stand apart, so
 * that `DeepSeek-R1` and `deepseek r1`, `gpt4o` and `GPT-4o` come to the same however name and text
 * are written. Words are looked up among the different tokens of the table, which are few; the rows
 * that have them are known.
 */
export class TextSearch {
  readonly #index: TextIndex
  readonly #patterns = new Map<string, Pattern>()

  constructor(index: TextIndex) {
    this.#index = index
  }

  /** What the tokens here say about a run of letters that may be mistyped. */
  spell(letters: string): Spelled {
    const { vocabulary } = this.#index
    if (vocabulary.stands(letters)) return { stands: true, near: [], begun: [] }
    const runs = vocabulary.runsLike(letters, editsForgiven(letters))
    const begun = runs.filter((run) => run.length < letters.length && letters.startsWith(run))
    return { stands: false, near: corrections(letters, runs), begun }
  }

  /** What some words turn away: the rows that lack one of them. */
  failing(words: readonly Word[]): WriteFailing {
    return (failing) => {
      // How many words are still to be found in each row, at first.
      const missing = failing.fill(words.length)
      words.forEach(({ needles }, at) => {
        const before = words.length - at
        for (const needle of needles) this.#mark(this.#pattern(needle), missing, before)
      })
      if (words.length > 1)
        for (let row = 0; row < missing.length; row++) failing[row] = missing[row] === 0 ? 0 : 1
    }
  }

  /** How well rows have the words: see `Levels`. */
  levels(words: readonly Word[]): Levels {
    return new Levels(this.#index, words, (needle) => this.#pattern(needle))
  }

  /** What matches by its levels. */
  ranked(levels: Levels, matching: Matching): RankedMatches {
    return new RankedMatches(levels, matching)
  }

  /** One more word found in the rows that have a pattern and lack so many words. */
  #mark(pattern: Pattern, missing: Uint8Array, before: number): void {
    const { rows, rowStarts, tokens, starts } = this.#index
    const several = pattern.steps.length > 1
    for (const token of pattern.rarest.tokens) {
      const reader = new NumberReader(rows, rowStarts[token]!)
      const end = rowStarts[token + 1]!
      for (let row = -1; reader.at < end;) {
        row += reader.next()
        if (missing[row] !== before) continue
        if (several && !isIn(pattern, tokens, starts.at(row) + 1, starts.at(row + 1))) continue
        missing[row] = before - 1
      }
    }
  }

  #pattern(needle: string): Pattern {
    let pattern = this.#patterns.get(needle)
    if (pattern === undefined) {
      // A bit for each word of the vocabulary and each step: those of former texts make room.
      if (this.#patterns.size >= MOST_PATTERNS) this.#patterns.clear()
      pattern = patternOf(needle, this.#index)
      this.#patterns.set(needle, pattern)
    }
    return pattern
  }
}
