import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtinEnvironments } from 'vitest/runtime'

/** Between the widths at which CSS alone lays the page out otherwise (`src/app/styles/drawn.css`). */
const WIDTH = 1024
/** Room for the head of a table and the rows that a first screen can show. */
const HEIGHT = 21 * 30

/** Nobody but the site itself is asked, and nothing is kept. */
const CONFIG = { live: false, offline: false }

/** Gives this process the globals of a browser at the base path of a site whose files lie in `dist`. */
export async function becomeBrowser(dist: string, base: string): Promise<void> {
  await builtinEnvironments['happy-dom']!.setup(globalThis, {
    happyDOM: { url: `http://localhost${base}`, width: WIDTH, height: HEIGHT },
  })

  globalThis.Worker = Waiting
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input)
    const path = pathname.slice(base.length)
    const body = path === 'config.json' ? JSON.stringify(CONFIG) : read(join(dist, path))
    return new Response(body, { headers: { 'Content-Type': 'application/json' } })
  }
}

/** What is worked out in a worker takes seconds for each page: it is left to the browser. */
class Waiting extends EventTarget implements Worker {
  onmessage = null
  onmessageerror = null
  onerror = null
  postMessage(): void {}
  terminate(): void {}
}

function read(file: string): string {
  return readFileSync(file, 'utf8')
}
