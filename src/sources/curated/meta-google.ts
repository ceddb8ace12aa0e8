import type { Family } from './family'

const META = { owner: 'meta-llama', reasoningMode: 'none' } as const
const META_BASE = { owner: 'meta-llama', relation: 'base' } as const
const GOOGLE = { owner: 'google', license: 'gemma', reasoningMode: 'none' } as const
const CODE_LLAMA = { owner: 'codellama', license: 'llama2', reasoningMode: 'none' } as const

/** Meta’s Llama. */
export const meta: readonly Family[] = [
  {
    ...META,
    license: 'llama2',
    models: `
      Llama-2-7b-chat-hf   6.74 = 4K 2023-07-18 32x32x128
      Llama-2-13b-chat-hf  13   = 4K 2023-07-18 40x40x128
      Llama-2-70b-chat-hf  69   = 4K 2023-07-18 80x8x128`,
  },
  {
    ...META_BASE,
    license: 'llama2',
    models: `
      Llama-2-7b-hf   6.74 = 4K 2023-07-18 32x32x128
      Llama-2-13b-hf  13   = 4K 2023-07-18 40x40x128
      Llama-2-70b-hf  69   = 4K 2023-07-18 80x8x128`,
  },
  {
    ...CODE_LLAMA,
    models: `
      CodeLlama-7b-Instruct-hf   6.74 = 16K 2023-08-24 32x32x128
      CodeLlama-13b-Instruct-hf  13   = 16K 2023-08-24 40x40x128
      CodeLlama-34b-Instruct-hf  33.7 = 16K 2023-08-24 48x8x128
      CodeLlama-70b-Instruct-hf  69   = -   2024-01-29 80x8x128`,
  },
  {
    ...META,
    license: 'llama3',
    models: `
      Meta-Llama-3-8B-Instruct   8.03 = 8K 2024-04-18 32x8x128
      Meta-Llama-3-70B-Instruct  70.6 = 8K 2024-04-18 80x8x128`,
  },
  {
    ...META_BASE,
    license: 'llama3',
    models: `
      Meta-Llama-3-8B   8.03 = 8K 2024-04-18 32x8x128
      Meta-Llama-3-70B  70.6 = 8K 2024-04-18 80x8x128`,
  },
  {
    ...META,
    license: 'llama3.1',
    models: `
      Llama-3.1-8B-Instruct    8.03 = 128K 2024-07-23 32x8x128
      Llama-3.1-70B-Instruct   70.6 = 128K 2024-07-23 80x8x128
      Llama-3.1-405B-Instruct  405  = 128K 2024-07-23 126x8x128`,
  },
  {
    ...META_BASE,
    license: 'llama3.1',
    models: `
      Llama-3.1-8B    8.03 = 128K 2024-07-23 32x8x128
      Llama-3.1-70B   70.6 = 128K 2024-07-23 80x8x128
      Llama-3.1-405B  405  = 128K 2024-07-23 126x8x128`,
  },
  {
    ...META,
    license: 'llama3.2',
    models: `
      Llama-3.2-1B-Instruct          1.24 = 128K 2024-09-25 16x8x64
      Llama-3.2-3B-Instruct          3.21 = 128K 2024-09-25 28x8x128
      Llama-3.2-11B-Vision-Instruct  10.6 = 128K 2024-09-25
      Llama-3.2-90B-Vision-Instruct  88.8 = 128K 2024-09-25`,
  },
  {
    ...META_BASE,
    license: 'llama3.2',
    models: `
      Llama-3.2-1B  1.24 = 128K 2024-09-25 16x8x64
      Llama-3.2-3B  3.21 = 128K 2024-09-25 28x8x128`,
  },
  {
    ...META,
    license: 'llama3.3',
    models: `
      Llama-3.3-70B-Instruct  70.6 = 128K 2024-12-06 80x8x128`,
  },
  {
    ...META,
    license: 'llama4',
    models: `
      Llama-4-Scout-17B-16E-Instruct      109 17 10240K 2025-04-05
      Llama-4-Maverick-17B-128E-Instruct  400 17 1024K  2025-04-05`,
  },
  {
    ...META,
    license: 'llama3.1',
    models: `
      Llama-Guard-3-8B  8.03 = 128K 2024-07-23 32x8x128`,
  },
  {
    ...META,
    license: 'llama4',
    models: `
      Llama-Guard-4-12B  12 = - 2025-04-29`,
  },
]

/** Google’s Gemma. */
export const google: readonly Family[] = [
  {
    ...GOOGLE,
    models: `
      gemma-2b-it        2.51 = 8K   2024-02-21 18x1x256
      gemma-7b-it        8.54 = 8K   2024-02-21 28x16x256
      gemma-1.1-2b-it    2.51 = 8K   2024-04-05 18x1x256
      gemma-1.1-7b-it    8.54 = 8K   2024-04-05 28x16x256
      gemma-2-2b-it      2.61 = 8K   2024-07-31
      gemma-2-9b-it      9.24 = 8K   2024-06-27
      gemma-2-27b-it     27.2 = 8K   2024-06-27
      gemma-3-270m-it    0.27 = 32K  2025-08-14
      gemma-3-1b-it      1    = 32K  2025-03-12
      gemma-3-4b-it      4.3  = 128K 2025-03-12
      gemma-3-12b-it     12.2 = 128K 2025-03-12
      gemma-3-27b-it     27.4 = 128K 2025-03-12`,
  },
  {
    ...GOOGLE,
    notes: {
      params:
        'Stored parameters; per-layer embeddings can stay outside the accelerator, which is where the effective size in the name comes from.',
    },
    models: `
      gemma-3n-E2B-it  5.44 - 32K 2025-06-26
      gemma-3n-E4B-it  7.85 - 32K 2025-06-26`,
  },
  {
    owner: 'google',
    license: 'gemma',
    relation: 'base',
    models: `
      gemma-2b        2.51 = 8K   2024-02-21 18x1x256
      gemma-7b        8.54 = 8K   2024-02-21 28x16x256
      gemma-2-2b      2.61 = 8K   2024-07-31
      gemma-2-9b      9.24 = 8K   2024-06-27
      gemma-2-27b     27.2 = 8K   2024-06-27
      gemma-3-1b-pt   1    = 32K  2025-03-12
      gemma-3-4b-pt   4.3  = 128K 2025-03-12
      gemma-3-12b-pt  12.2 = 128K 2025-03-12
      gemma-3-27b-pt  27.4 = 128K 2025-03-12`,
  },
  {
    owner: 'google',
    license: 'apache-2.0',
    reasoningMode: 'optional',
    models: `
      gemma-4-E2B-it      -    -   128K 2026-04-02
      gemma-4-E4B-it      -    -   128K 2026-04-02
      gemma-4-26B-A4B-it  25.2 3.8 256K 2026-04-02
      gemma-4-31B-it      30.7 =   256K 2026-04-02`,
  },
  {
    owner: 'google',
    license: 'health-ai-developer-foundations',
    reasoningMode: 'none',
    models: `
      medgemma-4b-it         4.3  = 128K 2025-05-20
      medgemma-27b-text-it   27   = 128K 2025-05-20`,
  },
  {
    owner: 'google',
    license: 'apache-2.0',
    models: `
      flan-t5-small  0.077 = - 2022-10-20
      flan-t5-base   0.248 = - 2022-10-20
      flan-t5-large  0.783 = - 2022-10-20
      flan-t5-xl     2.85  = - 2022-10-20
      flan-t5-xxl    11.3  = - 2022-10-20
      flan-ul2       19.5  = - 2023-03-03`,
  },
]
