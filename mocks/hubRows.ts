import type { MockModel } from './facts'
import { randomFrom, seedOf } from './seed'

export type HubRow = Readonly<Record<string, unknown>> & { readonly id: string }

/** Keys that `expand` may name on the list (huggingface_hub hf_api.py, ExpandModelProperty_T). */
export const LIST_KEYS: readonly string[] = [
  'author',
  'baseModels',
  'cardData',
  'config',
  'createdAt',
  'disabled',
  'downloads',
  'downloadsAllTime',
  'evalResults',
  'gated',
  'gguf',
  'inference',
  'inferenceProviderMapping',
  'lastModified',
  'library_name',
  'likes',
  'mask_token',
  'model-index',
  'pipeline_tag',
  'private',
  'resourceGroup',
  'safetensors',
  'sha',
  'siblings',
  'spaces',
  'tags',
  'transformersInfo',
  'trendingScore',
  'widgetData',
  'xetEnabled',
]

/** Keys that only the detail route knows; on the list they fail the whole request. */
export const DETAIL_KEYS: readonly string[] = [...LIST_KEYS, 'childrenModelCount', 'usedStorage']

/** Keys of a list row when nothing is expanded. */
const PLAIN_KEYS: readonly string[] = [
  'createdAt',
  'downloads',
  'library_name',
  'likes',
  'modelId',
  'pipeline_tag',
  'private',
  'tags',
]

const RELATIONS: ReadonlyMap<string, string> = new Map([
  ['fine-tune', 'finetune'],
  ['merge', 'merge'],
  ['quantized', 'quantized'],
  ['conversion', 'quantized'],
  ['adapter', 'adapter'],
])

/** All that the Hub would say of a model; scores and popularity beyond its facts are invented. */
export function hubRow(model: MockModel): HubRow {
  const random = randomFrom(seedOf(model.id))
  const [author = '', name = ''] = model.id.split('/')
  const relation = RELATIONS.get(model.parent?.relation ?? '')
  const quantized = relation === 'quantized'
  const gguf = quantized && /gguf/i.test(name)
  const task = model.modalities.includes('image') ? 'image-text-to-text' : 'text-generation'
  const created = `${(model.released ?? '2024-01-01').padEnd(10, '-01')}T08:00:00.000Z`
  const row = {
    _id: seedOf(model.id).toString(16).padStart(24, '0'),
    id: model.id,
    modelId: model.id,
    author,
    createdAt: created,
    lastModified: created,
    disabled: false,
    downloads: model.downloads ?? 0,
    downloadsAllTime: (model.downloads ?? 0) * 7,
    gated: model.license?.startsWith('llama') ? 'manual' : false,
    library_name: 'transformers',
    likes: model.likes ?? 0,
    pipeline_tag: task,
    private: false,
    sha: seedOf(`${model.id} `).toString(16).padStart(40, '0'),
    siblings: [{ rfilename: 'README.md' }, { rfilename: 'config.json' }],
    spaces: [],
    tags: [
      'transformers',
      gguf ? 'gguf' : 'safetensors',
      task,
      'region:us',
      ...(model.license ? [`license:${model.license}`] : []),
      ...(model.parent && relation
        ? [`base_model:${model.parent.hub}`, `base_model:${relation}:${model.parent.hub}`]
        : []),
    ],
    trendingScore: Math.floor(random() ** 4 * 300),
    ...(model.license ? { cardData: { license: model.license } } : {}),
    ...(model.parent && relation
      ? { baseModels: { relation, models: [{ _id: '0'.repeat(24), id: model.parent.hub }] } }
      : {}),
    ...sizeOf(model, gguf),
    ...(random() < 0.3 ? { evalResults: inventedResults(random) } : {}),
    childrenModelCount: { adapter: 3, merge: 1, quantized: 12, finetune: 7 },
    usedStorage: (model.params ?? 0) * 2,
    ...model.hub,
  }
  return row
}

/** The row with the keys that a request asked for. Absent keys stay absent, as on the Hub. */
export function withKeys(row: HubRow, keys: readonly string[] | null): Record<string, unknown> {
  const wanted = new Set(keys?.length ? keys : PLAIN_KEYS)
  const rest = Object.entries(row).filter(([key]) => wanted.has(key))
  return { _id: row['_id'], id: row.id, ...Object.fromEntries(rest) }
}

function sizeOf({ params, context }: MockModel, gguf: boolean): Record<string, unknown> {
  if (params === null) return {}
  return gguf
    ? {
        gguf: {
          total: params,
          architecture: 'llama',
          ...(context ? { context_length: context } : {}),
        },
      }
    : { safetensors: { parameters: { BF16: params }, total: params } }
}

/** One of them in the other scale, as the Hub mixes them. */
function inventedResults(random: () => number): unknown[] {
  return [
    result('hle', 'cais/hle', 'hle', Number((5 + random() * 40).toFixed(1))),
    result('gpqa', 'Idavidrein/gpqa', 'gpqa_diamond', Number((0.3 + random() * 0.6).toFixed(3))),
    { filename: '.eval_results/broken.yaml', error: 'Invalid input' },
  ]
}

const result = (file: string, id: string, task: string, value: number) => ({
  filename: `.eval_results/${file}.yaml`,
  verified: false,
  data: { dataset: { id, task_id: task }, value, date: '2026-02-16' },
})
