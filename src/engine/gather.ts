import type { Ask, Rows } from './engine'
import { locate } from './locate'
import { mergeStretches, type Ordering } from './merge'
import type { Found, Job } from './shard'
import type { ShardCalls } from './sharded'

interface Gathering {
  readonly shards: readonly ShardCalls[]
  readonly job: Job
  /** What each shard answered, its first rows included where the window is near. */
  readonly parts: readonly Found[]
  /** The window, within the rows that match. */
  readonly span: Pick<Ask, 'from' | 'to' | 'columns'>
  /** Whether the window is cut from the first rows of every shard. */
  readonly near: boolean
  readonly ordering: Ordering
}

/** One window of rows from several shards. */
export async function gather({
  shards,
  job,
  parts,
  span,
  near,
  ordering,
}: Gathering): Promise<Rows> {
  const { from, to } = span
  const count = to - from
  if (near) {
    const stretches = parts.map((part) => part.stretch)
    return mergeStretches(stretches, { from, skipped: from, count }, ordering)
  }
  const bounds = await locate(
    from,
    parts.map(({ matched, sample }) => ({ matched, ...sample })),
    async (shard, places) => shards[shard]!.sample(job, places),
    ordering,
  )
  const stretches = await Promise.all(
    shards.map((shard, at) => {
      const { low, high } = bounds[at]!
      return shard.stretch(job, { ...span, from: low, to: high + count })
    }),
  )
  const before = bounds.reduce((sum, { low }) => sum + low, 0)
  return mergeStretches(stretches, { from, skipped: from - before, count }, ordering)
}
