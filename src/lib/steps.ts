/** Work in pieces of a few milliseconds at most, between which something else may be done. */
export type Steps<T> = Generator<void, T>

/** All of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Takes steps for some milliseconds; whether there are more to take, as `step` says of each. */
export function goOn(step: () => boolean, milliseconds: number): boolean {
  const end = performance.now() + milliseconds
  while (step()) if (performance.now() >= end) return true
  return false
}

/**
 * A value that is worked out a step at a time while nobody waits for it, and what is left of it at
 * once when somebody does.
 */
export class Gradual<T> {
  readonly #start: () => Steps<T>
  #steps: Steps<T> | undefined
  #made: { readonly value: T } | undefined

  /** Nothing is done before the first step. */
  constructor(start: () => Steps<T>) {
    this.#start = start
  }

  get ready(): boolean {
    return this.#made !== undefined
  }

  /** Takes a step; false where there was none left to take. After one that fails it begins anew. */
  step(): boolean {
    if (this.#made) return false
    const steps = this.#steps ?? this.#start()
    this.#steps = undefined
    const { done, value } = steps.next()
    if (done) this.#made = { value }
    else this.#steps = steps
    return true
  }

  now(): T {
    while (this.#made === undefined) this.step()
    return this.#made.value
  }

  /** The same as steps of what needs it. */
  *steps(): Steps<T> {
    while (this.step()) yield
    return this.now()
  }
}
