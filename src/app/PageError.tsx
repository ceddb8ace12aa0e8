import type { ErrorComponentProps } from '@tanstack/react-router'

/** A page that failed to load or to render, most often a chunk that the network withheld. */
export function PageError({ error, reset }: ErrorComponentProps) {
  return (
    <section role="alert" className="mx-auto max-w-[42rem] p-6">
      <h1 className="text-page">This page could not be shown</h1>
      <p className="mt-2 text-soft">
        The rest of Weighbridge still works. {error instanceof Error ? error.message : ''}
      </p>
      <button type="button" className="button mt-4" onClick={reset}>
        Retry
      </button>
    </section>
  )
}
