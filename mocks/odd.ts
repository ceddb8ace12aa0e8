import type { MockModel } from './facts'

const plain: MockModel = {
  id: 'odd-cases/plain-8B',
  name: 'plain-8B',
  openWeights: true,
  license: 'mit',
  params: 8_030_261_248,
  context: 32_768,
  maxOutput: 8192,
  released: '2026-01-15',
  downloads: 12,
  likes: 1,
  modalities: ['text'],
  reasoningMode: 'none',
  tools: true,
  priceIn: 0.1,
  priceOut: 0.4,
  parent: null,
}

const odd = (slug: string, changes: Partial<MockModel>): MockModel => ({
  ...plain,
  id: `odd-cases/${slug}`,
  name: slug,
  ...changes,
})

/** What a row of the list may leave out, and one that was recorded did. */
const BARE = [
  'author',
  'baseModels',
  'cardData',
  'config',
  'createdAt',
  'gated',
  'lastModified',
  'library_name',
  'likes',
  'pipeline_tag',
  'safetensors',
]

/** Bodies that a real source has sent, or could: each breaks a reader that trusts too much. */
export const ODD_MODELS: readonly MockModel[] = [
  plain,
  odd('packed-8B-w4a16', {
    hub: {
      tags: ['safetensors', '4-bit', 'gptq', 'base_model:quantized:odd-cases/plain-8B'],
      safetensors: { parameters: { I32: 872_415_232, F16: 1_052_315_648 }, total: 1_924_730_880 },
    },
  }),
  odd('nonsense-total', {
    hub: { safetensors: { parameters: { BF16: 7_615_616_512 }, total: 333_312 } },
  }),
  odd('two-licenses', { hub: { cardData: { license: ['mit', 'apache-2.0'] } } }),
  odd('custom-license', {
    license: 'other',
    hub: { cardData: { license: 'other', license_name: 'odd-terms', license_link: 'LICENSE' } },
  }),
  odd('script-license-link', {
    license: 'other',
    hub: { cardData: { license: 'other', license_link: 'javascript:alert(1)' } },
  }),
  odd('missing-everything', {
    license: null,
    params: null,
    context: null,
    maxOutput: null,
    released: null,
    downloads: null,
    likes: null,
    modalities: [],
    reasoningMode: null,
    tools: null,
    priceIn: null,
    priceOut: null,
  }),
  odd('free', { priceIn: 0, priceOut: 0 }),
  odd('__proto__', {}),
  odd('constructor', {}),
  odd(`very-long-${'name-'.repeat(15)}8B`, { name: `Very ${'long '.repeat(50)}name` }),
  odd('right-to-left-8B', { name: 'نموذج لغوي كبير 8B' }),
  odd('emoji-8B', { name: '🐳 Whale 🧮 8B' }),
  odd('html-8B', { name: '<img src=x onerror=alert(1)><b>bold</b> 8B' }),
  odd('formula-8B', { name: '=HYPERLINK("https://example.org","8B")' }),
  odd('private', { hub: { private: true } }),
  odd('gated-by-terms', { hub: { gated: 'auto' } }),
  odd('no-size-8B', { hub: { safetensors: undefined } }),
  odd('odd-providers', {
    hub: { inferenceProviderMapping: [{ provider: 7 }, { provider: 'novita', status: 'live' }] },
  }),
  odd('odd-words', { hub: { library_name: 'not a library', pipeline_tag: '' } }),
  odd('gated-somehow', { hub: { gated: true } }),
  odd('legacy-pytorch-bin', {
    license: null,
    params: null,
    released: '2022-03-02',
    hub: {
      createdAt: '2022-03-02T23:29:04.000Z',
      tags: ['transformers', 'pytorch', 'gpt2', 'region:us'],
      pipeline_tag: undefined,
      library_name: undefined,
      cardData: undefined,
    },
  }),
  odd('bare-row-GGUF', {
    hub: {
      ...Object.fromEntries(BARE.map((key) => [key, undefined])),
      tags: ['gguf', 'region:us', 'license:mit'],
      gguf: { total: 8_030_261_248, architecture: 'llama' },
    },
  }),
  odd('mxfp4-20B', {
    hub: {
      tags: ['transformers', 'safetensors', '8-bit', 'mxfp4', 'license:mit'],
      safetensors: {
        parameters: { BF16: 1_804_459_584, U8: 19_110_297_600 },
        total: 20_914_757_184,
      },
    },
  }),
  odd('base-as-text-8B', {
    hub: {
      tags: ['safetensors', 'license:mit'],
      cardData: { license: 'mit', base_model: 'odd-cases/plain-8B' },
    },
  }),
  odd('circle-one-8B', { parent: { hub: 'odd-cases/circle-two-8B', relation: 'fine-tune' } }),
  odd('circle-two-8B', { parent: { hub: 'odd-cases/circle-one-8B', relation: 'fine-tune' } }),
  odd('wrong-types', { hub: { downloads: '12', tags: 'mit', safetensors: 7 } }),
]
