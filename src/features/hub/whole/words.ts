import type { HubIndexManifest } from '@/catalogue/hubIndex/manifest'
import { dateOfIso } from '@/domain/kinds'
import { formatDateFull } from '@/domain/kinds/date'
import { MOST_MAKERS } from '@/engine/hubIndex/builder'
import { bytesText } from '@/features/live/words'
import type { IndexFailure } from './files'
import type { WholeState } from './session'

const many = (count: number, one: string, more: string) =>
  `${count.toLocaleString()} ${count === 1 ? one : more}`

/** Bytes of all files. */
export function sizeOf({ files }: HubIndexManifest): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** `Index of November 27, 2026: 1,000,000 models, 600,000 of them made from another; 34 MB.` */
export function aboutWords(manifest: HubIndexManifest): string {
  const day = formatDateFull(dateOfIso(manifest.asOf)!)
  const models = many(manifest.rows, 'model', 'models')
  const copies = `${manifest.copies.toLocaleString()} of them made from another and folded under it`
  return `Index of ${day}: ${models}, ${copies}; ${bytesText(sizeOf(manifest))}.`
}

/** For an index of more owners than the column of makers tells apart. */
export const OWNERS_WORDS = `The filter and the order of makers know the ${MOST_MAKERS.toLocaleString()} owners of the most downloaded models; search finds every owner.`

/** How far it has come, or that all is there. */
export function progressWords({ manifest, rows, bytes, status }: WholeState): string {
  if (!manifest) return 'Looking for the index'
  const all = manifest.rows.toLocaleString()
  if (status === 'complete') return `All ${all} models are here`
  const size = bytesText(sizeOf(manifest))
  return `${rows.toLocaleString()} of ${all} models, ${bytesText(bytes)} of ${size}`
}

/** What to do about a failure, and what of the index still stands. */
export function adviceFor({ kind }: IndexFailure): string {
  switch (kind) {
    case 'offline':
      return 'Look whether this device is online.'
    case 'other file':
      return 'A newer index may have taken its place; Retry reads which files there are.'
    case 'version':
      return 'Load this page again for a newer program, or ask the Hub itself.'
    case 'cut off':
      return 'Retry goes on from there.'
    case 'http':
    case 'unreadable':
      return ''
  }
}
