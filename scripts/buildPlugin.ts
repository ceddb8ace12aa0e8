import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runnerImport, type Plugin } from 'vite'
import { buildScript } from './buildScript.ts'
import { UNRELEASED, writeRelease } from './release.ts'
import { webManifest } from './webManifest.ts'

const MANIFEST = 'manifest.webmanifest'

/**
 * What a build has beyond the app: its `config.json`, the policy that matches it, the data API for
 * people without the app, what installs it and keeps it for use with no network, the pages that are
 * HTML before any script runs, and the page that static hosts serve for deep links.
 */
export function weighbridgeBuild(): Plugin {
  let root = ''
  let outDir = ''
  let base = ''
  let made: ReturnType<typeof import('./buildFiles').buildFiles>
  let first: { readonly fileName: string; readonly source: string }
  return {
    name: 'weighbridge-build',
    apply: 'build',
    configResolved(config) {
      root = config.root
      base = config.base
      outDir = resolve(root, config.build.outDir)
    },
    async buildStart() {
      // Vite's own runner, since the config loader does not know the paths of tsconfig.json.
      const { module } = await runnerImport<typeof import('./buildFiles')>(
        resolve(import.meta.dirname, 'buildFiles.ts'),
        { configFile: false, logLevel: 'error', resolve: { tsconfigPaths: true } },
      )
      made = module.buildFiles(root)
      const source = await buildScript(root, 'src/app/beforePaint.ts', base)
      const hash = createHash('sha256').update(source).digest('hex').slice(0, 8)
      first = { fileName: `assets/first-${hash}.js`, source }
    },
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: made.policy },
        injectTo: 'head-prepend',
      },
      // Nothing is painted before it has run; a file, which drawn pages have within them.
      { tag: 'script', attrs: { src: base + first.fileName }, injectTo: 'head-prepend' },
      { tag: 'meta', attrs: { name: 'build', content: UNRELEASED }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'manifest', href: `${base}${MANIFEST}` }, injectTo: 'head' },
    ],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: MANIFEST, source: webManifest(base) })
      this.emitFile({ type: 'asset', ...first })
      for (const [fileName, source] of made.files)
        this.emitFile({ type: 'asset', fileName, source })
    },
    async closeBundle() {
      copyFileSync(resolve(outDir, 'index.html'), resolve(outDir, '404.html'))
      drawPages(outDir, base)
      writeRelease(outDir, await buildScript(root, 'src/app/offline/worker.ts', base))
    },
  }
}

/** In a process of its own, which takes on the globals of a browser. */
function drawPages(outDir: string, base: string): void {
  const script = resolve(import.meta.dirname, 'prerender/run.ts')
  const { status } = spawnSync(
    process.execPath,
    // The libraries as they are for browsers: there the router is not that of a server.
    ['--conditions=browser', '--import', 'tsx', script, outDir, base],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  )
  if (status !== 0) throw new Error('The pages could not be drawn.')
}
