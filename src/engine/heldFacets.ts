import { columnId, IMPLIED_COLUMNS, type ColumnId } from '@/domain/columns'
import type { Query } from '@/domain/query'
import type { Answer, Facet } from './engine'
import { addCounts, addShapes, binsOf, facetOf, type Shape, type Shaped } from './facets'
import type { Job } from './job'
import type { Binned } from './shard'
import { columnKey } from './store'

interface HeldShape extends Shaped {
  /** What it depends on besides the table. */
  readonly key: string
}

interface HeldFacet {
  readonly shaped: Shaped
  /** What its counts depend on besides. */
  readonly scope: string
  readonly counts: Uint32Array
  readonly facet: Facet
}

/**
 * The facets that an engine gave last. What one is about is read anew only where an implied clause
 * has moved, and counted anew only where anything but the order and the window has.
 */
export class HeldFacets {
  readonly #shapes = new Map<ColumnId, HeldShape>()
  readonly #facets = new Map<ColumnId, HeldFacet>()

  /** The columns of which it is not known yet what their facet is about. */
  unshaped(ids: readonly ColumnId[], query: Query): readonly ColumnId[] {
    return ids.filter(
      (id) => columnId(id) !== undefined && this.#shapes.get(id)?.key !== shapeKey(id, query),
    )
  }

  /** Keeps what a facet is about, over the rows of several shards; text has none. */
  shape(id: ColumnId, query: Query, [first, ...others]: readonly Shape[]): void {
    if (first === undefined) return
    const shape = others.reduce(addShapes, first)
    this.#shapes.set(id, { key: shapeKey(id, query), shape, bins: binsOf(id, shape) })
  }

  /** Those that a job may have moved, for the shards to count. */
  moved(ids: readonly ColumnId[], job: Job): readonly Binned[] {
    const scope = scopeOf(job)
    return ids.flatMap((id) => {
      const shaped = this.#shapes.get(id)
      const held = this.#facets.get(id)
      if (!shaped || (held?.shaped === shaped && held.scope === scope)) return []
      return [{ id, key: shaped.key, bins: shaped.bins }]
    })
  }

  /**
   * Keeps what the shards counted. A facet stays the same object where its counts are those of the
   * last, so that nothing draws it again.
   */
  count(id: ColumnId, job: Job, parts: readonly Uint32Array[]): void {
    const shaped = this.#shapes.get(id)!
    const counts = parts.reduce(addCounts)
    const held = this.#facets.get(id)
    const same = held?.shaped === shaped && held.counts.every((count, at) => count === counts[at])
    const facet = same ? held.facet : facetOf(id, shaped, counts)
    this.#facets.set(id, { shaped, scope: scopeOf(job), counts, facet })
  }

  /** The facets of some columns, those without left out. */
  of(ids: readonly ColumnId[]): Answer['facets'] {
    return Object.fromEntries(
      ids.flatMap((id) => {
        const held = this.#facets.get(id)
        return held ? [[id, held.facet] as const] : []
      }),
    )
  }
}

/** What a shape depends on besides the table. */
function shapeKey(id: ColumnId, { where, fit }: Query): string {
  const others = IMPLIED_COLUMNS.filter((implied) => implied !== id)
  return [columnKey(id, fit), ...others.map((other) => JSON.stringify(where[other]))].join('\n')
}

/** What counts depend on besides the shape: all of a job but its order. */
function scopeOf({ words, query: { where, fit } }: Job): string {
  return JSON.stringify([words, where, fit])
}
