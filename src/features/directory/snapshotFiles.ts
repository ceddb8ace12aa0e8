import { SnapshotError } from '@/catalogue/snapshot/format'
import type { SnapshotFiles } from '@/catalogue/snapshot/load'

/** The stored snapshot beside the page: `<base>snapshot/`, where `base` ends in a slash. */
export function snapshotFiles(base: string): SnapshotFiles {
  return {
    async read(file, signal) {
      const url = new URL(`snapshot/${file}`, base)
      let response: Response
      try {
        response = await fetch(url, signal ? { signal } : {})
      } catch (error) {
        if (signal?.aborted) throw error
        throw new SnapshotError('missing', `${file} could not be reached`)
      }
      // A host that answers every path with the page answers 200 and HTML here.
      const type = response.headers.get('Content-Type') ?? ''
      if (!response.ok || type.includes('text/html'))
        throw new SnapshotError('missing', `${file} is not on this server`)
      return response.text()
    },
  }
}
