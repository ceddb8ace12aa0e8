import { useState, type ComponentType, type FunctionComponent, type ReactNode } from 'react'
import { useBrought } from './useBrought'

const loaders = new Set<() => Promise<unknown>>()

/** A component whose code comes by itself when it is drawn, or when it is asked for before. */
export type LazyPart<P> = FunctionComponent<P> & { readonly fetched: () => Promise<unknown> }

/**
 * A component that is fetched when it is first drawn, for use below an ErrorBoundary, whose Retry
 * fetches anew. What is `waiting` stands in its place for just as long. With React.lazy it would for
 * 300 ms, even where the code is at hand: whatever takes the place of a Suspense's fallback is held
 * back until that is so old (FALLBACK_THROTTLE_MS in react-reconciler's ReactFiberWorkLoop.js).
 */
export function lazyPart<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
  waiting: ReactNode | ((props: P) => ReactNode) = null,
): LazyPart<P> {
  let loaded: ComponentType<P> | undefined
  const fetched = async () => (loaded = (await load()).default)
  loaders.add(fetched)
  return Object.assign(LazyPart, { fetched })

  function LazyPart(props: P) {
    // The same for as long as it is drawn: another component would begin anew.
    const [atHand] = useState(() => loaded)
    const brought = useBrought(atHand ? undefined : fetched)
    const Part = atHand ?? brought
    if (Part) return <Part {...props} />
    return typeof waiting === 'function' ? waiting(props) : waiting
  }
}

/** The same for code that draws nothing: fetched when first called for, or ahead with the parts. */
export function lazyCode<T>(load: () => Promise<T>): () => Promise<T> {
  loaders.add(load)
  return load
}

/** Is on the page’s timeline once all parts that can be had are there. */
export const PARTS_MARK = 'weighbridge:parts'

/** Fetches every part ahead of its first use, so that it is there when the network is not. */
export async function preloadParts(): Promise<void> {
  const asked: Promise<unknown>[] = []
  for (const load of loaders) {
    // A failure is told where the part is drawn.
    asked.push(load().catch(() => undefined))
    // To ask for all of them in one task keeps a key or a click waiting for 25 to 90 ms.
    await new Promise((next) => setTimeout(next))
  }
  await Promise.all(asked)
  performance.mark(PARTS_MARK)
}
