import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { contentSecurityPolicy, readConfig } from '@/sources/config'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'weighbridge-hub-'))
afterAll(() => rmSync(folder, { recursive: true }))

const running: ChildProcess[] = []
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null) continue
    child.kill()
    await once(child, 'exit')
  }
})

function run(...options: string[]): ChildProcess {
  const args = ['--import', 'tsx', 'scripts/hub.ts', '--port', '0', ...options]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  return child
}

/** The origin that the script says it is on. */
async function originOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const origin = /http:\/\/localhost:\d+/.exec(line)?.[0]
    if (origin) return origin
  }
  throw new Error('the script ended before it was ready')
}

// Starting Node and making the models takes longer than a test may by default.
describe('npm run hub', { timeout: 60_000 }, () => {
  it('serves a file of records under the configuration it writes', async () => {
    const [records, config] = [join(folder, 'records.json'), join(folder, 'config.json')]
    writeFileSync(records, JSON.stringify([{ _id: '1', id: 'a/b', downloads: 3 }]))
    const origin = await originOf(run('--records', records, '--config', config))
    const read = readConfig(JSON.parse(readFileSync(config, 'utf8')))
    expect(read.problems).toEqual([])
    expect(read.config.hub.endpoint).toBe(origin)
    expect(contentSecurityPolicy(read.config)).toContain(`connect-src 'self' ${origin};`)
    const response = await fetch(`${read.config.hub.endpoint}/api/models?expand[]=downloads`)
    expect(await response.json()).toEqual([{ _id: '1', id: 'a/b', downloads: 3 }])
  })

  it('has as many public repos as asked for, and fails as asked from the start', async () => {
    const origin = await originOf(run('--models', '900', '--fault', 'openrouter:http-500'))
    const rows = await fetch(`${origin}/api/models?limit=1000`)
    expect(await rows.json()).toHaveLength(900)
    expect((await fetch(`${origin}/openrouter/api/v1/models`)).status).toBe(500)
  })

  it('refuses a fault that it does not know, and names the ones there are', async () => {
    const child = run('--fault', 'hub:nonsense')
    let told = ''
    child.stderr!.on('data', (text) => (told += String(text)))
    const [code] = (await once(child, 'close')) as [number]
    expect(code).toBe(1)
    expect(told).toContain('No such fault: hub:nonsense')
    expect(told).toContain('cursor-loop')
  })
})
