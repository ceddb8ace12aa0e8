import type { Locator, Page } from '@playwright/test'
import {
  cellOf,
  counts,
  expect,
  gridOf,
  headerOf,
  open,
  readRows,
  settled,
  statusOf,
  test,
} from './support'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

const boxOf = async (locator: Locator) => (await locator.boundingBox())!

test('the name stays while the rest scrolls sideways', async ({ page }) => {
  await open(page)
  await gridOf(page).hover()
  const row = gridOf(page).getByRole('row').nth(3)
  const name = row.getByRole('rowheader')
  const license = row.getByRole('gridcell').nth(1)
  const before = { name: await boxOf(name), license: await boxOf(license) }
  const head = await boxOf(headerOf(page, 'Model'))
  await page.mouse.wheel(250, 0)
  await expect.poll(async () => (await boxOf(license)).x).toBe(before.license.x - 250)
  expect(await boxOf(name)).toEqual(before.name)
  expect(await boxOf(headerOf(page, 'Model'))).toEqual(head)
  // Enough of the screen is left for what scrolls past the name.
  expect(before.name.x + before.name.width).toBeLessThan(0.6 * 390)
})

test('the header stays while the rows scroll', async ({ page }) => {
  await open(page)
  await gridOf(page).hover()
  const { y } = await boxOf(headerOf(page, 'Model'))
  await page.mouse.wheel(0, 400)
  await expect.poll(async () => (await readRows(page)).some(({ place }) => place > 20)).toBe(true)
  expect((await boxOf(headerOf(page, 'Model'))).y).toBe(y)
})

test('the filters open in a drawer, apply at once, and close', async ({ page }) => {
  await open(page)
  const { matched } = await counts(page)
  await page.getByRole('button', { name: 'Filters', exact: true }).tap()
  const drawer = page.getByRole('dialog', { name: 'Filters' })
  const filters = drawer.getByRole('region', { name: 'Filters' })
  const license = filters.getByRole('group', { name: 'License', exact: true })
  await license.getByRole('checkbox', { name: 'mit', exact: true }).tap()
  await expect(page).toHaveURL(/license=mit/)
  const show = drawer.getByRole('button', { name: /^Show [\d,]+ models$/ })
  await expect(show).not.toHaveText(new RegExp(`${matched.toLocaleString('en-US')} `))
  const promised = (await show.innerText()).replace('Show ', '').replace(' models', '')
  await show.tap()
  await expect(drawer).toBeHidden()
  await expect(statusOf(page)).toHaveText(new RegExp(`^${promised} of`))
  for (const row of await readRows(page)) expect(cellOf(row, 'License')).toBe('mit')
})

/**
 * Targets that can be seen and neither are 24 px in size nor have 24 px to themselves, as WCAG 2.2
 * has it (2.5.8). Links within a text or a cell are as high as their lines.
 */
function small(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [
      ...document.querySelectorAll('button, input, select, summary, [role="separator"], a'),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      // A label is part of the target of its box.
      .map((element) => ({
        element,
        box: (element.closest('label') ?? element).getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 1)
    const alone = (own: (typeof targets)[number]) => {
      const x = own.box.x + own.box.width / 2
      const y = own.box.y + own.box.height / 2
      return targets.every(
        ({ element, box }) =>
          element === own.element ||
          box.right <= x - 12 ||
          box.left >= x + 12 ||
          box.bottom <= y - 12 ||
          box.top >= y + 12,
      )
    }
    return targets
      .filter(({ element }) => !element.matches(':is(p, td, th, li, dd, code) a'))
      .filter((target) => Math.min(target.box.width, target.box.height) < 24 && !alone(target))
      .map(
        ({ element, box: { width, height } }) =>
          `${element.localName} "${element.ariaLabel ?? element.textContent}" ${width} × ${height}`,
      )
  })
}

test('what a finger has to hit has 24 px', async ({ page }) => {
  await open(page, '/?license=mit&m=deepseek-ai/deepseek-r1,openai/gpt-5')
  expect(await small(page)).toEqual([])
})

test('no page scrolls sideways', async ({ page }) => {
  for (const path of [
    '/',
    '/?q=&license=mit&params=many&m=deepseek-ai/deepseek-r1,openai/gpt-5',
    '/?q=qwen&params=900B..',
    '/model/deepseek-ai/deepseek-r1',
    '/model/nobody/nothing',
    '/sources',
    '/glossary',
    '/no/such/page',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, path).toBe(390)
  }
})

test('every example view can be reached', async ({ page }) => {
  await open(page)
  const examples = page.getByRole('navigation', { name: 'Example views' }).getByRole('link')
  const last = examples.last()
  await last.scrollIntoViewIfNeeded()
  await expect(last).toBeInViewport({ ratio: 1 })
  await last.tap()
  await settled(page)
  await expect(last).toHaveAttribute('aria-current', 'true')
})

test('a model is readable: its name, its facts, and tables that scroll by themselves', async ({
  page,
}) => {
  await open(page, '/?q=deepseek-r1')
  await gridOf(page).getByRole('link', { name: 'DeepSeek-R1', exact: true }).tap()
  const title = page.getByRole('heading', { level: 1, name: /^DeepSeek-R1/ })
  await expect(title).toBeInViewport({ ratio: 1 })
  const facts = page.getByRole('region', { name: 'Facts' })
  await facts.scrollIntoViewIfNeeded()
  await expect(facts.getByRole('row', { name: /^Parameters/ })).toContainText('671')
  const { x, width } = await boxOf(facts)
  expect(x).toBeGreaterThanOrEqual(0)
  expect(x + width).toBeLessThanOrEqual(390)
  const text = await title.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
  expect(text).toBeGreaterThanOrEqual(16)
})
