import type { Relation } from '@/domain/record'

/** Words in a repository's name that say in which format or precision it holds the weights. */
const PACKED =
  /^(?:gguf|ggml|awq|gptq|exl[23]|bnb|autoround|imatrix|imat|i1|i?q\d\w*|w\d+a\d+\w*|int[248]|u?d-?q\d\w*|fp[48]|nvfp4|mxfp[48]\w*|[2-8]bits?|4bit|8bit|k|s|m|l|xs|xl|xxs|dynamic|static|qat|mtp|\d)$/i
const CONVERTED = /^(?:mlx|onnx|openvino|bf16|fp16|f16|fp32|hf|safetensors)$/i

/** Words that copiers leave out: `Gemma-4-26B-A4B-NVFP4` is packed from `gemma-4-26B-A4B-it`. */
const TRAINED = /-(?:it|instruct|chat)$/

const words = (name: string): string[] => name.split(/[-_. ]+/).filter((word) => word !== '')

/**
 * How a repository relates to the original if its name is the original's plus words of format or
 * precision and nothing else; undefined where any other word is added, since `Ridge` or `Coder` in
 * such a name makes it another model. The same name under another owner is a copy as it stands.
 * Republishers put the owner before the name
 * (`Kwaipilot_KAT-Coder-GGUF`), which is allowed for.
 */
export function plainCopy(original: string, copy: string): Relation | undefined {
  const [owner = '', name = ''] = original.toLowerCase().split('/')
  const [copier = '', repo = ''] = copy.toLowerCase().split('/')
  const packing = (start: string): readonly string[] | undefined => {
    const more = rest(words(repo), words(start))
    return more?.every((word) => PACKED.test(word) || CONVERTED.test(word)) ? more : undefined
  }
  const shortened = packing(name.replace(TRAINED, ''))
  const added =
    packing(name) ?? packing(`${owner} ${name}`) ?? (shortened?.length ? shortened : undefined)
  if (!added) return undefined
  if (added.length === 0) return copier === owner ? undefined : 'conversion'
  return added.every((word) => CONVERTED.test(word)) ? 'conversion' : 'quantized'
}

/** What follows the given start of a list of words; undefined if it starts otherwise. */
function rest(list: readonly string[], start: readonly string[]): readonly string[] | undefined {
  return start.every((word, i) => list[i] === word) ? list.slice(start.length) : undefined
}

/** Whether a repository's name says that its weights are packed below 16 bits. */
export function isPacked(id: string): boolean {
  return words(id.slice(id.indexOf('/') + 1)).some(
    (word) => word.length > 2 && PACKED.test(word) && !/^(?:dynamic|static|qat|mtp)$/i.test(word),
  )
}
