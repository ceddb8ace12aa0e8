/**
 * The budgets of speed: every figure beside a floor measured in the same run, so that a slow or
 * busy machine shows in both. Builds first. Prints and never fails: tests assert no times.
 */
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { measureBarePage, measureCommits } from './bench/commit'
import { benchEngine } from './bench/engine'
import { measureApp, measurePlain } from './bench/load'
import { openSite } from './site'

const TARGET = 10

spawnSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' })
console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
)

console.log('\nEngine, milliseconds (median; the slowest; ratio to the floor above it)')
for (const { name, rows, ms, worst, ratio } of await benchEngine([10_000, 100_000]))
  line(`${rows.toLocaleString('en-US').padStart(7)}  ${name}`, ms, worst, ratio)

const site = await openSite()
try {
  console.log('\nBrowser, event to document updated, milliseconds (median; the slowest; ratio)')
  const bare = await measureBarePage(site)
  const small = await measureCommits(site, 1_000)
  const large = await measureCommits(site, 10_000)
  line('floor: 320 cells rewritten on a bare page', median(bare), Math.max(...bare), 1)
  for (const [step, words] of [
    ['key', 'key stroke'],
    ['sort', 'header click'],
    ['ranges', 'two ranges with facets'],
  ] as const) {
    const floor = median(small[step])
    line(`  1,000  floor: ${words}`, floor, Math.max(...small[step]), 1)
    const ms = median(large[step])
    const note = ms <= TARGET ? 'within' : 'above'
    line(` 10,000  ${words}`, ms, Math.max(...large[step]), ms / floor, `${note} ${TARGET} ms`)
  }

  console.log('\nFirst load, cold, milliseconds (median; the slowest; ratio)')
  const { rows, ...app } = await measureApp(site)
  const plain = await measurePlain(site, rows)
  for (const [step, words] of [
    ['fcp', 'first contentful paint'],
    ['firstRow', 'first row'],
  ] as const) {
    const floor = median(plain[step])
    line(`floor: ${words}, plain page of the same rows`, floor, Math.max(...plain[step]), 1)
    line(`${words} of /`, median(app[step]), Math.max(...app[step]), median(app[step]) / floor)
  }
} finally {
  await site.close()
}

function line(name: string, ms: number, worst: number, ratio: number, note = ''): void {
  const figures = [ms.toFixed(2).padStart(9), worst.toFixed(2).padStart(9)]
  console.log(`${name.padEnd(58)}${figures.join('')}${`${ratio.toFixed(1)}×`.padStart(9)}  ${note}`)
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN
}
