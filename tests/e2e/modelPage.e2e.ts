import type { Locator, Page } from '@playwright/test'
import { counts, expect, test, takenOver } from './support'

const R1 = '/model/deepseek-ai/deepseek-r1'
const DISTILL = '/model/deepseek-ai/deepseek-r1-distill-qwen-7b'

const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
const contents = (page: Page) => page.getByRole('navigation', { name: 'On this page' })

/** Opens a page and waits until all that is stored of the model is there. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await takenOver(page)
  await expect(
    part(page, 'Relatives').getByRole('list').or(page.getByText('No source here says what')),
  ).not.toHaveCount(0)
}

test('the contents lead to every part, and each part has a link of its own', async ({ page }) => {
  await visit(page, R1)
  const links = contents(page).getByRole('link')
  const targets = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')!.slice(1)))
  expect(targets).toHaveLength(13)
  const headings = await page
    .locator('article section h2')
    .evaluateAll((all) => all.map(({ id }) => id))
  expect(targets).toEqual(headings)

  await contents(page).getByRole('link', { name: 'Training' }).click()
  await expect(page).toHaveURL(/deepseek-r1#training-title$/)
  await expect(page.getByRole('heading', { name: 'Training', exact: true })).toBeInViewport()
})

test('a link to a part begins there', async ({ page }) => {
  await page.goto(`${R1}#timeline-title`)
  await takenOver(page)
  const heading = page.getByRole('heading', { name: 'Timeline of the family' })
  await expect(heading).toBeInViewport()
  await expect(page).toHaveURL(/#timeline-title$/)

  // Whatever above it has come later.
  await expect(part(page, 'Relatives').getByRole('list').first()).toBeAttached()
  const below = () =>
    heading.evaluate((element) => {
      const { top } = element.closest('main')!.getBoundingClientRect()
      return Math.round(element.getBoundingClientRect().top - top)
    })
  await expect.poll(below).toBeLessThan(100)

  // And the reader is let go.
  await page.mouse.wheel(0, -400)
  await expect.poll(below).toBeGreaterThan(300)
})

test.describe('how to get a model', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('is exact ids to copy, each with who says so and when', async ({ page }) => {
    await visit(page, DISTILL)
    const section = part(page, 'How to get it')
    const ollama = page.getByRole('button', {
      name: 'Copy the command for Ollama: deepseek-r1:7b',
    })
    await ollama.click()
    await expect(page.getByText('Copied the command for Ollama: deepseek-r1:7b')).toBeAttached()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'ollama run deepseek-r1:7b',
    )
    const said = section.locator('.way').filter({ has: ollama })
    await expect(said.getByRole('link', { name: 'Ollama library' })).toHaveAttribute(
      'href',
      'https://ollama.com/library/deepseek-r1:7b',
    )
    await expect(said).toContainText('2026-08-21')
    await expect(section).toContainText('hf download deepseek-ai/DeepSeek-R1-Distill-Qwen-7B')
    await expect(section).toContainText('llama-server -hf unsloth/DeepSeek-R1-Distill-Qwen-7B-GGUF')
    await page.goto('/model/qwen/qwen2.5-coder-7b-instruct')
    await takenOver(page)
    await section
      .getByRole('link', { name: 'More copies that a source lists for llama.cpp' })
      .click()
    await expect(page).toHaveURL(/apps=llama\.cpp/)
    expect((await counts(page)).matched).toBeGreaterThan(3)
  })

  test('names what no source states, and never takes a distill for the model', async ({ page }) => {
    await visit(page, R1)
    const section = part(page, 'How to get it')
    await expect(section).not.toContainText('ollama run')
    await expect(section).toContainText(
      'No source here states a way for Transformers, vLLM, or Ollama. The Hub, which could, is not read.',
    )
  })

  test('is an API call for a closed model, the maker’s own id first', async ({ page }) => {
    await visit(page, '/model/openai/gpt-5')
    const section = part(page, 'How to get it')
    await expect(section).toContainText('"model": "openai/gpt-5"')
    await expect(section).not.toContainText('hf download')
    await expect(section).toContainText('No public weights of it are known to run oneself.')
    const ids = section.getByRole('table')
    await expect(ids.getByRole('row').nth(1)).toContainText(/^OpenAI\s*gpt-5/)
    const before = await ids.getByRole('row').count()
    await section.getByRole('button', { name: /^Show all \d+ ids$/ }).click()
    expect(await ids.getByRole('row').count()).toBeGreaterThan(before)
    await section.getByRole('button', { name: 'Copy the id at OpenAI: gpt-5' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('gpt-5')
  })

  test('vLLM is named where a catalog serves the very repository with it', async ({ page }) => {
    await visit(page, '/model/qwen/qwen3-8b')
    const way = part(page, 'How to get it')
      .locator('.way')
      .filter({ hasText: 'vllm serve Qwen/Qwen3-8B' })
    await expect(way.getByRole('link', { name: 'GPUStack model catalog' })).toBeVisible()
  })
})

test('a clipboard that refuses is told of', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: null }))
  await visit(page, R1)
  await page.getByRole('button', { name: /^Copy the command for Download/ }).click()
  await expect(page.getByRole('alert')).toContainText('did not allow copying')
})

test('relatives are a tree, worked by keyboard, with links that list them all', async ({
  page,
}) => {
  await visit(page, DISTILL)
  const section = part(page, 'Relatives')
  const tree = section.getByRole('list', { name: 'Relatives of DeepSeek-R1-Distill-Qwen-7B' })
  const base = tree.getByRole('listitem').first()
  await expect(base.getByRole('link').first()).toHaveText('Qwen/Qwen2.5-Math-7B')
  await expect(base.locator('[aria-current="page"]')).toHaveText(
    'deepseek-ai/DeepSeek-R1-Distill-Qwen-7B',
  )
  await expect(section).toContainText(
    'Trained on answers of deepseek-ai/DeepSeek-R1, as its name says',
  )

  const quantized = tree.locator('details').filter({ hasText: 'Quantized copies' })
  const copy = quantized.getByRole('link', { name: 'bartowski/DeepSeek-R1-Distill-Qwen-7B-GGUF' })
  await expect(copy).toBeHidden()
  await quantized.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(copy).toBeVisible()
  const words = await quantized.locator('summary').innerText()
  const stored = Number(/(\d+) stored/.exec(words)?.[1])
  await quantized.getByRole('link', { name: `All ${stored} in the directory` }).click()
  expect((await counts(page)).matched).toBe(stored)
})

test('distills hang below the model whose answers they are trained on', async ({ page }) => {
  await visit(page, R1)
  const distills = part(page, 'Relatives').locator('details').filter({ hasText: 'Distills' })
  await expect(distills.getByRole('link')).toHaveCount(6)
  await distills.getByRole('link', { name: 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'DeepSeek-R1-Distill-Llama-8B',
  )
})

test('the timeline shows the family by date, around the model, with license and reasoning', async ({
  page,
}) => {
  await visit(page, R1)
  const table = part(page, 'Timeline of the family').getByRole('table')
  const own = table.locator('[aria-current]')
  await expect(own).toContainText(/2025-01-20\s*DeepSeek-R1\s*mit\s*671B\s*\d+\.\d/)
  const days = await table.getByRole('rowheader').allInnerTexts()
  expect(days).toEqual(days.toSorted())
  await part(page, 'Timeline of the family')
    .getByRole('button', { name: /^Show all \d+ releases$/ })
    .click()
  expect(await table.getByRole('rowheader').count()).toBeGreaterThan(days.length)
  await page.getByRole('link', { name: 'The whole line in the directory' }).click()
  await expect(page).toHaveURL(/q=DeepSeek/)
  expect((await counts(page)).matched).toBeGreaterThan(days.length)
})

test('training figures say what they count and whose they are, once', async ({ page }) => {
  await visit(page, R1)
  const table = part(page, 'Training').getByRole('table')
  const cost = table.getByRole('row', { name: /^Training cost \$294K/ })
  await expect(cost).toContainText('Reinforcement learning only, without the base model.')
  await expect(cost).toContainText(/Training figures, 2026-\d\d-\d\d, stored/)
  await expect(table.getByRole('row', { name: /^GPU hours 147K/ })).toContainText('H800')
  await expect(part(page, 'Every fact')).not.toContainText('GPU hours')
  await visit(page, '/model/openai/gpt-5.5')
  await expect(part(page, 'Training')).toContainText('No source here gives its training compute')
})

test('an unknown id is answered with close matches that lead on', async ({ page }) => {
  await page.goto('/model/deepseek/DeepSek-R1-Distill-Qwen-7')
  await expect(page.getByRole('alert')).toContainText('could not be shown')
  const near = page.getByRole('list', { name: 'Close matches here' }).getByRole('link')
  await near.first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DeepSeek-R1-Distill-Qwen-7B')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('no model’s page scrolls sideways', async ({ page }) => {
    for (const path of [DISTILL, '/model/openai/gpt-5', '/model/deepseek/DeepSek-R1']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, path).toBe(390)
    }
  })
})
