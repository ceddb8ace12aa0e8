import type { Column } from '@/domain/column'
import { kindOf } from '@/domain/kinds'
import { lastOf } from '@/domain/kinds/date'
import type { Clause } from '@/domain/query'
import { escapeText, splitList, unescapeText } from './escape'

type Complain = (part: string, reason: string) => void

/**
 * Reads the raw value of one column's key. Null when nothing of it can be used; `complain` is told
 * of every part that cannot.
 */
export function parseClause(column: Column, raw: string, complain: Complain): Clause | null {
  if (raw === 'known' || raw === 'unknown') return { op: raw }
  switch (column.kind) {
    case 'category':
    case 'set':
    case 'flag':
      return parseChoice(column, raw, complain)
    case 'number':
    case 'date':
      return parseRange(column, raw, complain)
    case 'text':
      complain(unescapeText(raw), 'is neither known nor unknown; free text goes into q')
      return null
  }
}

function parseChoice(column: Column, raw: string, complain: Complain): Clause | null {
  const out = raw.startsWith('!')
  const given = splitList(out ? raw.slice(1) : raw)
    .filter((part) => part !== '')
    .map(unescapeText)
  const values = [...new Set(given)].filter((value) => {
    const fits = column.kind !== 'flag' || value === 'unknown' || value === 'yes' || value === 'no'
    if (!fits) complain(value, 'is neither yes nor no')
    return fits
  })
  if (given.length === 0) complain(unescapeText(raw), 'names no value')
  return values.length > 0 ? { op: out ? 'out' : 'in', values } : null
}

function parseRange(column: Column, raw: string, complain: Complain): Clause | null {
  const text = unescapeText(raw).trim()
  const [first = '', second = first, ...rest] = text.split('..').map((part) => part.trim())
  const [from, to] = [bound(column, first, false), bound(column, second, true)]
  const what = column.kind === 'date' ? 'a date or a range of dates' : 'a number or a range'
  if (rest.length > 0 || from === undefined || to === undefined || (from === null && to === null)) {
    complain(text, `is not ${what}`)
    return null
  }
  if (from !== null && to !== null && from > to) {
    complain(text, 'starts after it ends')
    return null
  }
  return { op: 'range', from, to }
}

/**
 * One end of a range: null when open, undefined when it cannot be read. A month or a year stands
 * for all its days.
 */
function bound(column: Column, token: string, upper: boolean): number | null | undefined {
  if (token === '') return null
  const value = kindOf(column).parse(token, column)
  if (typeof value !== 'number') return undefined
  return upper && column.kind === 'date' ? lastOf(value) : value
}

/**
 * The range that texts typed into a column's two boxes stand for, read as a link would be: null
 * where nothing is typed. The reason is in words where they cannot be read.
 */
export function rangeOf(
  column: Column,
  first: string,
  second: string,
): { readonly clause: Clause | null } | { readonly reason: string } {
  if (first.trim() === '' && second.trim() === '') return { clause: null }
  let reason = ''
  const clause = parseRange(column, `${escapeText(first)}..${escapeText(second)}`, (part, why) => {
    reason = `${part} ${why}`
  })
  return clause ? { clause } : { reason }
}

/** One end of a range as its box shows it: `7B`, `2025-01`, or nothing where it is open. */
export function boundText(column: Column, value: number | null): string {
  return value === null ? '' : kindOf(column).serialize(value, column)
}

/**
 * The raw value that `parseClause` reads back as the same clause; empty when it says nothing. A
 * list of the one word `known` or `unknown` ends in a comma, to tell it from the condition.
 */
export function serializeClause(column: Column, clause: Clause): string {
  switch (clause.op) {
    case 'known':
    case 'unknown':
      return clause.op
    case 'in': {
      const list = clause.values.map(escapeText).join(',')
      return list === 'known' || list === 'unknown' ? `${list},` : list
    }
    case 'out':
      return clause.values.length > 0 ? `!${clause.values.map(escapeText).join(',')}` : ''
    case 'range': {
      const [from, to] = [boundText(column, clause.from), boundText(column, clause.to)]
      return from === to ? from : `${from}..${to}`
    }
  }
}
