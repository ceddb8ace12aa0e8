/**
 * The budgets of speed, each beside its peers in the same run, so that a slow or busy machine shows
 * in all of them. Prints a table, or one object of JSON with `--json`, and never fails: tests assert
 * no times. `--quick` ends in two minutes: fewer events, peers with a million rows alone, and no floor,
 * loads, index, files or live rows.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measureFirstScreen } from './bench/firstScreen'
import { keep, runOf, slower } from './bench/history'
import { measureHubIndex } from './bench/hubIndex'
import { measureLoads } from './bench/loads'
import { openBenchPage } from './bench/page'
import { measureParts } from './bench/parts'
import { memoryLines, resultsOf, tableOf } from './bench/report'
import { LOOKED, measureSubject, type Measured, type Subject } from './bench/subjects'
import { openBrowser, openSite } from './site'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
/** The first is the floor: what everything takes with next to no rows. */
const SIZES = [1_000, 100_000, 1_000_000]
/** Of a quick run: ours in both sizes that have goals, the peers where they are compared with it. */
const QUICK_SIZES: Readonly<Record<Subject, readonly number[]>> = {
  weighbridge: [100_000, 1_000_000],
  bare: [1_000_000],
  duckdb: [1_000_000],
  rowModels: [1_000_000],
}
/** Milliseconds for each action of a subject: row models take seconds for each event over a million. */
const ACTION_MS = 15_000
/** Some ten events of ours: it takes the browser a few until the code of an action is warm. */
const QUICK_ACTION_MS = 1_600
/** No other subject is begun after so many milliseconds of a quick run: the last one takes 45 s. */
const QUICK_MS = 75_000

const began = Date.now()
const measured = await measureAll()
const results = resultsOf(measured)
const run = runOf(results, values.quick)
const before = keep(run)
const more: Readonly<Record<string, Readonly<Record<string, string>>>> = values.quick
  ? {}
  : { ...(await measureSite()), parts: await measureParts() }
const report = {
  ...run,
  memory: measured.map(({ rows, subject, heap, renderer, usable, longestTask }) => {
    return { rows, subject, heap, renderer, usable, longestTask }
  }),
  ...more,
}
const file = resolve(import.meta.dirname, '../bench/latest.json')
mkdirSync(resolve(file, '..'), { recursive: true })
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`)

if (values.json) console.log(JSON.stringify(report))
else print()

/** What is measured on the production build. */
async function measureSite(): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const { status } = spawnSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // What lies in `dist` then is of another commit.
  if (status !== 0) return { firstScreen: { 'every page': 'left out, since the build failed' } }
  const site = await openSite()
  try {
    return {
      firstScreen: await measureFirstScreen(site),
      loads: await measureLoads(site),
      hubIndex: await measureHubIndex(site.browser),
    }
  } finally {
    await site.close()
  }
}

async function measureAll(): Promise<readonly Measured[]> {
  const site = await openBenchPage()
  const all: Measured[] = []
  try {
    // Ours first and row models last: they are what is left out where a quick run takes too long.
    for (const subject of ['weighbridge', 'bare', 'duckdb', 'rowModels'] as const) {
      for (const rows of values.quick ? QUICK_SIZES[subject] : SIZES) {
        if (values.quick && Date.now() - began > QUICK_MS) {
          console.error(`${rows} rows, ${subject}: left out, the time of a quick run is over`)
          continue
        }
        const mostMs = values.quick ? QUICK_ACTION_MS : ACTION_MS
        console.error(`${rows} rows, ${subject}`)
        // A browser of its own: what one subject leaves behind is not counted as another's memory.
        const browser = await openBrowser()
        try {
          all.push(await measureSubject(browser, site.origin, { subject, rows, mostMs }))
        } finally {
          await browser.close()
        }
      }
    }
  } finally {
    await site.close()
  }
  return all
}

function print(): void {
  console.log(`${run.machine}, commit ${run.commit}`)
  console.log(
    `\nMilliseconds from event to document, median / 95th percentile, and as many of ours; the first event ${LOOKED / 1000} s after the build`,
  )
  for (const line of tableOf(results)) console.log(line)
  console.log('\nMemory after collecting garbage, and the build')
  for (const line of memoryLines(measured)) console.log(line)
  for (const [words, lines] of Object.entries(more)) {
    console.log(`\n${words}`)
    for (const [name, figure] of Object.entries(lines)) console.log(`${name.padEnd(58)}${figure}`)
  }
  const since = before ? slower(run, before) : []
  if (since.length > 0) console.log('\nSlower than before, beside the bare page')
  for (const line of since) console.log(line)
  console.log(`\nWritten to bench/latest.json and bench/history.jsonl`)
}
