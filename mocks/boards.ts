/** A dataset with the tag of official benchmarks. */
export interface Board {
  readonly id: string
  /** The task that scores are given for; a board without one has no entries. */
  readonly task?: string
  /** Scores from 0 to 1; else up to 100, as the Hub mixes them. */
  readonly fraction?: boolean
  /** Only for those that were granted access. */
  readonly gated?: boolean
}

/** Real names, so that a reader of the real boards can read these; all scores are invented. */
export const BOARDS: readonly Board[] = [
  { id: 'cais/hle', task: 'hle' },
  { id: 'Idavidrein/gpqa', task: 'gpqa_diamond', fraction: true },
  { id: 'TIGER-Lab/MMLU-Pro', task: 'mmlu_pro' },
  { id: 'MathArena/aime_2026', task: 'MathArena/aime_2026' },
  { id: 'openai/gsm8k', task: 'gsm8k', fraction: true },
  { id: 'SWE-bench/SWE-bench_Verified', task: 'SWE-bench_Verified' },
  { id: 'odd-cases/closed-board', gated: true },
  { id: 'odd-cases/empty-board' },
]
