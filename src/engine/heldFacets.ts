import { columnId, IMPLIED_COLUMNS, type ColumnId } from '@/domain/columns'
import type { Query } from '@/domain/query'
import type { Answer, Facet } from './engine'
import { addCounts, addShapes, binsOf, facetOf, type Shaped } from './facets'
import type { Job } from './job'
import type { Binned, Found, Shard } from './shard'
import { columnKey } from './store'

type Shapes = ReturnType<Shard['shapes']>

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

  /** Keeps what some facets are about, as each of several shards has it; text has none. */
  shape(ids: readonly ColumnId[], query: Query, parts: readonly Shapes[]): void {
    for (const id of ids) {
      const [first, ...others] = parts.flatMap((part) => part[id] ?? [])
      if (first === undefined) continue
      const shape = others.reduce(addShapes, first)
      this.#shapes.set(id, { key: shapeKey(id, query), shape, bins: binsOf(id, shape) })
    }
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
   * Keeps what each of the shards counted. A facet stays the same object where its counts are those of
   * the last, so that nothing draws it again.
   */
  count(moved: readonly Binned[], job: Job, parts: readonly Pick<Found, 'counts'>[]): void {
    const scope = scopeOf(job)
    for (const { id } of moved) {
      const shaped = this.#shapes.get(id)!
      const counts = parts.map((part) => part.counts[id]!).reduce(addCounts)
      const held = this.#facets.get(id)
      const same = held?.shaped === shaped && held.counts.every((count, at) => count === counts[at])
      const facet = same ? held.facet : facetOf(id, shaped, counts)
      this.#facets.set(id, { shaped, scope, counts, facet })
    }
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
