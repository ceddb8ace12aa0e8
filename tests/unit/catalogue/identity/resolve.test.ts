import { describe, expect, it } from 'vitest'
import { createKnown } from '@/catalogue/identity/known'
import { makerOf } from '@/catalogue/identity/makers'
import { resolve } from '@/catalogue/identity/resolve'

const none = createKnown([])

describe('resolve', () => {
  it('puts an explicit link before a reviewed alias, and says so', () => {
    const known = createKnown([
      { source: 'openrouter', name: 'moonshotai/kimi-k2', hub: ['moonshotai/Kimi-K2-Base'] },
    ])
    expect(resolve('openrouter', 'moonshotai/kimi-k2', known)).toMatchObject({
      canonical: 'moonshotai/kimi-k2-base',
      how: 'link',
    })
    expect(resolve('openrouter', 'moonshotai/kimi-k2', none)).toMatchObject({
      canonical: 'moonshotai/kimi-k2-instruct',
      how: 'alias',
    })
  })

  it('keeps the links of one source from another', () => {
    const known = createKnown([{ source: 'gallery', name: 'x', hub: ['a/b'] }])
    expect(resolve('gallery', 'X', known).canonical).toBe('a/b')
    expect(resolve('aider', 'x', known).canonical).toBeNull()
  })

  it('offers links that disagree and takes none', () => {
    const known = createKnown([{ source: 'gallery', name: 'x', hub: ['a/b', 'a/c'] }])
    expect(resolve('gallery', 'x', known)).toMatchObject({
      canonical: null,
      how: 'none',
      candidates: ['a/b', 'a/c'],
    })
  })

  it('takes a maker’s own copies for the model, and leaves other people’s alone', () => {
    const known = createKnown([
      { source: 'gallery', name: 'own', hub: ['Qwen/Qwen3-32B', 'Qwen/Qwen3-32B-FP8'] },
      { source: 'gallery', name: 'other', hub: ['unsloth/Qwen3-32B-GGUF'] },
    ])
    expect(resolve('gallery', 'own', known).canonical).toBe('qwen/qwen3-32b')
    expect(resolve('gallery', 'other', known).canonical).toBe('unsloth/qwen3-32b-gguf')
    expect(resolve('hub', 'Qwen/Qwen3-32B-FP8', known).canonical).toBe('qwen/qwen3-32b-fp8')
  })

  it('does not take a moving name for what it is linked to today', () => {
    const known = createKnown([
      { source: 'models.dev', name: 'mistral/x-latest', hub: ['mistralai/X-1'] },
    ])
    expect(resolve('models.dev', 'mistral/x-latest', known)).toMatchObject({
      canonical: null,
      candidates: ['mistralai/x-1'],
    })
  })

  it('only proposes where a host leaves out whether it serves the trained sibling', () => {
    const { canonical, candidates } = resolve('litellm', 'host/llama-3.1-8b', none)
    expect(canonical).toBeNull()
    expect(candidates).toEqual(['meta-llama/llama-3.1-8b'])
    expect(resolve('epoch', 'Llama-3.1-8B', none).canonical).toBe('meta-llama/llama-3.1-8b')
  })

  it('does not give a maker’s name to a repository of another maker', () => {
    expect(resolve('models.dev', 'host/nvidia/DeepSeek-V3.2', none).canonical).toBeNull()
    expect(resolve('models.dev', 'host/deepseek/DeepSeek-V3.2', none).canonical).toBe(
      'deepseek-ai/deepseek-v3.2',
    )
  })

  it.each([
    ['qwen3-30b-a3b-instruct-2508'],
    ['deepseek-r1-0529'],
    ['qwen3-33b'],
    ['gpt-5.4-ultra'],
    ['glm-5.2-fast'],
    ['kimi-k2-instruct-thinking'],
    ['kimi-k2-instruct-thinking (high)'],
    ['yi_1.5_34b_chat_32k'],
  ])('refuses %s, which differs from a known name in a number, date or word', (name) => {
    expect(resolve('livebench', name, none).canonical).toBeNull()
  })

  it.each([
    ['litellm', 'host/gpt-5.3-codex-max'],
    ['models.dev', 'host/glm-5.2-max'],
    ['openrouter', 'z-ai/glm-5.2-medium'],
  ])('takes a size in what %s sells, %s, for no effort', (source, name) => {
    const { canonical } = resolve(source, name, none)
    expect([null, name]).toContain(canonical)
    expect(resolve('livebench', 'gpt-5.3-codex-max', none)).toMatchObject({
      canonical: 'openai/gpt-5.3-codex',
      mode: 'effort:max',
    })
  })

  it('proposes near names and nothing more', () => {
    expect(resolve('livebench', 'gemma-3-27b', none)).toMatchObject({
      canonical: null,
      how: 'none',
      candidates: ['google/gemma-3-27b-it', 'google/gemma-3-27b-pt'],
    })
  })

  it.each([
    ['anthropic.claude-haiku-4-5@20251001', 'anthropic/claude-haiku-4.5'],
    ['us.anthropic.claude-opus-4-1-20250805-v1:0', 'anthropic/claude-opus-4.1'],
    ['vertex_ai/meta/llama-3.1-70b-instruct-maas', 'meta-llama/llama-3.1-70b-instruct'],
    ['databricks/databricks-gpt-5-1-codex-max', 'openai/gpt-5.1-codex-max'],
    ['azure/eu/gpt-4o-2024-08-06', 'openai/gpt-4o-2024-08-06'],
    ['sambanova/Meta-Llama-3.1-405B-Instruct', 'meta-llama/llama-3.1-405b-instruct'],
    ['amazon.nova-pro-v1:0', 'amazon/nova-pro-v1'],
  ])('reads through the habits of hosts: %s', (name, model) => {
    expect(resolve('litellm', name, none).canonical).toBe(model)
  })

  it('tells closed snapshots apart where a name moved over several', () => {
    expect(resolve('aider', 'gpt-4o-2024-05-13', none).canonical).toBe('openai/gpt-4o-2024-05-13')
    expect(resolve('openrouter', 'openai/gpt-4o', none).canonical).toBe('openai/gpt-4o')
    expect(resolve('livebench', 'gpt-4.1-2025-04-14', none).canonical).toBe('openai/gpt-4.1')
  })

  it('moves a closed model to its repository once OpenRouter links one', () => {
    const name = 'deepseek/deepseek-v4-flash-vision-exp'
    const hub = ['deepseek-ai/DeepSeek-V4-Flash-Vision-Exp']
    const known = createKnown([{ source: 'openrouter', name, hub }])
    expect(resolve('livebench', 'deepseek-v4-flash-vision-exp', known).canonical).toBe(
      'deepseek-ai/deepseek-v4-flash-vision-exp',
    )
  })

  it.each([
    ['claude-opus-4-5-20251101-high-effort', 'effort:high'],
    ['claude-opus-4-5-20251101-thinking-64k-high-effort', 'effort:high-thinking'],
    ['claude-4-sonnet-20250514-base', 'non-thinking'],
    ['gpt-5.1-2025-11-13-nothinking', 'non-thinking'],
    ['claude-opus-4-1-20250805_27k', 'thinking'],
    ['gpt-5.1-codex-max', 'unknown'],
    ['gpt-5.1-codex-max-xhigh', 'effort:xhigh'],
  ])('reads the mode of %s', (name, mode) => {
    expect(resolve('livebench', name, none).mode).toBe(mode)
  })
})

describe('makerOf', () => {
  it('knows a maker under each of its names', () => {
    for (const name of ['zai-org', 'THUDM', 'z-ai', 'zhipuai'])
      expect(makerOf(name)).toMatchObject({ maker: 'Z.ai', country: 'CN', republisher: false })
  })

  it('knows those who only republish', () => expect(makerOf('unsloth')?.republisher).toBe(true))

  it.each(['', '__proto__', 'constructor', 'nobody'])('does not know %j', (name) =>
    expect(makerOf(name)).toBeUndefined(),
  )
})
