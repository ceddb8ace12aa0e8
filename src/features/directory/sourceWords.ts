import type { Directory } from './context'

/** A source as a reader knows it; what is in no list is worked out here. */
export function sourceLabel(sources: Directory['sources'], id: string): string {
  return sources.get(id)?.label ?? (id === 'weighbridge' ? 'Weighbridge' : id)
}

/** A note as a sentence after the words before it. */
export function noteSentence(note: string): string {
  return `. ${note.charAt(0).toUpperCase()}${note.slice(1)}`
}
