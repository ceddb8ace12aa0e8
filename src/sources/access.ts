import type { IsoDate } from '@/domain/fact'
import type { Client } from './client'
import { get, type Fetch } from './http'
import { known } from './reading'
import { SourceError, type Access, type Page, type Resource } from './source'

export interface LiveOptions {
  /** Base addresses to use in place of the sources' own: a mirror, or a local stand-in. */
  readonly endpoints?: ReadonlyMap<string, string>
  /** The day to date what is read by; today in UTC by default. */
  readonly day?: IsoDate
  /** How long one answer may take. */
  readonly timeoutMs?: number
}

/** Reads the live endpoints with the given `fetch`; the same in browsers and in Node. */
export function liveAccess(fetch: Fetch, options: LiveOptions = {}): Access {
  return {
    day: options.day ?? new Date().toISOString().slice(0, 10),
    async read({ live }: Resource, signal?: AbortSignal): Promise<string> {
      if (live === null)
        throw new SourceError({ kind: 'malformed', reason: 'only recorded' }, 'not served live')
      const url = rebased(live, options.endpoints)
      return (await get(url, { fetch, ...known({ signal, timeoutMs: options.timeoutMs }) })).body
    },
  }
}

/** The address with its base exchanged: paths and queries stay. */
function rebased(url: string, endpoints: ReadonlyMap<string, string> | undefined): string {
  for (const [base, other] of endpoints ?? [])
    if (url.startsWith(`${base}/`)) return other.replace(/\/+$/, '') + url.slice(base.length)
  return url
}

/** The usual paging: every resource is one page. */
export async function* onePageEach(
  resources: readonly Resource[],
  access: Access,
  signal?: AbortSignal,
): AsyncGenerator<Page> {
  for (const resource of resources) yield await pageOf(resource, access, signal)
}

/** Reads one resource and dates it. */
export async function pageOf(
  resource: Resource,
  access: Access,
  signal?: AbortSignal,
): Promise<Page> {
  const body = await access.read(resource, signal)
  return { body, resource, seenAt: access.day ?? resource.recordedAt }
}

/** Lets any source run over the polite client. */
export function clientAccess(client: Client, sourceId: string): Access {
  return {
    day: new Date().toISOString().slice(0, 10),
    async read({ live }: Resource, signal?: AbortSignal): Promise<string> {
      if (live === null)
        throw new SourceError({ kind: 'malformed', reason: 'only recorded' }, 'not served live')
      return (await client.get(sourceId, live, signal)).body
    },
  }
}
