import type { SourceRecord } from '@/domain/record'
import { SourceError, type Access, type Rejection, type Source } from '@/sources/source'

/** Everything one source gave, and what could not be used. */
export interface SourceReading {
  readonly source: Source
  readonly records: readonly SourceRecord[]
  readonly rejected: readonly Rejection[]
  /** Why the source could not be read to its end, in words; what came before is kept. */
  readonly failure?: string
}

/** Drains one source. A failing source is a reading with a failure, never an exception. */
export async function readSource(
  source: Source,
  access: Access,
  signal?: AbortSignal,
): Promise<SourceReading> {
  const records: SourceRecord[] = []
  const rejected: Rejection[] = []
  try {
    for await (const page of source.pages(access, signal)) {
      const parsed = source.parse(page)
      rejected.push(...parsed.rejected)
      for (const raw of parsed.records) records.push(...source.translate(raw, page))
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return { source, records, rejected, failure: error.message }
  }
  return { source, records, rejected }
}
