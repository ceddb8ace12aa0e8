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
}

export interface Question extends Asked, Told {}

/** An answer, with what it is one to. */
export interface Held extends Told {
  readonly answer: Answer
}

/** A question to an engine, told from others by what it says. */
export function questionOf(engine: Engine, { query, ask }: Asked): Question {
  const queryKey = JSON.stringify(query)
  return { engine, query, ask, queryKey, key: `${queryKey}\n${JSON.stringify(ask)}` }
}

/** Whether a question, or that of an answer, is this one. */
export function isSame(one: Told | undefined, { engine, key }: Told): boolean {
  return one?.engine === engine && one.key === key
}

interface Open {
  readonly question: Question
  readonly control: AbortController
  readonly held: Promise<Held | undefined>
  answered: boolean
}

/** One question at a time: a newer one drops the one before, the same one joins it. */
export class Asking {
  #now: Open | undefined

  /** Resolves to nothing where the question was dropped before it was answered. */
  ask(question: Question): Promise<Held | undefined> {
    if (this.#now && isSame(this.#now.question, question)) return this.#now.held
    this.drop()
    const control = new AbortController()
    const now: Open = { question, control, held: run(question, control.signal), answered: false }
    this.#now = now
    now.held.then(
      () => (now.answered = true),
      () => {
        // The next one to ask has a new try.
        if (this.#now === now) this.#now = undefined
      },
    )
    return now.held
  }

  /** Asks what is only likely to be asked next; not while an answer is waited for. */
  foresee(question: Question): Promise<Held | undefined> | undefined {
    return this.#now && !this.#now.answered ? undefined : this.ask(question)
  }

  drop(): void {
    this.#now?.control.abort()
    this.#now = undefined
  }
}

async function run(question: Question, signal: AbortSignal): Promise<Held | undefined> {
  const { engine, query, ask, queryKey, key } = question
  try {
    const answer = await engine.run(query, ask, signal)
    return signal.aborted ? undefined : { engine, queryKey, key, answer }
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  }
}
