import { cancelled } from './failure'

/**
 * Lets so many in at a time for each name and keeps the others waiting in order. What `enter`
 * resolves to is called on leaving.
 */
export function createLanes(width: number) {
  const lanes = new Map<string, { active: number; readonly waiting: Set<() => void> }>()
  return async function enter(name: string, signal: AbortSignal): Promise<() => void> {
    if (signal.aborted) throw cancelled()
    const lane = lanes.get(name) ?? { active: 0, waiting: new Set() }
    lanes.set(name, lane)
    if (lane.active < width) lane.active += 1
    else await turnIn(lane.waiting, signal)
    return () => {
      const [next] = lane.waiting
      if (next) next()
      else lane.active -= 1
    }
  }
}

/** Resolves when its turn comes: whoever leaves hands the place over. */
function turnIn(waiting: Set<() => void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const take = () => {
      waiting.delete(take)
      signal.removeEventListener('abort', leave)
      resolve()
    }
    const leave = () => {
      waiting.delete(take)
      reject(cancelled())
    }
    waiting.add(take)
    signal.addEventListener('abort', leave, { once: true })
  })
}
