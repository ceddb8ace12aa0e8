import type { Column } from '@/domain/column'
import { kindOf } from '@/domain/kinds'
import { GB } from '@/domain/memory'
import type { Clause } from '@/domain/query'
import { boundText, rangeOf } from '@/view/clause'
import type { Reading } from './useDraft'

const ENDS = ['from', 'to'] as const

/** Spaces and a dollar sign mean nothing in a box, though a link may not have them. */
function plain(text: string): string {
  return text.replaceAll(/[\s$]/g, '')
}

/** The range that two boxes stand for, null where both are empty. */
export function readRange(column: Column, texts: readonly string[]): Reading<Clause | null> {
  const [from = '', to = ''] = texts.map(plain)
  const range = rangeOf(column, from, to)
  if ('clause' in range) return { value: range.clause }
  const at = [from, to].findIndex((text) => text && kindOf(column).parse(text, column) === null)
  if (at < 0) return { reason: `“${ENDS[0]}” is above “${ENDS[1]}”: swap them`, at: 0 }
  return { reason: `“${texts[at]?.trim()}” is no ${inWords(column)}`, at }
}

/** What a box of that column takes, with examples of how to write it. */
function inWords({ kind, unit }: Column): string {
  if (kind === 'date') return 'date: write 2025, 2025-01 or 2025-01-20'
  if (unit === 'bytes') return 'size: write 24GB or 500MB'
  if (unit === 'usdPerMTok') return 'price: write 0.5 or 12'
  if (unit === 'percent' || unit === 'index') return 'score: write a number such as 62.5'
  return 'number: write 7B, 500M, 128K or 7000'
}

/** The texts of the two boxes for a clause. */
export function showRange(column: Column, clause: Clause | null): readonly string[] {
  return clause?.op === 'range'
    ? [boundText(column, clause.from), boundText(column, clause.to)]
    : ['', '']
}

/** About that value, as one would type it: shows in an empty box how far the values reach. */
export function hint(column: Column, value: number): string {
  if (Number.isNaN(value)) return ''
  const scale = column.unit === 'bytes' ? GB : 1
  const round = column.kind === 'date' ? value : Number((value / scale).toPrecision(2)) * scale
  return boundText(column, round)
}
