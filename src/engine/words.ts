import { fold } from '@/lib/fold'
import { corrections, editsForgiven } from '@/lib/typo'

/** One word of a search: as typed, or if that stands nowhere, what was probably meant. */
export interface Word {
  /** Folded; several where a mistyped word is as near to several. None: nothing can match. */
  readonly spellings: readonly string[]
  /** The spellings as they are looked for in a folded text. */
  readonly needles: readonly string[]
}

/** What typing errors are told by. */
export interface Lexicon {
  /** Whether any text of the table has these letters in a row. */
  stands(letters: string): boolean
  /** Every run of letters in the table, once. */
  vocabulary(): readonly string[]
}

/** More spellings than this of one text are not worth telling apart. */
const MOST_SPELLINGS = 64

/** Every way to say one thing after the other. */
function follow(first: readonly string[], then: readonly string[]): readonly string[] {
  const joined = first.flatMap((start) => then.map((end) => (start ? `${start} ${end}` : end)))
  return joined.slice(0, MOST_SPELLINGS)
}

/**
 * A run of letters is found anywhere, inside a longer one too. A number is found only where a
 * number begins (7b is not in 27B, 5 not in 2.5), and a lone letter with its number only where a
 * word begins (r1 is not in Solar 10.7B): hence the space in front.
 */
function needle(spelling: string): string {
  return /^\p{N}|^. /u.test(spelling) ? ` ${spelling}` : spelling
}

/** The ways to take a word for a word of the table with the next one written on to it. */
function apart(letters: string, vocabulary: readonly string[]): readonly string[] {
  return vocabulary
    .filter((known) => known.length < letters.length && letters.startsWith(known))
    .map((known) => `${known} ${letters.slice(known.length)}`)
}

/**
 * A run of five or more letters that stands nowhere in the table, whatever the filters, is taken
 * for a typing error: for the nearest words of the table, or for two words with the space left out
 * (deepseekr1). Nothing but the table decides, so a text always means the same. Numbers stay as
 * typed: v3 is not v4.
 */
function word(folded: string, lexicon: Lexicon): Word {
  const spellings = folded
    .split(' ')
    .map((part) => {
      if (editsForgiven(part) === 0 || /\p{N}/u.test(part) || lexicon.stands(part)) return [part]
      const vocabulary = lexicon.vocabulary()
      return corrections(part, vocabulary).concat(apart(part, vocabulary))
    })
    .reduce(follow, [''])
  return { spellings, needles: spellings.map(needle) }
}

/** The different words of a text, up to the first that nothing can match. */
export function readWords(text: string, lexicon: Lexicon): readonly Word[] {
  const words: Word[] = []
  for (const folded of new Set(text.split(/\s+/).map(fold))) {
    if (folded === '') continue
    const next = word(folded, lexicon)
    words.push(next)
    if (next.spellings.length === 0) break
  }
  return words
}

/** The words one after the other, in every spelling. */
export function phrasesOf(words: readonly Word[]): readonly string[] {
  return words.map(({ spellings }) => spellings).reduce(follow, [''])
}

/**
 * Whether a text that has all of `words` is bound to have all of `before`, as after one more key:
 * for each word before there is one now of which every spelling holds a spelling of that one.
 */
export function narrows(words: readonly Word[], before: readonly Word[]): boolean {
  return before.every((old) =>
    words.some(({ needles }) =>
      needles.every((now) => old.needles.some((then) => now.includes(then))),
    ),
  )
}

export function hasAll(text: string, words: readonly Word[]): boolean {
  for (const { needles } of words) {
    let found = false
    for (const each of needles) {
      if (text.includes(each)) {
        found = true
        break
      }
    }
    if (!found) return false
  }
  return true
}
