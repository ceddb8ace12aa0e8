import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { showOf } from './live'
import { liveOrigin } from './ports'
import {
  amountOf,
  expect,
  filtersOf,
  gridOf,
  headerOf,
  inOrder,
  open,
  openWithParts,
  readRows,
  rowOf,
  settled,
  storedFile,
  test,
} from './support'

/** Above the table, and on a model's page. */
const NOTE = /^Reasoning from mathematics only \(13 benchmarks\)/

const controlOf = (within: Page | Locator): Locator =>
  within.getByRole('group', { name: 'Benchmarks that count' })

/** The control, unfolded. */
async function unfold(within: Page | Locator): Promise<Locator> {
  const control = controlOf(within)
  await control.getByText('Benchmarks that count').click()
  return control
}

/** Ids and values of the first rows, in the order of the table. */
async function standing(page: Page) {
  const rows = (await readRows(page)).slice(0, 20)
  return rows.map((row) => ({ id: row.id, reasoning: amountOf(row, 'Reasoning') }))
}

test('a reader counts mathematics alone: the link says so, and the table follows it', async ({
  page,
}) => {
  await open(page)
  const before = await standing(page)
  expect(page.workers()).toEqual([])
  const control = await unfold(filtersOf(page))
  await control.getByRole('button', { name: 'mathematics', exact: true }).click()
  await expect(page).toHaveURL(/\?bench=mathematics$/)
  await expect(page.getByText(NOTE)).toBeVisible()
  await settled(page)
  // The page itself never fits: a worker does.
  expect(page.workers()).toHaveLength(1)
  const after = await standing(page)
  expect(after.map(({ id }) => id)).not.toEqual(before.map(({ id }) => id))
  expect(
    inOrder(
      after.map(({ reasoning }) => reasoning),
      true,
    ),
  ).toBe(true)
  await expect(headerOf(page, 'Reasoning')).toContainText('mathematics only')
  await expect(page).toHaveTitle(/reasoning from mathematics only/)

  await page.reload()
  await settled(page)
  expect(await standing(page)).toEqual(after)
  await expect(page.getByText(NOTE)).toBeVisible()

  await page.goBack()
  await settled(page)
  expect(await standing(page)).toEqual(before)
  await expect(page.getByText(NOTE)).toBeHidden()
  await page.goForward()
  await settled(page)
  expect(await standing(page)).toEqual(after)

  await page.getByRole('button', { name: 'Back to the default' }).click()
  await settled(page)
  await expect(page).toHaveURL(({ search }) => search === '')
  expect(await standing(page)).toEqual(before)
})

test('filters, facts, comparison and export show the values of the choice', async ({ page }) => {
  const R1 = 'deepseek-ai/deepseek-r1'
  const V3 = 'deepseek-ai/deepseek-v3'
  await open(
    page,
    `/?q=deepseek-ai&cols=name,reasoning,reasoningRuns&bench=mathematics&m=${R1},${V3}`,
  )
  const r1 = (await standing(page)).find(({ id }) => id === R1)
  await page.goto(`/?q=deepseek-ai&cols=name,reasoning&m=${R1},${V3}`)
  expect((await standing(page)).find(({ id }) => id === R1)?.reasoning).not.toBe(r1?.reasoning)

  await open(
    page,
    `/?q=deepseek-ai&cols=name,reasoning,reasoningRuns&reasoning=known&bench=mathematics&m=${R1},${V3}`,
  )
  expect((await standing(page)).every(({ reasoning }) => reasoning !== undefined)).toBe(true)

  await rowOf(page, 'DeepSeek-R1').getByRole('gridcell').nth(1).click()
  const facts = page.getByRole('dialog', { name: /^Facts: Reasoning/ })
  await expect(facts).toContainText('From mathematics only; 90 % interval')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const comparison = page.getByRole('region', { name: 'Comparison' })
  await expect(comparison.getByRole('row', { name: /^Reasoning \d/ })).toContainText(
    r1!.reasoning!.toFixed(1),
  )
  await page.goBack()

  await page.getByRole('button', { name: 'Export' }).click()
  const menu = page.getByRole('dialog', { name: 'Export' })
  await menu.getByLabel('With the source and date of every value').check()
  const download = page.waitForEvent('download')
  await menu.getByRole('button', { name: 'JSON' }).click()
  const file = await download
  expect(file.suggestedFilename()).toContain('reasoning-from-mathematics-only')
  const made = JSON.parse(readFileSync(await file.path(), 'utf8')) as {
    link: string
    rows: { id: string; reasoning: number; facts: Record<string, { note?: string }> }[]
  }
  expect(made.link).toContain('bench=mathematics')
  const row = made.rows.find(({ id }) => id === R1)!
  expect(row.reasoning).toBe(r1?.reasoning)
  expect(row.facts['reasoning']?.note).toMatch(/^from mathematics only; /)
})

test('a model’s page keeps the choice, and explains its value', async ({ page }) => {
  await open(page, '/?q=deepseek-r1&bench=mathematics')
  await rowOf(page, 'DeepSeek-R1').getByRole('link', { name: 'DeepSeek-R1', exact: true }).click()
  await expect(page).toHaveURL(/\/model\/deepseek-ai\/deepseek-r1\?bench=mathematics$/)
  const ability = page.getByRole('region', { name: 'Reasoning ability' })
  await expect(ability.getByText(NOTE)).toBeVisible()
  await expect(ability).toContainText(/90 % interval \d+ to \d+/)
  await expect(ability).toContainText(/Founded on \d+ benchmarks? by .+ the maker’s own/)
  const scores = ability.getByRole('region', { name: 'Scores behind the value' })
  await expect(scores.getByRole('row').nth(1)).toContainText('at mathematics than its index says')
  await expect(scores.getByRole('row', { name: /^GPQA/ })).toBeHidden()

  await ability.getByRole('button', { name: 'Back to the default' }).click()
  await expect(page).toHaveURL(/\/deepseek-r1$/)
  await expect(scores.getByRole('row', { name: /^GPQA/ }).first()).toBeVisible()

  const all = page.getByRole('region', { name: 'Scores by benchmark and mode' })
  await all
    .getByRole('radiogroup', { name: 'Scored by' })
    .getByLabel(/^the maker/)
    .check()
  const rows = all.getByRole('row')
  await expect(rows.filter({ hasText: 'a third party' })).toHaveCount(0)
  await expect(rows.filter({ hasText: 'the maker' })).not.toHaveCount(0)
})

test('works without a network once the scores are there', async ({ page, context, watch }) => {
  watch.expected.push(/ERR_INTERNET_DISCONNECTED/)
  await openWithParts(page, '/?bench=mathematics')
  const mathematics = await standing(page)
  await context.setOffline(true)
  const control = await unfold(filtersOf(page))
  await control.getByRole('button', { name: 'science', exact: true }).click()
  await expect(page.getByText(/^Reasoning from science only \(/)).toBeVisible()
  expect(await standing(page)).not.toEqual(mathematics)
  await control.getByRole('button', { name: 'default', exact: true }).click()
  await settled(page)
  await context.setOffline(false)
})

test('scores that do not come are said; the default values stay, and Retry brings them', async ({
  page,
  watch,
}) => {
  watch.expected.push(/ERR_FAILED|status of 404/)
  await open(page)
  const before = await standing(page)
  await page
    .context()
    .route('**/snapshot/runs.json', (route) =>
      route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' }),
    )
  const control = await unfold(filtersOf(page))
  await control.getByRole('button', { name: 'mathematics', exact: true }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Reasoning could not be worked out from mathematics only')
  await expect(alert).toContainText('runs.json is not on this server')
  expect(await standing(page)).toEqual(before)
  await page.context().unroute('**/snapshot/runs.json')
  await alert.getByRole('button', { name: 'Retry' }).click()
  await expect(alert).toBeHidden()
  await settled(page)
  expect(await standing(page)).not.toEqual(before)
})

test('what was there stays, marked as stale, until the values come', async ({ page }) => {
  const held: (() => void)[] = []
  await page.context().route('**/snapshot/runs.json', async (route) => {
    await new Promise<void>((resolve) => {
      held.push(resolve)
    })
    await route.fulfill({ contentType: 'application/json', body: storedFile('runs.json') })
  })
  await open(page)
  const first = gridOf(page).getByRole('rowheader').first().getByRole('link')
  const name = await first.innerText()
  const control = await unfold(filtersOf(page))
  await control.getByRole('button', { name: 'mathematics', exact: true }).click()
  await expect(gridOf(page)).toHaveAttribute('aria-busy', 'true')
  await expect(page.getByText('mathematics only (13 benchmarks), working it out')).toBeVisible()
  await expect(first).toHaveText(name)
  // The page answers meanwhile.
  await page.getByRole('searchbox', { name: 'Search models' }).fill('qwen')
  await expect(first).toContainText(/qwen/i)
  await expect.poll(() => held.length).toBe(1)
  held[0]!()
  await settled(page)
})

test('on a phone the benchmarks are in the drawer', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  await page.getByRole('button', { name: 'Filters', exact: true }).click()
  const drawer = page.getByRole('dialog', { name: 'Filters' })
  const control = await unfold(drawer)
  const box = control.getByRole('checkbox', { name: 'GPQA Diamond' })
  await box.scrollIntoViewIfNeeded()
  await box.uncheck()
  await expect(page).toHaveURL(/\?bench=!gpqa$/)
  await drawer.getByRole('button', { name: /^Show \d+ models/ }).click()
  await expect(page.getByText(/^Reasoning from all but GPQA Diamond \(/)).toBeVisible()
  await settled(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test.describe('with live sources', () => {
  test.use({ baseURL: liveOrigin })

  test('one worker serves both, and the choice holds when live values are shown', async ({
    page,
  }) => {
    await open(page, '/?bench=mathematics')
    const show = showOf(page)
    // The one worker fits the choice first, then joins what came.
    await expect(show).toBeVisible()
    await show.click()
    await expect(show).toBeHidden()
    await settled(page)
    await expect(page.getByText(NOTE)).toBeVisible()
    await expect(headerOf(page, 'Reasoning')).toContainText('mathematics only')
    expect(
      inOrder(
        (await standing(page)).map(({ reasoning }) => reasoning),
        true,
      ),
    ).toBe(true)
    expect(page.workers()).toHaveLength(1)
  })

  test('the Hub’s rows show the values of the choice too, and the default ones again', async ({
    page,
  }) => {
    const valueOf = async () => {
      const rows = await readRows(page)
      const row = rows.find(({ id }) => id.toLowerCase() === 'deepseek-ai/deepseek-r1')
      return row && amountOf(row, 'Reasoning')
    }
    await page.goto('/hub?q=deepseek-r1&cols=name,reasoning&bench=mathematics')
    await expect(page.getByText(NOTE)).toBeVisible()
    await expect.poll(valueOf).toBeGreaterThan(0)
    const mathematics = await valueOf()
    await page.getByRole('button', { name: 'Back to the default' }).click()
    await expect.poll(valueOf).not.toBe(mathematics)
    expect(await valueOf()).toBeGreaterThan(0)
  })
})
