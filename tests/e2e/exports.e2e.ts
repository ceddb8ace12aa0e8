import { readFileSync } from 'node:fs'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { csvParseRows } from 'd3-dsv'
import { parquetReadObjects } from 'hyparquet'
import readExcelFile from 'read-excel-file/node'
import { COLUMN_IDS, COLUMNS, columnId } from '@/domain/columns'
import { formatCell } from '@/domain/kinds'
import { columnsHeld } from '@/domain/table'
import { serveTable } from '../fixtures/serveTable'
import { makeRows } from '../fixtures/table'
import { storedTable } from '../stored'
import {
  allowClipboard,
  cellOf,
  clipboardOf,
  counts,
  expect,
  gridOf,
  open,
  readRows,
  rowOf,
  test,
  type Row,
} from './support'

const menuOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Export' })

/** Opens the menu and makes the choices of these names. */
async function prepare(page: Page, ...choices: readonly string[]): Promise<Locator> {
  await page.getByRole('button', { name: 'Export' }).click()
  const menu = menuOf(page)
  await menu.getByRole('group', { name: 'Format' }).waitFor()
  for (const name of choices) await menu.getByLabel(name, { exact: true }).check()
  return menu
}

const SOURCES = 'With the source and date of every value'

interface Saved {
  readonly name: string
  readonly text: string
}

/** The file that a format's button saves. */
async function save(page: Page, format: string): Promise<Saved> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menuOf(page).getByRole('button', { name: format, exact: true }).click(),
  ])
  const name = download.suggestedFilename()
  await expect(menuOf(page).getByText(`${name} saved`)).toBeVisible()
  return { name, text: readFileSync(await download.path(), 'utf8') }
}

/** A CSV as its header and one object per row. */
function parsed(text: string) {
  const [header = [], ...lines] = csvParseRows(text)
  return {
    header,
    rows: lines.map((line) => Object.fromEntries(header.map((name, at) => [name, line[at]!]))),
  }
}

/** A CSV's cell as the table prints it. */
function shown(column: string, text: string): string {
  const id = columnId(column)!
  if (text === '') return formatCell(id, undefined)
  return formatCell(id, COLUMNS[id].kind === 'number' ? Number(text) : text, 'en-US')
}

/** The row of the CSV says what the row on screen says, which adds the active part and a tilde. */
function expectSame(csv: Readonly<Record<string, string>>, row: Row): void {
  expect(csv.id).toBe(row.id.toLowerCase())
  expect(csv.name).toBe(row.name)
  for (const [column, text] of Object.entries(csv)) {
    if (column === 'id' || column === 'name') continue
    const cell = cellOf(row, COLUMNS[columnId(column)!].label).replace('~', '')
    expect(cell.replace(/^.* active of /, ''), `${row.name}: ${column}`).toBe(shown(column, text))
  }
}

test('a CSV reads back as the rows on screen, all of them and in their order', async ({ page }) => {
  await open(page, '/?license=mit,apache-2.0&params=..40B')
  const { matched } = await counts(page)
  await prepare(page)
  const { name, text } = await save(page, 'CSV')
  expect(name).toMatch(/^weighbridge-mit-or-apache-2\.0-up-to-40b-parameters-\d{4}-\d\d-\d\d\.csv$/)
  const { header, rows } = parsed(text)
  expect(header.join()).toBe(
    'id,name,maker,license,commercial,params,reasoning,price,context,released',
  )
  expect(rows).toHaveLength(matched)
  const screen = await readRows(page)
  expect(screen.length).toBeGreaterThan(18)
  for (const row of screen) expectSame(rows[row.place - 1]!, row)
})

test('every format goes to a file and to the clipboard, and says the same in both', async ({
  page,
  context,
}) => {
  await allowClipboard(context)
  await page.clock.setFixedTime('2026-09-01T10:00:00Z')
  await open(page, '/?q=deepseek-r1')
  const { matched } = await counts(page)
  const menu = await prepare(page)
  for (const [format, extension, lines] of [
    ['CSV', 'csv', matched + 1],
    ['TSV', 'tsv', matched + 1],
    ['JSON', 'json', undefined],
    ['Markdown', 'md', matched + 2],
    ['HTML', 'html', undefined],
    ['LaTeX', 'tex', undefined],
  ] as const) {
    await menu.getByRole('radio', { name: 'File' }).check()
    const { name, text } = await save(page, format)
    expect(name).toMatch(
      new RegExp(`^weighbridge-deepseek-r1-\\d{4}-\\d\\d-\\d\\d\\.${extension}$`),
    )
    if (lines !== undefined) expect(text.trimEnd().split('\n'), format).toHaveLength(lines)

    await menu.getByRole('radio', { name: 'Clipboard' }).check()
    await menu.getByRole('button', { name: format, exact: true }).click()
    await expect(menu.getByText(`${format} copied`)).toBeVisible()
    expect(await clipboardOf(page)).toBe(text)
  }
})

test('takes the selection alone, whether or not the filters show it', async ({ page }) => {
  await open(page, '/?license=mit&m=openai/gpt-5,deepseek-ai/deepseek-r1')
  const { matched } = await counts(page)
  const menu = await prepare(page)
  await expect(menu.getByRole('radio', { name: 'Selection (2)' })).toBeChecked()
  const chosen = parsed((await save(page, 'CSV')).text)
  expect(chosen.rows.map(({ id }) => id)).toEqual(['openai/gpt-5', 'deepseek-ai/deepseek-r1'])
  expectSame(
    chosen.rows[1]!,
    (await readRows(page)).find(({ name }) => name === 'DeepSeek-R1')!,
  )

  await menu.getByRole('radio', { name: 'All that match' }).check()
  const all = parsed((await save(page, 'CSV')).text)
  expect(all.rows).toHaveLength(matched)
  expect(all.rows.map(({ id }) => id)).not.toContain('openai/gpt-5')
})

test('takes the visible columns in their order, or all there are', async ({ page }) => {
  await open(page, '/?q=deepseek-r1&cols=released,name,gpqa')
  const menu = await prepare(page, 'Visible')
  expect(parsed((await save(page, 'CSV')).text).header).toEqual(['id', 'released', 'name', 'gpqa'])
  await menu.getByRole('radio', { name: 'All', exact: true }).check()
  const { header, rows } = parsed((await save(page, 'CSV')).text)
  // Of columns without any known value there is nothing to export.
  const held = columnsHeld(await storedTable('models'))
  expect(header).toEqual(['id', ...COLUMN_IDS.filter((id) => held.has(id))])
  expect(rows.find(({ id }) => id === 'deepseek-ai/deepseek-r1')).toMatchObject({
    license: 'mit',
    openWeights: 'yes',
    params: '671000000000',
    released: '2025-01-20',
  })
})

test('names source, address, date and basis beside each value when asked', async ({ page }) => {
  await open(page, '/?q=&cols=name,license,price&m=deepseek-ai/deepseek-r1')
  await prepare(page, SOURCES)
  const csv = parsed((await save(page, 'CSV')).text)
  expect(csv.header).toHaveLength(1 + 3 * 5)
  expect(csv.rows).toHaveLength(1)
  expect(csv.rows[0]).toMatchObject({
    license: 'mit',
    'license source': expect.stringMatching(/./),
    'license url': expect.stringMatching(/^https:/),
    'license date': expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    'license basis': expect.stringMatching(/^(stated|measured|derived)$/),
  })
  const { text } = await save(page, 'Markdown')
  expect(text).toMatch(/\| mit \| \[[^\]]+\]\(https:[^)]+\), \d{4}-\d\d-\d\d, stated \|/)
})

test('a JSON has the one documented shape, with sources and without', async ({ page }) => {
  await open(page, '/?q=deepseek-r1')
  const { matched } = await counts(page)
  const { asOf } = (await (await page.request.get('/snapshot/manifest.json')).json()) as {
    asOf: string
  }
  const menu = await prepare(page)
  const { name, text } = await save(page, 'JSON')
  expect(name).toContain(`-${asOf}.`)
  const made = JSON.parse(text) as { columns: string[]; sources: object[]; rows: object[] }
  expect(Object.keys(made)).toEqual([
    'link',
    'asOf',
    'exportedAt',
    'units',
    'sources',
    'columns',
    'rows',
  ])
  expect(made).toMatchObject({
    link: page.url(),
    asOf,
    exportedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    units: { params: 'parameters', price: 'USD per million tokens', context: 'tokens' },
    columns: 'name maker license commercial params reasoning price context released'.split(' '),
  })
  expect(made.sources.length).toBeGreaterThan(10)
  for (const source of made.sources)
    expect(Object.keys(source)).toEqual(['id', 'label', 'home', 'terms'])
  expect(made.rows).toHaveLength(matched)
  const r1 = {
    id: 'deepseek-ai/deepseek-r1',
    license: 'mit',
    params: 671e9,
    released: '2025-01-20',
  }
  expect(made.rows).toContainEqual(expect.objectContaining(r1))
  expect(made.rows.every((row) => !('facts' in row))).toBe(true)
  expect(made.rows.flatMap((row) => Object.values(row))).not.toContain(null)

  await menu.getByLabel(SOURCES).check()
  const { rows } = JSON.parse((await save(page, 'JSON')).text) as typeof made
  for (const row of rows as { facts: Record<string, object> }[]) {
    const { facts, ...values } = row
    expect(['id', ...Object.keys(facts)]).toEqual(Object.keys(values))
    for (const fact of Object.values(facts))
      expect(fact).toMatchObject({
        source: expect.stringMatching(/./),
        seenAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        basis: expect.stringMatching(/^(stated|measured|derived)$/),
        live: false,
      })
  }
})

test('a CSV is RFC 4180 and starts no formula, whatever the values hold', async ({
  page,
  context,
}) => {
  const names = ['=1+2', '+1', '-1', '@SUM(A1)', "'=1", 'a, "b"', 'two\nlines', 'plain']
  await serveTable(
    context,
    names.map((name, at) => ({ id: `made/${at}`, name, relation: 'original', reasoning: 90 - at })),
  )
  await open(page, '/?q=&cols=name')
  await prepare(page)
  expect((await save(page, 'CSV')).text).toBe(
    [
      'id,name',
      "made/0,'=1+2",
      "made/1,'+1",
      "made/2,'-1",
      "made/3,'@SUM(A1)",
      "made/4,''=1",
      'made/5,"a, ""b"""',
      'made/6,"two\nlines"',
      'made/7,plain',
      '',
    ].join('\r\n'),
  )
})

test('a long export shows how far it is and can be called off', async ({ page, context }) => {
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  const made = makeRows(10_000).map((row) => ({ ...row, relation: 'original' }))
  await serveTable(context, made)
  await page.clock.install()
  await open(page, '/?q=')
  const menu = await prepare(page)
  // Between two windows of rows the export waits for a timer: with the clock stopped, it stands.
  await page.clock.pauseAt(Date.now() + 60_000)
  await menu.getByRole('button', { name: 'CSV' }).click()
  const progress = menu.getByRole('progressbar', { name: 'Rows written' })
  const done = async () => Number(await progress.getAttribute('value'))
  await expect(progress).toHaveAttribute('max', '10000')
  await expect(progress).toHaveAttribute('value', '500')
  await page.clock.runFor(1)
  await expect.poll(done).toBeGreaterThan(500)
  expect(await done()).toBeLessThan(5000)
  expect((await readRows(page)).length).toBeGreaterThan(18)

  await menu.getByRole('button', { name: 'Cancel' }).press('Enter')
  await page.clock.runFor(1)
  await expect(progress).toBeHidden()
  await expect(menu.getByRole('button', { name: 'CSV' })).toBeFocused()
  expect(downloads).toEqual([])

  await page.clock.resume()
  const { rows } = parsed((await save(page, 'CSV')).text)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(10_000)
  expect(downloads).toHaveLength(1)
})

test('can be called off while the network keeps it waiting', async ({ page }) => {
  await page.route('**/snapshot/details.json', () => undefined)
  await open(page)
  const menu = await prepare(page, SOURCES)
  await menu.getByRole('button', { name: 'JSON' }).press('Enter')
  await expect(menu.getByRole('progressbar', { name: 'Rows written' })).toBeVisible()
  await menu.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(menu.getByRole('progressbar')).toBeHidden()
  await expect(menu.getByRole('button', { name: 'JSON' })).toBeFocused()

  await menu.getByLabel(SOURCES).uncheck()
  expect((await save(page, 'CSV')).text).toContain('deepseek-ai/deepseek-r1,')
})

test('says what to do when the sources cannot be loaded, and the table stays', async ({
  page,
  watch,
}) => {
  watch.expected.push(/ERR_FAILED/)
  await page.route('**/snapshot/details.json', (route) => route.abort())
  await open(page)
  const before = await readRows(page)
  const menu = await prepare(page, SOURCES)
  await menu.getByRole('button', { name: 'CSV' }).click()
  await expect(menu.getByRole('alert')).toHaveText(
    'The sources could not be loaded. Try again, or export without them.',
  )
  expect(await readRows(page)).toEqual(before)

  await page.unroute('**/snapshot/details.json')
  const { header } = parsed((await save(page, 'CSV')).text)
  expect(header).toContain('license source')
  await expect(menu.getByRole('alert')).toBeHidden()
})

test('says what to do when the clipboard refuses', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await open(page)
  const menu = await prepare(page, 'Clipboard')
  await menu.getByRole('button', { name: 'TSV' }).click()
  await expect(menu.getByRole('alert')).toHaveText(
    'The browser did not allow copying. Save the table as a file instead.',
  )
  await menu.getByRole('radio', { name: 'File' }).check()
  expect((await save(page, 'TSV')).text.split('\n')[0]).toMatch(/^id\tname\tmaker\t/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused()
  await expect(gridOf(page)).toBeVisible()
  await expect(rowOf(page, 'DeepSeek-R1')).toBeVisible()
})

test('Excel and Parquet open with every row, and are not offered for the clipboard', async ({
  page,
}) => {
  await open(page, '/?license=mit,apache-2.0&params=..40B')
  const { matched } = await counts(page)
  const menu = await prepare(page)
  const bytes = async (format: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      menu.getByRole('button', { name: format, exact: true }).click(),
    ])
    await expect(menu.getByText(`${download.suggestedFilename()} saved`)).toBeVisible()
    return readFileSync(await download.path())
  }
  const [models, sources] = await readExcelFile(await bytes('Excel'))
  expect(models!.data).toHaveLength(matched + 1)
  expect(models!.data[0]?.slice(0, 3)).toEqual(['Id', 'Model', 'Maker'])
  expect(sources!.sheet).toBe('Sources')

  const file = await bytes('Parquet')
  const rows = await parquetReadObjects({ file: new Uint8Array(file).buffer, compressors: {} })
  expect(rows).toHaveLength(matched)
  expect(rows.map(({ id }) => id)).toEqual(models!.data.slice(1).map(([id]) => id))

  await menu.getByRole('radio', { name: 'Clipboard' }).check()
  for (const format of ['Excel', 'Parquet']) {
    const button = menu.getByRole('button', { name: format, exact: true })
    await expect(button).toBeDisabled()
    await expect(button).toHaveAccessibleDescription('Excel and Parquet go to files only.')
  }
})

test('an HTML file stands alone, runs nothing and says where it comes from', async ({
  page,
  context,
}) => {
  const name = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
  await serveTable(context, [{ id: 'made/1', name, relation: 'original', params: 7e9 }])
  await open(page, '/?q=&cols=name,params,price')
  await prepare(page)
  const { text } = await save(page, 'HTML')
  const alone = await context.newPage()
  await alone.setContent(text)
  await expect(alone.getByRole('table', { name: /^All models/ })).toBeVisible()
  await expect(alone.getByRole('rowheader')).toHaveText(name)
  await expect(alone.getByRole('cell')).toHaveText(['7B', 'unknown'])
  await expect(alone.getByRole('link')).toHaveCount(0)
  await expect(alone.getByText(/^Source: Weighbridge, data of \d{4}-/)).toContainText('/?q=')
  expect(await alone.locator('script, img, link, iframe').count()).toBe(0)
  expect(await alone.title()).toMatch(/^All models.* · Weighbridge$/)
})

/** Starts the export of 10,000 rows on a stopped clock, so that it stands, and closes its menu. */
async function leaveAnExport(page: Page, context: BrowserContext) {
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  const made = makeRows(10_000).map((row) => ({ ...row, relation: 'original' }))
  await serveTable(context, made)
  await page.clock.install()
  await open(page, '/?q=')
  const menu = await prepare(page)
  await page.clock.pauseAt(Date.now() + 60_000)
  await menu.getByRole('button', { name: 'CSV' }).click()
  await expect(menu.getByRole('progressbar', { name: 'Rows written' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  const note = page.getByRole('group', { name: 'Exporting CSV' })
  await expect(note.getByRole('progressbar', { name: 'Rows written' })).toBeVisible()
  return { note, downloads }
}

test('an export goes on in sight when its menu is closed', async ({ page, context }) => {
  const { note, downloads } = await leaveAnExport(page, context)
  const download = page.waitForEvent('download')
  await page.clock.resume()
  await download
  await expect(note).toBeHidden()
  expect(downloads).toHaveLength(1)
})

test('an export whose menu is closed can be called off', async ({ page, context }) => {
  const { note, downloads } = await leaveAnExport(page, context)
  await note.getByRole('button', { name: 'Cancel' }).press('Enter')
  await page.clock.runFor(1)
  await expect(note).toBeHidden()
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused()
  await page.clock.resume()
  await prepare(page)
  await expect(menuOf(page).getByRole('progressbar')).toBeHidden()
  expect(downloads).toEqual([])
})

test('leaving the page ends an export', async ({ page, context }) => {
  const { note, downloads } = await leaveAnExport(page, context)
  await page.getByRole('link', { name: 'Glossary' }).first().click()
  // A tick lets the export write 500 rows more of its 10,000, and a page be drawn that waits for it.
  await expect(async () => {
    await page.clock.runFor(1)
    const heading = page.getByRole('heading', { level: 1, name: 'Glossary' })
    await expect(heading).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(note).toBeHidden()
  await page.clock.resume()
  expect(downloads).toEqual([])
  // The first export would have been saved before a second is.
  await page.goBack()
  await prepare(page)
  const { name } = await save(page, 'CSV')
  expect(downloads).toEqual([name])
})

test('a row goes to the clipboard as Markdown, by keyboard alone', async ({ page, context }) => {
  await allowClipboard(context)
  await open(page, '/?q=deepseek-r1&cols=name,license,params')
  await rowOf(page, 'DeepSeek-R1').getByRole('gridcell', { name: 'mit' }).focus()
  await page.keyboard.press('Enter')
  const facts = page.getByRole('dialog', { name: 'Facts: License' })
  const copy = facts.getByRole('button', { name: 'Copy as Markdown' })
  await copy.press('Enter')
  await expect(facts.getByText('Copied')).toBeVisible()
  await expect(page.getByText('Row copied as Markdown')).toBeAttached()
  expect((await clipboardOf(page)).split('\n')).toEqual([
    '| Model | License | Parameters |',
    '| :- | :- | -: |',
    '| DeepSeek-R1 | mit | 671B |',
    '',
  ])
})

test('the view is cited with its title, day and link, plain and for BibTeX', async ({
  page,
  context,
}) => {
  await allowClipboard(context)
  await page.clock.setFixedTime('2026-09-01T10:00:00Z')
  await open(page, '/?license=mit&params=..40B')
  const menu = await prepare(page)
  await menu.getByRole('button', { name: 'Cite' }).click()
  await expect(menu.getByRole('textbox', { name: 'Plain' })).toHaveValue(
    /^Weighbridge\. “MIT, up to 40B parameters\.” Data of \d+ \w+ \d{4}\. http:\/\/localhost:\d+\/\?license=mit&params=\.\.40B Accessed 1 September 2026\.$/,
  )
  await menu.getByRole('button', { name: 'Copy BibTeX citation' }).click()
  await expect(menu.getByText('BibTeX citation copied')).toBeVisible()
  const bibtex = await clipboardOf(page)
  expect(bibtex).toBe(await menu.getByRole('textbox', { name: 'BibTeX' }).inputValue())
  expect(bibtex).toContain('title        = {{MIT, up to 40B parameters}},')
  expect(bibtex).toContain('urldate      = {2026-09-01},')
})
