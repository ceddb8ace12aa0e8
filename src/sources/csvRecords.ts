import { parseCsv } from '@/lib/csv'
import { z } from '@/lib/schema'
import { eachValid, isoDate, shortText, unreadable, type Parsed } from './reading'

/**
 * Reads the rows of a CSV body one by one with a schema over its columns, naming a row that is set
 * aside by its cell in `nameColumn`; rows that leave it empty speak of no model that can be told. A
 * body without that column is one rejection.
 */
export function csvRecords<Raw>(
  body: string,
  schema: z.ZodMiniType<Raw>,
  nameColumn: string,
): Parsed<Raw> {
  const { columns, rows, uneven } = parseCsv(body)
  if (!columns.includes(nameColumn)) return unreadable('whole file', `no column “${nameColumn}”`)
  const nameOf = (row: Readonly<Record<string, string>>) => row[nameColumn]?.trim() ?? ''
  const parsed = eachValid(
    rows.filter((row) => nameOf(row) !== '').map((row) => [nameOf(row), row] as const),
    schema,
  )
  rows.forEach((row, at) => {
    if (nameOf(row) === '')
      parsed.rejected.push({
        name: shortText(row['Name'] || `row ${at + 1}`),
        reason: 'names no model',
      })
  })
  for (const row of uneven)
    parsed.rejected.push({ name: `row ${row}`, reason: 'another number of cells than columns' })
  return parsed
}

/** A number written as text with an optional `%` or `$`; undefined where there is none. */
export function numberIn(text: string): number | undefined {
  const digits = text.trim().replace(/^\$/, '').replace(/%$/, '').replaceAll(',', '')
  if (digits === '') return undefined
  const value = Number(digits)
  return Number.isFinite(value) ? value : undefined
}

const orNothing = <T>(read: (text: string) => T | undefined) =>
  z.pipe(z.string(), z.transform(read))

/** A cell that must hold something. */
export const text = z.string().check(z.trim(), z.minLength(1, 'empty'))

/** A cell with a number above zero, or nothing: an empty cell is never zero. */
export const amount = orNothing((cell) => {
  const value = numberIn(cell)
  return value !== undefined && value > 0 ? value : undefined
})

/** A cell with a date, or nothing. */
export const day = orNothing(isoDate)

/** A score from 0 to 100, written as `42%`, or as 42 where the column is in percent. */
export const percent = z.pipe(
  z.string(),
  z.pipe(
    z.transform((cell: string) => numberIn(cell)),
    z.number('no score').check(z.minimum(0, 'below 0'), z.maximum(100, 'above 100')),
  ),
)

/** A score from 0 to 1, turned into percent. */
export const fraction = z.pipe(
  z.string(),
  z.pipe(
    z.transform((cell: string) => numberIn(cell)),
    z.pipe(
      z.number('no score').check(z.minimum(0, 'below 0'), z.maximum(1, 'above 1')),
      z.transform(asPercent),
    ),
  ),
)

/** A fraction as percent, free of the noise that binary fractions bring. */
export function asPercent(share: number): number {
  return Number((share * 100).toFixed(4))
}
