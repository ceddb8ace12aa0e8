import { describe, expect, it } from 'vitest'
import { createKnown } from '@/catalogue/identity/known'
import { relationOf } from '@/catalogue/identity/relation'

const none = createKnown([])

describe('relationOf', () => {
  it.each([
    ['deepseek-ai/DeepSeek-R1', 'original', undefined],
    ['deepseek-ai/DeepSeek-R1-0528-Qwen3-8B', 'original', undefined],
    ['baidu/ERNIE-4.5-21B-A3B-PT', 'original', undefined],
    ['Qwen/Qwen3-8B-Base', 'base', undefined],
    ['meta-llama/Llama-3.1-8B', 'base', undefined],
    ['google/gemma-3-27b-pt', 'base', undefined],
    ['Qwen/Qwen3-8B-AWQ', 'quantized', 'qwen/qwen3-8b'],
    [
      'meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8',
      'quantized',
      'meta-llama/llama-4-maverick-17b-128e-instruct',
    ],
    ['bartowski/deepseek-ai_DeepSeek-R1-0528-GGUF', 'quantized', 'deepseek-ai/deepseek-r1-0528'],
    ['mlx-community/Qwen3-8B-4bit', 'quantized', 'qwen/qwen3-8b'],
    ['mlx-community/Qwen3-8B-bf16', 'conversion', 'qwen/qwen3-8b'],
    ['onnx-community/Qwen3-8B-ONNX', 'conversion', 'qwen/qwen3-8b'],
    ['somebody/DeepSeek-R1', 'conversion', 'deepseek-ai/deepseek-r1'],
    ['somebody/Qwen3-8B-poems-lora', 'adapter', 'qwen/qwen3-8b'],
    ['somebody/dreams-slerp-7B', 'merge', undefined],
    ['somebody/Llama-3.1-8B-Instruct-Legal', 'fine-tune', 'meta-llama/llama-3.1-8b-instruct'],
  ])('%s is %s', (id, relation, base) => {
    const judged = relationOf(id, none)
    expect(judged.relation).toBe(relation)
    expect(judged.base).toBe(base)
  })

  it.each([
    ['the trained sibling may be meant', 'somebody/Llama-3.1-8B-Lexi'],
    ['another size follows', 'somebody/DeepSeek-R1-Qwen-7B'],
    ['a date follows', 'somebody/DeepSeek-R1-0612-tuned'],
    ['nothing in it is known', 'somebody/Moonbeam-9000'],
  ])('leaves the base out where %s', (_why, id) => {
    expect(relationOf(id, none)).toEqual({ relation: 'fine-tune' })
  })

  it('finds the sibling of a maker’s copy among what the sources know', () => {
    const known = createKnown([{ source: 'x', name: 'x', hub: ['Qwen/Qwen9-1B'] }])
    expect(relationOf('Qwen/Qwen9-1B-FP8', none)).toEqual({ relation: 'quantized' })
    expect(relationOf('Qwen/Qwen9-1B-FP8', known)).toEqual({
      relation: 'quantized',
      base: 'qwen/qwen9-1b',
    })
  })
})
