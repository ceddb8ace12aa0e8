import type { Page } from '@playwright/test'
import { breakPage, type BrowserFault } from '../../mocks/browserFaults'
import { openDetails, openLiveFacts, sourceRow, test, visited } from './live'
import { expect, readRows, rowOf, settled } from './support'

const SOURCE = 'OpenRouter'

/** A source that answers in this browser all the same, and a table that works. */
async function works(page: Page): Promise<void> {
  await expect(sourceRow(page, SOURCE)).toContainText(/live, \d/)
  await page.getByRole('link', { name: 'Directory', exact: true }).click()
  await settled(page)
  expect((await readRows(page)).length).toBeGreaterThan(15)
  await page.getByRole('link', { name: 'Sources', exact: true }).click()
}

test('a full database costs the keeping alone, and is told', async ({ page, standIn }) => {
  await page.addInitScript<BrowserFault>(breakPage, 'database-full')
  await page.goto('/sources')
  await works(page)
  await expect(page.getByText('not kept between visits: The disk is full')).toBeVisible()
  const before = (await standIn.log()).length
  await page.reload()
  await works(page)
  expect((await standIn.log()).length).toBeGreaterThan(before)
})

test('a disk that has no room for this site does the same', async ({ page, context, standIn }) => {
  const browser = await context.newCDPSession(page)
  await browser.send('Storage.overrideQuotaForOrigin', { origin: standIn.site, quotaSize: 1 })
  await page.goto('/sources')
  await works(page)
  await expect(page.getByText(/Answers are not kept between visits: .+\./)).toBeVisible()
})

test('a database that does not answer is waited for once, and told', async ({ page }) => {
  await page.addInitScript<BrowserFault>(breakPage, 'database-blocked')
  await page.goto('/sources')
  await works(page)
  await expect(page.getByText('not kept between visits: it does not answer')).toBeVisible()
})

test('what a corrupt database gives back is dropped and asked for again', async ({
  page,
  context,
  standIn,
}) => {
  await page.addInitScript<BrowserFault>(breakPage, 'database-corrupt')
  await page.goto('/sources')
  await visited(page)
  const before = (await standIn.log()).length
  await page.close()
  const second = await context.newPage()
  await second.goto('/sources')
  await works(second)
  await visited(second)
  expect((await standIn.log()).length).toBeGreaterThanOrEqual(2 * before)
})

test('a database of another shape costs the keeping alone, and is told', async ({ page }) => {
  await page.goto('/glossary')
  await page.evaluate(async () => {
    await new Promise((done) => {
      const opening = indexedDB.open('weighbridge', 9)
      opening.addEventListener('success', () => done(opening.result.close()))
    })
  })
  await page.goto('/sources')
  await works(page)
  await expect(page.getByText(/Answers are not kept between visits: .+\./)).toBeVisible()
})

for (const [fault, way] of [
  ['clock-ahead', 'ahead of'],
  ['clock-behind', 'behind'],
] as const)
  test(`${fault}: facts are dated by the site’s clock, and what was kept under the wrong one goes`, async ({
    page,
    context,
    standIn,
  }) => {
    await page.addInitScript<BrowserFault>(breakPage, fault)
    await page.goto('/sources')
    await visited(page)
    await expect(page.getByText(`1,460 days ${way} this site’s`)).toBeVisible()
    await page.goto('/?q=deepseek-r1&cols=name,downloads')
    const cell = rowOf(page, 'DeepSeek-R1').getByRole('gridcell').last()
    const facts = await openLiveFacts(cell, 'Downloads')
    const year = String(new Date().getUTCFullYear())
    await expect(facts).toContainText(year)
    await page.close()

    const before = (await standIn.log()).length
    const right = await context.newPage()
    await right.goto('/sources')
    await visited(right)
    await expect(right.getByText('days ahead of')).toHaveCount(0)
    expect((await standIn.log()).length).toBeGreaterThan(before)
    await expect(await openDetails(right, SOURCE)).toContainText(/this visit; last answer/)
  })
