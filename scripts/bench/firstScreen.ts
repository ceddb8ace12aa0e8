import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import sirv from 'sirv'
import type { Site } from '../site'
import { listen } from './listen'
import { median } from './stats'

/** The page as it is, the same without its rows drawn by the build, and the floor. */
const SUBJECTS = ['weighbridge', 'clientOnly', 'bare'] as const
type Subject = (typeof SUBJECTS)[number]

/** One first visit with an empty cache: milliseconds from the navigation on, and bytes. */
interface Visit {
  /** The first row on screen. */
  readonly row: number
  /** What is typed filters the rows. */
  readonly interactive: number
  /** Tasks beyond their first 50 ms, up to then. */
  readonly blocked: number
  /** Received up to then, as packed for the way. */
  readonly bytes: number
}

const DIST = resolve(import.meta.dirname, '../../dist')
const VISITS = 7
const ROWS = 20
/** Milliseconds that a new window has to itself before its visit. */
const SETTLED = 1000
/** Of the bare page; and milliseconds, and bytes. */
const TARGETS = { row: 1.3, interactive: 2.5, blocked: 100, bytes: 350_000 }

/**
 * The first screen beside a bare static page with the same rows, and beside ourselves without the
 * rows in the HTML, all in turn in one run. Lines of words by subject.
 */
export async function measureFirstScreen(site: Site): Promise<Readonly<Record<string, string>>> {
  const rows = await firstRows(site)
  const bare = await serve(barePage(rows))
  const sought = soughtIn(rows)
  const clientOnly = await serve(
    readFileSync(resolve(DIST, '404.html'), 'utf8'),
    sirv(DIST, PACKED),
  )
  const origins: Record<Subject, string> = {
    weighbridge: `${site.origin}/`,
    clientOnly: `${clientOnly.origin}/`,
    bare: `${bare.origin}/`,
  }
  const visits: Record<Subject, Visit[]> = { weighbridge: [], clientOnly: [], bare: [] }
  try {
    for (let at = 0; at < VISITS; at++) {
      for (const subject of SUBJECTS)
        visits[subject].push(await visit(site.browser, origins[subject], sought))
    }
  } finally {
    bare.close()
    clientOnly.close()
  }
  const middle = (subject: Subject, what: keyof Visit) =>
    median(visits[subject].map((each) => each[what]))
  return Object.fromEntries(
    SUBJECTS.map((subject) => {
      const [row, interactive] = (['row', 'interactive'] as const).map((what) => {
        const ratio = middle(subject, what) / middle('bare', what)
        const goal = subject === 'weighbridge' ? ` (goal ${TARGETS[what]})` : ''
        return `${Math.round(middle(subject, what))} ms, ${ratio.toFixed(2)}×${goal}`
      })
      const kB = Math.round(middle(subject, 'bytes') / 1000)
      const words = `first row ${row}; typing filters ${interactive}; blocked ${Math.round(middle(subject, 'blocked'))} ms; ${kB} kB`
      return [subject, words]
    }),
  )
}

const PACKED = { gzip: true, brotli: true, extensions: [] }

interface Row {
  readonly name: string
  readonly html: string
}

/** A word of a name that the first row has not, so that such a row is first only once it filters. */
function soughtIn([first, ...rows]: readonly Row[]): string {
  const words = rows.flatMap(({ name }) => /^[A-Za-z]{4,}/.exec(name) ?? [])
  const sought = words.find((word) => !first!.name.toLowerCase().includes(word.toLowerCase()))
  if (sought === undefined) throw new Error('All first rows begin with the same word.')
  return sought
}

/** The first rows of `/` as its document has them. */
async function firstRows({ browser, origin }: Site): Promise<readonly Row[]> {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(`${origin}/`)
  const rows = await page.locator('#drawn tbody tr').evaluateAll((all, count) => {
    return all.slice(0, count).map((row) => {
      const cells = Array.from((row as HTMLTableRowElement).cells, (cell) => cell.textContent)
      const name = row.querySelector('a[data-model]')!.textContent
      const html = cells.map((text, at) =>
        at === 1 ? `<td><a data-model href="#">${name}</a></td>` : `<td>${text}</td>`,
      )
      return { name, html: `<tr>${html.join('')}</tr>` }
    })
  }, ROWS)
  await page.close()
  return rows
}

/** The rows with a search that hides those without the letters: the least that is of the same use. */
function barePage(rows: readonly Row[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Models</title>
<input type="search" aria-label="Search models"><table><tbody>${rows.map(({ html }) => html).join('\n')}</tbody></table>
<script>document.querySelector('input').addEventListener('input', ({ target }) => {
  for (const row of document.querySelectorAll('tbody tr'))
    row.hidden = !row.textContent.includes(target.value)
})</script></html>`
}

function serve(document: string, others?: ReturnType<typeof sirv>): ReturnType<typeof listen> {
  const body = gzipSync(document)
  return listen((request, response) => {
    if (request.url !== '/' && others) {
      others(request, response, () => void response.writeHead(404).end())
      return
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Encoding', 'gzip')
    response.end(body)
  })
}

async function visit(browser: Browser, url: string, sought: string): Promise<Visit> {
  // A context of its own has an empty cache; a service worker would answer instead of the site.
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  })
  try {
    const page = await context.newPage()
    // The browser’s own parts of a new window load first: 30 ms of each first row.
    await new Promise((ready) => setTimeout(ready, SETTLED))
    await page.addInitScript(watchFirstScreen, sought)
    await page.goto(url)
    return await page.evaluate(async () => {
      const seen = globalThis as unknown as { benchVisit?: Visit }
      while (!seen.benchVisit) await new Promise((next) => setTimeout(next, 20))
      return seen.benchVisit
    })
  } finally {
    await context.close()
  }
}

/**
 * Runs in the page before its own scripts: from the first row on, puts a word into each search box
 * that has it not yet, until the first row is a model with it in its name. Nothing in here may have a
 * name of its own: tsx would wrap it in a helper that the page does not have.
 */
async function watchFirstScreen(sought: string): Promise<void> {
  const state = { row: 0, blocked: 0 }
  // The element is told of by the browser itself, once it is painted; it may be another by then.
  new MutationObserver((_, observer) => {
    const name = document.querySelector('tbody a[data-model]')
    // Text belongs to the block that it is in, which is the link or its cell.
    for (const block of name ? [name, name.closest('th, td')!] : [])
      block.setAttribute('elementtiming', 'row')
    if (state.row > 0) observer.disconnect()
  }).observe(document, { subtree: true, childList: true })
  new PerformanceObserver((list) => {
    state.row ||= list.getEntries()[0]!.startTime
  }).observe({ type: 'element', buffered: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) state.blocked += duration - 50
  }).observe({ type: 'longtask', buffered: true })
  for (;;) {
    const now = await new Promise<number>((next) => requestAnimationFrame(next))
    const first = [...document.querySelectorAll('tbody a[data-model]')].find((link) =>
      link.checkVisibility(),
    )
    // Not before: a row that a filter hides is not painted.
    if (!first || state.row === 0) continue
    if (first.textContent.includes(sought)) {
      const entries = [
        ...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource'),
      ] as PerformanceResourceTiming[]
      const bytes = entries
        .filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= now)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
      Object.assign(globalThis, {
        benchVisit: { row: state.row, interactive: now, blocked: state.blocked, bytes },
      })
      return
    }
    for (const box of document.querySelectorAll<HTMLInputElement>(
      'input[aria-label="Search models"]',
    )) {
      if (box.value === sought) continue
      // As a key does it: React takes no notice of a value that a script sets.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(box, sought)
      box.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
}
