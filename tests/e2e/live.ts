import type { Locator, Page } from '@playwright/test'
import type { Logged } from '../../mocks/standAlone'
import { startSite, startStandIn } from '../../scripts/servers'
import { expect, test as base } from './support'

/** The stand-in of these tests, which no other test disturbs. */
export interface StandIn {
  readonly origin: string
  readonly config: object
  /** The site as built, which asks it for everything. */
  readonly site: string
  /** Makes sources fail: `hub:silence,openrouter:http-400`, or `none`. */
  fault(text: string): Promise<void>
  /** The requests since the test began, without those for permission. */
  log(): Promise<readonly Logged[]>
}

/** A stand-in and a site for each worker, well at the start of every test. */
export const test = base.extend<{ well: void }, { standIn: StandIn }>({
  standIn: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, give) => {
      const hub = await startStandIn()
      const site = await startSite(hub.config)
      await give({
        origin: hub.origin,
        config: hub.config,
        site: site.origin,
        fault: async (text) =>
          void (await fetch(`${hub.origin}/__fault?fault=${text}`, { method: 'POST' })),
        log: async () => {
          const log = (await (await fetch(`${hub.origin}/__log`)).json()) as readonly Logged[]
          return log.filter(({ method }) => method !== 'OPTIONS')
        },
      })
      site.stop()
      hub.stop()
    },
    { scope: 'worker' },
  ],
  well: [
    async ({ standIn }, give) => {
      await fetch(`${standIn.origin}/__reset`, { method: 'POST' })
      await give()
    },
    { auto: true },
  ],
  baseURL: async ({ standIn }, give) => give(standIn.site),
})

/** The line of a source on the page Sources. */
export const sourceRow = (page: Page, label: string): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: label, exact: true }) })
    .first()

/** What folds out below the line of a source. */
export async function openDetails(page: Page, label: string): Promise<Locator> {
  const button = page.getByRole('button', { name: `Details of ${label}`, exact: true })
  await button.click()
  return page.locator(`[id="${await button.getAttribute('aria-controls')}"]`)
}

/** The button that lets in what live sources have said since. */
export const showOf = (page: Page): Locator =>
  page.getByRole('button', { name: 'Show', exact: true })

/**
 * The facts behind a cell, once they are live: whatever the sources say is shown when the reader says
 * so, and one source is read after the other.
 */
export async function openLiveFacts(cell: Locator, label: string): Promise<Locator> {
  const page = cell.page()
  const show = showOf(page)
  const facts = page.getByRole('dialog', { name: `Facts: ${label}` })
  await show.click()
  await expect(async () => {
    if (await show.isVisible()) await show.click()
    await cell.click()
    await expect(facts).toContainText('live', { timeout: 1000 })
  }).toPass()
  return facts
}

/** Sources that are asked at every visit. */
const VISITED = [
  'Hugging Face Hub',
  'OpenRouter',
  'Hugging Face Inference Providers',
  'models.dev',
  'LiveBench',
]

/** Waits on the page Sources until all of them have answered. */
export async function answered(page: Page): Promise<void> {
  for (const label of VISITED) await expect(sourceRow(page, label)).toContainText(/live, \d/)
}

/** Waits on the page Sources until all of them have answered and their answers are kept. */
export async function visited(page: Page): Promise<void> {
  await answered(page)
  await expect.poll(() => keptAnswers(page)).toBe(VISITED.length)
}

/** How many answers this browser has kept. */
function keptAnswers(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    if (!databases.some(({ name }) => name === 'weighbridge')) return 0
    return new Promise<number>((found, failed) => {
      const opening = indexedDB.open('weighbridge')
      opening.addEventListener('error', () => failed(opening.error!))
      opening.addEventListener('success', () => {
        const database = opening.result
        const counting = database.transaction('answers').objectStore('answers').count()
        counting.addEventListener('success', () => {
          database.close()
          found(counting.result)
        })
      })
    })
  })
}
