import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hubRouter } from '@/sources/hubRouter'
import { sharedAvailable, sharedPath } from '../../shared'
import { readBody } from './pageOf'

const served = (...providers: unknown[]) => ({ data: [{ id: 'a-org/b', providers }] })
const offersIn = (body: unknown) => readBody(hubRouter, body).records[0]?.offers

describe('the router’s list', () => {
  it('gives an offer per provider that serves now', () => {
    const body = served(
      {
        provider: 'novita',
        status: 'live',
        context_length: 4096,
        pricing: { input: 1, output: 2 },
      },
      { provider: 'together', status: 'staging', pricing: { input: 1, output: 2 } },
      { provider: 'featherless-ai', status: 'live' },
      { provider: 'cerebras', status: 'live', pricing: { input: 0, output: 0 } },
    )
    const { records } = readBody(hubRouter, body)
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({ source: 'router', name: 'a-org/b', hub: ['a-org/b'] })
    const link = 'https://huggingface.co/a-org/b?inference_provider='
    expect(records[0]?.offers).toEqual([
      { provider: 'novita', priceIn: 1, priceOut: 2, context: 4096, url: `${link}novita` },
      { provider: 'featherless-ai', url: `${link}featherless-ai` },
      { provider: 'cerebras', free: true, url: `${link}cerebras` },
    ])
  })

  it('sets a bad provider aside and keeps the others', () => {
    const body = served({ provider: 'a', pricing: { input: '1' } }, { provider: 'b' }, 5)
    expect(offersIn(body)?.map(({ provider }) => provider)).toEqual(['b'])
    expect(readBody(hubRouter, body).rejected.map(({ name }) => name)).toEqual([
      'a-org/b: a',
      'a-org/b: provider 3',
    ])
  })

  it('believes no price that cannot be true, and no id that is none', () => {
    expect(offersIn(served({ provider: 'a', pricing: { input: 5000, output: 3 } }))).toEqual([
      expect.not.objectContaining({ priceIn: 5000 }),
    ])
    const { records, rejected } = readBody(hubRouter, {
      data: [{ id: 'gpt-4', providers: [{ provider: 'openai' }] }],
    })
    expect(records).toEqual([])
    expect(rejected).toHaveLength(1)
  })

  it.skipIf(!sharedAvailable)('reads a recorded row', () => {
    const row = readFileSync(
      sharedPath('reference/samples/hugging-face/recorded-router-v1-models-row.json'),
      'utf8',
    )
    const offers = offersIn({ object: 'list', data: [JSON.parse(row)] })
    expect(offers?.map(({ provider, priceIn, context }) => [provider, priceIn, context])).toEqual([
      ['novita', 1.69, 1_048_576],
      ['together', 2.1, 512_000],
      ['fireworks-ai', undefined, 1_048_576],
      ['featherless-ai', undefined, undefined],
      ['deepinfra', 1.74, 65_536],
    ])
  })
})
