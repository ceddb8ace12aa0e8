import { DEFAULT_CONFIG, ENDPOINTS, type Config } from './config'

/** The public base addresses and what a configuration has in their place. */
export function endpointsOf(config: Config): ReadonlyMap<string, string> {
  return new Map(ENDPOINTS.map((name) => [DEFAULT_CONFIG[name].endpoint, config[name].endpoint]))
}

/** The address with its base exchanged: paths and queries stay. */
export function rebased(url: string, endpoints: ReadonlyMap<string, string> | undefined): string {
  for (const [base, other] of endpoints ?? [])
    if (url.startsWith(`${base}/`)) return other.replace(/\/+$/, '') + url.slice(base.length)
  return url
}

/** Whether an address lies at a configured endpoint: a `Link` header may name any other. */
export function isConfigured(url: string, config: Config): boolean {
  const { origin } = new URL(url)
  return ENDPOINTS.some((name) => new URL(config[name].endpoint).origin === origin)
}
