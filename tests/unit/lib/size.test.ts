import { describe, expect, it } from 'vitest'
import { parseSize } from '@/lib/size'

describe('parseSize', () => {
  it.each([
    ['70B', 70e9],
    ['0.6B', 0.6e9],
    ['0_6', 0.6e9],
    ['1_8', 1.8e9],
    ['7', 7e9],
    ['135m', 135e6],
    ['2.4T', 2.4e12],
    ['8x7B', 56e9],
  ])('reads %s', (text, size) => expect(parseSize(text)).toBe(size))

  it.each(['', '0', '0b', 'b', 'e4b', '7b-chat', '-7b', 'NaN', '1_2_3'])('refuses %j', (text) =>
    expect(parseSize(text)).toBeUndefined(),
  )
})
