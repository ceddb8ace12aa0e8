import { GB } from '../memory'
import type { Unit } from '../units'

/** Decimal suffixes, smallest first, as links write them and the table prints them. */
const SUFFIXES = [
  ['K', 3],
  ['M', 6],
  ['B', 9],
  ['T', 12],
] as const

const BYTE_SUFFIXES = [
  ['KB', 2 ** 10],
  ['MB', 2 ** 20],
  ['GB', GB],
  ['TB', 2 ** 40],
] as const

const TOKEN = /^([+-]?(?:\d+\.?\d*|\.\d+))(e[+-]?\d+)?([kmbt]|[kmgt]b)?$/i

/**
 * A number as a link or a filter box writes it: `7B`, `0.27`, `131072`, `3.4e24`, and for columns
 * of bytes `24GB` (2^30). Suffix letters are read in either case. Null for anything else, and for
 * what is too large to be finite.
 */
export function parseNumber(token: string, unit?: Unit): number | null {
  const match = TOKEN.exec(token.trim())
  if (!match) return null
  const [, digits = '', power = '', suffix = ''] = match
  const upper = suffix.toUpperCase()
  let value: number
  if (upper.length === 2) {
    if (!isBytes(unit)) return null
    value =
      Number(digits + power) * (BYTE_SUFFIXES.find(([name]) => name === upper)?.[1] ?? Number.NaN)
  } else if (upper) {
    // Shifting the exponent in the text keeps the value exact where multiplying would round.
    const shift = SUFFIXES.find(([name]) => name === upper)?.[1] ?? 0
    value = Number(`${digits}e${Number(power.slice(1) || 0) + shift}`)
  } else {
    value = Number(digits + power)
  }
  return Number.isFinite(value) ? value + 0 : null
}

/**
 * The shortest text that `parseNumber` reads back as the very same number; the plain form wins a
 * tie. Bytes are written in gigabytes where that is shorter.
 */
export function serializeNumber(value: number, unit?: Unit): string {
  const plain = String(value).replace('e+', 'e')
  const candidates = [plain]
  const [mantissa = '', power = '0'] = value.toExponential().split('e')
  if (Math.abs(value) >= 1e15) candidates.push(`${mantissa}e${Number(power)}`)
  else if (Math.abs(value) >= 1000) {
    for (const [suffix, shift] of SUFFIXES) {
      if (Number(power) >= shift) candidates.push(shifted(mantissa, Number(power) - shift) + suffix)
    }
  }
  if (isBytes(unit)) candidates.push(`${String(value / GB)}GB`)
  return candidates
    .filter((text) => parseNumber(text, unit) === value)
    .reduce((best, text) => (text.length < best.length ? text : best), plain)
}

/** Moves the decimal point of `-7.65` by that many places to the right, with no arithmetic. */
function shifted(mantissa: string, places: number): string {
  const [whole = '', fraction = ''] = mantissa.split('.')
  const padded = fraction.padEnd(places, '0')
  const rest = padded.slice(places)
  return whole + padded.slice(0, places) + (rest ? `.${rest}` : '')
}

function isBytes(unit: Unit | undefined): boolean {
  return unit === 'bytes' || unit === 'bytesPerToken'
}

const formatters = new Map<string, Intl.NumberFormat>()

function local(locale: string | undefined, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale ?? ''} ${JSON.stringify(options)}`
  let found = formatters.get(key)
  if (!found) formatters.set(key, (found = new Intl.NumberFormat(locale, options)))
  return found
}

const DOLLARS = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const

/**
 * A number as a cell prints it, by its unit: `671B`, `131K` (always decimal, so 131,072 tokens read
 * 131K), `22.5 GB` (2^30 bytes), `$0.27`, `71.3`, `3.4 × 10²⁴`. At most three significant digits
 * where there is a suffix.
 */
export function formatNumber(value: number, unit: Unit | undefined, locale?: string): string {
  switch (unit) {
    case 'usdPerMTok':
      return local(locale, {
        ...DOLLARS,
        minimumFractionDigits: 2,
        maximumFractionDigits: priceDigits(value),
      }).format(value)
    case 'usd':
      return compact(value, (short) => local(locale, { ...DOLLARS, ...THREE }).format(short))
    case 'bytes':
      return `${local(locale, THREE).format(value / GB)} GB`
    case 'bytesPerToken':
      return `${local(locale, THREE).format(value / 2 ** 10)} KB`
    case 'index':
    case 'percent':
      return local(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)
    case 'flop':
      return scientific(value, locale, { maximumSignificantDigits: 2 })
    case 'params':
    case 'tokens':
    case 'count':
    case 'hours':
    case undefined:
      return compact(value, (short) => local(locale, THREE).format(short))
  }
}

const THREE = { maximumSignificantDigits: 3 } as const

/** Cents, so that a column's points align; two significant digits below ten cents. */
function priceDigits(value: number): number {
  if (value === 0) return 2
  return Math.min(12, Math.max(2, 1 - Math.floor(Math.log10(Math.abs(value)))))
}

function compact(value: number, print: (short: number) => string): string {
  const rounded = Number(value.toPrecision(3))
  const step = SUFFIXES.findLast(([, power]) => Math.abs(rounded) >= 10 ** power)
  return step ? print(rounded / 10 ** step[1]) + step[0] : print(rounded)
}

function scientific(
  value: number,
  locale: string | undefined,
  options: Intl.NumberFormatOptions,
): string {
  if (Math.abs(value) < 1e6) return local(locale, options).format(value)
  const digits = options.maximumSignificantDigits
  const exact = value.toExponential(digits === undefined ? undefined : digits - 1)
  const [mantissa = '', power = ''] = exact.split('e+')
  return `${local(locale, options).format(Number(mantissa))} × 10${superscript(power)}`
}

function superscript(digits: string): string {
  return Array.from(digits, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')
}

/** The same number unrounded, with its unit in words: `671,000,000,000 parameters`. */
export function formatNumberFull(value: number, unit: Unit | undefined, locale?: string): string {
  const exact = local(locale, { maximumFractionDigits: 12 })
  switch (unit) {
    case 'usdPerMTok':
      return `${local(locale, { ...DOLLARS, maximumFractionDigits: 12 }).format(value)} per million tokens`
    case 'usd':
      return local(locale, { ...DOLLARS, maximumFractionDigits: value % 1 === 0 ? 0 : 2 }).format(
        value,
      )
    case 'percent':
      return `${exact.format(value)} percent`
    case 'index':
      return `${exact.format(value)} of 100`
    case 'flop':
      return `${scientific(value, locale, {})} floating-point operations`
    case 'params':
      return `${exact.format(value)} parameters`
    case 'tokens':
      return `${exact.format(value)} tokens`
    case 'bytes':
      return `${exact.format(value)} bytes`
    case 'bytesPerToken':
      return `${exact.format(value)} bytes per token`
    case 'hours':
      return `${exact.format(value)} hours`
    case 'count':
    case undefined:
      return exact.format(value)
  }
}
