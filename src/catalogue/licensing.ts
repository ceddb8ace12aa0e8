import type { ColumnId } from '@/domain/columns'
import type { Fact, FactValue } from '@/domain/fact'
import { commercialUse, licenseClass } from '@/domain/licenses'
import type { Cell, Model, ModelId } from '@/domain/model'
import { cellOf } from './merge'

const COPIES = new Set<FactValue>(['quantized', 'conversion', 'merge', 'fine-tune', 'adapter'])

const OF_BASE = 'the license of its base, '
const UNPUBLISHED = 'its weights are not published'

/** Whether a license was added here, and not said of this very model by a source. */
export function isAddedLicense({ note }: Fact): boolean {
  return note === UNPUBLISHED || note?.startsWith(OF_BASE) === true
}

/** A model by its id, with the facts that sources state about it. */
export type FindModel = (id: ModelId) => Model | undefined

/** `withLicense` for all models of a catalogue. */
export function addLicenseFacts(models: readonly Model[]): Model[] {
  const byId = new Map(models.map((model) => [model.id, model]))
  return models.map((model) => withLicense(model, (id) => byId.get(id)))
}

/**
 * Adds the license of closed models and of copies, and what each license allows. A license declared
 * on a copy does not replace the one of its base: the base's goes first, the copy's own stays
 * visible beside it.
 */
export function withLicense(model: Model, find: FindModel): Model {
  const cell = licenseCell(model, find)
  if (!cell) return model
  const { fact } = cell
  const verdict = (column: ColumnId, value: string): Partial<Record<ColumnId, Cell>> => ({
    [column]: cellOf(column, [
      {
        ...fact,
        value,
        basis: 'derived',
        note: `from the license “${fact.value}”`,
      },
    ])!,
  })
  const id = String(fact.value)
  const commercial = commercialUse(id)
  return {
    ...model,
    cells: {
      ...model.cells,
      license: cell,
      ...verdict('openness', licenseClass(id)),
      ...(commercial === 'unknown' ? {} : verdict('commercial', commercial)),
    },
  }
}

function licenseCell(model: Model, find: FindModel): Cell | undefined {
  const own = model.cells.license
  const inherited = inheritedLicense(model, find)
  if (inherited) {
    return cellOf('license', [inherited, ...(own ? [own.fact, ...own.others] : [])])
  }
  const weights = model.cells.openWeights?.fact
  // Where one source calls weights unpublished that another found on the Hub, nobody is believed.
  if (!own && !model.hubId && weights?.value === false)
    return cellOf('license', [
      {
        ...weights,
        value: 'proprietary',
        basis: 'derived',
        note: UNPUBLISHED,
      },
    ])
  return own
}

/** The license of the nearest ancestor that has one, for copies; ends on loops and long chains. */
function inheritedLicense(model: Model, find: FindModel): Fact | undefined {
  let at = model
  for (let step = 0; step < 8; step++) {
    if (!COPIES.has(at.cells.relation?.fact.value ?? '')) break
    const parent = find(String(at.cells.base?.fact.value ?? ''))
    if (!parent || parent === model) break
    at = parent
  }
  const fact = at.cells.license?.fact
  if (at === model || !fact) return undefined
  return { ...fact, note: `${OF_BASE}${at.hubId ?? at.id}` }
}
