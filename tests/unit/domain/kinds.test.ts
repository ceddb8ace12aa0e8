import { describe, expect, it } from 'vitest'
import { COLUMN_IDS, COLUMNS, type ColumnId } from '@/domain/columns'
import type { FactValue } from '@/domain/fact'
import { formatCell, formatFull, isKnown, kindOf, unitLabel, UNKNOWN_TEXT } from '@/domain/kinds'
import { dateOfIso, isoOfDate, lastOf } from '@/domain/kinds/date'
import { parseNumber, serializeNumber } from '@/domain/kinds/number'

const GB = 2 ** 30

describe('numbers in links', () => {
  it.each([
    ['7B', 7e9],
    ['7.6b', 7.6e9],
    ['0.1T', 1e11],
    ['131072', 131_072],
    ['.5', 0.5],
    ['3.4e24', 3.4e24],
    ['-5', -5],
    ['60', 60],
  ])('reads %s', (token, value) => expect(parseNumber(token)).toBe(value))

  it.each(['', 'B', '7X', '1,000', 'NaN', 'Infinity', '1e999', '0x10', '7 000', '24GB', '--1'])(
    'does not read %j',
    (token) => expect(parseNumber(token)).toBeNull(),
  )

  it.each([
    [7e9, '7B'],
    [671e9, '671B'],
    [1500, '1500'],
    [131_072, '131072'],
    [128_000, '128K'],
    [7.615e9, '7615M'],
    [1.6e12, '1.6T'],
    [3.4e24, '3.4e24'],
    [1e-7, '1e-7'],
    [0.27, '0.27'],
    [0, '0'],
  ])('writes %d as %s', (value, token) => expect(serializeNumber(value)).toBe(token))

  it('reads and writes bytes in gigabytes of 2^30', () => {
    expect(parseNumber('24GB', 'bytes')).toBe(24 * GB)
    expect(parseNumber('1.5tb', 'bytes')).toBe(1536 * GB)
    expect(serializeNumber(24 * GB, 'bytes')).toBe('24GB')
    expect(serializeNumber(24e9, 'bytes')).toBe('24B')
  })
})

describe('dates', () => {
  it.each([
    ['2025', 20_250_000, 20_259_999],
    ['2025-01', 20_250_100, 20_250_199],
    ['2024-02-29', 20_240_229, 20_240_229],
  ])('%s is %d up to %d', (iso, first, last) => {
    expect(dateOfIso(iso)).toBe(first)
    expect(lastOf(first)).toBe(last)
    expect(isoOfDate(first)).toBe(iso)
    expect(isoOfDate(last)).toBe(iso)
  })

  it.each(['', '25', '2025-1', '2025-13', '2025-00', '2025-02-29', '2025-01-32', 'soon', '0000'])(
    'does not read %j',
    (iso) => expect(dateOfIso(iso)).toBeNull(),
  )
})

describe('cells', () => {
  it.each<[ColumnId, FactValue | undefined, string]>([
    ['params', 671e9, '671B'],
    ['params', 7.615e9, '7.62B'],
    ['params', 1.6e12, '1.6T'],
    ['params', 999.9e6, '1B'],
    ['context', 131_072, '131K'],
    ['context', 1e6, '1M'],
    ['weights', 688.6 * GB, '689 GB'],
    ['weights', 0.9 * GB, '0.9 GB'],
    ['kvCache', 70_272, '68.6 KB'],
    ['price', 0.27, '$0.27'],
    ['price', 0.0028, '$0.0028'],
    ['price', 0.2475, '$0.25'],
    ['price', 0.0675, '$0.068'],
    ['price', 15, '$15.00'],
    ['price', 0, '$0.00'],
    ['trainingCost', 5.576e6, '$5.58M'],
    ['reasoning', 71.34, '71.3'],
    ['reasoning', 71, '71.0'],
    ['gpqa', 71.5, '71.5'],
    ['trainingFlop', 3.41e24, '3.4 × 10²⁴'],
    ['gpuHours', 2.788e6, '2.79M'],
    ['downloads', 12_345, '12.3K'],
    ['reasoningRuns', 7, '7'],
    ['released', 20_250_120, '20 Jan 2025'],
    ['released', 20_250_100, 'Jan 2025'],
    ['released', 20_250_000, '2025'],
    ['openWeights', true, 'yes'],
    ['openWeights', 'no', 'no'],
    ['modalities', ['text', 'image'], 'text, image'],
    ['modalities', 'image', 'image'],
    ['country', 'CN', 'China'],
    ['license', 'mit', 'mit'],
    ['params', undefined, UNKNOWN_TEXT],
    ['params', Number.NaN, UNKNOWN_TEXT],
    ['modalities', [], UNKNOWN_TEXT],
  ])('%s %j prints as %s', (id, value, text) => {
    expect(formatCell(id, value, 'en-GB').replaceAll(/[\u{a0}\u{202f}]/gu, ' ')).toBe(
      text.replaceAll(/[\u{a0}\u{202f}]/gu, ' '),
    )
  })

  it('uses the separators and month names of the locale', () => {
    expect(formatCell('params', 7.6e9, 'de')).toBe('7,6B')
    expect(formatCell('country', 'CN', 'fr')).toBe('Chine')
    expect(formatCell('released', 20_250_120, 'fr')).toBe('20 janv. 2025')
  })

  it.each<[ColumnId, FactValue | undefined, string]>([
    ['params', 671e9, '671,000,000,000 parameters'],
    ['price', 0.2715, '$0.2715 per million tokens'],
    ['reasoning', 71.34, '71.34 of 100'],
    ['trainingFlop', 3.41e24, '3.41 × 10²⁴ floating-point operations'],
    ['released', 20_250_120, '20 January 2025'],
    ['country', 'CN', 'China (CN)'],
    ['price', undefined, UNKNOWN_TEXT],
  ])('%s %j reads in full %s', (id, value, text) => {
    expect(formatFull(id, value, 'en-GB')).toBe(text)
  })

  it('never takes a known zero or a known no for unknown', () => {
    expect([0, false, '', Number.NaN, [], undefined].map((value) => isKnown(value))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('names the unit of plain values', () => {
    expect(unitLabel('price')).toBe('USD per million tokens')
    expect(unitLabel('name')).toBeUndefined()
  })
})

describe('every column', () => {
  const samples: Record<string, readonly FactValue[]> = {
    text: ['A model'],
    category: ['mit', 'other'],
    set: [['text'], ['text', 'image']],
    flag: [true, false],
    number: [0, 0.0028, 131_072, 671e9, 3.4e24],
    date: [20_250_000, 20_250_100, 20_250_120],
  }

  it.each(COLUMN_IDS)('%s reads back what it writes', (id) => {
    const column = COLUMNS[id]
    const kind = kindOf(column)
    for (const value of samples[column.kind] ?? []) {
      const back = kind.parse(kind.serialize(value, column), column)
      expect(back).not.toBeNull()
      expect(kind.equal(back!, value)).toBe(true)
      expect(kind.compare(back!, value, column)).toBe(0)
    }
  })

  it('orders a category by the order its column gives', () => {
    const kind = kindOf(COLUMNS.commercial)
    const sorted = ['no', 'else', 'yes', 'conditional'].toSorted((a, b) =>
      kind.compare(a, b, COLUMNS.commercial),
    )
    expect(sorted).toEqual(['yes', 'conditional', 'no', 'else'])
  })
})
