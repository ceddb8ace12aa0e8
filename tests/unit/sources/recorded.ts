import { readFileSync } from 'node:fs'
import type { SourceRecord } from '@/domain/record'
import type { Source } from '@/sources/source'
import { sharedPath } from '../../shared'
import { readAs } from './readAs'

/** What a source of one recording makes of a body: a value to be written as JSON, or a text. */
export function readRows<Raw>(source: Source<Raw>, body: string | object) {
  return readAs(source, source.resources[0]?.recorded ?? '', body)
}

/** The records that a source makes of its recording, found by name whatever the case. */
export function recordedBy<Raw>(source: Source<Raw>): (name: string) => SourceRecord | undefined {
  const path = sharedPath('data', source.resources[0]?.recorded ?? '')
  const { records } = readRows(source, readFileSync(path, 'utf8'))
  const named = new Map(records.map((record) => [record.name.toLowerCase(), record]))
  return (name) => named.get(name.toLowerCase())
}
