import type { Family } from './family'

/** IBM, Ai2, Hugging Face and other makers of the United States. */
export const america: readonly Family[] = [
  {
    owner: 'ibm-granite',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      granite-3.0-2b-instruct       2.63 =    4K   2024-10-21 40x8x64
      granite-3.0-8b-instruct       8.17 =    4K   2024-10-21 40x8x128
      granite-3.0-1b-a400m-instruct 1.33 0.4  4K   2024-10-21
      granite-3.0-3b-a800m-instruct 3.37 0.8  4K   2024-10-21
      granite-3.1-2b-instruct       2.53 =    128K 2024-12-18 40x8x64
      granite-3.1-8b-instruct       8.17 =    128K 2024-12-18 40x8x128
      granite-4.0-micro             3.4  =    128K 2025-10-02
      granite-4.0-h-micro           3.19 =    128K 2025-10-02
      granite-4.0-h-tiny            6.94 1    128K 2025-10-02
      granite-4.0-h-small           32.2 9    128K 2025-10-02
      granite-34b-code-instruct-8k  33.7 =    8K   2024-05-06
      granite-20b-code-instruct-8k  20.1 =    8K   2024-05-06`,
  },
  {
    owner: 'ibm-granite',
    license: 'apache-2.0',
    models: `
      granite-4.1-8b  8.79 = 128K 2026-04`,
  },
  {
    owner: 'ibm-granite',
    license: 'apache-2.0',
    reasoningMode: 'optional',
    models: `
      granite-3.2-2b-instruct  2.53 = 128K 2025-02-26 40x8x64
      granite-3.2-8b-instruct  8.17 = 128K 2025-02-26 40x8x128
      granite-3.3-2b-instruct  2.53 = 128K 2025-04-16 40x8x64
      granite-3.3-8b-instruct  8.17 = 128K 2025-04-16 40x8x128`,
  },
  {
    owner: 'allenai',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      OLMo-7B-Instruct               6.89 =   2K  2024-02-28
      OLMo-2-0425-1B-Instruct        1.48 =   4K  2025-05-01 16x16x128
      OLMo-2-1124-7B-Instruct        7.3  =   4K  2024-11-26 32x32x128
      OLMo-2-1124-13B-Instruct       13.7 =   4K  2024-11-26 40x40x128
      OLMo-2-0325-32B-Instruct       32.2 =   4K  2025-03-13 64x8x128
      OLMoE-1B-7B-0924-Instruct      6.92 1.3 4K  2024-09-03 16x16x128
      OLMoE-1B-7B-0125-Instruct      6.92 1.3 4K  2025-01-28 16x16x128
      Olmo-3-7B-Instruct             7.3  =   64K 2025-11-20
      Olmo-3.1-32B-Instruct          32.2 =   64K 2025-12-12`,
  },
  {
    owner: 'allenai',
    license: 'apache-2.0',
    reasoningMode: 'always',
    models: `
      Olmo-3-7B-Think     7.3  = 64K 2025-11-20
      Olmo-3-32B-Think    32.2 = 64K 2025-11-20
      Olmo-3.1-32B-Think  32.2 = 64K 2025-12-12`,
  },
  {
    owner: 'allenai',
    license: 'apache-2.0',
    relation: 'base',
    models: `
      OLMo-1B-hf          1.18 =   2K 2024-02-01
      OLMo-7B-hf          6.89 =   2K 2024-02-01
      OLMo-2-1124-7B      7.3  =   4K 2024-11-26 32x32x128
      OLMo-2-1124-13B     13.7 =   4K 2024-11-26 40x40x128
      OLMo-2-0325-32B     32.2 =   4K 2025-03-13 64x8x128
      Olmo-3-1025-7B      7.3  =   64K 2025-11-20
      Olmo-3-1125-32B     32.2 =   64K 2025-11-20
      OLMoE-1B-7B-0924    6.92 1.3 4K 2024-09-03 16x16x128`,
  },
  {
    owner: 'allenai',
    license: 'llama3.1',
    reasoningMode: 'none',
    models: `
      Llama-3.1-Tulu-3-8B    8.03 = 128K 2024-11-21 32x8x128
      Llama-3.1-Tulu-3-70B   70.6 = 128K 2024-11-21 80x8x128
      Llama-3.1-Tulu-3-405B  405  = 128K 2025-01-30 126x8x128`,
  },
  {
    owner: 'HuggingFaceTB',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      SmolLM-135M-Instruct   0.135 = 2K 2024-07-16 30x3x64
      SmolLM-360M-Instruct   0.362 = 2K 2024-07-16 32x5x64
      SmolLM-1.7B-Instruct   1.71  = 2K 2024-07-16 24x32x64
      SmolLM2-135M-Instruct  0.135 = 8K 2024-11-01 30x3x64
      SmolLM2-360M-Instruct  0.362 = 8K 2024-11-01 32x5x64
      SmolLM2-1.7B-Instruct  1.71  = 8K 2024-11-01 24x32x64`,
  },
  {
    owner: 'HuggingFaceTB',
    license: 'apache-2.0',
    reasoningMode: 'optional',
    models: `
      SmolLM3-3B  3.08 = 128K 2025-07-08 36x4x128`,
  },
  {
    owner: 'HuggingFaceH4',
    license: 'mit',
    reasoningMode: 'none',
    models: `
      zephyr-7b-alpha  7.24 = 32K 2023-10-10 32x8x128
      zephyr-7b-beta   7.24 = 32K 2023-10-26 32x8x128`,
  },
  {
    owner: 'xai-org',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      grok-1  314 86 8K 2024-03-17 64x8x128`,
  },
  {
    owner: 'xai-org',
    license: 'grok2-community',
    reasoningMode: 'none',
    models: `
      grok-2  - - 128K 2025-08-23`,
  },
  {
    owner: 'databricks',
    license: 'databricks-open-model-license',
    reasoningMode: 'none',
    models: `
      dbrx-instruct  132 36 32K 2024-03-27 40x8x128`,
  },
  {
    owner: 'databricks',
    license: 'mit',
    reasoningMode: 'none',
    models: `
      dolly-v2-3b   2.78 = 2K 2023-04-12
      dolly-v2-7b   6.86 = 2K 2023-04-12
      dolly-v2-12b  11.9 = 2K 2023-04-12`,
  },
  {
    owner: 'Snowflake',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      snowflake-arctic-instruct  480 17 4K 2024-04-24`,
  },
  {
    owner: 'LiquidAI',
    license: 'lfm1.0',
    models: `
      LFM2-350M             0.354 =   32K 2025-07-10
      LFM2-700M             0.742 =   32K 2025-07-10
      LFM2-1.2B             1.17  =   32K 2025-07-10
      LFM2-2.6B             2.57  =   32K 2025-09-23
      LFM2-8B-A1B           8.34  1.5 32K 2025-10-07
      LFM2-24B-A2B          23.8  -   32K 2026-02
      LFM2.5-1.2B-Instruct  1.17  =   32K 2026-01
      LFM2.5-1.2B-Thinking  1.17  =   32K 2026-01`,
  },
  {
    owner: 'NousResearch',
    license: 'llama3',
    reasoningMode: 'none',
    models: `
      Hermes-3-Llama-3.1-8B    8.03 = 128K 2024-08-15 32x8x128
      Hermes-3-Llama-3.1-70B   70.6 = 128K 2024-08-15 80x8x128
      Hermes-3-Llama-3.1-405B  405  = 128K 2024-08-15 126x8x128`,
  },
  {
    owner: 'NousResearch',
    license: 'llama3',
    reasoningMode: 'optional',
    models: `
      Hermes-4-70B   70.6 = 128K 2025-08-26 80x8x128
      Hermes-4-405B  405  = 128K 2025-08-26 126x8x128`,
  },
  {
    owner: 'NousResearch',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      Hermes-2-Pro-Mistral-7B           7.24 =    32K 2024-03-13 32x8x128
      Nous-Hermes-2-Mixtral-8x7B-DPO    46.7 12.9 32K 2024-01-15 32x8x128`,
  },
  {
    owner: 'PrimeIntellect',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      INTELLECT-1-Instruct  10.2 = 8K 2024-11-29`,
  },
  {
    owner: 'PrimeIntellect',
    license: 'mit',
    reasoningMode: 'always',
    models: `
      INTELLECT-3  106 12 128K 2025-11-26`,
  },
  {
    owner: 'arcee-ai',
    license: 'apache-2.0',
    models: `
      Trinity-Mini            26  3  128K 2025-12-01
      Trinity-Large-Preview   398 13 -    2026-01
      Trinity-Large-Thinking  398 13 256K 2026-04`,
  },
  {
    owner: 'thinkingmachines',
    license: 'apache-2.0',
    models: `
      Inkling        975 41 1024K 2026-07-15
      Inkling-Small  276 12 512K  2026-07-30`,
  },
  {
    owner: 'poolside',
    license: 'openmdw-1.1',
    models: `
      Laguna-S-2.1  118 8 1024K 2026-07-21`,
  },
  {
    owner: 'EssentialAI',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      rnj-1-instruct  8.3 = 32K 2025-12`,
  },
  {
    owner: 'apple',
    license: 'apple-amlr',
    reasoningMode: 'none',
    models: `
      OpenELM-270M-Instruct  0.272 = 2K 2024-04-24
      OpenELM-450M-Instruct  0.457 = 2K 2024-04-24
      OpenELM-1_1B-Instruct  1.08  = 2K 2024-04-24
      OpenELM-3B-Instruct    3.04  = 2K 2024-04-24`,
  },
  {
    owner: 'TinyLlama',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      TinyLlama-1.1B-Chat-v1.0  1.1 = 2K 2023-12-30 22x4x64`,
  },
]
