import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { AddressInfo } from 'node:net'
import type { Site } from '../site'

/** Medians are taken by the caller; milliseconds since navigation began, one per visit. */
export interface Loads {
  readonly fcp: readonly number[]
  readonly firstRow: readonly number[]
}

const VISITS = 7

/** Cold visits to `/`: first contentful paint, and the first row in the document. */
export async function measureApp(site: Site): Promise<Loads & { readonly rows: string }> {
  const loads = await visits(site, `${site.origin}/`, 'tbody a[data-model]')
  const page = await site.browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${site.origin}/`)
  await page.locator('tbody a[data-model]').first().waitFor()
  const rows = await page.locator('[role=grid]').evaluate((grid) =>
    Array.from(grid.querySelectorAll('tr'), (row) => {
      const cells = Array.from(row.cells, (cell) => `<td>${cell.textContent}</td>`)
      return `<tr>${cells.join('')}</tr>`
    }).join('\n'),
  )
  await page.close()
  return { ...loads, rows }
}

/** The floor: the same rows as a plain page of HTML, compressed, from a server of the same kind. */
export async function measurePlain(site: Site, rows: string): Promise<Loads> {
  const body = gzipSync(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Models</title><table><tbody>${rows}</tbody></table>`,
  )
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Encoding', 'gzip')
    response.end(body)
  })
  await new Promise<void>((ready) => server.listen(0, ready))
  try {
    const { port } = server.address() as AddressInfo
    return await visits(site, `http://localhost:${port}/`, 'tbody tr')
  } finally {
    server.close()
  }
}

async function visits({ browser }: Site, url: string, row: string): Promise<Loads> {
  const fcp: number[] = []
  const firstRow: number[] = []
  for (let visit = 0; visit < VISITS; visit++) {
    // A context of its own has an empty cache.
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    // Nothing in here may have a name: tsx would wrap it in a helper that the page does not have.
    await page.addInitScript((selector) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector(selector)) return
        observer.disconnect()
        Object.assign(globalThis, { benchFirstRow: performance.now() })
      }).observe(document, { subtree: true, childList: true })
    }, row)
    await page.goto(url)
    await page.locator(row).first().waitFor()
    // The policy of the page forbids what waitForFunction does, so the waiting is done in the page.
    const seen = await page.evaluate(async () => {
      let paint: PerformanceEntry | undefined
      while (!(paint = performance.getEntriesByName('first-contentful-paint')[0]))
        await new Promise((next) => setTimeout(next, 20))
      return {
        fcp: paint.startTime,
        firstRow: (globalThis as unknown as { benchFirstRow: number }).benchFirstRow,
      }
    })
    fcp.push(seen.fcp)
    firstRow.push(seen.firstRow)
    await context.close()
  }
  return { fcp, firstRow }
}
