import { closedNames } from './closed'
import { originals } from './originals'

/**
 * The key under which two spellings of one name meet: case, separators and the way a point is
 * written (`v3.1`, `v3-1`, `v3_1`, `v3p1`) do not count. Every digit, size, date and word does.
 */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/(?<=\d)p(?=\d)/g, '-')
    .replace(/[\s_.\-/]+/g, '-')
    .replace(/(?<=[a-z])-(?=\d)|(?<=\d)-(?=[a-z])/g, '')
    .replace(/^-|-$/g, '')
}

const index = new Map<string, Set<string>>()
for (const [name, id] of [
  ...[...originals].map((own) => [own.slice(own.indexOf('/') + 1), own] as const),
  ...closedNames,
]) {
  const key = nameKey(name)
  const ids = index.get(key)
  if (ids) ids.add(id)
  else index.set(key, new Set([id]))
}

/** Reviewed models whose name equals this one but for spelling; more than one is no answer. */
export function modelsNamed(name: string): readonly string[] {
  return [...(index.get(nameKey(name)) ?? [])]
}

/** Whether an id is one of the reviewed closed models. */
export const closedIds: ReadonlySet<string> = new Set(closedNames.map(([, id]) => id))
