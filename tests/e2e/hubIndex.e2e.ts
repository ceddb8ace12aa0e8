import { readFile } from 'node:fs/promises'
import type { Page, Route } from '@playwright/test'
import { entry, manyEntries, writtenIndex, type WrittenIndex } from '../fixtures/hubIndex'
import { logOf } from './hubSupport'
import { hubOrigin, liveOrigin } from './ports'
import {
  expect,
  gridOf,
  heldBack,
  readRows,
  rowOf,
  searchOf,
  settled,
  sorterOf,
  statusOf,
  test,
} from './support'

// Most popular first: Model-0 has most downloads. Three files, each of a few row groups.
const ROWS = 3000
const index = writtenIndex(manyEntries(ROWS))

/** A host of index files that knows ranges; what is asked of it stands in `asked`. */
async function serve(page: Page, { files }: WrittenIndex = index) {
  const asked: string[] = []
  /** Names of files that are held back until they are let go. */
  const held = new Set<string>()
  let release: (() => void)[] = []
  const state = { asked, held, down: false, spoiled: new Set<string>() }
  await page.route('**/config.json', (route) =>
    route.fulfill({ json: { live: false, hubIndex: { endpoint: 'index/' } } }),
  )
  await page.route('**/index/*', async (route: Route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)!
    const range = route.request().headers()['range']
    asked.push(range ? `${name} ${range}` : name)
    if (state.down) return route.abort('internetdisconnected')
    const body = files.get(name)
    if (!body) return route.fulfill({ status: 404, body: '' })
    if (!range && held.has(name)) await new Promise<void>((resolve) => release.push(resolve))
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
    const bytes = Buffer.from(body)
    if (state.spoiled.has(name)) bytes[100] = bytes[100]! ^ 1
    if (from === undefined) return route.fulfill({ body: bytes })
    const end = to ? Number(to) + 1 : bytes.length
    return route.fulfill({
      status: 206,
      headers: { 'content-range': `bytes ${from}-${end - 1}/${bytes.length}` },
      body: bytes.subarray(Number(from), end),
    })
  })
  return Object.assign(state, {
    letGo() {
      held.clear()
      for (const go of release) go()
      release = []
    },
  })
}

const foot = (page: Page) => page.getByRole('group', { name: 'Index of the Hub' })
const openIndex = (page: Page, query = 'q=') => page.goto(`/hub?${query}&relation=known`)
const complete = (page: Page) =>
  expect(foot(page)).toContainText(`All ${ROWS.toLocaleString('en-US')} models are here`)

test('shows the first rows while the rest is on its way, and can be paused', async ({ page }) => {
  const host = await serve(page)
  host.held.add('models-00000.parquet')
  await openIndex(page)
  await expect(rowOf(page, 'Model-0')).toBeVisible()
  await expect(statusOf(page)).toHaveText('250 of 250 models')
  await expect(
    page.getByText(/Index of November 20, 2026: 3,000 models, 0 of them made from another/),
  ).toBeVisible()
  await expect(page.getByRole('progressbar', { name: 'Index' })).toBeVisible()
  await expect(foot(page)).toContainText('250 of 3,000 models')

  await foot(page).getByRole('button', { name: 'Pause' }).click()
  host.letGo()
  await expect(foot(page)).toContainText(', paused')
  await expect(statusOf(page)).toHaveText('250 of 250 models')
  await foot(page).getByRole('button', { name: 'Resume' }).click()
  await complete(page)
  await expect(statusOf(page)).toHaveText('3,000 of 3,000 models')
  expect(host.asked.filter((name) => name.startsWith('models-00002'))).toHaveLength(1)
})

test('never says that nothing matches while the first rows are on their way', async ({ page }) => {
  await serve(page)
  await page.addInitScript(() => {
    const said = new Set<string>()
    Object.assign(globalThis, { saidBefore: said })
    const wrong = ['No model matches', '0 of 0 models']
    const rest = new MutationObserver(() => {
      const text = document.body?.textContent ?? ''
      for (const words of wrong) if (text.includes(words)) said.add(words)
    })
    rest.observe(document, { subtree: true, childList: true, characterData: true })
  })
  const said = () =>
    page.evaluate(() => [...(globalThis as unknown as { saidBefore: Set<string> }).saidBefore])
  await openIndex(page, 'cols=name,maker,license')
  await complete(page)
  expect(await said()).toEqual([])
  // What this browser has kept comes otherwise.
  await page.reload()
  await complete(page)
  expect(await said()).toEqual([])
})

test('comes in as few turns as it can: what is known to be needed is asked for at once', async ({
  page,
}) => {
  const host = await serve(page)
  await page.addInitScript(() => {
    // Nothing that the first row needs may wait until the page is idle.
    window.requestIdleCallback = () => 0
    new MutationObserver((_, observer) => {
      if (!document.querySelector('#root main')) return
      observer.disconnect()
      performance.mark('drawn')
    }).observe(document, { subtree: true, childList: true })
  })
  const access = await heldBack(page, '**/assets/access-*.js')
  const view = await heldBack(page, '**/assets/WholeHub-*.js')
  const config = page.waitForRequest('**/config.json')
  await openIndex(page)
  await access.asked()
  await config
  access.free()
  await view.asked()
  await expect.poll(() => host.asked).toEqual(['manifest.json'])
  view.free()
  await expect(rowOf(page, 'Model-0')).toBeVisible()
  const late = await page.evaluate(() => {
    const { startTime } = performance.getEntriesByName('drawn')[0]!
    return performance
      .getEntriesByType('resource')
      .filter(({ name }) => /HubPage|access-|config\.json/.test(name))
      .filter((asked) => asked.startTime > startTime)
      .map(({ name }) => name)
  })
  expect(late).toEqual([])
})

test('sorts, filters, counts and searches over all models at once', async ({ page }) => {
  await serve(page)
  await openIndex(page, 'cols=name,maker,license,downloads')
  await complete(page)
  await sorterOf(page, 'Downloads').click()
  await sorterOf(page, 'Downloads').click()
  await settled(page)
  const names = (await readRows(page)).map(({ name }) => name)
  expect(names[0]).toBe('Model-2999')

  await page.goto('/hub?q=&relation=known&maker=DeepSeek&license=mit')
  await complete(page)
  // Every seventh is theirs, and every sixth of all is MIT.
  await expect(statusOf(page)).toHaveText('72 of 3,000 models')
  await searchOf(page).fill('model-2982')
  await expect(statusOf(page)).toHaveText('1 of 3,000 models')
  await expect(rowOf(page, 'Model-2982')).toBeVisible()
})

/** Scrolls to a part of the rows; whether these are drawn by the end of the frame that it does so in. */
const jumpTo = (page: Page, part: number) =>
  gridOf(page).evaluate(
    (grid, to) =>
      new Promise<boolean>((resolve) => {
        const scroller = grid.parentElement!
        const box = scroller.getBoundingClientRect()
        const isDrawn = () => {
          const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
          return (
            document.elementFromPoint(x, y)?.closest('tr:has(a[data-model])') instanceof Element
          )
        }
        // Between the event and what is called before drawing no message is taken.
        const listen = { once: true } as const
        scroller.addEventListener(
          'scroll',
          () => requestAnimationFrame(() => resolve(isDrawn())),
          listen,
        )
        scroller.scrollTop = to * (scroller.scrollHeight - scroller.clientHeight)
      }),
    part,
  )

test('draws the rows of a jump in its own frame where threads share memory', async ({ page }) => {
  await serve(page)
  await openIndex(page)
  await complete(page)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  let jumps = 0
  // No longer than a frame takes is waited for them, which a busy machine may need.
  await expect.poll(() => jumpTo(page, (++jumps * 0.618) % 1)).toBe(true)
})

test('draws them in the next one where they do not', async ({ page }) => {
  await serve(page)
  await page.route('**/hub?*', async (route) => {
    const response = await route.fetch()
    const { 'cross-origin-opener-policy': _, ...headers } = response.headers()
    await route.fulfill({ response, headers })
  })
  await openIndex(page)
  await complete(page)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false)
  for (const part of [0.618, 0.236, 0.854]) {
    expect(await jumpTo(page, part)).toBe(false)
    await settled(page)
    await expect(rowOf(page, `Model-${Math.round(part * 2980)}`)).toBeVisible()
  }
})

test('exports what the index holds, under its day', async ({ page }) => {
  await serve(page)
  await openIndex(page, 'cols=name,downloads')
  await complete(page)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByText('At most the first 100,000 rows')).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/2026-11-20\.csv$/)
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
  expect(lines.filter((line) => line.includes('Model-'))).toHaveLength(ROWS)
})

test('reads everything from this browser where nobody answers', async ({ page, watch }) => {
  const host = await serve(page)
  await openIndex(page)
  await complete(page)
  await expect(foot(page)).toContainText('kept in this browser')
  host.down = true
  host.asked.length = 0
  watch.expected.push(/Failed to load resource/)
  await page.reload()
  await complete(page)
  await expect(page.getByText('as this browser has kept it')).toBeVisible()
  await expect(statusOf(page)).toHaveText('3,000 of 3,000 models')
  expect(host.asked).toEqual(['manifest.json'])
})

test('refuses a file that the manifest does not name, keeps the rest, and goes on', async ({
  page,
}) => {
  const host = await serve(page)
  host.spoiled.add('models-00001.parquet')
  await openIndex(page)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(
    'The file models-00001.parquet is not the one that the index names',
  )
  await expect(statusOf(page)).toHaveText('1,000 of 1,000 models')
  host.spoiled.clear()
  await alert.getByRole('button', { name: 'Retry' }).click()
  await complete(page)
  await expect(alert).toBeHidden()
  await expect(statusOf(page)).toHaveText('3,000 of 3,000 models')
  expect(host.asked.filter((name) => name === 'models-00000.parquet')).toHaveLength(1)
})

test('says that an index of another version or without models cannot be shown', async ({
  page,
}) => {
  const newer = new TextEncoder().encode(JSON.stringify({ ...index.manifest, schema: 2 }))
  await serve(page, { ...index, files: new Map([['manifest.json', newer]]) })
  await openIndex(page)
  await expect(page.getByRole('alert')).toContainText('version 2')

  await page.unrouteAll()
  await serve(page, writtenIndex([]))
  await openIndex(page)
  await expect(page.getByRole('heading', { name: 'The index holds no model' })).toBeVisible()
})

test('asks before it loads much over a connection that may be metered', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  const big = { ...index.manifest.files[0]!, name: 'models-00009.parquet', bytes: 20_000_000 }
  const manifest = {
    ...index.manifest,
    rows: ROWS + big.rows,
    files: [...index.manifest.files, big],
  }
  const files = new Map(index.files)
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)))
  const host = await serve(page, { manifest, files })
  await openIndex(page)
  const question = page.getByRole('group', { name: 'Metered connection' })
  await expect(question).toContainText(/The index is 20(\.\d)? MB\./)
  expect(host.asked).toEqual(['manifest.json'])
  await expect(statusOf(page)).toHaveText('')
  await question.getByRole('button', { name: /^Load 20/ }).click()
  await expect(rowOf(page, 'Model-0')).toBeVisible()
})

test('reads the rows on screen anew from the Hub, and changes to its own list and back', async ({
  page,
}) => {
  await page.request.post(`${hubOrigin}/__reset`)
  await serve(page, writtenIndex([entry('deepseek-ai/DeepSeek-R1', { downloads: 7 })]))
  await page.unroute('**/config.json')
  await page.route('**/config.json', async (route) => {
    const config = (await (await route.fetch()).json()) as object
    await route.fulfill({ json: { ...config, hubIndex: { endpoint: 'index/' } } })
  })
  await page.goto(`${liveOrigin}/hub?cols=name,downloads`)
  const row = rowOf(page, 'DeepSeek-R1')
  await expect(row.getByRole('gridcell').last()).toContainText(/[KM], live/)
  const asked = (await logOf(page)).filter(({ path }) => path.includes('DeepSeek-R1'))
  expect(asked).toHaveLength(1)

  await page.getByRole('button', { name: 'Ask the Hub' }).click()
  await expect(page).toHaveURL(/hub=live/)
  await expect(page.getByText('The Hub is asked for every model')).toBeVisible()
  await page.getByRole('button', { name: 'Use the whole index' }).click()
  await expect(statusOf(page)).toHaveText('1 of 1 models')
})

test('says that nobody is asked where the index is named and not there', async ({
  page,
  watch,
}) => {
  watch.expected.push(/Failed to load resource/)
  await serve(page, { ...index, files: new Map() })
  await openIndex(page)
  await expect(page.getByRole('heading', { name: 'The Hub is not asked here' })).toBeVisible()
  await expect(gridOf(page)).toBeHidden()
})
