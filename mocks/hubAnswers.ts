import { HttpResponse } from 'msw'

/** Refusals in the Hub's words, shared by its routes. */
export function refuse(status: number, error: string, code?: string): Response {
  const headers = {
    'x-error-message': error,
    ...(code ? { 'x-error-code': code } : {}),
    ...(status === 401 ? { 'www-authenticate': 'Bearer realm="Authentication required"' } : {}),
  }
  return HttpResponse.json({ error }, { status, headers })
}

/** Anonymous readers get the same answer for a missing repo as for a private one. */
export function notFound(request: Request): Response {
  return signedIn(request)
    ? refuse(404, 'Repository not found', 'RepoNotFound')
    : refuse(401, 'Invalid username or password.')
}

/** What only those may have who were granted access, which no reader here was. */
export function gated(request: Request, id: string): Response {
  return signedIn(request)
    ? refuse(
        403,
        `Access to ${id} is restricted and you are not in the authorized list.`,
        'GatedRepo',
      )
    : refuse(401, `Access to ${id} is restricted. Please log in.`, 'GatedRepo')
}

/** Tokens that begin like this are good, all others are not. */
export const GOOD_TOKEN = 'hf_good'

const tokenOf = ({ headers }: Request) => headers.get('authorization')?.replace(/^Bearer /, '')

export const signedIn = (request: Request) => tokenOf(request)?.startsWith(GOOD_TOKEN) ?? false

type Resolve = (
  request: Request,
  params: Readonly<Record<string, string>>,
) => Response | Promise<Response>

/** A token that is no good spoils even what anyone may read. */
export function withGoodToken(resolve: Resolve): Resolve {
  return (request, params) =>
    tokenOf(request) === undefined || signedIn(request)
      ? resolve(request, params)
      : refuse(401, 'Invalid credentials in Authorization header')
}
