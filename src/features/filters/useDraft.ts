import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { announce } from '@/ui/announce'
import type { SetViewOptions } from '@/view/useView'

/** What typed texts stand for, or why they cannot be read and which of them is to blame. */
export type Reading<T> = { readonly value: T } | { readonly reason: string; readonly at?: number }

interface Typed<T> {
  /** What the link says. */
  readonly value: T
  /** A value as its boxes show it. */
  readonly show: (value: T) => readonly string[]
  readonly read: (texts: readonly string[]) => Reading<T>
  readonly write: (value: T, options: SetViewOptions) => void
  /** Told at every key of what would be written now. */
  readonly foresee?: (value: T) => void
}

/** Boxes being edited. */
export interface Draft {
  readonly texts: readonly string[]
  readonly fault: { readonly reason: string; readonly at?: number } | undefined
  readonly type: (at: number, text: string) => void
  /** For Enter and for leaving a box: what is typed holds now. */
  readonly commit: () => void
}

/** Milliseconds without a key before what is typed is taken at its word. */
const PAUSE = 250

/**
 * Text boxes over a part of the link. What is typed stays as typed, right or wrong, until the link
 * changes by other means; it is written once typing pauses and it can be read. All the writing from
 * the first key to leaving the box is one step to go back over.
 */
export function useDraft<T>({ value, show, read, write, foresee }: Typed<T>): Draft {
  const linked = show(value)
  const key = linked.join('\n')
  // `told` is why the texts could not be read, as it was last told.
  const [draft, setDraft] = useState({ texts: linked, key, sent: key, told: '', fresh: false })
  /** Whether this editing has its step in the history: what follows replaces it. */
  const writing = useRef(false)

  const reading = read(draft.texts)
  if (key !== draft.key) {
    // What was written from here comes back with the link, by when there may be more typed.
    if (key === draft.sent) setDraft({ ...draft, key })
    else setDraft({ texts: linked, key, sent: key, told: '', fresh: false })
  }

  const settle = () => {
    if ('reason' in reading) {
      if (draft.told !== reading.reason) announce(reading.reason)
      setDraft({ ...draft, told: reading.reason, fresh: false })
      return
    }
    const sent = show(reading.value).join('\n')
    if (sent === draft.sent) return
    setDraft({ ...draft, sent, fresh: false })
    write(reading.value, { replace: writing.current })
    writing.current = true
  }
  const paused = useEffectEvent(settle)
  useEffect(() => {
    if (!draft.fresh) return undefined
    const timer = setTimeout(paused, PAUSE)
    return () => clearTimeout(timer)
  }, [draft])

  return {
    texts: draft.texts,
    fault: 'reason' in reading && draft.told !== '' ? reading : undefined,
    type: (at, text) => {
      const texts = draft.texts.toSpliced(at, 1, text)
      const next = read(texts)
      setDraft({ ...draft, texts, told: 'reason' in next ? draft.told : '', fresh: true })
      if ('value' in next) foresee?.(next.value)
    },
    commit: () => {
      settle()
      writing.current = false
    },
  }
}
