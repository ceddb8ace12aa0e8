/** What can be made to fail: the sources by their ids, and services that later pages use. */
export const ENDPOINTS = [
  'hub',
  'openrouter',
  'models.dev',
  'models.dev-providers',
  'litellm',
  'liveBench',
  'datasetsServer',
  'router',
] as const
export type Endpoint = (typeof ENDPOINTS)[number]

export const FAULTS = [
  'offline',
  'slow',
  'rate-limited',
  'http-500',
  'malformed',
  'truncated',
  'html-instead-of-json',
  'wrong-shape',
  'empty',
  'error-in-200',
] as const
export type FaultName = (typeof FAULTS)[number]

const active = new Map<Endpoint, FaultName>()

/** The fault an endpoint answers with now, if any. */
export function faultOf(endpoint: Endpoint): FaultName | undefined {
  return active.get(endpoint)
}

/** Makes endpoints fail in that way until told otherwise; null makes them well again. */
export function setFault(endpoint: Endpoint | 'all', fault: FaultName | null): void {
  for (const each of endpoint === 'all' ? ENDPOINTS : [endpoint])
    if (fault) active.set(each, fault)
    else active.delete(each)
}

/** Makes every endpoint well again. */
export function clearFaults(): void {
  active.clear()
}

/**
 * Sets the faults that a text names, and only those: `openrouter:rate-limited,hub:slow`,
 * `all:offline`, or `none`. Endpoints are matched without case; `hub` is `huggingFace`. Returns the
 * parts that name nothing.
 */
export function setFaults(text: string): readonly string[] {
  clearFaults()
  const parts = text.split(',').filter((part) => part && part !== 'none')
  return parts.filter((part) => {
    const [name = '', fault = ''] = part.split(':')
    const endpoint = name.toLowerCase() === 'all' ? 'all' : endpointNamed(name)
    const known = FAULTS.find((each) => each === fault)
    if (endpoint && known) setFault(endpoint, known)
    return !endpoint || !known
  })
}

function endpointNamed(name: string): Endpoint | undefined {
  return ENDPOINTS.find((endpoint) => endpoint === name.toLowerCase())
}
