/**
 * Serves the production build on http://localhost:4173, or the port that PORT names, under the
 * configuration that CONFIG names: the build itself may have been made for another one.
 */
import { existsSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import sirv from 'sirv'
import { isPagePath } from '@/lib/pagePath'
import { contentSecurityPolicy } from '@/sources/config'
import { isEmbedded } from '@/view/embed'
import { ISOLATED, ISOLATED_FILE, isIsolated } from '@/view/isolated'
import { clientDocument } from './clientDocument'
import { configFromEnvironment } from './buildFiles'
import { policyFor, underPolicy } from './inline'
import { precompress } from './precompress'
import { releaseUnder } from './release'

const dist = resolve(import.meta.dirname, '../dist')
if (!existsSync(resolve(dist, 'index.html'))) {
  console.error('There is no build in dist. Run: npm run build')
  process.exit(1)
}
precompress(dist)

const config = configFromEnvironment(dist)
const policy = contentSecurityPolicy(config)
// A release is what one configuration makes of a build: another is offered as a new version.
const release = releaseUnder(dist, config)
const pages = new Map<string, Page>()

/** A page as it is sent. */
interface Page {
  readonly text: string
  readonly packed: Buffer
  readonly policy: string
}

/** A page of the release under the policy, made when it is first asked for: there are hundreds. */
function pageAt(path: string): Page | undefined {
  const drawn = release.pages.get(path)
  if (drawn === undefined) return undefined
  let page = pages.get(path)
  if (!page) {
    const own = policyFor(drawn, policy)
    const text = underPolicy(drawn, own)
    page = { text, packed: gzipSync(text), policy: own }
    pages.set(path, page)
  }
  return page
}

/** What answers for the pages that are not drawn. */
const app = pageAt('404.html')!

/** Never a page under another name, such as `/glossary/`: as a file it is of another configuration. */
const serveFile = sirv(dist, {
  gzip: true,
  brotli: true,
  etag: true,
  extensions: [],
  setHeaders,
})

/** frame-ancestors has no effect in a meta element, so the header adds it. */
const policyIn = (allowed: string, ancestors: string) => `${allowed}; frame-ancestors ${ancestors}`

function setHeaders(response: ServerResponse, pathname: string): void {
  response.setHeader('Content-Security-Policy', policyIn(policy, "'none'"))
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  const isAsset = pathname.startsWith('/assets/')
  response.setHeader('Cache-Control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (!isAsset) return
  for (const [name, value] of Object.entries(ISOLATED_FILE)) response.setHeader(name, value)
}

/** The path of a file as an address spells it; the address itself where that is not well-formed. */
function pathOf(pathname: string): string {
  try {
    return decodeURIComponent(pathname.slice(1))
  } catch {
    return pathname.slice(1)
  }
}

const port = Number(process.env.PORT ?? 4173)
const server = createServer((request, response) => {
  const address = new URL(request.url ?? '/', 'http://localhost')
  const { pathname } = address
  const send = (type: string, body: string | Buffer, status = 200, headers = {}) => {
    setHeaders(response, pathname)
    response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, ...headers })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  const sendPage = ({ text, packed, policy: allowed }: Page) => {
    const fits = /\bgzip\b/.test(String(request.headers['accept-encoding']))
    send('text/html', fits ? packed : text, 200, {
      // A view alone may stand in any page: there is nothing in it to press for somebody else's ends.
      'Content-Security-Policy': policyIn(allowed, isEmbedded(address, '/') ? '*' : "'none'"),
      Vary: 'Accept-Encoding',
      ...(isIsolated(pathname, '/') ? ISOLATED : {}),
      ...(fits ? { 'Content-Encoding': 'gzip' } : {}),
    })
  }
  if (pathname === '/config.json')
    return send('application/json', `${JSON.stringify(config, null, 2)}\n`)
  if (pathname === '/.well-known/oauth-cimd')
    return send('application/json', clientDocument(`http://${request.headers.host}/`))
  if (pathname === '/sw.js') return send('text/javascript', release.worker)
  const path = pathOf(pathname)
  const drawn = pageAt(path === '' ? 'index.html' : path) ?? pageAt(`${path}.html`)
  if (drawn) return sendPage(drawn)
  return serveFile(request, response, () =>
    isPagePath(pathname.slice(1)) ? sendPage(app) : send('text/plain', 'Not found', 404),
  )
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
