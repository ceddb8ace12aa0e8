/**
 * The first of so many places where a test holds, which holds at all places after it too; `count` where
 * it holds at none.
 */
export function firstWhere(count: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
