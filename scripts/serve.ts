/** Serves the production build on http://localhost:4173, or the port that PORT names. */
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import sirv from 'sirv'
import { contentSecurityPolicy } from '@/sources/config'
import { configFromEnvironment } from './buildFiles'
import { precompress } from './precompress'

const dist = resolve(import.meta.dirname, '../dist')
if (!existsSync(resolve(dist, 'index.html'))) {
  console.error('There is no build in dist. Run: npm run build')
  process.exit(1)
}
precompress(dist)

// frame-ancestors has no effect in a meta element, so the header adds it.
const policy = `${contentSecurityPolicy(configFromEnvironment())}; frame-ancestors 'none'`
const serveFile = sirv(dist, {
  single: true,
  gzip: true,
  brotli: true,
  etag: true,
  setHeaders(response, pathname) {
    response.setHeader('Content-Security-Policy', policy)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    response.setHeader(
      'Cache-Control',
      pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
  },
})

const port = Number(process.env.PORT ?? 4173)
const server = createServer((request, response) => {
  const missing = () => {
    response.statusCode = 404
    response.end('Not found')
  }
  serveFile(request, response, () => {
    if (!request.url?.startsWith('/model/')) return missing()
    // The dot of an id such as deepseek-v3.1 is taken for a file's extension: it is a page.
    request.url = '/'
    serveFile(request, response, missing)
  })
})
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Choose another: PORT=4500 npm start`
      : error.message,
  )
  process.exit(1)
})
server.listen(port, () => {
  // PORT=0 takes any free port.
  const { port: taken } = server.address() as AddressInfo
  console.log(`Weighbridge is on http://localhost:${taken}`)
})
