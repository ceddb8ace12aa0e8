import type { Family } from './family'

/** Other makers in China. */
export const china: readonly Family[] = [
  {
    owner: '01-ai',
    license: 'apache-2.0',
    reasoningMode: 'none',
    notes: { license: 'First under the Yi license, under Apache 2.0 since May 2024.' },
    models: `
      Yi-6B-Chat         6.06 = 4K  2023-11-23 32x4x128
      Yi-34B-Chat        34.4 = 4K  2023-11-23 60x8x128
      Yi-1.5-6B-Chat     6.06 = 4K  2024-05-13 32x4x128
      Yi-1.5-9B-Chat     8.83 = 4K  2024-05-13 48x4x128
      Yi-1.5-34B-Chat    34.4 = 4K  2024-05-13 60x8x128
      Yi-1.5-9B-Chat-16K   8.83 = 16K 2024-05-13 48x4x128
      Yi-1.5-34B-Chat-16K  34.4 = 16K 2024-05-13 60x8x128
      Yi-Coder-1.5B-Chat 1.48 = 128K 2024-09-04
      Yi-Coder-9B-Chat   8.83 = 128K 2024-09-04 48x4x128`,
  },
  {
    owner: '01-ai',
    license: 'apache-2.0',
    relation: 'base',
    models: `
      Yi-6B        6.06 = 4K   2023-11-02 32x4x128
      Yi-34B       34.4 = 4K   2023-11-02 60x8x128
      Yi-34B-200K  34.4 = 200000 2023-11-06 60x8x128
      Yi-9B        8.83 = 4K   2024-03-06 48x4x128
      Yi-1.5-6B    6.06 = 4K   2024-05-13 32x4x128
      Yi-1.5-9B    8.83 = 4K   2024-05-13 48x4x128
      Yi-1.5-34B   34.4 = 4K   2024-05-13 60x8x128`,
  },
  {
    owner: 'internlm',
    license: 'apache-2.0',
    reasoningMode: 'optional',
    models: `
      internlm3-8b-instruct  8 = 32K 2025-01-15`,
  },
  {
    owner: 'internlm',
    license: 'apache-2.0',
    models: `
      Intern-S1  241 28 - 2025-07-26`,
  },
  {
    owner: 'internlm',
    license: 'internlm',
    reasoningMode: 'none',
    models: `
      internlm2-chat-7b       7.74 = - 2024-01-17 32x8x128
      internlm2-chat-20b      19.9 = - 2024-01-17 48x8x128
      internlm2_5-7b-chat     7.74 = - 2024-07-03 32x8x128
      internlm2_5-20b-chat    19.9 = - 2024-08-05 48x8x128`,
  },
  {
    owner: 'tencent',
    license: 'tencent-hunyuan-community',
    models: `
      Hunyuan-A13B-Instruct  80 13 256K 2025-06-27`,
  },
  {
    owner: 'tencent',
    license: 'apache-2.0',
    reasoningMode: 'optional',
    models: `
      Hy3  295 21 256K 2026-07-06`,
  },
  {
    owner: 'tencent',
    reasoningMode: 'optional',
    models: `
      Hy3-preview  295 21 256K 2026-04-20`,
  },
  {
    owner: 'baidu',
    license: 'apache-2.0',
    reasoningMode: 'none',
    models: `
      ERNIE-4.5-0.3B-PT            0.36 = 128K 2025-06-30
      ERNIE-4.5-21B-A3B-PT         21  3  128K 2025-06-30
      ERNIE-4.5-300B-A47B-PT       300 47 128K 2025-06-30`,
  },
  {
    owner: 'baidu',
    license: 'apache-2.0',
    reasoningMode: 'optional',
    models: `
      ERNIE-4.5-VL-28B-A3B-PT      28  3  128K 2025-06-30
      ERNIE-4.5-VL-424B-A47B-PT    424 47 128K 2025-06-30`,
  },
  {
    owner: 'baidu',
    license: 'apache-2.0',
    reasoningMode: 'always',
    models: `
      ERNIE-4.5-21B-A3B-Thinking     21 3 128K 2025-09-08
      ERNIE-4.5-VL-28B-A3B-Thinking  28 3 128K 2025-11-11`,
  },
  {
    owner: 'stepfun-ai',
    license: 'apache-2.0',
    models: `
      step3           321 38 64K  2025-07-31
      Step-3.5-Flash  196 11 256K 2026-01-29
      Step-3.7-Flash  -   11 256K 2026-05-29`,
  },
  {
    owner: 'ByteDance-Seed',
    license: 'apache-2.0',
    reasoningMode: 'optional',
    models: `
      Seed-OSS-36B-Instruct  36 = 512K 2025-08-20 64x8x128`,
  },
  {
    owner: 'ByteDance-Seed',
    license: 'apache-2.0',
    models: `
      UI-TARS-1.5-7B  8.29 = - 2025-04-16`,
  },
  {
    owner: 'XiaomiMiMo',
    license: 'mit',
    models: `
      MiMo-7B-RL      7.83 = 32K  2025-04-30
      MiMo-V2-Flash   309 15 256K 2025-12-16
      MiMo-V2.5       310 15 1024K 2026-04-22
      MiMo-V2.5-Pro   1020 42 1024K 2026-04-22`,
  },
  {
    owner: 'inclusionAI',
    license: 'mit',
    reasoningMode: 'none',
    models: `
      Ling-lite       16.8 2.75 - 2025-03
      Ling-plus       290 28.8 64K 2025-03
      Ling-mini-2.0   16  1.4 128K 2025-09-09
      Ling-flash-2.0  100 6.1 128K 2025-09-17
      Ling-1T         1000 50 128K 2025-10-09`,
  },
  {
    owner: 'inclusionAI',
    license: 'mit',
    reasoningMode: 'always',
    models: `
      Ring-lite       16.8 2.75 -    2025-06
      Ring-mini-2.0   16  1.4 128K 2025-09-10
      Ring-flash-2.0  100 6.1 128K 2025-09-19
      Ring-1T         1000 50 128K 2025-10-14`,
  },
  {
    owner: 'meituan-longcat',
    license: 'mit',
    models: `
      LongCat-Flash-Chat      560  27 128K 2025-08-30
      LongCat-Flash-Thinking  560  27 128K 2025-09-22
      LongCat-2.0             1600 48 1024K 2026-07-05`,
  },
  {
    owner: 'rednote-hilab',
    license: 'mit',
    reasoningMode: 'none',
    models: `
      dots.llm1.inst  142 14 32K 2025-06-06`,
  },
  {
    owner: 'openbmb',
    license: 'apache-2.0',
    models: `
      MiniCPM4-0.5B  0.43 = 32K  2025-06-06
      MiniCPM4-8B    8.19 = 32K  2025-06-06
      MiniCPM4.1-8B  8.19 = 64K  2025-09-05`,
  },
  {
    owner: 'baichuan-inc',
    license: 'baichuan2-community-license',
    reasoningMode: 'none',
    models: `
      Baichuan2-7B-Chat   7.51 = 4K 2023-09-06 32x32x128
      Baichuan2-13B-Chat  13.9 = 4K 2023-09-06 40x40x128`,
  },
  {
    owner: 'baichuan-inc',
    license: 'apache-2.0',
    models: `
      Baichuan-M2-32B  32.8 = 128K 2025-08-11`,
  },
  {
    owner: 'Alibaba-NLP',
    license: 'apache-2.0',
    models: `
      Tongyi-DeepResearch-30B-A3B  30.5 3.3 128K 2025-09-16 48x4x128`,
  },
  {
    owner: 'nex-agi',
    license: 'apache-2.0',
    models: `
      Nex-N2-Mini  35  3  256K 2026-06
      Nex-N2-Pro   397 17 256K 2026-06`,
  },
]
