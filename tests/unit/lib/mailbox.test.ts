import { describe, expect, it } from 'vitest'
import { Mailbox } from '@/lib/mailbox'

/** The two ends of one. */
function ends() {
  const here = new Mailbox()
  return { here, there: new Mailbox(here.memory) }
}
const soon = () => performance.now() + 1

describe('a mailbox', () => {
  it('gives what the other end has left, as often as it is opened', () => {
    const { here, there } = ends()
    for (const reply of [{ ids: ['a/b', 'Ünï', ''], from: 7 }, undefined, 'x'.repeat(10_000)]) {
      expect(here.open()).toBe(true)
      expect(there.leave(reply)).toBe(true)
      expect(here.take(soon())).toEqual({ reply })
    }
  })

  it('takes nothing that nobody waits for', () => {
    const { here, there } = ends()
    expect(there.leave(1)).toBe(false)
    here.open()
    there.leave(1)
    expect(there.leave(2)).toBe(false)
    expect(here.take(soon())).toEqual({ reply: 1 })
    expect(there.leave(3)).toBe(false)
  })

  it('is waited at no longer than until then, and what comes later is not left', () => {
    const { here, there } = ends()
    here.open()
    expect(here.open()).toBe(false)
    const until = soon()
    expect(here.take(until)).toBeUndefined()
    expect(performance.now()).toBeGreaterThanOrEqual(until)
    expect(there.leave('late')).toBe(false)
    expect(here.open()).toBe(true)
  })

  it('does not have one wait for what finds no room or is no plain data', () => {
    const { here, there } = ends()
    for (const other of ['x'.repeat(40_000), Array.from({ length: 9000 }, () => 1), new Map()]) {
      here.open()
      expect(there.leave(other)).toBe(false)
      // At once, though there is all the time of the world.
      expect(here.take(Infinity)).toBeUndefined()
    }
  })
})
