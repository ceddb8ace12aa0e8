import type { ColumnId } from '@/domain/columns'
import type { Query } from '@/domain/query'
import type { Answer, Ask, Engine } from '@/engine/engine'

/** What an engine is asked. */
export interface Asked {
  readonly query: Query
  readonly ask: Ask
}

/** What tells questions apart. */
interface Told {
  readonly engine: Engine
  /** Equal for queries that say the same. */
  readonly queryKey: string
  /** Equal for questions that say the same. */
  readonly key: string
  /** Equal for questions for the same rows, whatever is counted. */
  readonly rowsKey: string
  /** The columns that are counted. */
  readonly counted: readonly ColumnId[]
}

export interface Question extends Asked, Told {}

/** An answer, with what it is one to. */
export interface Held extends Told {
  readonly answer: Answer
}

/** A question to an engine, told from others by what it says. */
export function questionOf(engine: Engine, { query, ask }: Asked): Question {
  const { facets: counted, ...rows } = ask
  const queryKey = JSON.stringify(query)
  const rowsKey = `${queryKey}\n${JSON.stringify(rows)}`
  const key = `${rowsKey}\n${JSON.stringify(counted)}`
  return { engine, query, ask, queryKey, rowsKey, counted, key }
}

/** Whether a question, or that of an answer, is this one. */
export function isSame(one: Told | undefined, { engine, key }: Told): boolean {
  return one?.engine === engine && one.key === key
}

/** Whether the rows of an answer are those of this one. */
export function hasRows(one: Told | undefined, { engine, rowsKey }: Told): boolean {
  return one?.engine === engine && one.rowsKey === rowsKey
}

interface Open {
  readonly question: Question
  readonly held: Promise<Held | undefined>
  /** Calls the engine off; undefined where it was not asked, since the answer was here. */
  readonly control: AbortController | undefined
  answered: boolean
}

/** How many answers to what may be asked next are kept. */
const FORESEEN = 16

/** One question at a time: a newer one drops the one before, the same one joins it. */
export class Asking {
  #now: Open | undefined
  /** By question, the newest last. */
  readonly #foreseen = new Map<string, Held>()

  /** Resolves to nothing where the question was dropped before it was answered. */
  ask(question: Question): Promise<Held | undefined> {
    if (this.#now && isSame(this.#now.question, question)) return this.#now.held
    const known = this.#known(question)
    return known ? this.#answer(question, known) : this.#put(question)
  }

  /**
   * Asks what is only likely to be asked next, and keeps the answer; not where that is here, nor while
   * one is waited for. The question that stands is put again where others came since: what is asked
   * next of an engine is answered the quicker the less it differs from the last.
   */
  foresee(question: Question, standing: Told | undefined): Promise<Held | undefined> | undefined {
    const now = this.#now
    if (now && !now.answered) return undefined
    const here = isSame(standing, question)
      ? now?.control !== undefined && isSame(now.question, question)
      : this.#known(question) !== undefined
    if (here) return undefined
    return this.#put(question).then((held) => {
      if (held) this.#keep(held)
      return held
    })
  }

  drop(): void {
    this.#now?.control?.abort()
    this.#now = undefined
  }

  #put(question: Question): Promise<Held | undefined> {
    this.drop()
    const control = new AbortController()
    const held = run(question, control.signal)
    const now: Open = { question, held, control, answered: false }
    this.#now = now
    held.then(
      () => (now.answered = true),
      () => {
        // The next one to ask has a new try.
        if (this.#now === now) this.#now = undefined
      },
    )
    return held
  }

  #answer(question: Question, known: Held): Promise<Held> {
    this.drop()
    const held = Promise.resolve(known)
    this.#now = { question, held, control: undefined, answered: true }
    return held
  }

  #known(question: Question): Held | undefined {
    const held = this.#foreseen.get(question.key)
    return isSame(held, question) ? held : undefined
  }

  #keep(held: Held): void {
    const [oldest] = this.#foreseen.values()
    // What an engine before this one answered would keep its table.
    if (oldest && oldest.engine !== held.engine) this.#foreseen.clear()
    this.#foreseen.delete(held.key)
    this.#foreseen.set(held.key, held)
    if (this.#foreseen.size > FORESEEN && oldest) this.#foreseen.delete(oldest.key)
  }
}

async function run(question: Question, signal: AbortSignal): Promise<Held | undefined> {
  const { query, ask, ...told } = question
  try {
    const answer = await told.engine.run(query, ask, signal)
    return signal.aborted ? undefined : { ...told, answer }
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  }
}
