import { describe, expect, it } from 'vitest'
import { createKnown } from '@/catalogue/identity/known'
import { relationOf } from '@/catalogue/identity/relation'
import { resolve } from '@/catalogue/identity/resolve'
import { parseSize } from '@/lib/size'

const links = [
  ['openrouter', 'deepseek/deepseek-chat', 'deepseek-ai/DeepSeek-V3'],
  ['openrouter', 'aion-labs/aion-1.0-mini', 'FuseAI/FuseO1-DeepSeekR1-QwQ-SkyT1-32B-Preview'],
  [
    'openrouter',
    'nvidia/nemotron-3-super-120b-a12b',
    'nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-FP8',
  ],
  ['livebench', 'nemotron-3-super-120b-a12b', 'nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-NVFP4'],
  ['openrouter', 'qwen/qwen3-coder', 'Qwen/Qwen3-Coder-480B-A35B-Instruct'],
  ['models.dev', 'deepseek/deepseek-chat', 'deepseek-ai/DeepSeek-V3.2'],
  ['models.dev', 'deepseek/deepseek-reasoner', 'deepseek-ai/DeepSeek-V3.2'],
  ['livebench', 'deepseek-v4-pro-0813', 'deepseek-ai/DeepSeek-V4-Pro'],
  ['llm-stats', 'deepseek-r1-zero', 'deepseek-ai/DeepSeek-R1'],
  ['llm-stats', 'qwen-2.5-coder-32b-instruct', 'Qwen/Qwen2.5-Coder-32B'],
  ['llm-stats', 'qwen-2.5-coder-7b-instruct', 'Qwen/Qwen2.5-7B-Coder'],
  ['openrouter', 'deepseek/deepseek-v4-flash', 'deepseek-ai/DeepSeek-V4-Flash'],
  ['openrouter', 'tngtech/deepseek-r1t-chimera', 'tngtech/DeepSeek-R1T-Chimera'],
] as const
const known = createKnown(links.map(([source, name, hub]) => ({ source, name, hub: [hub] })))

/** `source: name` -> `model mode`; `-` is no model, no mode is an unknown one. */
type Case = readonly [row: string, source: string, name: string, expected: string]

const r1 = 'deepseek-ai/deepseek-r1'
const v3 = 'deepseek-ai/deepseek-v3'
const qwen235 = 'qwen/qwen3-235b-a22b'
const maverick = 'meta-llama/llama-4-maverick-17b-128e-instruct'

/** The names that joins are known to get wrong, in the order of the list of hard examples. */
const CASES: readonly Case[] = [
  ['1', 'openrouter', 'deepseek/deepseek-r1', r1],
  ['2', 'openrouter', 'deepseek/deepseek-r1-0528', `${r1}-0528`],
  ['3', 'litellm', 'deepseek-reasoner', '-'],
  ['3', 'litellm', 'deepseek/deepseek-reasoner', '-'],
  ['3', 'models.dev', 'deepseek/deepseek-reasoner', '-'],
  ['4', 'litellm', 'deepseek-chat', '-'],
  ['4', 'models.dev', 'deepseek/deepseek-chat', '-'],
  ['5', 'openrouter', 'deepseek/deepseek-chat', v3],
  ['5', 'openrouter', 'deepseek/deepseek-chat-v3', v3],
  ['5', 'litellm', 'deepseek/deepseek-chat', '-'],
  ['5', 'litellm', 'openrouter/deepseek/deepseek-chat', v3],
  ['6', 'openrouter', 'deepseek/deepseek-chat-v3-0324', `${v3}-0324`],
  ['7', 'openrouter', 'deepseek/deepseek-chat-v3.1', `${v3}.1`],
  ['8', 'models.dev', 'togetherai/deepseek-v3-1', `${v3}.1`],
  ['8', 'litellm', 'together_ai/DeepSeek-V3-1', `${v3}.1`],
  ['8', 'litellm', 'fireworks_ai/accounts/fireworks/models/deepseek-v3p1', `${v3}.1`],
  ['8', 'litellm', 'deepseek.v3-v1:0', `${v3}.1`],
  ['9', 'livebench', 'deepseek-v3.1-terminus-thinking', `${v3}.1-terminus thinking`],
  ['10', 'livebench', 'deepseek-v3.2', `${v3}.2`],
  ['10', 'livebench', 'deepseek-v3.2-thinking', `${v3}.2 thinking`],
  ['11', 'openrouter', 'deepseek/deepseek-r1-distill-llama-70b', `${r1}-distill-llama-70b`],
  ['12', 'ollama', 'deepseek-r1:8b', `${r1}-0528-qwen3-8b`],
  ['13', 'ollama', 'deepseek-r1:latest', `${r1}-0528-qwen3-8b`],
  ['14', 'litellm', 'lambda_ai/deepseek-llama3.3-70b', `${r1}-distill-llama-70b`],
  ['15', 'aider', 'DeepSeek R1 + claude-3-5-sonnet-20241022', '-'],
  ['16', 'aider', 'DeepSeek-V3.2-Exp (Reasoner)', `${v3}.2-exp thinking`],
  ['16', 'aider', 'DeepSeek-V3.2-Exp (Chat)', `${v3}.2-exp non-thinking`],
  ['17', 'aider', 'DeepSeek Chat V3 (prev)', v3],
  ['18', 'livebench', 'deepseek-v4-flash-0731', 'deepseek-ai/deepseek-v4-flash-0731'],
  ['18', 'openrouter', 'deepseek/deepseek-v4-flash', 'deepseek-ai/deepseek-v4-flash'],
  ['19', 'livebench', 'deepseek-v4-pro-0813', 'deepseek-ai/deepseek-v4-pro-0813'],
  ['19', 'livebench', 'deepseek-v4-pro', 'deepseek-ai/deepseek-v4-pro'],
  ['20', 'livebench', 'deepseek-v4-flash-vision-exp', 'deepseek/deepseek-v4-flash-vision-exp'],
  ['21', 'openrouter', 'nex-agi/deepseek-v3.1-nex-n1', 'nex-agi/deepseek-v3.1-nex-n1'],
  ['22', 'openrouter', 'tngtech/deepseek-r1t-chimera', 'tngtech/deepseek-r1t-chimera'],
  ['23', 'openrouter', 'aion-labs/aion-1.0-mini', 'fuseai/fuseo1-deepseekr1-qwq-skyt1-32b-preview'],
  [
    '24',
    'openrouter',
    'nvidia/nemotron-3-super-120b-a12b',
    'nvidia/nvidia-nemotron-3-super-120b-a12b-bf16',
  ],
  [
    '24',
    'livebench',
    'nemotron-3-super-120b-a12b',
    'nvidia/nvidia-nemotron-3-super-120b-a12b-bf16',
  ],
  [
    '25',
    'openrouter',
    'nvidia/nemotron-3-nano-30b-a3b',
    'nvidia/nvidia-nemotron-3-nano-30b-a3b-bf16',
  ],
  ['26', 'openrouter', 'qwen/qwen3-coder', 'qwen/qwen3-coder-480b-a35b-instruct'],
  ['27', 'aider', 'Qwen3 235B A22B diff, no think, Alibaba API', `${qwen235} non-thinking`],
  ['28', 'livebench', 'qwen3-235b-a22b-instruct-2507', `${qwen235}-instruct-2507`],
  ['28', 'livebench', 'qwen3-235b-a22b-thinking-2507', `${qwen235}-thinking-2507 thinking`],
  ['28', 'livebench', 'qwen3-235b-a22b-thinking', `${qwen235} thinking`],
  ['29', 'livebench', 'qwen3-next-80b-a3b-instruct', 'qwen/qwen3-next-80b-a3b-instruct'],
  ['29', 'livebench', 'qwen3-next-80b-a3b-thinking', 'qwen/qwen3-next-80b-a3b-thinking thinking'],
  ['30', 'aider', 'Qwen2.5-Coder-32B-Instruct', 'qwen/qwen2.5-coder-32b-instruct'],
  ['31', 'aider', 'QwQ-32B + Qwen 2.5 Coder Instruct', '-'],
  ['32', 'livebench', 'qwq-32b', 'qwen/qwq-32b'],
  ['32', 'livebench', 'qwq-32b-preview', 'qwen/qwq-32b-preview'],
  ['33', 'openrouter', 'qwen/qwen-max', 'qwen/qwen-max'],
  ['33', 'livebench', 'qwen3.7-max', 'qwen/qwen3.7-max'],
  ['33', 'livebench', 'qwen3.8-max', 'qwen/qwen3.8-2.4t-a95b'],
  ['33', 'openrouter', 'qwen/qwen3.6-plus', 'qwen/qwen3.6-plus'],
  ['34', 'livebench', 'qwen2.5-72b-instruct-turbo', 'qwen/qwen2.5-72b-instruct'],
  ['35', 'livebench', 'meta-llama-3.1-405b-instruct-turbo', 'meta-llama/llama-3.1-405b-instruct'],
  ['36', 'hub', 'meta-llama/Meta-Llama-3.1-8B-Instruct', 'meta-llama/llama-3.1-8b-instruct'],
  ['36', 'hub', 'meta-llama/Llama-3.1-8B-Instruct', 'meta-llama/llama-3.1-8b-instruct'],
  ['37', 'livebench', 'llama4-maverick-instruct-basic', maverick],
  ['37', 'livebench', 'llama-4-maverick-17b-128e-instruct', maverick],
  ['38', 'arena', 'Llama 4 Maverick', '-'],
  ['38', 'arena', 'llama-4-maverick-03-26-experimental', '-'],
  ['39', 'livebench', 'gemma-3n-e4b-it', 'google/gemma-3n-e4b-it'],
  ['40', 'livebench', 'gpt-oss-120b', 'openai/gpt-oss-120b'],
  ['40', 'aider', 'gpt-oss-120b (high)', 'openai/gpt-oss-120b effort:high'],
  ['41', 'livebench', 'kimi-k2-instruct', 'moonshotai/kimi-k2-instruct'],
  ['41', 'livebench', 'kimi-k2-thinking', 'moonshotai/kimi-k2-thinking thinking'],
  ['41', 'openrouter', 'moonshotai/kimi-k2-0905', 'moonshotai/kimi-k2-instruct-0905'],
  ['42', 'arena', 'kimi-k2.5-instant', 'moonshotai/kimi-k2.5 non-thinking'],
  ['42', 'arena', 'kimi-k2.5-thinking', 'moonshotai/kimi-k2.5 thinking'],
  ['43', 'hub', 'zai-org/GLM-4.5', 'zai-org/glm-4.5'],
  ['43', 'hub', 'THUDM/GLM-4.5', 'zai-org/glm-4.5'],
  ['43', 'openrouter', 'z-ai/glm-4.5', 'zai-org/glm-4.5'],
  ['43', 'models.dev', 'zhipuai/glm-4.5', 'zai-org/glm-4.5'],
  ['44', 'hub', 'CohereForAI/aya-expanse-8b', 'coherelabs/aya-expanse-8b'],
  ['44', 'openrouter', 'cohere/command-r-08-2024', 'coherelabs/c4ai-command-r-08-2024'],
  ['45', 'openrouter', 'mistralai/mistral-large', '-'],
  ['45', 'litellm', 'mistral/mistral-large-latest', '-'],
  ['45', 'litellm', 'mistral/mistral-large-2402', 'mistralai/mistral-large-2402'],
  ['45', 'litellm', 'mistral/mistral-large-2407', 'mistralai/mistral-large-instruct-2407'],
  ['45', 'litellm', 'mistral/mistral-large-2411', 'mistralai/mistral-large-instruct-2411'],
  [
    '45',
    'openrouter',
    'mistralai/mistral-large-2512',
    'mistralai/mistral-large-3-675b-instruct-2512',
  ],
  ['46', 'livebench', 'open-mistral-nemo', 'mistralai/mistral-nemo-instruct-2407'],
  ['47', 'livebench', 'devstral-2512', 'mistralai/devstral-2-123b-instruct-2512'],
  ['48', 'livebench', 'minimax-m2', 'minimaxai/minimax-m2'],
  ['48', 'hub', 'MiniMaxAI/MiniMax-M2.5', 'minimaxai/minimax-m2.5'],
  [
    '49',
    'livebench',
    'claude-3-7-sonnet-20250219-thinking-64k',
    'anthropic/claude-3.7-sonnet thinking',
  ],
  ['49', 'livebench', 'gpt-5.4-xhigh', 'openai/gpt-5.4 effort:xhigh'],
  ['50', 'openrouter', 'deepseek/deepseek-v4-flash:free', 'deepseek-ai/deepseek-v4-flash'],
  ['51', 'openrouter', '~openai/gpt-latest', 'openai/gpt-5.6-sol'],
  ['51', 'openrouter', '~moonshotai/kimi-latest', 'moonshotai/kimi-k3'],
  ['52', 'livebench', 'ox-alpha-max', '-'],
  ['52', 'livebench', 'elephant-alpha', '-'],
  ['52', 'openrouter', 'openrouter/elephant-alpha', '-'],
  ['53', 'livebench', 'smaug-agentic', 'abacusai/smaug-agentic'],
  ['53', 'livebench', 'inkling-xhigh', 'thinkingmachines/inkling effort:xhigh'],
  ['54', 'hub', 'unsloth/DeepSeek-R1-GGUF', 'unsloth/deepseek-r1-gguf'],
  ['55', 'epoch', 'DeepSeek-R1 (May 2025)', `${r1}-0528`],
  ['55', 'epoch', 'Llama 3.1-405B', 'meta-llama/llama-3.1-405b-instruct'],
  ['55', 'epoch', 'Qwen2.5 Instruct (72B)', 'qwen/qwen2.5-72b-instruct'],
  ['56', 'epoch', 'gpt-5.1_medium', 'openai/gpt-5.1 effort:medium'],
  ['56', 'epoch', 'o3-2025-04-16_low', 'openai/o3 effort:low'],
  ['57', 'litellm', 'fireworks_ai/accounts/fireworks/models/deepseek-v3p2', `${v3}.2`],
  ['59', 'hub', 'bert-base-uncased', 'google-bert/bert-base-uncased'],
]

describe('hard names', () => {
  it.each(CASES)('row %s, %s: %s', (_row, source, name, expected) => {
    const { canonical, mode } = resolve(source, name, known)
    const said = mode === 'unknown' ? '' : ` ${mode}`
    expect(canonical === null ? '-' : canonical + said).toBe(expected)
  })

  it('row 58: `0_6` is a size of 0.6 billion', () => {
    expect(parseSize('0_6')).toBe(600e6)
  })

  it('has every row of the list', () => {
    const rows = new Set(CASES.map(([row]) => Number(row)))
    const missing = Array.from({ length: 59 }, (_, i) => i + 1).filter((row) => !rows.has(row))
    expect(missing).toEqual([58])
  })
})

describe('copies in the list', () => {
  it.each([
    ['nex-agi/DeepSeek-V3.1-Nex-N1', 'fine-tune', 'deepseek-ai/deepseek-v3.1'],
    ['tngtech/DeepSeek-R1T-Chimera', 'merge', undefined],
    ['deepseek-ai/DeepSeek-R1-Distill-Llama-70B', 'original', undefined],
    [
      'nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-FP8',
      'quantized',
      'nvidia/nvidia-nemotron-3-super-120b-a12b-bf16',
    ],
    ['unsloth/DeepSeek-R1-GGUF', 'quantized', 'deepseek-ai/deepseek-r1'],
    [
      'huihui-ai/DeepSeek-R1-Distill-Qwen-32B-abliterated',
      'fine-tune',
      'deepseek-ai/deepseek-r1-distill-qwen-32b',
    ],
  ])('%s is a %s', (id, relation, base) => {
    const judged = relationOf(id, known)
    expect(judged.relation).toBe(relation)
    expect(judged.base).toBe(base)
  })
})
