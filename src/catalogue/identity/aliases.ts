import type { Mode } from '@/domain/record'
import { BENCHMARK_NAMES } from './benchmarkNames'
import { nameKey } from './names'
import { PROVIDER_NAMES } from './providerNames'

/** What a name means: a model, or null where it is known to mean none. */
export interface Alias {
  readonly canonical: string | null
  /** Set where the name itself says in which mode the model ran. */
  readonly mode?: Mode
}

/**
 * Reads a reviewed table. `@source` starts the names of one source (`@*` those of any source); a
 * line is `name = model` or `name = model ; mode`, where `-` stands for no model.
 */
export function parseAliases(table: string): ReadonlyMap<string, ReadonlyMap<string, Alias>> {
  const bySource = new Map<string, Map<string, Alias>>()
  let names = new Map<string, Alias>()
  for (const line of table.trim().split('\n')) {
    if (line.startsWith('@')) {
      const source = line.slice(1)
      names = bySource.get(source) ?? new Map<string, Alias>()
      bySource.set(source, names)
      continue
    }
    const at = line.lastIndexOf(' = ')
    const [model = '-', mode] = line.slice(at + 3).split(' ; ')
    names.set(line.slice(0, at), {
      canonical: model === '-' ? null : model,
      ...(mode ? { mode: mode as Mode } : {}),
    })
  }
  return bySource
}

/** All reviewed lines, by source. */
export const tables = parseAliases(`${PROVIDER_NAMES.trim()}\n${BENCHMARK_NAMES.trim()}`)

/** Lines for any source, by key: hosts spell them with every separator there is. */
const anywhere = new Map(
  [...(tables.get('*') ?? [])].map(([name, alias]) => [nameKey(name), alias]),
)

/** The reviewed meaning of a whole name, lower case, in one source. */
export function aliasOf(source: string, name: string): Alias | undefined {
  return source === '*' ? undefined : tables.get(source)?.get(name)
}

/** The reviewed meaning of a bare name wherever it occurs, compared by key. */
export function aliasAnywhere(name: string): Alias | undefined {
  return anywhere.get(nameKey(name))
}
