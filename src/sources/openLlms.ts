import { z } from '@/lib/schema'
import type { SourceRecord } from '@/domain/record'
import { onePageEach } from './access'
import { hubIdIn } from './hubLink'
import { licenseNamed } from './licenseNames'
import { isoDate } from './reading'
import { claim, parseRows, recording, type Facts } from './recorded'
import type { Rejection, Source } from './source'

const COMMIT = '78a2524e086d6e4d594077401cd5e35f8517e8c9'
const FILE = `https://github.com/eugeneyan/open-llms/blob/${COMMIT}/README.md`

const Links = z.object({ text: z.string(), links: z.array(z.object({ url: z.string() })) })
const Cell = z.union([z.string(), Links])

const Row = z.object({
  'Language Model': Cell,
  'Release Date': z.string(),
  Checkpoints: Cell,
  'Params (B)': Cell,
  Licence: Cell,
})
export type OpenLlmsRow = z.infer<typeof Row>

const text = (cell: z.infer<typeof Cell>) => (typeof cell === 'string' ? cell : cell.text).trim()

/** Rows whose checkpoints are of another model or size than the row says. */
const WRONG_ROWS = new Set(['Zephyr', 'YuLan-Mini', 'Phi-3 small/medium', 'FastChat-T5'])

/** `2023/03` or `2023/03<!--13-->` as a date of a month or a day. */
export function releaseDate(written: string): string | undefined {
  const [, year, month, day] = /^(\d{4})\/(\d\d)(?:<!--(\d\d)-->)?$/.exec(written.trim()) ?? []
  if (!year || !month) return undefined
  return isoDate(day ? `${year}-${month}-${day}` : `${year}-${month}`)
}

/** A cell of one size and no range; 0 is no size. */
const isSingle = (row: OpenLlmsRow) =>
  /^\d+(?:\.\d+)?$/.test(text(row['Params (B)'])) && Number(text(row['Params (B)'])) > 0

function hubIds(row: OpenLlmsRow): readonly string[] {
  const cell = row.Checkpoints
  if (typeof cell === 'string') return []
  return [...new Set(cell.links.flatMap(({ url }) => hubIdIn(url.split('#')[0] ?? '') ?? []))]
}

/** A list of older open models, kept by hand until early 2025. */
export const openLlms: Source<OpenLlmsRow> = {
  id: 'open-llms',
  label: 'open-llms list',
  about: 'Older open models with month of release and license, kept by hand until early 2025.',
  home: 'https://github.com/eugeneyan/open-llms',
  terms: {
    name: 'Apache-2.0',
    url: 'https://github.com/eugeneyan/open-llms/blob/main/LICENSE',
  },
  resources: [recording('open-llms/open-llms.json', '2025-02-12')],
  pages(access, signal) {
    return onePageEach(this.resources, access, signal)
  },
  parse(page) {
    const { records, rejected } = parseRows(page.body, Row)
    const aside: Rejection[] = [...rejected]
    const kept = records.filter((row) => {
      const name = text(row['Language Model'])
      if (WRONG_ROWS.has(name)) aside.push({ name, reason: 'its checkpoints are of another model' })
      else if (hubIds(row).length === 0) aside.push({ name, reason: 'no Hub repository' })
      else {
        if (!isSingle(row)) aside.push({ name, reason: 'several sizes: only the date is kept' })
        return true
      }
      return false
    })
    return { records: kept, rejected: aside }
  },
  translate(row, page) {
    const shared: Facts = {}
    const released = releaseDate(row['Release Date'])
    if (released) shared.released = claim(released, 'derived', 'the list’s date for the family')
    if (isSingle(row)) {
      // A row of one size speaks of one model; of several, one license is not everyone's.
      const params = Math.round(Number(text(row['Params (B)'])) * 1e9)
      shared.params = claim(params, 'derived', 'as rounded in the list')
      const license = licenseNamed(text(row.Licence))
      if (license) shared.license = claim(license, 'derived', 'copied by hand by the list')
    }
    return hubIds(row).map((id): SourceRecord => ({
      source: 'open-llms',
      name: id,
      url: FILE,
      seenAt: page.seenAt,
      hub: [id],
      facts: shared,
    }))
  },
}
