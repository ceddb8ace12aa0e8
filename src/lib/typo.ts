/**
 * The fewest edits (a letter added, left out, replaced, or two neighbors swapped) that make `word`
 * the beginning of `target`; `limit + 1` when it takes more than `limit`. Only the beginning of the
 * target counts, so that a word can be corrected before it is typed to its end.
 */
export function prefixDistance(word: string, target: string, limit: number): number {
  const width = Math.min(target.length, word.length + limit)
  if (width < word.length - limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: width + 1 }, (_, column) => column)
  for (let row = 1; row <= word.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= width; column++) {
      const same = word[row - 1] === target[column - 1]
      let edits = Math.min(
        above[column]! + 1,
        current[column - 1]! + 1,
        above[column - 1]! + (same ? 0 : 1),
      )
      const swapped =
        row > 1 &&
        column > 1 &&
        word[row - 1] === target[column - 2] &&
        word[row - 2] === target[column - 1]
      if (swapped) edits = Math.min(edits, before[column - 2]! + 1)
      current.push(edits)
      if (edits < least) least = edits
    }
    if (least > limit) return limit + 1
    before = above
    above = current
  }
  return Math.min(limit + 1, ...above)
}

/** Edits forgiven in a word: none below five letters, one below nine, two from nine on. */
export function editsForgiven(word: string): number {
  if (word.length < 5) return 0
  return word.length < 9 ? 1 : 2
}

/** The words nearest to a mistyped one, if any are near enough; in the order of `vocabulary`. */
export function corrections(word: string, vocabulary: readonly string[]): readonly string[] {
  let limit = editsForgiven(word)
  let nearest: string[] = []
  if (limit === 0) return nearest
  for (const candidate of vocabulary) {
    const distance = prefixDistance(word, candidate, limit)
    if (distance > limit) continue
    if (distance < limit) nearest = []
    limit = distance
    nearest.push(candidate)
  }
  return nearest
}
