import type { Page } from '@playwright/test'
import {
  allowClipboard,
  amountOf,
  cellOf,
  clipboardOf,
  counts,
  expect,
  filtersOf,
  gridOf,
  headerOf,
  inOrder,
  nothingUnasked,
  open,
  openWithParts,
  readRows,
  type Row,
  searchOf,
  sorterOf,
  test,
} from './support'

/** Chooses MIT or Apache, under 40B, as a person does: by the filters. */
async function choose(page: Page): Promise<readonly Row[]> {
  const license = filtersOf(page).getByRole('group', { name: 'License', exact: true })
  await license.getByRole('checkbox', { name: 'mit', exact: true }).check()
  await license.getByRole('checkbox', { name: 'apache-2.0', exact: true }).check()
  const most = filtersOf(page).getByRole('textbox', { name: 'Parameters, to' })
  await most.fill('40B')
  await most.press('Enter')
  await expect(page).toHaveURL(/license=mit,apache-2\.0.*params=\.\.40B/)
  await expect(headerOf(page, 'Reasoning')).toHaveAttribute('aria-sort', 'descending')

  const rows = await readRows(page)
  expect(rows.length).toBeGreaterThan(10)
  for (const row of rows) {
    expect(['mit', 'apache-2.0']).toContain(cellOf(row, 'License'))
    expect(amountOf(row, 'Parameters')).toBeLessThanOrEqual(40e9)
  }
  expect(
    inOrder(
      rows.map((row) => amountOf(row, 'Reasoning')),
      true,
    ),
  ).toBe(true)
  return rows
}

/** Asks the first row where its reasoning value comes from. */
async function askSource(page: Page): Promise<void> {
  const cell = gridOf(page).getByRole('row').nth(1).getByRole('gridcell').nth(5)
  await cell.click()
  const facts = page.getByRole('dialog', { name: 'Facts: Reasoning' })
  await expect(facts.getByText(/derived by/)).toBeVisible()
  await expect(facts.getByRole('time').first()).toHaveText(/\d{4}/)
  await page.keyboard.press('Escape')
  await expect(facts).toBeHidden()
}

/** The table that is on the clipboard, as texts without Markdown's own marks. */
async function copiedTable(page: Page): Promise<readonly (readonly string[])[]> {
  await page.getByRole('button', { name: 'Export' }).click()
  const menu = page.getByRole('dialog', { name: 'Export' })
  await menu.getByRole('radio', { name: 'Clipboard' }).check()
  await menu.getByRole('button', { name: 'Markdown' }).click()
  await expect(menu.getByText('Markdown copied')).toBeVisible()
  await page.keyboard.press('Escape')
  return (await clipboardOf(page))
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split(/(?<!\\)\|/)
        .map((cell) => cell.replaceAll(/\\(.)/g, '$1').trim()),
    )
}

const WHAT = ['Model', 'Maker', 'License', 'Commercial use', 'Price', 'Context', 'Released']

function expectTable(table: readonly (readonly string[])[], rows: readonly Row[]): void {
  const [head = [], , ...lines] = table
  for (const [at, row] of rows.entries()) {
    const cells = lines[at]!
    const under = (label: string) => cells[head.findIndex((name) => name.startsWith(label))]
    expect(under('Model')).toContain(row.name)
    for (const label of WHAT.slice(1)) expect(under(label)).toBe(cellOf(row, label))
    // The screen adds the active part: "3B active of 30B".
    expect(cellOf(row, 'Parameters')).toMatch(new RegExp(`(^| )${under('Parameters')}$`))
    expect(cellOf(row, 'Reasoning').replace('~', '')).toBe(under('Reasoning'))
  }
}

test('the whole job: choose, check the source, send the link, paste the table', async ({
  page,
  context,
  browser,
  watch,
}) => {
  await allowClipboard(context)
  await open(page)
  const rows = await choose(page)
  const { matched } = await counts(page)
  await askSource(page)

  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('button', { name: 'Copy link' })).toHaveText('Link copied')
  const link = await clipboardOf(page)
  expect(link).toBe(page.url())

  const table = await copiedTable(page)
  expect(table.length).toBe(matched + 2)
  expectTable(table, rows)

  const theirs = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  watch.add(theirs)
  const other = await theirs.newPage()
  await open(other, link)
  expect((await counts(other)).matched).toBe(matched)
  const again = await readRows(other)
  const shared = Math.min(again.length, rows.length)
  expect(again.slice(0, shared).map(({ id, cells }) => ({ id, cells }))).toEqual(
    rows.slice(0, shared).map(({ id, cells }) => ({ id, cells })),
  )
  await theirs.close()
})

test('an example view can be pasted into a decision record', async ({ page, context }) => {
  await allowClipboard(context)
  await open(page, '/?commercial=yes&openWeights=yes&params=..8B')
  expectTable(await copiedTable(page), await readRows(page))
})

test('without a network the loaded page does the whole job, and says so', async ({
  page,
  context,
  watch,
}) => {
  watch.expected.push(/ERR_INTERNET_DISCONNECTED/)
  await allowClipboard(context)
  await openWithParts(page)
  await context.setOffline(true)
  await expect(page.getByText('Offline: showing stored facts')).toBeVisible()
  await choose(page)
  await askSource(page)
  await sorterOf(page, 'Released').click()
  await searchOf(page).fill('qwen')
  const rows = await readRows(page)
  expect(rows.every(({ id }) => id.includes('qwen'))).toBe(true)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(() => clipboardOf(page)).toBe(page.url())
  expectTable(await copiedTable(page), rows)

  await context.setOffline(false)
  await expect(page.getByText('Offline: showing stored facts')).toBeHidden()
})

test('a menu that the network withholds leaves the table whole, and comes on Retry', async ({
  page,
  context,
  watch,
}) => {
  watch.expected.push(/ERR_INTERNET_DISCONNECTED|dynamically imported/)
  await nothingUnasked(page)
  await open(page)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Export' }).click()
  const menu = page.getByRole('dialog', { name: 'Export' })
  await expect(menu.getByRole('alert')).toContainText('The table still works')
  expect((await readRows(page)).length).toBeGreaterThan(10)
  await context.setOffline(false)
  await menu.getByRole('button', { name: 'Retry' }).click()
  await expect(menu.getByRole('button', { name: 'Markdown' })).toBeVisible()
})
