import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerCalls, callerOf, type Port } from '@/lib/rpc'

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
