import { Mailbox } from './mailbox'

/** What both ends of a worker have: enough of a MessagePort to call through. */
export interface Port {
  postMessage(message: unknown, options?: { transfer?: Transferable[] }): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
}

/** Functions that can be called from the other side; arguments and results are plain data. */
export type Calls = Readonly<Record<string, (...args: never[]) => unknown>>

/** The same functions as the other side sees them. */
export type Remote<C extends Calls> = {
  readonly [K in keyof C]: (...args: Parameters<C[K]>) => Promise<Awaited<ReturnType<C[K]>>>
}

const moved = new WeakMap<object, readonly Transferable[]>()

/**
 * An argument of a call that takes these along instead of a copy of them: they are no longer to be
 * used on this side.
 */
export function moving<T extends object>(argument: T, what: readonly Transferable[]): T {
  moved.set(argument, what)
  return argument
}

const movedIn = (args: readonly unknown[]): Transferable[] =>
  args.flatMap((arg) => (typeof arg === 'object' && arg !== null ? (moved.get(arg) ?? []) : []))

interface Question {
  readonly id: number
  readonly name: string
  readonly args: readonly never[]
  /** Whether the reply may come by the side way. */
  readonly aside: boolean
  /** Whether it is waited for on the spot. */
  readonly waited: boolean
}
/** Asks to open a side way of that name and to say there that it is open. */
interface Opening {
  readonly sideWay: string
  /** Of the mailbox for replies that are waited for, where there can be one. */
  readonly memory: SharedArrayBuffer | undefined
}
const OPEN = 'open'
type Reply = { readonly id: number } & (
  | { readonly value: unknown }
  | { readonly failure: { readonly name: string; readonly message: string } }
)

/** Answers calls on a port, one after the other: later ones see what earlier ones changed. */
export function answerCalls(port: Port, calls: Calls): void {
  let last: Promise<void> = Promise.resolve()
  let side: Port | undefined
  let mailbox: Mailbox | undefined
  port.addEventListener('message', ({ data }) => {
    if (Object.hasOwn(data as object, 'sideWay')) {
      const { sideWay, memory } = data as Opening
      side = new BroadcastChannel(sideWay) as Port
      side.postMessage(OPEN)
      mailbox = memory && new Mailbox(memory)
      return
    }
    const { id, name, args, aside, waited } = data as Question
    const answer = async (): Promise<Reply> => {
      try {
        return { id, value: await calls[name]!(...args) }
      } catch (error) {
        const { name: kind, message } = error instanceof Error ? error : new Error(String(error))
        return { id, failure: { name: kind, message } }
      }
    }
    last = last.then(async () => {
      const reply = await answer()
      if (waited && mailbox?.leave(reply)) return
      const way = aside && side ? side : port
      way.postMessage(reply)
    })
  })
}

interface CallerOptions<C extends Calls> {
  /**
   * Whether replies must not wait for a frame. After a key or a click Chromium holds back posted
   * messages, timers and fetched data until the next frame is drawn, so that an answer that is there
   * after 3 ms is seen after 15; broadcast ones it does not hold back (measured in Chromium 156, with
   * and without its feature DeferRendererTasksAfterInput). Nothing can be transferred there.
   */
  readonly unheld?: boolean
  /**
   * Of those, the calls that are answered as quickly as a frame is drawn: where threads can share
   * memory, which takes a page that is isolated from other origins, their replies are waited for on the
   * spot, once whatever is called in the same task is called.
   */
  readonly quick?: readonly (keyof C)[]
}

/**
 * Milliseconds that a quick call is waited for. To draw a frame without the reply takes as long; then
 * it comes by the side way.
 */
const PATIENCE = 4

/**
 * Calls through a port. A failure over there rejects with an Error of the same name and message;
 * `fail` rejects everything that is still open and all that is called later, for when the other side
 * has died.
 */
export function callerOf<C extends Calls>(
  port: Port,
  { unheld = false, quick = [] }: CallerOptions<C> = {},
): { readonly remote: Remote<C>; readonly fail: (reason: Error) => void } {
  const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let count = 0
  let dead: Error | undefined
  const take = (reply: Reply) => {
    const waiting = open.get(reply.id)
    open.delete(reply.id)
    if ('value' in reply) waiting?.resolve(reply.value)
    else
      waiting?.reject(Object.assign(new Error(reply.failure.message), { name: reply.failure.name }))
  }
  port.addEventListener('message', ({ data }) => take(data as Reply))
  const mailbox = unheld && globalThis.crossOriginIsolated ? new Mailbox() : undefined
  const side = unheld ? openSideWay(port, take, mailbox?.memory) : undefined
  const call = (name: string, args: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      if (dead) return reject(dead)
      const id = count++
      open.set(id, { resolve, reject })
      const aside = side?.isOpen() ?? false
      const box = aside && quick.includes(name) && mailbox?.open() ? mailbox : undefined
      const question: Question = {
        id,
        name,
        args: args as never[],
        aside,
        waited: box !== undefined,
      }
      port.postMessage(question, { transfer: movedIn(args) })
      if (!box) return
      const until = performance.now() + PATIENCE
      queueMicrotask(() => {
        const left = box.take(until)
        if (left) take(left.reply as Reply)
      })
    })
  return {
    remote: new Proxy({} as Remote<C>, {
      // It is no promise, though one may wait for it.
      get: (_, name) =>
        name === 'then' ? undefined : (...args: unknown[]) => call(String(name), args),
    }),
    fail(reason) {
      dead = reason
      side?.close()
      for (const { reject } of open.values()) reject(reason)
      open.clear()
    },
  }
}

/** A way for replies beside a port; it is taken once the other side was heard on it. */
function openSideWay(
  port: Port,
  take: (reply: Reply) => void,
  memory: SharedArrayBuffer | undefined,
) {
  // A name that nobody else in the origin listens to.
  const sideWay = crypto.getRandomValues(new Uint32Array(4)).join('-')
  const channel = new BroadcastChannel(sideWay)
  let heard = false
  channel.addEventListener('message', ({ data }) => {
    if (data === OPEN) heard = true
    else take(data as Reply)
  })
  port.postMessage({ sideWay, memory } satisfies Opening)
  return { isOpen: () => heard, close: () => channel.close() }
}
