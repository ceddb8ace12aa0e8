import { describe, expect, it } from 'vitest'
import { addLicenseFacts } from '@/catalogue/licensing'
import type { Model } from '@/domain/model'
import { factOf, modelOf } from '../../fixtures/models'

const base = modelOf(
  'meta-llama/llama-3.3-70b-instruct',
  { relation: 'original', license: 'llama3.3' },
  { hubId: 'meta-llama/Llama-3.3-70B-Instruct' },
)
const copyOf = (id: string, relation: string, parent: string, license?: string) =>
  modelOf(
    id,
    {
      relation,
      base: parent,
      ...(license ? { license: [factOf(license, { source: 'hub' })] } : {}),
    },
    { hubId: id },
  )
const licensed = (...models: readonly Model[]) =>
  new Map(addLicenseFacts(models).map((model) => [model.id, model.cells]))

describe('addLicenseFacts', () => {
  it('says what kind of license it is and whether it allows commercial use', () => {
    const cells = licensed(modelOf('a/b', { license: 'mit' })).get('a/b')
    expect(cells?.openness?.fact).toMatchObject({ value: 'permissive', basis: 'derived' })
    expect(cells?.commercial?.fact).toMatchObject({ value: 'yes', note: 'from the license “mit”' })
  })

  it('leaves commercial use open where the license does not settle it', () => {
    const cells = licensed(modelOf('a/b', { license: 'other' })).get('a/b')
    expect(cells?.license?.fact.value).toBe('other')
    expect(cells?.commercial).toBeUndefined()
  })

  it('gives a copy the license of its base, with its own declaration beside it', () => {
    const copy = copyOf('x/llama-gguf', 'quantized', base.id, 'mit')
    const license = licensed(base, copy).get(copy.id)?.license
    expect(license?.fact).toMatchObject({
      value: 'llama3.3',
      note: 'the license of its base, meta-llama/Llama-3.3-70B-Instruct',
    })
    expect(license?.others.map((fact) => [fact.source, fact.value])).toEqual([['hub', 'mit']])
    expect(license?.disputed).toBe(true)
  })

  it('goes up a chain of copies', () => {
    const tuned = copyOf('x/tuned', 'fine-tune', base.id, 'apache-2.0')
    const packed = copyOf('y/tuned-gguf', 'quantized', tuned.id)
    expect(licensed(base, tuned, packed).get(packed.id)?.license?.fact.value).toBe('llama3.3')
  })

  it('ends on copies of each other and on bases that are not there', () => {
    const a = copyOf('x/a', 'merge', 'x/b', 'mit')
    const b = copyOf('x/b', 'merge', 'x/a')
    const lost = copyOf('x/c', 'quantized', 'x/nowhere', 'gemma')
    const cells = licensed(a, b, lost)
    expect(cells.get('x/c')?.license).toMatchObject({ fact: { value: 'gemma' }, others: [] })
    expect(cells.get('x/a')?.license?.fact.value).toBe('mit')
  })

  it('leaves an original its own license, whatever it is made from', () => {
    const distill = modelOf('deepseek-ai/distill', {
      relation: 'original',
      base: base.id,
      license: 'mit',
    })
    expect(licensed(base, distill).get(distill.id)?.license?.fact.value).toBe('mit')
  })

  it('calls a closed model proprietary, and an unknown one nothing', () => {
    const cells = licensed(
      modelOf('openai/gpt-5', { openWeights: false }),
      modelOf('openai/gpt-6', {}),
    )
    expect(cells.get('openai/gpt-5')?.license?.fact).toMatchObject({
      value: 'proprietary',
      basis: 'derived',
    })
    expect(cells.get('openai/gpt-6')?.license).toBeUndefined()
  })

  it('believes nobody where weights are called unpublished and yet are on the Hub', () => {
    const model = modelOf('a/b', { openWeights: false }, { hubId: 'a/B' })
    expect(licensed(model).get('a/b')?.license).toBeUndefined()
  })
})
