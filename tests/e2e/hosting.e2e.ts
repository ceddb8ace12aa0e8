import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sirv from 'sirv'
import { startScript } from '../../scripts/servers'
import { expect, open, readRows, rowOf, searchOf, settled, test } from './support'

const ROOT = resolve(import.meta.dirname, '../..')
const BASE = '/weighbridge/'
const MIRROR = 'http://localhost:4999'

let folder = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'weighbridge-hosting-'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

function configFile(name: string, config: object): string {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(config))
  return file
}

function connections(policy: string): string[] {
  return /connect-src ([^;]*)/.exec(policy)![1]!.split(' ').toSorted()
}

/** A host that knows nothing of the app: files below a path, `404.html` for everything else. */
async function hostBelow(base: string, dist: string): Promise<Server> {
  const files = sirv(dist, { dev: true })
  const notFound = readFileSync(join(dist, '404.html'))
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html' })
      response.end(request.url?.startsWith(base) ? notFound : 'Not found')
    }
    if (!request.url?.startsWith(base)) return missing()
    request.url = request.url.slice(base.length - 1)
    files(request, response, () => {
      request.url = base
      missing()
    })
  })
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  return server
}

test('a build for a path on a static host works there, under the policy of its configuration', async ({
  browser,
  watch,
}) => {
  test.setTimeout(180_000)
  const dist = join(folder, 'dist')
  const build = spawnSync('npx', ['vite', 'build', '--outDir', dist, '--logLevel', 'warn'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      ...process.env,
      BASE_PATH: BASE,
      MODEL_PAGES: '1',
      CONFIG: configFile('mirror.json', { hub: { endpoint: MIRROR } }),
    },
  })
  expect(build.status, build.stderr).toBe(0)
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(3)
  const elsewhere = addresses.filter((address) => !address!.startsWith('#'))
  expect(elsewhere.filter((address) => !address!.startsWith(BASE))).toEqual([])
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!
  expect(connections(policy.replaceAll('&#39;', "'"))).toContain(MIRROR)
  expect(JSON.parse(readFileSync(join(dist, 'config.json'), 'utf8'))).toMatchObject({
    hub: { endpoint: MIRROR },
    live: true,
  })

  const server = await hostBelow(BASE, dist)
  const { port } = server.address() as AddressInfo
  const context = await browser.newContext({ baseURL: `http://localhost:${port}` })
  watch.add(context)
  // The host answers a deep link with its page for what it does not know, which is the app.
  watch.expected.push(/status of 404/)
  // Its live sources are asked, and are not there.
  watch.expected.push(/third party: https:/, /net::ERR_/)
  const page = await context.newPage()
  await open(page, BASE)
  await searchOf(page).fill('deepseek-v3.1')
  await settled(page)
  const [row] = await readRows(page)
  await rowOf(page, row!.name).getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`${BASE}model/deepseek-ai/deepseek-v3.1`))
  const heading = page.getByRole('heading', { level: 1, name: row!.name })
  await expect(heading).toBeVisible()
  await page.reload()
  await expect(heading).toBeVisible()
  await page.getByRole('link', { name: 'Glossary' }).click()
  await expect(page).toHaveURL(new RegExp(`${BASE}glossary$`))
  await page.getByRole('link', { name: 'Weighbridge, directory' }).click()
  await settled(page)
  await page.getByRole('link', { name: 'Fits in 24 GB' }).click()
  await expect(page).toHaveURL(new RegExp(`${BASE}\\?cols=`))
  await settled(page)
  await context.close()
  server.close()
})

/** Starts the server of `npm start` with a configuration, and asks it for its policy. */
async function policyOf(config: string): Promise<string> {
  const site = await startScript('serve.ts', { env: { PORT: '0', CONFIG: config } })
  try {
    return (await fetch(site.origin)).headers.get('Content-Security-Policy')!
  } finally {
    site.stop()
  }
}

test('the server allows what its configuration allows, and nothing else', async () => {
  const mirror = configFile('loopback.json', { hub: { endpoint: MIRROR } })
  const allowed = connections(await policyOf(mirror))
  expect(allowed).toContain("'self'")
  expect(allowed).toContain(MIRROR)
  expect(allowed).toContain('https://openrouter.ai')
  expect(allowed).not.toContain('https://huggingface.co')

  const offline = configFile('offline.json', { live: false })
  expect(connections(await policyOf(offline))).toEqual(["'self'"])

  const unsafe = configFile('unsafe.json', { hub: { endpoint: 'http://mirror.example' } })
  await expect(policyOf(unsafe)).rejects.toThrow('hub.endpoint is not an https address')
})

test('a page asked for with a slash at its end is of the same release and policy', async () => {
  const config = configFile('slash.json', { hub: { endpoint: MIRROR } })
  const site = await startScript('serve.ts', { env: { PORT: '0', CONFIG: config } })
  try {
    const [page, slashed] = await Promise.all(
      ['glossary', 'glossary/'].map(async (path) => (await fetch(`${site.origin}/${path}`)).text()),
    )
    expect(page).toContain(MIRROR)
    for (const part of [/http-equiv="Content-Security-Policy"[^>]*>/, /name="build"[^>]*>/]) {
      // The page that is drawn allows what it holds itself.
      const said = [page, slashed].map((html) =>
        part.exec(html!)![0].replaceAll(/ 'sha256-[^']*'/g, ''),
      )
      expect(said[1]).toBe(said[0])
    }
  } finally {
    site.stop()
  }
})
