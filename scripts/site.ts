import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { needChromium } from '../tests/chromium'

const root = resolve(import.meta.dirname, '..')

/** The production build on a port of its own, and a browser to visit it. */
export interface Site {
  readonly origin: string
  readonly browser: Browser
  close(): Promise<void>
}

/**
 * Serves `dist` and starts Chromium. The server is a child of its own, not of npx: ending npx would
 * leave it running, and this process waiting for it.
 */
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
