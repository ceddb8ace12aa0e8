import { resolve } from 'node:path'
import type { Browser, BrowserContext } from '@playwright/test'
import sirv from 'sirv'
import { manyEntries, writtenIndex } from '../../tests/fixtures/hubIndex'
import { listen } from './listen'
import { median } from './stats'

const DIST = resolve(import.meta.dirname, '../../dist')
const ROWS = 250_000
/** Two files, each of more than one row group. */
const WRITTEN = { fileRows: ROWS / 2, groupRows: 50_000 }
const VISITS = 5

/** Milliseconds from the navigation on. */
interface Visit {
  readonly row: number
  readonly all: number
}

/**
 * Visits to `/hub` over an index: how soon its first row is there and all of them are, the first time
 * and again with the files that this browser has kept. Medians as words.
 */
export async function measureHubIndex(browser: Browser): Promise<Readonly<Record<string, string>>> {
  const site = await serveIndex()
  const fetched: Visit[] = []
  const kept: Visit[] = []
  try {
    for (let at = 0; at < VISITS; at++) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        serviceWorkers: 'block',
      })
      fetched.push(await visit(context, site.origin))
      kept.push(await visit(context, site.origin))
      await context.close()
    }
  } finally {
    site.close()
  }
  const rows = ROWS.toLocaleString('en-US')
  return { [`${rows} rows, fetched`]: wordsOf(fetched), [`${rows} rows, kept`]: wordsOf(kept) }
}

/** The production build with an index beside it that knows ranges. */
function serveIndex(): ReturnType<typeof listen> {
  const { files } = writtenIndex(manyEntries(ROWS), WRITTEN)
  const pages = sirv(DIST, { gzip: true, brotli: true, single: '404.html' })
  return listen((request, response) => {
    const [, name] = /^\/index\/([\w.-]+)$/.exec(request.url ?? '') ?? []
    const file = name === undefined ? undefined : files.get(name)
    if (request.url === '/config.json')
      response.end(JSON.stringify({ live: false, hubIndex: { endpoint: 'index/' } }))
    else if (file === undefined) pages(request, response)
    else {
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
      if (from === undefined) response.end(file)
      else {
        response.writeHead(206, { 'Content-Range': `bytes ${from}-${to}/${file.length}` })
        response.end(file.subarray(Number(from), Number(to) + 1))
      }
    }
  })
}

async function visit(context: BrowserContext, origin: string): Promise<Visit> {
  const page = await context.newPage()
  // Nothing in here may have a name: tsx would wrap it in a helper that the page does not have.
  await page.addInitScript(() => {
    const seen = Object.assign(globalThis, { benchIndex: { row: 0, all: 0 } }).benchIndex
    new MutationObserver(() => {
      if (seen.row === 0 && document.querySelector('[role=grid] a[data-model]'))
        seen.row = performance.now()
      if (seen.all === 0 && document.querySelector('main')?.textContent.includes('models are here'))
        seen.all = performance.now()
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  await page.goto(`${origin}/hub?relation=known`)
  await page.getByText(/models are here/).waitFor()
  const seen = await page.evaluate(() => {
    return (globalThis as unknown as { benchIndex: Visit }).benchIndex
  })
  await page.close()
  return seen
}

function wordsOf(visits: readonly Visit[]): string {
  const [row, all] = (['row', 'all'] as const).map((what) =>
    Math.round(median(visits.map((each) => each[what]))),
  )
  return `first row ${row} ms, all rows ${all} ms`
}
