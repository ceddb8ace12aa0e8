import type { Browser, BrowserContext } from '@playwright/test'
import type { Site } from '../site'
import { median } from './stats'

/** What each page is there for: a visit ends once this is in the document. */
const ROUTES: Readonly<Record<string, string>> = {
  '/': 'tbody a[data-model]',
  '/hub': 'main h1',
  '/charts': 'main figure',
  '/compare': 'main h1',
  '/cost': 'main h1',
  '/deepseek': 'main tbody tr',
  '/glossary': 'main h2',
  '/sources': 'main tbody tr',
  '/model/deepseek-ai/deepseek-r1': 'main table tbody tr',
}
const VISITS = 5
/** Tasks are watched for so long after the content, for what still blocks the reader. */
const AFTER = 1000

interface Visit {
  readonly fcp: number
  readonly content: number
  /** Milliseconds of tasks beyond their first 50. */
  readonly blocked: number
  readonly bytes: number
}

/**
 * Visits to every route of the production build, with an empty cache and again with what the first
 * visit left. Medians as words, by route.
 */
export async function measureLoads(site: Site): Promise<Readonly<Record<string, string>>> {
  const lines: Record<string, string> = {}
  for (const [route, content] of Object.entries(ROUTES)) {
    const { cold, warm } = await visits(site.browser, `${site.origin}${route}`, content)
    lines[`${route}, cold`] = wordsOf(cold)
    lines[`${route}, warm`] = wordsOf(warm)
  }
  return lines
}

async function visits(browser: Browser, url: string, content: string) {
  const cold: Visit[] = []
  const warm: Visit[] = []
  for (let at = 0; at < VISITS; at++) {
    // A context of its own has an empty cache; a service worker would answer instead of the site.
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: 'block',
    })
    cold.push(await visit(context, url, content))
    warm.push(await visit(context, url, content))
    await context.close()
  }
  return { cold, warm }
}

async function visit(context: BrowserContext, url: string, content: string): Promise<Visit> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  let bytes = 0
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  // Nothing in here may have a name: tsx would wrap it in a helper that the page does not have.
  await page.addInitScript((selector) => {
    Object.assign(globalThis, { benchContent: 0, benchBlocked: 0 })
    new MutationObserver((_, observer) => {
      if (!document.querySelector(selector)) return
      observer.disconnect()
      Object.assign(globalThis, { benchContent: performance.now() })
    }).observe(document, { subtree: true, childList: true })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        (globalThis as unknown as { benchBlocked: number }).benchBlocked += duration - 50
    }).observe({ type: 'longtask', buffered: true })
  }, content)
  await page.goto(url)
  await page.locator(content).first().waitFor()
  // The policy of the page forbids what waitForFunction does, so the waiting is done in the page.
  const seen = await page.evaluate(async (after) => {
    await new Promise((next) => setTimeout(next, after))
    let paint: PerformanceEntry | undefined
    while (!(paint = performance.getEntriesByName('first-contentful-paint')[0]))
      await new Promise((next) => setTimeout(next, 20))
    const { benchContent, benchBlocked } = globalThis as unknown as {
      benchContent: number
      benchBlocked: number
    }
    return { fcp: paint.startTime, content: benchContent, blocked: benchBlocked }
  }, AFTER)
  await page.close()
  return { ...seen, bytes }
}

function wordsOf(all: readonly Visit[]): string {
  const middle = (read: (visit: Visit) => number) => Math.round(median(all.map(read)))
  const kB = Math.round(middle(({ bytes }) => bytes) / 1000)
  return `${kB} kB, first paint ${middle(({ fcp }) => fcp)} ms, content ${middle(({ content }) => content)} ms, blocked ${middle(({ blocked }) => blocked)} ms`
}
