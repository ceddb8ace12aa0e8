/** A date as columns hold it: `yyyymmdd`, with month or day 00 where unknown. */
export type DateNumber = number

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** `2025-01` to 20250100, `2025` to 20250000. Null for anything that is no day of the calendar. */
export function dateOfIso(iso: string): DateNumber | null {
  const match = DATE.exec(iso.trim())
  if (!match) return null
  const [, yearText = '', monthText, dayText] = match
  const [year, month, day] = [Number(yearText), Number(monthText ?? 0), Number(dayText ?? 0)]
  if (year < 1000 || (monthText !== undefined && (month < 1 || month > 12))) return null
  if (dayText !== undefined && (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()))
    return null
  return year * 10_000 + month * 100 + day
}

/** 20250100 to `2025-01`. The whole-month and whole-year upper bounds of `lastOf` read the same. */
export function isoOfDate(date: DateNumber): string {
  const { year, month, day } = partsOf(date)
  const text = String(year).padStart(4, '0')
  if (month === 0) return text
  const ofMonth = `${text}-${String(month).padStart(2, '0')}`
  return day === 0 ? ofMonth : `${ofMonth}-${String(day).padStart(2, '0')}`
}

/** Year, month and day of a date; month and day are 0 where unknown or meant as a whole. */
export function partsOf(date: DateNumber): { year: number; month: number; day: number } {
  const month = Math.floor(date / 100) % 100
  const day = date % 100
  return {
    year: Math.floor(date / 10_000),
    month: month > 12 ? 0 : month,
    day: month === 0 || month > 12 || day > 31 ? 0 : day,
  }
}

/**
 * The highest date that a day, month or year stands for, as an upper bound: 20250100 gives 20250199,
 * 20250000 gives 20259999.
 */
export function lastOf(date: DateNumber): DateNumber {
  if (date % 10_000 === 0) return date + 9999
  return date % 100 === 0 ? date + 99 : date
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function format(date: DateNumber, monthStyle: 'short' | 'long', locale?: string): string {
  const { year, month, day } = partsOf(date)
  if (month === 0) return String(year)
  const key = `${locale ?? ''} ${monthStyle} ${day > 0}`
  let found = formatters.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: monthStyle,
      ...(day > 0 ? { day: 'numeric' } : {}),
      timeZone: 'UTC',
    })
    formatters.set(key, found)
  }
  return found.format(Date.UTC(year, month - 1, day || 1))
}

/** `20 Jan 2025`, `Jan 2025` or `2025`: the month is always a word, so that no order misleads. */
export function formatDate(date: DateNumber, locale?: string): string {
  return format(date, 'short', locale)
}

/** `20 January 2025`. */
export function formatDateFull(date: DateNumber, locale?: string): string {
  return format(date, 'long', locale)
}
