import type { Relation } from '@/domain/record'
import type { Known } from './known'
import { makerOf } from './makers'
import { isPretrained, originals } from './originals'
import { hubIdOf, modelIn } from './renames'

/** How a repository stands to another, judged from its name alone (basis: derived). */
export interface Judged {
  readonly relation: Relation
  /** Hub id, lower case; absent where the name does not tell it for sure. */
  readonly base?: string
}

const word = (pattern: string): RegExp => new RegExp(`(?:^|[-_.])(?:${pattern})(?=$|[-_.])`)
const QUANTIZED = word(
  'gguf|ggml|i1|imatrix|awq|gptq|exl[23]|hqq|aqlm|fp[48]|nvfp4|mxfp[48]|int[248]|[2-8]-?bits?|bnb|w\\d+a\\d+|i?q[1-8](?:_\\w+)?|quantized|autoround',
)
const CONVERTED = word('mlx|onnx|openvino|litert|coreml|tflite|ct2')
const ADAPTER = word('q?lora|loras|adapters?|peft|dora')
const MERGE = word(
  'merged?|merges|mergekit|slerp|(?:dare|ties)|frankenmerge|chimera|model-?stock|passthrough',
)
/** Words and numbers that make another model of a name, so that no base may be read from it. */
const ANOTHER =
  /^(?:\d+x)?\d+[bm]$|^a\d+b$|^\d{4,8}$|^(?:distill\w*|base|instruct|it|chat|thinking|mini|nano|small|large|coder|math|vl|vision|omni|air|flash|pro|exp|lite)$/

const tokens = (name: string): string[] => name.split(/[-_./]+/).filter((part) => part !== '')

/** Reviewed originals by the words of their name. Names without a digit are too common to tell. */
const byTokens = new Map<string, string[]>()
/** By the first word of such a name, how many words there may be, the most first. */
const sizesFrom = new Map<string, number[]>()
for (const id of originals) {
  const words = tokens(id.slice(id.indexOf('/') + 1))
  const key = words.join('-')
  if (!/\d/.test(key)) continue
  const ids = byTokens.get(key)
  if (ids) ids.push(id)
  else byTokens.set(key, [id])
  const sizes = new Set(sizesFrom.get(words[0]!)).add(words.length)
  sizesFrom.set(
    words[0]!,
    [...sizes].toSorted((a, b) => b - a),
  )
}

interface Found {
  readonly id: string
  /** The words of the name that are not the original's. */
  readonly rest: readonly string[]
}

/** The original with the longest name that stands whole inside this one, the first of several. */
function longestInside(name: string): Found | undefined {
  const words = tokens(name)
  let longest: { readonly start: number; readonly size: number; readonly ids: string[] } | undefined
  for (let start = 0; start < words.length; start++) {
    for (const size of sizesFrom.get(words[start]!) ?? []) {
      if (size <= (longest?.size ?? 0)) break
      if (start + size > words.length) continue
      const ids = byTokens.get(words.slice(start, start + size).join('-'))
      if (ids) longest = { start, size, ids }
    }
  }
  if (longest?.ids.length !== 1) return undefined
  const { start, size, ids } = longest
  return { id: ids[0]!, rest: [...words.slice(0, start), ...words.slice(start + size)] }
}

/** The base that a name tells without doubt: nothing else in it may point to another model. */
function baseOf(found: Found | undefined, copy: boolean): string | undefined {
  if (!found || found.rest.some((part) => ANOTHER.test(part))) return undefined
  // Tuners leave "Instruct" out of names as often as not, so the short name tells neither.
  return !copy && isPretrained(found.id) ? undefined : found.id
}

/**
 * Whether what was made from a base in a namespace is a model of its own: what a maker trains further,
 * on its own or somebody else's base, is that maker's, as R1 from V3, Nemotron from Llama. Only
 * others' fine-tunes are copies.
 */
export function isRelease(namespace: string, relation: string | undefined): boolean {
  return relation === 'fine-tune' && makerOf(namespace)?.republisher === false
}

/**
 * How a Hub repository relates to a model, from its owner and name: a maker's repository is an
 * original unless its name says pre-trained, quantized or grown from another maker's; anybody
 * else's is a copy or a fine-tune. Where the base is not certain it is left out.
 */
export function relationOf(hubId: string, known: Pick<Known, 'has'>): Judged {
  const id = hubIdOf(hubId)
  const slash = id.indexOf('/')
  const name = id.slice(slash + 1)
  const maker = makerOf(id.slice(0, Math.max(0, slash)))
  const own = maker !== undefined && !maker.republisher
  const judged = (relation: Relation, base: string | undefined): Judged =>
    base === undefined || base === id ? { relation } : { relation, base }

  if (originals.has(id)) {
    if (isPretrained(id)) return { relation: 'base' }
    if (own) return grown(id, name) ?? { relation: MERGE.test(name) ? 'merge' : 'original' }
  }
  if (ADAPTER.test(name)) return judged('adapter', baseOf(longestInside(name), false))
  const model = modelIn(id, known.has)
  if (model !== id) return judged(QUANTIZED.test(name) ? 'quantized' : 'conversion', model)
  if (QUANTIZED.test(name)) return judged('quantized', baseOf(longestInside(name), true))
  if (CONVERTED.test(name)) return judged('conversion', baseOf(longestInside(name), true))
  if (MERGE.test(name)) return { relation: 'merge' }
  if (own)
    return isPretrained(id) ? { relation: 'base' } : (grown(id, name) ?? { relation: 'original' })
  const found = longestInside(name)
  if (found && found.rest.length === 0 && found.id !== id)
    return { relation: 'conversion', base: found.id }
  if (found && maker && found.rest.every((part) => /^(?:bf16|fp16|fp32|hf)$/.test(part))) {
    return { relation: 'conversion', base: found.id }
  }
  return judged('fine-tune', baseOf(found, false))
}

/** A maker's repository whose name starts with the whole name of another maker's original. */
function grown(id: string, name: string): Judged | undefined {
  const others = tokens(name)
  for (let size = others.length - 1; size > 0; size--) {
    const ids = byTokens.get(others.slice(0, size).join('-'))
    if (ids?.length !== 1) continue
    const [base] = ids as [string]
    return makerOf(base.slice(0, base.indexOf('/')))?.maker ===
      makerOf(id.slice(0, id.indexOf('/')))?.maker
      ? undefined
      : { relation: 'fine-tune', base }
  }
  return undefined
}
