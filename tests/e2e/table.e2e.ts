import {
  amountOf,
  cellOf,
  counts,
  dayOf,
  expect,
  focusedCell,
  gridOf,
  headerOf,
  inOrder,
  open,
  readRows,
  rowOf,
  searchOf,
  settled,
  sorterOf,
  test,
} from './support'

test('a header button sorts, and the unknown comes last both ways', async ({ page }) => {
  await open(page, '/?q=')
  for (const [label, valueOf] of [
    ['Price', amountOf],
    ['Released', dayOf],
    ['Parameters', amountOf],
  ] as const) {
    const ways = new Set<string>()
    for (const _ of ['one way', 'the other']) {
      await sorterOf(page, label).click()
      const way = (await headerOf(page, label).getAttribute('aria-sort'))!
      ways.add(way)
      // The end of the order before was on screen: the new one starts at its first row.
      await expect.poll(async () => (await readRows(page))[0]?.place).toBe(1)
      const rows = await readRows(page)
      expect(valueOf(rows[0]!, label), `${label} ${way}`).toBeDefined()
      expect(
        inOrder(
          rows.map((row) => valueOf(row, label)),
          way === 'descending',
        ),
      ).toBe(true)
      await sorterOf(page, label).press('Control+End')
      await expect
        .poll(async () => (await readRows(page)).at(-1)?.place)
        .toBe((await counts(page)).matched)
      expect(cellOf((await readRows(page)).at(-1)!, label)).toBe('unknown')
    }
    expect(ways).toEqual(new Set(['ascending', 'descending']))
  }
})

test('shift adds a second key, by mouse and by keyboard', async ({ page }) => {
  await open(page)
  await sorterOf(page, 'License').click()
  await sorterOf(page, 'Released').click({ modifiers: ['Shift'] })
  await expect(page).toHaveURL(/sort=-?license,-?released/)
  await expect(headerOf(page, 'License')).toHaveAttribute('aria-sort', /ending/)
  await expect(headerOf(page, 'Released')).toHaveAttribute('aria-sort', /ending/)
  await expect(headerOf(page, 'Reasoning')).toHaveAttribute('aria-sort', 'none')
  const down = (await headerOf(page, 'Released').getAttribute('aria-sort')) === 'descending'
  const rows = await readRows(page)
  const same = rows.filter((row) => cellOf(row, 'License') === cellOf(rows[0]!, 'License'))
  expect(
    inOrder(
      same.map((row) => dayOf(row)),
      down,
    ),
  ).toBe(true)

  await sorterOf(page, 'Price').press('Shift+Enter')
  await expect(page).toHaveURL(/sort=-?license,-?released,-?price/)
  await expect(sorterOf(page, 'Price')).toBeFocused()
  await sorterOf(page, 'Maker').press('Enter')
  await expect(page).toHaveURL(/sort=-?maker(&|$)/)
  await expect(sorterOf(page, 'Maker')).toBeFocused()
})

test('moves by cell with the keys of a grid', async ({ page }) => {
  await open(page)
  const { matched } = await counts(page)
  const columns = Number(await gridOf(page).getAttribute('aria-colcount'))
  await sorterOf(page, 'Model').focus()
  const at = async () => {
    const cell = await focusedCell(page)
    return cell && [cell.row, cell.col, cell.onScreen]
  }
  for (const [key, row, col] of [
    ['ArrowDown', 1, 2],
    ['ArrowRight', 1, 3],
    ['ArrowLeft', 1, 2],
    ['Home', 1, 1],
    ['End', 1, columns],
    ['ArrowUp', 0, columns],
    ['Control+End', matched, columns],
    ['ArrowDown', matched, columns],
    ['Control+Home', 1, 1],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(at, key).toEqual([row, col, true])
  }
  await page.keyboard.press('PageDown')
  await expect.poll(async () => (await focusedCell(page))?.row).toBeGreaterThan(12)
  expect((await focusedCell(page))?.onScreen).toBe(true)
  await page.keyboard.press('PageUp')
  await expect.poll(at).toEqual([1, 1, true])
  // One stop for the tab key: the next is outside the grid.
  await page.keyboard.press('Tab')
  expect(await focusedCell(page)).toBeNull()
})

test('keeps the focus while rows scroll out of sight', async ({ page }) => {
  await open(page)
  const cell = gridOf(page).getByRole('row').nth(3).getByRole('gridcell').nth(2)
  await cell.focus()
  const before = await focusedCell(page)
  await gridOf(page).hover()
  await page.mouse.wheel(0, 8000)
  await expect.poll(async () => (await readRows(page)).at(-1)!.place).toBeGreaterThan(150)
  expect(await focusedCell(page)).toEqual({ ...before, onScreen: false })
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focusedCell(page)).toEqual({ ...before!, row: 4, onScreen: true })
})

test('shows where a cell comes from within one key, and hands the focus back', async ({ page }) => {
  await open(page)
  const cell = gridOf(page).getByRole('row').nth(1).getByRole('gridcell').nth(2)
  await cell.focus()
  await page.keyboard.press('Enter')
  const facts = page.getByRole('dialog', { name: /^Facts: License/ })
  const source = facts.getByRole('link').first()
  await expect(source).toHaveAttribute('href', /^https:\/\//)
  await expect(source).toHaveAttribute('rel', /noreferrer/)
  await expect(facts.getByText(/stated by/).first()).toBeVisible()
  await expect(facts.getByText(/stored/).first()).toBeVisible()
  await expect(facts.getByRole('time').first()).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\d$/)
  await page.keyboard.press('Escape')
  await expect(facts).toBeHidden()
  await expect(cell).toBeFocused()
})

test('shows sources that disagree as disagreeing', async ({ page }) => {
  await open(page)
  const cell = gridOf(page)
    .getByRole('gridcell', { name: /sources disagree/ })
    .first()
  await cell.click()
  const facts = page.getByRole('dialog', { name: /^Facts/ })
  await expect(facts.getByRole('heading', { name: 'Sources disagree' })).toBeVisible()
  expect(await facts.getByRole('listitem').count()).toBeGreaterThan(0)
})

test('hides and reorders columns by keyboard, and the link says so', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Columns' }).press('Enter')
  const chooser = page.getByRole('dialog', { name: 'Columns' })
  await chooser.getByRole('checkbox', { name: 'Maker', exact: true }).press('Space')
  await expect(headerOf(page, 'Maker')).toBeHidden()
  await chooser.getByRole('checkbox', { name: 'Country', exact: true }).press('Space')
  await expect(headerOf(page, 'Country')).toBeVisible()
  const up = chooser.getByRole('button', { name: 'Move Commercial use up' })
  await up.press('Enter')
  await expect(up).toBeFocused()
  await expect(page).toHaveURL(
    /cols=name,commercial,license,params,reasoning,price,context,released,country$/,
  )
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused()
  const heads = await gridOf(page).getByRole('columnheader').allInnerTexts()
  expect(heads.slice(1, 4).map((head) => head.trim())).toEqual([
    'Model',
    'Commercial use',
    'License',
  ])
  await page.goBack()
  await expect(page).toHaveURL(/cols=name,license,commercial/)
  await page.reload()
  await expect(headerOf(page, 'Country')).toBeVisible()
  await expect(headerOf(page, 'Maker')).toBeHidden()
})

test('resizes a column by keyboard and by pointer, and remembers', async ({ page }) => {
  await open(page)
  const header = headerOf(page, 'License')
  const width = async () => Math.round((await header.boundingBox())!.width)
  const before = await width()
  const edge = page.getByRole('separator', { name: 'Width of License' })
  for (let press = 0; press < 5; press++) await edge.press('ArrowRight')
  await expect.poll(width).toBe(before + 40)
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 40))
  await page.reload()
  await settled(page)
  expect(await width()).toBe(before + 40)

  const box = (await edge.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 3 })
  await page.mouse.up()
  await expect.poll(width).toBeGreaterThan(before + 90)
  await edge.press('Escape')
  await expect.poll(width).toBe(before)
})

test('packs the rows closer, and remembers', async ({ page }) => {
  await open(page)
  const height = async () => (await gridOf(page).getByRole('row').nth(2).boundingBox())!.height
  const before = await height()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page
    .getByRole('dialog', { name: 'Columns' })
    .getByRole('radio', { name: 'compact' })
    .check()
  await expect.poll(height).toBeLessThan(before)
  await page.reload()
  await settled(page)
  expect(await height()).toBeLessThan(before)
})

test('keeps the selection across filters and in the link', async ({ page }) => {
  await open(page)
  const [one, two] = await readRows(page)
  for (const { name } of [one!, two!])
    await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check()
  await expect(page).toHaveURL(/[?&]m=/)
  const bar = page.getByRole('group', { name: 'Selection' })
  await searchOf(page).fill('phi')
  await settled(page)
  await expect(bar).toContainText('2 selected')
  await searchOf(page).fill('')
  await expect(page).not.toHaveURL(/[?&]q=/)
  await page.reload()
  await expect(
    page.getByRole('checkbox', { name: `Select ${two!.name}`, exact: true }),
  ).toBeChecked()
  expect((await readRows(page)).filter(({ selected }) => selected).map(({ id }) => id)).toEqual([
    one!.id,
    two!.id,
  ])

  await bar.getByRole('button', { name: 'Compare' }).click()
  await expect(page).toHaveURL(/\/compare\?m=/)
  await expect(page.getByRole('columnheader', { name: one!.name })).toBeVisible()
  await expect(page.getByRole('row', { name: /^License / }).first()).toBeVisible()
  await page.goBack()
  await expect(bar).toContainText('2 selected')
  await bar.getByRole('button', { name: 'Clear selection' }).click()
  await expect(page).not.toHaveURL(/[?&]m=/)
})

test('leads from a row to the model’s page and back to the same place', async ({ page }) => {
  await open(page)
  await searchOf(page).fill('qwen')
  await settled(page)
  await sorterOf(page, 'Model').press('PageDown')
  await expect.poll(async () => (await focusedCell(page))?.row).toBeGreaterThan(12)
  const place = await focusedCell(page)
  const row = (await readRows(page)).find((each) => each.place === place!.row)!
  await rowOf(page, row.name).getByRole('link').first().press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(row.name)
  await page.goBack()
  await settled(page)
  await expect.poll(() => focusedCell(page)).toEqual(place)
})
