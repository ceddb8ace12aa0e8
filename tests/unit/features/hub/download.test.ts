import { createHash } from 'node:crypto'
import { afterEach, expect, it, vi } from 'vitest'
import { Download } from '@/features/hub/whole/files'

const BYTES = new Uint8Array(300).map((_, at) => at % 7)
const FILE = {
  name: 'models-00000.parquet',
  rows: 1,
  rowGroups: [1],
  bytes: BYTES.length,
  sha256: createHash('sha256').update(BYTES).digest('hex'),
}

afterEach(() => vi.restoreAllMocks())

/** A body of which every part has come already. */
function arrived(): Response {
  const parts = new ReadableStream({
    start(controller) {
      for (let at = 0; at < BYTES.length; at += 10) controller.enqueue(BYTES.slice(at, at + 10))
      controller.close()
    },
  })
  return new Response(parts)
}

it('lets the page do something else while it reads what has come already', async () => {
  let clock = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1))
  const seen: number[] = []
  const download = new Download(async () => arrived(), 'https://index.example/', FILE)
  const look = setInterval(() => seen.push(download.come))
  const read = new Uint8Array(await download.read(async () => undefined))
  clearInterval(look)
  expect(read).toEqual(BYTES)
  // Thirty parts, at most eight of which are read in one task.
  expect(new Set(seen).size).toBeGreaterThanOrEqual(3)
})
