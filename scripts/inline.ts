import { createHash } from 'node:crypto'

/** An element with its text within a page, for what would else be one more thing to wait for. */
export function inlined(tag: 'script' | 'style', text: string): string {
  if (text.toLowerCase().includes(`</${tag}`)) throw new Error(`A ${tag} would end too early.`)
  return `<${tag}>${text}</${tag}>`
}

/**
 * A Content-Security-Policy for a page: it allows the scripts and styles in the page itself besides,
 * by their digests (https://www.w3.org/TR/CSP3/#match-element-to-source-list), and no others.
 */
export function policyFor(page: string, policy: string): string {
  return (['script', 'style'] as const).reduce((allowed, tag) => {
    const texts = [...page.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))]
    const digests = texts.map(([, text]) => ` 'sha256-${sha256(text!)}'`)
    return allowed.replace(`${tag}-src 'self'`, (found) => found + digests.join(''))
  }, policy)
}

const POLICY = /(http-equiv="Content-Security-Policy" content=")([^"]*)/

/** The policy that a page has in its head. */
export function policyOf(page: string): string {
  const [, , content] = POLICY.exec(page) ?? []
  if (content === undefined) throw new Error('The page has no Content-Security-Policy.')
  return content.replaceAll('&#39;', "'")
}

/** The page with another policy in its head. */
export function underPolicy(page: string, policy: string): string {
  return page.replace(POLICY, (_, before: string) => before + policy)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
