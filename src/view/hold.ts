import { flushSync } from 'react-dom'

/** What is on its way: it resolves to what puts it on screen. */
export type Coming = Promise<() => void>

/**
 * As many frames are waited through: 83 ms at most, where people notice nothing below a hundred. The
 * next one is due at any moment, and drawing in one only to draw again puts off the answer by two: it
 * takes the processor from the threads that work the answer out.
 */
const FRAMES = 5

/**
 * Puts off a drawing until what it will show is there, so that both are drawn in one go. It waits no
 * longer than a few frames, and draws without it then.
 */
export class Hold {
  readonly #draw: () => void
  /** The frame that is waited for, 0 for none. */
  #frame = 0
  /** Tells what is waited for from what was before. */
  #turn = 0

  constructor(draw: () => void) {
    this.#draw = draw
  }

  /**
   * Draws at once where nothing is on its way. What was waited for before is not waited for any more,
   * but the frames are counted from then: keys that follow close on each other put off nothing.
   */
  until(coming: Coming | undefined): void {
    const turn = ++this.#turn
    if (coming === undefined) {
      this.stop()
      this.#draw()
      return
    }
    if (this.#frame === 0) this.#count(FRAMES)
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

  #count(frames: number): void {
    this.#frame = requestAnimationFrame(() => {
      if (frames > 1) return this.#count(frames - 1)
      this.stop()
      return this.#draw()
    })
  }

  /** Waits and draws no more. */
  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    this.#turn++
  }
}
