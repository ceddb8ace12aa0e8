/**
 * Every check and every test layer, one after the other, then one line over all of them.
 * A check counts as one test. Exit status 1 when anything failed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needChromium } from '../tests/chromium'
import {
  ended,
  type Outcome,
  type PlaywrightReport,
  playwrightOutcome,
  type VitestReport,
  vitestOutcome,
} from './testReports'

const folder = mkdtempSync(join(tmpdir(), 'weighbridge-test-'))
let passed = 0
let skipped = 0
const failed: string[] = []

check('format', ['oxfmt', '--check', '.'])
check('lint', ['oxlint', '--deny-warnings'])
check('types', ['tsc', '--noEmit'])
layer('unit, property, contract and component tests', vitest)
if (check('build', ['vite', 'build', '--logLevel', 'warn'])) layer('browser tests', playwright)
rmSync(folder, { recursive: true, force: true })

// Last of all, since whoever reads a long log reads its end.
for (const name of failed) console.log(`failed: ${name}`)
console.log(`\n${passed} passed, ${failed.length} failed, ${skipped} skipped`)
process.exit(failed.length ? 1 : 0)

function check(name: string, command: readonly string[]): boolean {
  console.log(`\n— ${name}`)
  const ok = run(command) === 0
  if (ok) passed++
  else failed.push(name)
  return ok
}

/** A layer that ends without a readable report has failed, whatever it printed. */
function layer(name: string, runLayer: () => [Outcome, status: number]): void {
  console.log(`\n— ${name}`)
  let outcome: Outcome
  try {
    outcome = ended(...runLayer(), name)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    outcome = { passed: 0, failed: [`${name}, without a report`], skipped: 0 }
  }
  console.log(
    `${name}: ${outcome.passed} passed, ${outcome.failed.length} failed, ${outcome.skipped} skipped`,
  )
  passed += outcome.passed
  failed.push(...outcome.failed)
  skipped += outcome.skipped
}

function vitest(): [Outcome, status: number] {
  const file = join(folder, 'vitest.json')
  const status = run([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  return [
    vitestOutcome(JSON.parse(readFileSync(file, 'utf8')) as VitestReport, process.cwd()),
    status,
  ]
}

function playwright(): [Outcome, status: number] {
  needChromium()
  const file = join(folder, 'playwright.json')
  const status = run(['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'], {
    E2E_JSON: file,
  })
  return [playwrightOutcome(JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport), status]
}

function run(command: readonly string[], env: Record<string, string> = {}): number {
  const { status, error } = spawnSync('npx', ['--no-install', ...command], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (error) console.error(error.message)
  return status ?? 1
}
