import { gzipSync } from 'node:zlib'
import type { Response } from '@playwright/test'
import {
  amountOf,
  cellOf,
  counts,
  expect,
  focusedCell,
  gridOf,
  headerOf,
  inOrder,
  nothingUnasked,
  open,
  readRows,
  test,
} from './support'

test('answers a newcomer at once: open, licensed, sized, best reasoning first', async ({
  page,
}) => {
  await open(page)
  await expect(page).toHaveTitle('Weighbridge: license, size and reasoning of AI models')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('License, size and reasoning')
  await expect(headerOf(page, 'Reasoning')).toHaveAttribute('aria-sort', 'descending')

  const { matched, total } = await counts(page)
  expect(matched).toBeGreaterThan(300)
  expect(total).toBeGreaterThan(matched)

  const rows = await readRows(page)
  expect(rows.filter(({ visible }) => visible).length).toBeGreaterThanOrEqual(18)
  expect(
    inOrder(
      rows.map((row) => amountOf(row, 'Reasoning')),
      true,
    ),
  ).toBe(true)
  for (const row of rows) {
    expect(cellOf(row, 'License')).not.toBe('unknown')
    expect(cellOf(row, 'Parameters')).not.toBe('unknown')
  }
})

test('says how many rows and columns the grid has, and puts the unknown last', async ({ page }) => {
  await open(page)
  const { matched } = await counts(page)
  const grid = gridOf(page)
  await expect(grid).toHaveAttribute('aria-rowcount', String(matched + 1))
  await expect(grid.getByRole('row').nth(0)).toHaveAttribute('aria-rowindex', '1')
  await expect(grid.getByRole('row').nth(1)).toHaveAttribute('aria-rowindex', '2')

  await headerOf(page, 'Model').getByRole('button').press('Control+End')
  await expect.poll(async () => (await focusedCell(page))?.row).toBe(matched)
  const last = (await readRows(page)).at(-1)!
  expect(last.place).toBe(matched)
  expect(cellOf(last, 'Reasoning')).toBe('unknown')
})

test('features DeepSeek: a marked row in the first screen, and a line of its own', async ({
  page,
}) => {
  await open(page)
  const row = gridOf(page)
    .getByRole('rowheader', { name: /DeepSeek.*Open · Free/ })
    .first()
  await expect(row.getByText('Open · Free')).toBeInViewport({ ratio: 1 })
  // The same facts earn the same mark: nothing hangs on the maker.
  const rows = await readRows(page)
  expect(rows.some((each) => each.marked && cellOf(each, 'Maker') !== 'DeepSeek')).toBe(true)
  for (const each of rows.filter(({ marked }) => marked))
    expect(cellOf(each, 'Commercial use')).toBe('yes')

  const line = page.getByText(/^Featured:/)
  await expect(line).toContainText('Open · Free')
  await line.getByRole('link', { name: /DeepSeek/ }).click()
  await expect(page).toHaveURL(/\/model\/deepseek-ai\//)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Open · Free')
})

test('offers example views that are links like any other', async ({ page }) => {
  await open(page)
  const titles = new Set([await page.title()])
  const examples = page.getByRole('navigation', { name: 'Example views' }).getByRole('link')
  const labels = await examples.allInnerTexts()
  expect(labels).toContain('DeepSeek and its closed rivals')
  expect(labels.length).toBeGreaterThanOrEqual(4)
  for (const label of labels) {
    const link = page.getByRole('link', { name: label, exact: true })
    await link.click()
    await expect(link).toHaveAttribute('aria-current', 'true')
    expect((await counts(page)).matched).toBeGreaterThan(5)
    expect((await readRows(page)).length).toBeGreaterThan(5)
    await expect.poll(() => page.title()).toMatch(/ · Weighbridge$/)
    titles.add(await page.title())
  }
  expect(titles.size).toBe(labels.length + 1)
  await page.goBack()
  await expect(page.getByRole('link', { name: labels.at(-2)!, exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  )
})

test('loads within its budget and asks nobody else', async ({ page }) => {
  const responses: Response[] = []
  page.on('response', (response) => void responses.push(response))
  // Read when asked for: what comes after the last question, for use with no network, may still be
  // on its way when the test ends.
  const sum = async (about: RegExp, loaded: readonly Response[] = responses) => {
    const asked = loaded.filter((response) => about.test(new URL(response.url()).pathname))
    const bodies = await Promise.all(asked.map((response) => response.body()))
    return bodies.reduce((kB, body) => kB + gzipSync(body, { level: 9 }).length / 1000, 0)
  }

  await nothingUnasked(page)
  await page.goto('/')
  await gridOf(page).getByRole('rowheader').first().waitFor()
  const beforeFirstRow = [...responses]
  expect(await sum(/^\/snapshot\//, beforeFirstRow)).toBeGreaterThan(20)
  expect(await sum(/^\/snapshot\//, beforeFirstRow)).toBeLessThanOrEqual(150)
  await page.waitForLoadState('networkidle')
  // All but what reads config.json for the live sources and what keeps the page for use with no
  // network, which come when the page is idle.
  expect(await sum(/^\/assets\/(?!(access|http|openKeeper)-).*\.js$/)).toBeLessThanOrEqual(180)
  expect(await sum(/\.css$/)).toBeLessThanOrEqual(15)
  // The rest of the snapshot waits until somebody asks for it.
  expect(await sum(/^\/snapshot\//)).toBeLessThanOrEqual(150)
})
