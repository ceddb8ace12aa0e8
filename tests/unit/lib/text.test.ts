import { describe, expect, it } from 'vitest'
import { fold, tokens } from '@/lib/fold'
import { corrections, editsForgiven, prefixDistance } from '@/lib/typo'

describe('folding', () => {
  it('sets letters and numbers apart and keeps points between digits', () => {
    expect(tokens('Qwen2.5-7B')).toEqual(['qwen', '2.5', '7', 'b'])
    expect(fold('v3.1.')).toBe('v 3.1')
    expect(fold('.5 a.b')).toBe('5 a b')
  })

  it('drops case, accents and width', () => {
    expect(fold('Ménage ÀÉÎ')).toBe('menage aei')
    expect(fold('ＧＰＴ－４')).toBe('gpt 4')
    expect(fold('İstanbul')).toBe('istanbul')
  })

  it('keeps letters of other scripts, and nothing of what has no letters', () => {
    expect(fold('通义千问-7B')).toBe('通义千问 7 b')
    expect(fold('🚀 —')).toBe('')
  })
})

describe('the distance to the beginning of a word', () => {
  it('counts letters added, left out, replaced and swapped', () => {
    expect(prefixDistance('deepseek', 'deepseek', 2)).toBe(0)
    expect(prefixDistance('depseek', 'deepseek', 2)).toBe(1)
    expect(prefixDistance('deeepseek', 'deepseek', 2)).toBe(1)
    expect(prefixDistance('deapseek', 'deepseek', 2)).toBe(1)
    expect(prefixDistance('deespeek', 'deepseek', 2)).toBe(1)
    expect(prefixDistance('dapseek', 'deepseek', 2)).toBe(2)
  })

  it('does not count what is yet to be typed', () => {
    expect(prefixDistance('insrt', 'instruct', 1)).toBe(1)
    expect(prefixDistance('', 'anything', 1)).toBe(0)
  })

  it('stops at the limit', () => {
    expect(prefixDistance('mistral', 'deepseek', 2)).toBe(3)
    expect(prefixDistance('instruct', 'in', 2)).toBe(3)
  })
})

describe('corrections', () => {
  it('are the nearest words alone', () => {
    expect(corrections('anthropik', ['andropik', 'anthropic', 'anthropical'])).toEqual([
      'anthropic',
      'anthropical',
    ])
    expect(corrections('gemni', ['gemini', 'gemma'])).toEqual(['gemini'])
  })

  it('are none for short words', () => {
    expect(['qwen', 'gemma', 'nemotron', 'anthropic'].map(editsForgiven)).toEqual([0, 1, 1, 2])
    expect(corrections('qwne', ['qwen'])).toEqual([])
  })
})
