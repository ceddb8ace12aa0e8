import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMN_IDS, COLUMNS, type ColumnId } from '@/domain/columns'
import { lastOf } from '@/domain/kinds/date'
import { parseNumber, serializeNumber } from '@/domain/kinds/number'
import { PRECISIONS, type Clause, type Clauses } from '@/domain/query'
import { decode, encode } from '@/view/codec'
import type { View } from '@/view/view'

const runs = { numRuns: 1000 }

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const odd = fc.constantFrom('unknown', 'known', 'a,b', '!c', ' d ', '%41', '+', '..', '&=#?', '/')
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer({ min: 0, max: 999 }).map((value) => value * 1e9),
)
const day = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 0, max: 12 }), fc.nat(28))
  .map(([year, month, date]) => year * 10_000 + month * 100 + (month && date))

function ends(values: fc.Arbitrary<number>, last: (value: number) => number): fc.Arbitrary<Clause> {
  return fc
    .tuple(fc.option(values), fc.option(values))
    .map(([a, b]): Clause => {
      const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b]
      return { op: 'range', from, to: to === null ? null : last(to) }
    })
    .filter((c) => c.op === 'range' && (c.from !== null || c.to !== null))
}

function clauseOf(id: ColumnId): fc.Arbitrary<Clause> {
  const state = fc.constantFrom<Clause>({ op: 'known' }, { op: 'unknown' })
  const { kind } = COLUMNS[id]
  if (kind === 'text') return state
  if (kind === 'number')
    return fc.oneof(
      state,
      ends(number, (value) => value),
    )
  if (kind === 'date') return fc.oneof(state, ends(day, lastOf))
  const value = kind === 'flag' ? fc.constantFrom('yes', 'no', 'unknown') : fc.oneof(words, odd)
  const choice = fc.record({
    op: fc.constantFrom('in' as const, 'out' as const),
    values: fc.uniqueArray(value, { minLength: 1, maxLength: 4 }),
  })
  return fc.oneof(state, choice)
}

const where: fc.Arbitrary<Clauses> = fc
  .uniqueArray(fc.constantFrom(...COLUMN_IDS), { maxLength: 5 })
  .chain((ids) => fc.tuple(...ids.map((id) => clauseOf(id).map((clause) => [id, clause] as const))))
  .map((entries) => Object.fromEntries(entries))

const withName: readonly ColumnId[] = ['name']

const view: fc.Arbitrary<View> = fc.record({
  text: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme' }), odd),
  where,
  sort: fc.uniqueArray(
    fc.record({ column: fc.constantFrom(...COLUMN_IDS), descending: fc.boolean() }),
    { maxLength: 3, selector: ({ column }) => column },
  ),
  columns: fc
    .shuffledSubarray([...COLUMN_IDS], { maxLength: 6 })
    .map((ids): ColumnId[] => (ids.includes('name') ? ids : withName.concat(ids))),
  fit: fc.option(
    fc.record({
      budget: fc.option(
        fc.oneof(
          fc.integer({ min: 1, max: 4096 }).map((value) => value * 2 ** 28),
          fc.integer({ min: 1 }),
        ),
      ),
      precision: fc.constantFrom(...PRECISIONS),
      context: fc.oneof(fc.integer({ min: 1 }), fc.constantFrom(8192, 32_000, 131_072, 1_000_000)),
    }),
  ),
  selected: fc.uniqueArray(
    fc
      .oneof(fc.constantFrom('deepseek-ai/deepseek-r1', 'openai/o3'), words, odd)
      .map((id) => id.toLowerCase()),
    { maxLength: 4 },
  ),
})

/** Strings made of what the grammar is made of, so that they get deep into it. */
const linkish = fc
  .array(
    fc.oneof(
      fc.constantFrom(...COLUMN_IDS, 'q', 'sort', 'cols', 'fit', 'm', '__proto__', 'constructor'),
      fc.constantFrom(
        '=',
        '=',
        '&',
        '&',
        ',',
        '!',
        '..',
        '-',
        '+',
        '?',
        '#',
        '/',
        '%',
        '%2',
        '%2C',
      ),
      fc.constantFrom(
        'known',
        'unknown',
        'yes',
        'mit',
        '7B',
        '24GB',
        'q4',
        '2025-01',
        '2025',
        '\u{d800}',
        '%ED%A0%80',
        '%FF',
        '%3F',
        'é',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

describe('links', () => {
  it('decode to the view they were encoded from', () => {
    fc.assert(
      fc.property(view, (v) => {
        const link = encode(v)
        expect(decode(link)).toEqual({ view: v, problems: [], foreign: [] })
        expect(decode(`?${link}`).view).toEqual(v)
      }),
      runs,
    )
  })

  it('are canonical: the same view has one link, which a browser leaves as it is', () => {
    fc.assert(
      fc.property(view, (v) => {
        const link = encode(v)
        expect(encode(decode(link).view)).toBe(link)
        const shuffled = { ...v, where: Object.fromEntries(Object.entries(v.where).toReversed()) }
        expect(encode(shuffled)).toBe(link)
        expect(new URL(`https://example.org/?${link}`).search.slice(1)).toBe(link)
      }),
      runs,
    )
  })

  it('of any string decode without throwing, to a fixed point', () => {
    const any = fc.oneof(linkish, fc.string({ unit: 'binary' }), fc.webQueryParameters())
    fc.assert(
      fc.property(any, (text) => {
        const first = decode(text)
        const link = encode(first.view, first.foreign)
        const second = decode(link)
        expect(second.view).toEqual(first.view)
        expect(encode(second.view, second.foreign)).toBe(link)
        expect(Object.getPrototypeOf(first.view.where)).toBe(Object.prototype)
      }),
      { numRuns: 5000 },
    )
  })

  it('say why, whenever a key of theirs is dropped', () => {
    fc.assert(
      fc.property(linkish, (text) => {
        for (const { key, reason } of decode(text).problems) {
          expect(typeof key).toBe('string')
          expect(reason).not.toBe('')
        }
      }),
      runs,
    )
  })
})

describe('numbers', () => {
  it.each([undefined, 'bytes'] as const)('of unit %s read back as the very same', (unit) => {
    fc.assert(
      fc.property(number, (value) => {
        expect(parseNumber(serializeNumber(value, unit), unit)).toBe(value)
      }),
      { numRuns: 5000 },
    )
  })
})
