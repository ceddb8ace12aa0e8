import type { HttpHandler } from 'msw'
import { catalogHandlers } from './catalogs'
import type { MockModel } from './facts'
import { hubHandlers } from './hub'
import { hubRow, type HubRow } from './hubRows'
import { Shelf } from './hubShelf'
import { ODD_MODELS } from './odd'
import { signInHandlers } from './signIn'
import { tableHandlers } from './tables'

/**
 * Answers every live endpoint of every source from the given models and the odd cases; the Hub from
 * the given rows instead, where there are any.
 */
export function handlersFor(
  models: () => Promise<readonly MockModel[]>,
  rows?: readonly HubRow[],
): readonly HttpHandler[] {
  let held: Promise<readonly MockModel[]> | undefined
  const all = () => (held ??= models().then((found) => [...found, ...ODD_MODELS]))
  const shelf = async () => {
    if (rows) return new Shelf(rows.length, (at) => rows[at]!)
    const open = (await all()).filter(({ openWeights }) => openWeights)
    return new Shelf(open.length, (at) => hubRow(open[at]!))
  }
  return [
    ...hubHandlers(shelf),
    ...signInHandlers(),
    ...catalogHandlers(all),
    ...tableHandlers(all),
  ]
}
