/**
 * Attributes of a link that data brought along: only https is followed, in a new tab that learns
 * nothing of this one. Anything else gets no address and so is plain text.
 */
export function outsideLink(url: string | undefined) {
  const safe = url !== undefined && URL.canParse(url) && new URL(url).protocol === 'https:'
  return safe ? { href: url, target: '_blank', rel: 'noreferrer' } : {}
}
