import { MessageChannel, Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerCalls, callerOf, type Port } from '@/lib/rpc'
import type { quickCalls } from '../../fixtures/quickWorker'

const channel = () => {
  const { port1, port2 } = new MessageChannel()
  open.push(port1, port2)
  return [port1 as unknown as Port, port2 as unknown as Port] as const
}
const open: { close(): void; start?(): void }[] = []
afterEach(() => {
  for (const port of open.splice(0)) port.close()
})

const connect = <C extends Parameters<typeof answerCalls>[1]>(calls: C) => {
  const [here, there] = channel()
  answerCalls(there, calls)
  const caller = callerOf<C>(here)
  for (const port of open) port.start?.()
  return caller
}

describe('calls across a boundary', () => {
  it('bring back what the function gives, typed arrays too', async () => {
    const { remote } = connect({ double: (values: Float64Array) => values.map((each) => each * 2) })
    expect(await remote.double(Float64Array.of(1, Number.NaN))).toEqual(
      Float64Array.of(2, Number.NaN),
    )
  })

  it('are answered in the order in which they were made', async () => {
    const seen: number[] = []
    const { remote } = connect({
      slow: async (value: number) => {
        await new Promise((next) => setImmediate(next))
        seen.push(value)
      },
      quick: (value: number) => void seen.push(value),
    })
    await Promise.all([remote.slow(1), remote.quick(2)])
    expect(seen).toEqual([1, 2])
  })

  it('reject with the name and the words of the failure, and go on', async () => {
    const { remote } = connect({
      fails: (): void => {
        throw new RangeError('too many')
      },
      works: () => 'yes',
    })
    await expect(remote.fails()).rejects.toMatchObject({ name: 'RangeError', message: 'too many' })
    expect(await remote.works()).toBe('yes')
  })

  it('can be handed on by a promise', async () => {
    const { remote } = connect({ works: () => 'yes' })
    const later = await Promise.resolve(remote)
    expect(await later.works()).toBe('yes')
  })

  it('end when the other side has died', async () => {
    const [here] = channel()
    const { remote, fail } = callerOf<{ never: () => void }>(here)
    const waiting = remote.never()
    fail(new Error('gone'))
    await expect(waiting).rejects.toThrow('gone')
    await expect(remote.never()).rejects.toThrow('gone')
  })
})

/** Counts the replies that come through the port. */
const connectAside = () => {
  const [here, there] = channel()
  answerCalls(there, { double: (value: number) => value * 2 })
  const port = { replies: 0 }
  here.addEventListener('message', () => port.replies++)
  const caller = callerOf<{ double: (value: number) => number }>(here, { unheld: true })
  for (const end of open) end.start?.()
  return { ...caller, port }
}

describe('replies that must not be held back', () => {
  it('come by a way of their own once it is open, by the port until then', async () => {
    const { remote, fail, port } = connectAside()
    expect(await remote.double(1)).toBe(2)
    expect(port.replies).toBe(1)
    // Open once the other side is heard on it.
    await vi.waitFor(async () => {
      const before = port.replies
      await remote.double(2)
      expect(port.replies).toBe(before)
    })
    const { replies } = port
    expect(await Promise.all([remote.double(4), remote.double(5)])).toEqual([8, 10])
    expect(port.replies).toBe(replies)
    fail(new Error('done'))
  })

  it('come where the page is no secure context, too', async () => {
    // Over plain http beyond loopback there is `getRandomValues`, and no `randomUUID`.
    const { crypto } = globalThis
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    const { remote, fail } = connectAside()
    vi.unstubAllGlobals()
    expect(await remote.double(1)).toBe(2)
    fail(new Error('done'))
  })

  it('end with the other side like all others', async () => {
    const { remote, fail } = connectAside()
    const waiting = remote.double(1)
    fail(new Error('gone'))
    await expect(waiting).rejects.toThrow('gone')
  })
})

/** Calls to another thread, once what comes beside the port is open. */
async function quickly(quick: readonly (keyof typeof quickCalls)[]) {
  const [here, there] = channel()
  const file = new URL('../../fixtures/quickWorker.ts', import.meta.url).href
  // `--import tsx` reaches no worker of Node 20.
  const script = `import('tsx/esm/api').then(({ tsImport }) => tsImport('${file}', '${file}'))`
  const worker = new Worker(script, {
    eval: true,
    workerData: { port: there },
    transferList: [there as never],
  })
  open.push({ close: () => void worker.terminate() })
  const port = { replies: 0 }
  here.addEventListener('message', () => port.replies++)
  const caller = callerOf<typeof quickCalls>(here, { unheld: true, quick })
  for (const end of open) end.start?.()
  await vi.waitFor(
    async () => {
      const { replies } = port
      await caller.remote.double([])
      expect(port.replies).toBe(replies)
    },
    { timeout: 10_000 },
  )
  return caller
}

/** Whether a promise settles before any other task, such as one that takes a message. */
async function isOnTheSpot(promise: Promise<unknown>): Promise<boolean> {
  let settled = false
  const settle = () => void (settled = true)
  promise.then(settle, settle)
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  return settled
}

describe('replies that are waited for on the spot', () => {
  beforeEach(() => vi.stubGlobal('crossOriginIsolated', true))
  afterEach(() => vi.unstubAllGlobals())

  it('are there before the task is over, all that were asked for in it', async () => {
    const { remote, fail } = await quickly(['double', 'fails'])
    // A busy machine may take longer than is waited once.
    await vi.waitFor(async () => {
      const reply = remote.double([1, 2])
      expect(await isOnTheSpot(reply)).toBe(true)
      expect(await reply).toEqual([2, 4])
    })
    await vi.waitFor(async () => {
      const reply = remote.fails()
      expect(await isOnTheSpot(reply)).toBe(true)
      await expect(reply).rejects.toMatchObject({ name: 'RangeError', message: 'too many' })
    })
    expect(await Promise.all([remote.double([3]), remote.double([4]), remote.slow(0)])).toEqual([
      [6],
      [8],
      'slow',
    ])
    fail(new Error('done'))
  })

  it('come later where they are not ready by then or find no room', async () => {
    const { remote, fail } = await quickly(['double', 'slow', 'long', 'rich'])
    const slow = remote.slow(20)
    const next = remote.double([1])
    expect(await isOnTheSpot(slow)).toBe(false)
    expect(await slow).toBe('slow')
    expect(await next).toEqual([2])
    const long = remote.long()
    expect(await isOnTheSpot(long)).toBe(false)
    expect(await long).toHaveLength(100_000)
    expect(await remote.rich()).toEqual(new Map([['one', 1]]))
    expect(await remote.double([5])).toEqual([10])
    fail(new Error('done'))
  })

  it('come as messages where others may not be waited for, or memory is not shared', async () => {
    const { remote, fail } = await quickly(['slow'])
    expect(await isOnTheSpot(remote.double([1]))).toBe(false)
    fail(new Error('done'))
    vi.stubGlobal('crossOriginIsolated', false)
    const apart = await quickly(['double'])
    expect(await isOnTheSpot(apart.remote.double([1]))).toBe(false)
    apart.fail(new Error('done'))
  })
})
