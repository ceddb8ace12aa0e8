import type { Page } from '@playwright/test'
import { AXE, axeFaults } from './axe'
import { expect, gridOf, headerOf, open, searchOf, settled, statusOf, test } from './support'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Commands' })
const boxOf = (page: Page) => dialogOf(page).getByRole('combobox')
const keysOf = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })
const activeOf = (page: Page) => dialogOf(page).locator('[role="option"][aria-selected="true"]')

/** Opens the commands by keyboard and does the first one that a text finds, once it is this one. */
async function command(page: Page, text: string, first: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(boxOf(page)).toBeFocused()
  await page.keyboard.type(text)
  await expect(activeOf(page)).toHaveText(first)
  await page.keyboard.press('Enter')
  await expect(dialogOf(page)).toBeHidden()
}

test('hears its keys before its button and its lists are loaded', async ({ page }) => {
  let deliver!: () => void
  const delivered = new Promise<void>((resolve) => (deliver = resolve))
  await page.route(/assets\/(HelpButton|Commands|KeyList)-/, async (route) => {
    await delivered
    await route.continue()
  })
  await open(page)
  await page.keyboard.press('/')
  await expect(searchOf(page)).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('button', { name: 'Commands' })).toHaveCount(0)
  deliver()
  await expect(boxOf(page)).toBeFocused()
})

test('finds pages, models, views, columns and themes with the keyboard alone', async ({ page }) => {
  await open(page)
  await settled(page)
  await command(page, 'qwen3-8b', /^Qwen3[ -]8B/)
  await expect(page).toHaveURL(/\/model\/qwen\/qwen3-8b$/i)
  await expect(page.getByRole('heading', { name: 'Every fact' })).toBeVisible()

  await command(page, 'fits in 24', /^Fits in 24 GB/)
  await settled(page)
  await expect(page).toHaveURL(/fit=24GB,q4,32k$/)

  await command(page, 'sort price', 'Sort by price')
  await expect(headerOf(page, 'Price')).toHaveCount(0)
  await expect(page).toHaveURL(/\?sort=price&cols=/)
  await command(page, 'show column price', 'Show column Price')
  await expect(headerOf(page, 'Price')).toHaveAttribute('aria-sort', 'ascending')
  await command(page, 'params=..9B', /^Up to 9B parameters/)
  await expect(page).toHaveURL(/params=\.\.9B/)

  await command(page, 'dark', 'Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await command(page, 'go glossary', 'Glossary')
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible()

  // The model that was viewed comes back by itself.
  await page.keyboard.press('Control+k')
  await expect(
    dialogOf(page).getByRole('group', { name: 'Recently viewed' }).getByRole('option'),
  ).toHaveText([/^Qwen3[ -]8B/])
})

test('moves by arrows, says what is found, and gives the focus back', async ({ page }) => {
  await open(page)
  await settled(page)
  await searchOf(page).focus()
  await page.keyboard.press('Control+k')
  const options = dialogOf(page).getByRole('option')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  const id = await options.nth(1).getAttribute('id')
  await expect(boxOf(page)).toHaveAttribute('aria-activedescendant', id!)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.type('no such thing at all')
  await expect(dialogOf(page).getByRole('status')).toContainText('Nothing is found.')
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toBeHidden()
  await expect(searchOf(page)).toBeFocused()
  await expect(searchOf(page)).toHaveValue('')
})

test('lists single keys under ?, never hears them while somebody types, and can be told not to', async ({
  page,
}) => {
  await open(page)
  const all = await statusOf(page).innerText()
  await page.keyboard.press('?')
  await expect(keysOf(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keysOf(page)).toBeHidden()
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/\/charts$/)
  await expect(gridOf(page)).toBeHidden()
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await settled(page)
  await page.keyboard.press('/')
  await expect(searchOf(page)).toBeFocused()
  await page.keyboard.type('?gs/')
  await expect(searchOf(page)).toHaveValue('?gs/')
  await expect(keysOf(page)).toBeHidden()
  await searchOf(page).fill('')
  await expect(statusOf(page)).toHaveText(all)
  await settled(page)

  // Letters are the table's own while it has the focus.
  await gridOf(page).getByRole('gridcell').nth(2).focus()
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(page).toHaveURL(/\/$/)
  await expect(gridOf(page)).toBeVisible()

  await page.getByRole('button', { name: 'Commands' }).click()
  await expect(boxOf(page)).toBeFocused()
  await page.keyboard.type('shortcuts')
  await page.keyboard.press('Enter')
  await keysOf(page).getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck()
  await keysOf(page).getByRole('button', { name: 'Close' }).click()
  await page.reload()
  await settled(page)
  await expect(searchOf(page)).not.toHaveAttribute('aria-keyshortcuts')
  for (const key of ['?', '/', 'g', 'c']) await page.keyboard.press(key)
  await expect(keysOf(page)).toBeHidden()
  await expect(searchOf(page)).not.toBeFocused()
  // With a modifier they are nobody else's.
  await page.keyboard.press('Control+k')
  await expect(boxOf(page)).toBeFocused()
  await expect(page).toHaveURL(/\/$/)
})

test('hears keys as soon as a dialog is closed, wherever the focus is yet', async ({ page }) => {
  await open(page)
  for (const [opens, dialog, key, path] of [
    ['?', keysOf(page), 'c', /\/charts$/],
    ['Control+k', dialogOf(page), 'd', /\/$/],
  ] as const) {
    await page.keyboard.press(opens)
    await expect(dialog).toBeVisible()
    await dialog.evaluate((element: HTMLDialogElement, then) => {
      const inside = document.activeElement!
      element.close()
      // Before the page has been drawn without it.
      for (const pressed of ['g', then])
        inside.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }))
    }, key)
    await expect(page).toHaveURL(path)
  }
})

test('has no faults that axe finds, in both themes', async ({ page }) => {
  await page.addInitScript({ path: AXE })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await open(page)
    await settled(page)
    await page.keyboard.press('Control+k')
    await expect(boxOf(page)).toBeFocused()
    await page.keyboard.type('mit')
    await expect(dialogOf(page).getByRole('group', { name: 'Filter' })).toBeVisible()
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialogOf(page)).toBeHidden()
    await page.keyboard.press('?')
    await expect(keysOf(page)).toBeVisible()
    expect(await axeFaults(page)).toEqual([])
  }
})
