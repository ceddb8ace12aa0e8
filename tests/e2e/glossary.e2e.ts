import { expect, gridOf, headerOf, open, settled, sorterOf, test, takenOver } from './support'

test.describe('a link to an entry', () => {
  for (const [hash, words] of [
    ['params', 'Total parameters'],
    ['license-mit', 'MIT'],
    ['benchmark-gpqa', 'GPQA'],
    ['gpqa', 'GPQA'],
    ['reasoning-index', 'ability'],
  ] as const)
    test(`#${hash} shows, marks and focuses it`, async ({ page }) => {
      await page.goto(`/glossary#${hash}`)
      const entry = page.locator('[data-target]')
      await expect(entry).toHaveCount(1)
      await expect(entry).toContainText(words)
      await expect(entry).toBeFocused()
      await expect(entry).toBeInViewport()
    })

  test('follows from one entry to the next, and back', async ({ page }) => {
    await page.goto('/glossary#params')
    await page.getByRole('link', { name: 'Licenses', exact: true }).click()
    await expect(page.locator('#licenses')).toBeFocused()
    await page.goBack()
    await expect(page.locator('#params')).toBeFocused()
  })

  test('to nothing, or malformed, leaves the page as it is', async ({ page }) => {
    await page.goto('/glossary#%E0%A4%A')
    await expect(page.getByRole('heading', { name: 'Glossary' })).toBeVisible()
    await expect(page.locator('[data-target]')).toHaveCount(0)
  })
})

test('examples come from the table as it is, with a link to the model', async ({ page }) => {
  await page.goto('/glossary#params')
  const entry = page.locator('#params')
  await expect(entry).toContainText(/Now: .* active of /)
  await entry.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/model\//)
})

test('a benchmark says where and when its edition and its notes were read', async ({ page }) => {
  await page.goto('/glossary')
  await takenOver(page)
  const row = page.getByRole('row').filter({ hasText: 'GPQA Diamond' }).first()
  for (const what of ['edition of GPQA Diamond', 'whether GPQA Diamond was seen in training'])
    await expect(row.getByRole('link', { name: `huggingface.co, ${what}` })).toHaveAttribute(
      'href',
      /^https:\/\/huggingface\.co\/datasets\//,
    )
  await expect(row.getByText('2026-11-27')).toHaveCount(2)
})

test('a fact leads to the entry of its column', async ({ page }) => {
  await open(page)
  await gridOf(page).getByRole('gridcell').filter({ hasText: /^mit$/ }).first().click()
  await page.getByRole('link', { name: 'License in the glossary' }).click()
  await expect(page).toHaveURL(/\/glossary#license$/)
  await expect(page.locator('#license')).toBeFocused()
})

test('a phone folds the contents away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/glossary')
  await takenOver(page)
  const benchmarks = page.getByRole('link', { name: 'Benchmarks' })
  await expect(benchmarks).toBeHidden()
  await page.getByText('On this page').click()
  await benchmarks.click()
  await expect(page.locator('#benchmarks')).toBeFocused()
})

test('a header leads to the entry of its column, by pointer and by keyboard', async ({ page }) => {
  await open(page)
  await headerOf(page, 'Price').hover()
  await headerOf(page, 'Price').getByRole('link', { name: 'What Price means' }).click()
  await expect(page).toHaveURL(/\/glossary#price$/)
  await page.goBack()
  await settled(page)
  await sorterOf(page, 'Context').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/glossary#context$/)
})
