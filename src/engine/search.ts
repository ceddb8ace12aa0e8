import { fold } from '@/lib/fold'
import type { ColumnId } from '@/domain/columns'
import type { Table } from '@/domain/table'
import type { WriteFailing } from './filters'
import { type Lexicon, type Word, hasAll, narrows, phrasesOf, readWords } from './words'

/** Where the words were found, best first; a row ranks by the worst of its words. */
const LEVELS = { exact: 0, prefix: 1, nameWord: 2, namePart: 3, id: 4, alias: 5 } as const
export const LEVEL_COUNT = 6

/** Reads one column as folded text; a category's values are folded once each. */
function foldedColumn(table: Table, id: ColumnId): (row: number) => string {
  const data = table.columns[id]
  if (data?.kind === 'text') return (row) => fold(data.values[row]!)
  if (data?.kind !== 'code') return () => ''
  const folded = data.dictionary.map(fold)
  return (row) => folded[data.codes[row]!]!
}

/**
 * Free text over name, id, maker, family and aliases. Each row is one string of folded fields,
 * ` name\n id\n…\n`, in which letters and digits stand apart, so that `DeepSeek-R1` and `deepseek
 * r1`, `gpt4o` and `GPT-4o` come to the same however name and text are written.
 */
export class TextIndex implements Lexicon {
  #rows: readonly string[]
  #vocabulary: readonly string[] | undefined
  #words: readonly Word[] = []
  #phrases: readonly string[] = []

  constructor(table: Table) {
    const name = foldedColumn(table, 'name')
    const maker = foldedColumn(table, 'maker')
    const family = foldedColumn(table, 'family')
    this.#rows = table.ids.map((id, row) => {
      const aliases = (table.keywords[row] ?? '').split('\n').map(fold)
      const fields = [name(row), fold(id), maker(row), family(row), ...aliases]
      return ` ${fields.join('\n ')}\n`
    })
  }

  /**
   * What a text turns away; undefined where it has no words. With `growing`, what the filter last
   * said was about the last text read here, and rows without that text need no second look.
   */
  read(text: string, growing: boolean): WriteFailing | undefined {
    const words = readWords(text, this)
    const narrowed = growing && narrows(words, this.#words)
    this.#words = words
    this.#phrases = phrasesOf(words)
    if (words.length === 0) return undefined
    const rows = this.#rows
    return (failing, before) => {
      for (let row = 0; row < failing.length; row++) {
        const out = (narrowed && before[row] === 1) || !hasAll(rows[row]!, words)
        failing[row] = out ? 1 : 0
      }
    }
  }

  /** How well a row that has the last text read has it: below LEVEL_COUNT, the lower the better. */
  level(row: number): number {
    const text = this.#rows[row]!
    const nameEnd = text.indexOf('\n')
    for (const phrase of this.#phrases) {
      const field = ` ${phrase}\n`
      if (text.startsWith(field) || text.startsWith(field, nameEnd + 1)) return LEVELS.exact
    }
    if (this.#phrases.some((phrase) => text.startsWith(` ${phrase}`))) return LEVELS.prefix
    const idEnd = text.indexOf('\n', nameEnd + 1)
    let worst = 0
    for (const word of this.#words) worst = Math.max(worst, levelOf(word, text, nameEnd, idEnd))
    return worst
  }

  stands(letters: string): boolean {
    return this.#rows.some((row) => row.includes(letters))
  }

  vocabulary(): readonly string[] {
    if (this.#vocabulary === undefined) {
      const seen = new Set<string>()
      for (const row of this.#rows) {
        for (const part of row.split(/[ \n]/)) if (part.length > 3) seen.add(part)
      }
      this.#vocabulary = [...seen].filter((part) => !/\p{N}/u.test(part)).toSorted()
    }
    return this.#vocabulary
  }
}

function levelOf(word: Word, text: string, nameEnd: number, idEnd: number): number {
  let best: number = LEVELS.alias
  for (const needle of word.needles) {
    const found = text.indexOf(needle)
    if (found < 0 || found >= idEnd) continue
    if (found >= nameEnd) best = Math.min(best, LEVELS.id)
    else if (needle.startsWith(' ')) best = Math.min(best, LEVELS.nameWord)
    else {
      const begins = text.indexOf(` ${needle}`)
      const level = begins >= 0 && begins < nameEnd ? LEVELS.nameWord : LEVELS.namePart
      best = Math.min(best, level)
    }
  }
  return best
}
