/**
 * Shows at full size, over a real socket, that a walk which is killed comes to the same index as one
 * that is not:
 *   npm run index:trial                        1,000,000 models, 12 times SIGKILL
 *   npm run index:trial -- --models 100000 --kills 5 --seed 7
 *   NODE_OPTIONS=--max-old-space-size=14000 npm run index:trial -- --models 3000000 --kills 2
 * (the stand-in keeps its models in memory).
 * Starts the stand-in Hub, runs `npm run index` to its end, then again with SIGKILL at random moments
 * of reading and of writing, and compares what was read and every file. Ends with 1 where a byte
 * differs. `--keep DIR` leaves the index there.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  cpSync,
  createReadStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { randomFrom } from '@mocks/seed'
import { MANIFEST_FILE } from '@/catalogue/hubIndex/manifest'
import { CHECKPOINT } from './index/checkpoint'
import { startStandIn } from './servers'

const { values } = parseArgs({
  options: {
    models: { type: 'string', default: '1000000' },
    kills: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
})
const [models, kills, seed] = [values.models, values.kills, values.seed].map(Number) as [
  number,
  number,
  number,
]
const ROOT = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'weighbridge-trial-'))
/** Node is not up before that: a process killed then has done nothing. */
const LEAST_LIFE_MS = 1000
/** An unbroken run has so many times the longest life of one that is killed while it reads. */
const LIVES = 10
/** The share of runs that are killed while they read; the others while they write. */
const READING = 0.7
/** What a run says when all is read. */
const WRITES = 'Makes the index'

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

/** When a run is ended: so many milliseconds after it began, or began to write. */
interface Moment {
  readonly of: 'reading' | 'writing'
  readonly ms: number
}

/** Runs `npm run index`, and ends it at a moment, if it has not ended by itself. */
async function run(hub: string, out: string, moment?: Moment) {
  const began = performance.now()
  const args = ['--import', 'tsx', 'scripts/index.ts', '--hub', hub, '--out', join(folder, out)]
  const child = spawn(process.execPath, args, { cwd: ROOT })
  let said = ''
  let writing = Number.NaN
  let timer: NodeJS.Timeout | undefined
  const killAfter = (ms: number) => (timer = setTimeout(() => child.kill('SIGKILL'), ms))
  if (moment?.of === 'reading') killAfter(moment.ms)
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said += String(part)
      if (!said.includes(WRITES) || !Number.isNaN(writing)) return
      writing = performance.now()
      if (moment?.of === 'writing') killAfter(moment.ms)
    })
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  clearTimeout(timer)
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(said)
  const now = performance.now()
  return { said, killed: signal !== null, ms: now - began, writingMs: now - writing }
}

/** The hash of every file in a folder; of the manifest without the day of the run. */
async function hashesIn(name: string): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>()
  for (const file of readdirSync(join(folder, name))) {
    const path = join(folder, name, file)
    const hash = createHash('sha256')
    if (file === CHECKPOINT) continue
    if (file === MANIFEST_FILE)
      hash.update(readFileSync(path, 'utf8').replace(/"asOf": "[^"]*"/, ''))
    else for await (const part of createReadStream(path)) hash.update(part as Uint8Array)
    hashes.set(file, hash.digest('hex'))
  }
  return hashes
}

const bytesIn = (name: string) =>
  readdirSync(join(folder, name))
    .map((file) => statSync(join(folder, name, file)).size)
    .reduce((sum, bytes) => sum + bytes, 0)

const lastLines = (said: string) => said.trim().split('\n').slice(-3).join('\n')

console.log(`Starts the stand-in Hub with ${models.toLocaleString('en')} models.`)
const hub = await startStandIn({ models, latency: 0 })
try {
  const whole = await run(hub.origin, 'whole')
  console.log(`Unbroken: ${seconds(whole.ms)} from start to end.\n${lastLines(whole.said)}`)

  const random = randomFrom(seed)
  const moments = Array.from({ length: kills }, (_, at): Moment => {
    return at < kills * READING
      ? { of: 'reading', ms: LEAST_LIFE_MS + (random() * whole.ms) / LIVES }
      : { of: 'writing', ms: random() * whole.writingMs }
  })
  const at: string[] = []
  let ms = 0
  let last: Awaited<ReturnType<typeof run>>
  // The run after the last moment goes to its end; one of few models may get there before.
  do {
    last = await run(hub.origin, 'killed', moments[at.length])
    ms += last.ms
    if (last.killed)
      at.push(`${last.said.includes(WRITES) ? 'writing' : 'reading'} after ${seconds(last.ms)}`)
  } while (last.killed)
  console.log(`Killed ${at.length} times, while ${at.join(', ')}; ${seconds(ms)} in all.`)
  console.log(lastLines(last.said))
  console.log(
    `On the disk: ${megabytes(bytesIn('whole'))} of index, ${megabytes(bytesIn('whole-walk'))} of walk.`,
  )

  const differing: string[] = []
  for (const name of ['', '-walk']) {
    const [right, found] = [await hashesIn(`whole${name}`), await hashesIn(`killed${name}`)]
    for (const file of new Set([...right.keys(), ...found.keys()]))
      if (right.get(file) !== found.get(file)) differing.push(file)
  }
  if (values.keep) cpSync(join(folder, 'killed'), values.keep, { recursive: true })
  if (differing.length > 0) {
    console.error(`Not the same: ${differing.join(', ')}`)
    process.exitCode = 1
  } else console.log('Every file is the same, byte for byte.')
} finally {
  hub.stop()
  rmSync(folder, { recursive: true })
}
