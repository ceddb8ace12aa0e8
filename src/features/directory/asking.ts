import type { Query } from '@/domain/query'
import type { Answer, Ask, Engine } from '@/engine/engine'

/** What an engine is asked. */
export interface Asked {
  readonly query: Query
  readonly ask: Ask
}

export interface Question extends Asked {
  readonly engine: Engine
  /** Equal for queries, and for questions, that say the same. */
  readonly queryKey: string
  readonly key: string
}

export interface Held extends Pick<Question, 'engine' | 'queryKey' | 'key'> {
  readonly answer: Answer
}

export function questionOf(engine: Engine, { query, ask }: Asked): Question {
  const queryKey = JSON.stringify(query)
  return { engine, query, ask, queryKey, key: `${queryKey}\n${JSON.stringify(ask)}` }
}

/** Whether an answer is one to this question. */
export function answers(held: Held | undefined, { engine, key }: Question): held is Held {
  return held?.engine === engine && held.key === key
}

/** One question at a time: a newer one drops the one before, the same one joins it. */
export class Asking {
  #now:
    | { question: Question; control: AbortController; held: Promise<Held | undefined> }
    | undefined

  /** Resolves to nothing where the question was dropped before it was answered. */
  ask(question: Question): Promise<Held | undefined> {
    const { engine, key } = question
    if (this.#now?.question.engine === engine && this.#now.question.key === key)
      return this.#now.held
    this.drop()
    const control = new AbortController()
    const held = run(question, control.signal)
    this.#now = { question, control, held }
    return held
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
