import { describe, expect, it } from 'vitest'
import { ollama } from '@/sources/ollama'
import { sharedAvailable } from '../../shared'
import { readRows, recordedBy } from './recorded'

const tagged = (...tags: string[]) => ({
  categories: ['tools'],
  pullCount: '118.7M',
  tags: Object.fromEntries(tags.map((tag) => [tag, { size: '4.7GB' }])),
})
const sizes = (...tags: string[]) =>
  readRows(ollama, { models: { m: tagged(...tags) } }).records.map(({ name, facts }) => [
    name,
    facts.params?.value,
  ])

describe('Ollama', () => {
  it('makes one record per size and none of formats or of `latest` beside them', () => {
    expect(sizes('latest', '7b', '7b-q4_K_M', '1.5b', '270m', '1t')).toEqual([
      ['m:7b', 7e9],
      ['m:1.5b', 1.5e9],
      ['m:270m', 270e6],
      ['m:1t', 1e12],
    ])
    expect(sizes('latest', 'q4_0')).toEqual([['m:latest', undefined]])
  })

  it('reads total parameters, not effective ones nor one expert’s', () => {
    expect(sizes('235b-a22b', 'e4b', '8x7b')).toEqual([
      ['m:235b-a22b', 235e9],
      ['m:e4b', undefined],
      ['m:8x7b', undefined],
    ])
  })

  it('claims no open weights of what runs in the cloud alone', () => {
    expect(sizes('cloud', '0813-cloud')).toEqual([])
  })

  it('takes nothing from pulls written as text, and names no repository', () => {
    const [record] = readRows(ollama, { models: { m: tagged('7b') } }).records
    expect(record?.facts).not.toHaveProperty('downloads')
    expect(record).not.toHaveProperty('hub')
    expect(record?.facts.tools?.value).toBe(true)
  })

  it('sets bad models aside, prototype keys among the names', () => {
    const body = `{"models":{"__proto__":7,"constructor":null,"x":{"categories":"a","tags":{}},
      "m":${JSON.stringify(tagged('7b'))}}}`
    const { records, rejected } = readRows(ollama, body)
    expect(records.map(({ name }) => name)).toEqual(['m:7b'])
    expect(rejected.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'x'])
  })

  it.skipIf(!sharedAvailable)('keeps the sizes of deepseek-r1 apart in the recording', () => {
    const find = recordedBy(ollama)
    expect(find('deepseek-r1:671b')?.facts.params?.value).toBe(671e9)
    expect(find('deepseek-r1:8b')?.facts.params?.value).toBe(8e9)
    expect(find('deepseek-r1:latest')).toBeUndefined()
  })
})
