import { describe, expect, it } from 'vitest'
import { joined, modelIn, recordOf, repoRecord, shown } from '../../fixtures/records'

const offered = (provider: string, priceIn?: number, priceOut?: number, free?: boolean) => ({
  provider,
  ...(priceIn === undefined ? {} : { priceIn }),
  ...(priceOut === undefined ? {} : { priceOut }),
  ...(free ? { free } : {}),
})

describe('what follows from a model’s id and parents', () => {
  it('names the repository as its maker spells it', () => {
    const model = modelIn(
      joined(repoRecord('llmfit', 'deepseek-ai/DeepSeek-R1')),
      'deepseek-ai/deepseek-r1',
    )
    expect(shown(model, 'name')).toBe('DeepSeek-R1')
    expect(shown(model, 'maker')).toBe('DeepSeek')
    expect(shown(model, 'country')).toBe('CN')
    expect(shown(model, 'relation')).toBe('original')
    expect(shown(model, 'openWeights')).toBe(true)
  })

  it('leaves the country out where the maker’s is not known', () => {
    const model = modelIn(joined(repoRecord('llmfit', 'somebody/Thing-7B')), 'somebody/thing-7b')
    expect(shown(model, 'maker')).toBe('somebody')
    expect(shown(model, 'country')).toBeUndefined()
  })

  it('takes a maker’s own fine-tune for a model of that maker', () => {
    const catalogue = joined(
      repoRecord('hub', 'deepseek-ai/DeepSeek-R1-Distill-Llama-70B', {
        parent: { hub: 'meta-llama/Llama-3.3-70B-Instruct', relation: 'fine-tune' },
      }),
      repoRecord('hub', 'somebody/Llama-tuned', {
        parent: { hub: 'meta-llama/Llama-3.3-70B-Instruct', relation: 'fine-tune' },
      }),
      repoRecord('hub', 'deepseek-ai/DeepSeek-R1-packed', {
        parent: { hub: 'deepseek-ai/DeepSeek-R1', relation: 'quantized' },
      }),
    )
    const distill = modelIn(catalogue, 'deepseek-ai/deepseek-r1-distill-llama-70b')
    expect(shown(distill, 'relation')).toBe('original')
    expect(shown(distill, 'base')).toBe('meta-llama/llama-3.3-70b-instruct')
    expect(distill.cells.relation?.fact.note).toContain('meta-llama/llama-3.3-70b-instruct')
    expect(shown(modelIn(catalogue, 'somebody/llama-tuned'), 'relation')).toBe('fine-tune')
    const packed = modelIn(catalogue, 'deepseek-ai/deepseek-r1-packed')
    expect(shown(packed, 'relation')).toBe('quantized')
  })

  it.each([
    ['openai', 'gpt-5.1', false],
    ['anthropic', 'claude-opus-4.5', false],
    ['google', 'gemini-2.5-pro', false],
    ['x-ai', 'grok-3', false],
    ['amazon', 'nova-pro-v1', false],
    ['meta', 'muse-spark-1.1', false],
    ['mistralai', 'codestral-2508', false],
    ['aion-labs', 'aion-2.0', undefined],
  ])('knows of %s’s %s whether its weights are closed: %s', (author, slug, open) => {
    const id = `${author}/${slug}`
    const model = modelIn(joined(recordOf('openrouter', id)), id)
    expect(shown(model, 'openWeights')).toBe(open)
    expect(shown(model, 'license')).toBe(open === false ? 'proprietary' : undefined)
  })

  it('calls no line closed whose maker does publish weights', () => {
    const model = modelIn(
      joined(recordOf('openrouter', 'openai/gpt-oss-120b', { hub: ['openai/gpt-oss-120b'] })),
      'openai/gpt-oss-120b',
    )
    expect(model.cells.openWeights).toMatchObject({ fact: { value: true }, others: [] })
  })
})

describe('the price', () => {
  const priced = (...offers: readonly ReturnType<typeof offered>[]) =>
    modelIn(
      joined(repoRecord('litellm', 'deepseek-ai/DeepSeek-V3', { offers })),
      'deepseek-ai/deepseek-v3',
    )

  it('is the maker’s own where it sells access, even when others are cheaper', () => {
    const { cells } = priced(offered('hyperbolic', 0.1, 0.1), offered('deepseek', 0.27, 1.1))
    expect(cells.priceIn?.fact).toMatchObject({ value: 0.27, note: 'as sold by deepseek' })
    expect(cells.priceOut?.fact.value).toBe(1.1)
    // Three parts input, one part output.
    expect(cells.price?.fact).toMatchObject({ value: 0.4775, basis: 'derived' })
  })

  it('is the lowest of the others where it does not', () => {
    const { cells, offers } = priced(offered('b', 2, 2), offered('a', 1, 1), offered('c', 3, 3))
    expect(cells.price?.fact).toMatchObject({ value: 1, note: 'as sold by a' })
    expect(offers).toHaveLength(3)
  })

  it.each([
    ['a free plan', offered('openrouter', 0, 0, true)],
    ['a price of zero', offered('x', 0, 0)],
    ['half a price', offered('x', 1)],
    ['no price at all', offered('x')],
  ])('is not made from %s, which stays an offer', (_, offer) => {
    const model = priced(offer)
    expect(shown(model, 'price')).toBeUndefined()
    expect(shown(model, 'priceIn')).toBeUndefined()
    expect(model.offers).toHaveLength(1)
  })
})
