import type { Locator, Page } from '@playwright/test'
import { AXE, axeFaults } from './axe'
import {
  allowClipboard,
  cellOf,
  clipboardOf,
  expect,
  filtersOf,
  focusedCell,
  gridOf,
  headerOf,
  open,
  readRows,
  rowOf,
  searchOf,
  settled,
  sorterOf,
  statusOf,
  test,
} from './support'

const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const MODEL = '/model/deepseek-ai/deepseek-r1'
const COMPARED = '/compare?m=deepseek-ai/deepseek-r1,openai/gpt-5'
const TWO_SELECTED = '/?m=deepseek-ai/DeepSeek-R1,openai/gpt-5'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function visit(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible()
}

/** Opens what a button of the directory opens, and waits for something inside. */
async function unfold(page: Page, name: string, inside: (dialog: Locator) => Locator) {
  await open(page)
  await button(page, name).click()
  await expect(inside(page.getByRole('dialog', { name }))).toBeVisible()
}

/** Everything that can be on screen: each page, and each menu or card over the table. */
const SCREENS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the directory': (page) => open(page),
  'search results': (page) => open(page, '/?q=qwen%20coder'),
  'an empty result': async (page) => {
    await open(page, '/?q=qwen&license=mit&params=900B..')
    await expect(button(page, 'Clear all filters')).toBeVisible()
  },
  'a link broken in part, with a selection': async (page) => {
    await open(page, `${TWO_SELECTED}&params=many&license=mit`)
    await expect(page.getByRole('alert')).toBeVisible()
  },
  'a model': (page) => visit(page, MODEL, 'Every fact'),
  'an unknown model': (page) => visit(page, '/model/nobody/nothing', 'nobody/nothing'),
  'the sources': async (page) => {
    await visit(page, '/sources', 'Sources')
    await page
      .getByRole('button', { name: /^Details of/ })
      .nth(1)
      .click()
  },
  'the glossary': (page) => visit(page, '/glossary', 'Glossary'),
  'an unknown path': (page) => visit(page, '/no/such/page', 'There is no such page'),
  'the columns menu': (page) =>
    unfold(page, 'Columns', (menu) => menu.getByRole('checkbox', { name: 'Country' })),
  'the export menu': (page) =>
    unfold(page, 'Export', (menu) => menu.getByRole('button', { name: 'CSV' })),
  'the saved views': (page) =>
    unfold(page, 'Save view', (menu) => menu.getByRole('textbox', { name: 'Name of this view' })),
  'the theme menu': (page) =>
    unfold(page, 'Theme', (menu) => menu.getByRole('radio', { name: 'Dark' })),
  'a link that could not be copied': async (page) => {
    // As in a page that came by plain http.
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: null }))
    await open(page)
    await button(page, 'Copy link').click()
    await expect(page.getByRole('textbox', { name: /The link to this view/ })).toBeVisible()
  },
  'the facts of a cell': async (page) => {
    await open(page)
    await gridOf(page)
      .getByRole('gridcell', { name: /sources disagree/ })
      .first()
      .click()
    const facts = page.getByRole('dialog', { name: /^Facts/ })
    await expect(facts.getByRole('heading', { name: 'Sources disagree' })).toBeVisible()
  },
  'the comparison': async (page) => {
    await page.goto(`${COMPARED}&sources=yes`)
    await expect(page.getByRole('row', { name: /^License mit/ })).toBeVisible()
  },
  'a comparison of nothing, with a search': async (page) => {
    await page.goto('/compare')
    await page.getByRole('combobox', { name: 'Add a model' }).fill('qwen')
    await expect(page.getByRole('option').first()).toBeVisible()
  },
  'a comparison broken in part': async (page) => {
    await page.goto(`${COMPARED},nobody/nothing&mix=many`)
    await expect(page.getByRole('alert')).toHaveCount(2)
    await page.getByText(/^Reckoned for/).click()
  },
}

const ON_A_PHONE: typeof SCREENS = {
  'the filters drawer': (page) =>
    unfold(page, 'Filters', (drawer) =>
      drawer.getByRole('group', { name: 'License', exact: true }),
    ),
}

for (const [size, viewport, screens] of [
  ['wide', WIDE, SCREENS],
  ['a phone', PHONE, { ...SCREENS, ...ON_A_PHONE }],
] as const) {
  test.describe(`axe finds nothing on ${size}`, () => {
    test.use({ viewport })
    for (const [name, show] of Object.entries(screens)) {
      test(name, async ({ page }) => {
        await page.addInitScript({ path: AXE })
        await show(page)
        // The app, not what the build drew of it.
        await expect(page.locator('#drawn')).toHaveCount(0)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect(await axeFaults(page), colorScheme).toEqual([])
        }
      })
    }
  })
}

/** Goes on by the tab key until the focus is there. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const there = () => target.evaluate((element) => element === document.activeElement)
  for (let press = 0; press < 150 && !(await there()); press++) await page.keyboard.press(key)
  await expect(target).toBeFocused()
}

test('the whole job by keyboard alone', async ({ page, context }) => {
  await allowClipboard(context)
  await open(page)
  const mit = filtersOf(page)
    .getByRole('group', { name: 'License', exact: true })
    .getByRole('checkbox', { name: 'mit', exact: true })
  await tabTo(page, mit)
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/license=mit/)
  await expect(mit).toBeFocused()

  const most = filtersOf(page).getByRole('textbox', { name: 'Parameters, to' })
  await tabTo(page, most)
  await page.keyboard.type('40B')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/params=\.\.40B/)

  await tabTo(page, searchOf(page))
  await page.keyboard.type('deepseek')
  await expect(page).toHaveURL(/q=deepseek/)
  await settled(page)

  await tabTo(page, sorterOf(page, 'Model'))
  const heads = await gridOf(page).getByRole('columnheader').allInnerTexts()
  const steps = heads.findIndex((head) => head.startsWith('Released')) - 1
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight')
  await expect(sorterOf(page, 'Released')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(headerOf(page, 'Released')).toHaveAttribute('aria-sort', /ending/)
  await settled(page)

  await page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await focusedCell(page))?.row).toBe(1)
  await page.keyboard.press('Enter')
  const facts = page.getByRole('dialog', { name: 'Facts: Released' })
  // Who said it becomes a link once the whole model is loaded; the tab key must not be past it then.
  const source = facts.getByText(/^stated by/).getByRole('link')
  await expect(source).toBeVisible()
  await tabTo(page, source)
  await page.keyboard.press('Escape')
  await expect(facts).toBeHidden()
  await expect.poll(async () => (await focusedCell(page))?.row).toBe(1)

  await tabTo(page, button(page, 'Copy link'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => clipboardOf(page)).toBe(page.url())
})

test('the first stop of the tab key leads past everything to the table', async ({ page }) => {
  await open(page)
  const skip = page.getByRole('link', { name: 'Skip to the table' })
  await expect(skip).not.toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  expect(await focusedCell(page)).toMatchObject({ row: 0, onScreen: true })
  expect(new URL(page.url()).hash).toBe('')

  await visit(page, '/sources', 'Sources')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

/** How well the outline of what has the focus stands out from what is around it; 0 without one. */
function outlineContrast(page: Page): Promise<number> {
  return page.evaluate(() => {
    const focused = document.activeElement!
    // A control without a look of its own is outlined by its label.
    const shown = [focused, focused.closest('label')].find((element) => {
      const { outlineStyle, outlineWidth } = element ? getComputedStyle(element) : ({} as never)
      return element && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    })
    if (!shown) return 0
    const canvas = document.createElement('canvas').getContext('2d')!
    const paint = (color: string) => {
      canvas.fillStyle = color
      canvas.fillRect(0, 0, 1, 1)
    }
    const luminance = () => {
      const [red = 0, green = 0, blue = 0] = Array.from(
        canvas.getImageData(0, 0, 1, 1).data,
        (part) =>
          part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const around: Element[] = []
    for (let at: Element | null = shown; at; at = at.parentElement) around.unshift(at)
    for (const element of around) paint(getComputedStyle(element).backgroundColor)
    const below = luminance()
    paint(getComputedStyle(shown).outlineColor)
    const line = luminance()
    return (Math.max(line, below) + 0.05) / (Math.min(line, below) + 0.05)
  })
}

for (const forced of [false, true]) {
  test(`shows the focus on every kind of control${forced ? ', in forced colors too' : ''}`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' })
    await open(page, `${TWO_SELECTED}&license=mit`)
    const license = filtersOf(page).getByRole('group', { name: 'License', exact: true })
    const first = gridOf(page).getByRole('row').nth(1)
    const memory = filtersOf(page).getByRole('group', { name: 'Memory fit' })
    const kinds: Readonly<Record<string, Locator>> = {
      'a link in the header': page.getByRole('link', { name: 'Sources' }),
      'an example': page.getByRole('link', { name: 'Fits in 24 GB' }),
      'a button': button(page, 'Export'),
      'the icon button': button(page, 'Theme'),
      'the search': searchOf(page),
      'a filter’s label': license.locator('summary'),
      'a choice': license.getByRole('checkbox').first(),
      'one of three': license.getByRole('radio').first(),
      'a range': filtersOf(page).getByRole('textbox', { name: 'Parameters, from' }),
      'a list': memory.getByRole('combobox', { name: 'Device' }),
      'an active filter': page
        .getByRole('list', { name: 'Active filters' })
        .getByRole('button')
        .first(),
      'a header': sorterOf(page, 'License'),
      'an edge of a column': page.getByRole('separator', { name: 'Width of License' }),
      'the checkbox of a row': first.getByRole('checkbox'),
      'the name in a row': first.getByRole('link'),
      'a cell': first.getByRole('gridcell').nth(2),
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.keyboard.press('Tab')
      for (const [kind, control] of Object.entries(kinds)) {
        await control.focus()
        expect(await outlineContrast(page), `${kind}, ${colorScheme}`).toBeGreaterThanOrEqual(3)
      }
    }
    await visit(page, MODEL, 'Every fact')
    await page.keyboard.press('Tab')
    await page.getByRole('region', { name: 'Facts' }).focus()
    expect(await outlineContrast(page), 'what scrolls by itself').toBeGreaterThanOrEqual(3)
  })
}

function lookOf(locator: Locator, property: string): Promise<string> {
  return locator.evaluate(
    (element, name) => getComputedStyle(element).getPropertyValue(name),
    property,
  )
}

test('keeps marks and selection in forced colors', async ({ page }) => {
  await open(page, '/?q=&sort=-released&maker=DeepSeek,OpenAI')
  const featured = rowOf(
    page,
    await page
      .getByText(/^Featured:/)
      .getByRole('link')
      .first()
      .innerText(),
  )
  const rows = await readRows(page)
  const plain = rowOf(page, rows.find((row) => cellOf(row, 'Maker') === 'OpenAI')!.name)
  await plain.getByRole('checkbox').check()
  await page.emulateMedia({ forcedColors: 'active' })

  // What is a wash or a shadow elsewhere is a line here: the system paints over both.
  const edgeOf = (row: Locator) => lookOf(row.getByRole('gridcell').first(), 'border-left-width')
  expect(await edgeOf(featured)).toBe('3px')
  expect(await edgeOf(plain)).toBe('0px')
  expect(await lookOf(plain, 'outline-style')).toBe('solid')
  expect(await lookOf(featured, 'outline-style')).toBe('none')
  const badge = featured.getByText('Open · Free')
  await expect(badge).toBeVisible()
  expect(await lookOf(badge, 'border-top-style')).toBe('solid')

  const pages = page.getByRole('navigation', { name: 'Pages' })
  const lineBelow = (name: string) =>
    lookOf(pages.getByRole('link', { name }), 'border-bottom-color')
  expect(await lineBelow('Directory')).not.toBe(await lineBelow('Sources'))
})

test('moves nothing for those who asked for reduced motion', async ({ page }) => {
  await open(page)
  const slowest = () =>
    gridOf(page).evaluate((grid) => {
      // The state that fades the rows lasts for moments: it is set here to be looked at.
      grid.parentElement!.dataset['stale'] = 'true'
      const styles = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element))
      return Math.max(
        ...styles.flatMap(({ transitionDuration, animationDuration, animationName }) => [
          parseFloat(transitionDuration),
          animationName === 'none' ? 0 : parseFloat(animationDuration),
        ]),
      )
    })
  expect(await slowest()).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await slowest()).toBe(0)
})

test.describe('at 400 %', () => {
  // 1280 by 1024, zoomed to 400 %.
  test.use({ viewport: { width: 320, height: 256 } })

  test('every page flows into the width, and nothing is lost', async ({ page }) => {
    for (const name of [
      'the directory',
      'an empty result',
      'a link broken in part, with a selection',
      'a model',
      'an unknown model',
      'the sources',
      'the glossary',
      'the comparison',
      'an unknown path',
    ]) {
      await SCREENS[name]!(page)
      expect(await wide(page), name).toEqual([])
    }
  })

  test('every control is there, and what it opens fits', async ({ page }) => {
    for (const name of [
      'the columns menu',
      'the export menu',
      'the saved views',
      'the theme menu',
      'the facts of a cell',
    ]) {
      await SCREENS[name]!(page)
      const box = (await page.getByRole('dialog').filter({ visible: true }).boundingBox())!
      expect(box.x, name).toBeGreaterThanOrEqual(0)
      expect(box.y, name).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width, name).toBeLessThanOrEqual(320)
      expect(box.y + box.height, name).toBeLessThanOrEqual(256)
      await page.keyboard.press('Escape')
    }
    await ON_A_PHONE['the filters drawer']!(page)
    await page
      .getByRole('dialog', { name: 'Filters' })
      .getByRole('button', { name: /^Show .* models$/ })
      .click()
    await searchOf(page).fill('qwen')
    await settled(page)
    expect((await readRows(page)).length).toBeGreaterThan(0)
  })
})

/** What is wider than the page, other than inside a part that scrolls by itself. */
function wide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const room = document.documentElement.clientWidth
    const found = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 1 && (right > room + 1 || left < -1) && !scrolls(element.parentElement)
    })
    if (document.documentElement.scrollWidth > room) found.push(document.documentElement)
    return found.map((element) => `${element.localName} ${element.className}`)
  })
}

test('everything has the role and the name that others count on', async ({ page }) => {
  await open(
    page,
    `${TWO_SELECTED}&license=mit&q=&cols=name,maker,country,released,license,commercial,openWeights,params,activeParams,memory,context,reasoningMode,reasoning,price,priceIn,priceOut,downloads`,
  )
  const grid = gridOf(page)
  await expect(grid).toHaveAttribute('aria-rowcount', /^\d+$/)
  await expect(grid).toHaveAttribute('aria-busy', 'false')
  await expect(grid.getByRole('row').first()).toHaveAttribute('aria-rowindex', '1')
  for (const label of [
    'Model',
    'Maker',
    'Country',
    'Released',
    'License',
    'Commercial use',
    'Open weights',
    'Parameters',
    'Active parameters',
    'Memory',
    'Context',
    'Reasoning mode',
    'Reasoning',
    'Price',
    'Input price',
    'Output price',
    'Downloads',
  ]) {
    const header = headerOf(page, label).first()
    await expect(header, label).toHaveAttribute('aria-sort', /none|ending/)
    await expect(header.getByRole('button', { name: label }), label).toHaveCount(1)
  }
  const [row] = await readRows(page)
  await expect(rowOf(page, row!.name).getByRole('rowheader').getByRole('link')).toHaveAttribute(
    'href',
    `/model/${row!.id}`,
  )
  await expect(rowOf(page, row!.name).getByRole('checkbox')).toHaveAccessibleName(
    `Select ${row!.name}`,
  )
  await expect(searchOf(page)).toBeVisible()
  await expect(statusOf(page)).toHaveText(/^[\d,]+ of [\d,]+ models$/)

  const filters = filtersOf(page)
  for (const label of ['License', 'Parameters', 'Reasoning', 'Released', 'Maker', 'Price'])
    await expect(filters.getByRole('group', { name: label, exact: true }), label).toBeVisible()
  await expect(filters.getByRole('checkbox', { name: 'mit', exact: true })).toBeChecked()
  for (const end of ['from', 'to'])
    await expect(filters.getByRole('textbox', { name: `Parameters, ${end}` })).toBeVisible()

  for (const name of [
    'Columns',
    'Export',
    'Copy link',
    'Save view',
    'Compare',
    'Clear filters',
    'Theme',
  ])
    await expect(button(page, name)).toBeVisible()
  await button(page, 'Export').click()
  for (const format of ['CSV', 'TSV', 'JSON', 'Markdown'])
    await expect(
      page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: format }),
    ).toBeVisible()
})

test('says the count and the order aloud', async ({ page }) => {
  await open(page)
  await sorterOf(page, 'Price').click()
  await expect(
    page.locator('[aria-live="polite"]').filter({ hasText: /^Sorted by Price/ }),
  ).toHaveCount(1)
  const before = await statusOf(page).innerText()
  await searchOf(page).fill('mistral')
  await expect(statusOf(page)).not.toHaveText(before)
})
