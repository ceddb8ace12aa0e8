import type { Page } from '@playwright/test'
import {
  amountOf,
  cellOf,
  counts,
  dayOf,
  expect,
  filtersOf,
  gridOf,
  headerOf,
  inOrder,
  open,
  readRows,
  rowOf,
  searchOf,
  settled,
  sorterOf,
  test,
  type Row,
} from './support'

const ALL = 'cols=name,maker,license,openWeights,params,reasoning,price,memory,released'

/** Every kind of key in the grammar, with what each row that it shows must then say. */
const GRAMMAR: readonly (readonly [link: string, holds: (row: Row) => boolean])[] = [
  ['q=qwen%20coder', ({ name, id }) => /qwen.*coder|coder.*qwen/i.test(`${name} ${id}`)],
  [`${ALL}&license=mit,apache-2.0`, (row) => /^(mit|apache-2\.0)$/.test(cellOf(row, 'License'))],
  [
    `${ALL}&license=!other,unknown,mit`,
    (row) => !/^(other|unknown|mit)$/.test(cellOf(row, 'License')),
  ],
  [`${ALL}&params=7B..70B`, (row) => within(amountOf(row, 'Parameters'), 7e9, 70e9)],
  [`${ALL}&params=..8B`, (row) => within(amountOf(row, 'Parameters'), 0, 8e9)],
  [`${ALL}&params=7000000000`, (row) => amountOf(row, 'Parameters') === 7e9],
  [`${ALL}&params=0.5T..`, (row) => within(amountOf(row, 'Parameters'), 0.5e12, Infinity)],
  [`${ALL}&reasoning=40..`, (row) => within(amountOf(row, 'Reasoning'), 40, 100)],
  [`${ALL}&released=2025-01..2025-06-15`, (row) => within(dayOf(row), 2025_01_01, 2025_06_15)],
  [`${ALL}&released=2024`, (row) => within(dayOf(row), 2024_01_01, 2024_12_31)],
  [`${ALL}&openWeights=yes`, (row) => cellOf(row, 'Open weights') === 'yes'],
  [`${ALL}&openWeights=no`, (row) => cellOf(row, 'Open weights') === 'no'],
  [`${ALL}&price=known`, (row) => cellOf(row, 'Price') !== 'unknown'],
  [`${ALL}&price=unknown`, (row) => cellOf(row, 'Price') === 'unknown'],
  [`${ALL}&fit=24GB,q4,32k`, (row) => within(amountOf(row, 'Memory'), 0, 24)],
  [`${ALL}&fit=rtx-4090,q8,8k`, (row) => within(amountOf(row, 'Memory'), 0, 24)],
  [`${ALL}&fit=2x-rtx-4090,q8,8k,b4`, (row) => within(amountOf(row, 'Memory'), 0, 48)],
  [`${ALL}&fits=no&fit=rtx-4090,q8,8k`, (row) => within(amountOf(row, 'Memory'), 24, Infinity)],
]

function within(value: number | undefined, from: number, to: number): boolean {
  return value !== undefined && value >= from && value <= to
}

for (const half of [0, 1]) {
  test(`shows what every key of a link asks for (${half + 1} of 2)`, async ({ page }) => {
    await open(page, '/?q=')
    const { matched: all } = await counts(page)
    for (const [link, holds] of GRAMMAR.filter((_, at) => at % 2 === half)) {
      await open(page, `/?${link}`)
      const { matched } = await counts(page)
      expect(matched, link).toBeGreaterThan(0)
      expect(matched, link).toBeLessThan(all)
      expect(
        (await readRows(page)).filter((row) => !holds(row)),
        link,
      ).toEqual([])
      await expect(page.getByRole('alert'), link).toBeHidden()
    }
  })
}

test('sorts, chooses columns and selects by link', async ({ page }) => {
  await open(
    page,
    '/?q=&sort=maker,-released&cols=released,maker,name&m=deepseek-ai/DeepSeek-R1,openai/gpt-5',
  )
  await expect(headerOf(page, 'Maker')).toHaveAttribute('aria-sort', 'ascending')
  await expect(headerOf(page, 'Released')).toHaveAttribute('aria-sort', 'descending')
  const names = await gridOf(page).getByRole('columnheader').allInnerTexts()
  expect(names.map((name) => name.split(/[\s↑↓,]/)[0])).toEqual([
    'Selection',
    'Released',
    'Maker',
    'Model',
  ])
  const rows = await readRows(page)
  const maker = cellOf(rows[0]!, 'Maker')
  const theirs = rows.filter((row) => cellOf(row, 'Maker') === maker)
  expect(
    inOrder(
      theirs.map((row) => dayOf(row)),
      true,
    ),
  ).toBe(true)
  await expect(page.getByRole('group', { name: 'Selection' })).toContainText('2 selected')
  await searchOf(page).fill('deepseek-r1')
  await expect(rowOf(page, 'DeepSeek-R1').getByRole('checkbox')).toBeChecked()
})

const ids = async (page: Page) => (await readRows(page)).slice(0, 15).map(({ id }) => id)

test('goes back and forward over choices, and shows the same after a reload', async ({ page }) => {
  await open(page)
  const first = await ids(page)
  const license = filtersOf(page).getByRole('group', { name: 'License', exact: true })
  await license.getByRole('checkbox', { name: 'mit', exact: true }).check()
  const second = await ids(page)
  await sorterOf(page, 'Released').click()
  const third = await ids(page)
  expect(new Set([first, second, third].map(String)).size).toBe(3)

  await page.goBack()
  expect(await ids(page)).toEqual(second)
  await page.goBack()
  expect(await ids(page)).toEqual(first)
  await page.goForward()
  await page.goForward()
  expect(await ids(page)).toEqual(third)
  await page.reload()
  expect(await ids(page)).toEqual(third)
})

test('what was done last is kept where the page is left at once', async ({ page }) => {
  await open(page)
  const price = sorterOf(page, 'Price')
  await price.evaluate((button: HTMLElement) => {
    button.click()
    location.assign('/deepseek')
  })
  await page.waitForURL(/deepseek$/)
  await page.goBack()
  await expect(page).toHaveURL(/\?sort=price$/)
  await expect(headerOf(page, 'Price')).toHaveAttribute('aria-sort', 'ascending')
})

test('typing replaces the step in the history, choosing adds one', async ({ page }) => {
  await open(page)
  await sorterOf(page, 'Price').click()
  await expect(page).toHaveURL(/sort=/)
  await searchOf(page).pressSequentially('llama')
  await expect(page).toHaveURL(/q=llama/)
  await page.goBack()
  await settled(page)
  expect(new URL(page.url()).search).toBe('')
  await expect(searchOf(page)).toHaveValue('')
  await page.goForward()
  await expect(searchOf(page)).toHaveValue('llama')
})

test('keeps the valid part of a broken link and names the rest once', async ({ page }) => {
  await open(page, '/?params=many&sort=nonsense,-context&license=mit&__proto__=1&utm=x%26y')
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('params=many')
  await expect(notice).toContainText('nonsense')
  await expect(notice).toContainText('utm=x&y')
  const rows = await readRows(page)
  expect(rows.every((row) => cellOf(row, 'License') === 'mit')).toBe(true)
  expect(
    inOrder(
      rows.map((row) => amountOf(row, 'Context')),
      true,
    ),
  ).toBe(true)

  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toBeHidden()
  await sorterOf(page, 'Released').click()
  await settled(page)
  await expect(page).toHaveURL(/utm=x%26y$/)
  expect(page.url()).not.toContain('nonsense')
  await expect(notice).toBeHidden()
  await page.reload()
  await settled(page)
  await expect(page).toHaveURL(/license=mit.*utm=x%26y$/)
})

test('reads whatever else somebody may write into a link', async ({ page }) => {
  for (const link of ['?%', '?&&=&a', '?sort=-&cols=,,&m=,', '?license=', '?fit=x']) {
    await open(page, `/${link}`)
    expect((await readRows(page)).length, link).toBeGreaterThan(0)
  }
  await open(page, '/?q=%E0%A4%A')
  await expect(searchOf(page)).toHaveValue('%E0%A4%A')
})

test('every page can be reached by its address, and reloaded', async ({ page }) => {
  for (const [path, heading] of [
    ['/model/DeepSeek-AI/DeepSeek-R1', /^DeepSeek-R1/],
    ['/sources', 'Sources'],
    ['/glossary', 'Glossary'],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect(page).toHaveTitle(/.+ · Weighbridge$/)
  }
  await page.goto('/no/such/page')
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
})

test('an unknown model gets a search, not a dead end', async ({ page }) => {
  await page.goto('/model/somebody/deepseek-r1-0528')
  const trouble = page.getByRole('alert')
  await expect(trouble).toContainText('somebody/deepseek-r1-0528')
  await trouble.getByRole('link', { name: /Search/ }).click()
  await settled(page)
  await expect(searchOf(page)).toHaveValue('deepseek r1 0528')
  expect((await readRows(page)).map(({ id }) => id)).toContain('deepseek-ai/deepseek-r1-0528')
})
