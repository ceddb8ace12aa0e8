import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { answered, openDetails, showOf, sourceRow, test, visited, type StandIn } from './live'
import { startSite } from '../../scripts/servers'
import { AXE, axeFaults } from './axe'
import { expect, readRows, searchOf, settled } from './support'

/** Requests of a source, by where the stand-in has it. */
async function asked({ log }: StandIn, path: string): Promise<number> {
  return (await log()).filter((each) => each.path.startsWith(path)).length
}

/** How many models what waits to be shown would add. */
const added = async (page: Page) =>
  /(\d+) models new/.exec(await showOf(page).locator('..').innerText())?.[1]
const toSources = (page: Page) => page.getByRole('link', { name: 'Sources', exact: true }).click()

test('asks nothing again at a second visit within the hour', async ({ page, context, standIn }) => {
  await page.goto('/sources')
  await visited(page)
  const before = (await standIn.log()).length
  expect(before).toBeGreaterThan(4)
  await page.close()

  const second = await context.newPage()
  await second.goto('/')
  // Where nothing is done, nothing is let in: what was kept waits for the reader.
  await expect(showOf(second)).toBeVisible()
  await toSources(second)
  await visited(second)
  const details = await openDetails(second, 'OpenRouter')
  await expect(details).toContainText('Not asked this visit: this browser had kept the answer of')
  await expect(details).toContainText(/\d+ records/)
  expect(await standIn.log()).toHaveLength(before)
})

test('says what an answer cost and gave, and hands out what was set aside', async ({
  page,
  standIn,
}) => {
  await page.goto('/sources')
  await visited(page)
  const row = sourceRow(page, 'OpenRouter')
  const details = await openDetails(page, 'OpenRouter')
  await expect(details).toContainText(/[\d,]+ records; [\d,]+ names matched, [\d,]+ not;/)
  const requests = await asked(standIn, '/openrouter/')
  await expect(details).toContainText(
    new RegExp(`${requests} requests and [\\d.,]+ [kM]B this visit; last answer`),
  )
  const download = page.waitForEvent('download')
  await details.getByRole('button', { name: /^Download what was set aside.*live/ }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('weighbridge-openrouter-live-set-aside.json')
  const saved = JSON.parse(readFileSync(await file.path(), 'utf8')) as {
    setAside: { reason: string; count: number; names: string[] }[]
    unmatched: { count: number; names: string[] }
  }
  const counts = await row.getByRole('cell').allInnerTexts()
  const total = saved.setAside.reduce((sum, { count }) => sum + count, 0)
  expect(total).toBeGreaterThan(0)
  expect(saved.setAside.every(({ reason, names }) => reason !== '' && names.length > 0)).toBe(true)
  expect(counts).toContain(total.toLocaleString('en-US'))
  expect(counts).toContain(saved.unmatched.count.toLocaleString('en-US'))
})

test('hands out what of the stored records was set aside', async ({ page }) => {
  await page.goto('/sources')
  await visited(page)
  const details = await openDetails(page, 'models.dev')
  const download = page.waitForEvent('download')
  await details.getByRole('button', { name: /^Download what was set aside.*stored/ }).click()
  const saved = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as object
  expect(saved).toMatchObject({ source: 'models.dev', part: 'stored' })
})

test('says when what it shows is stale, and asks again on request', async ({ page, standIn }) => {
  await page.clock.install()
  await page.goto('/sources')
  await visited(page)
  const row = sourceRow(page, 'OpenRouter')
  const before = await asked(standIn, '/openrouter/')
  await page.clock.fastForward('11:00')
  await expect(row).toContainText(/stale, of \d/)
  await expect(sourceRow(page, 'models.dev')).toContainText(/live, \d/)
  await (await openDetails(page, 'OpenRouter')).getByRole('button', { name: /^Ask again/ }).click()
  await expect(row).toContainText(/live, \d/)
  expect(await asked(standIn, '/openrouter/')).toBe(2 * before)
})

test('says until when a source wants no requests, and sends none before', async ({
  page,
  standIn,
  watch,
}) => {
  watch.expected.push(/status of 429/)
  await page.clock.install()
  await standIn.fault('models.dev:rate-limited-with-headers:600')
  await page.goto('/sources')
  const row = sourceRow(page, 'models.dev')
  await expect(row).toContainText(/asks for no more requests until \d+:\d\d/)
  const details = await openDetails(page, 'models.dev')
  await expect(details).toContainText(/1 request and .* this visit; not asked until \d+:\d\d/)
  await details.getByRole('button', { name: 'Retry models.dev' }).click()
  await expect(row).toContainText(/until \d+:\d\d/)
  expect(await asked(standIn, '/models.dev/')).toBe(1)

  await standIn.fault('none')
  await page.clock.fastForward('10:30')
  await expect(details).not.toContainText('not asked until')
  await details.getByRole('button', { name: 'Retry models.dev' }).click()
  await expect(row).toContainText(/live, \d/)
  expect(await asked(standIn, '/models.dev/')).toBe(2)
})

test('waits where a rate limit has no end that a page may read', async ({
  page,
  standIn,
  watch,
}) => {
  watch.expected.push(/status of 429/)
  await standIn.fault('hub:rate-limited')
  await page.goto('/sources')
  await expect(sourceRow(page, 'Hugging Face Hub')).toContainText(/until \d+:\d\d/)
  expect(await asked(standIn, '/api/')).toBe(1)
})

test('shows how far a body that trickles has come, and lets go of it when told to', async ({
  page,
  standIn,
}) => {
  await standIn.fault('openrouter:trickle')
  await page.goto('/sources')
  const row = sourceRow(page, 'OpenRouter')
  await expect(row).toContainText('asking')
  const details = await openDetails(page, 'OpenRouter')
  await expect(details).toContainText('1 request and 1 kB this visit')
  await page.getByRole('link', { name: 'Directory', exact: true }).click()
  await searchOf(page).fill('qwen')
  await settled(page)
  expect((await readRows(page)).length).toBeGreaterThan(3)

  await toSources(page)
  await openDetails(page, 'OpenRouter')
  await details.getByRole('button', { name: 'Cancel OpenRouter' }).click()
  await expect(row).toContainText('not asked')
  const sent = async () =>
    (await standIn.log()).filter(({ path }) => path.startsWith('/openrouter/'))
  await expect.poll(async () => (await sent()).map(({ ended }) => ended)).toEqual(['cut'])
  await standIn.fault('none')
  await details.getByRole('button', { name: 'Ask now OpenRouter' }).click()
  await expect(row).toContainText(/live, \d/)
})

test('stands on what is stored when there is no network, and asks again when there is', async ({
  page,
  standIn,
  watch,
}) => {
  watch.expected.push(/net::ERR_/)
  await standIn.fault('all:offline')
  await page.goto('/')
  await settled(page)
  const rows = await readRows(page)
  expect(rows.length).toBeGreaterThan(15)
  await toSources(page)
  for (const label of ['Hugging Face Hub', 'OpenRouter', 'models.dev'])
    await expect(sourceRow(page, label)).toContainText('could not be reached')
  await page.getByRole('link', { name: 'Directory', exact: true }).click()
  expect((await readRows(page)).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))

  await standIn.fault('none')
  await toSources(page)
  await page.getByRole('button', { name: 'Retry all' }).click()
  await visited(page)
})

test('keeps the part of an answer that came before the network went', async ({
  page,
  standIn,
  watch,
}) => {
  watch.expected.push(/net::ERR_/)
  await standIn.fault('hub:offline-halfway:1')
  await page.goto('/sources')
  const row = sourceRow(page, 'Hugging Face Hub')
  await expect(row).toContainText(/could not be reached; shown as of \d/)
  await expect(await openDetails(page, 'Hugging Face Hub')).toContainText(/[1-9]\d* records/)

  await standIn.fault('none')
  await page.reload()
  await expect(row).toContainText(/live, \d/)
})

const BODIES: Readonly<Record<string, RegExp>> = {
  'html-instead-of-json': /sent what cannot be read: a web page instead of data/,
  empty: /sent what cannot be read: an empty answer/,
  huge: /sent what cannot be read: more than \d+ MB/,
  malformed: /sent what cannot be read: .+; stored facts shown/,
  truncated: /sent what cannot be read: .+; stored facts shown/,
  'wrong-shape': /sent what cannot be read: .+; stored facts shown/,
  'wrong-types': /sent what cannot be read: .+; stored facts shown/,
  'empty-list': /live, \d/,
}

for (const [fault, words] of Object.entries(BODIES))
  test(`${fault}: says what it got, and keeps what is stored`, async ({ page, standIn }) => {
    await standIn.fault(`models.dev:${fault}`)
    await page.goto('/sources')
    await expect(sourceRow(page, 'models.dev')).toContainText(words)
    await page.getByRole('link', { name: 'Directory', exact: true }).click()
    await settled(page)
    expect((await readRows(page)).length).toBeGreaterThan(15)
  })

test('tells of a host that has no address and of one that is not safe', async ({
  page,
  standIn,
  watch,
}) => {
  watch.expected.push(/third party: https:\/\/nowhere\.invalid/, /net::ERR_/)
  const unsafe = standIn.origin.replace('http:', 'https:')
  const site = await startSite({
    ...standIn.config,
    openrouter: { endpoint: 'https://nowhere.invalid' },
    modelsDev: { endpoint: unsafe },
  })
  try {
    await page.goto(`${site.origin}/sources`)
    for (const label of ['OpenRouter', 'models.dev'])
      await expect(sourceRow(page, label)).toContainText('could not be reached')
    await expect(sourceRow(page, 'Hugging Face Hub')).toContainText(/live, \d/)
  } finally {
    site.stop()
  }
})

test('says what of config.json cannot be used, and keeps the rest', async ({ page, standIn }) => {
  await page.route('**/config.json', (route) =>
    route.fulfill({ json: { ...standIn.config, hub: { endpoint: 'ftp://hub' }, live: false } }),
  )
  await page.goto('/')
  await settled(page)
  await page.getByRole('link', { name: 'Configuration fault' }).click()
  await expect(page.getByRole('alert')).toContainText('hub.endpoint is not an https address')
  await expect(page.getByText('Live data is switched off here')).toBeVisible()
  expect(await standIn.log()).toEqual([])
})

test('is worked by keyboard alone, which keeps its place and hears what came of it', async ({
  page,
  standIn,
  watch,
}) => {
  watch.expected.push(/status of 400/)
  await standIn.fault('models.dev:http-400')
  await page.goto('/sources')
  const row = sourceRow(page, 'models.dev')
  await expect(row).toContainText('answered with status 400')
  await row.getByRole('button', { name: 'Details of models.dev' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'MIT' }).and(page.locator(':focus'))).toBeVisible()
  await page.keyboard.press('Tab')
  const ask = page.getByRole('button', { name: /^(Retry|Cancel|Ask again) models\.dev$/ })
  await expect(ask).toBeFocused()
  await standIn.fault('none')
  await page.keyboard.press('Enter')
  await expect(ask).toHaveText(/^Ask again/)
  await expect(ask).toBeFocused()
  await expect(page.locator('body > [aria-live]')).toHaveText(/^models\.dev: live, \d/)
})

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`axe finds nothing at ${viewport.width} px, with faults told and details open`, async ({
    page,
    standIn,
    watch,
  }) => {
    watch.expected.push(/status of 400/)
    const config = { ...standIn.config, datasetsServer: { endpoint: 'ftp://x' } }
    const date = new Date(Date.now() - 5 * 86_400_000).toUTCString()
    await page.route('**/config.json', (route) =>
      route.fulfill({ json: config, headers: { date } }),
    )
    await page.setViewportSize(viewport)
    await page.addInitScript({ path: AXE })
    await standIn.fault('models.dev:http-400')
    await page.goto('/sources')
    await expect(page.getByRole('note').filter({ hasText: '5 days ahead' })).toBeVisible()
    await expect(sourceRow(page, 'models.dev')).toContainText('answered with status 400')
    await openDetails(page, 'models.dev')
    await openDetails(page, 'OpenRouter')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeFaults(page), colorScheme).toEqual([])
    }
  })

test('works in two tabs at once, and in the other when one forgets', async ({
  context,
  standIn,
}) => {
  const [one, two] = [await context.newPage(), await context.newPage()]
  await Promise.all([one.goto('/?q=deepseek-r1'), two.goto('/?q=deepseek-r1')])
  for (const page of [one, two]) await expect(showOf(page)).toBeVisible()
  expect(Number(await added(one))).toBeGreaterThan(0)
  expect(await added(two)).toBe(await added(one))

  await toSources(one)
  await visited(one)
  await one.getByRole('button', { name: 'Forget stored data' }).click()
  await expect(one.getByText('What was kept in this browser is gone.')).toBeVisible()
  await showOf(two).click()
  await settled(two)
  expect((await readRows(two)).length).toBeGreaterThan(0)
  await toSources(two)
  for (const page of [one, two]) await answered(page)

  const before = await asked(standIn, '/models.dev/')
  await one.reload()
  await visited(one)
  expect(await asked(standIn, '/models.dev/')).toBe(before + 1)
  await (await openDetails(two, 'OpenRouter')).getByRole('button', { name: /^Ask again/ }).click()
  await expect(sourceRow(two, 'OpenRouter')).toContainText(/live, \d/)
})
