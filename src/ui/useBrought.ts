import { startTransition, useEffect, useState } from 'react'

/**
 * What a promise brings, from when it is there; nothing is asked for where there is nobody to `bring`
 * it. What goes wrong is thrown while rendering, so that the error boundary around it says it.
 */
export function useBrought<T>(bring: (() => Promise<T>) | undefined): T | undefined {
  // Each in an object of its own: what is brought or thrown may be anything, a function too.
  const [brought, setBrought] = useState<{ readonly value: T }>()
  const [failure, setFailure] = useState<{ readonly error: unknown }>()
  useEffect(() => {
    let wanted = true
    bring?.().then(
      (value) => wanted && startTransition(() => setBrought({ value })),
      (error: unknown) => wanted && setFailure({ error }),
    )
    return () => {
      wanted = false
    }
  }, [bring])
  if (failure) throw failure.error
  return brought?.value
}
