/** The answer for the optional `config.json` beside the page, at `base`, which ends in a slash. */
export async function askConfig(base: string): Promise<Response | undefined> {
  try {
    return await fetch(new URL('config.json', base))
  } catch {
    // Without a network the page has what is stored, by the default configuration.
    return undefined
  }
}
