/**
 * Screenshots of every route at three widths in both themes, into the git-ignored folder `shots`.
 * Builds nothing: run `npm run build` first. `npm run shots -- /glossary` takes one route only.
 */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { needChromium } from '../tests/chromium'

const ROUTES: readonly (readonly [name: string, path: string])[] = [
  ['directory', '/'],
  ['directory-mit', '/?q=&license=mit,apache-2.0&params=..40B&sort=-reasoning'],
  ['directory-empty', '/?q=zzzz&license=mit'],
  ['directory-broken-link', '/?params=many&sort=nonsense&utm=x'],
  ['model', '/model/deepseek-ai/deepseek-r1'],
  ['model-closed', '/model/openai/gpt-5'],
  ['model-unknown', '/model/nobody/nothing'],
  ['sources', '/sources'],
  ['glossary', '/glossary'],
  ['not-found', '/no/such/page'],
]
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]

const port = 4198
const root = resolve(import.meta.dirname, '..')
const folder = join(root, 'shots')
mkdirSync(folder, { recursive: true })

const server = spawn('npx', ['--no-install', 'tsx', 'scripts/serve.ts'], {
  cwd: root,
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const closed = new Promise<never>((_, reject) => {
  server.on('exit', () => reject(new Error('The server ended early.')))
})
await Promise.race([new Promise((done) => server.stdout.once('data', done)), closed])

const browser = await chromium.launch({
  executablePath: needChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const only = process.argv[2]
try {
  for (const viewport of SIZES)
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport, colorScheme, locale: 'en-US' })
      const page = await context.newPage()
      for (const [name, path] of ROUTES) {
        if (only && only !== path && only !== name) continue
        await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'networkidle' })
        const file = join(folder, `${name}-${viewport.width}-${colorScheme}.png`)
        await page.screenshot({ path: file })
        console.log(file)
      }
      await context.close()
    }
} finally {
  await browser.close()
  server.removeAllListeners('exit')
  server.kill()
}
