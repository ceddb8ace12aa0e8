import type { Family } from './family'

const NON_COMMERCIAL = 'Beside it, Cohere Labs asks to keep to its acceptable use policy.'
const COHERE = {
  owner: 'CohereLabs',
  license: 'cc-by-nc-4.0',
  notes: { license: NON_COMMERCIAL },
} as const

/** Makers in Canada, Europe, the Middle East, Korea, Japan and communities across borders. */
export const world: readonly Family[] = [
  {
    ...COHERE,
    reasoningMode: 'none',
    models: `
      c4ai-command-r-v01           35   = 128000 2024-03-11
      c4ai-command-r-plus          104  = 128000 2024-04-04
      c4ai-command-r-08-2024       32.3 = 128000 2024-08-30
      c4ai-command-r-plus-08-2024  104  = 128000 2024-08-30
      c4ai-command-r7b-12-2024     8.03 = 128000 2024-12-13
      c4ai-command-a-03-2025       111  = 256000 2025-03-13
      command-a-vision-07-2025     112  = -    2025-07-31
      aya-23-8B                    8.03 = 8K   2024-05-23
      aya-23-35B                   35   = 8K   2024-05-23
      aya-expanse-8b               8.03 = 8K   2024-10-24
      aya-expanse-32b              32.3 = 128K 2024-10-24
      aya-vision-8b                8.63 = 16K  2025-03-04
      aya-vision-32b               33.1 = 16K  2025-03-04`,
  },
  {
    ...COHERE,
    reasoningMode: 'optional',
    models: `
      command-a-reasoning-08-2025  111 = 256000 2025-08-21`,
  },
  {
    owner: 'CohereLabs',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      aya-101  12.9 = - 2024-02-13`,
  },
  {
    owner: 'CohereLabs',
    license: 'apache-2.0',
    models: `
      North-Mini-Code-1.0  30 3 256000 2026-06-09`,
  },
  {
    owner: 'tiiuae',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      falcon-7b-instruct   7.22 = 2K 2023-05-31
      falcon-40b-instruct  41.8 = 2K 2023-05-31`,
  },
  {
    owner: 'tiiuae',
    license: 'apache-2.0',
    relation: 'base',
    models: `
      falcon-7b   7.22 = 2K 2023-05-31
      falcon-40b  41.8 = 2K 2023-05-31`,
  },
  {
    owner: 'tiiuae',
    license: 'falcon-180b-license',
    reasoningMode: 'none',
    models: `
      falcon-180B-chat  180 = 2K 2023-09-06`,
  },
  {
    owner: 'tiiuae',
    license: 'falcon-llm-license',
    reasoningMode: 'none',
    models: `
      Falcon3-1B-Instruct       1.67 = 8K   2024-12-17
      Falcon3-3B-Instruct       3.23 = 32K  2024-12-17
      Falcon3-7B-Instruct       7.46 = 32K  2024-12-17
      Falcon3-10B-Instruct      10.3 = 32K  2024-12-17
      Falcon3-Mamba-7B-Instruct 7.27 = 32K  2024-12-17
      Falcon-H1-0.5B-Instruct   0.52 = 16K  2025-05-21
      Falcon-H1-1.5B-Instruct   1.55 = 128K 2025-05-21
      Falcon-H1-3B-Instruct     3.15 = 128K 2025-05-21
      Falcon-H1-7B-Instruct     7.59 = 256K 2025-05-21
      Falcon-H1-34B-Instruct    33.6 = 256K 2025-05-21`,
  },
  {
    owner: 'LLM360',
    license: 'apache-2.0',
    models: `
      Amber           6.74 = 2K   2023-12-11
      K2-Chat         65.3 = 8K   2024-05-29
      K2-Think        32.8 = 128K 2025-09-09`,
  },
  {
    owner: 'swiss-ai',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      Apertus-8B-Instruct-2509   8.05 = 64K 2025-09-02 32x8x128
      Apertus-70B-Instruct-2509  70.6 = 64K 2025-09-02 80x8x128`,
  },
  {
    owner: 'LGAI-EXAONE',
    license: 'exaone',
    reasoningMode: 'none',
    models: `
      EXAONE-3.0-7.8B-Instruct  7.82 = 4K  2024-08-07 32x8x128
      EXAONE-3.5-2.4B-Instruct  2.41 = 32K 2024-12-09
      EXAONE-3.5-7.8B-Instruct  7.82 = 32K 2024-12-09 32x8x128
      EXAONE-3.5-32B-Instruct   32   = 32K 2024-12-09 64x8x128`,
  },
  {
    owner: 'LGAI-EXAONE',
    license: 'exaone',
    reasoningMode: 'always',
    models: `
      EXAONE-Deep-2.4B  2.41 = 32K 2025-03-18
      EXAONE-Deep-7.8B  7.82 = 32K 2025-03-18 32x8x128
      EXAONE-Deep-32B   32   = 32K 2025-03-18 64x8x128`,
  },
  {
    owner: 'LGAI-EXAONE',
    license: 'exaone',
    reasoningMode: 'optional',
    models: `
      EXAONE-4.0-1.2B  1.28 = 64K  2025-07-15
      EXAONE-4.0-32B   32   = 128K 2025-07-15`,
  },
  {
    owner: 'upstage',
    license: 'apache-2.0',
    relation: 'base',
    models: `
      SOLAR-10.7B-v1.0  10.7 = 4K 2023-12-13 48x8x128`,
  },
  {
    owner: 'upstage',
    license: 'cc-by-nc-4.0',
    reasoningMode: 'none',
    models: `
      SOLAR-10.7B-Instruct-v1.0  10.7 = 4K 2023-12-13 48x8x128`,
  },
  {
    owner: 'upstage',
    license: 'mit',
    reasoningMode: 'none',
    models: `
      solar-pro-preview-instruct  22.1 = 4K 2024-09-10`,
  },
  {
    owner: 'ai21labs',
    license: 'jamba-open-model-license',
    reasoningMode: 'none',
    models: `
      AI21-Jamba-Mini-1.5   51.6 12 256K 2024-08-22
      AI21-Jamba-Large-1.5  398  94 256K 2024-08-22
      AI21-Jamba-Mini-1.6   51.6 12 256K 2025-03-06
      AI21-Jamba-Large-1.6  398  94 256K 2025-03-06
      AI21-Jamba-Mini-1.7   51.6 12 256K 2025-07-02
      AI21-Jamba-Large-1.7  398  94 256K 2025-07-02`,
  },
  {
    owner: 'ai21labs',
    license: 'apache-2.0',
    models: `
      AI21-Jamba-Reasoning-3B  3.03 = 256K 2025-10-08`,
  },
  {
    owner: 'RekaAI',
    license: 'apache-2.0',
    reasoningMode: 'always',
    models: `
      reka-flash-3    20.9 = 32K 2025-03-10
      reka-flash-3.1  20.9 = 32K 2025-07-10`,
  },
  {
    owner: 'bigcode',
    license: 'bigcode-openrail-m',
    relation: 'base',
    models: `
      starcoder       15.5 = 8K  2023-05-04 40x1x128
      starcoderbase   15.5 = 8K  2023-05-04 40x1x128
      starcoder2-3b   3.03 = 16K 2024-02-28 30x2x128
      starcoder2-7b   7.17 = 16K 2024-02-28 32x4x128
      starcoder2-15b  16   = 16K 2024-02-28 40x4x128`,
  },
  {
    owner: 'bigscience',
    license: 'bigscience-bloom-rail-1.0',
    relation: 'base',
    models: `
      bloom-560m  0.559 = 2K 2022-07-06 24x16x64
      bloom-1b1   1.07  = 2K 2022-07-06
      bloom-1b7   1.72  = 2K 2022-07-06
      bloom-3b    3     = 2K 2022-07-06
      bloom-7b1   7.07  = 2K 2022-07-06
      bloom       176   = 2K 2022-07-06 70x112x128`,
  },
  {
    owner: 'bigscience',
    license: 'bigscience-bloom-rail-1.0',
    reasoningMode: 'none',
    models: `
      bloomz-560m  0.559 = 2K 2022-11-03 24x16x64
      bloomz-7b1   7.07  = 2K 2022-11-03
      bloomz       176   = 2K 2022-11-03 70x112x128`,
  },
  {
    owner: 'EleutherAI',
    license: 'apache-2.0',
    relation: 'base',
    models: `
      gpt-j-6b      6.05  = 2K 2021-06-09 28x16x256
      gpt-neox-20b  20.6  = 2K 2022-02-09 44x64x96
      pythia-160m   0.162 = 2K 2023-04-03 12x12x64
      pythia-410m   0.405 = 2K 2023-04-03 24x16x64
      pythia-1b     1.01  = 2K 2023-04-03 16x8x256
      pythia-1.4b   1.41  = 2K 2023-04-03 24x16x128
      pythia-2.8b   2.78  = 2K 2023-04-03 32x32x80
      pythia-6.9b   6.86  = 2K 2023-04-03 32x32x128
      pythia-12b    11.8  = 2K 2023-04-03 36x40x128`,
  },
  {
    owner: 'mosaicml',
    license: 'apache-2.0',
    relation: 'base',
    models: `
      mpt-7b   6.65 = 2K 2023-05-05 32x32x128
      mpt-30b  30   = 8K 2023-06-22 48x64x112`,
  },
  {
    owner: 'mosaicml',
    license: 'cc-by-sa-3.0',
    reasoningMode: 'none',
    models: `
      mpt-30b-instruct  30 = 8K 2023-06-22 48x64x112`,
  },
  {
    owner: 'openchat',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      openchat-3.5-0106  7.24 = 8K 2024-01-06 32x8x128`,
  },
  {
    owner: 'teknium',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      OpenHermes-2-Mistral-7B    7.24 = -   2023-10    32x8x128
      OpenHermes-2.5-Mistral-7B  7.24 = 32K 2023-11-02 32x8x128`,
  },
  {
    owner: 'lmsys',
    license: 'llama2',
    reasoningMode: 'none',
    models: `
      vicuna-7b-v1.5   6.74 = 4K - 32x32x128
      vicuna-13b-v1.5  13   = 4K - 40x40x128`,
  },
  {
    owner: 'open-thoughts',
    license: 'apache-2.0',
    reasoningMode: 'always',
    models: `
      OpenThinker-7B   7.62 = - 2025-01-27 28x4x128
      OpenThinker-32B  32.8 = - 2025-02-12 64x8x128`,
  },
]
