import type { Page, Source } from '@/sources/source'
import type { SourceRecord } from '@/domain/record'

/** A page with that body, as if read on 2026-08-01. */
export function pageWith(body: unknown): Page {
  return {
    body: typeof body === 'string' ? body : JSON.stringify(body),
    seenAt: '2026-08-01',
    resource: { live: 'https://example.org/', recorded: null, recordedAt: '2026-08-01' },
  }
}

/** Everything a source makes of one body. */
export function readBody(source: Source, body: unknown) {
  const page = pageWith(body)
  const { records, rejected } = source.parse(page)
  const translated: readonly SourceRecord[] = records.flatMap((raw) => source.translate(raw, page))
  return { records: translated, rejected }
}

/** Everything that an async sequence gives. */
export async function collected<T>(sequence: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const each of sequence) all.push(each)
  return all
}
