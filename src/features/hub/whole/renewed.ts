import { dateOfIso } from '@/domain/kinds'
import { COLUMNS, type ColumnId } from '@/domain/columns'
import type { Fact } from '@/domain/fact'
import type { Model } from '@/domain/model'
import type { Origin } from '@/domain/table'
import { hubOwnersOf } from '@/catalogue/identity/hubOwners'
import type { Answer, CellValue, Engine, Rows } from '@/engine/engine'

/** What a repository is spelled from: the Hub tells letters of both cases apart. */
const SPELLING: readonly ColumnId[] = ['maker', 'name']

/** Ids of which the spelling is remembered: those on screen and many before; an export has 100,000. */
const MOST_SPELLED = 10_000

/** An engine whose rows show what was read of them since. */
export interface RenewedEngine extends Engine {
  /** The id of a row that was answered, as its repository spells it. */
  spelled(id: string): string | undefined
}

/** The same answers with the cells of these models, read live, in the place of their own. */
export function renewedEngine(
  engine: Engine,
  models: ReadonlyMap<string, Model>,
  spelling: Map<string, string>,
): RenewedEngine {
  const origins = [...engine.origins]
  const places = new Map<string, number>()
  const place = ({ source, seenAt, basis, live = false }: Fact): number => {
    const key = [source, seenAt, basis, live].join('\n')
    const known = places.get(key) ?? origins.push({ source, seenAt, basis, live }) - 1
    places.set(key, known)
    return known
  }
  // Cells refer to them by position, so all of them are there before the first answer.
  for (const { cells } of models.values())
    for (const cell of Object.values(cells)) if (cell.fact.live) place(cell.fact)

  return {
    origins: origins as readonly Origin[],
    apart: engine.apart,
    async run(query, ask, signal) {
      // Whoever asks for ids alone looks through a million of them and shows none.
      if (ask.columns.length === 0) return engine.run(query, ask, signal)
      const columns = [...new Set([...ask.columns, ...SPELLING])]
      const answer = await engine.run(query, { ...ask, columns }, signal)
      for (const [at, id] of answer.rows.ids.entries()) {
        spelling.delete(id)
        spelling.set(id, spelled(id, answer.rows, at))
      }
      for (const id of spelling.keys()) {
        if (spelling.size <= MOST_SPELLED) break
        spelling.delete(id)
      }
      return renewed(withOwners(answer), models, place)
    },
    isReady: (query) => engine.isReady(query),
    prepare: () => engine.prepare(),
    without: (query, signal) => engine.without(query, signal),
    spelled: (id) => spelling.get(id),
  }
}

function spelled(id: string, { values }: Rows, at: number): string {
  const [owner = ''] = id.split('/')
  const maker = String(values.maker?.[at] ?? '')
  const name = String(values.name?.[at] ?? '')
  const owners = [...hubOwnersOf(maker), maker]
  const own = owners.find((each) => each.toLowerCase() === owner) ?? owner
  const whole = `${own}/${name}`
  return whole.toLowerCase() === id ? whole : id
}

/** Rows of owners beyond `MOST_MAKERS` come without one: their ids tell it. */
function withOwners(answer: Answer): Answer {
  const { ids, values } = answer.rows
  const makers = values.maker
  if (!makers?.includes(undefined)) return answer
  const maker = makers.map((each, at) => each ?? ids[at]!.split('/', 1)[0])
  return { ...answer, rows: { ...answer.rows, values: { ...values, maker } } }
}

function renewed(
  answer: Answer,
  models: ReadonlyMap<string, Model>,
  place: (fact: Fact) => number,
): Answer {
  const { rows } = answer
  const found = rows.ids.flatMap((id, at) => {
    const model = models.get(id)
    return model ? [[at, model] as const] : []
  })
  if (found.length === 0) return answer
  const values: Partial<Record<ColumnId, readonly CellValue[]>> = {}
  const origins: Partial<Record<ColumnId, Uint16Array>> = {}
  const marks: Partial<Record<ColumnId, Uint8Array>> = {}
  for (const [id, before] of Object.entries(rows.values) as [ColumnId, readonly CellValue[]][]) {
    const cells = [...before]
    const from = Uint16Array.from(rows.origins[id] ?? new Uint16Array(cells.length))
    const mark = new Uint8Array(cells.length)
    for (const [at, model] of found) {
      const fact = model.cells[id]?.fact
      if (!fact?.live || id === 'name') continue
      cells[at] = cellValue(id, fact)
      from[at] = place(fact)
      mark[at] = 1
    }
    values[id] = cells
    origins[id] = from
    marks[id] = mark
  }
  return { ...answer, rows: { ...rows, values, origins, renewed: marks } }
}

function cellValue(id: ColumnId, { value }: Fact): CellValue {
  return COLUMNS[id].kind === 'date' ? (dateOfIso(String(value)) ?? undefined) : value
}
