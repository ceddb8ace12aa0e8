import { fold } from '@/lib/fold'
import { isAscii } from '@/lib/strings'
import type { Numbering } from './numbering'

const decoder = new TextDecoder()
const encoder = new TextEncoder()
const SPACE = 0x20
const POINT = 0x2e
/** Sets the bit that lower-cases an ASCII letter; digits and points have it anyway. */
const LOWER = 0x20

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39

/**
 * Calls `each` with the number of every token in a stretch of UTF-8. The tokens are those of `fold`:
 * runs of letters, and numbers with points between digits. ASCII is read as it stands, the rest by
 * way of a string.
 */
export function eachToken(
  bytes: Uint8Array,
  from: number,
  to: number,
  numbering: Numbering,
  each: (token: number) => void,
): void {
  if (isAscii(bytes, from, to)) asciiTokens(bytes, from, to, numbering, each)
  else foldedTokens(decoder.decode(bytes.subarray(from, to)), numbering, each)
}

/** The numbers of the tokens in a text. */
export function tokensOf(text: string, numbering: Numbering): readonly number[] {
  const bytes = encoder.encode(text)
  const tokens: number[] = []
  eachToken(bytes, 0, bytes.length, numbering, (token) => tokens.push(token))
  return tokens
}

function asciiTokens(
  bytes: Uint8Array,
  from: number,
  to: number,
  numbering: Numbering,
  each: (token: number) => void,
): void {
  let at = from
  while (at < to) {
    const start = at
    if (isDigit(bytes[at]!)) {
      do at++
      while (
        at < to &&
        (isDigit(bytes[at]!) || (bytes[at] === POINT && at + 1 < to && isDigit(bytes[at + 1]!)))
      )
    } else {
      while (at < to) {
        const letter = bytes[at]! | LOWER
        if (letter < 0x61 || letter > 0x7a) break
        at++
      }
      if (at === start) {
        at++
        continue
      }
    }
    each(numbering.number(bytes, start, at, LOWER))
  }
}

/** `fold` puts single spaces between tokens. */
function foldedTokens(text: string, numbering: Numbering, each: (token: number) => void): void {
  const folded = encoder.encode(fold(text))
  for (let at = 0; at < folded.length; at++) {
    const start = at
    while (at < folded.length && folded[at] !== SPACE) at++
    each(numbering.number(folded, start, at, 0))
  }
}
