import type { Page } from '@playwright/test'
import {
  counts,
  expect,
  filtersOf,
  gridOf,
  headerOf,
  inOrder,
  amountOf,
  open,
  readRows,
  searchOf,
  settled,
  sorterOf,
  statusOf,
  test,
} from './support'

const R1 = 'deepseek-ai/deepseek-r1'

/** The ids that a text finds, best first; an empty list where it finds nothing. */
async function found(page: Page, text: string): Promise<readonly string[]> {
  await searchOf(page).fill(text)
  return (await readRows(page)).map(({ id }) => id.toLowerCase())
}

/** How many models a text finds. */
async function countOf(page: Page, text: string): Promise<number> {
  await searchOf(page).fill(text)
  return (await counts(page)).matched
}

test('finds every word in any order, whatever the case and accents', async ({ page }) => {
  await open(page, '/?q=')
  const { total } = await counts(page)
  const plain = await found(page, 'deepseek distill qwen')
  const { matched } = await counts(page)
  expect(matched).toBeGreaterThan(2)
  expect(matched).toBeLessThan(total / 10)
  for (const id of plain) expect(id).toMatch(/deepseek.*distill.*qwen/)
  for (const text of ['qwen deepseek distill', 'DISTILL Qwen DeepSeek', 'dèepsèek dístill qwën']) {
    expect(new Set(await found(page, text)), text).toEqual(new Set(plain))
  }
  // Each further word narrows; none widens.
  expect(await countOf(page, 'deepseek distill')).toBeGreaterThan(matched)
  expect(await countOf(page, 'deepseek distill qwen 7b')).toBeLessThan(matched)
})

test('finds by maker, by id and by what other sources call it', async ({ page }) => {
  await open(page, '/?q=')
  expect(await found(page, 'deepseek-ai/DeepSeek-R1')).toContain(R1)
  expect(await found(page, 'moonshot kimi thinking')).toContain('moonshotai/kimi-k2-thinking')
  for (const [alias, id] of [
    ['us.deepseek.r1-v1:0', R1],
    ['claude-3-7-sonnet-20250219', 'anthropic/claude-3.7-sonnet'],
    ['azure-gpt-4o', 'openai/gpt-4o'],
  ] as const) {
    expect(await found(page, alias), alias).toContain(id)
  }
})

test('takes letters and digits apart, however they are written', async ({ page }) => {
  await open(page, '/?q=')
  for (const [texts, id] of [
    [['deepseek r1', 'deepseek-r1', 'deepseekr1', 'DeepSeek R 1', 'r1 deepseek'], R1],
    [['gpt4o', 'gpt-4o', 'gpt 4o', 'GPT 4 o'], 'openai/gpt-4o'],
  ] as const) {
    for (const text of texts) expect(await found(page, text), text).toContain(id)
  }
  // A number is that number, not a part of another.
  for (const id of await found(page, 'deepseek r1 7b')) expect(id).not.toMatch(/[\d.]7b/)
})

test('forgives a typing error in a word of five letters or more, and in no shorter one', async ({
  page,
}) => {
  await open(page, '/?q=')
  const right = await countOf(page, 'mistral')
  expect(right).toBeGreaterThan(10)
  for (const slip of ['mistrl', 'mistrall', 'mistrak', 'mitsral'])
    expect(await countOf(page, slip), slip).toBe(right)
  expect(await found(page, 'deepsek r1')).toContain(R1)
  expect(await countOf(page, 'qwne')).toBe(0)
  expect(await countOf(page, 'deepseek v33')).toBe(0)
})

test('puts the exact name first, until an order is asked for', async ({ page }) => {
  await open(page, '/?q=')
  for (const [text, name] of [
    ['deepseek r1', 'DeepSeek-R1'],
    ['gpt-5', 'GPT-5'],
    ['o3', 'o3'],
    ['llama 3.1 8b', 'Llama-3.1-8B'],
  ] as const) {
    await searchOf(page).fill(text)
    const [first] = await readRows(page)
    expect(first?.name.replaceAll(/[ -]/g, '-'), text).toMatch(new RegExp(`^${name}`))
  }
  await searchOf(page).fill('deepseek r1')
  await settled(page)
  const sorts = gridOf(page).locator('[aria-sort$="ending"]')
  await expect(sorts).toHaveCount(0)
  await sorterOf(page, 'Parameters').click()
  await expect(sorts).toHaveCount(1)
  const sizes = (await readRows(page)).map((row) => amountOf(row, 'Parameters'))
  const way = await headerOf(page, 'Parameters').getAttribute('aria-sort')
  expect(inOrder(sizes, way === 'descending')).toBe(true)
})

test('a slash jumps to the search from anywhere and selects what is there', async ({ page }) => {
  await open(page, '/?q=qwen')
  await sorterOf(page, 'Model').focus()
  await page.keyboard.press('/')
  await expect(searchOf(page)).toBeFocused()
  await page.keyboard.type('phi')
  await expect(searchOf(page)).toHaveValue('phi')
  // There it is a character like any other, and so in every other box.
  await page.keyboard.type('/4')
  await expect(searchOf(page)).toHaveValue('phi/4')
  const box = filtersOf(page).getByRole('textbox', { name: 'Parameters, from' })
  await box.press('/')
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('/')
})

test('typing goes into the link at once and adds no step to the history', async ({ page }) => {
  await open(page, '/?license=mit')
  const steps = () => page.evaluate(() => history.length)
  const before = await steps()
  await searchOf(page).pressSequentially('phi 4 ')
  await expect(page).toHaveURL(/[?&]q=phi%204(%20)?&/)
  // What the link would tidy away while typing stays in the box.
  await expect(searchOf(page)).toHaveValue('phi 4 ')
  const rows = await readRows(page)
  expect(rows.length).toBeGreaterThan(0)
  // There is nothing left to do for it.
  await searchOf(page).press('Enter')
  await expect(searchOf(page)).toBeFocused()
  expect(await readRows(page)).toEqual(rows)
  expect(await steps()).toBe(before)
})

test('Escape empties the search alone and keeps the focus in it', async ({ page }) => {
  await open(page, '/?license=mit')
  const { matched } = await counts(page)
  await searchOf(page).fill('phi')
  await expect(page).toHaveURL(/q=phi/)
  await expect(page.getByRole('button', { name: 'Remove Search: phi' })).toBeVisible()
  await searchOf(page).press('Escape')
  await expect(searchOf(page)).toHaveValue('')
  await expect(searchOf(page)).toBeFocused()
  await expect(page).toHaveURL(/\?license=mit$/)
  await expect(page.getByRole('button', { name: /^Remove Search/ })).toBeHidden()
  expect((await counts(page)).matched).toBe(matched)
})

test('says that nothing was found and gives everything back', async ({ page }) => {
  await open(page, '/?q=')
  const { total } = await counts(page)
  await searchOf(page).fill('zzzzqqq')
  await expect(statusOf(page)).toHaveText(`0 of ${total.toLocaleString('en-US')} models`)
  const empty = page.getByRole('region', { name: 'No results' })
  await expect(empty.getByRole('heading', { name: 'No model matches' })).toBeVisible()
  await empty
    .getByRole('button', {
      name: `Drop Search: zzzzqqq (${total.toLocaleString('en-US')} models)`,
    })
    .click()
  await expect(empty).toBeHidden()
  await expect(searchOf(page)).toHaveValue('')
  await expect(searchOf(page)).toBeFocused()
  expect((await counts(page)).matched).toBe(total)
})
