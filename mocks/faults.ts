import { delay, HttpResponse, type HttpResponseResolver } from 'msw'
import { faultOf, type Endpoint, type FaultName } from './control'

/** Long enough to be noticed by hand, shorter than the reader's patience. */
export const SLOW_MS = 8000

type Fault = (answer: () => Promise<Response>) => Response | Promise<Response>

const json = (text: string, status = 200) =>
  new HttpResponse(text, { status, headers: { 'content-type': 'application/json' } })

/** Every fault as what happens to an answer. */
const FAULT: Readonly<Record<FaultName, Fault>> = {
  offline: () => HttpResponse.error(),
  slow: async (answer) => {
    await delay(SLOW_MS)
    return answer()
  },
  // Retry-After is left out: no browser may read it from these servers.
  'rate-limited': () => json('{"error":"We had to rate limit your IP (203.0.113.7)."}', 429),
  'http-500': () => json('{"error":"Internal Error - We are working hard to fix this"}', 500),
  malformed: () => json('{"data": [}, nonsense'),
  truncated: async (answer) => {
    const body = await (await answer()).text()
    return json(body.slice(0, Math.floor(body.length / 2)))
  },
  'html-instead-of-json': () =>
    new HttpResponse('<!doctype html><title>Sign in to this network</title>', {
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }),
  'wrong-shape': () => json('{"unexpected":{"data":[1,2,3]}}'),
  empty: () => json(''),
  'error-in-200': () => json('{"error":"We had to rate limit your IP (203.0.113.7)."}'),
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
    const fault = faultOf(endpoint)
    return fault ? FAULT[fault](answer) : answer()
  }
}
