/** Work in pieces of a few milliseconds, between which something else may be done. */
export type Steps<T> = Generator<void, T>

/** All of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * A value that is worked out a step at a time while nobody waits for it, and that what is left of it
 * at once when somebody does.
 */
export class Gradual<T> {
  #steps: Steps<T> | undefined
  #value: T | undefined

  /** Nothing is done before the first step. */
  constructor(steps: Steps<T>) {
    this.#steps = steps
  }

  get ready(): boolean {
    return this.#steps === undefined
  }

  /** Goes one step on; false where there was none left to take. */
  step(): boolean {
    if (this.#steps === undefined) return false
    const { done, value } = this.#steps.next()
    if (done) {
      this.#value = value
      this.#steps = undefined
    }
    return true
  }

  now(): T {
    while (this.step());
    return this.#value as T
  }

  /** The same as steps of other work, which then needs it. */
  *steps(): Steps<T> {
    while (this.step()) yield
    return this.#value as T
  }
}
