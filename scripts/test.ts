/**
 * Every check and every test layer, one after the other, then one line over all of them.
 * A check counts as one test. Exit status 1 when anything failed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needChromium } from '../tests/chromium'

interface Count {
  passed: number
  failed: number
  skipped: number
}

const folder = mkdtempSync(join(tmpdir(), 'weighbridge-test-'))
const total: Count = { passed: 0, failed: 0, skipped: 0 }

check('format', ['oxfmt', '--check', '.'])
check('lint', ['oxlint', '--deny-warnings'])
check('types', ['tsc', '--noEmit'])
layer('unit, property, contract and component tests', vitest)
if (check('build', ['vite', 'build', '--logLevel', 'warn'])) layer('browser tests', playwright)
rmSync(folder, { recursive: true, force: true })

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed ? 1 : 0)

function check(name: string, command: readonly string[]): boolean {
  console.log(`\n— ${name}`)
  const ok = run(command) === 0
  if (ok) total.passed++
  else total.failed++
  return ok
}

/** A layer that ends without a readable report has failed, whatever it printed. */
function layer(name: string, runLayer: () => Count): void {
  console.log(`\n— ${name}`)
  let count: Count
  try {
    count = runLayer()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    count = { passed: 0, failed: 1, skipped: 0 }
  }
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
}

function vitest(): Count {
  const file = join(folder, 'vitest.json')
  const status = run([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
    numTodoTests: number
  }
  const failed = report.numFailedTests
  return {
    passed: report.numPassedTests,
    // A file that does not even load has no failed test of its own, but a failing exit status.
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function playwright(): Count {
  needChromium()
  const file = join(folder, 'playwright.json')
  const status = run(['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'], {
    E2E_JSON: file,
  })
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  const failed = stats.unexpected + stats.flaky
  return {
    passed: stats.expected,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: stats.skipped,
  }
}

function run(command: readonly string[], env: Record<string, string> = {}): number {
  const { status, error } = spawnSync('npx', ['--no-install', ...command], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (error) console.error(error.message)
  return status ?? 1
}
