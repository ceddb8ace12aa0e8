import { z } from '@/lib/schema'
import type { Disk } from './disk'

/** Version of the checkpoint and of the log beside it. */
const SCHEMA = 1
export const CHECKPOINT = 'checkpoint.json'

/** What was read, a line each: see `catalogue/hubIndex/entry`. */
export const LOG = 'records.jsonl'

const time = z.iso.datetime()
const count = z.int().check(z.gte(0))

const Checkpoint = z.object({
  schema: z.literal(SCHEMA),
  /** The endpoint that is walked, without a trailing slash. */
  hub: z.string(),
  /** About how many records the walk ends after; null for all. */
  limit: z.nullable(count),
  /** When this walk began. */
  startedAt: time,
  /** When the last walk over the whole Hub began, which may be this one. */
  wholeAt: time,
  /** What changed after that is asked for. */
  since: time,
  /** Which of the lists is being read: see `walk.ts`. */
  pass: z.enum(['whole', 'popular', 'changed', 'done']),
  /** The page of it to ask next; null for its first. */
  next: z.nullable(z.string()),
  /** Pages of it that were read. */
  pages: count,
  /** As much of the log as belongs to this checkpoint; what comes after was cut short. */
  log: z.object({ bytes: count, lines: count }),
  /** Whether the files of the index were made of it. */
  built: z.boolean(),
})

/** How far a walk has come: all that it takes to go on after any end. */
export type Checkpoint = Readonly<z.infer<typeof Checkpoint>>

/** What keeps a walk from going on, in words that say what to do. */
export class WalkError extends Error {
  override name = 'WalkError'
}

export function saveCheckpoint(disk: Disk, checkpoint: Checkpoint): void {
  disk.stage(CHECKPOINT, `${JSON.stringify(checkpoint, null, 1)}\n`)
  disk.publish(CHECKPOINT)
}

/**
 * The checkpoint of a folder; undefined where a walk has not begun there. Throws WalkError for one
 * that cannot be gone on from.
 */
export function loadCheckpoint(
  disk: Disk,
  { hub, limit }: { readonly hub: string; readonly limit: number | null },
): Checkpoint | undefined {
  const text = disk.read(CHECKPOINT)
  if (text === undefined) return undefined
  const refuse = (reason: string) =>
    new WalkError(
      `The walk in ${disk.folder} cannot be gone on with: ${reason}. Remove that folder to begin anew, or name another one: --from DIR.`,
    )
  const body = parsed(text)
  const version = z.looseObject({ schema: z.number() }).safeParse(body)
  if (version.success && version.data.schema !== SCHEMA)
    throw refuse(`it has version ${version.data.schema}, this program writes ${SCHEMA}`)
  const read = Checkpoint.safeParse(body)
  if (!read.success) throw refuse(`${CHECKPOINT} is damaged`)
  const checkpoint = read.data
  if (checkpoint.hub !== hub) throw refuse(`it is of ${checkpoint.hub}, not of ${hub}`)
  if (checkpoint.limit !== limit)
    throw refuse(
      `it ${checkpoint.limit === null ? 'is of all records' : `ends after ${checkpoint.limit} records`}, and another --limit is asked for`,
    )
  if (disk.size(LOG) < checkpoint.log.bytes) throw refuse(`${LOG} is shorter than it was`)
  return checkpoint
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
