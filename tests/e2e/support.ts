import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  test as base,
  expect,
  type BrowserContext,
  type Locator,
  type Page,
  type Route,
} from '@playwright/test'
import { PARTS_MARK } from '@/ui/lazyPart'

export { expect }

/** What a page must never do; collected while a test runs and held against it at its end. */
interface Watch {
  /** Messages that this test provokes on purpose. */
  readonly expected: RegExp[]
  /** Watches another context too: one stands for another reader's browser. */
  add(context: BrowserContext): void
}

/**
 * Every test fails when its pages ask anything of a third party, break the content policy, throw,
 * or report an error on the console.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context }, use) => {
      const seen: string[] = []
      const watch: Watch = {
        expected: [],
        add(other) {
          other.on('request', (request) => {
            const { protocol, hostname } = new URL(request.url())
            if (protocol.startsWith('http') && hostname !== 'localhost')
              seen.push(`request to a third party: ${request.url()}`)
          })
          other.on('weberror', (error) => seen.push(`uncaught: ${error.error().message}`))
          other.on('console', (message) => {
            if (message.type() === 'error') seen.push(`console: ${message.text()}`)
          })
        },
      }
      watch.add(context)
      await use(watch)
      expect(seen.filter((text) => !watch.expected.some((about) => about.test(text)))).toEqual([])
    },
    { auto: true },
  ],
})

/** Waits until the app has taken the place of the page that the build drew: that hears no key and no click. */
export const takenOver = (page: Page) => expect(page.locator('#drawn')).toHaveCount(0)

export const gridOf = (page: Page): Locator => page.getByRole('grid', { name: 'Models' })
export const statusOf = (page: Page): Locator => page.getByRole('status')
export const searchOf = (page: Page): Locator =>
  page.getByRole('searchbox', { name: 'Search models' })
export const filtersOf = (page: Page): Locator => page.getByRole('region', { name: 'Filters' })

/** The header of a column by its label, which comes first in its name. */
export function headerOf(page: Page, label: string): Locator {
  return gridOf(page).getByRole('columnheader', { name: new RegExp(`^${label}\\b`) })
}

/** The button in a header that sorts by its column. */
export function sorterOf(page: Page, label: string): Locator {
  return headerOf(page, label).getByRole('button')
}

/** The row of the model of exactly that name. */
export function rowOf(page: Page, name: string): Locator {
  const link = page.getByRole('link', { name, exact: true })
  return gridOf(page).getByRole('row').filter({ has: link })
}

/** Opens a directory link and waits until its table is usable. */
export async function open(page: Page, link = '/'): Promise<void> {
  await page.goto(link)
  await settled(page)
}

/** The same, touched once, with all that is then fetched ahead. */
export async function openWithParts(page: Page, link?: string): Promise<void> {
  await open(page, link)
  await page.keyboard.press('Escape')
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, PARTS_MARK)
}

/**
 * Keeps what is fetched ahead unless the reader touches the page, for tests of what comes without:
 * on a slow machine its seconds pass before the test is as far.
 */
export async function nothingUnasked(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { setTimeout } = window
    const never = 2 ** 31 - 1
    window.setTimeout = ((act: TimerHandler, after = 0, ...rest: unknown[]) =>
      setTimeout(act, after < 3000 ? after : never, ...rest)) as typeof window.setTimeout
  })
}

/** Waits until count and rows belong to the link. */
export async function settled(page: Page): Promise<void> {
  await expect(statusOf(page)).toHaveText(/^[\d,]+ of [\d,]+ models$/)
  await expect(gridOf(page)).toHaveAttribute('aria-busy', 'false')
}

/** The two numbers of "312 of 2,041 models". */
export async function counts(page: Page): Promise<{ matched: number; total: number }> {
  await settled(page)
  const words = (await statusOf(page).innerText()).replaceAll(',', '')
  const [, matched, total] = /^(\d+) of (\d+) models$/.exec(words) ?? []
  return { matched: Number(matched), total: Number(total) }
}

/** Everything that moved by itself since the page began: how far, and what it was. */
export async function shifts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolved) => {
        new PerformanceObserver((list) => {
          const entries = list.getEntries() as unknown as {
            value: number
            sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
          }[]
          resolved(
            entries.map(({ value, sources }) => {
              const words = sources.map(({ node, previousRect, currentRect }) => {
                const html = node instanceof Element ? node.outerHTML : node?.textContent
                return `${html?.slice(0, 80)} from ${JSON.stringify(previousRect)} to ${JSON.stringify(currentRect)}`
              })
              return `${value}: ${words.join('; ')}`
            }),
          )
        }).observe({ type: 'layout-shift', buffered: true })
        // Entries that are there come before the next picture but one; none come where none are.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolved([]))))
      }),
  )
}

/** A row as it is read out: hidden ornaments left out, words for the unknown in. */
export interface Row {
  readonly name: string
  readonly id: string
  /** 1 for the first row below the header. */
  readonly place: number
  /** Whether it carries the mark "Open · Free". */
  readonly marked: boolean
  readonly selected: boolean
  /** Whether it is wholly on screen. */
  readonly visible: boolean
  readonly cells: Readonly<Record<string, string>>
}

/** The rows at hand, in order, their cells by the words of the column's header. */
export async function readRows(page: Page): Promise<readonly Row[]> {
  await settled(page)
  return gridOf(page).evaluate((grid) => {
    const ornaments = '[aria-hidden="true"]'
    const { ownerDocument: document } = grid
    const words = (element: Element) => {
      const copy = element.cloneNode(true) as Element
      for (const ornament of copy.querySelectorAll(ornaments)) ornament.remove()
      return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    }
    const heads = [...grid.querySelectorAll('[role="columnheader"]')].map(words)
    const onScreen = (element: Element) => {
      const { left, top, bottom } = element.getBoundingClientRect()
      return [top + 1, bottom - 1].every((y) =>
        element.contains(document.elementFromPoint(left + 20, y)),
      )
    }
    return [...grid.querySelectorAll('[role="row"]')]
      .filter((row) => row.querySelector('[role="rowheader"] a'))
      .map((row) => {
        const header = row.querySelector('[role="rowheader"]')!
        const link = header.querySelector('a')!
        const cells = [...row.querySelectorAll('[role="gridcell"], [role="rowheader"]')]
        return {
          name: words(link),
          id: decodeURIComponent(link.pathname).replace(/^.*\/model\//, ''),
          place: Number(row.getAttribute('aria-rowindex')) - 1,
          marked: words(header).includes('Open · Free'),
          selected: row.getAttribute('aria-selected') === 'true',
          visible: onScreen(row),
          cells: Object.fromEntries(
            cells.map((cell) => [
              heads[Number(cell.getAttribute('aria-colindex')) - 1],
              words(cell),
            ]),
          ),
        }
      })
      .toSorted((a, b) => a.place - b.place)
  })
}

/** What a row says under a header, without the remarks on how sure it is. */
export function cellOf({ cells }: Row, label: string): string {
  const heads = Object.keys(cells).filter((head) => head === label || head.startsWith(`${label} `))
  const [head] = heads.concat(Object.keys(cells).filter((each) => each.startsWith(`${label},`)))
  if (head === undefined) throw new Error(`No column ${label} in ${Object.keys(cells).join(' | ')}`)
  return cells[head]!.replaceAll(/\(sources disagree\)|, tentative.*$/g, '').trim()
}

const SUFFIX: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 }

/** The number in a cell: `37B active of 671B` is 671e9, `$0.27` is 0.27; undefined when unknown. */
export function amountOf(row: Row, label: string): number | undefined {
  const text = cellOf(row, label)
  if (text === 'unknown') return undefined
  const [, digits, suffix] = /([\d.,]+)([KMBT])?(?: GB)?$/.exec(text) ?? []
  if (digits === undefined) throw new Error(`No number in "${text}"`)
  return Number(digits.replaceAll(',', '')) * (SUFFIX[suffix ?? ''] ?? 1)
}

/** Days as numbers that compare: `Jan 20, 2025` is 20250120. */
export function dayOf(row: Row, label = 'Released'): number | undefined {
  const text = cellOf(row, label)
  if (text === 'unknown') return undefined
  const day = new Date(`${text} UTC`)
  return day.getUTCFullYear() * 10_000 + (day.getUTCMonth() + 1) * 100 + day.getUTCDate()
}

/** Whether values stand in order, each unknown one after all known ones. */
export function inOrder(values: readonly (number | undefined)[], descending: boolean): boolean {
  return values.every((value, at) => {
    const next = values[at + 1]
    if (at === values.length - 1 || next === undefined) return true
    return value !== undefined && (descending ? value >= next : value <= next)
  })
}

/** Where the focus is in the grid: row 0 is the header; `label` names the column. */
export async function focusedCell(page: Page) {
  return page.evaluate(() => {
    const focus = document.activeElement
    const cell = focus?.closest('[role="gridcell"], [role="rowheader"], [role="columnheader"]')
    const row = focus?.closest('[role="row"]')
    if (!cell || !row) return null
    const box = cell.getBoundingClientRect()
    return {
      row: Number(row.getAttribute('aria-rowindex')) - 1,
      col: Number(cell.getAttribute('aria-colindex')),
      onScreen: box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.left < innerWidth,
    }
  })
}

/** Lets a page use the clipboard, and reads it. */
export async function allowClipboard(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
}

export function clipboardOf(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

/** The text of a file of the stored snapshot, for answers that differ from it in one thing. */
export function storedFile(file: string): string {
  return readFileSync(resolve(import.meta.dirname, '../../public/snapshot', file), 'utf8')
}

/** Holds back what the page asks for under an address; to be let go, once it is asked for. */
export async function heldBack(
  page: Page,
  url: string,
): Promise<{ asked(): Promise<void>; free(): void }> {
  const route = new Promise<Route>((held) => void page.route(url, held))
  return {
    asked: async () => void (await route),
    free: () => void route.then((held) => held.continue()),
  }
}
