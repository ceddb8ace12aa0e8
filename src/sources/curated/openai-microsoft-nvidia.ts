import type { Family } from './family'

const MICROSOFT = { owner: 'microsoft', license: 'mit' } as const
const NVIDIA = { owner: 'nvidia' } as const
const NEMOTRON_LLAMA =
  'Under the NVIDIA Open Model License; the duties of the Llama license apply beside it.'

/** OpenAI’s and Microsoft’s open weights. */
export const openaiMicrosoft: readonly Family[] = [
  {
    owner: 'openai',
    license: 'apache-2.0',
    reasoningMode: 'always',
    notes: {
      params: 'As OpenAI states it; weights packed in 4 bits make repositories count fewer.',
    },
    models: `
      gpt-oss-20b             20.9 3.6 128K 2025-08-05
      gpt-oss-120b            117  5.1 128K 2025-08-05
      gpt-oss-safeguard-20b   20.9 3.6 128K 2025-10-29
      gpt-oss-safeguard-120b  117  5.1 128K 2025-10-29`,
  },
  {
    owner: 'openai-community',
    license: 'mit',
    reasoningMode: 'none',
    models: `
      gpt2         0.124 = 1K 2019-02-14 12x12x64
      gpt2-medium  0.355 = 1K 2019-05-03 24x16x64
      gpt2-large   0.774 = 1K 2019-08-20 36x20x64
      gpt2-xl      1.56  = 1K 2019-11-05 48x25x64`,
  },
  {
    ...MICROSOFT,
    reasoningMode: 'none',
    models: `
      phi-1                       1.3  =   2K   2023-06-20
      phi-1_5                     1.3  =   2K   2023-09-11
      phi-2                       2.7  =   2K   2023-12-12
      Phi-3-mini-4k-instruct      3.82 =   4K   2024-04-23 32x32x96
      Phi-3-mini-128k-instruct    3.82 =   128K 2024-04-23 32x32x96
      Phi-3-small-8k-instruct     7.39 =   8K   2024-05-21
      Phi-3-small-128k-instruct   7.39 =   128K 2024-05-21
      Phi-3-medium-4k-instruct    14   =   4K   2024-05-21 40x10x128
      Phi-3-medium-128k-instruct  14   =   128K 2024-05-21 40x10x128
      Phi-3.5-mini-instruct       3.82 =   128K 2024-08-20 32x32x96
      Phi-3.5-MoE-instruct        41.9 6.6 128K 2024-08-20
      Phi-3.5-vision-instruct     4.15 =   128K 2024-08-20
      phi-4                       14.7 =   16K  2024-12-12 40x10x128
      Phi-4-mini-instruct         3.84 =   128K 2025-02-26
      Phi-4-multimodal-instruct   5.57 =   128K 2025-02-26`,
  },
  {
    ...MICROSOFT,
    reasoningMode: 'always',
    models: `
      Phi-4-reasoning             14.7 = 32K  2025-04-30 40x10x128
      Phi-4-reasoning-plus        14.7 = 32K  2025-04-30 40x10x128
      Phi-4-mini-reasoning        3.84 = 128K 2025-04-30
      Phi-4-mini-flash-reasoning  3.85 = 64K  2025-07-09`,
  },
  {
    ...MICROSOFT,
    reasoningMode: 'always',
    notes: { params: 'The main model, as DeepSeek states it for R1, from which it is trained.' },
    models: `
      MAI-DS-R1  671 37 - 2025-04-17 61x576`,
  },
  {
    owner: 'microsoft',
    license: 'microsoft-research-license',
    reasoningMode: 'none',
    models: `
      Orca-2-7b   6.74 = 4K 2023-11-20
      Orca-2-13b  13   = 4K 2023-11-20`,
  },
  {
    owner: 'microsoft',
    license: 'mit',
    models: `
      bitnet-b1.58-2B-4T  2.4 = 4K 2025-04-14`,
  },
  {
    owner: 'microsoft',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      WizardLM-2-8x22B  141 39 64K 2024-04-15 56x8x128`,
  },
]

/** NVIDIA’s Nemotron. */
export const nvidia: readonly Family[] = [
  {
    ...NVIDIA,
    license: 'llama3.1',
    reasoningMode: 'none',
    models: `
      Llama-3.1-Nemotron-70B-Instruct-HF  70.6 = 128K 2024-10-15 80x8x128
      Llama-3.1-Nemotron-70B-Instruct     70.6 = 128K 2024-10-15 80x8x128`,
  },
  {
    ...NVIDIA,
    license: 'nvidia-open-model-license',
    reasoningMode: 'optional',
    notes: { license: NEMOTRON_LLAMA },
    models: `
      Llama-3.1-Nemotron-Nano-8B-v1      8.03 = 128K 2025-03-18 32x8x128
      Llama-3_3-Nemotron-Super-49B-v1    49.9 = 128K 2025-03-18
      Llama-3_3-Nemotron-Super-49B-v1_5  49.9 = 128K 2025-07-25
      Llama-3_1-Nemotron-Ultra-253B-v1   253  = 128K 2025-04-07`,
  },
  {
    ...NVIDIA,
    license: 'nvidia-open-model-license',
    reasoningMode: 'optional',
    models: `
      NVIDIA-Nemotron-Nano-9B-v2            8.89 =   128K 2025-08-18
      NVIDIA-Nemotron-Nano-12B-v2           12.3 =   128K 2025-08-29
      NVIDIA-Nemotron-3-Nano-30B-A3B-BF16   31.6 3.6 256K 2025-12-15`,
  },
  {
    ...NVIDIA,
    reasoningMode: 'optional',
    models: `
      NVIDIA-Nemotron-3-Super-120B-A12B-BF16  120 12 1024K 2026-03-11`,
  },
  {
    ...NVIDIA,
    license: 'openmdw-1.1',
    reasoningMode: 'optional',
    models: `
      NVIDIA-Nemotron-3-Ultra-550B-A55B-BF16  550 55 1024K 2026-06-04`,
  },
  {
    ...NVIDIA,
    license: 'nvidia-open-model-license',
    reasoningMode: 'none',
    models: `
      Nemotron-4-340B-Instruct    340  = 4K 2024-06-14`,
  },
  {
    ...NVIDIA,
    license: 'cc-by-4.0',
    reasoningMode: 'always',
    models: `
      OpenReasoning-Nemotron-1.5B  1.54 = - 2025-07-18
      OpenReasoning-Nemotron-7B    7.62 = - 2025-07-18
      OpenReasoning-Nemotron-14B   14.8 = - 2025-07-18
      OpenReasoning-Nemotron-32B   32.8 = - 2025-07-18`,
  },
]
