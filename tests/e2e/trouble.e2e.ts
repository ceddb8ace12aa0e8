import { EventEmitter, once } from 'node:events'
import type { Page } from '@playwright/test'
import {
  expect,
  filtersOf,
  gridOf,
  open,
  openWithParts,
  readRows,
  searchOf,
  settled,
  storedFile,
  test,
} from './support'

interface Trouble {
  readonly status?: number
  readonly type?: string
  /** What arrives in place of the body. */
  readonly body: (body: string) => string
  /** What the page says of it. */
  readonly words: RegExp
}

const TROUBLES: Readonly<Record<string, Trouble>> = {
  missing: {
    status: 404,
    type: 'text/plain',
    body: () => 'Not found',
    words: /is not on this server/,
  },
  'cut off': { body: (body) => body.slice(0, body.length / 2), words: /is not whole/ },
  'of another version': {
    body: (body) => body.replace(/"schema": ?\d+/, '"schema":99'),
    words: /has format 99; this page reads format \d/,
  },
  malformed: {
    body: (body) => `${/^.*?"schema": ?\d+/s.exec(body)?.[0]}}`,
    words: /not as expected/,
  },
  'not data at all': { body: () => '[]', words: /is not a part of a snapshot/ },
  'answered with a web page': {
    type: 'text/html',
    body: () => '<!doctype html><title>Sign in</title>',
    words: /is not on this server/,
  },
}

/** Troubles a file of the snapshot; the function that is returned puts it right again. */
async function spoil(page: Page, file: string, trouble: Trouble): Promise<() => Promise<void>> {
  const { status = 200, type = 'application/json', body } = trouble
  const path = `**/snapshot/${file}`
  await page.route(path, (route) =>
    route.fulfill({ status, contentType: type, body: body(storedFile(file)) }),
  )
  return () => page.unroute(path)
}

test.beforeEach(({ watch }) => {
  watch.expected.push(/status of 404|ERR_FAILED|ERR_INTERNET_DISCONNECTED|dynamically imported/)
})

for (const [name, trouble] of Object.entries(TROUBLES)) {
  test(`a snapshot that is ${name}: says so, keeps the rest, and recovers`, async ({ page }) => {
    const alert = page.getByRole('alert')
    const expectTrouble = async (file: string) => {
      await expect(alert).toContainText(file)
      await expect(alert).toContainText(trouble.words)
      await expect(alert.getByRole('heading')).toHaveText('The stored models could not be read')
    }
    const repairManifest = await spoil(page, 'manifest.json', trouble)
    const repairModels = await spoil(page, 'models.json', trouble)
    await page.goto('/?license=mit')
    await expectTrouble('manifest.json')
    await alert.getByRole('link', { name: 'glossary' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible()
    await page.goBack()

    await repairManifest()
    await alert.getByRole('button', { name: 'Retry' }).click()
    await expectTrouble('models.json')
    await repairModels()
    await alert.getByRole('button', { name: 'Retry' }).click()
    await settled(page)
    await expect(alert).toBeHidden()
    expect((await readRows(page)).length).toBeGreaterThan(10)
    await expect(page).toHaveURL(/\?license=mit$/)
  })
}

for (const path of ['/', '/?license=mit'])
  test(`a snapshot that is missing is asked for twice and no more, at ${path}`, async ({
    page,
  }) => {
    let asked = 0
    await page.route('**/snapshot/models.json', (route) => {
      asked++
      return route.fulfill({ status: 404, body: '' })
    })
    await page.goto(path)
    await expect(page.getByRole('alert')).toContainText('models.json')
    expect(asked).toBe(2)
  })

test('a model whose facts are cut off says so, and recovers', async ({ page }) => {
  const repair = await spoil(page, 'details.json', TROUBLES['cut off']!)
  await page.goto('/model/deepseek-ai/deepseek-r1')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('details.json is not whole')
  await repair()
  await alert.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('heading', { name: 'Every fact' })).toBeVisible()
})

test('while the models are on their way the page stands, with its table empty', async ({
  page,
}) => {
  const line = new EventEmitter()
  const held = once(line, 'clear')
  await page.route('**/snapshot/models.json', async (route) => {
    await held
    await route.continue()
  })
  // Of the plain front page the build has drawn the rows.
  await page.goto('/?q=')
  await expect(page.getByText('Loading models')).toBeAttached()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('License, size and reasoning')
  await expect(gridOf(page)).toBeHidden()
  const before = await page.getByText('License', { exact: true }).boundingBox()
  line.emit('clear')
  await settled(page)
  await expect(page.getByText('Loading models')).toBeHidden()
  const after = await gridOf(page).getByText('License', { exact: true }).boundingBox()
  expect(after).toEqual(before)
})

test('facts that do not arrive leave what the table knows', async ({ page }) => {
  await spoil(page, 'details.json', TROUBLES['missing']!)
  await open(page)
  await gridOf(page).getByRole('row').nth(1).getByRole('gridcell').nth(2).click()
  const facts = page.getByRole('dialog', { name: /^Facts: License/ })
  await expect(facts.getByText('The other facts could not be loaded')).toBeVisible()
  await expect(facts.getByText(/stated by/)).toBeVisible()
})

test('filters that cannot be loaded leave search and table, and come on Retry', async ({
  page,
}) => {
  await page.route('**/assets/Panel-*.js', (route) => route.abort())
  await page.goto('/')
  const alert = page.getByRole('alert').filter({ hasText: 'The filters could not be shown' })
  await expect(alert).toContainText('Search and the table still work')
  await searchOf(page).fill('qwen')
  await settled(page)
  expect((await readRows(page)).every(({ id }) => id.includes('qwen'))).toBe(true)
  await page.unroute('**/assets/Panel-*.js')
  await alert.getByRole('button', { name: 'Retry' }).click()
  await expect(filtersOf(page).getByRole('group', { name: 'License', exact: true })).toBeVisible()
})

test('a page that cannot be loaded leaves the others, and comes on Retry', async ({ page }) => {
  await page.route('**/assets/GlossaryPage-*.js', (route) => route.abort())
  await open(page)
  await page.getByRole('link', { name: 'Glossary' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('This page could not be shown')
  await page.getByRole('link', { name: 'Sources' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible()
  await page.getByRole('link', { name: 'Glossary' }).click()
  await expect(alert).toContainText('This page could not be shown')
  await page.unroute('**/assets/GlossaryPage-*.js')
  await alert.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible()
})

test('every page comes without a network once the reader has touched the first', async ({
  page,
  context,
}) => {
  await openWithParts(page)
  await context.setOffline(true)
  for (const name of ['Sources', 'Glossary']) {
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Directory', exact: true }).click()
  await settled(page)
  await gridOf(page).getByRole('rowheader').first().getByRole('link').click()
  // Its facts were never asked for: the page says so and offers a way on.
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('could not be reached')
  await context.setOffline(false)
  await alert.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('heading', { name: 'Every fact' })).toBeVisible()
})
