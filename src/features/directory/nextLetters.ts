import type { Answer, Engine } from '@/engine/engine'

/** How many are worked out: more would keep the next key waiting where it is none of them. */
const MOST = 4

/**
 * The letters and digits that most probably follow a text that somebody is typing: those that follow
 * its last word where words in these names begin with it, the most frequent first. In lower case.
 */
export function nextLetters(text: string, names: readonly string[]): readonly string[] {
  const [begun] = /[\p{L}\p{N}]*$/u.exec(text.toLowerCase())!
  const following = new RegExp(`(?<![\\p{L}\\p{N}])${begun}([\\p{L}\\p{N}])`, 'gu')
  const counts = new Map<string, number>()
  for (const name of names) {
    const found = Array.from(name.toLowerCase().matchAll(following), ([, letter]) => letter!)
    for (const letter of new Set(found)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  const frequent = [...counts].toSorted(([, a], [, b]) => b - a)
  return frequent.slice(0, MOST).map(([letter]) => letter)
}

/**
 * The names by which letters are worked out ahead: those that a text brings to the top. None further
 * down, since whoever scrolls there is not typing, and needs the engine; and none where it works in
 * the thread of the page.
 */
export function namesAhead(
  { apart }: Pick<Engine, 'apart'>,
  answer: Pick<Answer, 'rows'> | undefined,
): readonly string[] | undefined {
  return apart && answer?.rows.from === 0 ? answer.rows.ids : undefined
}
