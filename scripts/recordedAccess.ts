import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { SourceError, type Access } from '@/sources/source'

/** Reads the recordings below a folder, such as `../shared/data`. */
export function recordedAccess(folder: string): Access {
  return {
    async read({ recorded }, signal) {
      if (recorded === null)
        throw new SourceError({ kind: 'malformed', reason: 'not recorded' }, 'not recorded')
      try {
        return await readFile(resolve(folder, recorded), {
          encoding: 'utf8',
          ...(signal ? { signal } : {}),
        })
      } catch (error) {
        signal?.throwIfAborted()
        const reason = error instanceof Error ? error.message : String(error)
        throw new SourceError({ kind: 'malformed', reason }, `${recorded} cannot be read`)
      }
    },
  }
}
