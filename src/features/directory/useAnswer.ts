import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Query } from '@/domain/query'
import type { Answer, Ask, Engine } from '@/engine/engine'
import { useDirectory } from './context'

export interface Answered {
  /** The last answer that came; undefined only before the first. */
  readonly answer: Answer | undefined
  /** The query which that answer is for. */
  readonly answered: Query | undefined
  /** True while a newer answer is on its way. */
  readonly stale: boolean
}

interface Held {
  readonly engine: Engine
  readonly query: Query
  readonly ask: Ask
  readonly answer: Answer
}

/**
 * Asks the engine, and keeps the old answer on screen while the new one is worked out. A reply
 * that comes after a newer question is dropped. Give it stable objects: identity is the key.
 */
export function useAnswer(query: Query, ask: Ask): Answered {
  const { engine } = useDirectory()
  const [held, setHeld] = useState<Held | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  useEffect(() => {
    const control = new AbortController()
    engine.run(query, ask, control.signal).then(
      (answer) => {
        if (control.signal.aborted) return
        // At once, not after the next frame: the answer of an engine in this thread is there before
        // the browser has drawn the key press, and one drawing is half the work of two.
        flushSync(() => setHeld({ engine, query, ask, answer }))
      },
      (error: unknown) => {
        if (!control.signal.aborted) setFailure(error)
      },
    )
    return () => control.abort()
  }, [engine, query, ask])

  // Thrown while rendering so that the region's own error boundary says it.
  if (failure !== null) throw failure
  return {
    answer: held?.answer,
    answered: held?.query,
    stale: held?.engine !== engine || held.query !== query || held.ask !== ask,
  }
}
