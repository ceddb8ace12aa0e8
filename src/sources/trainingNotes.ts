/** Short notes, in our words, on what single training figures count and leave out. */
export interface TrainingNotes {
  readonly params?: string
  readonly activeParams?: string
  readonly trainingTokens?: string
  readonly gpuHours?: string
  readonly trainingCost?: string
  readonly trainingFlop?: string
  /** True where the hours are worked out from other published figures. */
  readonly reckoned?: boolean
  /** The figure that its maker only caps (“up to 9T”): a bound is no value, so it is left out. */
  readonly capped?: 'trainingTokens' | 'trainingCost'
}

const META: TrainingNotes = { gpuHours: 'pre-training only' }
const VISION: TrainingNotes = { gpuHours: 'without the text model it starts from' }

/** By lower-cased Hub id. */
export const TRAINING_NOTES: ReadonlyMap<string, TrainingNotes> = new Map<string, TrainingNotes>([
  [
    'deepseek-ai/deepseek-v3',
    {
      params: 'the repository counts 685B with its multi-token-prediction weights',
      gpuHours: 'whole run, 2.664M of them pre-training',
      trainingCost: '2 USD per hour; without research, ablations, staff and hardware',
    },
  ],
  [
    'deepseek-ai/deepseek-r1',
    {
      params: 'the repository counts 685B with its multi-token-prediction weights',
      gpuHours: 'reinforcement learning only, without the base model’s 2.788M',
      trainingCost: 'reinforcement learning only, without the base model',
      trainingFlop: 'base model and reinforcement learning together; by Epoch AI',
    },
  ],
  ['deepseek-ai/deepseek-v2', { gpuHours: '172.8K per trillion tokens', reckoned: true }],
  [
    'deepseek-ai/deepseek-coder-v2-instruct',
    { trainingTokens: '6T of them after the DeepSeek-V2 checkpoint' },
  ],
  ['meta-llama/llama-2-7b-hf', META],
  ['meta-llama/llama-2-13b-hf', META],
  ['meta-llama/llama-2-70b-hf', META],
  ['meta-llama/meta-llama-3-8b', { trainingTokens: 'over 15T' }],
  ['meta-llama/meta-llama-3-70b', { trainingTokens: 'over 15T' }],
  [
    'meta-llama/llama-3.2-1b',
    { capped: 'trainingTokens', gpuHours: 'without making the teachers’ answers' },
  ],
  [
    'meta-llama/llama-3.2-3b',
    { capped: 'trainingTokens', gpuHours: 'without making the teachers’ answers' },
  ],
  ['meta-llama/llama-3.2-11b-vision', VISION],
  ['meta-llama/llama-3.2-90b-vision', VISION],
  ['meta-llama/llama-4-scout-17b-16e', { trainingTokens: 'about 40T; Epoch AI records 30T' }],
  ['meta-llama/llama-4-maverick-17b-128e', { trainingTokens: 'about 22T; Epoch AI records 30T' }],
  ['tiiuae/falcon-180b', { gpuHours: 'about 7M' }],
  ['openai/gpt-oss-20b', { gpuHours: 'almost ten times fewer than the 120b', reckoned: true }],
  ['moonshotai/kimi-k2-instruct', { trainingFlop: '6 × active parameters × tokens; Epoch AI' }],
  ['zai-org/glm-4.5', { trainingTokens: '15T general, 7T code and reasoning, and mid-training' }],
  [
    'meituan-longcat/longcat-flash-chat',
    { activeParams: 'mean; 18.6B to 31.3B by token', trainingTokens: 'over 20T' },
  ],
  ['databricks/dbrx-base', { trainingCost: 'told to the press, not on the model card' }],
  ['mosaicml/mpt-7b', { gpuHours: '440 for 9.5 days', reckoned: true, trainingCost: 'about 200K' }],
  ['huggingfacetb/smollm3-3b', { gpuHours: '384 for 24 days' }],
  ['microsoft/phi-4', { gpuHours: '1920 for 21 days', reckoned: true }],
  [
    'tinyllama/tinyllama-1.1b-intermediate-step-1431k-3t',
    { gpuHours: '16 for 90 days, as planned', reckoned: true },
  ],
  [
    'jetmoe/jetmoe-8b',
    {
      gpuHours: '96 for two weeks',
      reckoned: true,
      capped: 'trainingCost',
    },
  ],
  [
    'minimaxai/minimax-m1-80k',
    {
      gpuHours: 'reinforcement learning only, without the base model',
      trainingCost: 'reinforcement learning only, without the base model',
    },
  ],
])
