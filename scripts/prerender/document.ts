import { inlined, policyFor, policyOf, underPolicy } from '../inline'
import { closure, type Chunks } from '../viteManifest'
import type { Frozen } from './freeze'
import { escaped, headTags } from './head'
import type { DrawnPage } from './pages'

/** What all pages of a build have in common. */
export interface Build {
  /** The page of the app without anything drawn. */
  readonly shell: string
  readonly chunks: Chunks
  /** The path that the build is for, with a slash at its end. */
  readonly base: string
  /** Its whole address, where that is known. */
  readonly site: string | undefined
  /** The style sheet that drawn pages share. */
  readonly css: string
  /** A file of the build, by its path below `base`. */
  readonly read: (file: string) => string
}

/** Where drawn pages lie on a host: `/model/a/b` is `model/a/b.html`, asked for without its end. */
export function fileOf(path: string): string {
  return path === '/' ? 'index.html' : `${decodeURIComponent(path.slice(1))}.html`
}

/** The whole page: the app’s own, with what the app would draw beside the place where it will. */
export function documentOf(page: DrawnPage, { title, html }: Frozen, build: Build): string {
  const { base, site, shell } = build
  const { sheets, scripts } = filesFor(page, build)
  // Nothing is drawn before the sheets are there, and a script waits for those before it: within the
  // page they cost no second way to the host (16 of 108 ms to the first row, with no network between),
  // and before all else the page is not styled and laid out once without them.
  const within = [addressIn(SHEET), ...sheets]
  const css = within.map((file) => build.read(file)).join('')
  // Parts of the app fetch the sheets that they rely on unless the page names them (`__vitePreload` of
  // Vite 8): the whole page would be styled once more. A disabled one is not fetched
  // (https://html.spec.whatwg.org/multipage/semantics.html#attr-link-disabled).
  const named = within.map((file) => `<link rel="stylesheet" href="${base}${file}" disabled />`)
  const first = [
    inlined('style', css + build.css),
    inlined('script', build.read(addressIn(FIRST_SCRIPT))),
  ]
  const description = /(<meta\s+name="description"\s+content=")[^"]*/
  const changes: readonly (readonly [
    place: RegExp,
    put: (found: string, kept: string) => string,
  ])[] = [
    [FIRST_SCRIPT, () => ''],
    [SHEET, () => ''],
    [/<meta charset="utf-8" \/>\n/, (found) => found + linesOf(first)],
    [/<html lang="en"/, (found) => `${found} data-drawn="${escaped(base + page.path.slice(1))}"`],
    [/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`],
    [description, (_, kept) => kept + escaped(page.description)],
    [
      / *<\/head>/,
      () => `${headTags({ ...page, title }, site)}${linesOf([...named, ...scripts])}  </head>`,
    ],
    [/ *<\/body>/, () => `    <div id="drawn">${withNote(html, base)}</div>\n  </body>`],
  ]
  const document = changes.reduce((text, [place, put]) => replaceOnce(text, place, put), shell)
  return underPolicy(document, policyFor(document, policyOf(shell)))

  /** Path below `base` of what a tag of the shell asks for. */
  function addressIn(tag: RegExp): string {
    const [, address] = tag.exec(shell) ?? []
    if (!address?.startsWith(base)) throw new Error(`The page has no ${tag.source}`)
    return address.slice(base.length)
  }
}

/** The script that runs before anything is painted. */
const FIRST_SCRIPT = /<script src="([^"]*)"><\/script>\n?/
/** The style sheet of the app. */
const SHEET = /<link rel="stylesheet" [^>]*href="([^"]*)">\n?/

const linesOf = (tags: readonly string[]) => tags.map((tag) => `    ${tag}\n`).join('')

interface Files {
  /** Paths below `base` of style sheets. */
  readonly sheets: readonly string[]
  /** Tags that ask for scripts beside those of the app. */
  readonly scripts: readonly string[]
}

/** What the page’s own part is made of. */
function filesFor({ part }: DrawnPage, { chunks, base }: Build): Files {
  if (part === undefined) return { sheets: [], scripts: [] }
  if (!chunks[part]) throw new Error(`The build has no part ${part}.`)
  const entry = Object.keys(chunks).find((key) => chunks[key]!.isEntry)!
  const first = new Set(closure(chunks, entry))
  const own = closure(chunks, part).filter((key) => !first.has(key))
  const styles = new Set(own.flatMap((key) => chunks[key]!.css ?? []))
  return {
    sheets: [...styles],
    scripts: own.map(
      (key) => `<link rel="modulepreload" crossorigin href="${base}${chunks[key]!.file}" />`,
    ),
  }
}

/** Told above the page to readers whose browser runs no scripts. */
function withNote(html: string, base: string): string {
  const note = `<p class="notice m-3 needs-scripts"><span>Without JavaScript this page is as the stored facts had it, whatever else its link asks for, and of a long table it holds the first rows. Search, filters, order, comparison and export need JavaScript. All facts are in <a href="${base}api/v1/models.json">api/v1/models.json</a>.</span></p>`
  return replaceOnce(html, /<main [^>]*>/, (found) => found + note)
}

/** By a function: text of a page may hold what means something to `replace`, such as `$1`. */
function replaceOnce(
  text: string,
  place: RegExp,
  put: (found: string, kept: string) => string,
): string {
  if (!place.test(text)) throw new Error(`The page has no ${place.source}`)
  return text.replace(place, put)
}
