import { makerOf } from './makers'
import { originals } from './originals'
import { reviewedLines } from './reviewedLines'

/** Owners that changed their name on the Hub; old ids redirect, so both mean one repository. */
export const OWNERS = `
@hub https://github.com/vllm-project/vllm/blob/0046f770d322e202c2000e325a0c8cc1fcb2fc76/docs/models/supported_models.md 2026-11-27
thudm zai-org
@hub https://huggingface.co/docs/transformers/v5.12.0/model_doc/cohere2 2026-11-27
cohereforai coherelabs
`

/** Repositories that moved, old id then new, each where one of the two was read. */
export const REPOS = `
@hub https://github.com/JonathanChavezTamales/LLMStats/tree/df1d14eda7143f27fd5e7d71d8b14cb0c807de0d/models 2025-05-22
ai21labs/ai21-jamba-1.5-mini ai21labs/ai21-jamba-mini-1.5
ai21labs/ai21-jamba-1.5-large ai21labs/ai21-jamba-large-1.5
@hub https://github.com/huggingface/transformers/pull/30480 2026-11-27
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
export const COPIES = `
@hub https://github.com/JonathanChavezTamales/LLMStats/tree/df1d14eda7143f27fd5e7d71d8b14cb0c807de0d/models 2025-05-22
google/gemma-3n-e2b-it-litert-preview google/gemma-3n-e2b-it
google/gemma-3n-e4b-it-litert-preview google/gemma-3n-e4b-it
@hub https://github.com/AlexsJones/llmfit/blob/5bdc9df9d8e28168fdc4650741be71b715a11fc6/llmfit-core/data/hf_models.json 2026-05-12
nvidia/llama-3.1-nemotron-70b-instruct-hf nvidia/llama-3.1-nemotron-70b-instruct
minimaxai/minimax-text-01-hf minimaxai/minimax-text-01
zai-org/glm-4-9b-chat-hf zai-org/glm-4-9b-chat
meta-llama/codellama-7b-instruct-hf codellama/codellama-7b-instruct-hf
meta-llama/codellama-13b-instruct-hf codellama/codellama-13b-instruct-hf
meta-llama/codellama-34b-instruct-hf codellama/codellama-34b-instruct-hf
@hub https://github.com/xorbitsai/inference/blob/7ecec16b63383e18e4af790c4b522fb7d79f7e77/xinference/model/llm/llm_family.json 2026-08-23
zai-org/glm-4-9b-chat-1m-hf zai-org/glm-4-9b-chat-1m
@hub https://github.com/mudler/LocalAI/blob/82c191afadf5f005281e798ccfa0ffd0d5805030/gallery/index.yaml 2026-08-22
meta-llama/codellama-7b-hf codellama/codellama-7b-hf
@hub https://github.com/epoch-research/benchmark-stitching/blob/f87d3cc8e8a8f8471be475ebce58fb9a73b4e756/data/model_versions.csv 2025-12-03
meta-llama/llama-2-7b meta-llama/llama-2-7b-hf
meta-llama/llama-2-13b-chat meta-llama/llama-2-13b-chat-hf
meta-llama/llama-2-70b-chat meta-llama/llama-2-70b-chat-hf
@hub https://github.com/abhibambhaniya/GenZ-LLM-Analyzer/blob/091bdd0a2777dfe4d405a8fcdd91c8f12b474bf3/GenZ/Models/Model_sets/meta.py 2026-07-29
meta-llama/llama-2-13b meta-llama/llama-2-13b-hf
meta-llama/llama-2-70b meta-llama/llama-2-70b-hf
@hub https://github.com/InternLM/lmdeploy/blob/1263d5cd889b7ad500e85b8eb20401327a4516ab/lmdeploy/turbomind/tokenizer_info.py 2026-08-21
meta-llama/llama-2-7b-chat meta-llama/llama-2-7b-chat-hf
`

const pairs = (table: string): ReadonlyMap<string, string> =>
  new Map(reviewedLines(table).map(({ text }) => text.split(' ') as [string, string]))
const owners = pairs(OWNERS)
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
  if (slash < 0) return id
  const said = id.slice(0, slash)
  const owner = owners.get(said) ?? said
  if (owner === 'meta-llama')
    return `${owner}/${id.slice(slash + 1).replace(/^meta-llama-(?=3\.[1-9])/, 'llama-')}`
  return owner === said ? id : `${owner}/${id.slice(slash + 1)}`
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
