import type { About, Batches, Format } from './document'
import { json } from './json'
import { markdown } from './markdown'
import { csv, tsv } from './separated'

/** The formats of the export menu, in its order. */
export const FORMATS: readonly Format[] = [csv, tsv, json, markdown]

/** The whole file in one string. Rejects when its rows do. */
export async function exportText(format: Format, about: About, rows: Batches): Promise<string> {
  const pieces: string[] = []
  for await (const piece of format.write(about, rows)) pieces.push(piece)
  return pieces.join('')
}
