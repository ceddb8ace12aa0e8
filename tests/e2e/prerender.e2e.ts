import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page, Response } from '@playwright/test'
import {
  expect,
  gridOf,
  headerOf,
  heldBack,
  open,
  openWithParts,
  readRows,
  searchOf,
  settled,
  shifts,
  statusOf,
  test,
  takenOver,
} from './support'

const DIST = resolve(import.meta.dirname, '../../dist')
const MODEL = '/model/deepseek-ai/deepseek-r1'

/** Names of the models in the rows that are drawn, of the build’s page or the app’s. */
const namesIn = (page: Page) => page.getByRole('table').getByRole('rowheader').allInnerTexts()

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the front page has its first rows, and says what needs them', async ({ page }) => {
    await page.goto('/')
    const rows = page.getByRole('table', { name: 'Models' }).getByRole('row')
    expect(await rows.count()).toBeGreaterThan(20)
    await expect(rows.nth(1).getByRole('rowheader').getByRole('link')).toBeVisible()
    await expect(page.getByText('Search, filters, order, comparison and export')).toBeVisible()
    await expect(page.getByRole('searchbox', { name: 'Search models' })).not.toBeEditable()
    await expect(page.getByRole('button', { name: 'Columns' })).toBeDisabled()
  })

  test('a row leads to the page of its model, which has its facts', async ({ page }) => {
    await page.goto(MODEL)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('DeepSeek-R1')
    await expect(page.getByRole('heading', { name: 'License in plain words' })).toBeVisible()
    await page.getByRole('link', { name: 'Glossary', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary')
    await page.getByRole('link', { name: 'Weighbridge, directory' }).click()
    await expect(page.getByRole('table', { name: 'Models' })).toBeVisible()
  })

  test('the open example tells its claims', async ({ page }) => {
    await page.goto('/deepseek')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('DeepSeek')
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(3)
  })
})

for (const width of [1440, 1024, 390])
  test(`the rows of the build are those of the app, and nothing moves, at ${width}`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      baseURL: baseURL!,
      viewport: { width, height: 900 },
    })
    const before = await plain.newPage()
    await before.goto('/')
    const drawn = await namesIn(before)
    const place = await before.getByRole('rowheader').first().boundingBox()
    await open(page)
    await takenOver(page)
    const rows = await readRows(page)
    expect(rows.map(({ name }) => name).slice(0, 10)).toEqual(
      drawn.map((name) => name.split('\n')[0]).slice(0, 10),
    )
    const now = await gridOf(page).getByRole('rowheader').first().boundingBox()
    expect({ ...now, y: 0 }).toEqual({ ...place, y: 0 })
    expect(await shifts(page)).toEqual([])
    await plain.close()
  })

test('a page that is drawn needs nothing else from the host to look as it should', async ({
  browser,
  baseURL,
}) => {
  // Its own context: in that of the test, what does not come counts as a failure.
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document' ? route.continue() : route.abort(),
  )
  for (const path of ['/', '/deepseek', MODEL]) {
    const html = await (await page.goto(baseURL + path, { waitUntil: 'commit' }))!.text()
    // Before whatever else is asked for.
    expect(html.indexOf('<style>'), path).toBeGreaterThan(0)
    expect(html.indexOf('<script>'), path).toBeGreaterThan(html.indexOf('<style>'))
    expect(html.indexOf('<link'), path).toBeGreaterThan(html.indexOf('<script>'))
    await expect(page.locator('link[rel="stylesheet"]:not([disabled])')).toHaveCount(0)
    // The script that runs before anything is painted.
    await expect(page.locator('html')).toHaveAttribute('data-scripts', '')
    const header = page.getByRole('banner')
    await expect(header).toHaveCSS('display', 'flex')
    expect(await header.boundingBox(), path).toMatchObject({ x: 0, y: 0 })
  }
  await context.close()
})

test('the styles that a page has in itself are fetched by none of its parts', async ({
  page,
  request,
}) => {
  const html = await (await request.get('/')).text()
  const sheets: Response[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'stylesheet') sheets.push(response)
  })
  await openWithParts(page)
  // Some come with sheets of their own, which says that those they share were looked for too.
  expect(sheets.length).toBeGreaterThan(0)
  for (const sheet of sheets) expect(html, sheet.url()).not.toContain(await sheet.text())
})

test('what the app shows in place of the page of the build stands where that stood', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const places: Record<string, unknown> = {}
    Object.assign(window, { places })
    new MutationObserver(() => {
      const drawn = document.querySelector('#drawn')
      const box = (drawn ?? document).querySelector('tbody th')?.getBoundingClientRect().toJSON()
      if (drawn) places['drawn'] = box ?? places['drawn']
      else places['app'] ??= box
    }).observe(document, { subtree: true, childList: true })
  })
  await open(page)
  await takenOver(page)
  const places = await page.evaluate(
    () => (window as unknown as { places: { drawn: unknown; app: unknown } }).places,
  )
  expect(places.drawn).toBeDefined()
  expect(places.app).toEqual(places.drawn)
})

test('the app takes the place of a page and is usable', async ({ page }) => {
  await open(page)
  await takenOver(page)
  await headerOf(page, 'Parameters').getByRole('button').click()
  await settled(page)
  await expect(statusOf(page)).toContainText('models')
})

/** Collects the names in all headers of rows that are ever seen, of those that a selector finds. */
async function watchRows(page: Page, headers: string): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript((selector) => {
    const seen = new Set<string>()
    Object.assign(window, { seen })
    const look = () => {
      for (const row of document.querySelectorAll(selector))
        if (row.checkVisibility({ visibilityProperty: true }))
          seen.add(row.querySelector('a')?.textContent ?? '')
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true })
    const frame = () => {
      look()
      requestAnimationFrame(frame)
    }
    frame()
  }, headers)
  return () =>
    page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen].filter(Boolean))
}

for (const link of ['/?q=qwen', '/?license=mit&sort=-params'])
  test(`${link} never shows the rows of the front page`, async ({ page }) => {
    const seen = await watchRows(page, 'tbody th')
    await open(page, link)
    const shown = (await readRows(page)).map(({ name }) => name)
    const [asked, all] = [new Set(shown), await seen()]
    expect(all.length).toBeGreaterThan(5)
    expect(all.slice(0, 10).filter((name) => !asked.has(name))).toEqual([])
  })

test('what is typed before the app is there is what its first rows are about', async ({ page }) => {
  const app = await heldBack(page, '**/assets/index-*.js')
  const words = await heldBack(page, '**/assets/search-*.js')
  const seen = await watchRows(page, '#root tbody th')
  await page.goto('/', { waitUntil: 'commit' })
  await searchOf(page).click()
  const rows = page.locator('#drawn tbody')
  await expect(rows).toHaveCSS('opacity', '1')
  await page.keyboard.type('qwe')
  // There is nothing to send.
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCSS('opacity', '0.72')
  app.free()
  await words.asked()
  // The app is drawing, and cannot search yet.
  await page.keyboard.type('n x')
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('html')).toHaveAttribute('data-drawn')
  words.free()
  await takenOver(page)
  await expect(searchOf(page)).toBeFocused()
  await page.keyboard.type('3')
  await expect(searchOf(page)).toHaveValue('qwen 3x')
  await page.keyboard.press('Delete')
  await expect(page).toHaveURL(/\/\?q=qwen%203&/)
  for (const { name } of await readRows(page)) expect(name).toMatch(/qwen.*3/i)
  const names = await seen()
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter((name) => !/qwe/i.test(name))).toEqual([])
})

test('a letter that is being put together is not taken away', async ({ page }) => {
  const app = await heldBack(page, '**/assets/index-*.js')
  await page.goto('/', { waitUntil: 'commit' })
  await searchOf(page).click()
  const typing = await page.context().newCDPSession(page)
  await typing.send('Input.imeSetComposition', { text: 'q', selectionStart: 1, selectionEnd: 1 })
  app.free()
  await expect(page.locator('#root tbody tr').first()).toBeAttached()
  await expect(page.locator('html')).toHaveAttribute('data-drawn')
  await typing.send('Input.insertText', { text: 'qwen' })
  await takenOver(page)
  await expect(searchOf(page)).toHaveValue('qwen')
  await expect(searchOf(page)).toBeFocused()
  for (const { name } of await readRows(page)) expect(name).toMatch(/qwen/i)
})

test('a chosen theme is there before the first picture', async ({ page, watch }) => {
  watch.expected.push(/net::ERR_FAILED/)
  await page.addInitScript(() => localStorage.setItem('weighbridge:theme', '"dark"'))
  // Without the app: what is painted before it comes.
  await page.route('**/assets/index-*.js', (route) => route.abort())
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.getByRole('table', { name: 'Models' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
})

test('a page of a model is taken over where the reader has scrolled to', async ({ page }) => {
  await page.goto(MODEL)
  await takenOver(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DeepSeek-R1')
  await expect(page.locator('html')).not.toHaveAttribute('data-drawn')
})

test('a reader of another language gets their own figures and dates', async ({
  browser,
  watch,
}) => {
  const context = await browser.newContext({ locale: 'de-DE' })
  watch.add(context)
  const page = await context.newPage()
  await page.goto('/')
  await takenOver(page)
  await expect(statusOf(page)).toHaveText(/^\d+ of \d\.\d{3} models$/)
  await expect(gridOf(page).getByRole('row').nth(1)).toContainText(
    /\d{2}\.\d{2}\.\d{4}|\d\. \p{L}+\.? \d{4}/u,
  )
  await context.close()
})

test('each page says what it is to those who link to it', async ({ request }) => {
  const titles = new Set<string>()
  for (const path of ['/', '/glossary', '/deepseek', MODEL]) {
    const html = await (await request.get(path)).text()
    const content = (name: string) =>
      new RegExp(`<meta\\s+(?:name|property)="${name}"\\s+content="([^"]+)"`).exec(html)?.[1]
    const title = /<title>([^<]+)</.exec(html)?.[1]
    expect(content('og:title')).toBe(title)
    expect(content('twitter:title')).toBe(title)
    expect(content('og:description')).toBe(content('description'))
    expect(content('twitter:card')).toBe('summary')
    titles.add(title!)
  }
  expect(titles.size).toBe(4)
})

test('the page for what is not drawn holds no rows', () => {
  const html = readFileSync(resolve(DIST, '404.html'), 'utf8')
  expect(html).not.toContain('<tr')
  expect(html).not.toContain('data-drawn')
})
