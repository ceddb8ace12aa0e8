import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** The folder of recordings beside the checkout; tests that need it are skipped where it is absent. */
export const sharedRoot = resolve(import.meta.dirname, '../../shared')

export const sharedAvailable = existsSync(resolve(sharedRoot, 'data/JOINING.md'))

/** Absolute path of a file below the folder of recordings. */
export function sharedPath(...parts: string[]): string {
  return resolve(sharedRoot, ...parts)
}
