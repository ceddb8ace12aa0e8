import { describe, expect, it } from 'vitest'
import { tables } from '@/catalogue/identity/aliases'
import { closedNames } from '@/catalogue/identity/closed'
import { corrections } from '@/catalogue/identity/corrections'
import { makerOf } from '@/catalogue/identity/makers'
import { closedIds, modelsNamed, nameKey } from '@/catalogue/identity/names'
import { isPretrained, originals } from '@/catalogue/identity/originals'
import { hubIdOf, modelIn } from '@/catalogue/identity/renames'

const lines = [...tables, ...corrections].flatMap(([source, names]) =>
  [...names].map(([name, alias]) => ({ source, name, ...alias })),
)
const nothing = () => false

describe('the reviewed tables', () => {
  it('name only models that are themselves reviewed', () => {
    const elsewhere = new Set(['fuseai/fuseo1-deepseekr1-qwq-skyt1-32b-preview'])
    const wrong = lines.filter(
      ({ canonical: id }) =>
        id !== null && !originals.has(id) && !closedIds.has(id) && !elsewhere.has(id),
    )
    expect(wrong).toEqual([])
  })

  it('write names as they are looked up: lower case, single spaces', () => {
    const wrong = lines.filter(({ name }) => name !== name.toLowerCase().replace(/\s+/g, ' '))
    expect(wrong).toEqual([])
  })

  it('use known modes', () => {
    const modes = lines.flatMap(({ mode }) => mode ?? [])
    const wrong = modes.filter((mode) => !/^(?:(?:non-)?thinking|effort:[a-z]+)$/.test(mode))
    expect(wrong).toEqual([])
  })

  it('hold ids as the Hub keeps them today, no copies among them', () => {
    const moved = [...originals].filter((id) => hubIdOf(id) !== id || modelIn(id, nothing) !== id)
    expect(moved).toEqual([])
  })

  it('hold no name that means two models', () => {
    const names = [
      ...[...originals].map((id) => id.slice(id.indexOf('/') + 1)),
      ...closedNames.map(([name]) => name),
    ]
    expect(names.filter((name) => modelsNamed(name).length !== 1)).toEqual([])
  })

  it('know the maker of every closed model that is sold', () => {
    const unknown = new Set(
      [...closedIds].map((id) => id.slice(0, id.indexOf('/'))).filter((author) => !makerOf(author)),
    )
    expect([...unknown]).toEqual(['soundai'])
  })
})

describe('nameKey', () => {
  it.each([
    ['deepseek-v3p1', 'DeepSeek-V3.1'],
    ['llama-3_3-70b', 'Llama 3.3 70B'],
    ['qwen-2.5-72b-instruct', 'Qwen2.5-72B-Instruct'],
  ])('takes %s for %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)))

  it.each([
    ['deepseek-v31', 'deepseek-v3.1'],
    ['qwen3-8b', 'qwen-38b'],
    ['gpt-4.1', 'gpt-41'],
  ])('tells %s from %s', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)))
})

describe('isPretrained', () => {
  it.each([
    'meta-llama/llama-3.1-8b',
    'mistralai/mistral-7b-v0.1',
    'qwen/qwen3-8b-base',
    'google/gemma-3-27b-pt',
  ])('is true of %s', (id) => expect(isPretrained(id)).toBe(true))

  it.each([
    'qwen/qwen3-235b-a22b',
    'deepseek-ai/deepseek-v3',
    'baidu/ernie-4.5-21b-a3b-pt',
    'openai/gpt-oss-20b',
  ])('is false of %s', (id) => expect(isPretrained(id)).toBe(false))
})
