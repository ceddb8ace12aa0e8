/**
 * Serves all stand-ins on one loopback port, so that a built app meets a real network:
 *
 *   npm run hub -- --port 4600 --models 100000 --latency 80 --fault hub:silence --config hub.json
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { getResponse } from 'msw'
import { ENDPOINTS, FAULTS, setFaults } from '@mocks/control'
import { mockModels, type MockModel } from '@mocks/facts'
import { handlersFor } from '@mocks/handlers'
import type { HubRow } from '@mocks/hubRows'
import { ODD_MODELS } from '@mocks/odd'
import { startHub } from '@mocks/standAlone'
import { wholeHub } from '@mocks/wholeHub'
import { SnapshotError } from '@/catalogue/snapshot/format'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4600' },
    models: { type: 'string' },
    records: { type: 'string' },
    seed: { type: 'string', default: '1' },
    latency: { type: 'string', default: '0' },
    fault: { type: 'string', default: 'none' },
    config: { type: 'string' },
  },
})

const snapshot = resolve(import.meta.dirname, '../public/snapshot')

/** The catalogue's models; with `--models`, as many repos in all, the rest of them invented. */
async function models(): Promise<readonly MockModel[]> {
  const stored = await mockModels({
    read: (file) =>
      readFile(resolve(snapshot, file), 'utf8').catch(() => {
        throw new SnapshotError('missing', `${file} is not there`)
      }),
  })
  if (values.models === undefined) return stored
  const odd = ODD_MODELS.filter(({ hub }) => hub?.['private'] !== true).length
  const count = Math.max(0, Number(values.models) - odd)
  const open = stored.filter(({ openWeights }) => openWeights).slice(0, count)
  const closed = stored.filter(({ openWeights }) => !openWeights)
  return [...open, ...closed, ...wholeHub(Number(values.seed), count - open.length)]
}

/** A list of models as `/api/models` gives it. */
function recordsIn(file: string): readonly HubRow[] {
  const rows: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(rows)) throw new Error(`${file} is not a list of models`)
  return rows as HubRow[]
}

const handlers = handlersFor(models, values.records ? recordsIn(values.records) : undefined)
// The models are made now, before any fault, so that no reader waits for them.
await getResponse([...handlers], new Request('https://huggingface.co/api/models?limit=1'))

const unknown = setFaults(values.fault)
if (unknown.length) {
  console.error(`No such fault: ${unknown.join(', ')}`)
  console.error(`Endpoints: all, ${ENDPOINTS.join(', ')}\nFaults: ${FAULTS.join(', ')}`)
  process.exit(1)
}
const hub = await startHub({
  handlers,
  port: Number(values.port),
  latency: Number(values.latency),
}).catch((error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${values.port} is taken. Choose another: npm run hub -- --port 4700`
      : error.message,
  )
  process.exit(1)
})
const config = JSON.stringify(hub.config, null, 2)
if (values.config) writeFileSync(values.config, `${config}\n`)
console.log(`The stand-in for every source is on ${hub.origin}. Its config.json:\n${config}`)
