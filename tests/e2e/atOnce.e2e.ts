import type { Page } from '@playwright/test'
import { counts, expect, gridOf, heldBack, open, test } from './support'

/**
 * With the clock stopped no timer runs out: what is shown then waits for its code alone. React keeps
 * whatever a Suspense waited for until its fallback is 300 ms old.
 */
const stopClock = (page: Page) => page.clock.pauseAt(Date.now() + 600_000)
const goTo = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click()
const PAGES = [
  ['Glossary', 'Glossary'],
  ['Sources', 'Sources'],
  ['Cost', 'What it costs a month'],
] as const
const headed = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

test('menus, facts and the selection come as soon as their code, at the first press', async ({
  page,
}) => {
  await page.clock.install()
  await open(page)
  await stopClock(page)
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  await expect(
    page.getByRole('dialog', { name: 'Columns' }).getByRole('checkbox').first(),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(
    page.getByRole('dialog', { name: 'Export' }).getByRole('button').first(),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  const row = gridOf(page).getByRole('row').nth(1)
  await row.getByRole('checkbox').click()
  await expect(page.getByRole('group', { name: 'Selection' })).toBeVisible()
})

test('pages take the place of each other, never of nothing', async ({ page }) => {
  await page.clock.install()
  await open(page)
  await stopClock(page)
  await page.evaluate(() => {
    const seen = globalThis as unknown as { empty: number }
    seen.empty = 0
    new MutationObserver(() => {
      if (!document.querySelector('main h1')?.checkVisibility()) seen.empty++
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  for (const [link, heading] of PAGES) {
    await goTo(page, link)
    await headed(page, heading)
  }
  expect(await page.evaluate(() => (globalThis as unknown as { empty: number }).empty)).toBe(0)
})

test('a page that is long in coming says so, and the one before stays till then', async ({
  page,
}) => {
  const code = await heldBack(page, '**/assets/GlossaryPage-*.js')
  await open(page, '/?license=mit')
  const before = await counts(page)
  const waiting = page.getByRole('progressbar', { name: 'Loading the page' })
  await goTo(page, 'Glossary')
  await expect(waiting).toBeVisible()
  // It is left as it was: another link is not for this page to show.
  await expect(page).toHaveURL(/\/glossary$/)
  expect(await counts(page)).toEqual(before)
  await page.goBack()
  await expect(waiting).toBeHidden()
  expect(await counts(page)).toEqual(before)
  await goTo(page, 'Glossary')
  await expect(waiting).toBeVisible()
  // Whoever does not want it any more goes elsewhere.
  await goTo(page, 'Sources')
  await headed(page, 'Sources')
  await expect(waiting).toBeHidden()
  await goTo(page, 'Glossary')
  await expect(waiting).toBeVisible()
  code.free()
  await headed(page, 'Glossary')
  await expect(waiting).toBeHidden()
})

test('the first page of a visit comes into the frame of all pages as soon as it can', async ({
  page,
}) => {
  await page.clock.install()
  const code = await heldBack(page, '**/assets/GlossaryPage-*.js')
  await stopClock(page)
  await page.goto('/glossary?x=')
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  await code.asked()
  code.free()
  await headed(page, 'Glossary')
})
