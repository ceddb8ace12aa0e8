import { cancelled } from './failure'

interface Job<T> {
  readonly promise: Promise<T>
  readonly controller: AbortController
  readers: number
}

/**
 * Runs equal jobs that are asked for at the same time once. Each reader may cancel alone; the job
 * itself is cancelled when no reader is left.
 */
export function createShared<T>() {
  const running = new Map<string, Job<T>>()

  function startJob(key: string, run: (signal: AbortSignal) => Promise<T>): Job<T> {
    const controller = new AbortController()
    const forget = () => {
      if (running.get(key) === job) running.delete(key)
    }
    const promise = run(controller.signal).finally(forget)
    const job: Job<T> = { promise, controller, readers: 0 }
    controller.signal.addEventListener('abort', forget)
    running.set(key, job)
    return job
  }

  return function share(
    key: string,
    run: (signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    if (signal?.aborted) return Promise.reject(cancelled())
    const job = running.get(key) ?? startJob(key, run)
    job.readers += 1
    if (!signal) return job.promise
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        job.readers -= 1
        if (job.readers === 0) job.controller.abort()
        reject(cancelled())
      }
      signal.addEventListener('abort', leave, { once: true })
      void job.promise
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', leave))
    })
  }
}
