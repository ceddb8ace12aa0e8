import { defineConfig } from '@playwright/test'
import { findChromium } from '../chromium'

const executablePath = findChromium()
const port = Number(process.env.E2E_PORT ?? 4199)

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
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
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        // There is no network: whatever is asked of another host fails at once.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: {
    command: 'npx tsx scripts/serve.ts',
    cwd: '../..',
    env: { PORT: String(port), ...(process.env.CONFIG ? { CONFIG: process.env.CONFIG } : {}) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
})
