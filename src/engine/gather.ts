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
  const look = (wholes: readonly Uint32Array[]) =>
    Promise.all(
      shards.map(async (shard, at) => {
        const places = wholes[at]!
        const samples: Sample[] = []
        for (let next = 0; next < places.length && wanted(); next += AT_ONCE)
          samples.push(await shard.sample(job, places.slice(next, next + AT_ONCE)))
        return samples
      }),
    )
  const charted = (samples: readonly (readonly Sample[])[]) =>
    new Chart(
      samples.map((own, at) => ({ ...together(own), matched: parts[at]!.matched })),
      ordering,
    )
  const all = await look(parts.map(({ matched }) => placesIn(0, matched, CHARTED)))
  if (!wanted()) return undefined
  const chart = charted(all)
  const unsure = chart.unsure(CHARTED)
  if (unsure.every(({ length }) => length === 0)) return chart
  const more = await look(unsure)
  return wanted() ? charted(all.map((own, at) => [...own, ...more[at]!])) : undefined
}

/** Samples of one shard as one, in the order of its rows. */
function together(samples: readonly Sample[]): Sample {
  const rows = samples
    .flatMap((sample) => Array.from(sample.places, (place, at) => ({ sample, place, at })))
    .toSorted((one, other) => one.place - other.place)
  const keys = samples[0]?.keys ?? []
  return {
    places: Uint32Array.from(rows, ({ place }) => place),
    keys: keys.map((_, key) => rows.map(({ sample, at }) => sample.keys[key]![at])),
    ids: rows.map(({ sample, at }) => sample.ids[at]!),
  }
}
