/**
 * Draws the pages of a build into its folder, as the app in a browser would: a process of its own,
 * since it takes on the globals of one. `run.ts <folder> <base path>`; SITE_URL adds whole
 * addresses, MODEL_PAGES says how many models have their page drawn.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createServer } from 'vite'
import { loadManifest, loadTable } from '@/catalogue/snapshot/load'
import { readChunks } from '../viteManifest'
import { becomeBrowser } from './browser'
import { documentOf, fileOf, type Build } from './document'
import { Freezer, type Frozen } from './freeze'
import { siteOf } from './head'
import { drawnPages, type DrawnPage } from './pages'
import { robots, sitemap } from './sitemap'

/** How many models have their page drawn: each takes a tenth of a second to build and 110 kB of a host. */
const MODELS = 200

const root = resolve(import.meta.dirname, '../..')

async function main(dist: string, base: string): Promise<void> {
  const site = siteOf(process.env.SITE_URL, base)
  const files = { read: async (file: string) => read(`snapshot/${file}`) }
  const manifest = await loadManifest(files)
  const pages = drawnPages(
    await loadTable(files, manifest, 'models'),
    Number(process.env.MODEL_PAGES ?? MODELS),
  )

  const freezer = new Freezer()
  const drawn: (readonly [DrawnPage, Frozen])[] = []
  await becomeBrowser(dist, base)
  await withApp(base, async ({ draw }) => {
    for (const page of pages) {
      const path = base + page.path.slice(1)
      drawn.push([page, freezer.freeze(await draw(path))])
    }
  })

  const build: Build = {
    shell: read('index.html'),
    css: freezer.css(),
    chunks: readChunks(dist),
    base,
    site,
    read,
  }
  for (const [page, frozen] of drawn) write(fileOf(page.path), documentOf(page, frozen, build))
  if (site) {
    write(
      'sitemap.xml',
      sitemap(
        pages.map(({ path }) => path),
        site,
        manifest.asOf,
      ),
    )
    write('robots.txt', robots(site))
  }
  console.log(
    `✓ ${pages.length} pages drawn${site ? '' : '; SITE_URL is not set: no canonical addresses, no sitemap.xml'}`,
  )

  function read(file: string): string {
    return readFileSync(join(dist, file), 'utf8')
  }
  function write(file: string, body: string): void {
    const path = join(dist, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, body)
  }
}

/** The app as its modules are, which load each other when needed: so the loader stays open. */
async function withApp(base: string, run: (app: typeof import('./draw')) => Promise<void>) {
  const server = await createServer({
    root,
    base,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    appType: 'custom',
    resolve: { tsconfigPaths: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const file = resolve(import.meta.dirname, 'draw.ts')
    await run((await server.ssrLoadModule(file)) as typeof import('./draw'))
  } finally {
    await server.close()
  }
}

const [, , folder, path] = process.argv
main(resolve(folder!), path!).then(
  // What the pages left running, such as timers, ends with them.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
