import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { createEngine } from '@/engine/in-process'
import {
  DirectoryContext,
  useDirectoryState,
  type Directory,
  type DirectoryState,
} from '@/features/directory/context'
import { LiveContext, NO_LIVE, type LiveActions, type LiveState } from '@/features/live/context'
import { useHubAccess } from '@/features/hub/client'
import { whenIdle } from '@/ui/whenIdle'
import type { OpenLive } from './open'

const IDLE: LiveState = { ...NO_LIVE, status: 'idle' }
const nothing = () => () => {}

interface Props {
  readonly base: string
  /** Calls back at every step of the reader's: what is waiting may be shown then. */
  readonly onStep: (step: () => void) => () => void
  readonly children: ReactNode
}

/**
 * Asks the live sources once the stored table is usable, and lets what they say into the catalogue
 * when the reader asks for it or does something else: no row moves by itself.
 */
export function LiveProvider({ base, onStep, children }: Props) {
  const queries = useQueryClient()
  const { client, config } = useHubAccess()
  const stored = useDirectoryState()
  const ready = stored.status === 'ready'
  const [session, setSession] = useState<OpenLive | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    if (!client || !ready) return undefined
    const control = new AbortController()
    let started: OpenLive | undefined
    const start = async () => {
      try {
        const { openLive } = await import('./open')
        if (control.signal.aborted) return
        started = openLive({ base, client, queries })
        setSession(started)
      } catch {
        // The part could not be loaded: the stored facts stand.
        setFailed(true)
      }
    }
    const stopWaiting = whenIdle(() => void start())
    return () => {
      control.abort()
      stopWaiting()
      started?.close()
      setSession(null)
    }
  }, [client, ready, base, queries])

  const state = useSyncExternalStore(
    session?.subscribe ?? nothing,
    () => session?.state() ?? (failed ? BROKEN : config?.live === false ? NO_LIVE : IDLE),
  )
  const table = useSyncExternalStore(session?.subscribe ?? nothing, () => session?.table())

  useEffect(() => onStep(() => session?.apply()), [onStep, session])

  const copies = ready && stored.directory.copies === 'present'
  useEffect(() => {
    if (copies) session?.showCopies()
  }, [copies, session])

  const engine = useMemo(() => table && createEngine(table), [table])
  const named = useMemo<DirectoryState>(() => {
    if (stored.status !== 'ready' || !session) return stored
    const labels = session.labels.map((source) => [source.id, source] as const)
    const sources = new Map([...labels, ...stored.directory.sources])
    // At hand before anything is applied: what is on screen is read anew before the next render.
    const loadModel: Directory['loadModel'] = async (id) =>
      (await session.model(id)) ?? stored.directory.loadModel(id)
    return { status: 'ready', directory: { ...stored.directory, sources, loadModel } }
  }, [stored, session])
  const directory = useMemo<DirectoryState>(
    () =>
      named.status === 'ready' && table && engine
        ? { status: 'ready', directory: { ...named.directory, table, engine } }
        : named,
    [named, table, engine],
  )

  const actions = useMemo<LiveActions>(
    () => ({
      apply: () => session?.apply(),
      ask: (id) => session?.ask(id),
      askAll: () => session?.askAll(),
      cancel: (id) => session?.cancel(id),
      forget: async () => session?.forget(),
    }),
    [session],
  )
  const live = useMemo(() => ({ ...state, ...actions }), [state, actions])
  return (
    <LiveContext value={live}>
      <DirectoryContext value={directory}>{children}</DirectoryContext>
    </LiveContext>
  )
}

const BROKEN: LiveState = { ...NO_LIVE, status: 'broken' }
