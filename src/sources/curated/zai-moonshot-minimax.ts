import type { Family } from './family'

const ZAI = { owner: 'zai-org', license: 'mit' } as const
const KIMI = { owner: 'moonshotai', license: 'modified-mit' } as const
const KIMI_K2_LICENSE =
  'MIT, with the model’s name to be shown above 100 million monthly users or 20 million USD of monthly revenue.'
const MINIMAX = { owner: 'MiniMaxAI' } as const

/** Z.ai (Zhipu), Moonshot AI and MiniMax. */
export const zaiMoonshotMiniMax: readonly Family[] = [
  {
    owner: 'zai-org',
    license: 'glm-4',
    reasoningMode: 'none',
    models: `
      glm-4-9b-chat     9.4  = 128K 2024-06-05
      glm-4-9b-chat-1m  9.48 = 1024K 2024-06-05`,
  },
  {
    ...ZAI,
    reasoningMode: 'none',
    models: `
      GLM-4-9B-0414   9.4  = 32K 2025-04-14
      GLM-4-32B-0414  32.6 = 32K 2025-04-14`,
  },
  {
    ...ZAI,
    reasoningMode: 'always',
    models: `
      GLM-Z1-9B-0414               9.4  = 32K 2025-04-14
      GLM-Z1-32B-0414              32.6 = 32K 2025-04-14
      GLM-Z1-Rumination-32B-0414   32.6 = - 2025-04-14
      GLM-4.1V-9B-Thinking         10.3 = 64K 2025-07-01`,
  },
  {
    ...ZAI,
    reasoningMode: 'optional',
    models: `
      GLM-4.5        355 32 128K 2025-07-28
      GLM-4.5-Air    106 12 128K 2025-07-28
      GLM-4.5V       106 12 64K  2025-08-11
      GLM-4.6        355 32 200K 2025-09-30
      GLM-4.6V       106 12 128K 2025-12-08
      GLM-4.6V-Flash 9   =  128K 2025-12-08
      GLM-4.7        355 32 200K 2025-12-22
      GLM-4.7-Flash  30  3  198K 2026-01-19
      GLM-5  744 40 200K 2026-02-12`,
  },
  {
    ...ZAI,
    reasoningMode: 'optional',
    notes: {
      params:
        'The size of GLM-5, on which it is built; the repository also holds multi-token-prediction weights.',
    },
    models: `
      GLM-5.1  744 40 200K  2026-04-07
      GLM-5.2  744 40 1024K 2026-06-13`,
  },
  {
    ...KIMI,
    reasoningMode: 'none',
    notes: { license: KIMI_K2_LICENSE },
    models: `
      Kimi-K2-Instruct       1000 32 128K 2025-07-11 61x576
      Kimi-K2-Instruct-0905  1000 32 256K 2025-09-05 61x576`,
  },
  {
    ...KIMI,
    reasoningMode: 'always',
    notes: { license: KIMI_K2_LICENSE },
    models: `
      Kimi-K2-Thinking  1000 32 256K 2025-11-06 61x576`,
  },
  {
    ...KIMI,
    notes: { license: KIMI_K2_LICENSE },
    models: `
      Kimi-K2.7-Code  1000 32 256K 2026-06-12`,
  },
  {
    ...KIMI,
    reasoningMode: 'optional',
    notes: { license: KIMI_K2_LICENSE },
    models: `
      Kimi-K2.5  1000 32 256K 2026-01-27 61x576
      Kimi-K2.6  1000 32 256K 2026-04-21`,
  },
  {
    ...KIMI,
    relation: 'base',
    notes: { license: KIMI_K2_LICENSE },
    models: `
      Kimi-K2-Base  1000 32 128K 2025-07-11 61x576`,
  },
  {
    owner: 'moonshotai',
    license: 'kimi-k3',
    models: `
      Kimi-K3  2800 104 1024K 2026-07-27`,
  },
  {
    owner: 'moonshotai',
    license: 'mit',
    models: `
      Kimi-Dev-72B                72.7 = 128K 2025-06-17 80x8x128
      Kimi-VL-A3B-Instruct        16   3 128K 2025-04-09
      Kimi-VL-A3B-Thinking        16   3 128K 2025-04-09
      Kimi-Linear-48B-A3B-Instruct 48  3 1024K 2025-10-30
      Moonlight-16B-A3B-Instruct  16   3 8K   2025-02-22`,
  },
  {
    ...MINIMAX,
    license: 'minimax-model-license',
    reasoningMode: 'none',
    models: `
      MiniMax-Text-01  456 45.9 4000K 2025-01-15
      MiniMax-VL-01    456 45.9 -     2025-01-15`,
  },
  {
    ...MINIMAX,
    license: 'apache-2.0',
    reasoningMode: 'always',
    models: `
      MiniMax-M1-40k  456 45.9 1000000 2025-06-16
      MiniMax-M1-80k  456 45.9 1000000 2025-06-16`,
  },
  {
    ...MINIMAX,
    reasoningMode: 'always',
    license: 'modified-mit',
    models: `
      MiniMax-M2    230 10 192K 2025-10-27
      MiniMax-M2.1  230 10 200K 2025-12-23
      MiniMax-M2.5  230 10 200K 2026-02-12`,
  },
  {
    ...MINIMAX,
    reasoningMode: 'always',
    license: 'minimax-non-commercial',
    models: `
      MiniMax-M2.7  230 10 200K 2026-03-18`,
  },
  {
    ...MINIMAX,
    license: 'minimax-community',
    reasoningMode: 'optional',
    models: `
      MiniMax-M3  428 23 1024K 2026-06-01`,
  },
]
