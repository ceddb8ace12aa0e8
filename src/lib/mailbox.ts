import { readPlain, writePlain } from './plainData'

/** Where a reply stands: the first of the numbers that both threads share. */
const State = {
  /** Nobody waits, and nothing is there. */
  Free: 0,
  Waited: 1,
  Writing: 2,
  Full: 3,
} as const
type State = (typeof State)[keyof typeof State]

/** Room for a window of rows: numbers, and letters of two bytes. */
const NUMBERS = 8192
const LETTERS = 32_768
/** The state, and how many numbers and letters there are; a fourth for what follows to lie straight. */
const HEAD = 4
/** So many letters are made a string in one go: they are arguments of a call. */
const AT_ONCE = 4096

/**
 * One reply from another thread, in memory that both share: who asks can wait for it on the spot, and
 * draw it in the frame that it asks in. Messages come after that frame at the soonest, which is then
 * drawn without what was asked for, and once more with it.
 */
export class Mailbox {
  readonly memory: SharedArrayBuffer
  readonly #head: Int32Array
  readonly #numbers: Float64Array
  readonly #letters: Uint16Array

  /** A new one, or the one that another thread has in its memory. */
  constructor(memory = new SharedArrayBuffer(HEAD * 4 + NUMBERS * 8 + LETTERS * 2)) {
    this.memory = memory
    this.#head = new Int32Array(memory, 0, HEAD)
    this.#numbers = new Float64Array(memory, HEAD * 4, NUMBERS)
    this.#letters = new Uint16Array(memory, HEAD * 4 + NUMBERS * 8, LETTERS)
  }

  /** Has a reply left here from now on, until it is taken; false where another one is still to be. */
  open(): boolean {
    return this.#turn(State.Free, State.Waited)
  }

  /**
   * The reply, once it is there: waits for it up to a time of `performance.now()`. Nothing where it
   * comes later or cannot be left here.
   */
  take(until: number): { readonly reply: unknown } | undefined {
    while (this.#state() === State.Waited && performance.now() < until);
    if (this.#turn(State.Waited, State.Free)) return undefined
    // It takes a moment.
    while (this.#state() === State.Writing);
    if (this.#state() !== State.Full) return undefined
    const reply = readPlain(this.#numbers, this.#text(this.#head[2]!))
    Atomics.store(this.#head, 0, State.Free)
    return { reply }
  }

  /** Leaves a reply; false where nobody waits for one, or it finds no room or is no plain data. */
  leave(reply: unknown): boolean {
    if (this.#state() !== State.Waited) return false
    const written = writePlain(reply)
    if (!written || written.numbers.length > NUMBERS || written.letters.length > LETTERS) {
      this.#turn(State.Waited, State.Free)
      return false
    }
    const { numbers, letters } = written
    if (!this.#turn(State.Waited, State.Writing)) return false
    this.#numbers.set(numbers)
    for (let at = 0; at < letters.length; at++) this.#letters[at] = letters.charCodeAt(at)
    this.#head[2] = letters.length
    Atomics.store(this.#head, 0, State.Full)
    return true
  }

  #state(): State {
    return Atomics.load(this.#head, 0) as State
  }

  #turn(from: State, to: State): boolean {
    return Atomics.compareExchange(this.#head, 0, from, to) === from
  }

  #text(length: number): string {
    let text = ''
    for (let at = 0; at < length; at += AT_ONCE) {
      const some = this.#letters.subarray(at, Math.min(at + AT_ONCE, length))
      text += Reflect.apply(String.fromCharCode, undefined, some)
    }
    return text
  }
}
