import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMN_IDS, COLUMNS } from '@/domain/columns'
import { facetOf } from '@/engine/facets'

const CHOICES = COLUMN_IDS.filter((id) => ['category', 'set', 'flag'].includes(COLUMNS[id].kind))

const count = fc.oneof(fc.nat(3), fc.nat(4_000_000))
const counted = fc.constantFrom(...CHOICES).chain((id) => {
  const { kind, order = [] } = COLUMNS[id]
  const own = kind === 'flag' ? ['yes', 'no'] : order
  const value = fc.oneof(fc.string(), fc.constantFrom(...own, 'a'))
  return fc.record({
    id: fc.constant(id),
    own: fc.constant(own),
    rows: fc.uniqueArray(fc.record({ value, present: count, counts: fc.array(count) }), {
      selector: (row) => row.value,
      maxLength: 30,
    }),
    unknown: fc.record({ present: count, counts: fc.array(count) }),
  })
})

describe('the facet of a category', () => {
  it('lists values in their own order, else by count, then as many have them, then by letters', () => {
    fc.assert(
      fc.property(counted, ({ id, own, rows, unknown }) => {
        const known = rows.filter(({ value }) => value !== '')
        const dictionary = ['', ...known.map(({ value }) => value)]
        const present = Uint32Array.from([unknown, ...known], (row) => row.present)
        const shape = { kind: 'category', dictionary, present } as const
        // The same shape with other counts each time: nothing of the former may be left.
        for (let time = 0; time < 3; time++) {
          const counts = [unknown, ...known].map((row) => row.counts[time] ?? 0)
          const all = counts.reduce((sum, each) => sum + each, 0)
          const facet = facetOf(id, { shape, bins: undefined }, Uint32Array.from([...counts, all]))
          expect(facet).toEqual(listedByHand({ own, known, unknown, time, all }))
        }
      }),
    )
  })
})

interface Row {
  readonly present: number
  readonly counts: readonly number[]
}

interface Counted {
  readonly own: readonly string[]
  readonly known: readonly (Row & { readonly value: string })[]
  readonly unknown: Row
  readonly time: number
  readonly all: number
}

function listedByHand({ own, known, unknown, time, all }: Counted) {
  const countOf = ({ counts }: Row) => counts[time] ?? 0
  const there = known.filter(({ present }) => present > 0)
  const placed = own.flatMap((value) => there.filter((row) => row.value === value))
  const free = there
    .filter(({ value }) => !own.includes(value))
    .toSorted(
      (a, b) => countOf(b) - countOf(a) || b.present - a.present || (a.value < b.value ? -1 : 1),
    )
  const listed = [...placed, ...free, ...(unknown.present > 0 ? [unknown] : [])]
  return {
    kind: 'category',
    values: listed.map((row) => ('value' in row ? row.value : 'unknown')),
    counts: Uint32Array.from(listed, countOf),
    known: all - countOf(unknown),
  }
}
