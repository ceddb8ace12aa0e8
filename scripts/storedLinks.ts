import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Link } from '@/catalogue/identity/known'
import type { PackedDetails } from '@/catalogue/snapshot/details'
import type { Manifest, PackedTable } from '@/catalogue/snapshot/format'
import { storedLinks } from '@/catalogue/snapshot/links'

/**
 * Every repository of the stored snapshot, and every name that a source links to one. Empty where
 * the folder holds no snapshot. Throws an Error for one that cannot be read.
 */
export function readStoredLinks(folder: string): Link[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  if (!existsSync(join(folder, 'manifest.json'))) return []
  const { parts } = read('manifest.json') as Manifest
  const ids = [parts.models, parts.copies].flatMap((part) => (read(part.file) as PackedTable).ids)
  const details = read(parts.details.file) as PackedDetails
  return storedLinks(ids, details)
}
