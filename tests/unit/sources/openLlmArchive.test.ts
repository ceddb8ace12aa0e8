import { describe, expect, it } from 'vitest'
import { parquetFile } from '@mocks/parquet'
import { openLlmArchive } from '@/sources/openLlmArchive'
import type { Access } from '@/sources/source'
import { readAll } from '../../contract/reading'
import { failureOf } from './stage'

const ROWS = [
  { fullname: 'a-org/one', '#Params (B)': 7.5, BBH: 50.126, GPQA: -1, 'Average ⬆️': 30 },
  { fullname: 'A-org/One', '#Params (B)': 7.5, BBH: 60, GPQA: 5, 'Average ⬆️': 40 },
  { fullname: 'a-org/cheat', '#Params (B)': 7, BBH: 99, GPQA: 99, 'Average ⬆️': 99 },
  { fullname: 'a-org/two', '#Params (B)': 0, BBH: 50.126, GPQA: -1, 'Average ⬆️': 20 },
  { fullname: 'no id', '#Params (B)': 1, BBH: 1, GPQA: 1, 'Average ⬆️': 1 },
]

function fileOf(rows: readonly (typeof ROWS)[number][]) {
  const column = <K extends keyof (typeof ROWS)[number]>(key: K) => rows.map((row) => row[key])
  return parquetFile({
    fullname: column('fullname'),
    Precision: rows.map(() => 'bfloat16'),
    '#Params (B)': column('#Params (B)'),
    BBH: column('BBH'),
    'MATH Lvl 5': rows.map(() => 12),
    GPQA: column('GPQA'),
    'MMLU-PRO': rows.map(() => 30),
    Flagged: rows.map(({ fullname }) => fullname.endsWith('cheat')),
    'Average ⬆️': column('Average ⬆️'),
  })
}

const giving = (bytes: Uint8Array<ArrayBuffer>): Access => ({
  read: () => Promise.reject(new Error('it is no text')),
  bytes: async () => bytes.buffer,
})

describe('the archive of the Open LLM Leaderboard', () => {
  it('is read from one Parquet file, best run of each repository, flagged ones aside', async () => {
    const { records, rejected } = await readAll(openLlmArchive, giving(fileOf(ROWS)))
    expect(records.map(({ name }) => name)).toEqual(['A-org/One', 'a-org/two'])
    expect(records[0]).toMatchObject({
      source: 'open-llm-leaderboard',
      hub: ['A-org/One'],
      facts: { params: { value: 7.5e9, basis: 'measured' } },
    })
    expect(records[1]?.facts).toEqual({})
    expect(records[1]?.runs?.map(({ benchmark, score }) => [benchmark, score])).toEqual([
      ['ollBbh', 50.13],
      ['ollMath', 12],
      ['ollMmluPro', 30],
    ])
    expect(rejected.map(({ name }) => name).toSorted()).toEqual([
      'a-org/cheat',
      'a-org/one',
      'no id',
    ])
  })

  it.each([
    ['no Parquet', new TextEncoder().encode('fullname,BBH\na/b,1\n')],
    ['half a file', fileOf(ROWS).slice(0, 300)],
    ['a file without its columns', parquetFile({ other: ['x'] })],
  ])('takes %s for unreadable', async (_, bytes) => {
    expect(await failureOf(readAll(openLlmArchive, giving(bytes)))).toMatchObject({
      kind: 'malformed',
    })
  })

  it('says so where only texts can be read', async () => {
    const texts: Access = { read: async () => '' }
    expect(await failureOf(readAll(openLlmArchive, texts))).toMatchObject({ kind: 'malformed' })
  })
})
