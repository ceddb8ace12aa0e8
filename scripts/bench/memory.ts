import { readFileSync } from 'node:fs'
import type { Browser, CDPSession, Page } from '@playwright/test'

/** Memory that falls by no more bytes than this has settled. */
const SETTLED = 1e6

/**
 * Keeps the length of the page's longest task since its mark `bench:start`; before that it makes its
 * rows, which no page does. The browser tells of those from 50 ms on.
 */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = Object.assign(globalThis, { benchLongest: 0 })
    new PerformanceObserver((list) => {
      const [start] = performance.getEntriesByName('bench:start')
      for (const { startTime, duration } of list.getEntries())
        if (start && startTime + duration > start.startTime)
          kept.benchLongest = Math.max(kept.benchLongest, duration)
    }).observe({ type: 'longtask', buffered: true })
  })
}

/** Bytes of the page's own heap, without its workers, after collecting the garbage of all. */
export async function mainHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await collectInWorkers(session)
  await session.detach()
  return usedSize
}

/** Every worker has a heap and a session of its own, which is spoken to through that of the page. */
async function collectInWorkers(session: CDPSession): Promise<void> {
  const workers: string[] = []
  let answered = 0
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId))
  session.on('Target.receivedMessageFromTarget', () => answered++)
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false })
  const message = JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' })
  for (const sessionId of workers)
    await session.send('Target.sendMessageToTarget', { sessionId, message })
  while (answered < workers.length) await new Promise((next) => setTimeout(next, 20))
}

/** Resident bytes of the largest renderer process, workers included; NaN beyond Linux. */
export async function rendererMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  if (process.platform !== 'linux') return NaN
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const largest = () => Math.max(...renderers.map(({ id }) => residentBytes(id)))
  // What a collection frees is given back by threads of its own, a moment later.
  let [before, now] = [Infinity, largest()]
  while (now < before - SETTLED) {
    await new Promise((next) => setTimeout(next, 250))
    ;[before, now] = [now, largest()]
  }
  return now
}

function residentBytes(process: number): number {
  const [, kB] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8')) ?? []
  return Number(kB) * 1024
}
