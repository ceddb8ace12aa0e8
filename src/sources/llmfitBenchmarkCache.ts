import { z } from '@/lib/schema'
import type { Relation } from '@/domain/record'
import { onePageEach } from './access'
import { isPacked, plainCopy } from './copyName'
import { hubIdIn, isHubId } from './hubLink'
import { claim, parseRows, recording, type Facts } from './recorded'
import type { Source } from './source'

const COMMIT = '3f44fd30a43d2619146f7bc0aa66c90aa54d78e6'
const FILE = `https://github.com/AlexsJones/llmfit/blob/${COMMIT}/llmfit-core/data/benchmark_cache.json`

const billions = z.optional(z.nullable(z.number().check(z.nonnegative())))

const Row = z.object({
  hfId: z.string().check(z.refine(isHubId)),
  params: billions,
  activeParams: billions,
  baseModel: z.optional(z.nullable(z.string())),
})
export type BenchmarkCacheRow = z.infer<typeof Row>

const owner = (id: string) => id.slice(0, id.indexOf('/')).toLowerCase()

/**
 * How a repository is made from its declared base: a copy where its name says no more than that;
 * else another owner's is a fine-tune, and a maker's own next step (`-Base` to post-trained) no copy.
 */
function relationTo(base: string, id: string): Relation | undefined {
  const relation = plainCopy(base, id)
  if (relation || owner(base) !== owner(id)) return relation ?? 'fine-tune'
  return isPacked(id) ? 'quantized' : undefined
}

const NOTE = 'rounded to billions'

/** Repositories met in a cache of speed benchmarks: newer ones than the main list has. */
export const llmfitBenchmarkCache: Source<BenchmarkCacheRow> = {
  id: 'llmfit-cache',
  label: 'llmfit benchmark cache',
  about: 'Newer Hub repositories met in speed benchmarks: sizes in whole billions, base models.',
  home: 'https://github.com/AlexsJones/llmfit',
  terms: { name: 'MIT', url: 'https://github.com/AlexsJones/llmfit/blob/main/LICENSE' },
  resources: [recording('llmfit/models-in-benchmark-cache-2026-08-10.json', '2026-08-22')],
  pages(access, signal) {
    return onePageEach(this.resources, access, signal)
  },
  parse(page) {
    return parseRows(page.body, Row)
  },
  translate(row, page) {
    const facts: Facts = {}
    // Zero is what the cache holds for the unknown and for anything under half a billion.
    if (row.params) facts.params = claim(row.params * 1e9, 'measured', NOTE)
    if (row.activeParams) facts.activeParams = claim(row.activeParams * 1e9, 'measured', NOTE)
    const base = row.baseModel ? hubIdIn(row.baseModel) : undefined
    const relation = base ? relationTo(base, row.hfId) : undefined
    return [
      {
        source: 'llmfit-cache',
        name: row.hfId,
        url: FILE,
        seenAt: page.seenAt,
        hub: [row.hfId],
        facts,
        ...(base && relation ? { parent: { hub: base, relation } } : {}),
      },
    ]
  },
}
