import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Offsets } from '@/lib/offsets'

describe('offsets', () => {
  it('are told as they were given, however far apart they lie', () => {
    let far = 0
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 40, arbitrary: fc.nat(200) }, fc.nat(100_000)), {
          minLength: 1,
          maxLength: 2000,
          size: 'max',
        }),
        (steps) => {
          let end = 0
          const given = Uint32Array.from(steps, (step) => (end += step))
          if (end - given[0]! > 0xffff) far++
          const offsets = new Offsets(given)
          expect(offsets).toHaveLength(given.length)
          expect(Uint32Array.from(given.keys(), (at) => offsets.at(at))).toEqual(given)
        },
      ),
    )
    expect(far).toBeGreaterThan(10)
  })
})
