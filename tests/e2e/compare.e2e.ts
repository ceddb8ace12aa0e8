import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { csvParseRows, tsvParseRows } from 'd3-dsv'
import { parquetReadObjects } from 'hyparquet'
import readExcelFile from 'read-excel-file/node'
import { readLatex } from '../fixtures/latex'
import { AXE, axeFaults } from './axe'
import { expect, open, rowOf, test } from './support'

const THREE = '/compare?m=deepseek-ai/deepseek-r1,openai/gpt-5,qwen/qwen3-235b-a22b'

const tableOf = (page: Page) => page.getByRole('region', { name: 'Comparison' }).getByRole('table')
const lineOf = (page: Page, label: string) =>
  tableOf(page).getByRole('row', { name: new RegExp(`^${label}`) })
/** The names across the top, without those of modes. */
const names = (page: Page) => tableOf(page).locator('thead a').allInnerTexts()

async function show(page: Page, link = THREE) {
  await page.goto(link)
  await expect(tableOf(page)).toBeVisible()
}

test('the link reproduces the comparison, with intervals and modes', async ({ page }) => {
  await show(page)
  expect(await names(page)).toEqual(['DeepSeek-R1', 'GPT-5', 'Qwen3 235B-A22B'])
  await expect(page.getByLabel('Baseline')).toHaveValue('deepseek-ai/deepseek-r1')
  await expect(tableOf(page).getByRole('columnheader', { name: 'Effort high' })).toBeVisible()
  await expect(lineOf(page, 'Reasoning \\d').locator('.interval').first()).toBeVisible()
  await expect(lineOf(page, 'In plain words')).toContainText('MIT License')
  await expect(page).toHaveTitle(/^Compare DeepSeek-R1, GPT-5/)

  await page.getByLabel('Baseline').selectOption({ label: 'GPT-5' })
  await page.getByLabel('Differences only').check()
  await page.getByLabel('Modes apart').uncheck()
  await expect(page).toHaveURL(/&baseline=openai\/gpt-5&show=differences&modes=best$/)
  await expect(tableOf(page).getByRole('columnheader', { name: 'GPT-5' })).toContainText('baseline')
  await expect(lineOf(page, 'Relation')).toHaveCount(0)
  // Each interval comes with the account of its model.
  await expect(lineOf(page, 'Reasoning \\d').locator('.interval')).toHaveCount(3)
  const words = await tableOf(page).innerText()
  await page.reload()
  await expect.poll(() => tableOf(page).innerText()).toBe(words)

  await page.goBack()
  await expect(tableOf(page).getByRole('columnheader', { name: 'Effort high' })).toBeVisible()
  await page.goBack()
  await expect(lineOf(page, 'Relation')).toBeVisible()
  await page.goForward()
  await expect(lineOf(page, 'Relation')).toHaveCount(0)
})

test('models are added by search, moved and removed, a step back at a time', async ({ page }) => {
  await show(page)
  const box = page.getByRole('combobox', { name: 'Add a model' })
  await box.fill('deepseek v3.2')
  await expect(page.getByRole('option').first()).toContainText('DeepSeek-V3.2')
  await box.press('Enter')
  await expect.poll(() => names(page)).toHaveLength(4)
  await page.getByRole('button', { name: 'Move DeepSeek-V3.2 left', exact: true }).press('Enter')
  await expect
    .poll(() => names(page))
    .toEqual(['DeepSeek-R1', 'GPT-5', 'DeepSeek-V3.2', 'Qwen3 235B-A22B'])
  await page.getByRole('button', { name: 'Remove GPT-5', exact: true }).press('Enter')
  await expect.poll(() => names(page)).toHaveLength(3)
  await expect(page).not.toHaveURL(/gpt-5/i)
  await page.goBack()
  await page.goBack()
  await expect.poll(async () => (await names(page)).at(-1)).toBe('DeepSeek-V3.2')
})

test('a ninth is refused from the table, from the search and in a link', async ({ page }) => {
  await open(page)
  const boxes = page.getByRole('checkbox', { name: /^Select / })
  for (let at = 0; at < 9; at++) await boxes.nth(at).check()
  const bar = page.getByRole('group', { name: 'Selection' })
  await expect(bar).toContainText('2 to 8 can be compared')
  await expect(bar.getByRole('button', { name: 'Compare' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expect(page).toHaveURL(({ search }) => search.split(',').length === 9)
  const nine = new URL(page.url()).search
  await show(page, `/compare${nine}`)
  await expect(page.getByRole('alert')).toContainText('At most 8 models can be compared. Left out:')
  expect(await names(page)).toHaveLength(8)
})

test('the rows and columns shown are exported in their order', async ({ page }) => {
  await show(page, `${THREE}&baseline=openai/gpt-5`)
  await page.getByRole('button', { name: 'Export' }).click()
  const menu = page.getByRole('dialog', { name: 'Export' })
  await menu.getByRole('checkbox', { name: /With the source/ }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: 'JSON' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(
    /^weighbridge-comparison-deepseek-r1-gpt-5-qwen3-235b-a22b-.*\.json$/,
  )
  const said = JSON.parse(readFileSync(await download.path(), 'utf8'))
  expect(said.link).toBe(page.url())
  expect(said.rows.map(({ id }: { id: string }) => id)).toEqual([
    'deepseek-ai/deepseek-r1',
    'openai/gpt-5',
    'qwen/qwen3-235b-a22b',
  ])
  expect(said.columns.slice(0, 2)).toEqual(['name', 'maker'])
  expect(said.columns).toEqual(expect.arrayContaining(['license', 'memory', 'reasoning', 'gpqa']))
  expect(said.rows[0].facts.license).toMatchObject({ source: expect.any(String), live: false })
})

test('every format has the models in their order, read by another reader', async ({
  page,
  context,
}) => {
  await show(page, `${THREE}&cols=name,license,params,reasoning`)
  await page.getByRole('button', { name: 'Export' }).click()
  const menu = page.getByRole('dialog', { name: 'Export' })
  const file = async (format: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      menu.getByRole('button', { name: format, exact: true }).click(),
    ])
    return readFileSync(await download.path())
  }
  const text = async (format: string) => (await file(format)).toString('utf8')
  const models = ['DeepSeek-R1', 'GPT-5', 'Qwen3 235B-A22B']
  const heads = ['Model', 'License', 'Parameters', 'Reasoning']

  const csv = csvParseRows(await text('CSV'))
  expect(csv[0]).toEqual(['id', 'name', 'license', 'params', 'reasoning'])
  expect(csv.slice(1).map(([, name]) => name)).toEqual(models)
  expect(tsvParseRows(await text('TSV'))).toEqual(csv)

  const json = JSON.parse(await text('JSON'))
  expect(json.rows.map(({ name }: { name: string }) => name)).toEqual(models)
  const licenses = csv.slice(1).map(([, , license]) => license)
  expect(json.rows.map(({ license }: { license: string }) => license)).toEqual(licenses)

  const latex = readLatex(await text('LaTeX'))
  expect(latex.head.map((head) => head.replace(/ \(.*/, ''))).toEqual(heads)
  expect(latex.rows.map(([name]) => name)).toEqual(models)
  expect(latex.rows.map(([, license]) => license)).toEqual(licenses)

  const markdown = (await text('Markdown')).trimEnd().split('\n')
  expect(markdown.slice(2).map((line) => line.split('|')[1]!.trim())).toEqual(models)

  const alone = await context.newPage()
  await alone.setContent(await text('HTML'))
  await expect(alone.getByRole('rowheader')).toHaveText(models)
  await expect(alone.getByRole('cell')).toHaveText(latex.rows.flatMap((row) => row.slice(1)))

  const [sheet] = await readExcelFile(await file('Excel'))
  expect(sheet!.data[0]?.slice(1).map((head) => String(head).replace(/ \(.*/, ''))).toEqual(heads)
  expect(sheet!.data.slice(1).map(([, name]) => name)).toEqual(models)
  const parquet = await parquetReadObjects({
    file: new Uint8Array(await file('Parquet')).buffer,
    compressors: {},
  })
  expect(parquet.map(({ name }) => name)).toEqual(models)
  expect(parquet.map(({ params }) => params)).toEqual(
    json.rows.map(({ params }: { params?: number }) => params ?? null),
  )
})

test('leads from the selection and back to it', async ({ page }) => {
  await open(page, '/?q=deepseek%20r1')
  await rowOf(page, 'DeepSeek-R1').getByRole('checkbox').check()
  await page
    .getByRole('checkbox', { name: /^Select / })
    .nth(1)
    .check()
  await expect(page).toHaveURL(({ search }) => search.split(',').length === 2)
  const before = page.url()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(tableOf(page)).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(before)
  await page.goForward()
  await page.getByRole('link', { name: 'To the directory' }).click()
  await expect(page.getByRole('group', { name: 'Selection' })).toContainText('2 selected')
})

test('prints the whole table on light paper, with date and link and no controls', async ({
  page,
}) => {
  // A landscape sheet of A4 between its margins.
  await page.setViewportSize({ width: 1040, height: 700 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await show(page, `${THREE},meta-llama/llama-3.3-70b-instruct`)
  for (const name of ['Add a model', 'Baseline'])
    await expect(page.getByRole('combobox', { name })).toBeHidden()
  for (const name of ['Export', 'Print', 'Remove GPT-5', 'Parameters'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(
      name === 'Parameters' ? 1 : 0,
    )
  await expect(page.getByText(/^Reckoned for 3K in/)).toBeVisible()
  await expect(page.getByText(/^Weighbridge, data of \d{4}-\d\d-\d\d\. http/)).toContainText(
    page.url(),
  )
  const frame = page.getByRole('region', { name: 'Comparison' })
  expect(await frame.evaluate((e) => e.scrollHeight <= e.clientHeight + 1)).toBe(true)
  expect(await frame.evaluate((e) => e.scrollWidth <= e.clientWidth)).toBe(true)
  const ink = await frame.evaluate((e) => getComputedStyle(e).color)
  expect(
    Math.max(
      ...ink
        .match(/[\d.]+/g)!
        .slice(0, 3)
        .map(Number),
    ),
  ).toBeLessThan(64)
})

test('what is best and the names are told apart in forced colors', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await show(page)
  const best = lineOf(page, 'Released').locator('.compare-best').first()
  await expect(best).toHaveCSS('text-decoration-line', 'underline')
  const range = page.locator('.compare .interval-range').first()
  await expect(range).toBeVisible()
  const [drawn, paper] = await Promise.all(
    [range, page.locator('body')].map((each) =>
      each.evaluate((e) => getComputedStyle(e).backgroundColor),
    ),
  )
  expect(drawn).not.toBe(paper)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('names and labels stay while the table scrolls, and nothing widens the page', async ({
    page,
  }) => {
    await show(page)
    const frame = page.getByRole('region', { name: 'Comparison' })
    const label = lineOf(page, 'License mit').getByRole('rowheader')
    const name = tableOf(page).getByRole('columnheader', { name: 'Qwen3 235B-A22B' })
    await frame.scrollIntoViewIfNeeded()
    await frame.evaluate((e) => e.scrollTo(e.scrollWidth, 400))
    const [box, labelBox, nameBox] = await Promise.all([
      frame.boundingBox(),
      label.boundingBox(),
      name.boundingBox(),
    ])
    expect(Math.abs(labelBox!.x - box!.x)).toBeLessThan(2)
    expect(Math.abs(nameBox!.y - box!.y)).toBeLessThan(3)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    // No value shows through the names above it or the labels beside it.
    const on = (x: number, y: number) =>
      page.evaluate(
        ([a, b]) => {
          const cell = document.elementFromPoint(a!, b!)?.closest('th, td')
          return cell?.closest('thead') ? 'name' : cell?.tagName === 'TH' ? 'label' : 'value'
        },
        [x, y],
      )
    const [middle, right] = [box!.y + box!.height / 2, labelBox!.x + labelBox!.width]
    expect(await on(right - 4, middle)).toBe('label')
    expect(await on(right + 30, box!.y + 20)).toBe('name')
  })
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.addInitScript({ path: AXE })
    await show(page, `${THREE}&sources=yes`)
    await expect(page.locator('.compare .interval').first()).toBeVisible()
    expect(await axeFaults(page)).toEqual([])
  })
