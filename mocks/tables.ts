import { http, HttpResponse, type HttpHandler } from 'msw'
import type { MockModel } from './facts'
import { mayFail } from './faults'
import { randomFrom, seedOf } from './seed'

const VIEWER = 'https://datasets-server.huggingface.co'
const LIVEBENCH = 'https://raw.githubusercontent.com/LiveBench/new-livebench/main/public'

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
  return [
    http.get(
      `${VIEWER}/rows`,
      mayFail('datasetsServer', async ({ url }) => rows(await models(), url)),
    ),
    http.get(`${VIEWER}/is-valid`, mayFail('datasetsServer', validity)),
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
  if (query.get('dataset') !== 'open-llm-leaderboard/contents')
    return refuse(404, 'The dataset does not exist, or is not accessible without authentication')
  const all = models.filter(({ openWeights, params }) => openWeights && params !== null)
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

const refuse = (status: number, error: string) => HttpResponse.json({ error }, { status })

/** The columns that a reader joins and scores by, with the dataset's own spellings. */
function leaderboardRow(model: MockModel): Readonly<Record<string, unknown>> {
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
