import { NumberReader } from '@/lib/growingBytes'
import type { TextIndex } from './textIndex'
import type { Place } from './vocabulary'

/** The tokens that may stand at one place of a pattern. */
interface Step {
  readonly tokens: readonly number[]
  /** A bit for each token, set for these; not for what stands between fields, so that none reaches across. */
  readonly members: Uint8Array
}

/** What is looked for among the tokens of a row: one token after the other, each one of several. */
export interface Pattern {
  readonly steps: readonly Step[]
  /** The step whose rows take the fewest bytes. */
  readonly rarest: Step
}

function placeOf(begins: boolean, ends: boolean): Place {
  if (begins) return ends ? 'whole' : 'beginning'
  return ends ? 'end' : 'anywhere'
}

/**
 * A needle as the tokens it may be; a space in front says that it begins where a token does, and one
 * behind that it ends where one does.
 */
export function patternOf(needle: string, { vocabulary, rowStarts }: TextIndex): Pattern {
  const letters = needle.trim()
  const parts = letters.split(' ')
  const steps = parts.map((part, at): Step => {
    const begins = at > 0 || needle.startsWith(' ')
    const ends = at < parts.length - 1 || needle.endsWith(' ')
    const tokens = vocabulary.having(part, placeOf(begins, ends))
    const members = new Uint8Array((vocabulary.size >>> 3) + 1)
    for (const token of tokens) members[token >>> 3]! |= 1 << (token & 7)
    return { tokens, members }
  })
  const rows = ({ tokens }: Step) =>
    tokens.reduce((sum, token) => sum + rowStarts[token + 1]! - rowStarts[token]!, 0)
  return { steps, rarest: steps.reduce((least, step) => (rows(step) < rows(least) ? step : least)) }
}

/** Where a pattern ends that begins at this very place of the tokens; -1 where it does not. */
export function endOf({ steps }: Pattern, tokens: Uint8Array, from: number): number {
  const reader = new NumberReader(tokens, from)
  for (let step = 0; step < steps.length; step++) {
    const token = reader.next()
    if (((steps[step]!.members[token >>> 3]! >>> (token & 7)) & 1) === 0) return -1
  }
  return reader.at
}

/** Whether a pattern begins anywhere from one place of the tokens up to another. */
export function isIn(pattern: Pattern, tokens: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to;) {
    if (endOf(pattern, tokens, at) >= 0) return true
    while (tokens[at++]! > 0x7f);
  }
  return false
}
