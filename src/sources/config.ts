import { z } from '@/lib/schema'

/** Where the live sources are asked, whether they are asked at all, and what browsers may keep. */
export interface Config {
  readonly hub: { readonly endpoint: string }
  /** The Hub's inference router; with a mirror of the Hub it is looked for there. */
  readonly router: { readonly endpoint: string }
  readonly openrouter: { readonly endpoint: string }
  readonly modelsDev: { readonly endpoint: string }
  readonly datasetsServer: { readonly endpoint: string }
  readonly raw: { readonly endpoint: string }
  /**
   * Where an index of the whole Hub lies: a folder of this site, as `index/`, or any https address.
   * Undefined where there is none.
   */
  readonly hubIndex?: { readonly endpoint: string }
  /** false: a strictly offline deployment that makes no request to any third party. */
  readonly live: boolean
  /** false: nothing is kept in browsers for use with no network, and what was kept is removed. */
  readonly offline: boolean
}

export const DEFAULT_CONFIG: Config = {
  hub: { endpoint: 'https://huggingface.co' },
  router: { endpoint: 'https://router.huggingface.co' },
  openrouter: { endpoint: 'https://openrouter.ai' },
  modelsDev: { endpoint: 'https://models.dev' },
  datasetsServer: { endpoint: 'https://datasets-server.huggingface.co' },
  raw: { endpoint: 'https://raw.githubusercontent.com' },
  live: true,
  offline: true,
}

/** The parts of a configuration that name an endpoint. */
export const ENDPOINTS = [
  'hub',
  'router',
  'openrouter',
  'modelsDev',
  'datasetsServer',
  'raw',
] as const
const SWITCHES = ['live', 'offline'] as const

/**
 * Where the Hub sends those who ask for a file: hosts of its own domain, which it changes now and
 * then (huggingface/hub-docs docs/hub/models-downloading.md). A mirror serves its files itself.
 */
const HUB_FILES = 'https://*.hf.co'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

const schema = z.looseObject({})

/**
 * Reads a `config.json` body. Every part is optional; a part that cannot be used keeps its default
 * and is named in `problems`, so that a typing error never takes the page down.
 */
export function readConfig(body: unknown): { config: Config; problems: readonly string[] } {
  const read = schema.safeParse(body)
  if (!read.success) return { config: DEFAULT_CONFIG, problems: ['config.json is not an object'] }
  const problems: string[] = []
  const config: { -readonly [K in keyof Config]: Config[K] } = { ...DEFAULT_CONFIG }
  for (const name of ENDPOINTS) {
    const part = Object.hasOwn(read.data, name) ? read.data[name] : undefined
    if (part === undefined) continue
    const endpoint = endpointOf(part)
    if (endpoint) config[name] = { endpoint }
    else
      problems.push(`config.json: ${name}.endpoint is not an https address (http only on loopback)`)
  }
  if (config.hub !== DEFAULT_CONFIG.hub && !Object.hasOwn(read.data, 'router'))
    config.router = config.hub
  const index = Object.hasOwn(read.data, 'hubIndex') ? read.data['hubIndex'] : undefined
  if (index !== undefined && index !== null) {
    const endpoint = folderOf(index) ?? endpointOf(index)
    if (endpoint) config.hubIndex = { endpoint: endpoint.replace(/\/*$/, '/') }
    else
      problems.push(
        'config.json: hubIndex.endpoint is neither a folder of this site nor an https address',
      )
  }
  for (const name of SWITCHES) {
    const part = Object.hasOwn(read.data, name) ? read.data[name] : undefined
    if (typeof part === 'boolean') config[name] = part
    else if (part !== undefined) problems.push(`config.json: ${name} is neither true nor false`)
  }
  return { config, problems }
}

/** A folder below the page, by its path without a slash in front; undefined for anything else. */
function folderOf(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null || !('endpoint' in part)) return undefined
  const path = part.endpoint
  return typeof path === 'string' && /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*\/?$/.test(path)
    ? path
    : undefined
}

/**
 * Where the index of the Hub lies for a page at `base`, ending in a slash; undefined where there is
 * none, and where it is another site's in a deployment that asks no other.
 */
export function hubIndexAddress({ hubIndex, live }: Config, base: string): string | undefined {
  if (!hubIndex) return undefined
  const address = new URL(hubIndex.endpoint, base)
  return live || address.origin === new URL(base).origin ? address.href : undefined
}

/** An address without a trailing slash, or undefined where it must not be called. */
function endpointOf(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null || !('endpoint' in part)) return undefined
  const text = part.endpoint
  if (typeof text !== 'string' || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const allowed =
    url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
  if (!allowed || url.username || url.password || url.search || url.hash) return undefined
  return url.href.replace(/\/+$/, '')
}

/**
 * The Content-Security-Policy that allows what a configuration allows and nothing else. Eval and
 * foreign code are never allowed, whatever the configuration; of inline scripts and styles only what
 * the build itself put into a page, by its digest: see `scripts/inline.ts`.
 */
export function contentSecurityPolicy(config: Config): string {
  const endpoints = ENDPOINTS.map((name) => new URL(config[name].endpoint).origin)
  const files = config.hub.endpoint === DEFAULT_CONFIG.hub.endpoint ? [HUB_FILES] : []
  const index = config.hubIndex?.endpoint ?? ''
  const indexed = URL.canParse(index) ? [new URL(index).origin] : []
  const origins = config.live ? new Set([...endpoints, ...files, ...indexed]) : []
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src ${["'self'", ...origins].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
