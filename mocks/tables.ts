import { http, HttpResponse, type HttpHandler } from 'msw'
import type { MockModel } from './facts'
import { mayFail } from './faults'
import { refuse } from './hubAnswers'
import { parquetFile } from './parquet'
import { randomFrom, seedOf } from './seed'

const VIEWER = 'https://datasets-server.huggingface.co'
const LIVEBENCH = 'https://raw.githubusercontent.com/LiveBench/new-livebench/main/public'

const ARCHIVE = 'open-llm-leaderboard/contents'
const ARCHIVE_FILE = `https://huggingface.co/datasets/${ARCHIVE}/resolve/:revision/default/train/0000.parquet`

/** The real archive is closed at 4,576 rows. */
const ARCHIVE_ROWS = 4576

/** The largest page of the dataset viewer (huggingface/dataset-viewer docs/source/rows.md). */
const MOST_ROWS = 100

/** Tasks by category; real names, so that a reader of the real table can read this one. */
const TASKS: Readonly<Record<string, readonly string[]>> = {
  Reasoning: ['theory_of_mind', 'zebra_puzzle', 'spatial'],
  Coding: ['code_generation', 'code_completion'],
  Mathematics: ['AMPS_Hard', 'math_comp', 'olympiad'],
}

/** The dataset viewer and LiveBench's files. Every score in them is invented. */
export function tableHandlers(models: () => Promise<readonly MockModel[]>): readonly HttpHandler[] {
  let held: Promise<Uint8Array<ArrayBuffer>> | undefined
  const archive = () => (held ??= models().then(archiveOf))
  return [
    http.get(
      `${VIEWER}/rows`,
      mayFail('datasetsServer', async ({ url }) => rows(await models(), url)),
    ),
    http.get(`${VIEWER}/is-valid`, mayFail('datasetsServer', validity)),
    http.get(
      `${VIEWER}/parquet`,
      mayFail('datasetsServer', async ({ url }) => parquetFiles(await archive(), url)),
    ),
    http.get(
      ARCHIVE_FILE,
      mayFail('hub', async (request) => ranged(await archive(), request)),
    ),
    http.get(
      `${LIVEBENCH}/table_2026_06_25.csv`,
      mayFail('liveBench', async () => liveBench(await models())),
    ),
    http.get(
      `${LIVEBENCH}/categories_2026_06_25.json`,
      mayFail('liveBench', () => HttpResponse.json(TASKS)),
    ),
  ]
}

function validity(): Response {
  return HttpResponse.json({ preview: true, viewer: true, search: true, filter: true })
}

function rows(models: readonly MockModel[], address: string): Response {
  const query = new URL(address).searchParams
  const length = Number(query.get('length') ?? MOST_ROWS)
  const offset = Number(query.get('offset') ?? 0)
  if (length > MOST_ROWS)
    return refuse(422, `Parameter 'length' must not be greater than ${MOST_ROWS}`)
  if (query.get('dataset') !== ARCHIVE) return unknownDataset()
  const all = archived(models)
  const page = all.slice(offset, offset + length).map(leaderboardRow)
  const names = Object.keys(page[0] ?? {})
  return HttpResponse.json({
    features: names.map((name, at) => ({ feature_idx: at, name, type: { _type: 'Value' } })),
    rows: page.map((row, at) => ({ row_idx: offset + at, row, truncated_cells: [] })),
    num_rows_total: all.length,
    num_rows_per_page: MOST_ROWS,
    partial: false,
  })
}

const unknownDataset = () =>
  refuse(404, 'The dataset does not exist, or is not accessible without authentication')

function archived(models: readonly MockModel[]): readonly MockModel[] {
  return models
    .filter(({ openWeights, params }) => openWeights && params !== null)
    .slice(0, ARCHIVE_ROWS)
}

/** The same rows as the viewer's, as the one file that saves its pages. */
function archiveOf(models: readonly MockModel[]): Uint8Array<ArrayBuffer> {
  const table = archived(models).map(leaderboardRow)
  const names = Object.keys(table[0] ?? {}) as (keyof ReturnType<typeof leaderboardRow>)[]
  return parquetFile(
    Object.fromEntries(names.map((name) => [name, table.map((row) => row[name]) as string[]])),
  )
}

function parquetFiles({ length: size }: Uint8Array, address: string): Response {
  if (new URL(address).searchParams.get('dataset') !== ARCHIVE) return unknownDataset()
  const url = ARCHIVE_FILE.replace(':revision', 'refs%2Fconvert%2Fparquet')
  const file = { dataset: ARCHIVE, config: 'default', split: 'train', url }
  return HttpResponse.json({
    parquet_files: [{ ...file, filename: '0000.parquet', size }],
    pending: [],
    failed: [],
    partial: false,
  })
}

/** The whole file, or the part that a Range header names. */
function ranged(bytes: Uint8Array<ArrayBuffer>, { headers }: Request): Response {
  const type = { 'content-type': 'application/octet-stream', 'accept-ranges': 'bytes' }
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range') ?? '') ?? []
  if (!from && !to) return new HttpResponse(bytes, { headers: type })
  const first = from ? Number(from) : Math.max(0, bytes.length - Number(to))
  const last = from && to ? Math.min(Number(to), bytes.length - 1) : bytes.length - 1
  return new HttpResponse(bytes.slice(first, last + 1), {
    status: 206,
    headers: { ...type, 'content-range': `bytes ${first}-${last}/${bytes.length}` },
  })
}

/** The columns that a reader joins and scores by, with the dataset's own spellings. */
function leaderboardRow(model: MockModel) {
  const random = randomFrom(seedOf(model.id))
  const score = () => Number((random() * 70).toFixed(2))
  return {
    eval_name: `${model.id.replace('/', '_')}_bfloat16`,
    Precision: 'bfloat16',
    Type: '💬 chat models (RLHF, DPO, IFT, ...)',
    Architecture: 'LlamaForCausalLM',
    fullname: model.id,
    'Average ⬆️': score(),
    'Hub License': model.license ?? '',
    'Hub ❤️': model.likes ?? 0,
    '#Params (B)': (model.params ?? 0) / 1e9,
    'Available on the hub': true,
    MoE: false,
    Flagged: false,
    IFEval: score(),
    BBH: score(),
    'MATH Lvl 5': score(),
    GPQA: score(),
    MUSR: score(),
    'MMLU-PRO': score(),
    'Base Model': model.parent?.hub ?? model.id,
  }
}

function liveBench(models: readonly MockModel[]): Response {
  const tasks = Object.values(TASKS).flat()
  const lines = models.slice(0, 120).map((model) => {
    const random = randomFrom(seedOf(model.id))
    const key = model.id.slice(model.id.indexOf('/') + 1).toLowerCase()
    const scores = tasks.map(() => (random() * 100).toFixed(3))
    return `"${key}",${scores.join(',')}`
  })
  const csv = [['model', ...tasks].join(','), ...lines].join('\n')
  return new HttpResponse(`${csv}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
