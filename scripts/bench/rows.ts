import type { BrowserContext } from '@playwright/test'
import { serveTable } from '../../tests/fixtures/serveTable'
import { makeRows } from '../../tests/fixtures/table'

/** Puts a made table of this many originals in the place of the stored one. */
export function serveRows(context: BrowserContext, count: number): Promise<void> {
  return serveTable(
    context,
    makeRows(count).map((row) => ({ ...row, relation: 'original' })),
  )
}
