import { BENCHMARKS, type Benchmark } from '@/domain/benchmarks'
import type { FactValue } from '@/domain/fact'
import type { Run } from '@/domain/model'
import type { Mode } from '@/domain/record'

/** A name without its last word of mode or harness, and what that word said. */
export interface Shorter {
  readonly name: string
  /** Undefined where the word is about the harness, not the model. */
  readonly mode?: Mode
}

const LEVEL = '(none|minimal|low|medium|high|xhigh|max)'

/** Endings by which sources mark a run, tried in order; `$1` of a pattern is the effort level. */
const ENDINGS: readonly (readonly [RegExp, (level: string) => Mode | undefined])[] = [
  [/(?:[-_ ]|[-_ ]\()(?:no|non)[-_ ]?(?:thinking|think|reasoning)\)?$/, () => 'non-thinking'],
  [/(?<=^claude-.*)-base$/, () => 'non-thinking'],
  [
    new RegExp(`[-_ ]thinking(?:-auto|-\\d+k)?-${LEVEL}-effort$`),
    (level) => `effort:${level}-thinking`,
  ],
  [new RegExp(`[-_ ]${LEVEL}-effort$`), (level) => `effort:${level}`],
  [new RegExp(`[-_ ]?\\(thinking-${LEVEL}\\)$`), (level) => `effort:${level}`],
  [/[-_ ]highthinking$/, () => 'effort:high'],
  [/[-_ ]\((?:default|\d+k) think(?:ing)?(?: tokens)?\)$/, () => 'thinking'],
  [/[-_ ]\(?(?:thinking|reasoning|reasoner|think)(?:-auto|-\d+k)?\)?$/, () => 'thinking'],
  // Epoch’s budget of tokens. In a name written with underscores throughout it is the model’s context.
  [/(?<=^[^_]+)_\d+k$/, () => 'thinking'],
  [new RegExp(`[-_ ]${LEVEL}$|[-_ ]?\\(${LEVEL}\\)$`), (level) => `effort:${level}`],
  [/ ?\((?:diff|whole|udiff|deprecated|default|codex-harness)\)$/, () => undefined],
]

const INSTRUCT = /[-_ ]instruct(?:[-_ ]\d{4})?$/

/**
 * Levels that are sizes of a model in the names of those who sell it: Mistral Medium, Qwen Max. Only
 * boards of benchmarks write their runs' effort like that.
 */
const SOLD_AS_SIZE = /[-_ ](?:medium|max)$/

/**
 * Takes one ending off a name, lower case; undefined where there is none. `sold` where the name is
 * from a price list.
 */
export function shorten(name: string, sold = false): Shorter | undefined {
  if (sold && SOLD_AS_SIZE.test(name)) return undefined
  for (const [pattern, modeOf] of ENDINGS) {
    const match = pattern.exec(name)
    if (!match || match.index === 0) continue
    const mode = modeOf(match[1] ?? match[2] ?? '')
    const rest = name.slice(0, match.index)
    // Makers that call one model Instruct publish its thinking sibling as another one.
    if (mode === 'thinking' && INSTRUCT.test(rest)) return undefined
    return { name: rest, ...(mode ? { mode } : {}) }
  }
  return undefined
}

/** Whether a name has the word "thinking" in it, as part of the model's name or not. */
export function saysThinking(name: string): boolean {
  return /(?:^|[-_ (:])think(?:ing)?(?:$|[-_ ):])/i.test(name)
}

/**
 * The run in the mode that its benchmark allows. The Open LLM Leaderboard compares likelihoods of
 * given answers or cuts answers short (huggingface.co/docs/leaderboards/open_llm_leaderboard/about),
 * so a reasoning model takes it without thinking, whatever it does elsewhere.
 */
export function withModeAsked<R extends Pick<Run, 'benchmark' | 'mode'>>(
  run: R,
  reasoningMode: FactValue | undefined,
): R {
  if (run.mode !== 'unknown' || !(reasoningMode === 'always' || reasoningMode === 'optional'))
    return run
  const { unthinking } = (BENCHMARKS as Readonly<Record<string, Benchmark>>)[run.benchmark] ?? {}
  return unthinking ? { ...run, mode: 'non-thinking' } : run
}
