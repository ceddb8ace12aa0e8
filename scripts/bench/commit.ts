import type { Page } from '@playwright/test'
import type { Site } from '../site'
import { serveRows } from './rows'

/** Times from an event to the document updated, in milliseconds, one per event. */
export interface Commits {
  readonly key: readonly number[]
  readonly sort: readonly number[]
  readonly ranges: readonly number[]
}

/** Milliseconds without a change after which the answer to an event counts as drawn. */
const QUIET = 200

const WORDS = ['deepseek', 'llama', 'mistral']
const HEADERS = ['Parameters', 'Price', 'Model', 'Maker', 'Released', 'Reasoning', 'License']

/**
 * Key strokes, header clicks and a second range over a made table of this many rows. An event's
 * commit is the last change that it makes to the page, filters and their counts included.
 */
export async function measureCommits({ browser, origin }: Site, rows: number): Promise<Commits> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    await serveRows(context, rows)
    const page = await context.newPage()
    await page.goto(`${origin}/?q=`)
    await drawn(page, rows)

    const search = page.getByRole('searchbox', { name: 'Search models' })
    const key: number[] = []
    for (const word of WORDS) {
      await search.fill('')
      await settled(page)
      await search.focus()
      for (const letter of word)
        key.push(await commitOf(page, 'keydown', () => page.keyboard.press(letter)))
    }

    await search.fill('')
    await settled(page)
    const sort: number[] = []
    for (const label of [...HEADERS, ...HEADERS, ...HEADERS]) {
      const header = page.getByRole('columnheader', { name: label }).getByRole('button').first()
      sort.push(await commitOf(page, 'click', () => header.click()))
    }

    await page.goto(`${origin}/?price=..8`)
    await drawn(page, rows)
    const box = page.getByRole('textbox', { name: 'Reasoning, from' })
    const ranges: number[] = []
    for (let from = 5; from <= 80; from += 5) {
      await box.fill(String(from))
      ranges.push(await commitOf(page, 'keydown', () => page.keyboard.press('Enter')))
    }
    return { key, sort, ranges }
  } finally {
    await context.close()
  }
}

/** The floor of the machine: as many cells as the grid shows, rewritten by hand on a bare page. */
export async function measureBarePage({ browser }: Site): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    await page.setContent('<main><input><table></table></main>')
    await page.evaluate(() => {
      const table = document.querySelector('table')!
      let step = 0
      document.querySelector('input')!.addEventListener('input', () => {
        step++
        table.replaceChildren(
          ...Array.from({ length: 32 }, (_, row) => {
            const line = document.createElement('tr')
            for (let cell = 0; cell < 10; cell++)
              line.insertCell().textContent = `${step} ${row} ${cell}`
            return line
          }),
        )
      })
    })
    await page.focus('input')
    const times: number[] = []
    for (let at = 0; at < 15; at++)
      times.push(await commitOf(page, 'keydown', () => page.keyboard.press('a')))
    return times
  } finally {
    await page.close()
  }
}

/** Does something, and takes the time from its event to the last change that follows. */
async function commitOf(page: Page, event: string, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate((type) => {
    const seen = { start: 0, last: 0 }
    const observer = new MutationObserver(() => {
      if (seen.start) seen.last = performance.now()
    })
    observer.observe(document.querySelector('main')!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    addEventListener(type, () => (seen.start ||= performance.now()), { capture: true, once: true })
    Object.assign(globalThis, { benchSeen: seen, benchObserver: observer })
  }, event)
  await act()
  return page.evaluate(async (quiet) => {
    const { benchSeen: seen, benchObserver: observer } = globalThis as unknown as {
      benchSeen: { start: number; last: number }
      benchObserver: MutationObserver
    }
    while (performance.now() - Math.max(seen.start, seen.last) < quiet)
      await new Promise((next) => setTimeout(next, 20))
    observer.disconnect()
    return seen.last ? seen.last - seen.start : NaN
  }, QUIET)
}

async function drawn(page: Page, rows: number): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: `of ${rows.toLocaleString('en-US')}` })
    .waitFor()
  await page.getByRole('textbox', { name: 'Reasoning, from' }).waitFor()
  await settled(page)
}

async function settled(page: Page): Promise<void> {
  await page.locator('[role=grid][aria-busy=false]').waitFor()
  // Orders and indexes are built while the page is idle.
  await page.waitForTimeout(500)
}
