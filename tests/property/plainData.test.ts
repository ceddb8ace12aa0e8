import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlain, writePlain } from '@/lib/plainData'

const typed = fc.oneof(fc.uint8Array(), fc.uint16Array(), fc.uint32Array(), fc.float64Array())
/** Strings of any letters, halves of pairs as well. */
const text = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) })
const plain = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(undefined, null, true, false),
    fc.double(),
    text,
    typed,
    fc.array(tie('any')),
    fc.dictionary(text, tie('any'), { noNullPrototype: true }),
  ),
})).any

describe('plain data written as numbers and letters', () => {
  it('is read as it was', () => {
    fc.assert(
      fc.property(plain, (value) => {
        const { numbers, letters } = writePlain(value)!
        expect(readPlain(Float64Array.from(numbers), letters)).toStrictEqual(value)
      }),
    )
  })

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('one')],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a big integer', 1n],
    ['an array of another type', new Int8Array(1)],
  ])('is nothing else: %s', (_, value) => {
    expect(writePlain({ deep: [1, value] })).toBeUndefined()
  })
})
