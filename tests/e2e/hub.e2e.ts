import type { Page, Route } from '@playwright/test'
import { footOf, listsAsked, loaded, more, openHub, pause, setFault } from './hubSupport'
import { openLiveFacts, showOf } from './live'
import { hubOrigin, liveOrigin } from './ports'
import { expect, gridOf, readRows, rowOf, searchOf, settled, statusOf, test } from './support'

// One stand-in serves them all, and its faults hold for everyone.
test.describe.configure({ mode: 'default' })
test.use({ baseURL: liveOrigin })

test.beforeEach(async ({ request }) => {
  await request.post(`${hubOrigin}/__reset`)
})

test('lists what the Hub has, in its order, and loads on with a count that is sure', async ({
  page,
}) => {
  await openHub(page, 'relation=known')
  await expect(page.getByText('The Hub is asked for every model')).toBeVisible()
  expect((await readRows(page)).length).toBeGreaterThan(15)
  expect(await loaded(page)).toBe(250)
  await pause(page).click()
  await more(page).click()
  await expect(footOf(page)).toContainText('500 loaded, more to come, paused')
  await expect(statusOf(page)).toHaveText('500 of 500 models')

  const asked = (await listsAsked(page)).map(String)
  expect(asked).toHaveLength(2)
  expect(new Set(asked).size).toBe(2)
  const meter = page.getByRole('meter', { name: 'Calls of the Hub' })
  expect(Number(await meter.getAttribute('max'))).toBe(500)
})

test('loads by itself near the end of the table, each page once', async ({ page }) => {
  await openHub(page, 'relation=known')
  await gridOf(page).getByRole('row').nth(1).getByRole('checkbox').focus()
  await page.keyboard.press('Control+End')
  await expect(footOf(page)).toContainText('500 loaded, more to come')
  const asked = (await listsAsked(page)).map(String)
  expect(new Set(asked).size).toBe(asked.length)
})

test('asks the Hub for what it can do and does the rest here, and says which is which', async ({
  page,
}) => {
  await openHub(page, 'q=&sort=-downloads,price&license=mit&params=7B..70B&context=32K..')
  const [asked] = await listsAsked(page)
  expect(asked?.getAll('filter')).toEqual(['license:mit'])
  expect(asked?.get('num_parameters')).toBe('min:7B,max:70B')
  expect(asked?.get('sort')).toBe('downloads')
  await expect(
    page.getByText('The Hub is asked for License mit, Parameters 7B to 70B, by downloads.'),
  ).toBeVisible()
  await expect(
    page.getByText(
      /Filtered by Relation original, Context from 32K and sorted by price among the [\d,]+ loaded\./,
    ),
  ).toBeVisible()
  const rows = await readRows(page)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(({ cells }) => /^mit\b/.test(cells['License'] ?? ''))).toBe(true)
})

test('asks for what was typed, and shows again what was loaded before', async ({ page }) => {
  await openHub(page, 'relation=known')
  await searchOf(page).fill('qwen3')
  await expect(page.getByText('The Hub is asked for “qwen3”')).toBeVisible()
  await expect(gridOf(page)).toHaveAttribute('aria-busy', 'false')
  await expect.poll(async () => (await readRows(page))[0]?.name).toMatch(/qwen3/i)
  const searches = (await listsAsked(page)).map((asked) => asked.get('search'))
  expect(new Set(searches)).toEqual(new Set([null, 'qwen3']))

  const before = searches.length
  await searchOf(page).fill('')
  await expect(page.getByText('The Hub is asked for every model')).toBeVisible()
  await expect(statusOf(page)).toHaveText('250 of 250 models')
  expect(await listsAsked(page)).toHaveLength(before)
})

test('keeps every row when a page fails, and goes on from there', async ({ page, watch }) => {
  watch.expected.push(/status of 400/)
  await openHub(page, 'relation=known')
  await pause(page).click()
  await setFault(page, 'hub:http-400')
  await more(page).click()
  await expect(page.getByRole('alert')).toContainText('The next page did not come.')
  await expect(page.getByRole('alert')).toContainText('All that was loaded stays.')
  await expect(statusOf(page)).toHaveText('250 of 250 models')

  await setFault(page, 'none')
  await page.getByRole('alert').getByRole('button', { name: 'Retry' }).click()
  await expect(footOf(page)).toContainText('500 loaded')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('gives up on a page when told to, and stays as it was', async ({ page }) => {
  await openHub(page, 'relation=known')
  await pause(page).click()
  await setFault(page, 'hub:silence')
  await more(page).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(footOf(page)).toContainText('250 loaded, more to come, paused')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('folds copies under their base, one click away', async ({ page }) => {
  await openHub(page)
  await gridOf(page)
    .getByRole('link', { name: /^\+\d+ cop(y|ies)$/ })
    .first()
    .click()
  await expect(page).toHaveURL(/base=/)
  await expect(page.getByText('The Hub is asked for Made from')).toBeVisible()
  await expect(gridOf(page)).toHaveAttribute('aria-busy', 'false')
  expect((await readRows(page)).length).toBeGreaterThan(0)
  const before = (await listsAsked(page)).length
  await page.goBack()
  await expect(page.getByText('The Hub is asked for every model')).toBeVisible()
  await expect(gridOf(page)).toHaveAttribute('aria-busy', 'false')
  expect(await listsAsked(page)).toHaveLength(before)
})

test('knows a model of the catalogue again and leads to its page', async ({ page }) => {
  await openHub(page, 'q=deepseek-r1')
  const name = gridOf(page).getByRole('link', { name: 'DeepSeek-R1', exact: true })
  await name.click()
  await expect(page).toHaveURL(/\/model\/deepseek-ai\/deepseek-r1$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DeepSeek-R1')
})

test('asks nobody where live data is switched off', async ({ page }) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: { live: false } }))
  await page.goto('/hub')
  await expect(page.getByRole('heading', { name: 'The Hub is not asked here' })).toBeVisible()
  expect(await listsAsked(page)).toEqual([])
})

const names = async (page: Page) => (await readRows(page)).map(({ name }) => name)

test.describe('the directory, live', () => {
  test('shows what is stored at once, and what is live when the reader says so', async ({
    page,
  }) => {
    await page.goto('/?q=deepseek-r1&cols=name,downloads')
    await settled(page)
    const before = await names(page)
    await expect(showOf(page)).toBeVisible()
    await expect(showOf(page).locator('..')).toContainText(/values? updated/)
    expect(await names(page)).toEqual(before)

    const cell = rowOf(page, 'DeepSeek-R1').getByRole('gridcell').last()
    const facts = await openLiveFacts(cell, 'Downloads')
    await expect(facts).toContainText('Hugging Face Hub')
    await expect(showOf(page)).toHaveCount(0)
  })

  test('shows it with the next step too', async ({ page }) => {
    await page.goto('/')
    await expect(showOf(page)).toBeVisible()
    await searchOf(page).fill('qwen')
    await expect(showOf(page)).toHaveCount(0)
  })

  test('shows it in facts that were looked at before', async ({ page }) => {
    await page.goto('/?q=deepseek-r1&cols=name,downloads')
    await settled(page)
    await expect(showOf(page)).toBeVisible()
    const cell = rowOf(page, 'DeepSeek-R1').getByRole('gridcell').last()
    await cell.click()
    const facts = page.getByRole('dialog', { name: 'Facts: Downloads' })
    await expect(facts).toContainText('stored')
    await showOf(page).press('Enter')
    await expect(facts).toContainText('live')
  })

  test('keeps the table when a source fails, says why, and asks it again', async ({
    page,
    watch,
  }) => {
    watch.expected.push(/status of 400/)
    await setFault(page, 'openrouter:http-400')
    await page.goto('/sources')
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: 'OpenRouter', exact: true }) })
    await expect(row).toContainText('answered with status 400; stored facts shown')
    await page.getByRole('link', { name: 'Directory' }).first().click()
    await settled(page)
    expect((await readRows(page)).length).toBeGreaterThan(15)

    await page.request.post(`${hubOrigin}/__reset`)
    await page.getByRole('link', { name: 'Sources', exact: true }).click()
    await page.getByRole('button', { name: 'Details of OpenRouter', exact: true }).click()
    await page.getByRole('button', { name: 'Retry OpenRouter' }).click()
    await expect(row).toContainText(/live, \d/)
  })

  test('drops a token that the Hub refuses, and goes on without it', async ({ page, watch }) => {
    watch.expected.push(/status of 401/)
    await page.goto('/sources')
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: 'Hugging Face Hub', exact: true }) })
    await expect(row).toContainText(/live, \d/)
    await page.getByLabel('Or paste a read token').fill('hf_refused12345678')
    await page.getByRole('button', { name: 'Use token' }).click()
    await expect(page.getByText('A token is in use.')).toBeVisible()
    await page.getByRole('button', { name: 'Details of Hugging Face Hub' }).click()
    await page.getByRole('button', { name: 'Ask again Hugging Face Hub' }).click()
    await expect(page.getByRole('alert')).toContainText('did not accept the token')
    await expect(row).toContainText(/live, \d/)
    expect(page.url()).not.toContain('hf_')
  })

  test('asks nobody anything where live data is switched off', async ({ page }) => {
    await page.route('**/config.json', (route) => route.fulfill({ json: { live: false } }))
    await page.goto('/sources')
    await expect(page.getByText('Live data is switched off here')).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await (await page.request.get(`${hubOrigin}/__log`)).json()).toEqual([])
  })
})

const hubNow = (page: Page) => page.getByRole('region', { name: 'On the Hub now' })
const offersOf = (page: Page) => page.getByRole('region', { name: 'Offers by provider' })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const asks = async (page: Page) => {
  const log: readonly { path: string }[] = await (
    await page.request.get(`${hubOrigin}/__log`)
  ).json()
  return log.map(({ path }) => path)
}

test.describe('the page of a model, live', () => {
  test('is there for every row of the Hub, with its facts and its base', async ({ page }) => {
    await openHub(page, 'q=amber-works gguf&relation=known')
    const [row] = await readRows(page)
    expect(row?.id).toMatch(/^amber-works\//)
    await gridOf(page).getByRole('link', { name: row!.name, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/model/${row!.id}$`))
    await expect(heading(page)).toHaveText(row!.name)
    await expect(page.getByText(/not in the catalogue · live facts of \d/)).toBeVisible()
    await expect(hubNow(page)).toContainText(/Read live, \d/)
    await expect(hubNow(page)).toContainText('Downloads, all time')
    await expect(page.getByRole('region', { name: 'Facts' })).not.toContainText('stored')
    await expect(page.getByRole('link', { name: 'Hugging Face Hub' }).first()).toHaveAttribute(
      'href',
      `https://huggingface.co/${row!.id}`,
    )

    await page.getByText('A quantized copy of').getByRole('link').first().click()
    await expect(page.getByText('A quantized copy of')).toHaveCount(0)
    await expect(page.getByText(/not in the catalogue · live facts of \d/)).toBeVisible()
  })

  test('follows a repository to its new name, and says so', async ({ page }) => {
    await page.goto('/glossary')
    await page.goto('/model/odd-cases/old-name')
    await expect(page).toHaveURL(/\/model\/odd-cases\/plain-8B$/)
    await expect(
      page.getByText(/has renamed odd-cases\/old-name to odd-cases\/plain-8B/),
    ).toBeVisible()
    const read = (await asks(page)).filter((path) => /^\/api\/models\/odd-cases\/[^/]+$/.test(path))
    expect(read).toHaveLength(2)
    await page.goBack()
    await expect(page).toHaveURL(/\/glossary$/)
  })

  test('never says that a repository does not exist', async ({ page, watch }) => {
    watch.expected.push(/status of 401/)
    await page.goto('/model/odd-cases/private')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('missing or private: the Hub does not say which')
    await expect(alert).not.toContainText('not exist')
    await expect(
      alert.getByRole('link', { name: 'Search the directory for “private”' }),
    ).toBeVisible()
  })

  test('reads a gated repository, and says how its files are come by', async ({ page }) => {
    await page.goto('/model/odd-cases/gated-by-terms')
    await expect(heading(page)).toContainText('gated-by-terms')
    await expect(hubNow(page)).toContainText('after accepting terms')
  })

  test('asks nothing for what can be the id of no repository', async ({ page }) => {
    await page.goto('/model/datasets/..%2Fwhoami')
    await expect(page.getByRole('alert')).toContainText('those are named owner/name')
    expect((await asks(page)).filter((path) => path.startsWith('/api/models/'))).toEqual([])
  })

  test('says why nothing came, and asks again when told to', async ({ page, watch }) => {
    watch.expected.push(/ERR_|status of/)
    await setFault(page, 'hub:offline')
    await page.goto('/model/odd-cases/plain-8B')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('The Hub could not be reached.')
    await setFault(page, 'none')
    await alert.getByRole('button', { name: 'Retry' }).click()
    await expect(heading(page)).toContainText('plain-8B')
    await expect(hubNow(page)).toContainText(/Read live, \d/)
  })

  test('adds what is live to what is stored', async ({ page }) => {
    await page.goto('/model/deepseek-ai/deepseek-r1')
    await expect(hubNow(page)).toContainText(/Read live, \d/)
    await expect(hubNow(page)).toContainText('12 quantized')
    const downloads = page
      .getByRole('region', { name: 'Facts' })
      .getByRole('row', { name: /^Downloads/ })
    await expect(downloads).toContainText('live')
    await expect(offersOf(page)).toContainText(/2 offers of OpenRouter read live, \d/)
    await offersOf(page).getByRole('button', { name: 'Show all' }).click()
    await expect(offersOf(page).getByRole('row', { name: /^Quayside/ })).toContainText(
      /fp8.*OpenRouter endpoints.*live/,
    )
    await expect(
      offersOf(page)
        .getByRole('row', { name: /^NovitaAI/ })
        .first(),
    ).toContainText('live')

    await page.getByRole('link', { name: 'Sources', exact: true }).click()
    const source = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: 'OpenRouter endpoints', exact: true }) })
    await expect(source).toContainText(/live on the page of a model, last \d/)
    await page.getByRole('button', { name: 'Details of OpenRouter endpoints' }).click()
    await expect(page.getByText(/^1 request and \d+ kB this visit/)).toBeVisible()
  })

  test('moves nothing that the reader looks at', async ({ page }) => {
    const asked = new Promise<Route>((resolve) => void page.route('**/endpoints', resolve))
    await page.goto('/model/deepseek-ai/deepseek-r1')
    await expect(offersOf(page)).toContainText('Asking OpenRouter')
    await expect(hubNow(page)).toContainText(/Read live, \d/)
    // Worked out meanwhile, further up.
    await expect(page.getByRole('heading', { name: 'Score by score' })).toBeVisible()
    await offersOf(page).scrollIntoViewIfNeeded()
    const place = () => page.getByRole('heading', { name: 'Every fact' }).boundingBox()
    const rows = () => offersOf(page).getByRole('row').allInnerTexts()
    const [before, listed] = [await place(), await rows()]
    await (await asked).continue()
    await expect(offersOf(page)).toContainText('Live offers are in.')
    expect([await place(), await rows()]).toEqual([before, listed])
    await showOf(page).click()
    await expect(offersOf(page).getByRole('row', { name: /^Quayside/ })).toBeVisible()
  })

  test('keeps what is stored when a source fails, says so once, and asks it again', async ({
    page,
    watch,
  }) => {
    watch.expected.push(/status of 400/)
    await page.request.post(`${hubOrigin}/__fault?fault=openrouter-endpoints:http-400,hub:http-400`)
    await page.goto('/model/deepseek-ai/deepseek-r1')
    await expect(
      page.getByText('OpenRouter answered with status 400; the stored offers are shown.'),
    ).toHaveCount(1)
    await expect(
      page.getByText('The Hub answered with status 400; what is stored of it is shown.'),
    ).toHaveCount(1)
    expect(await offersOf(page).getByRole('row').count()).toBeGreaterThan(10)
    await expect(hubNow(page)).toContainText(/stored, 20\d\d-/)

    await setFault(page, 'none')
    await page.getByRole('button', { name: 'Retry OpenRouter' }).click()
    await page.getByRole('button', { name: 'Retry the Hub' }).click()
    await expect(offersOf(page)).toContainText(/2 offers of OpenRouter read live, \d/)
    await expect(hubNow(page)).toContainText(/Read live, \d/)
  })

  test('asks nobody where live data is switched off', async ({ page }) => {
    await page.route('**/config.json', (route) => route.fulfill({ json: { live: false } }))
    await page.goto('/model/amber-works/anything')
    await expect(page.getByRole('alert')).toContainText('only stored models have pages here')
    await expect(
      page.getByRole('link', { name: 'Search the directory for “anything”' }),
    ).toBeVisible()
    await page.goto('/model/deepseek-ai/deepseek-r1')
    await expect(hubNow(page)).toContainText('Live data is switched off here.')
    await page.waitForLoadState('networkidle')
    expect(await asks(page)).toEqual([])
  })
})
