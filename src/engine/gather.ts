import { Chart } from './chart'
import type { Ask, Rows } from './engine'
import type { Job } from './job'
import { locate } from './locate'
import { mergeGuessed, mergeStretches, type Ordering } from './merge'
import { placesIn } from './sample'
import type { Found, Sample } from './shard'
import type { ShardCalls } from './sharded'

/** So many rows of each shard are looked at to tell nearly where windows begin, so many at once. */
const CHARTED = 8192
const AT_ONCE = 1024
/** Milliseconds before that: the page draws the window meanwhile. */
const PAUSE = 40

interface Gathering {
  readonly shards: readonly ShardCalls[]
  readonly job: Job
  /** What each shard answered. */
  readonly parts: readonly Found[]
  /** The window, within the rows that match. */
  readonly span: Pick<Ask, 'from' | 'to' | 'columns'>
  /** Whether the window is cut from the first rows of every shard. */
  readonly near: boolean
  /** What the shards were asked by, where that was for where the window probably is. */
  readonly chart: Chart | undefined
  readonly ordering: Ordering
}

/** One window of rows from several shards. */
export async function gather(gathering: Gathering): Promise<Rows> {
  const { shards, job, parts, span, near, chart, ordering } = gathering
  const stretches = parts.map((part) => part.stretch)
  if (near) return mergeStretches(stretches, span, ordering)
  const matched = parts.map((part) => part.matched)
  const guessed = chart && mergeGuessed(stretches, matched, span, ordering)
  if (guessed) return guessed
  const { from, to } = span
  const bounds = await locate(
    from,
    chart?.around(from) ?? parts.map(({ sample }, at) => ({ ...sample, matched: matched[at]! })),
    async (shard, places) => shards[shard]!.sample(job, places),
    ordering,
  )
  const located = await Promise.all(
    shards.map((shard, at) => {
      const { low, high } = bounds[at]!
      return shard.stretch(job, { ...span, from: low, to: high + to - from })
    }),
  )
  return mergeStretches(located, span, ordering)
}

/**
 * Looks at rows all over the shards, so that the next window is found where it is asked for: a few at
 * once, so that other questions come in between. Undefined once it is not wanted any more: with
 * questions about other rows in between, each would have the shards start anew.
 */
export async function chartOf(
  { shards, job, parts, ordering }: Gathering,
  wanted: () => boolean,
): Promise<Chart | undefined> {
  await new Promise((resume) => setTimeout(resume, PAUSE))
  const looked = await Promise.all(
    shards.map(async (shard, at) => {
      const { matched } = parts[at]!
      const all = placesIn(0, matched, CHARTED)
      const samples: Sample[] = []
      for (let next = 0; next < all.length && wanted(); next += AT_ONCE)
        samples.push(await shard.sample(job, all.slice(next, next + AT_ONCE)))
      return { ...joined(samples), matched }
    }),
  )
  return wanted() ? new Chart(looked, ordering) : undefined
}

/** Samples of one shard, one after the other. */
function joined(samples: readonly Sample[]): Sample {
  const keys = samples[0]?.keys ?? []
  return {
    places: Uint32Array.from(samples.flatMap(({ places }) => [...places])),
    keys: keys.map((_, key) => samples.flatMap((sample) => sample.keys[key]!)),
    ids: samples.flatMap(({ ids }) => ids),
  }
}
