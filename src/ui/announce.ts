/**
 * Polite announcements for what changes without moving focus. One live region, made on first use,
 * emptied before it is filled so that the same words are said again.
 */
let region: HTMLElement | undefined

export function announce(words: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div')
    region.setAttribute('aria-live', 'polite')
    region.className = 'sr-only'
    document.body.append(region)
  }
  const live = region
  live.textContent = ''
  requestAnimationFrame(() => {
    live.textContent = words
  })
}
