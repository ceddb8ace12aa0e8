import type { SourceRecord } from '@/domain/record'
import type { Page, Rejection, Source } from '@/sources/source'

/** What a source makes of a body, as if it were the resource with that recorded path. */
export function readAs<Raw>(
  source: Source<Raw>,
  recorded: string,
  body: string | object,
): { records: readonly SourceRecord[]; rejected: readonly Rejection[] } {
  const resource = source.resources.find((each) => each.recorded === recorded)
  if (!resource) throw new Error(`${source.id} has no resource ${recorded}`)
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const page: Page = { body: text, seenAt: resource.recordedAt, resource }
  const { records, rejected } = source.parse(page)
  return { records: records.flatMap((raw) => source.translate(raw, page)), rejected }
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/** CSV with a byte-order mark and CRLF, as Epoch's files have them; cells by column, others empty. */
export function csvOf(columns: readonly string[], ...rows: Readonly<Record<string, string>>[]) {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  return `\uFEFF${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}
