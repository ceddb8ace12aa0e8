import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import { getResponse, type HttpHandler } from 'msw'
import { clearFaults, setFaults } from './control'
import { configFor, mountOf, publicUrl, rebased, type Mount } from './mounts'

export interface HubOptions {
  readonly handlers: readonly HttpHandler[]
  /** 0 takes any free one. */
  readonly port?: number
  /** Milliseconds before each answer. */
  readonly latency?: number
}

/** A request from when it came; the rest is filled in as it is answered. */
export interface Logged {
  readonly method: string
  readonly path: string
  readonly origin: string | null
  /** Whether a token came with it; the token itself is not kept. */
  readonly withToken: boolean
  /** 0 where no answer was sent. */
  status: number
  /** Of the body as it was sent, compressed or not. */
  bytes: number
  ended: 'no' | 'whole' | 'cut'
}

export interface RunningHub {
  readonly origin: string
  readonly config: object
  close(): Promise<void>
}

/** What scripts may read of the Hub's answers; `RateLimit` and `Retry-After` are not among them. */
const EXPOSED =
  'X-Repo-Commit,X-Request-Id,X-Error-Code,X-Error-Message,X-Total-Count,ETag,Link,Accept-Ranges,Content-Range,X-Linked-Size,X-Linked-ETag,X-Xet-Hash'

/** What a request may carry across origins; anything else fails the preflight. */
const ALLOWED_HEADERS = 'authorization,content-type,range'

/** Sent on every answer of the Hub, and hidden from scripts. */
const RATE = {
  ratelimit: '"api";r=499;t=300',
  'ratelimit-policy': '"fixed window";"api";q=500;w=300',
}

/** Serves the handlers on loopback as one origin, over a real socket with real CORS. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const log: Logged[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const done = path.startsWith('/__')
      ? control(request, response, log)
      : serve(request, response, options, log)
    // A lost connection is the wish of the client, or of the fault.
    done.catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    origin,
    config: configFor(origin),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** `POST /__fault`, `GET /__log`, `POST /__reset`: for tests and by hand. */
async function control(
  request: IncomingMessage,
  response: ServerResponse,
  log: Logged[],
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const tell = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json', ...corsOf(request) })
    response.end(JSON.stringify(body))
  }
  switch (`${request.method} ${url.pathname}`) {
    case 'POST /__fault': {
      const unknown = setFaults(url.searchParams.get('fault') ?? (await bodyOf(request)).toString())
      return tell(unknown.length ? 400 : 200, { unknown })
    }
    case 'GET /__log':
      return tell(200, log)
    case 'POST /__reset':
      clearFaults()
      log.length = 0
      return tell(200, {})
    default:
      return tell(404, { error: 'POST /__fault, GET /__log or POST /__reset' })
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { handlers, latency = 0 }: HubOptions,
  log: Logged[],
): Promise<void> {
  const path = request.url ?? '/'
  const mount = mountOf(path)
  const ended = new AbortController()
  const entry: Logged = {
    method: request.method ?? '',
    path,
    origin: request.headers.origin ?? null,
    withToken: request.headers.authorization !== undefined,
    status: 0,
    bytes: 0,
    ended: 'no',
  }
  log.push(entry)
  response.once('close', () => {
    entry.ended = response.writableFinished ? 'whole' : 'cut'
    ended.abort()
  })
  if (request.method === 'OPTIONS') {
    entry.status = 204
    response.writeHead(204, { ...corsOf(request, mount), ...preflight })
    response.end()
    return
  }
  if (latency) await wait(latency, undefined, { signal: ended.signal })
  const asked = await fetchRequest(request, publicUrl(mount, path), ended.signal)
  const answer = (await getResponse([...handlers], asked)) ?? notHere()
  // The network errors of MSW have no status: the connection ends.
  if (answer.type === 'error') throw new Error('A network error, as asked')
  entry.status = answer.status
  await send(answer, request, response, mount, (count) => (entry.bytes += count))
}

const preflight = {
  'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-headers': ALLOWED_HEADERS,
}

function corsOf({ headers: { origin } }: IncomingMessage, mount?: Mount): Record<string, string> {
  if (mount && !mount.echoesOrigin) return { 'access-control-allow-origin': '*' }
  return {
    // Without an Origin the Hub names itself, which is no refusal.
    'access-control-allow-origin': origin ?? 'https://huggingface.co',
    'access-control-expose-headers': EXPOSED,
    'access-control-max-age': '86400',
    vary: 'Origin',
  }
}

const notHere = () =>
  new Response('{"error":"Not Found"}', {
    status: 404,
    headers: { 'content-type': 'application/json' },
  })

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function fetchRequest(
  request: IncomingMessage,
  url: string,
  signal: AbortSignal,
): Promise<Request> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value)
  const { method = 'GET' } = request
  const body = method === 'POST' ? new Uint8Array(await bodyOf(request)) : null
  // HEAD is answered as GET, and its body is left out by the server.
  return new Request(url, { method: method === 'HEAD' ? 'GET' : method, headers, body, signal })
}

/** Sends an answer of the handlers, with the addresses in it moved to this server. */
async function send(
  answer: Response,
  request: IncomingMessage,
  response: ServerResponse,
  mount: Mount,
  count: (bytes: number) => void,
): Promise<void> {
  const origin = `http://${request.headers.host}`
  const headers: Record<string, string> = {
    ...corsOf(request, mount),
    ...(mount.config === 'hub' ? RATE : {}),
  }
  for (const [name, value] of answer.headers)
    headers[name] = name === 'link' || name === 'location' ? rebased(value, origin) : value
  delete headers['content-length']
  const asItComes = headers['cache-control'] === 'no-transform'
  const zip = !asItComes && /\bgzip\b/.test(String(request.headers['accept-encoding']))
  if (zip) headers['content-encoding'] = 'gzip'
  response.writeHead(answer.status, headers)
  response.flushHeaders()
  if (request.method === 'HEAD' || !answer.body) {
    response.end()
    return
  }
  // The discovery document is the one body whose addresses a client follows as they stand.
  const body =
    mount.config === 'hub' && request.url?.startsWith('/.well-known/')
      ? Readable.from([rebased(await answer.text(), origin)])
      : Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0])
  const counted = async function* (chunks: AsyncIterable<Buffer | string>) {
    for await (const chunk of chunks) {
      count(chunk.length)
      yield chunk
    }
  }
  if (zip) await pipeline(body, createGzip({ level: 4 }), counted, response)
  else await pipeline(body, counted, response)
}
