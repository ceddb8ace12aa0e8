import { describe, expect, it } from 'vitest'
import { namesAhead, nextLetters } from '@/features/directory/nextLetters'

const NAMES = ['deepseek-ai/DeepSeek-R1', 'dee/Deep2', 'a/Deer', 'a/indeed', 'qwen/Qwen2.5-7B']

const answer = (from: number) => {
  return { rows: { from, ids: NAMES, values: {}, origins: {}, disputed: {} } }
}

describe('the letters that follow', () => {
  it('are those of words that begin so, the most frequent first, in whatever case', () => {
    expect(nextLetters('dee', NAMES)).toEqual(['p', 'r'])
    expect(nextLetters('DEE', NAMES)).toEqual(['p', 'r'])
    expect(nextLetters('qwen', NAMES)).toEqual(['2'])
  })

  it('are of the last word, and the first of words after a space', () => {
    expect(nextLetters('qwen deep', NAMES)).toEqual(['s', '2'])
    expect(nextLetters('deepseek ', ['a/Bee', 'a/Boo 7'])).toEqual(['a', 'b', '7'])
  })

  it('are few, and none where no word goes on', () => {
    expect(nextLetters('x', ['xa xb xc xd xe xf'])).toHaveLength(4)
    expect(nextLetters('r1', NAMES)).toEqual([])
    expect(nextLetters('日', ['日本'])).toEqual(['本'])
  })

  it.each(['(', '[a', '\\', 'a.*'])('takes %s for what it is', (text) =>
    expect(() => nextLetters(text, NAMES)).not.toThrow(),
  )
})

describe('the names by which letters are worked out ahead', () => {
  it('are those at the top, of an engine in threads of its own', () => {
    expect(namesAhead({ apart: true }, answer(0))).toBe(NAMES)
    expect(namesAhead({ apart: false }, answer(0))).toBeUndefined()
    expect(namesAhead({ apart: true }, undefined)).toBeUndefined()
  })

  it('are none while somebody scrolls', () =>
    expect(namesAhead({ apart: true }, answer(40))).toBeUndefined())
})
