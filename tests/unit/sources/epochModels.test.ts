import { describe, expect, it } from 'vitest'
import { epochModels, linkedRepos, tokensOf } from '@/sources/epochModels'
import { csvOf, readAs } from './readAs'

const FILE = 'epoch/notable-ai-models-2026-01-26.csv'
const COLUMNS = [
  'Model',
  'Publication date',
  'Domain',
  'Parameters',
  'Parameters notes',
  'Training compute (FLOP)',
  'Training dataset size (gradients)',
  'Dataset size notes',
  'Confidence',
  'Link',
  'Training time (hours)',
  'Training hardware',
  'Hardware quantity',
  'Training compute cost (2023 USD)',
  'Model accessibility',
  'Accessibility notes',
]
const read = (...rows: Readonly<Record<string, string>>[]) =>
  readAs(epochModels, FILE, csvOf(COLUMNS, ...rows))

describe('epoch-models', () => {
  it('keeps how sure an estimate is, and marks as derived what Epoch worked out', () => {
    const { records } = read({
      Model: 'DeepSeek-V3',
      Domain: 'Language',
      'Publication date': '2024-12-24',
      Parameters: '671000000000.0',
      'Training compute (FLOP)': '3.4078e+24',
      Confidence: 'Likely',
      'Hardware quantity': '2048.0',
      'Training time (hours)': '1000',
      'Training hardware': 'NVIDIA H800 SXM5',
      'Training compute cost (2023 USD)': '5390000.4',
      'Model accessibility': 'Open weights (restricted use)',
    })
    expect(records[0]?.facts).toEqual({
      params: { value: 671e9, basis: 'derived', note: 'Epoch AI, confidence: likely' },
      trainingFlop: { value: 3.4078e24, basis: 'derived', note: 'Epoch AI, confidence: likely' },
      trainingCost: {
        value: 5390000,
        basis: 'derived',
        note: 'in USD of 2023; Epoch AI, confidence: likely',
      },
      gpuHours: {
        value: 2048000,
        basis: 'derived',
        note: '2048 chips for 1000 hours: NVIDIA H800 SXM5; Epoch AI, confidence: likely',
      },
      released: { value: '2024-12-24', basis: 'stated' },
      openWeights: { value: true, basis: 'stated' },
    })
    expect(records[0]?.seenAt).toBe('2026-01-26')
  })

  it('never reads an empty cell as zero', () => {
    const { records } = read({ Model: 'GPT-5', Domain: 'Multimodal,Language', Parameters: '' })
    expect(records[0]?.facts).toEqual({})
  })

  it('does not let a guess or the Hub’s count pass for a statement', () => {
    const open = { 'Model accessibility': 'Open weights (unrestricted)' }
    const [guess, sure, counted] = read(
      { Model: 'a', Domain: 'Language', Parameters: '1e12', Confidence: 'Speculative', ...open },
      { Model: 'c', Domain: 'Language', Parameters: '1e12', Confidence: 'Confident' },
      {
        Model: 'b',
        Domain: 'Language',
        Parameters: '685e9',
        'Parameters notes': 'HF lists 685B',
        ...open,
      },
    ).records
    expect(guess?.facts.params?.basis).toBe('derived')
    expect(sure?.facts.params?.basis).toBe('stated')
    expect(counted?.facts.params).toMatchObject({ basis: 'measured' })
  })

  it.each([
    ['Grok 4', { Confidence: 'Speculative' }],
    ['GPT-4 (Mar 2023)', { Confidence: 'Likely' }],
    ['Qwen-VL-Max', { Confidence: 'Confident', 'Parameters notes': 'Not stated. Presumably 7B' }],
  ])('leaves out a guess at weights that nobody can count: %s', (Model, more) => {
    const closed = { Domain: 'Language', Parameters: '3e12', 'Model accessibility': 'API access' }
    expect(read({ Model, ...closed, ...more }).records[0]?.facts).not.toHaveProperty('params')
  })

  it('reads names with line breaks, and passes over models without language', () => {
    const { records, rejected } = read(
      { Model: 'GPT-3.5 (davinci-002)\n', Domain: 'Language' },
      { Model: 'AlexNet', Domain: 'Vision' },
      { Model: '', Domain: 'Language' },
    )
    expect(records.map((record) => record.name)).toEqual(['GPT-3.5 (davinci-002)'])
    expect(rejected).toEqual([{ name: 'row 3', reason: 'names no model' }])
  })

  it('says that a file of another shape is one', () => {
    expect(readAs(epochModels, FILE, 'a,b\n1,2').rejected).toHaveLength(1)
  })
})

describe('tokensOf', () => {
  it.each([
    [14.8e12, 'pre-trained on 14.8T tokens', 14.8e12],
    [15.6e12, '15.6 trillion text tokens in all', 15.6e12],
    [36e12, '36T', 36e12],
    [532e9, '708.9 billion tokens. At 0.75 words per token, that is 532B words', undefined],
    [1.4e9, '1.4B text-image pairs', undefined],
    [1e12, '', undefined],
    [undefined, '15T tokens', undefined],
  ])('%s with “%s” is %s', (size, note, tokens) => {
    expect(tokensOf(size, note)).toBe(tokens)
  })
})

describe('linkedRepos', () => {
  it('takes the repository that bears the name, whatever the order of its words', () => {
    const note = 'https://huggingface.co/Qwen/Qwen2.5-72B-Instruct.'
    expect(linkedRepos('Qwen2.5 Instruct (72B)', note)).toEqual(['Qwen/Qwen2.5-72B-Instruct'])
    expect(
      linkedRepos('DeepSeekMath-V2', 'https://huggingface.co/deepseek-ai/DeepSeek-Math-V2 (x)'),
    ).toEqual(['deepseek-ai/DeepSeek-Math-V2'])
  })

  it('takes no sibling', () => {
    const links =
      'https://huggingface.co/meta-llama/Meta-Llama-3.1-8B https://huggingface.co/blog/x'
    expect(linkedRepos('Llama 3.1-405B', links)).toEqual([])
    expect(
      linkedRepos('DeepSeek-R1 (May 2025)', 'https://huggingface.co/deepseek-ai/DeepSeek-R1'),
    ).toEqual([])
  })
})
