import { startTransition, useCallback, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ColumnId } from '@/domain/columns'
import type { Query } from '@/domain/query'
import type { Answer, Ask } from '@/engine/engine'
import type { Coming } from '@/view/hold'
import { Asking, hasRows, isSame, questionOf, type Asked, type Held } from './asking'
import { useDirectory } from './context'

export interface Answered {
  /** The last answer that came; undefined before the first over any rows. */
  readonly answer: Answer | undefined
  /** Tells the query that the answer is for from other queries. */
  readonly answered: string | undefined
  /** The columns that the answer has the counts of. */
  readonly counted: readonly ColumnId[] | undefined
  /** True while other rows are on their way. */
  readonly stale: boolean
}

interface Answering extends Answered {
  /**
   * Asks already for what is going to be drawn next, or is only likely to be; undefined where that is
   * here, or has to wait.
   */
  readonly askAhead: (asked: Asked, likely: boolean) => Coming | undefined
}

/**
 * Asks the engine, and keeps the old answer on screen while the new one is worked out. A reply that
 * comes after a newer question is dropped.
 */
export function useAnswer(query: Query, ask: Ask): Answering {
  const { engine } = useDirectory()
  const [asking] = useState(() => new Asking())
  const [last, setHeld] = useState<Held>()
  const [failure, setFailure] = useState<unknown>(null)
  // An engine without any rows says nothing about those of the one after it.
  const held = last?.engine !== engine && last?.answer.total === 0 ? undefined : last
  const question = useMemo(() => questionOf(engine, { query, ask }), [engine, query, ask])
  const open = !isSame(held, question)
  const first = held === undefined

  useEffect(() => {
    if (!open) return undefined
    let wanted = true
    asking.ask(question).then(
      (found) => {
        if (!wanted || !found) return
        const show = () => setHeld(found)
        // In slices: nothing that draws rows has run before, which takes as long as several frames. The
        // rows of this thread are few, and the first of them what the reader waits for.
        if (engine.apart && first) startTransition(show)
        // At once, not after the next frame: the answer of an engine in this thread is there before
        // the browser has drawn the key press, and one drawing is half the work of two.
        else flushSync(show)
      },
      (error: unknown) => {
        if (wanted) setFailure(error)
      },
    )
    return () => {
      wanted = false
    }
  }, [asking, engine, question, first, open])
  useEffect(() => () => asking.drop(), [asking])

  const askAhead = useCallback(
    (asked: Asked, likely: boolean) => {
      const following = questionOf(engine, asked)
      if (!likely && isSame(held, following)) return undefined
      const coming = likely ? asking.foresee(following, held) : asking.ask(following)
      return coming?.then((found) => () => {
        if (found) setHeld(found)
      })
    },
    [asking, engine, held],
  )

  // Thrown while rendering so that the region's own error boundary says it.
  if (failure !== null) throw failure
  return {
    answer: held?.answer,
    answered: held?.queryKey,
    counted: held?.counted,
    stale: !hasRows(held, question),
    askAhead,
  }
}
