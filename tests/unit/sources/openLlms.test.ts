import { describe, expect, it } from 'vitest'
import { openLlms, releaseDate } from '@/sources/openLlms'
import { sharedAvailable } from '../../shared'
import { readRows, recordedBy } from './recorded'

const links = (...urls: string[]) => ({ text: 'M', links: urls.map((url) => ({ url })) })
const row = (more: object = {}) => ({
  'Language Model': 'M',
  'Release Date': '2023/03<!--13-->',
  Checkpoints: links('https://huggingface.co/a/M-7B#files'),
  'Params (B)': '7',
  Licence: links('https://example.org/license'),
  ...more,
})
const facts = (more: object) => readRows(openLlms, [row(more)]).records[0]?.facts

describe('open-llms', () => {
  it('reads months, days and nothing that is no date', () => {
    expect(releaseDate('2023/03')).toBe('2023-03')
    expect(releaseDate('2023/03<!--13-->')).toBe('2023-03-13')
    expect(releaseDate('2023/13')).toBeUndefined()
    expect(releaseDate('2023/02<!--30-->')).toBeUndefined()
    expect(releaseDate('soon')).toBeUndefined()
  })

  it('reads size and license of a row of one size only', () => {
    expect(facts({ Licence: 'Apache 2.0' })).toMatchObject({
      released: { value: '2023-03-13' },
      params: { value: 7e9 },
      license: { value: 'apache-2.0' },
    })
    for (const range of ['0.06 - 11', '3, 7, 12', '1,7', '1.1-15', '0', '']) {
      expect(Object.keys(facts({ 'Params (B)': range, Licence: 'MIT' }) ?? {})).toEqual([
        'released',
      ])
    }
  })

  it('sets rows aside without a repository, of another model, or of another shape', () => {
    const { records, rejected } = readRows(openLlms, [
      row({ Checkpoints: links('https://github.com/a/M') }),
      row({ Checkpoints: 'M' }),
      row({ 'Language Model': 'Zephyr' }),
      row({ Checkpoints: { text: 'M', links: [{ url: 7 }] } }),
      { Name: 'RedPajama', 'Release Date': '2023/04' },
      '__proto__',
    ])
    expect(records).toEqual([])
    expect(rejected).toHaveLength(6)
    expect(rejected.map(({ name }) => name)).toContain('RedPajama')
  })

  it.skipIf(!sharedAvailable)('takes no size for T5 from its range in the recording', () => {
    const t5 = recordedBy(openLlms)('google/flan-t5-xxl')
    expect(t5?.facts.released?.value).toBe('2019-10')
    expect(t5?.facts).not.toHaveProperty('params')
  })
})
