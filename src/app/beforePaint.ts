/**
 * Runs before anything is painted, as a script of its own in the head: says that scripts run, pins
 * the theme that was chosen on this device, and hides the page that the build drew where the reader
 * asks for another one, or else lets them type into its search box.
 */
import { readStored } from '@/ui/storage'
import { isEmbedded } from '@/view/embed'
import { asksFor, KEPT_LAYOUT, openSearch } from './drawn'

/** Those that are not the system’s: `theme.ts` does the rest once the app is there. */
const THEMES = ['light', 'dark'] as const

const { dataset } = document.documentElement
dataset['scripts'] = ''
const theme = readStored('theme', (value) => THEMES.find((pinned) => pinned === value))
if (theme && !isEmbedded(location, import.meta.env.BASE_URL)) dataset['theme'] = theme

const laidOut = KEPT_LAYOUT.some((key) => readStored(key, (value) => value ?? undefined))
if (laidOut || !asksFor(location, dataset['drawn'] ?? '')) {
  delete dataset['drawn']
  // Not by the style sheet of the page, which may come after the rows.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('#drawn { display: none }')
  document.adoptedStyleSheets.push(sheet)
} else {
  // The first change is that all of the page has come, before scripts of it run.
  document.addEventListener('readystatechange', openSearch, { once: true })
}
