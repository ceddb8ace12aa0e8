import type { Browser } from '@playwright/test'
import { measureActions, type Action } from './actions'
import { mainHeap, rendererMemory, watchTasks } from './memory'

export const SUBJECTS = ['weighbridge', 'rowModels', 'duckdb', 'bare'] as const
export type Subject = (typeof SUBJECTS)[number]

/** What one subject did with one number of rows. */
export interface Measured {
  readonly rows: number
  readonly subject: Subject
  readonly times: Readonly<Record<Action, readonly number[]>>
  /** Milliseconds from the start of the build until the first 50,000 rows answered. */
  readonly usable: number
  /** Bytes after collecting garbage: of the page's own heap, and of its whole process. */
  readonly heap: number
  readonly renderer: number
  /** The longest task of the main thread from the build on, 0 where none took 50 ms. */
  readonly longestTask: number
}

/**
 * Milliseconds from the last row on in which somebody looks at the page before the first event: every
 * subject may use them to prepare for it.
 */
export const LOOKED = 2000

/** Parts of the panel: all whose counts the table has are open. */
const OPEN = JSON.stringify([
  'maker',
  'license',
  'openness',
  'commercial',
  'relation',
  'openWeights',
  'modalities',
  'params',
  'activeParams',
  'context',
  'released',
  'downloads',
  'likes',
  'reasoning',
  'price',
])

/**
 * Opens the bench page for a subject, lets it build, and works through all actions, none of them for
 * much longer than `mostMs` milliseconds.
 */
export async function measureSubject(
  browser: Browser,
  origin: string,
  { subject, rows, mostMs }: { subject: Subject; rows: number; mostMs: number },
): Promise<Measured> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  })
  try {
    const page = await context.newPage()
    await page.addInitScript((open) => localStorage.setItem('weighbridge:filters', open), OPEN)
    await watchTasks(page)
    await page.goto(`${origin}/?subject=${subject}&rows=${rows}`)
    // Nothing in here may have a name: tsx would wrap it in a helper that the page does not have.
    const [start, usable, built] = await page.evaluate(async () => {
      while (performance.getEntriesByName('bench:built').length === 0)
        await new Promise((next) => setTimeout(next, 20))
      return ['start', 'usable', 'built'].map(
        (step) => performance.getEntriesByName(`bench:${step}`)[0]!.startTime,
      )
    })
    await page.getByRole('textbox', { name: 'Reasoning, from' }).waitFor()
    await new Promise((ready) => setTimeout(ready, LOOKED))
    const times = await measureActions(page, mostMs)
    return {
      rows,
      subject,
      times: { ...times, build: [built! - start!] },
      usable: usable! - start!,
      longestTask: await page.evaluate(
        () => (globalThis as unknown as { benchLongest: number }).benchLongest,
      ),
      heap: await mainHeap(page),
      renderer: await rendererMemory(browser),
    }
  } finally {
    await context.close()
  }
}
