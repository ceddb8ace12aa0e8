/** Presentation kept on this device that a page drawn by the build knows nothing of. */
export const KEPT_LAYOUT = ['widths', 'density'] as const

/**
 * Whether an address asks for the very page that the build drew, whose whole path is `drawn`: hosts
 * answer with it whatever the query says, and some for every path.
 */
export function asksFor(
  { pathname, search }: { readonly pathname: string; readonly search: string },
  drawn: string,
): boolean {
  const plain = pathname.replace(/(?:\/index)?\.html$/, '').replace(/\/$/, '')
  return search === '' && plain === drawn.replace(/\/$/, '')
}

/**
 * Whether a page of the app stands in an element: it has its heading, and is not waiting for what it
 * is about.
 */
export function isShown(root: Element): boolean {
  return root.querySelector('main h1') !== null && !root.querySelector('main > [aria-busy="true"]')
}

/** Whether the page that the build drew is what the reader sees, and not the app. */
export function stands(): boolean {
  return document.documentElement.dataset['drawn'] !== undefined
}

const SEARCH = 'input[role="searchbox"]'

/** Lets the reader type into the search box that the build drew: see `takeOver`. */
export function openSearch(): void {
  const box = document.querySelector<HTMLInputElement>(`#drawn ${SEARCH}`)
  if (!box) return
  box.readOnly = false
  for (const name of ['aria-disabled', 'tabindex']) box.removeAttribute(name)
  // Letters that take several keys: the app may come between them.
  box.addEventListener('compositionstart', () => (box.dataset['composing'] = ''))
  box.addEventListener('compositionend', () => delete box.dataset['composing'])
}

/** Hands what is typed in one box over to another, with the focus and what is marked. */
function handOver(from: HTMLInputElement, to: HTMLInputElement): void {
  if (to.value !== from.value) {
    // As a key does it: React takes no notice of a value that a script sets.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(to, from.value)
    to.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  if (document.activeElement !== from) return
  to.focus()
  to.setSelectionRange(from.selectionStart, from.selectionEnd, from.selectionDirection ?? undefined)
}

/** What scrolls in a page, besides the page itself. */
const SCROLLERS = ['main', '.grid-scroller']

/**
 * Lets the page that the build drew stand until the app shows as much in `root`, which is not laid out
 * till then, and puts the one in the place of the other between two pictures. `sought` is told what is
 * typed into its search box until then, so that the first rows that the app shows are those.
 */
export function takeOver(root: Element, sought: (text: string) => void): void {
  const drawn = document.getElementById('drawn')
  const { dataset } = document.documentElement
  if (!drawn) return
  if (!stands()) return drawn.remove()
  // Kept from now on: to ask the page at the end would lay both out where a browser does not know
  // `content-visibility`, and soon one of them again.
  const places = SCROLLERS.map((selector) => {
    const scroller = drawn.querySelector(selector)
    const place = { selector, top: scroller?.scrollTop ?? 0 }
    scroller?.addEventListener('scroll', () => (place.top = scroller.scrollTop), { passive: true })
    return place
  })
  const typed = drawn.querySelector<HTMLInputElement>(SEARCH)
  const tell = () => sought(typed!.value)
  if (typed?.value) tell()
  typed?.addEventListener('input', tell)
  const finish = () => {
    if (!stands() || typed?.dataset['composing'] !== undefined || !isShown(root)) return
    observer.disconnect()
    for (const { selector, top } of places) {
      const own = top > 0 ? root.querySelector(selector) : null
      // A link to a part has taken the app there already, where it may stand higher or lower.
      if (own?.scrollTop === 0) own.scrollTo({ top })
    }
    const focused = drawn.contains(document.activeElement)
      ? document.activeElement?.getAttribute('href')
      : undefined
    delete dataset['drawn']
    const search = root.querySelector<HTMLInputElement>(SEARCH)
    if (typed && search) handOver(typed, search)
    drawn.remove()
    if (focused) root.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus()
  }
  typed?.addEventListener('compositionend', finish)
  const observer = new MutationObserver(finish)
  const attributeFilter = ['aria-busy']
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter })
}
