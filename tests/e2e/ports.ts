/** The site as built, the stand-in for all sources, and the site over that stand-in. */
export const port = Number(process.env.E2E_PORT ?? 4199)
export const hubPort = port + 1
export const livePort = port + 2

export const hubOrigin = `http://localhost:${hubPort}`
export const liveOrigin = `http://localhost:${livePort}`
