import type { Family } from './family'

const MODEL_LICENSE =
  'The weights are under the DeepSeek Model License, which allows commercial use; the code is under MIT.'
const STATED_CONTEXT = 'What DeepSeek states; the configuration file allows 163,840.'
const REPOSITORY_COUNT =
  'The main model; the repository also holds 14B of multi-token-prediction weights.'

/** Every release of DeepSeek from V2 on, and its first chat models. */
export const deepseek: readonly Family[] = [
  {
    owner: 'deepseek-ai',
    license: 'deepseek',
    reasoningMode: 'none',
    notes: { license: MODEL_LICENSE },
    models: `
      deepseek-coder-1.3b-instruct    1.35 =   16K 2023-11-02 24x16x128
      deepseek-coder-6.7b-instruct    6.74 =   16K 2023-11-02 32x32x128
      deepseek-coder-33b-instruct     33.3 =   16K 2023-11-02 62x8x128
      deepseek-coder-7b-instruct-v1.5 6.91 =   4K  2024-01-25 30x32x128
      deepseek-llm-7b-chat            6.91 =   4K  2023-11-29 30x32x128
      deepseek-llm-67b-chat           67.4 =   4K  2023-11-29 95x8x128
      deepseek-moe-16b-chat           16.4 2.8 4K  2024-01-11 28x16x128
      deepseek-math-7b-instruct       6.91 =   4K  2024-02-05 30x32x128
      DeepSeek-Prover-V1.5-SFT        6.91 =   4K  2024-08-15 30x32x128
      DeepSeek-Prover-V1.5-RL         6.91 =   4K  2024-08-15 30x32x128`,
  },
  {
    owner: 'deepseek-ai',
    license: 'deepseek',
    reasoningMode: 'none',
    notes: { license: MODEL_LICENSE },
    models: `
      DeepSeek-V2-Chat                 236  21   128K 2024-05-06 60x576
      DeepSeek-V2-Chat-0628            236  21   128K 2024-06-28 60x576
      DeepSeek-V2-Lite-Chat            15.7 2.4  32K  2024-05-16 27x576
      DeepSeek-Coder-V2-Instruct       236  21   128K 2024-06-17 60x576
      DeepSeek-Coder-V2-Instruct-0724  236  21   128K 2024-07-24 60x576
      DeepSeek-Coder-V2-Lite-Instruct  15.7 2.4  128K 2024-06-17 27x576
      DeepSeek-V2.5                    236  21   128K 2024-09-05 60x576
      DeepSeek-V2.5-1210               236  21   128K 2024-12-10 60x576`,
  },
  {
    owner: 'deepseek-ai',
    license: 'deepseek',
    relation: 'base',
    notes: { license: MODEL_LICENSE },
    models: `
      DeepSeek-V2                  236  21   128K 2024-05-06 60x576
      DeepSeek-V2-Lite             15.7 2.4  32K  2024-05-16 27x576
      DeepSeek-Coder-V2-Base       236  21   128K 2024-06-17 60x576
      DeepSeek-Coder-V2-Lite-Base  15.7 2.4  128K 2024-06-17 27x576
      DeepSeek-V3-Base             671  37   128K 2024-12-26 61x576`,
  },
  {
    owner: 'deepseek-ai',
    license: 'deepseek',
    reasoningMode: 'none',
    notes: { license: MODEL_LICENSE, params: REPOSITORY_COUNT, context: STATED_CONTEXT },
    models: `
      DeepSeek-V3  671 37 128K 2024-12-26 61x576`,
  },
  {
    owner: 'deepseek-ai',
    license: 'mit',
    reasoningMode: 'none',
    notes: { params: REPOSITORY_COUNT, context: STATED_CONTEXT },
    models: `
      DeepSeek-V3-0324  671 37 128K 2025-03-24 61x576`,
  },
  {
    owner: 'deepseek-ai',
    license: 'mit',
    reasoningMode: 'always',
    notes: { params: REPOSITORY_COUNT, context: STATED_CONTEXT },
    models: `
      DeepSeek-R1            671 37 128K 2025-01-20 61x576
      DeepSeek-R1-Zero       671 37 128K 2025-01-20 61x576
      DeepSeek-R1-0528       671 37 128K 2025-05-28 61x576`,
  },
  {
    owner: 'deepseek-ai',
    license: 'mit',
    reasoningMode: 'always',
    notes: {
      license: 'MIT by DeepSeek, on weights made from Qwen2.5, which is under Apache 2.0.',
    },
    models: `
      DeepSeek-R1-Distill-Qwen-1.5B  1.78 = 128K 2025-01-20 28x2x128
      DeepSeek-R1-Distill-Qwen-7B    7.62 = 128K 2025-01-20 28x4x128
      DeepSeek-R1-Distill-Qwen-14B   14.8 = 128K 2025-01-20 48x8x128
      DeepSeek-R1-Distill-Qwen-32B   32.8 = 128K 2025-01-20 64x8x128`,
  },
  {
    owner: 'deepseek-ai',
    license: 'mit',
    reasoningMode: 'always',
    notes: {
      license: 'MIT by DeepSeek, on weights made from Qwen3-8B, which is under Apache 2.0.',
    },
    models: `
      DeepSeek-R1-0528-Qwen3-8B  8.19 = 128K 2025-05-29 36x8x128`,
  },
  {
    owner: 'deepseek-ai',
    license: 'mit',
    reasoningMode: 'always',
    notes: {
      license:
        'MIT by DeepSeek, on weights made from Llama 3.1 8B: the duties of the Llama 3.1 license apply beside it.',
    },
    models: `
      DeepSeek-R1-Distill-Llama-8B  8.03 = 128K 2025-01-20 32x8x128`,
  },
  {
    owner: 'deepseek-ai',
    license: 'mit',
    reasoningMode: 'always',
    notes: {
      license:
        'MIT by DeepSeek, on weights made from Llama 3.3 70B: the duties of the Llama 3.3 license apply beside it.',
    },
    models: `
      DeepSeek-R1-Distill-Llama-70B  70.6 = 128K 2025-01-20 80x8x128`,
  },
  {
    owner: 'deepseek-ai',
    license: 'mit',
    reasoningMode: 'optional',
    notes: { params: REPOSITORY_COUNT, context: STATED_CONTEXT },
    models: `
      DeepSeek-V3.1           671 37 128K 2025-08-21 61x576
      DeepSeek-V3.1-Terminus  671 37 128K 2025-09-22 61x576
      DeepSeek-V3.2-Exp       671 37 128K 2025-09-29
      DeepSeek-V3.2           671 37 128K 2025-12-01`,
  },
  {
    owner: 'deepseek-ai',
    license: 'mit',
    relation: 'base',
    notes: { params: REPOSITORY_COUNT, context: STATED_CONTEXT },
    models: `
      DeepSeek-V3.1-Base      671 37 128K 2025-08-21 61x576
      DeepSeek-V3.2-Exp-Base  671 37 128K 2025-09-29`,
  },
  {
    owner: 'deepseek-ai',
    license: 'mit',
    reasoningMode: 'always',
    notes: { params: REPOSITORY_COUNT, context: STATED_CONTEXT },
    models: `
      DeepSeek-V3.2-Speciale  671 37 128K 2025-12-01`,
  },
  {
    owner: 'deepseek-ai',
    license: 'apache-2.0',
    reasoningMode: 'always',
    notes: { params: REPOSITORY_COUNT, context: STATED_CONTEXT },
    models: `
      DeepSeek-Math-V2  671 37 128K 2025-11-27`,
  },
  {
    owner: 'deepseek-ai',
    license: 'mit',
    reasoningMode: 'none',
    models: `
      DeepSeek-OCR  3.34 0.57 8K 2025-10-20`,
  },
  {
    owner: 'deepseek-ai',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      DeepSeek-OCR-2  3.39 0.5 8K 2026-01-27`,
  },
  {
    owner: 'deepseek-ai',
    license: 'deepseek',
    notes: { license: MODEL_LICENSE },
    models: `
      DeepSeek-Prover-V2-671B  671  37 160K 2025-04-30 61x576
      DeepSeek-Prover-V2-7B    6.91 =  32K  2025-04-30`,
  },
  {
    owner: 'deepseek-ai',
    license: 'mit',
    reasoningMode: 'optional',
    notes: {
      params:
        'As DeepSeek states it; the experts are packed in 4 bits, so repositories count fewer.',
    },
    models: `
      DeepSeek-V4-Pro         1600 49 1024K 2026-04-24
      DeepSeek-V4-Pro-0813    1600 49 1024K 2026-08-13
      DeepSeek-V4-Flash       284  13 1024K 2026-04-24
      DeepSeek-V4-Flash-0731  284  13 1024K 2026-07-31`,
  },
]
