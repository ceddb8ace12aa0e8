/** One origin for all sources: where each is mounted, and what its own address is. */
export interface Mount {
  /** The part of config.json that points at it. */
  readonly config: string
  readonly path: string
  readonly origin: string
  /** Whether its CORS headers name the page's origin, or just any. */
  readonly echoesOrigin: boolean
}

/** The Hub comes first: it has the root, which every path begins with. */
export const MOUNTS: readonly Mount[] = [
  { config: 'hub', path: '', origin: 'https://huggingface.co', echoesOrigin: true },
  {
    config: 'openrouter',
    path: '/openrouter',
    origin: 'https://openrouter.ai',
    echoesOrigin: false,
  },
  { config: 'modelsDev', path: '/models.dev', origin: 'https://models.dev', echoesOrigin: false },
  {
    config: 'datasetsServer',
    path: '/datasets-server',
    origin: 'https://datasets-server.huggingface.co',
    echoesOrigin: false,
  },
  {
    config: 'raw',
    path: '/raw',
    origin: 'https://raw.githubusercontent.com',
    echoesOrigin: false,
  },
  {
    config: 'router',
    path: '/router',
    origin: 'https://router.huggingface.co',
    echoesOrigin: true,
  },
]

/** The configuration under which the app asks this server for everything. */
export function configFor(origin: string): object {
  const endpoints = MOUNTS.map(({ config, path }) => [config, { endpoint: origin + path }])
  return { ...Object.fromEntries(endpoints), live: true }
}

export function mountOf(path: string): Mount {
  return MOUNTS.findLast((mount) => path.startsWith(`${mount.path}/`))!
}

/** The address that the handlers know a path of this server by. */
export function publicUrl(mount: Mount, path: string): string {
  return mount.origin + path.slice(mount.path.length)
}

/** A text in which the addresses of all sources are those of this server. */
export function rebased(text: string, origin: string): string {
  return MOUNTS.reduce(
    (done, mount) => done.replaceAll(`${mount.origin}/`, `${origin}${mount.path}/`),
    text,
  )
}
