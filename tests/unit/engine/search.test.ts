import { describe, expect, it } from 'vitest'
import { DEFAULT_FIT } from '@/domain/query'
import { createEngine } from '@/engine/in-process'
import { tableOf, type Row } from '../../fixtures/table'

const ROWS: readonly Row[] = [
  { id: 'deepseek-ai/deepseek-r1', name: 'DeepSeek-R1', maker: 'DeepSeek', reasoning: 60 },
  {
    id: 'deepseek-ai/deepseek-r1-0528',
    name: 'DeepSeek-R1-0528',
    maker: 'DeepSeek',
    reasoning: 70,
  },
  { id: 'deepseek-ai/deepseek-v3', name: 'DeepSeek-V3', maker: 'DeepSeek', reasoning: 50 },
  { id: 'deepseek-ai/deepseek-v4', name: 'DeepSeek-V4', maker: 'DeepSeek' },
  { id: 'qwen/qwen2.5-7b-instruct', name: 'Qwen2.5-7B-Instruct', maker: 'Alibaba', family: 'Qwen' },
  { id: 'qwen/qwen3.5-27b', name: 'Qwen3.5-27B', maker: 'Alibaba', family: 'Qwen', reasoning: 65 },
  { id: 'upstage/solar-10.7b', name: 'Solar 10.7B', maker: 'Upstage' },
  { id: 'openai/gpt-4o', name: 'GPT-4o', maker: 'OpenAI', keywords: 'chatgpt-4o-latest\nomni' },
  { id: 'mistralai/ministral-8b', name: 'Ministral 8B', maker: 'Mistral AI' },
  { id: 'bertin/alpaca-lora', name: 'Alpacá Española', maker: 'BERTIN' },
]
const ALL = { from: 0, to: 99, columns: [], facets: [] }
const engine = createEngine(tableOf(ROWS))

async function found(text: string): Promise<readonly string[]> {
  const { rows } = await engine.run({ text, where: {}, sort: [], fit: DEFAULT_FIT }, ALL)
  return rows.ids.map((id) => id.slice(id.indexOf('/') + 1))
}

describe('finding', () => {
  it('reads punctuation, case and the space between letters and digits as the same', async () => {
    for (const text of ['deepseek r1', 'DeepSeek-R1', 'R1  deepseek', 'deepseek_r1']) {
      expect(await found(text)).toEqual(expect.arrayContaining(['deepseek-r1', 'deepseek-r1-0528']))
      expect(await found(text)).toHaveLength(2)
    }
    expect(await found('qwen2.5 7b')).toEqual(['qwen2.5-7b-instruct'])
    expect(await found('gpt4o')).toEqual(['gpt-4o'])
  })

  it('takes a number only from where it begins', async () => {
    expect(await found('7b')).toEqual(['qwen2.5-7b-instruct'])
    expect(await found('27')).toEqual(['qwen3.5-27b'])
    expect(await found('qwen 5')).toEqual([])
    expect(await found('r1')).not.toContain('solar-10.7b')
  })

  it('ignores accents on both sides', async () => {
    expect(await found('espanola')).toEqual(['alpaca-lora'])
    expect(await found('ÁLPACA')).toEqual(['alpaca-lora'])
  })

  it('looks at maker, family, ids and aliases', async () => {
    expect(await found('upstage')).toEqual(['solar-10.7b'])
    expect(await found('alibaba instruct')).toEqual(['qwen2.5-7b-instruct'])
    expect(await found('lora')).toEqual(['alpaca-lora'])
    expect(await found('latest')).toEqual(['gpt-4o'])
  })

  it('lets all rows through where there is no word in the text', async () => {
    expect(await found(' -- … ')).toHaveLength(ROWS.length)
  })

  it('keeps aliases apart', async () => {
    expect(await found('latest-omni')).toEqual([])
  })
})

describe('typing on', () => {
  it('finds what the same text finds by itself, after any other', async () => {
    const texts = [
      'ministrel',
      'depse',
      'depseek',
      'deepseek',
      'xx',
      'xx r1',
      'r',
      'r1',
      '1',
      'mini',
    ]
    for (const before of texts) {
      for (const text of texts) {
        const { rows } = await createEngine(tableOf(ROWS)).run(
          { text, where: {}, sort: [], fit: DEFAULT_FIT },
          ALL,
        )
        await found(before)
        expect(await found(text)).toEqual(rows.ids.map((id) => id.slice(id.indexOf('/') + 1)))
      }
    }
  })

  it('keeps every reading of a word that came to be mistyped', async () => {
    const typed = createEngine(
      tableOf([
        { id: 'a/gemma', name: 'Gemma' },
        { id: 'a/gemini', name: 'Gemini' },
      ]),
    )
    const run = (text: string) => typed.run({ text, where: {}, sort: [], fit: DEFAULT_FIT }, ALL)
    expect((await run('gemm')).rows.ids).toEqual(['a/gemma'])
    expect((await run('gemmi')).rows.ids).toEqual(['a/gemini', 'a/gemma'])
  })
})

describe('typing errors', () => {
  it('are forgiven once in words of five letters, twice from nine on', async () => {
    expect(await found('depseek r1')).toEqual(await found('deepseek r1'))
    expect(await found('dpesek')).toEqual([])
    expect(await found('insrtuct')).toEqual(['qwen2.5-7b-instruct'])
    expect(await found('mynystral')).toEqual(['ministral-8b'])
    expect(await found('qwne')).toEqual([])
  })

  it('are forgiven before the word is typed to its end', async () => {
    expect(await found('depse')).toEqual(await found('deepseek'))
  })

  it('may be a space left out', async () => {
    expect(await found('deepseekr1')).toEqual(await found('deepseek r1'))
    expect(await found('alpacalora')).toEqual(['alpaca-lora'])
    expect(await found('deepseekv5')).toEqual([])
  })

  it('are never seen in what stands somewhere in the table', async () => {
    // One letter from ministral, but Mistral AI stands there.
    expect(await found('mistral')).toEqual(['ministral-8b'])
    expect(await found('bertin')).toEqual(['alpaca-lora'])
  })

  it('are never seen in numbers', async () => {
    expect(await found('deepseek-v5')).toEqual([])
    expect(await found('depseek-v4')).toEqual(['deepseek-v4'])
    expect(await found('qwen2.6')).toEqual([])
  })
})

describe('ranking', () => {
  it('puts the exact name first, whatever reasons better', async () => {
    expect(await found('deepseek r1')).toEqual(['deepseek-r1', 'deepseek-r1-0528'])
    expect((await found('deepseek-ai/deepseek-v3'))[0]).toBe('deepseek-v3')
  })

  it('then beginnings of the name, its words, its parts, id, and last aliases and makers', async () => {
    const ranked = createEngine(
      tableOf([
        { id: 'a/1', name: 'Other', keywords: 'sonar', reasoning: 90 },
        { id: 'sonar/2', name: 'Else', reasoning: 80 },
        { id: 'a/3', name: 'Persona Resonares', reasoning: 70 },
        { id: 'a/4', name: 'Big Sonar', reasoning: 60 },
        { id: 'a/5', name: 'Sonar Pro', reasoning: 50 },
        { id: 'a/6', name: 'sonar' },
      ]),
    )
    const query = { text: 'Sonar', where: {}, sort: [], fit: DEFAULT_FIT }
    const { rows } = await ranked.run(query, ALL)
    expect(rows.ids).toEqual(['a/6', 'a/5', 'a/4', 'a/3', 'sonar/2', 'a/1'])
    const sorted = await ranked.run(
      { ...query, sort: [{ column: 'name', descending: false }] },
      ALL,
    )
    expect(sorted.rows.ids[0]).toBe('a/4')
  })

  it('breaks ties by reasoning, the unknown last, then by id', async () => {
    const makers = ['deepseek-r1-0528', 'deepseek-r1', 'deepseek-v3', 'deepseek-v4']
    expect(await found('deepseek')).toEqual(makers)
  })
})
