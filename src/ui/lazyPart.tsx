import { lazy, type ComponentType, type FunctionComponent } from 'react'

const loaders = new Set<() => Promise<unknown>>()
const failed = new Set<() => void>()

/**
 * A component that is fetched when it is first drawn, for use below an ErrorBoundary: its Retry
 * fetches anew, where React.lazy alone would keep the failure for good.
 */
export function lazyPart<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
): FunctionComponent<P> {
  const attempt = () =>
    lazy(() =>
      load().catch((error: unknown) => {
        failed.add(renew)
        throw error
      }),
    ) as unknown as ComponentType<P>
  const renew = () => {
    Part = attempt()
  }
  let Part = attempt()
  loaders.add(load)
  return function LazyPart(props: P) {
    return <Part {...props} />
  }
}

/** The same for code that draws nothing: fetched when first called for, or ahead with the parts. */
export function lazyCode<T>(load: () => Promise<T>): () => Promise<T> {
  loaders.add(load)
  return load
}

/** Lets parts that could not be fetched try again when they are next drawn. */
export function retryParts(): void {
  for (const renew of failed) renew()
  failed.clear()
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
