import type { ColumnId } from '@/domain/columns'
import { packNumbers, unpackNumbers } from '@/lib/growingBytes'
import { type Job, jobOf } from './job'
import type { Binned, Found, Part, Question, Shard } from './shard'
import { readWords } from './text/words'

/**
 * What may be typed first: letters in the order of how many names of models begin with them (the
 * 1,488 of the snapshot, 2026-11), then the digits.
 */
const FIRST_LETTERS = [...'gqmldocsipafnhbrektyvjzwux0123456789']

/** What the letters are typed into, as a key: all of a question but its text, window and facets. */
function viewOf([{ query }, { columns }]: Question): string {
  return JSON.stringify([{ ...query, text: '' }, columns])
}

/** An answer with the counts of its facets packed: those of 20,000 makers are mostly below 128. */
interface Kept extends Omit<Found, 'counts'> {
  readonly packed: readonly (readonly [id: ColumnId, length: number, bytes: Uint8Array])[]
}

function pack({ counts, ...others }: Found): Kept {
  const each = Object.entries(counts) as [ColumnId, Uint32Array][]
  return {
    ...others,
    packed: each.map(([id, numbers]) => [id, numbers.length, packNumbers(numbers)]),
  }
}

function unpack({ packed, ...others }: Kept): Found {
  const counts = packed.map(([id, length, bytes]) => [id, unpackNumbers(bytes, length)] as const)
  return { ...others, counts: Object.fromEntries(counts) }
}

/** What is to be answered within a view. */
const keyOf = ({ words, sort, ranked }: Job) => JSON.stringify([words, sort, ranked])

function isWindow(one: Part, { from, to, around }: Part): boolean {
  return one.from === from && one.to === to && one.around === around
}

/**
 * What a shard would answer to the first letter of a search, whichever it is, worked out while nobody
 * asks for anything. It turns half of all rows away at once: over a million rows that takes as long as
 * three frames, and what follows it a fraction. Kept for one view, until another is asked for.
 */
export class Foresight {
  readonly #asGiven: boolean
  /** The view, as it was asked for before there was a letter, and for its first rows. */
  #view = ''
  #first: Question | undefined
  /** What was asked last, where that has no words: the shard is left as it was found. */
  #standing: Question | undefined
  /** Those of the page: a question has only those that may have moved since the one before. */
  readonly #facets = new Map<ColumnId, Binned>()
  #wanted = false
  /** By what `keyOf` says, in the order of `FIRST_LETTERS`. */
  readonly #answers = new Map<string, Kept>()

  /** `asGiven` as in `jobOf`. */
  constructor(asGiven: boolean) {
    this.#asGiven = asGiven
  }

  /** From now on letters are worked out, until another view is asked for. */
  want(): void {
    this.#wanted = true
  }

  /** Takes note of what is asked; the answer, where it was foreseen. */
  asked(question: Question): Found | undefined {
    const [job, part, facets] = question
    const view = viewOf(question)
    const lacking = facets.filter(({ id, key }) => this.#facets.get(id)?.key !== key)
    if (view !== this.#view || lacking.length > 0) this.#forget(view)
    for (const binned of lacking) this.#facets.set(binned.id, binned)
    this.#standing = job.words.length === 0 ? question : undefined
    if (part.from === 0 && part.around === undefined) this.#first ??= this.#standing
    if (!this.#first || !isWindow(part, this.#first[1])) return undefined
    const kept = this.#answers.get(keyOf(job))
    return kept && unpack(kept)
  }

  /** Takes note of another window of what was asked last. */
  moved(part: Part): void {
    if (this.#standing) this.#standing = [this.#standing[0], part, this.#standing[2]]
  }

  /** Works out another letter; false where none is wanted or left. */
  step(shard: Shard): boolean {
    const letter = FIRST_LETTERS[this.#answers.size]
    if (!this.#wanted || !this.#first || !this.#standing || letter === undefined) return false
    const [{ query }, part] = this.#first
    const facets = [...this.#facets.values()]
    const words = readWords(letter, new Map())
    const job = jobOf({ ...query, text: letter }, words, this.#asGiven)
    this.#answers.set(keyOf(job), pack(shard.run(job, part, facets)))
    const [standing, window] = this.#standing
    shard.run(standing, window, facets)
    return true
  }

  #forget(view: string): void {
    this.#view = view
    this.#first = undefined
    this.#wanted = false
    this.#answers.clear()
  }
}
