import { COLUMN_IDS, COLUMNS, type ColumnId } from '@/domain/columns'
import type { Fact, FactValue } from '@/domain/fact'
import { dateOfIso } from '@/domain/kinds'
import type { Model } from '@/domain/model'
import type { ColumnData, Origin, Table } from '@/domain/table'

/** The placeholder at position 0 of every origin list: nobody said anything. */
export const NO_ORIGIN: Origin = { source: '', seenAt: '', basis: 'derived', live: false }

/** Turns models into columns, in the order given. Unknown cells become NaN or code 0. */
export function tableOf(models: readonly Model[]): Table {
  const origins = new Origins()
  const columns: Partial<Record<ColumnId, ColumnData>> = {}
  const cellOrigins: Partial<Record<ColumnId, Uint16Array>> = {}
  const disputed: Partial<Record<ColumnId, Uint8Array>> = {}
  for (const column of COLUMN_IDS) {
    const cells = models.map((model) => model.cells[column])
    if (!cells.some(Boolean)) continue
    columns[column] = columnOf(
      column,
      cells.map((cell) => cell?.fact.value),
    )
    cellOrigins[column] = Uint16Array.from(cells, (cell) => (cell ? origins.at(cell.fact) : 0))
    if (cells.some((cell) => cell?.disputed))
      disputed[column] = Uint8Array.from(cells, (cell) => Number(cell?.disputed ?? false))
  }
  return {
    size: models.length,
    ids: models.map((model) => model.id),
    keywords: models.map(keywordsOf),
    columns,
    cellOrigins,
    origins: origins.list,
    disputed,
  }
}

/** One column's values as typed arrays. Throws on a value its kind cannot hold: our own mistake. */
export function columnOf(column: ColumnId, values: readonly (FactValue | undefined)[]): ColumnData {
  switch (COLUMNS[column].kind) {
    case 'text':
      return { kind: 'text', values: values.map((value) => String(value ?? '')) }
    case 'number':
      return {
        kind: 'number',
        values: Float64Array.from(values, (value) => (typeof value === 'number' ? value : NaN)),
      }
    case 'date':
      return {
        kind: 'number',
        values: Float64Array.from(values, (value) => dateOfIso(String(value ?? '')) ?? NaN),
      }
    case 'set':
      return setColumn(values.map((value) => (Array.isArray(value) ? value.map(String) : [])))
    case 'category':
      return codeColumn(values.map((value) => (value === undefined ? '' : String(value))))
    case 'flag':
      return codeColumn(
        values.map((value) => (value === undefined ? '' : value === true ? 'yes' : 'no')),
      )
  }
}

/** Categories as codes; '' is unknown. The dictionary is sorted, so equal data makes equal codes. */
export function codeColumn(values: readonly string[]): ColumnData {
  return { kind: 'code', ...coded(values) }
}

/** Sets as runs of codes. */
export function setColumn(values: readonly (readonly string[])[]): ColumnData {
  const offsets = new Uint32Array(values.length + 1)
  // Not by `flat`: 3 ms of a first visit, where nothing is compiled yet.
  const members: string[] = []
  for (let row = 0; row < values.length; row++) {
    members.push(...values[row]!)
    offsets[row + 1] = members.length
  }
  return { kind: 'codes', offsets, ...coded(members) }
}

function coded(values: readonly string[]) {
  const dictionary = ['', ...[...new Set(values)].filter(Boolean).toSorted()]
  const code = new Map(dictionary.map((value, at) => [value, at]))
  const codes = new Uint16Array(values.length)
  for (let at = 0; at < codes.length; at++) codes[at] = code.get(values[at]!)!
  return { codes, dictionary }
}

/** Names the model goes by elsewhere that its own id does not already contain. */
export function keywordsOf(model: Model): string {
  const own = simple(model.id)
  const words = new Map<string, string>()
  for (const { name } of model.aliases) {
    const short = name.slice(name.lastIndexOf('/') + 1)
    const key = simple(short)
    if (key && !own.includes(key) && !words.has(key)) words.set(key, short)
  }
  return [...words.values()].toSorted().join(' ')
}

const simple = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Distinct origins and their positions, starting with those that a table has already. */
export class Origins {
  readonly list: Origin[]
  readonly #at: Map<string, number>

  constructor(first: readonly Origin[] = [NO_ORIGIN]) {
    this.list = [...first]
    this.#at = new Map(first.map((origin, at) => [keyOf(origin), at]))
  }

  at({ source, seenAt, basis, live = false }: Omit<Fact, 'value' | 'url'>): number {
    const origin = { source, seenAt, basis, live }
    const key = keyOf(origin)
    let at = this.#at.get(key)
    if (at === undefined) {
      at = this.list.push(origin) - 1
      this.#at.set(key, at)
    }
    return at
  }
}

const keyOf = ({ source, seenAt, basis, live }: Origin) => `${source}\n${seenAt}\n${basis}\n${live}`
