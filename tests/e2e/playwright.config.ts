import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { configFor } from '../../mocks/mounts'
import { findChromium } from '../chromium'
import { hubOrigin, hubPort, liveOrigin, livePort, port } from './ports'

const executablePath = findChromium()

/** The stored facts alone: what most tests are about. */
const storedConfig = join(tmpdir(), `weighbridge-${port}.json`)
writeFileSync(storedConfig, JSON.stringify({ live: false }))
/** Points every source at the stand-in. */
const liveConfig = join(tmpdir(), `weighbridge-${livePort}.json`)
writeFileSync(liveConfig, JSON.stringify(configFor(hubOrigin)))

const server = { cwd: '../..', reuseExistingServer: false, stdout: 'ignore' } as const

/** These share one stand-in: its faults and its log are everyone's, so they take turns. */
const overTheHub = '**/hub*.e2e.ts'
/** A worker of the site is behind these; whoever breaks the network elsewhere would not see its requests. */
const behindTheWorker = '**/offline.e2e.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  // None of them is about time, and what they wait for takes seconds where the machine is busy.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: 'stored', testIgnore: [overTheHub, behindTheWorker] },
    { name: 'offline', testMatch: behindTheWorker, use: { serviceWorkers: 'allow' } },
    { name: 'hub', testMatch: overTheHub, workers: 1 },
  ],
  reporter: process.env.E2E_JSON
    ? [['line'], ['json', { outputFile: process.env.E2E_JSON }]]
    : 'line',
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    trace: 'off',
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        // There is no network: whatever is asked of another host fails at once.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: [
    {
      ...server,
      command: 'npx tsx scripts/serve.ts',
      env: { PORT: String(port), CONFIG: storedConfig },
      url: `http://localhost:${port}/`,
    },
    {
      ...server,
      command: `npx tsx scripts/hub.ts --port ${hubPort} --models 20000 --latency 20`,
      url: `${hubOrigin}/__log`,
    },
    {
      ...server,
      command: 'npx tsx scripts/serve.ts',
      env: { PORT: String(livePort), CONFIG: liveConfig },
      url: liveOrigin,
    },
  ],
})
