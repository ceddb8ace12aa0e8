import type { BrowserContext, Page } from '@playwright/test'
import { AXE, axeFaults } from './axe'
import { SECOND_DAY, SECOND_GLOSSARY, test, type Host } from './releases'
import { expect, settled } from './support'

const KEPT = /Every page opens with no network/
const panelOf = (page: Page) => page.getByRole('region', { name: 'With no network' })
const offerOf = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'A new version is ready' })
/** Waits until the browser has all files of a new version, which takes as long as it takes. */
const fetchedAnew = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    while (!registration.waiting) await new Promise((next) => setTimeout(next, 50))
  })
const headingOf = (page: Page) => page.getByRole('heading', { level: 1 })
/** The day that the snapshot a page gets is of. */
const dayOf = (page: Page) =>
  page.evaluate(async () => (await (await fetch('/snapshot/manifest.json')).json()).asOf as string)
const cachesOf = (page: Page) => page.evaluate(() => caches.keys())
const registrationsOf = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)

/** Opens the page that tells what is kept, and waits until all of it is. */
async function keep(page: Page): Promise<void> {
  await page.goto('/sources')
  await expect(panelOf(page)).toContainText(KEPT)
}

async function cut(host: Host, context: BrowserContext): Promise<void> {
  await host.stop()
  await context.setOffline(true)
}

/** Deep links that nobody has opened before, and what must be there. */
const ROUTES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '/': settled,
  '/?license=mit&sort=-params': settled,
  '/model/qwen/qwen3-8b': (page) =>
    expect(page.getByRole('heading', { name: 'Every fact' })).toBeVisible(),
  '/compare?m=deepseek-ai/deepseek-r1,qwen/qwen3-8b': (page) =>
    expect(page.getByRole('link', { name: 'DeepSeek-R1', exact: true }).first()).toBeVisible(),
  '/charts': (page) => expect(headingOf(page)).toBeVisible(),
  '/cost?requests=20K': (page) => expect(page.getByRole('table').first()).toBeVisible(),
  '/deepseek': (page) => expect(page.getByRole('table').first()).toBeVisible(),
  '/hub': (page) => expect(headingOf(page)).toBeVisible(),
  '/sources': (page) => expect(panelOf(page)).toContainText(KEPT),
  '/sources?view=review': (page) => expect(page.getByRole('table').first()).toBeVisible(),
  '/glossary': (page) => expect(headingOf(page)).toHaveText('Glossary'),
  '/no/such/page': (page) => expect(headingOf(page)).toHaveText('There is no such page'),
}

test('every page opens and reloads with no network, those never visited too', async ({
  page,
  context,
  host,
  watch,
}) => {
  // What is asked for below that is not to be answered.
  watch.expected.push(/net::ERR_INTERNET_DISCONNECTED/)
  await keep(page)
  await cut(host, context)
  for (const [route, isThere] of Object.entries(ROUTES)) {
    await page.goto(route)
    await isThere(page)
    await page.reload()
    await isThere(page)
    await expect(page.getByRole('alert'), route).toHaveCount(0)
    await expect(page.getByText('Offline: showing stored facts')).toBeVisible()
  }
  // Its threads may share memory, whatever a host says.
  const isIsolated = () => page.evaluate(() => crossOriginIsolated)
  expect(await isIsolated()).toBe(false)
  await page.goto('/hub')
  expect(await isIsolated()).toBe(true)
  const answers = await page.evaluate(() =>
    Promise.allSettled(
      ['/api/v1/models.json', '/config.json'].map(async (path) => (await fetch(path)).json()),
    ),
  )
  // What programs read is never an old copy; the configuration is the last one seen.
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(answers[1]).toMatchObject({ value: { live: false } })
})

test('a new version is offered, and each page has one version whole until it is taken', async ({
  page,
  context,
  host,
}) => {
  await keep(page)
  await page.goto('/')
  await settled(page)
  const day = await dayOf(page)
  const other = await context.newPage()
  await other.goto('/')
  await settled(other)

  host.deploy('second')
  await page.reload()
  await settled(page)
  await fetchedAnew(page)
  await expect(offerOf(page)).toBeVisible()
  expect(await dayOf(page)).toBe(day)
  // The host has this part under another name only.
  await page.getByRole('link', { name: 'Glossary', exact: true }).click()
  await expect(headingOf(page)).toHaveText('Glossary')
  await page.reload()
  await expect(headingOf(page)).toHaveText('Glossary')

  await offerOf(page).getByRole('button', { name: 'Reload' }).click()
  await expect(headingOf(page)).toHaveText(SECOND_GLOSSARY)
  await expect(offerOf(page)).toHaveCount(0)
  expect(await dayOf(page)).toBe(SECOND_DAY)

  await expect(offerOf(other)).toBeVisible()
  expect(await dayOf(other)).toBe(day)
  await other.getByRole('link', { name: 'Glossary', exact: true }).click()
  await expect(headingOf(other)).toHaveText('Glossary')
  expect(await cachesOf(page)).toHaveLength(3)
  await offerOf(other).getByRole('button', { name: 'Reload' }).click()
  await expect(headingOf(other)).toHaveText(SECOND_GLOSSARY)
  // Nobody is left who needs the first: the next page opened lets it go.
  await page.reload()
  await expect.poll(() => cachesOf(page)).toHaveLength(2)

  await cut(host, context)
  await page.goto('/model/qwen/qwen3-8b')
  await expect(page.getByRole('heading', { name: 'Every fact' })).toBeVisible()
  expect(await dayOf(page)).toBe(SECOND_DAY)
})

test('a version that does not come whole leaves the one before, and says so', async ({
  page,
  context,
  host,
}) => {
  await keep(page)
  const day = await dayOf(page)
  host.deploy('second')
  // One that differs between the two: what is the same is not fetched again.
  host.spoil('snapshot/manifest.json')
  await page.reload()
  const note = panelOf(page).getByRole('note')
  await expect(note).toContainText('not all of it could be fetched. The one above stays.')
  await expect(panelOf(page)).toContainText(KEPT)
  await expect(offerOf(page)).toHaveCount(0)
  expect(await dayOf(page)).toBe(day)
  expect(await cachesOf(page)).toHaveLength(2)
  await context.setOffline(true)
  await page.goto('/glossary')
  await expect(headingOf(page)).toHaveText('Glossary')

  await context.setOffline(false)
  host.spoil()
  await page.goto('/sources')
  await fetchedAnew(page)
  await expect(offerOf(page)).toBeVisible()
  await expect(note).toHaveCount(0)
})

test('can be turned off, which removes all of it, and on again', async ({ page }) => {
  await keep(page)
  expect(await cachesOf(page)).not.toEqual([])
  await panelOf(page).getByRole('button', { name: 'Turn off and remove' }).click()
  await expect(panelOf(page)).toContainText('Turned off')
  expect(await cachesOf(page)).toEqual([])
  expect(await registrationsOf(page)).toBe(0)
  await page.reload()
  await expect(panelOf(page)).toContainText('Turned off')
  expect(await registrationsOf(page)).toBe(0)
  await panelOf(page).getByRole('button', { name: 'Turn on' }).click()
  await expect(panelOf(page)).toContainText(KEPT)
  await page.reload()
  await expect(panelOf(page)).toContainText(KEPT)
})

test('a site that keeps nothing removes what it kept', async ({ page, host }) => {
  await keep(page)
  host.configure({ live: false, offline: false })
  await page.reload()
  await expect(panelOf(page)).toContainText('This site keeps nothing')
  await expect.poll(() => cachesOf(page)).toEqual([])
  expect(await registrationsOf(page)).toBe(0)
})

test('a site that has no worker any more gets rid of the one that it had', async ({
  page,
  host,
}) => {
  await keep(page)
  host.lose('sw.js')
  await page.goto('/glossary')
  await expect(headingOf(page)).toHaveText('Glossary')
  await expect.poll(() => registrationsOf(page)).toBe(0)
  await expect.poll(() => cachesOf(page)).toEqual([])
})

test('where there is no room it says so, and the page works', async ({ page, context, host }) => {
  const browser = await context.newCDPSession(page)
  await browser.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 200_000 })
  await page.goto('/sources')
  await expect(panelOf(page).getByRole('note')).toContainText('the browser has no room for it')
  expect((await cachesOf(page)).filter((name) => !name.endsWith('standing'))).toEqual([])
  await page.getByRole('link', { name: 'Directory', exact: true }).click()
  await settled(page)
})

test('fetches nothing ahead for a browser that saves data, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  await page.goto('/sources')
  await expect(panelOf(page)).toContainText('set to save data')
  expect(await registrationsOf(page)).toBe(0)
  expect(await cachesOf(page)).toEqual([])
})

test('is installable, below whatever path it lives', async ({ page, context, request }) => {
  await page.goto('/')
  const link = await page.locator('link[rel="manifest"]').getAttribute('href')
  const manifest = await (await request.get(link!)).json()
  expect(manifest).toMatchObject({ id: '/', start_url: '/', scope: '/', name: 'Weighbridge' })
  const browser = await context.newCDPSession(page)
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors')
  // A browser of a test is a private one.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
})

test('axe finds nothing in what is told and offered', async ({ page, host }) => {
  await page.addInitScript({ path: AXE })
  await keep(page)
  host.deploy('second')
  await page.reload()
  await fetchedAnew(page)
  await expect(offerOf(page)).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFaults(page), colorScheme).toEqual([])
  }
})
