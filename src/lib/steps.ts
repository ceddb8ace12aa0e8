/**
 * Work in pieces of a few milliseconds at most, between which something else may be done. A piece may
 * tell what is of use by then.
 */
export type Steps<T, Part = unknown> = Generator<Part, T>

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
export class Gradual<T, Part = unknown> {
  readonly #start: () => Steps<T, Part>
  #steps: Steps<T, Part> | undefined
  #part: Part | undefined
  #made: { readonly value: T } | undefined

  /** Nothing is done before the first step. */
  constructor(start: () => Steps<T, Part>) {
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
    this.#part = undefined
    const { done, value } = steps.next()
    if (done) this.#made = { value }
    else {
      this.#steps = steps
      this.#part = value
    }
    return true
  }

  /** What the last step told, or the whole: the first of them that is enough. */
  until(isEnough: (part: Part) => boolean): Part | T {
    while (!this.#made) {
      if (this.#part !== undefined && isEnough(this.#part)) return this.#part
      this.step()
    }
    return this.#made.value
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
