const ASCII_TOKEN = /\d+(?:\.\d+)*|[a-z]+/g
const TOKEN = /\p{N}+(?:\.\p{N}+)*|\p{L}+/gu
/** Nothing here needs decomposing: the quick way will do. */
const ASCII = /^[ -~\s]*$/

/**
 * The runs of letters and the numbers in a text, in order, without case, accents and punctuation.
 * A point between digits belongs to the number: `Qwen2.5-7B` gives qwen, 2.5, 7, b, so that 2.5 is
 * one thing and letters and digits count as apart however they are written.
 */
export function tokens(text: string): readonly string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(ASCII_TOKEN) ?? []
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(TOKEN) ?? []
  )
}

/** The tokens of a text with single spaces between them. */
export function fold(text: string): string {
  return tokens(text).join(' ')
}
