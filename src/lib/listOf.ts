/** What each of some numbers stands for. `Array.from` goes over them by an iterator, three times as long. */
export function listOf<T>(numbers: Uint32Array, read: (number: number) => T): T[] {
  const list: T[] = []
  for (let at = 0; at < numbers.length; at++) list.push(read(numbers[at]!))
  return list
}
