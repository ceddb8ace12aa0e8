import { makerOf } from './makers'
import { originals } from './originals'

/** Owners that changed their name on the Hub; old ids redirect, so both mean one repository. */
const OWNERS: ReadonlyMap<string, string> = new Map([
  ['thudm', 'zai-org'],
  ['cohereforai', 'coherelabs'],
])

/** Repositories that moved, old id then new. Those of 2022 had no owner. */
const REPOS = `
ai21labs/ai21-jamba-1.5-mini ai21labs/ai21-jamba-mini-1.5
ai21labs/ai21-jamba-1.5-large ai21labs/ai21-jamba-large-1.5
bert-base-uncased google-bert/bert-base-uncased
bert-base-cased google-bert/bert-base-cased
bert-large-uncased google-bert/bert-large-uncased
bert-large-cased google-bert/bert-large-cased
bert-base-multilingual-cased google-bert/bert-base-multilingual-cased
bert-base-multilingual-uncased google-bert/bert-base-multilingual-uncased
bert-base-chinese google-bert/bert-base-chinese
gpt2 openai-community/gpt2
gpt2-medium openai-community/gpt2-medium
gpt2-large openai-community/gpt2-large
gpt2-xl openai-community/gpt2-xl
openai-gpt openai-community/openai-gpt
roberta-base facebookai/roberta-base
roberta-large facebookai/roberta-large
roberta-large-mnli facebookai/roberta-large-mnli
xlm-roberta-base facebookai/xlm-roberta-base
xlm-roberta-large facebookai/xlm-roberta-large
distilbert-base-uncased distilbert/distilbert-base-uncased
distilbert-base-cased distilbert/distilbert-base-cased
distilroberta-base distilbert/distilroberta-base
distilgpt2 distilbert/distilgpt2
t5-small google-t5/t5-small
t5-base google-t5/t5-base
t5-large google-t5/t5-large
t5-3b google-t5/t5-3b
t5-11b google-t5/t5-11b
albert-base-v2 albert/albert-base-v2
xlnet-base-cased xlnet/xlnet-base-cased
xlnet-large-cased xlnet/xlnet-large-cased
camembert-base almanach/camembert-base
`

/** Repositories in which a maker holds a model of its own once more, in another format. */
const COPIES = `
google/gemma-3n-e2b-it-litert-preview google/gemma-3n-e2b-it
google/gemma-3n-e4b-it-litert-preview google/gemma-3n-e4b-it
nvidia/llama-3.1-nemotron-70b-instruct-hf nvidia/llama-3.1-nemotron-70b-instruct
minimaxai/minimax-text-01-hf minimaxai/minimax-text-01
zai-org/glm-4-9b-chat-hf zai-org/glm-4-9b-chat
zai-org/glm-4-9b-chat-1m-hf zai-org/glm-4-9b-chat-1m
meta-llama/codellama-7b-hf codellama/codellama-7b-hf
meta-llama/codellama-7b-instruct-hf codellama/codellama-7b-instruct-hf
meta-llama/codellama-13b-hf codellama/codellama-13b-hf
meta-llama/codellama-13b-instruct-hf codellama/codellama-13b-instruct-hf
meta-llama/codellama-34b-hf codellama/codellama-34b-hf
meta-llama/codellama-34b-instruct-hf codellama/codellama-34b-instruct-hf
meta-llama/codellama-70b-hf codellama/codellama-70b-hf
meta-llama/codellama-70b-instruct-hf codellama/codellama-70b-instruct-hf
meta-llama/llama-2-7b meta-llama/llama-2-7b-hf
meta-llama/llama-2-13b meta-llama/llama-2-13b-hf
meta-llama/llama-2-70b meta-llama/llama-2-70b-hf
meta-llama/llama-2-7b-chat meta-llama/llama-2-7b-chat-hf
meta-llama/llama-2-13b-chat meta-llama/llama-2-13b-chat-hf
meta-llama/llama-2-70b-chat meta-llama/llama-2-70b-chat-hf
`

const pairs = (table: string): ReadonlyMap<string, string> =>
  new Map(
    table
      .trim()
      .split('\n')
      .map((line) => line.split(' ') as [string, string]),
  )
const repos = pairs(REPOS)
const copies = pairs(COPIES)

const PRECISION =
  /-(?:fp8|nvfp4|mxfp4|fp4|int4|int8|w4a16|w8a8|awq|gptq(?:-int[48])?|gguf|fp8-dynamic|bnb-4bit|[48]bit|qat-q4_0-(?:gguf|unquantized)|q4_k_m|mlx)$/

/** A name without its last word of precision or format; the name itself where there is none. */
export function unpacked(name: string): string {
  return name.replace(PRECISION, '').replace(/-(?:bf16|fp16)$/, '')
}

/** `owner/name` as the Hub allows it, or a bare name as it did in 2022. */
export function isHubName(text: string): boolean {
  return /^(?:[\w.-]+\/)?[\w.-]+$/.test(text) && !/^\.+$|\/\.+$|^\.+\//.test(text)
}

/** The id under which the Hub keeps a repository today, lower case. */
export function hubIdOf(spelled: string): string {
  const id = spelled.trim().toLowerCase()
  const moved = repos.get(id)
  if (moved) return moved
  const slash = id.indexOf('/')
  const owner = OWNERS.get(id.slice(0, slash)) ?? id.slice(0, slash)
  const name = id.slice(slash + 1)
  if (owner === 'meta-llama')
    return `${owner}/${name.replace(/^meta-llama-(?=3\.[1-9])/, 'llama-')}`
  return slash < 0 ? id : `${owner}/${name}`
}

/**
 * The model that a repository holds: for a maker's own quantized or reformatted copy, the
 * unquantized sibling if one is known (`…-BF16` where that is how the maker marks it), else the
 * repository itself. Copies by others stand for themselves.
 */
export function modelIn(hubId: string, has: (id: string) => boolean): string {
  const copied = copies.get(hubId)
  if (copied) return copied
  const owner = makerOf(hubId.slice(0, Math.max(0, hubId.indexOf('/'))))
  if (!owner || owner.republisher) return hubId
  const stem = hubId.replace(PRECISION, '')
  const known = (id: string): boolean => originals.has(id) || has(id)
  for (const id of stem === hubId ? [] : [stem, `${stem}-bf16`]) if (known(id)) return id
  return hubId
}
