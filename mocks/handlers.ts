import type { HttpHandler } from 'msw'
import { catalogHandlers } from './catalogs'
import type { MockModel } from './facts'
import { hubHandlers } from './hub'
import { ODD_MODELS } from './odd'
import { tableHandlers } from './tables'

/** Answers every live endpoint of every source from the given models and the odd cases. */
export function handlersFor(models: () => Promise<readonly MockModel[]>): readonly HttpHandler[] {
  let held: Promise<readonly MockModel[]> | undefined
  const all = () => (held ??= models().then((found) => [...found, ...ODD_MODELS]))
  return [...hubHandlers(all), ...catalogHandlers(all), ...tableHandlers(all)]
}
