import type { MockModel } from './facts'
import { randomFrom, seedOf, TODAY } from './seed'

// Nobody's names: generated models must never pass for a real maker's.
const FIRST = 'amber birch coral delta ember fjord gravel hazel indigo jetty kelp lagoon'.split(' ')
const SECOND = 'works labs forge field guild harbor studio circle atelier union'.split(' ')
const FAMILIES = 'Heron Larch Basalt Marlin Juniper Osprey Tern Cedar Petrel Quartz'.split(' ')
const EDITIONS = ['Instruct', 'Thinking', 'Chat', 'Base', 'Coder', 'Vision']
const SIZES = [0.6, 1.7, 3, 4, 8, 8, 8, 14, 24, 32, 70, 106, 235, 671]
const LICENSES = ['apache-2.0', 'apache-2.0', 'mit', 'llama3.3', 'gemma', 'cc-by-nc-4.0', 'other']

/** What is made of a model, most of it by others; about as often as on the Hub. */
const COPIES: readonly (readonly [suffix: string, relation: string])[] = [
  ['GGUF', 'quantized'],
  ['GGUF', 'quantized'],
  ['i1-GGUF', 'quantized'],
  ['MLX-4bit', 'quantized'],
  ['AWQ', 'quantized'],
  ['GPTQ-Int4', 'quantized'],
  ['lora', 'adapter'],
  ['lora', 'adapter'],
  ['finetune', 'fine-tune'],
  ['finetune', 'fine-tune'],
  ['merge', 'merge'],
]

/** Tasks other than writing text, each with its share of all originals in percent. */
const TASKS: readonly (readonly [task: string, percent: number])[] = [
  ['text-to-image', 9],
  ['text-classification', 8],
  ['feature-extraction', 5],
  ['automatic-speech-recognition', 4],
  ['image-classification', 3],
  ['text-to-speech', 2],
  ['any-to-any', 1],
]

/** The task of an original by its name, so that nothing else depends on it. */
function taskOf(name: string): { task?: string } {
  let left = seedOf(`task of ${name}`) % 100
  for (const [task, percent] of TASKS) {
    if (left < percent) return { task }
    left -= percent
  }
  return {}
}

/**
 * Percent that name no license, of all and of those downloaded more often than `POPULAR`: 64.4 of
 * 1.87 million repositories, 25.1 of the 20,060 above (“Data shows public AI repos may be quietly
 * becoming a supply chain risk”, 2025).
 */
const UNLICENSED = { all: 64, popular: 25 } as const
const POPULAR = 1000

/** Percent whose files tell no size, such as those of PyTorch and ONNX: invented. */
const UNSIZED = 30

/** A model as its repository tells of it, which leaves much out. */
function told(model: MockModel): MockModel {
  const isSilent = (what: string, percent: number) => {
    return seedOf(`${what} of ${model.id}`) % 100 < percent
  }
  const isPopular = (model.downloads ?? 0) > POPULAR
  const license = isSilent('license', UNLICENSED[isPopular ? 'popular' : 'all'])
  return {
    ...model,
    ...(license ? { license: null } : {}),
    ...(isSilent('size', UNSIZED) ? { params: null } : {}),
  }
}

/** Of so many repos the first two are makers' originals, the others made of one that came before. */
const SHARE = 5

/** Catalogues and prices know only so many models. */
const PRICED = 400

const DAYS = 1500
const DAY_MS = 86_400_000
const FIRST_DAY = Date.UTC(2022, 8, 1)

/**
 * `count` repos as the Hub's are spread: few makers have many, most are copies, most are hardly
 * downloaded. The same for the same seed; none of them exists.
 */
export function wholeHub(seed: number, count: number): readonly MockModel[] {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  /** Pareto's law, from few to some ten millions. */
  const popularity = () => Math.min(3e7, Math.floor(8 * (random() + 1e-6) ** -1.2))
  const owner = () => {
    const at = Math.floor(FIRST.length * SECOND.length * 9 * random() ** 3)
    const turn = Math.floor(at / (FIRST.length * SECOND.length))
    const name = `${FIRST[at % FIRST.length]}-${SECOND[Math.floor(at / FIRST.length) % SECOND.length]}`
    return turn ? `${name}-${turn}` : name
  }
  const originals: MockModel[] = []

  const original = (at: number): MockModel => {
    const size = pick(SIZES)
    const edition = pick(EDITIONS)
    const active = size > 100 ? `-A${Math.round(size / 18)}B` : ''
    const name = `${pick(FAMILIES)}-${at.toString(36)}-${size}B${active}-${edition}`
    const downloads = popularity()
    const priceIn = originals.length < PRICED ? Number((0.02 + size * 0.004).toFixed(3)) : null
    const day = Math.min(FIRST_DAY + Math.floor((at / count) * DAYS + below(30)) * DAY_MS, TODAY)
    return {
      id: `${owner()}/${name}`,
      name,
      openWeights: true,
      license: pick(LICENSES),
      params: Math.round(size * 1e9 * (1 + random() * 0.03)),
      context: 4096 * 2 ** below(7),
      maxOutput: null,
      released: new Date(day).toISOString().slice(0, 10),
      downloads,
      likes: Math.floor(downloads ** 0.6 * random()),
      modalities: edition === 'Vision' ? ['text', 'image'] : ['text'],
      reasoningMode: edition === 'Thinking' ? 'always' : 'none',
      tools: true,
      priceIn,
      priceOut: priceIn && Number((priceIn * 4).toFixed(3)),
      parent: null,
      ...(edition === 'Vision' ? {} : taskOf(name)),
    }
  }

  const copy = (at: number): MockModel => {
    // The first are copied the most.
    const base = originals[Math.floor(originals.length * random() ** 2)] as MockModel
    const [suffix, relation] = pick(COPIES)
    const name = `${base.name}-${at.toString(36)}-${suffix}`
    const downloads = Math.floor(popularity() / 4)
    const later = Math.min(Date.parse(base.released ?? '') + below(200) * DAY_MS, TODAY)
    return {
      ...base,
      id: `${owner()}/${name}`,
      name,
      released: new Date(later).toISOString().slice(0, 10),
      downloads,
      likes: Math.floor(downloads ** 0.5 * random()),
      priceIn: null,
      priceOut: null,
      parent: { hub: base.id, relation },
    }
  }

  return Array.from({ length: count }, (_, at) => {
    if (at % SHARE > 1) return told(copy(at))
    const model = original(at)
    originals.push(model)
    return told(model)
  })
}
