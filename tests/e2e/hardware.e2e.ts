import type { Locator, Page } from '@playwright/test'
import { AXE, axeFaults } from './axe'
import {
  amountOf,
  cellOf,
  counts,
  expect,
  filtersOf,
  gridOf,
  open,
  readRows,
  settled,
  test,
  takenOver,
} from './support'

const fitOf = (page: Page) => filtersOf(page).getByRole('group', { name: 'Memory fit' })
const deviceOf = (within: Locator) => within.getByRole('combobox', { name: 'Device' })
const numberOf = (within: Locator) => within.getByRole('textbox', { name: 'Number of devices' })
const fitsOf = (page: Page) => filtersOf(page).getByRole('group', { name: 'Fits', exact: true })

test('a device is found by keyboard, several of it and a batch are in the link, and it comes back', async ({
  page,
}) => {
  await open(page, '/?q=&cols=name,memory,fits')
  const fit = fitOf(page)
  const device = deviceOf(fit)
  await device.press('ArrowDown')
  await expect(fit.getByRole('option').first()).toBeVisible()
  await device.press('Escape')
  await expect(fit.getByRole('listbox', { name: 'Devices' })).toBeHidden()
  await device.pressSequentially('4090')
  await expect(fit.getByRole('listbox').getByRole('option')).toHaveCount(1)
  await device.press('Enter')
  await expect(page).toHaveURL(/fit=rtx-4090,q4,8192$/)
  await expect(device).toHaveValue('GeForce RTX 4090')
  const one = (await counts(page)).matched

  await numberOf(fit).fill('2')
  await numberOf(fit).press('Enter')
  await expect(page).toHaveURL(/fit=2x-rtx-4090,q4,8192$/)
  const two = (await counts(page)).matched
  expect(two).toBeGreaterThan(one)
  const batch = fit.getByRole('textbox', { name: 'Texts at once' })
  await batch.fill('16')
  await batch.press('Enter')
  await expect(page).toHaveURL(/fit=2x-rtx-4090,q4,8192,b16$/)
  const many = (await counts(page)).matched
  expect(many).toBeLessThan(two)

  await page.reload()
  await settled(page)
  expect((await counts(page)).matched).toBe(many)
  await expect(device).toHaveValue('GeForce RTX 4090')
  await expect(numberOf(fit)).toHaveValue('2')
  await page.goBack()
  await page.goBack()
  await expect(numberOf(fit)).toHaveValue('1')
  expect((await counts(page)).matched).toBe(one)
})

test('what fits, may fit and does not is a column, a filter and part of the link', async ({
  page,
}) => {
  await open(page, '/?q=&cols=name,memory,fits&fit=2x-rtx-4090,q4,128k&sort=-memory')
  for (const row of await readRows(page)) {
    expect(amountOf(row, 'Memory')).toBeLessThanOrEqual(48)
    expect(['yes', 'perhaps']).toContain(cellOf(row, 'Fits'))
  }
  const within = (await counts(page)).matched
  await fitsOf(page).getByText('Fits', { exact: true }).click()
  await fitsOf(page).getByRole('checkbox', { name: 'no', exact: true }).check()
  await expect(page).toHaveURL(/fits=no&fit=2x-rtx-4090,q4,128k$/)
  const rows = await readRows(page)
  expect(rows.length).toBeGreaterThan(5)
  for (const row of rows) {
    expect(cellOf(row, 'Fits')).toBe('no')
    expect(amountOf(row, 'Memory')).toBeGreaterThan(48)
  }
  await fitsOf(page).getByRole('checkbox', { name: 'no', exact: true }).uncheck()
  await fitsOf(page).getByRole('checkbox', { name: 'perhaps', exact: true }).check()
  await expect(page).toHaveURL(/fits=perhaps&/)
  for (const row of await readRows(page)) expect(cellOf(row, 'Fits')).toBe('perhaps')

  await page.getByRole('button', { name: /^Remove Fits/ }).click()
  expect((await counts(page)).matched).toBe(within)
  // The page of a model answers for the same devices.
  await gridOf(page).getByRole('row').nth(1).getByRole('link').click()
  await expect(page).toHaveURL(/\/model\/[^?]+\?fit=2x-rtx-4090,q4,128k$/)
  await expect(page.getByText('Fits 2 × GeForce RTX 4090 (48 GB)')).toBeVisible()
})

test('without a budget nothing fits or does not, and the filter says so', async ({ page }) => {
  await open(page, '/?q=&cols=name,fits')
  for (const row of await readRows(page)) expect(cellOf(row, 'Fits')).toBe('unknown')
  await fitsOf(page).getByText('Fits', { exact: true }).click()
  await expect(fitsOf(page)).toContainText('Unknown until Memory fit below has a budget')
})

async function hardwareOf(page: Page, link: string): Promise<Locator> {
  await page.goto(`/model/${link}`)
  await takenOver(page)
  const section = page.getByRole('region', { name: 'Size and memory' })
  await expect(section.getByRole('heading', { name: 'On your hardware' })).toBeVisible()
  return section
}

test('a model says what of it fits the device of the link, and how fast it is at most', async ({
  page,
}) => {
  const section = await hardwareOf(page, 'qwen/qwen3-8b?fit=rtx-4090,q4,32k')
  await expect(section).toContainText('Fits GeForce RTX 4090 (24 GB)')
  await expect(section).toContainText(/Best precision that fits\s*f16, with 32,000 tokens/)
  const table = section.getByRole('table', { name: /^By precision on GeForce RTX 4090/ })
  const cells = table.getByRole('row').filter({ hasText: 'q4' }).getByRole('cell')
  await expect(cells.nth(1)).toHaveText('yes')
  await expect(cells.nth(3)).toHaveText(/^≤ \d+$/)
  await expect(section).toContainText('an upper bound and no forecast')
  await expect(section).toContainText('1,008 GB/s')

  // Another device, chosen here: the link says it, and a step back takes it away.
  const device = deviceOf(section)
  await device.click()
  await device.fill('3060')
  await device.press('Enter')
  await expect(page).toHaveURL(/\/model\/qwen\/qwen3-8b\?fit=rtx-3060,q4,32k$/)
  await expect(section).toContainText(/Best precision that fits\s*q4/)
  await page.goBack()
  await expect(device).toHaveValue('GeForce RTX 4090')
})

test('a mixture of experts takes memory for all of it and speed for what is active', async ({
  page,
}) => {
  const section = await hardwareOf(page, 'deepseek-ai/deepseek-r1?fit=8x-h200-141,q4,32k')
  await expect(section).toContainText(/Best precision that fits\s*q8/)
  await expect(section).toContainText('the active experts’ weights')
  const row = section.getByRole('table', { name: /^By precision/ }).getByRole('row')
  const f16 = row.filter({ hasText: 'f16' }).getByRole('cell')
  await expect(f16.nth(1)).toHaveText('no')
  await expect(f16.nth(3)).toHaveText('–')
  // 8 × 4.8 TB/s over 37B active weights of 8.5 bits and the cache of 32,000 tokens.
  const bound = (8 * 4800e9) / ((37e9 * 8.5) / 8 + 61 * 576 * 2 * 32_000)
  const shown = await row.filter({ hasText: 'q8' }).getByRole('cell').nth(3).innerText()
  expect(Number(shown.replace('≤ ', ''))).toBeCloseTo(bound, -1)
})

test('the cheapest device that holds a model comes with its source, and can be chosen', async ({
  page,
}) => {
  const section = await hardwareOf(page, 'qwen/qwen3-8b')
  await expect(section).toContainText('Choose a device, or write a budget')
  await expect(
    section.getByRole('heading', { name: /^Cheapest device that holds it at q4/ }),
  ).toBeVisible()
  const bought = section.getByText('To buy, by list price').locator('..')
  await expect(bought).toContainText(/about \$\d+/)
  await expect(bought.getByRole('link')).toHaveAttribute('href', /^https:/)
  const rented = section.getByText('To rent, by the hour').locator('..')
  await expect(rented).toContainText(/\$\d+(\.\d+)? an hour/)
  await expect(section.getByText('Smallest single device, by memory')).toBeVisible()
  const choice = bought.getByRole('button', { name: /^Choose / })
  const label = (await choice.innerText()).replace(/^Choose\s*/, '')
  await choice.press('Enter')
  await expect(page).toHaveURL(/\/model\/qwen\/qwen3-8b\?fit=[a-z0-9-]+,q4,8192$/)
  await expect(deviceOf(section)).toHaveValue(label)
  await expect(section).toContainText('yes: it needs')
})

test('an estimated cache gives a range, and says why', async ({ page }) => {
  const section = await hardwareOf(page, 'deepseek-ai/deepseek-v4-flash?fit=4x-h100-80,q8,128k')
  await expect(section).toContainText('for sure,')
  await expect(section).toContainText('how the model is built is not known here')
})

test('the comparison has the same controls and says of each whether it fits', async ({ page }) => {
  await page.goto('/compare?m=deepseek-ai/deepseek-r1,qwen/qwen3-8b&fit=rtx-4090,q4,32k')
  const table = page.getByRole('region', { name: 'Comparison' }).getByRole('table')
  const fits = table.getByRole('row', { name: /^Fits/ }).getByRole('cell')
  await expect(fits).toContainText(['no', 'yes'])
  await page.getByText(/^Reckoned for/).click()
  const controls = page.getByRole('group', { name: 'Memory', exact: true })
  await deviceOf(controls).fill('h200')
  await deviceOf(controls).press('Enter')
  await numberOf(controls).fill('8')
  await numberOf(controls).press('Enter')
  await expect(page).toHaveURL(/fit=8x-h200-141,q4,32k/)
  await expect(fits).toContainText(['yes', 'yes'])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a device is picked by touch, in the filters and on the page of a model', async ({
    page,
  }) => {
    await open(page, '/?q=&cols=name,memory,fits')
    await page.getByRole('button', { name: 'Filters', exact: true }).tap()
    const drawer = page.getByRole('dialog', { name: 'Filters' })
    await deviceOf(drawer).tap()
    await drawer.getByRole('option', { name: 'GeForce RTX 3060 12 GB' }).tap()
    await expect(page).toHaveURL(/fit=rtx-3060,q4,8192$/)

    const section = await hardwareOf(page, 'qwen/qwen3-8b?fit=rtx-3060,q4,8192')
    await deviceOf(section).tap()
    await deviceOf(section).fill('ram 64')
    await section.getByRole('option', { name: 'Desktop RAM, 64 GB' }).tap()
    await expect(page).toHaveURL(/fit=ram-64,q4,8192$/)
    // Nothing of the page is wider than the screen.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})

test('picker and answers have no fault that a machine can find', async ({ page }) => {
  await page.addInitScript({ path: AXE })
  const section = await hardwareOf(page, 'deepseek-ai/deepseek-r1?fit=8x-h200-141,q4,32k')
  await deviceOf(section).click()
  await expect(section.getByRole('option').first()).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
})
