import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const SCRIPT = 'mockServiceWorker.js'

/** Serves the worker script to the dev server alone, so that no build ever contains it. */
export function mocks(): Plugin {
  return {
    name: 'weighbridge-mocks',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use(`${server.config.base}${SCRIPT}`, (_request, response, next) => {
        readFile(resolve(import.meta.dirname, SCRIPT)).then((script) => {
          response.setHeader('content-type', 'text/javascript')
          response.setHeader('cache-control', 'no-store')
          response.end(script)
        }, next)
      })
    },
  }
}
