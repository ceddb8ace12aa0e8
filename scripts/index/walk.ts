import { entryOf, writeLine } from '@/catalogue/hubIndex/entry'
import { DEFAULT_CONFIG } from '@/sources/config'
import { rebased } from '@/sources/endpoints'
import { failed } from '@/sources/failure'
import type { Reply } from '@/sources/http'
import { hubWalkUrl, MOST_ROWS, readHubBody } from '@/sources/hubQuery'
import type { createAsk } from './ask'
import { loadCheckpoint, LOG, saveCheckpoint, WalkError, type Checkpoint } from './checkpoint'
import type { Disk } from './disk'

export interface WalkOptions {
  readonly disk: Disk
  readonly ask: ReturnType<typeof createAsk>
  /** The endpoint, without a trailing slash. */
  readonly hub: string
  readonly now: () => number
  /** Ends after about so many records; null for all. */
  readonly limit: number | null
  /** Reads everything again, even if only changes are due. */
  readonly whole?: boolean
  /** Rows of a page; fewer in tests. */
  readonly pageRows?: number
  readonly onPage?: (checkpoint: Checkpoint) => void
}

/**
 * The lists that a walk reads one after the other. `whole` goes by the day of creation, which never
 * changes, so that every repository stays on its page; what was made or changed meanwhile is in
 * `changed`. Later walks read `changed` alone, and `popular` first, since counts of downloads move
 * without a change of the repository.
 */
const PASSES = {
  whole: { sort: 'createdAt', followedBy: 'changed', pages: Number.POSITIVE_INFINITY },
  popular: { sort: 'downloads', followedBy: 'changed', pages: 100 },
  changed: { sort: 'lastModified', followedBy: 'done', pages: Number.POSITIVE_INFINITY },
} as const

/** After so long everything is read again: what was deleted and what lies far behind is found then. */
const WHOLE_EACH_MS = 7 * 86_400_000

/** Clocks differ: what changed shortly before the last walk began is asked for as well. */
const MARGIN_MS = 10 * 60_000

/** So often a page that looks wrong is asked for before it is believed. */
const DOUBTS = 3

/**
 * Reads the Hub's list of models into the log, from where the checkpoint is, and saves the checkpoint
 * after every page. Returns the last one: its pass is `done`.
 */
export async function walk(options: WalkOptions): Promise<Checkpoint> {
  const { disk, ask, hub, onPage, pageRows = MOST_ROWS } = options
  const endpoints = new Map([[DEFAULT_CONFIG.hub.endpoint, hub]])
  let checkpoint = begin(options)
  /** A cursor that comes back would lead in circles. */
  const asked = new Set<string>()
  while (checkpoint.pass !== 'done') {
    const { sort } = PASSES[checkpoint.pass]
    const url = checkpoint.next ?? rebased(hubWalkUrl(sort, pageRows), endpoints)
    asked.add(url)
    const day = checkpoint.startedAt.slice(0, 10)
    const page = await ask(url, (reply, tried) => {
      const read = readHubBody(url, reply.body, day)
      const rows = read.records.length + read.rejected.length
      const doubt = doubtOf(reply, rows, { asked, hub, pageRows }, tried)
      if (doubt) throw failed({ kind: 'malformed', reason: doubt })
      return { ...read, next: reply.next }
    })
    const lines = [
      ...page.records.map((raw) => entryOf(raw, page.page)),
      ...page.rejected.map(({ name }) => ({ rejected: name })),
    ].map((line) => `${writeLine(line)}\n`)
    const log = {
      bytes: disk.append(LOG, checkpoint.log.bytes, lines.join('')),
      lines: checkpoint.log.lines + lines.length,
    }
    const old = Date.parse(checkpoint.since) - MARGIN_MS
    const isOver =
      checkpoint.pass === 'changed' &&
      page.records.some(({ model }) => Date.parse(model.lastModified ?? '') < old)
    checkpoint = after({ ...checkpoint, log }, isOver ? null : page.next)
    saveCheckpoint(disk, checkpoint)
    onPage?.(checkpoint)
  }
  if (checkpoint.log.lines === 0)
    throw new WalkError(`${hub} lists no models. Check the address that --hub names.`)
  return checkpoint
}

/** The checkpoint to go on from: the one there is, unless its walk has ended and another begins. */
function begin({ disk, hub, limit, now, whole = false }: WalkOptions): Checkpoint {
  const found = loadCheckpoint(disk, { hub, limit })
  if (found && !(found.pass === 'done' && found.built)) return found
  const startedAt = new Date(now()).toISOString()
  const again =
    !found || whole || limit !== null || now() - Date.parse(found.wholeAt) >= WHOLE_EACH_MS
  const checkpoint: Checkpoint = {
    schema: 1,
    hub,
    limit,
    startedAt,
    wholeAt: again ? startedAt : found.wholeAt,
    since: again ? startedAt : found.startedAt,
    pass: again ? 'whole' : 'popular',
    next: null,
    pages: 0,
    log: again ? { bytes: 0, lines: 0 } : found.log,
    built: false,
  }
  saveCheckpoint(disk, checkpoint)
  return checkpoint
}

/** The checkpoint after a page: the next one of its list, or the beginning of the next list. */
function after(checkpoint: Checkpoint, next: string | null): Checkpoint {
  const { pass, limit, log } = checkpoint
  if (pass === 'done') return checkpoint
  const pages = checkpoint.pages + 1
  if (limit !== null && log.lines >= limit)
    return { ...checkpoint, pass: 'done', next: null, pages }
  if (next !== null && pages < PASSES[pass].pages) return { ...checkpoint, next, pages }
  return { ...checkpoint, pass: PASSES[pass].followedBy, next: null, pages: 0 }
}

interface Known {
  readonly asked: ReadonlySet<string>
  readonly hub: string
  readonly pageRows: number
}

/** Why a page should be asked for again, if it should. What may be true is believed in the end. */
function doubtOf({ next }: Reply, rows: number, known: Known, tried: number): string | undefined {
  if (next !== null && new URL(next).origin !== new URL(known.hub).origin)
    return 'its next page is at another address'
  if (next !== null && known.asked.has(next)) return 'its next page is one that was read'
  if (tried >= DOUBTS) return undefined
  if (next === null && rows >= known.pageRows) return 'a full page without a next one'
  // The last one too: what leads to it has been followed because more was promised.
  if (rows === 0) return 'an empty page'
  return undefined
}
