import { z } from '@/lib/schema'
import { failed } from './failure'
import { isHubId } from './hubLink'
import { openLlmLeaderboard, type LeaderboardRow } from './openLlmLeaderboard'
import { eachValid, isObject, json, unreadable, type Parsed } from './reading'
import type { Resource, Source } from './source'

/** The viewer's copy of the dataset: 4,576 rows in about 1.1 MB, where its pages would be 46 calls. */
const file: Resource = {
  live: 'https://huggingface.co/datasets/open-llm-leaderboard/contents/resolve/refs%2Fconvert%2Fparquet/default/train/0000.parquet',
  recorded: null,
  recordedAt: '2025-03-13',
  maxBytes: 12_000_000,
}

const AVERAGE = 'Average ⬆️'

/** The columns that are read; the others need not be unpacked. */
const COLUMNS = [
  'fullname',
  '#Params (B)',
  'BBH',
  'MATH Lvl 5',
  'GPQA',
  'MMLU-PRO',
  'Flagged',
  AVERAGE,
]

const score = z.pipe(
  z.nullish(z.number()),
  z.transform((value) => (value != null && value >= 0 && value <= 100 ? value : undefined)),
)

const Row = z.object({
  fullname: z.string().check(z.maxLength(200), z.refine(isHubId)),
  '#Params (B)': z.nullish(z.number()),
  BBH: score,
  'MATH Lvl 5': score,
  GPQA: score,
  'MMLU-PRO': score,
  Flagged: z.nullish(z.boolean()),
  [AVERAGE]: z.nullish(z.number()),
})
type Row = z.infer<typeof Row>

/**
 * The whole archive of the closed leaderboard: the same source as its stored copy, whose place it
 * takes when a reader asks for it.
 */
export const openLlmArchive: Source<LeaderboardRow> = {
  ...openLlmLeaderboard,
  terms: {
    name: 'none stated for the dataset',
    url: 'https://huggingface.co/datasets/open-llm-leaderboard/contents',
    attribution: 'Open LLM Leaderboard, Hugging Face',
  },
  resources: [file],

  /** The rows as JSON: a page is text, and all that reads pages knows nothing of Parquet. */
  async *pages(access, signal) {
    if (!access.bytes) throw failed({ kind: 'malformed', reason: 'only texts can be read here' })
    const body = await rowsOf(await access.bytes(file, signal))
    yield { body, resource: file, seenAt: access.day ?? file.recordedAt }
  },

  parse({ body }) {
    const read = json(body)
    if ('reason' in read) return unreadable('whole file', read.reason)
    if (!Array.isArray(read.value)) return unreadable('whole file', 'not a list of rows')
    return bestOfEach(
      eachValid(
        read.value.map((row: unknown, at) => [nameOf(row, at), row] as const),
        Row,
      ),
    )
  },
}

async function rowsOf(bytes: ArrayBuffer): Promise<string> {
  const { parquetReadObjects } = await import('hyparquet')
  try {
    const rows = await parquetReadObjects({ file: bytes, columns: [...COLUMNS] })
    return JSON.stringify(rows, (_, value: unknown) =>
      typeof value === 'bigint' ? Number(value) : value,
    )
  } catch {
    throw failed({
      kind: 'malformed',
      reason: 'not a Parquet file with the columns of the archive',
    })
  }
}

/** Some repositories were run several times, in other precisions: the best run counts. */
function bestOfEach({ records, rejected }: Parsed<Row>): Parsed<LeaderboardRow> {
  const best = new Map<string, Row>()
  for (const row of records.toSorted((a, b) => (b[AVERAGE] ?? 0) - (a[AVERAGE] ?? 0))) {
    const repo = row.fullname.toLowerCase()
    if (row.Flagged) rejected.push({ name: row.fullname, reason: 'flagged by the leaderboard' })
    else if (best.has(repo))
      rejected.push({ name: row.fullname, reason: 'another run of it scored higher' })
    else best.set(repo, row)
  }
  return {
    records: [...best.values()].map(({ '#Params (B)': params, ...row }) => ({
      ...row,
      params_b: params && params > 0 ? params : undefined,
    })),
    rejected,
  }
}

function nameOf(row: unknown, at: number): string {
  return isObject(row) && typeof row['fullname'] === 'string' ? row['fullname'] : `row ${at + 1}`
}
