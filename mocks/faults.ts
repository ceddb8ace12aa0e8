import { delay, HttpResponse, type HttpResponseResolver } from 'msw'
import { cutOff, dripping, endlessList, underAnotherId, withoutEntries, wrongTypes } from './bodies'
import { meetFault, type ActiveFault, type Endpoint, type FaultName } from './control'

/** Long enough to be noticed by hand, shorter than the reader's patience. */
const SLOW_MS = 8000
/** Between two drops of 16 bytes: every short wait is met, no body ends. */
const DRIP_MS = 250
/** Requests that are still answered before the network goes. */
const HALFWAY = 3
const HUGE_BYTES = 100_000_000

type Fault = (
  answer: () => Promise<Response>,
  asked: ActiveFault & { readonly request: Request },
) => Response | Promise<Response>

const json = (text: string, status = 200, headers: Readonly<Record<string, string>> = {}) =>
  new HttpResponse(text, { status, headers: { 'content-type': 'application/json', ...headers } })

const refused = (status: number, error: string, headers?: Readonly<Record<string, string>>) =>
  json(JSON.stringify({ error }), status, headers)

const page = (title: string, status = 200) =>
  new HttpResponse(`<!doctype html><title>${title}</title>`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })

/** A body whose pace matters must not be gathered for compression on its way. */
const streamed = (body: ReadableStream) =>
  new HttpResponse(body, {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-transform' },
  })

const spoiled =
  (spoil: (text: string) => string): Fault =>
  async (answer) =>
    json(spoil(await (await answer()).text()))

const unreachable: Fault = () => HttpResponse.error()
const asEver: Fault = (answer) => answer()

const LIMIT_TEXT = 'We had to rate limit your IP (203.0.113.7).'

/** Every fault as what happens to an answer. */
const FAULT: Readonly<Record<FaultName, Fault>> = {
  offline: unreachable,
  // Scripts are told no more of these than of any other network error.
  'dns-failure': unreachable,
  'tls-failure': unreachable,
  'offline-halfway': (answer, { earlier, amount = HALFWAY }) =>
    earlier < amount ? answer() : HttpResponse.error(),
  'cut-off': async (answer) => streamed(cutOff(await (await answer()).text())),
  slow: async (answer, { amount = SLOW_MS }) => {
    await delay(amount)
    return answer()
  },
  silence: (_, { request: { signal } }) =>
    new Promise((resolve) => {
      const end = () => resolve(HttpResponse.error())
      if (signal.aborted) end()
      else signal.addEventListener('abort', end, { once: true })
    }),
  trickle: async (answer, { amount = DRIP_MS }) =>
    streamed(dripping(await (await answer()).text(), () => delay(amount))),
  'http-400': () => refused(400, 'Invalid request'),
  'http-401': () => refused(401, 'Invalid username or password.'),
  'http-403': () =>
    refused(403, 'Access to this model is restricted and you are not in the authorized list.', {
      'x-error-code': 'GatedRepo',
    }),
  'http-404': () => refused(404, 'Repository not found', { 'x-error-code': 'RepoNotFound' }),
  'http-408': () => refused(408, 'Request Timeout'),
  // No browser may read Retry-After from these servers, so it is left out.
  'rate-limited': () => refused(429, LIMIT_TEXT),
  'rate-limited-with-headers': (_, { amount = 30 }) =>
    refused(429, LIMIT_TEXT, {
      'retry-after': String(amount),
      ratelimit: `"api";r=0;t=${amount}`,
      'ratelimit-policy': '"fixed window";"api";q=500;w=300',
      'access-control-expose-headers': 'Retry-After,RateLimit,RateLimit-Policy',
    }),
  'http-500': () => refused(500, 'Internal Error - We are working hard to fix this'),
  'http-502': () => page('502 Bad Gateway', 502),
  'html-instead-of-json': () => page('Sign in to this network'),
  'error-in-200': () => refused(200, LIMIT_TEXT),
  malformed: () => json('{"data": [}, nonsense'),
  truncated: spoiled((text) => text.slice(0, Math.floor(text.length / 2))),
  'wrong-shape': () => json('{"unexpected":{"data":[1,2,3]}}'),
  'wrong-types': spoiled(wrongTypes),
  empty: () => json(''),
  'empty-list': spoiled(withoutEntries),
  huge: (_, { amount = HUGE_BYTES }) => streamed(endlessList(amount)),
  renamed: (answer, asked) => {
    const url = new URL(asked.request.url)
    if (url.searchParams.has('moved')) return spoiled(underAnotherId)(answer, asked)
    url.searchParams.set('moved', '1')
    return HttpResponse.redirect(url, 307)
  },
  // These are mistakes of paging: see paging.ts.
  duplicates: asEver,
  vanishing: asEver,
  'cursor-loop': asEver,
}

/** A resolver that answers with the endpoint's fault where one is set. */
export function mayFail(
  endpoint: Endpoint,
  resolve: (
    request: Request,
    params: Readonly<Record<string, string>>,
  ) => Response | Promise<Response>,
): HttpResponseResolver {
  return async ({ request, params }) => {
    const answer = async () => resolve(request, params as Record<string, string>)
    const fault = meetFault(endpoint)
    return fault ? FAULT[fault.name](answer, { ...fault, request }) : answer()
  }
}
