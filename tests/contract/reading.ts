import type { SourceRecord } from '@/domain/record'
import type { Access, Page, Rejection, Source } from '@/sources/source'

export interface Outcome {
  /** Raw records read: a source may speak of makers alone and still be read. */
  readonly read: number
  readonly records: readonly SourceRecord[]
  readonly rejected: readonly Rejection[]
}

/** All that a source makes of what `access` gives. Throws what `pages` throws. */
export async function readAll(source: Source, access: Access): Promise<Outcome> {
  const records: SourceRecord[] = []
  const rejected: Rejection[] = []
  let read = 0
  for await (const page of source.pages(access)) {
    const outcome = readPage(source, page)
    read += outcome.read
    records.push(...outcome.records)
    rejected.push(...outcome.rejected)
  }
  return { read, records, rejected }
}

export function readPage(source: Source, page: Page): Outcome {
  const { records, rejected } = source.parse(page)
  return {
    read: records.length,
    records: records.flatMap((raw) => source.translate(raw, page)),
    rejected,
  }
}
