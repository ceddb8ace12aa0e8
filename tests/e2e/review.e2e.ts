import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { readCsv } from '@/features/export/separated'
import { expect, test } from './support'

const LIST = '/sources?view=review'
const rowsOf = (page: Page) =>
  page.getByRole('region', { name: 'List for review' }).getByRole('row')
const countOf = async (page: Page) =>
  Number(/^([\d,]+) of/.exec(await page.getByRole('status').innerText())?.[1]?.replace(',', ''))
const textOf = async (download: Download) => readFile(await download.path(), 'utf8')

test('the list is one step from the sources, and its link is its state', async ({ page }) => {
  await page.goto('/sources')
  await page.getByRole('link', { name: 'To review' }).click()
  await expect(page).toHaveURL(/\/sources\?view=review$/)
  await expect(page.getByRole('link', { name: 'To review' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(rowsOf(page)).toHaveCount(101)

  await page.getByRole('combobox', { name: 'Kind' }).selectOption('proposed')
  await page.getByRole('combobox', { name: 'Source' }).selectOption({ label: 'Ollama library' })
  await page.getByRole('button', { name: 'Name or model' }).click()
  await expect(page).toHaveURL(/view=review&sort=name&kind=proposed&source=ollama$/)
  const first = await rowsOf(page).nth(1).innerText()

  await page.reload()
  await expect(rowsOf(page).nth(1)).toHaveText(first, { useInnerText: true })
  await page.goBack()
  await expect(page).toHaveURL(/view=review&kind=proposed&source=ollama$/)
})

test('sorts what is furthest apart first and says who says what', async ({ page }) => {
  await page.goto(`${LIST}&kind=disagreement&source=llmfit`)
  const gap = page.getByRole('columnheader', { name: 'Apart by' })
  await gap.getByRole('button').click()
  await expect(gap).toHaveAttribute('aria-sort', 'descending')
  const shares = (await rowsOf(page).allInnerTexts()).flatMap((row) =>
    /([\d.]+) %$/.exec(row.trim())?.[1] ? [Number(/([\d.]+) %$/.exec(row.trim())![1])] : [],
  )
  expect(shares.length).toBeGreaterThan(10)
  expect(shares).toEqual(shares.toSorted((a, b) => b - a))
  await expect(rowsOf(page).filter({ hasText: 'Parameters' }).first()).toContainText(
    /shown, .* said/,
  )
})

test('exports all that the filters leave, not the page alone', async ({ page }) => {
  await page.goto(`${LIST}&kind=unmatched`)
  const total = await countOf(page)
  expect(total).toBeGreaterThan(1000)
  const save = async (format: string) => {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: format, exact: true }).click()
    return textOf(await waiting)
  }
  const { rows } = readCsv(await save('CSV'))
  expect(rows).toHaveLength(total)
  expect(new Set(rows.map((row) => row['kind']))).toEqual(new Set(['unmatched']))
  const { items, asOf, link } = JSON.parse(await save('JSON')) as {
    items: { kind: string; name: string }[]
    asOf: string
    link: string
  }
  expect(items.map(({ name }) => name)).toEqual(rows.map((row) => row['name']))
  expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(link).toContain('view=review')
})

test('goes through its pages and finds names by their words', async ({ page }) => {
  await page.goto(LIST)
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(page.getByText('Page 2 of')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Name' }).fill('zzz nothing')
  await expect(page.getByText('Nothing here matches.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(rowsOf(page)).toHaveCount(101)
})

test('a broken part of the snapshot is told, and can be asked for again', async ({
  page,
  watch,
}) => {
  watch.expected.push(/sources\.json|500/)
  await page.route('**/snapshot/sources.json', (route) => route.fulfill({ status: 500 }))
  await page.goto(LIST)
  await expect(page.getByRole('alert')).toBeVisible()
  await page.unroute('**/snapshot/sources.json')
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(rowsOf(page)).toHaveCount(101)
})

test('a model page tells earlier prices with their days and source', async ({ page }) => {
  await page.goto('/model/deepseek-ai/deepseek-v4-flash')
  const table = page.getByRole('region', { name: 'Price history' }).getByRole('table')
  const row = table.getByRole('row').filter({ hasText: 'Input price' })
  await expect(row).toContainText('2026-05-15')
  await expect(row).toContainText('2026-08-01')
  await expect(row.getByRole('link', { name: 'OpenRouter' })).toHaveAttribute('href', /^https:/)
})
