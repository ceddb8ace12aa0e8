import { DEFAULT_CONFIG, readConfig, type Config } from '@/sources/config'

/** The configuration in force, and what of `config.json` could not be used. */
export interface LoadedConfig {
  readonly config: Config
  readonly problems: readonly string[]
  /** By how much this device's clock is ahead of this site's, in milliseconds; 0 where they agree. */
  readonly clockAheadMs: number
}

/** Caches answer with the hours of yesterday, and no day is told wrong by less. */
const AGREE_MS = 24 * 3_600_000

const NONE: LoadedConfig = { config: DEFAULT_CONFIG, problems: [], clockAheadMs: 0 }

/** Reads the optional `config.json` from what was answered for it, of `askConfig`. */
export async function loadConfig(asked: Promise<Response | undefined>): Promise<LoadedConfig> {
  const response = await asked
  if (!response) return NONE
  const clockAheadMs = aheadOf(response.headers.get('Date'))
  // A host that answers every path with the page answers 200 and HTML here.
  const page = response.headers.get('Content-Type')?.includes('text/html')
  if (!response.ok || page) return { ...NONE, clockAheadMs }
  try {
    return { ...readConfig(await response.json()), clockAheadMs }
  } catch {
    return { ...NONE, clockAheadMs, problems: ['config.json is not JSON'] }
  }
}

function aheadOf(date: string | null): number {
  const ahead = date === null ? 0 : Date.now() - Date.parse(date)
  return Math.abs(ahead) > AGREE_MS ? ahead : 0
}
