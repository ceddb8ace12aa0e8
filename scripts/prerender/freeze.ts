import { escaped } from './head'

/** A page without the app behind it, as markup. */
export interface Frozen {
  readonly title: string
  readonly html: string
}

/** Closed dialogs and menus, which only the app can open. */
const dropped = (element: Element) =>
  element.localName === 'dialog' || element.hasAttribute('popover')

const CONTROLS: ReadonlySet<string> = new Set(['button', 'input', 'select', 'textarea'])
const VOID: ReadonlySet<string> = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'wbr'])
/** Attributes of a grid that is moved in with keys, and of what opens something. */
const FORGOTTEN: ReadonlySet<string> = new Set([
  'style',
  'tabindex',
  'popovertarget',
  'aria-haspopup',
  'aria-expanded',
  'aria-keyshortcuts',
  'aria-multiselectable',
  'aria-selected',
  'aria-colindex',
  'data-focus',
  'data-col',
])
const ROLES: Readonly<Record<string, string>> = { grid: 'table', gridcell: 'cell' }
/** Roles that promise something to open. */
const PROMISES: ReadonlySet<string> = new Set(['combobox'])

/**
 * Writes pages of the app as markup that stands by itself: controls that say they cannot be used
 * yet, a table instead of a grid, and no style attributes, which the content policy forbids: they
 * become classes of one style sheet for all pages.
 */
export class Freezer {
  readonly #classes = new Map<string, string>()

  freeze(page: Element): Frozen {
    return { title: document.title, html: this.#inside(page) }
  }

  /** The style sheet of all pages so far. */
  css(): string {
    return [...this.#classes].map(([style, name]) => `.${name}{${style}}\n`).join('')
  }

  #inside(parent: Element): string {
    let html = ''
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) html += escaped(node.textContent ?? '')
      else if (node.nodeType === Node.ELEMENT_NODE) html += this.#element(node as Element)
    }
    return html
  }

  #element(element: Element): string {
    if (dropped(element)) return ''
    const { localName } = element
    const attributes = [...this.#attributes(element)].map(
      ([name, value]) => ` ${name}="${escaped(value)}"`,
    )
    const start = `<${localName}${attributes.join('')}>`
    return VOID.has(localName) ? start : `${start}${this.#inside(element)}</${localName}>`
  }

  #attributes(element: Element): ReadonlyMap<string, string> {
    const kept = new Map<string, string>()
    // The line is still seen; nothing can be dragged by it.
    if (element.getAttribute('role') === 'separator') return kept.set('class', element.className)
    for (const { name, value } of element.attributes)
      if (!FORGOTTEN.has(name)) kept.set(name, value)
    const role = kept.get('role') ?? ''
    if (ROLES[role]) kept.set('role', ROLES[role])
    if (PROMISES.has(role)) kept.delete('role')
    if (CONTROLS.has(element.localName)) {
      kept.set('aria-disabled', 'true')
      kept.set('tabindex', '-1')
      if (element.localName === 'input') kept.set('readonly', '')
    }
    const style = element.getAttribute('style')
    // The rows of a virtual list are placed one by one; here they follow each other.
    if (style && !style.startsWith('inset-block-start: '))
      kept.set('class', `${kept.get('class') ?? ''} ${this.#classOf(style)}`.trim())
    return kept
  }

  #classOf(style: string): string {
    const known = this.#classes.get(style)
    if (known) return known
    const name = `drawn-${this.#classes.size}`
    this.#classes.set(style, name)
    return name
  }
}
