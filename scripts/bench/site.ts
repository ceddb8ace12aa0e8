import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import type { Manifest, PackedTable } from '@/catalogue/snapshot/format'
import { packTable } from '@/catalogue/snapshot/pack'
import { needChromium } from '../../tests/chromium'
import { makeRows, tableOf } from '../../tests/fixtures/table'

const root = resolve(import.meta.dirname, '../..')

/** The production build on a port of its own, and a browser to visit it. */
export interface Site {
  readonly origin: string
  readonly browser: Browser
  close(): Promise<void>
}

/** Serves `dist` and starts Chromium. */
export async function openSite(port = 4197): Promise<Site> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((ready, failed) => {
    server.stdout.once('data', ready)
    server.once('exit', () => failed(new Error('The server ended before it listened.')))
  })
  const browser = await chromium.launch({
    executablePath: needChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  return {
    origin: `http://localhost:${port}`,
    browser,
    async close() {
      await browser.close()
      server.kill()
    },
  }
}

/** Puts a made table of this many originals in the place of the stored one. */
export async function serveRows(context: BrowserContext, count: number): Promise<void> {
  const table = tableOf(makeRows(count).map((row) => ({ ...row, relation: 'original' })))
  const models: PackedTable = packTable(table, table.ids)
  const stored = readFileSync(resolve(root, 'public/snapshot/manifest.json'), 'utf8')
  const manifest: Manifest = { ...(JSON.parse(stored) as Manifest), models: count }
  await context.route('**/snapshot/models.json', (route) => route.fulfill({ json: models }))
  await context.route('**/snapshot/manifest.json', (route) => route.fulfill({ json: manifest }))
}
