import type { Page } from '@playwright/test'
import { AXE, axeFaults } from './axe'
import { counts, expect, open, readRows, shifts, test, takenOver } from './support'

const claimOf = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name, exact: true })
const openLinkOf = (page: Page, name: string) =>
  claimOf(page, name).getByRole('link', { name: /^Open all [\d,]+ models of this view$/ })

const CLAIMS = [
  'It rivals the best',
  'It is open',
  'It is free to use',
  'It reasons',
  'It needs a fraction of the compute, energy and water',
  'A young company trained it for about 6 million USD',
  'It rests on fewer chips, limited for export',
]

async function visit(page: Page, hash = ''): Promise<void> {
  await page.goto(`/deepseek${hash}`)
  await takenOver(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('DeepSeek, the open example')
  for (const name of CLAIMS) {
    const data = claimOf(page, name).locator('.claim-data')
    await expect(data.getByRole('application')).toBeVisible()
    await expect(data).toHaveAttribute('aria-busy', 'false')
  }
}

/** The place and the name of each row beside a claim. */
function rowsBeside(page: Page, name: string) {
  return claimOf(page, name)
    .locator('.claim-rows tbody tr:not(.claim-gap)')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        place: Number(row.querySelector('td')!.textContent!.replaceAll(',', '')),
        name: row.querySelector('th a')!.textContent!,
        said: row.querySelector('td:last-child')!.textContent!,
      })),
    )
}

test('what is unknown beside a claim is seen as a dash, and read as the word', async ({ page }) => {
  await visit(page)
  const unknown = page.locator('.claim-rows td').getByText('unknown', { exact: true })
  expect(await unknown.count()).toBeGreaterThan(0)
  for (const cell of await unknown.all()) {
    await cell.scrollIntoViewIfNeeded()
    const isSeen = await cell.evaluate((element) => {
      const word = document.createRange()
      word.selectNodeContents(element)
      const { left, right, top, bottom } = word.getBoundingClientRect()
      const found = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2)
      return found.includes(element)
    })
    expect(isSeen).toBe(false)
  }
})

test('each claim has what was said, both sides with their sources, and how it stands', async ({
  page,
}) => {
  await visit(page)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(CLAIMS)
  for (const name of CLAIMS) {
    const claim = claimOf(page, name)
    await expect(claim.getByRole('heading', { level: 3 })).toHaveText([
      'What was claimed',
      'What speaks for it',
      'What speaks against it',
      'How it stands today',
    ])
    const points = claim.locator('.points > li')
    expect(await points.count()).toBeGreaterThan(2)
    for (const text of await points.allInnerTexts()) expect(text).toMatch(/\d{4}-\d\d-\d\d/)
    for (const address of await claim
      .locator('.cited a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol)))
      expect(address).toBe('https:')
    await expect(claim.locator('.claim-today time').first()).toHaveText(/^\d{4}-\d\d-\d\d$/)
  }
  await expect(page.getByText('A sentence is left out')).toHaveCount(0)
})

test('says that energy and water have no published figure', async ({ page }) => {
  await visit(page)
  const claim = claimOf(page, 'It needs a fraction of the compute, energy and water')
  await expect(claim).toContainText('For energy and water there is no published figure')
  await expect(claim).toContainText('No column of this directory holds energy or water')
})

test('tells what the famous figure counts', async ({ page }) => {
  await visit(page)
  const claim = claimOf(page, 'A young company trained it for about 6 million USD')
  await expect(claim).toContainText('2,788,000 hours of H800 chips')
  await expect(claim).toContainText('$5,576,000')
  await expect(claim).toContainText('leaves out earlier research and all trials')
  await expect(claim).toContainText('$294,000')
  await expect(claim).toContainText('leaves out the base')
})

for (const name of [CLAIMS[0]!, CLAIMS[1]!, CLAIMS[4]!])
  test(`the rows beside “${name}” are those of the view that its link opens`, async ({ page }) => {
    await visit(page)
    const beside = await rowsBeside(page, name)
    expect(beside.length).toBeGreaterThanOrEqual(5)
    // Who gave the value: in each line, or once below where it is the same for all.
    const once = claimOf(page, name).getByText(/ by .*, \d{4}-\d\d-\d\d, (live|stored)$/)
    if ((await once.count()) === 0)
      for (const { said } of beside)
        expect(said).toMatch(/, \d{4}-\d\d-\d\d, (live|stored)$|^unknown$/)
    const link = openLinkOf(page, name)
    const [, told = ''] = /all ([\d,]+) models/.exec(await link.innerText()) ?? []
    await link.click()
    const { matched } = await counts(page)
    expect(matched).toBe(Number(told.replaceAll(',', '')))
    const rows = new Map((await readRows(page)).map((row) => [row.place, row.name]))
    for (const row of beside) if (rows.has(row.place)) expect(rows.get(row.place)).toBe(row.name)
    expect(beside.filter(({ place }) => rows.has(place)).length).toBeGreaterThanOrEqual(5)
  })

test('the chart beside a claim is opened with the same models', async ({ page }) => {
  await visit(page)
  const claim = claimOf(page, CLAIMS[4]!)
  const marks = await claim.locator('.marks .mark').count()
  expect(marks).toBeGreaterThan(10)
  await claim.getByRole('link', { name: 'Open this chart' }).click()
  await expect(page).toHaveURL(/\/charts\?.*trainingFlop=known.*x=trainingFlop/)
  await expect(page.locator('.marks .mark')).toHaveCount(marks)
})

test('is reached from the introduction of the directory, and a claim by its own link', async ({
  page,
}) => {
  await open(page)
  await page.getByRole('link', { name: /^The claims made for it/ }).click()
  await expect(page).toHaveURL(/\/deepseek$/)
  await expect(page).toHaveTitle('DeepSeek, the open example · Weighbridge')
  await visit(page, '#chips')
  await expect(claimOf(page, CLAIMS[6]!)).toBeFocused()
})

for (const scheme of ['light', 'dark'] as const)
  test(`is accessible in the ${scheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.addInitScript({ path: AXE })
    await visit(page)
    expect(await axeFaults(page)).toEqual([])
  })

test('fits a phone: text and charts never widen the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await visit(page)
  const wide = await page.evaluate(
    () =>
      [...document.querySelectorAll('.plot, .claim-text p, .claim h2')].filter(
        (element) => element.getBoundingClientRect().right > innerWidth,
      ).length,
  )
  expect(wide).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.getByText('The claims', { exact: true }).click()
  await page.getByRole('link', { name: CLAIMS[3]!, exact: true }).click()
  await expect(claimOf(page, CLAIMS[3]!)).toBeFocused()
})

test('nothing moves while the page fills', async ({ page }) => {
  await visit(page)
  expect(await shifts(page)).toEqual([])
})
