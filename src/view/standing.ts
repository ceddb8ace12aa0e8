import type { RouterHistory } from '@tanstack/react-router'
import { Hold, type Coming } from './hold'

/**
 * What a link will show, worked out from the moment it is followed; undefined where nothing has to
 * be worked out. With `likely` it is not followed yet: what is asked for by others comes first.
 */
export type LookAhead = (search: string, likely: boolean) => Coming | undefined

/**
 * The link as it is drawn. It is the address at once, but where a page looks ahead: there it waits
 * for what the page is going to show. See `Hold`. A page that stands until another has come keeps the
 * link that it was left with.
 */
export class Standing {
  readonly #history: RouterHistory
  readonly #listeners = new Set<() => void>()
  readonly #hold = new Hold(() => this.#draw())
  #search: string
  #pathname: string
  /** Counts the pages that the address has been that of. */
  #page = 0
  /** The page that still stands, once the address is that of another. */
  #left: { readonly page: number; readonly pathname: string; readonly search: string } | undefined
  #ahead: LookAhead | undefined
  /** Tells what is foreseen from what was before. */
  #turn = 0

  constructor(history: RouterHistory) {
    this.#history = history
    this.#search = history.location.search
    this.#pathname = history.location.pathname
    history.subscribe(() => this.#follow())
  }

  /** The page of the address, for `search`. */
  get page(): number {
    return this.#page
  }

  /** The query string for what is drawn since a page, with its question mark or empty. */
  search(since: number): string {
    return this.#left && since <= this.#left.page ? this.#left.search : this.#search
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Lets links of this page wait until what they show is there; returns how to end that. */
  lookAhead(ahead: LookAhead): () => void {
    this.#ahead = ahead
    return () => {
      if (this.#ahead === ahead) this.#ahead = undefined
    }
  }

  /**
   * Works out what links of this page would show that are probably followed next, one after the other
   * until one is.
   */
  async foresee(searches: readonly string[]): Promise<void> {
    const turn = ++this.#turn
    for (const search of searches) {
      if (turn !== this.#turn) return
      // Following it asks again, and is told then what went wrong.
      await this.#ahead?.(search, true)?.catch(() => undefined)
    }
  }

  /** The page of the address has come: whoever stays on from the one before is told of its link. */
  arrived(): void {
    if (!this.#left) return
    this.#left = undefined
    this.#draw()
  }

  #follow(): void {
    const { search, pathname } = this.#history.location
    this.#turn++
    const stands = this.#left?.pathname ?? this.#pathname
    this.#pathname = pathname
    if (pathname !== stands) {
      this.#hold.stop()
      this.#left ??= { page: this.#page, pathname: stands, search: this.#search }
      this.#page += 1
      this.#search = search
      return
    }
    if (this.#left) this.#search = this.#left.search
    this.#left = undefined
    this.#hold.until(search !== this.#search ? this.#ahead?.(search, false) : undefined)
  }

  #draw(): void {
    this.#search = this.#history.location.search
    for (const listener of this.#listeners) listener()
  }
}

const standings = new WeakMap<RouterHistory, Standing>()

/** The one of a history. */
export function standingOf(history: RouterHistory): Standing {
  let standing = standings.get(history)
  if (!standing) {
    standing = new Standing(history)
    standings.set(history, standing)
  }
  return standing
}
