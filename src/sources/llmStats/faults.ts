import type { BenchmarkId } from '@/domain/benchmarks'

/** What of a record is not believed, and why. */
export interface Fault {
  readonly of: RegExp
  readonly why: string
  readonly fields?: readonly (
    | 'hub'
    | 'params'
    | 'trainingTokens'
    | 'license'
    | 'released'
    | 'context'
  )[]
  readonly scores?: readonly BenchmarkId[] | 'all'
}

/** Reviewed by hand against makers' cards and reports; `of` is matched with the record's name. */
export const FAULTS: readonly Fault[] = [
  {
    of: /^deepseek-r1-zero$|^qwen-2\.5-coder-(7b|32b)-instruct$|^qwen2-72b-instruct$/,
    fields: ['hub'],
    why: 'links to the repository of another model',
  },
  {
    of: /^deepseek-r1-distill-/,
    fields: ['trainingTokens'],
    why: 'repeats the tokens of the teacher’s base model',
  },
  {
    of: /^phi-4(-mini)?-reasoning/,
    fields: ['trainingTokens'],
    why: 'counts the fine-tuning alone',
  },
  {
    of: /^gemma-3n-/,
    fields: ['params'],
    why: 'gives what is held in memory at a time, the same for both sizes',
  },
  { of: /^phi-3\.5-moe-/, fields: ['params'], why: 'adds up experts that share layers' },
  {
    of: /^llama-3\.(1-nemotron-(nano-8b|ultra-253b)|3-nemotron-super-49b)/,
    fields: ['license'],
    why: 'names the license of the base; the card names the maker’s own',
  },
  { of: /^deepseek-v2\.5$/, fields: ['released', 'context'], why: 'speaks of DeepSeek-V2' },
  {
    of: /^gemini-1\.5-flash-8b$/,
    fields: ['released'],
    why: 'the date is before its announcement',
  },
  {
    of: /^command-r-plus-04-2024$/,
    fields: ['released'],
    why: 'gives the date of the August version',
  },
  { of: /^gpt-4-0613$/, fields: ['context'], why: 'gives the context of the 32k version' },
  {
    of: /^qwen3-235b-a22b$/,
    scores: [
      ...(['gpqa', 'mmlu', 'mmluRedux', 'mmluPro', 'bbh', 'gsm8k'] as const),
      ...(['math', 'mgsm', 'mmmlu', 'mbpp', 'multiPlE'] as const),
    ],
    why: 'a score of the base model',
  },
  { of: /^gemma-2-(9b|27b)-it$/, scores: 'all', why: 'a score of the base model' },
  {
    of: /^granite-3\.3-8b-/,
    scores: ['aime2024'],
    why: 'ten times what the card says',
  },
  { of: /^granite-3\.3-8b-base$/, scores: ['math500'], why: 'a score of the instruct model' },
  {
    of: /^claude-3-7-sonnet/,
    scores: ['gpqa'],
    why: 'the best of many attempts, as the announcement’s table says',
  },
  {
    of: /^(o1|o3-mini|gpt-4\.[15])/,
    scores: ['math'],
    why: 'measured on MATH-500, as OpenAI’s simple-evals says',
  },
  {
    of: /^qwq-32b$/,
    scores: ['gpqa', 'math500', 'aime2024', 'liveCodeBench'],
    why: 'repeats the scores of the preview',
  },
  {
    of: /^o3-2025-04-16$/,
    scores: ['arcAgi', 'frontierMath'],
    why: 'measured on a preview with far more compute',
  },
  {
    of: /^grok-3(-mini)?$/,
    scores: ['gpqa', 'aime2024', 'aime2025', 'liveCodeBench'],
    why: 'the best of many attempts, as the announcement’s chart says',
  },
]

/**
 * Makers and models whose reports mean GPQA Diamond where the record says only GPQA. Llama 3.1 and
 * 3.2, Qwen 2.5, Jamba, Nova, Phi 3.5 and Mistral Small reported the main set or do not say.
 */
export const DIAMOND =
  /^(claude|gemini|gpt|o1|o3|o4|deepseek|grok|qwq|qwen3|llama-3\.3|llama-4|llama-3\.1-nemotron-ultra|phi-4$)/
