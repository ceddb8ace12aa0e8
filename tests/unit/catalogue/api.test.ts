import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { apiFiles } from '@/catalogue/api'
import { buildSnapshot } from '@/catalogue/snapshot/build'
import type { Model } from '@/domain/model'
import { storedTexts } from '../../stored'
import { modelOf } from '../../fixtures/models'

interface Document {
  readonly schema: number
  readonly asOf: string
  readonly sources: readonly { readonly id: string; readonly terms: { readonly url: string } }[]
  readonly models: readonly Readonly<Record<string, unknown>>[]
}

/** The data API of a snapshot, as somebody without the app would read it. */
function apiOf(texts: ReadonlyMap<string, string>) {
  const files = apiFiles((file) => texts.get(file) ?? '')
  const document = JSON.parse(files.get('models.json')!) as Document
  const schema = JSON.parse(files.get('models.schema.json')!) as object
  return { document, accepts: new Ajv({ allErrors: true }).compile(schema) }
}

const apiOfModels = (...models: readonly Model[]) =>
  apiOf(buildSnapshot({ models, names: new Map() }, [], 'recordings'))

const r1 = modelOf(
  'deepseek-ai/deepseek-r1',
  {
    name: 'DeepSeek-R1',
    relation: 'original',
    openWeights: true,
    license: 'mit',
    params: 671e9,
    released: '2025-01',
    modalities: ['text'],
    priceIn: 0.55,
  },
  {
    hubId: 'deepseek-ai/DeepSeek-R1',
    aliases: [
      { source: 'aider', name: 'DeepSeek R1', how: 'alias' },
      { source: 'openrouter', name: 'deepseek/deepseek-r1', how: 'link' },
      { source: 'litellm', name: 'deepseek/deepseek-r1', how: 'rule' },
    ],
  },
)
const copy = modelOf(
  'a/r1-gguf',
  { name: 'r1-gguf', relation: 'quantized' },
  { hubId: 'a/R1-GGUF' },
)

describe('the data API', () => {
  it('gives known values in plain units under their column ids, and leaves the rest out', () => {
    const [model] = apiOfModels(r1).document.models
    expect(model).toEqual({
      id: 'deepseek-ai/deepseek-r1',
      aliases: ['DeepSeek R1', 'deepseek-ai/DeepSeek-R1', 'deepseek/deepseek-r1'],
      name: 'DeepSeek-R1',
      relation: 'original',
      openWeights: true,
      license: 'mit',
      params: 671_000_000_000,
      released: '2025-01',
      modalities: ['text'],
      priceIn: 0.55,
    })
  })

  it('tells a flag that is false from one that is unknown', () => {
    const closed = modelOf('openai/x', { name: 'x', relation: 'original', openWeights: false })
    const unknown = modelOf('openai/y', { name: 'y', relation: 'original' })
    const { models } = apiOfModels(closed, unknown).document
    expect(models.map((model) => model.openWeights)).toEqual([false, undefined])
    expect(models[1]).not.toHaveProperty('openWeights')
  })

  it('lists makers’ models and no copies', () => {
    const { document } = apiOfModels(r1, copy)
    expect(document.models.map(({ id }) => id)).toEqual(['deepseek-ai/deepseek-r1'])
  })

  it('refuses a snapshot of another format', () => {
    const texts = new Map([['manifest.json', '{"schema":99}']])
    expect(() => apiOf(texts)).toThrow('another format')
  })
})

describe('the JSON Schema of the data API', () => {
  const { document, accepts } = apiOf(storedTexts())

  it('accepts the whole stored catalogue, every model with a name, its sources with terms', () => {
    accepts(document)
    expect(accepts.errors).toBeNull()
    expect(document.models.length).toBeGreaterThan(1000)
    expect(document.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(document.sources.every(({ terms }) => terms.url.startsWith('https://'))).toBe(true)
    expect(new Set(document.models.map(({ id }) => id)).size).toBe(document.models.length)
  })

  it.each([
    ['a number as text', { params: '671B' }],
    ['a date that is none', { released: 'January 2025' }],
    ['a flag as a word', { openWeights: 'yes' }],
    ['unknown as null', { license: null }],
    ['a set that is none', { modalities: 'text' }],
    ['a column that is none', { quality: 1 }],
    ['an id without its maker', { id: 'deepseek-r1' }],
    ['no aliases', { aliases: undefined }],
  ])('refuses %s', (_what, change) => {
    const right = { id: 'a/b', aliases: [], name: 'b' }
    const accepted = [right, { ...right, ...change }].map((model) =>
      accepts({ ...document, models: [model] }),
    )
    expect(accepted).toEqual([true, false])
  })

  it('refuses another version', () => {
    expect(accepts({ ...document, schema: 2, models: [] })).toBe(false)
  })
})
