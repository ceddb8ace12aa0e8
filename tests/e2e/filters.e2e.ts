import type { Locator, Page } from '@playwright/test'
import {
  amountOf,
  cellOf,
  counts,
  dayOf,
  expect,
  filtersOf,
  gridOf,
  open,
  readRows,
  searchOf,
  settled,
  shifts,
  sorterOf,
  statusOf,
  test,
} from './support'

/** The filter of a column by its label. */
function groupOf(page: Page, label: string): Locator {
  return filtersOf(page).getByRole('group', { name: label, exact: true })
}

/** A value to check in a column's filter. */
function choiceOf(page: Page, label: string, value: string): Locator {
  return groupOf(page, label).getByRole('checkbox', { name: value, exact: true })
}

/** How many models the panel says a value has. */
async function facet(page: Page, label: string, value: string): Promise<number> {
  await settled(page)
  const choice = choiceOf(page, label, value)
  await expect(choice).toHaveAccessibleDescription(/^[\d,]+ matching$/)
  const id = await choice.getAttribute('aria-describedby')
  const words = await page.locator(`[id="${id}"]`).innerText()
  return Number(words.replaceAll(/\D/g, ''))
}

function boxOf(page: Page, name: string): Locator {
  return filtersOf(page).getByRole('textbox', { name, exact: true })
}

/** Types as a person does: what stands there is replaced, and Enter makes it hold. */
async function type(box: Locator, text: string): Promise<void> {
  await box.press('ControlOrMeta+a')
  await box.pressSequentially(text)
  await box.press('Enter')
}

async function unfold(page: Page, label: string): Promise<void> {
  await groupOf(page, label).getByText(label, { exact: true }).click()
}

const chipsOf = (page: Page): Locator => page.getByRole('list', { name: 'Active filters' })
const chipOf = (page: Page, words: string): Locator =>
  chipsOf(page).getByRole('button', { name: `Remove ${words}`, exact: true })
const matchedOf = async (page: Page): Promise<number> => (await counts(page)).matched

test('counts each value as if its own list were not set, together with the total', async ({
  page,
}) => {
  await open(page, '/?q=')
  const [mit, apache, deepseek] = [
    await facet(page, 'License', 'mit'),
    await facet(page, 'License', 'apache-2.0'),
    await facet(page, 'Maker', 'DeepSeek'),
  ]
  await choiceOf(page, 'License', 'mit').check()
  expect(await matchedOf(page)).toBe(mit)
  expect(await facet(page, 'License', 'apache-2.0')).toBe(apache)
  const both = await facet(page, 'Maker', 'DeepSeek')
  expect(both).toBeLessThan(deepseek)

  await choiceOf(page, 'Maker', 'DeepSeek').check()
  expect(await matchedOf(page)).toBe(both)
  expect(await facet(page, 'License', 'mit')).toBe(both)
  const others = await facet(page, 'License', 'deepseek')
  await choiceOf(page, 'License', 'deepseek').check()
  expect(await matchedOf(page)).toBe(both + others)
  await choiceOf(page, 'License', 'mit').uncheck()
  expect(await matchedOf(page)).toBe(others)
  await expect(page).toHaveURL(/\?maker=DeepSeek&license=deepseek$/)
})

test('excludes the values that are checked, the unknown included, and turns back', async ({
  page,
}) => {
  await open(page, '/?q=')
  const { total } = await counts(page)
  const gone = (await facet(page, 'License', 'mit')) + (await facet(page, 'License', 'unknown'))
  const exclude = groupOf(page, 'License').getByRole('button', { name: 'exclude' })
  await exclude.click()
  await expect(exclude).toHaveAttribute('aria-pressed', 'true')
  await choiceOf(page, 'License', 'mit').check()
  await choiceOf(page, 'License', 'unknown').check()
  await expect(page).toHaveURL(/license=!mit,unknown$/)
  expect(await matchedOf(page)).toBe(total - gone)
  for (const row of await readRows(page))
    expect(['mit', 'unknown']).not.toContain(cellOf(row, 'License'))

  await exclude.click()
  await expect(page).toHaveURL(/license=mit,unknown$/)
  expect(await matchedOf(page)).toBe(gone)
})

test('tells the known from the unknown, and both from any', async ({ page }) => {
  await open(page, '/?q=')
  const { total } = await counts(page)
  const price = groupOf(page, 'Price')
  await price.getByRole('radio', { name: 'known', exact: true }).check()
  const known = await matchedOf(page)
  expect(known).toBeGreaterThan(100)
  for (const row of await readRows(page)) expect(cellOf(row, 'Price')).not.toBe('unknown')
  await price.getByRole('radio', { name: 'unknown' }).check()
  for (const row of await readRows(page)) expect(cellOf(row, 'Price')).toBe('unknown')
  expect(await matchedOf(page)).toBe(total - known)
  await price.getByRole('radio', { name: 'any' }).check()
  expect(await matchedOf(page)).toBe(total)
})

test('filters by a flag, whose values add up', async ({ page }) => {
  await open(page, '/?q=&cols=name,openWeights')
  const { total } = await counts(page)
  const parts = await Promise.all(
    ['yes', 'no', 'unknown'].map((value) => facet(page, 'Open weights', value)),
  )
  expect(parts.reduce((sum, part) => sum + part)).toBe(total)
  await choiceOf(page, 'Open weights', 'no').check()
  await expect(page).toHaveURL(/openWeights=no/)
  expect(await matchedOf(page)).toBe(parts[1])
  for (const row of await readRows(page)) expect(cellOf(row, 'Open weights')).toBe('no')
})

test('reads ranges as people write them', async ({ page }) => {
  await open(page, '/?q=&cols=name,params,memory,price')
  await type(boxOf(page, 'Parameters, from'), '7b')
  await type(boxOf(page, 'Parameters, to'), '70 B')
  await expect(page).toHaveURL(/params=7B\.\.70B/)
  await unfold(page, 'Memory')
  await type(boxOf(page, 'Memory, to'), '24GB')
  await type(boxOf(page, 'Price, to'), '$0.50')
  await expect(page).toHaveURL(/params=7B\.\.70B&memory=\.\.24GB&price=\.\.0\.5$/)
  await expect(boxOf(page, 'Price, to')).toHaveValue('$0.50')
  const rows = await readRows(page)
  expect(rows.length).toBeGreaterThan(3)
  for (const row of rows) {
    expect(amountOf(row, 'Parameters')).toBeGreaterThanOrEqual(7e9)
    expect(amountOf(row, 'Parameters')).toBeLessThanOrEqual(70e9)
    expect(amountOf(row, 'Memory')).toBeLessThanOrEqual(24)
    expect(amountOf(row, 'Price')).toBeLessThanOrEqual(0.5)
  }
  // What is shared reads the same, in its shortest form.
  await page.reload()
  await expect(boxOf(page, 'Parameters, from')).toHaveValue('7B')
  await expect(boxOf(page, 'Price, to')).toHaveValue('0.5')
})

test('says what it cannot read beside the box, and loses nothing', async ({ page }) => {
  await open(page, '/?license=mit&params=..40B')
  const before = await readRows(page)
  const address = page.url()
  const from = boxOf(page, 'Parameters, from')
  for (const [text, message] of [
    ['seven', '“seven” is no number: write 7B, 500M, 128K or 7000'],
    ['24GB', '“24GB” is no number: write 7B, 500M, 128K or 7000'],
    ['70B', '“from” is above “to”: swap them'],
  ] as const) {
    await type(from, text)
    await expect(from).toHaveAttribute('aria-invalid', 'true')
    await expect(from).toHaveAccessibleDescription(message)
    await expect(groupOf(page, 'Parameters').getByText(message)).toBeVisible()
    await expect(from).toHaveValue(text)
    await expect(boxOf(page, 'Parameters, to')).toHaveValue('40B')
    expect(page.url()).toBe(address)
    expect(await readRows(page)).toEqual(before)
  }
  await choiceOf(page, 'License', 'apache-2.0').check()
  await expect(page).toHaveURL(/license=mit,apache-2\.0&params=\.\.40B$/)
  await expect(from).toHaveValue('70B')
  await type(from, '7B')
  await expect(from).toHaveAttribute('aria-invalid', 'false')
  await expect(page).toHaveURL(/params=7B\.\.40B/)
})

test('takes a year or a month for all its days', async ({ page }) => {
  await open(page, '/?q=')
  await type(boxOf(page, 'Released, from'), '2025')
  await type(boxOf(page, 'Released, to'), '2025-02')
  await expect(page).toHaveURL(/released=2025\.\.2025-02$/)
  const days = (await readRows(page)).map((row) => dayOf(row)!)
  expect(days.length).toBeGreaterThan(10)
  expect(Math.min(...days)).toBeGreaterThanOrEqual(2025_01_01)
  expect(Math.max(...days)).toBeLessThanOrEqual(2025_02_28)
  expect(Math.max(...days)).toBeGreaterThan(2025_02_01)

  await type(boxOf(page, 'Released, to'), 'last week')
  await expect(boxOf(page, 'Released, to')).toHaveAccessibleDescription(
    /is no date: write 2025, 2025-01 or 2025-01-20$/,
  )
  await expect(page).toHaveURL(/released=2025\.\.2025-02$/)
})

test('tells in words what a histogram draws, and counts with the other filters', async ({
  page,
}) => {
  await open(page, '/?q=')
  const { total } = await counts(page)
  const picture = groupOf(page, 'Parameters').getByRole('img')
  const words = /^Parameters runs from \S+ to \S+; known for [\d,]+ of ([\d,]+) models$/
  const of = async () =>
    Number(words.exec((await picture.getAttribute('aria-label'))!)![1]!.replaceAll(',', ''))
  expect(await of()).toBe(total)
  await choiceOf(page, 'License', 'mit').check()
  expect(await of()).toBe(await matchedOf(page))
  expect(await of()).toBeLessThan(total)
  // Its own range leaves it as it is.
  const mit = await of()
  await type(boxOf(page, 'Parameters, to'), '8B')
  expect(await matchedOf(page)).toBeLessThan(mit)
  expect(await of()).toBe(mit)
})

test('shows what fits into a memory: typed or of a device, by precision and context', async ({
  page,
}) => {
  await open(page, '/?q=&cols=name,memory')
  const budget = boxOf(page, 'Memory budget')
  await type(budget, '24 GB')
  await expect(page).toHaveURL(/fit=24GB,q4,8192$/)
  const inQ4 = await matchedOf(page)
  for (const row of await readRows(page)) expect(amountOf(row, 'Memory')).toBeLessThanOrEqual(24)

  const fit = groupOf(page, 'Memory fit')
  await fit.getByRole('combobox', { name: 'Weight precision' }).selectOption('f16')
  await expect(page).toHaveURL(/fit=24GB,f16,8192$/)
  const inF16 = await matchedOf(page)
  expect(inF16).toBeLessThan(inQ4)
  await type(boxOf(page, 'Context to hold'), '128K')
  await expect(page).toHaveURL(/fit=24GB,f16,128k$/)
  expect(await matchedOf(page)).toBeLessThan(inF16)

  const device = fit.getByRole('combobox', { name: 'Device' })
  await device.click()
  await fit.getByRole('option', { name: 'H100 80 GB' }).click()
  await expect(page).toHaveURL(/fit=h100-80,f16,128k$/)
  await expect(budget).toHaveValue('h100-80')
  const inDevice = await matchedOf(page)

  await type(budget, 'plenty')
  await expect(budget).toHaveAccessibleDescription(
    '“plenty” is no memory size: write 24GB, rtx-4090 or 2x-rtx-4090',
  )
  await type(boxOf(page, 'Context to hold'), 'long')
  await type(budget, '80GB')
  await expect(boxOf(page, 'Context to hold')).toHaveAccessibleDescription(
    '“long” is no number of tokens: write 32K or 8192',
  )
  await expect.poll(() => matchedOf(page)).toBe(inDevice)
  await device.click()
  await fit.getByRole('option', { name: 'Any' }).click()
  await expect(budget).toHaveValue('')
  for (const chip of await chipsOf(page).getByRole('button').all()) await chip.click()
  await expect(page.getByText('No filter is set')).toBeVisible()
})

test('lists what narrows the table; each part can be taken away by mouse and by keyboard', async ({
  page,
}) => {
  await open(page, '/?q=deep&license=mit,apache-2.0&params=..40B&commercial=yes&fit=24GB,q4,32k')
  const matched = await matchedOf(page)
  const chips = chipsOf(page).getByRole('button')
  await expect(chips).toHaveCount(6)

  await chipOf(page, 'License: mit').click()
  await expect(page).toHaveURL(/license=apache-2\.0&/)
  await expect(chipOf(page, 'License: apache-2.0')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/license=/)
  expect(await matchedOf(page)).toBeGreaterThanOrEqual(matched)
  // Focus goes on, at the end of the list back, and from the last one to the search.
  await chipOf(page, 'Memory fit: 24 GB at q4 and 32K context').press('Space')
  await expect(chips.last()).toBeFocused()
  for (const left of [2, 1]) {
    await page.keyboard.press('Enter')
    await expect(chips).toHaveCount(left)
    await expect(chips.last()).toBeFocused()
  }
  await page.keyboard.press('Enter')
  await expect(page.getByText('No filter is set')).toBeVisible()
  await expect(searchOf(page)).toBeFocused()
  expect((await counts(page)).matched).toBe((await counts(page)).total)
  await expect(page.getByText(/filter removed: /)).toHaveCount(1)
})

test('clears search and filters at once, and keeps order, columns and selection', async ({
  page,
}) => {
  await open(
    page,
    '/?q=r1&sort=-released&cols=name,license&license=mit&fit=24GB&m=deepseek-ai/deepseek-r1',
  )
  const clear = page.getByRole('button', { name: 'Clear filters' })
  await clear.click()
  await expect(page).toHaveURL(/\?q=&sort=-released&cols=name,license&m=deepseek-ai\/deepseek-r1$/)
  await expect(clear).toBeHidden()
  await expect(searchOf(page)).toHaveValue('')
  await expect(choiceOf(page, 'License', 'mit')).not.toBeChecked()
  await expect(boxOf(page, 'Memory budget')).toHaveValue('')
  const { matched, total } = await counts(page)
  expect(matched).toBe(total)
  await page.goBack()
  await expect(searchOf(page)).toHaveValue('r1')
  await expect(choiceOf(page, 'License', 'mit')).toBeChecked()
})

test('folds groups away, says what is set inside, and remembers', async ({ page }) => {
  await open(page, '/?q=&country=FR&gpqa=40..')
  const country = groupOf(page, 'Country')
  await expect(country).toContainText('France')
  await expect(country.getByRole('checkbox')).toHaveCount(0)
  await unfold(page, 'Country')
  await expect(choiceOf(page, 'Country', 'France')).toBeChecked()

  const benchmarks = groupOf(page, 'Benchmarks')
  await expect(benchmarks).toContainText('1 active')
  await benchmarks.getByText('Benchmarks', { exact: true }).click()
  await expect(groupOf(page, 'GPQA Diamond')).toContainText('from 40')
  await unfold(page, 'GPQA Diamond')
  await expect(boxOf(page, 'GPQA Diamond, from')).toHaveValue('40')
  await unfold(page, 'Maker')
  await expect(groupOf(page, 'Maker').getByRole('checkbox')).toHaveCount(0)

  await page.reload()
  await expect(choiceOf(page, 'Country', 'France')).toBeChecked()
  await expect(boxOf(page, 'GPQA Diamond, from')).toHaveValue('40')
  await expect(groupOf(page, 'Maker').getByRole('checkbox')).toHaveCount(0)
})

test('finds a value in a long list by its letters, and shows them all on request', async ({
  page,
}) => {
  await open(page, '/?q=')
  const maker = groupOf(page, 'Maker')
  const boxes = maker.getByRole('checkbox')
  const more = maker.getByRole('button', { name: /^Show all \d+$/ })
  const all = Number((await more.innerText()).replaceAll(/\D/g, ''))
  const few = await boxes.count()
  expect(all).toBeGreaterThan(few)
  await more.click()
  await expect(boxes).toHaveCount(all)
  await maker.getByRole('button', { name: 'Show fewer' }).click()
  await expect(boxes).toHaveCount(few)

  const find = maker.getByRole('searchbox', { name: 'Find in Maker' })
  await find.fill('MOONSHOT')
  await expect(boxes).toHaveCount(1)
  await boxes.check()
  await expect(page).toHaveURL(/maker=Moonshot%20AI$/)
  await find.fill('nobody at all')
  await expect(maker.getByText('No value has these letters')).toBeVisible()
  await find.fill('')
  await expect(choiceOf(page, 'Maker', 'Moonshot AI')).toBeChecked()
  // Short lists do without.
  await expect(groupOf(page, 'Commercial use').getByRole('searchbox')).toHaveCount(0)
})

test('loads the copies when they are asked for, and no sooner', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/copies.json')) asked.push(request.url())
  })
  await open(page, '/?q=')
  const { total } = await counts(page)
  await unfold(page, 'Relation')
  await expect(choiceOf(page, 'Relation', 'original')).toBeChecked()
  expect(asked).toEqual([])

  await choiceOf(page, 'Relation', 'quantized').check()
  await choiceOf(page, 'Relation', 'original').uncheck()
  await expect(page).toHaveURL(/relation=quantized$/)
  await expect.poll(() => matchedOf(page)).toBeGreaterThan(100)
  expect(asked).toHaveLength(1)
  expect(await facet(page, 'Relation', 'original')).toBe(total)
  expect(await facet(page, 'Relation', 'quantized')).toBe(await matchedOf(page))

  await choiceOf(page, 'Relation', 'quantized').uncheck()
  await expect(page).toHaveURL(/relation=known$/)
  await expect.poll(async () => (await counts(page)).total).toBeGreaterThan(3 * total)
  await page.goto('/?q=')
  expect((await counts(page)).total).toBe(total)
})

test('does not say that nothing matches while the copies are on their way', async ({ page }) => {
  let deliver!: () => void
  const delivered = new Promise<void>((resolve) => (deliver = resolve))
  await page.route('**/snapshot/copies.json', async (route) => {
    await delivered
    await route.continue()
  })
  await page.goto('/?relation=quantized')
  await expect(page.getByText(/^Loading [\d,]+ copies/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'No results' })).toHaveCount(0)
  // A count of none would say so too.
  await expect(statusOf(page)).toHaveText('')
  await expect(gridOf(page)).toHaveCount(0)
  const filters = page.getByRole('region', { name: 'Filters' })
  await expect(filters.getByRole('group', { name: 'License', exact: true })).toBeVisible()
  await expect(filters.getByText('No model has a value')).toHaveCount(0)
  deliver()
  expect((await counts(page)).matched).toBeGreaterThan(100)
  await expect(choiceOf(page, 'License', 'apache-2.0')).toBeVisible()
})

test('keeps the models when the copies cannot be loaded, and loads them on Retry', async ({
  page,
  watch,
}) => {
  watch.expected.push(/ERR_FAILED/)
  await page.route('**/snapshot/copies.json', (route) => route.abort())
  await open(page, '/?q=qwen&relation=known')
  const trouble = page.getByRole('alert')
  await expect(trouble).toHaveText(/^The [\d,]+ copies could not be loaded\./)
  const { matched } = await counts(page)
  expect(matched).toBeGreaterThan(50)
  expect((await readRows(page)).length).toBeGreaterThan(18)
  await choiceOf(page, 'License', 'apache-2.0').check()
  expect(await matchedOf(page)).toBeLessThan(matched)

  await page.unroute('**/snapshot/copies.json')
  await trouble.getByRole('button', { name: 'Retry' }).click()
  await expect(trouble).toBeHidden()
  await expect.poll(() => matchedOf(page)).toBeGreaterThan(matched)
})

test('an empty table says which filter to drop, and every offer keeps its word', async ({
  page,
}) => {
  const link = '/?license=gemma&openWeights=no&params=..1T'
  await open(page, link)
  const empty = page.getByRole('region', { name: 'No results' })
  const drops = empty.getByRole('button', { name: /^Drop / })
  await expect(drops.first()).toBeVisible()
  const offers = await drops.allInnerTexts()
  expect(offers.length).toBeGreaterThan(1)
  const promised = offers.map((offer) => Number(/\(([\d,]+) models?\)$/.exec(offer)![1]))
  expect(promised).toEqual(promised.toSorted((a, b) => b - a))
  for (const [at, offer] of offers.entries()) {
    await open(page, link)
    await empty.getByRole('button', { name: offer }).press('Enter')
    await expect(empty).toBeHidden()
    expect(await matchedOf(page)).toBe(promised[at])
    await expect(searchOf(page)).toBeFocused()
  }

  // Where no single one is the reason, that is said, and one button clears them all.
  await open(page, '/?q=zzzz&license=gemma&openWeights=no')
  await expect(empty).toContainText('No single filter is the reason: at least two have to go.')
  await empty.getByRole('button', { name: 'Clear all filters' }).click()
  const { matched, total } = await counts(page)
  expect(matched).toBe(total)
})

test('announces the count and the order as they change', async ({ page }) => {
  await open(page, '/?q=')
  await expect(statusOf(page)).toHaveCount(1)
  // Only a region that was there before is read out: it must stay the same element.
  const region = await statusOf(page).elementHandle()
  await choiceOf(page, 'License', 'mit').check()
  const { matched, total } = await counts(page)
  expect(await region!.innerText()).toBe(`${matched} of ${total.toLocaleString('en-US')} models`)

  await sorterOf(page, 'Price').click()
  const said = page.locator('body > [aria-live="polite"]')
  await expect(said).toHaveText('Sorted by Price, ascending')
  await sorterOf(page, 'Released').click({ modifiers: ['Shift'] })
  await expect(said).toHaveText('Sorted by Price, ascending, then Released, descending')
  await chipOf(page, 'License: mit').click()
  await expect(said).toHaveText('License filter removed: mit')
  await type(boxOf(page, 'Parameters, from'), 'seven')
  await expect(said).toHaveText('“seven” is no number: write 7B, 500M, 128K or 7000')
})

test('offers the same filters in a drawer where there is no room beside the table', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, '/?q=')
  await expect(filtersOf(page)).toBeHidden()
  const opener = page.getByRole('button', { name: 'Filters', exact: true })
  await opener.click()
  const drawer = page.getByRole('dialog', { name: 'Filters' })
  const mit = await facet(page, 'License', 'mit')
  await choiceOf(page, 'License', 'mit').check()
  await drawer.getByRole('button', { name: `Show ${mit} models` }).click()
  await expect(drawer).toBeHidden()
  await expect(opener).toBeFocused()
  expect(await matchedOf(page)).toBe(mit)
  await expect(chipOf(page, 'License: mit')).toBeVisible()
})

test('filters below the screen move nothing, and are as good as those on it', async ({ page }) => {
  await open(page)
  await expect(groupOf(page, 'Price')).toBeAttached()
  expect(await shifts(page)).toEqual([])
  const side = filtersOf(page)
  const from = boxOf(page, 'Price, from')
  await expect(from).not.toBeInViewport()
  // Heights that were taken for what is not laid out are not far from the true ones.
  const height = () => side.evaluate((filters) => filters.getBoundingClientRect().height)
  const guessed = await height()
  for (const body of await side.locator('.filter-body').all()) await body.scrollIntoViewIfNeeded()
  const real = await height()
  expect(Math.abs(real - guessed) / real).toBeLessThan(0.1)

  await type(from, '1')
  await expect(page).toHaveURL(/price=1\.\./)
  await expect(from).toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(boxOf(page, 'Price, to')).toBeFocused()
})
