/** Distinct values and their positions, in order of first use. */
export class Pool<T extends string | number> {
  readonly list: T[]
  readonly #at: Map<T, number>

  constructor(first: readonly T[] = []) {
    this.list = [...first]
    this.#at = new Map(first.map((value, at) => [value, at]))
  }

  /** The position of a value, which is added when it is new. */
  at(value: T): number {
    let at = this.#at.get(value)
    if (at === undefined) {
      at = this.list.push(value) - 1
      this.#at.set(value, at)
    }
    return at
  }
}
