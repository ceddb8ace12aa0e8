import { flushSync } from 'react-dom'

/** What is on its way: it resolves to what puts it on screen. */
export type Coming = Promise<() => void>

/**
 * Milliseconds that are waited: people notice nothing below a hundred. To draw sooner only to draw
 * again puts the answer off, since that takes the processor from the threads that work it out. A
 * timer and no frames that are counted: each of those is drawn, and the answer waits for it.
 */
const PATIENCE = 80

/**
 * Puts off a drawing until what it will show is there, so that both are drawn in one go. It waits no
 * longer than is not noticed, and draws without it then.
 */
export class Hold {
  readonly #draw: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Tells what is waited for from what was before. */
  #turn = 0

  constructor(draw: () => void) {
    this.#draw = draw
  }

  /**
   * Draws at once where nothing is on its way. What was waited for before is not waited for any more,
   * but the time is counted from then: keys that follow close on each other put off nothing.
   */
  until(coming: Coming | undefined): void {
    const turn = ++this.#turn
    if (coming === undefined) {
      this.stop()
      this.#draw()
      return
    }
    this.#timer ??= setTimeout(() => {
      this.stop()
      this.#draw()
    }, PATIENCE)
    const arrived = (show?: () => void) => {
      if (turn !== this.#turn) return
      this.stop()
      flushSync(() => {
        show?.()
        this.#draw()
      })
    }
    // What has failed is asked for again by what is drawn then, which says why.
    coming.then(arrived, () => arrived())
  }

  /** Waits and draws no more. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#turn++
  }
}
