import { z } from '@/lib/schema'
import type { IsoDate } from '@/domain/fact'
import type { SourceRecord } from '@/domain/record'
import { eachValid, isObject, isoDate, json, unreadable, type Parsed } from './reading'
import type { Resource } from './source'

export { onePageEach as recordedPages } from './access'
export { claim, type Parsed } from './reading'

/** The facts of a record while they are being gathered. */
export type Facts = SourceRecord['facts']

/** A file that is only recorded, at its path below the folder of recordings. */
export function recording(path: string, recordedAt: IsoDate): Resource {
  return { live: null, recorded: path, recordedAt }
}

/** A whole calendar day, `2025-01-20`. */
export const day = z
  .string()
  .check(z.refine((text) => text.length === 10 && isoDate(text) === text))

const NAME_KEYS = ['name', 'hfId', 'hf_id', 'model_name', 'file', 'Name']

function labelOf(row: unknown, index: number): string {
  const names = isObject(row) ? NAME_KEYS.map((key) => row[key]) : []
  return names.find((name) => typeof name === 'string') ?? `row ${index + 1}`
}

/** Reads a JSON body that is a list of rows, or in which `rowsOf` finds them, row by row. */
export function parseRows<T>(
  body: string,
  schema: z.ZodMiniType<T>,
  rowsOf: (value: unknown) => unknown = (value) => value,
): Parsed<T> {
  const read = json(body)
  if ('reason' in read) return unreadable('whole file', read.reason)
  const rows = rowsOf(read.value)
  if (!Array.isArray(rows)) return unreadable('whole file', 'not a list of rows')
  return eachValid(
    rows.map((row: unknown, index): [string, unknown] => [labelOf(row, index), row]),
    schema,
  )
}
