import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const src = join(root, 'src')

/** Imports point left. A layer may import itself and everything before it. */
const LAYERS = ['lib', 'domain', 'sources', 'catalogue', 'engine', 'view', 'features', 'app']

/** `ui` stands aside: it knows nothing but `lib`, and only features and app know it. */
function mayImport(from: string, to: string): boolean {
  if (from === to || from === 'main.tsx') return true
  if (from === 'ui') return to === 'lib'
  if (to === 'ui') return from === 'features' || from === 'app'
  return LAYERS.indexOf(to) >= 0 && LAYERS.indexOf(to) < LAYERS.indexOf(from)
}

/** Layers that run in a worker and in Node too: no React and no DOM. */
const PURE = new Set(['lib', 'domain', 'sources', 'catalogue', 'engine'])

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => {
    const path = join(src, name)
    const text = readFileSync(path, 'utf8')
    return { name: relative(root, path), layer: name.split('/')[0]!, path, text }
  })

function importsOf({ text, path }: { text: string; path: string }): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, specifier]) =>
    specifier!.startsWith('.') ? relative(src, resolve(path, '..', specifier!)) : specifier!,
  )
}

const layerOf = (specifier: string) => specifier.replace(/^@\//, '').split('/')[0]!

describe('the architecture', () => {
  it('has files to look at in every layer', () => {
    expect(new Set(files.map((file) => file.layer))).toEqual(new Set([...LAYERS, 'ui', 'main.tsx']))
  })

  it('imports in one direction only', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('@/') || existsInSrc(specifier))
        .filter((specifier) => !mayImport(file.layer, layerOf(specifier)))
        .map((specifier) => `${file.name} imports ${specifier}`),
    )
    expect(wrong).toEqual([])
  })

  it('keeps React and the DOM out of what runs in workers and Node', () => {
    const wrong = files
      .filter((file) => PURE.has(file.layer))
      .filter(
        (file) =>
          importsOf(file).some((specifier) => /^(react|@tanstack)\b/.test(specifier)) ||
          /\b(document|window|localStorage)\./.test(withoutComments(file.text)),
      )
      .map((file) => file.name)
    expect(wrong).toEqual([])
  })

  it('imports mocks only where the app starts', () => {
    const wrong = files
      .filter((file) => file.layer !== 'main.tsx')
      .filter((file) => importsOf(file).some((specifier) => /mocks|^msw/.test(specifier)))
      .map((file) => file.name)
    expect(wrong).toEqual([])
  })

  it('has no raw HTML, eval or switched-off checks', () => {
    const wrong = files
      .filter(({ text }) =>
        /dangerouslySetInnerHTML|\beval\(|new Function\(|@ts-ignore|@ts-nocheck|oxlint-disable|eslint-disable/.test(
          withoutComments(text),
        ),
      )
      .map((file) => file.name)
    expect(wrong).toEqual([])
  })

  it('keeps files short enough to read', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 350).map((file) => file.name)
    expect(long).toEqual([])
  })
})

function existsInSrc(specifier: string): boolean {
  return files.some(({ path }) => relative(src, path).startsWith(specifier))
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}
