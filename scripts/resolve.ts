/**
 * Tells which model a source's name means:
 *   printf 'openrouter\tdeepseek/deepseek-r1\n' | npm run --silent resolve
 * Lines `source<TAB>name` in; for each, blank ones too, one JSON line out, { source, name, canonical, mode, how,
 * candidates }, with `error` where the line cannot be read. Explicit links are those of the stored
 * snapshot, public/snapshot, where there is one.
 */
import { resolve as pathOf } from 'node:path'
import { createInterface } from 'node:readline'
import { createKnown, type Known } from '@/catalogue/identity/known'
import { resolve, type Resolution } from '@/catalogue/identity/resolve'
import { readStoredLinks } from './storedLinks'

const SOURCES: ReadonlySet<string> = new Set([
  'openrouter',
  'livebench',
  'aider',
  'epoch',
  'litellm',
  'models.dev',
  'ollama',
  'arena',
  'llm-stats',
  'hub',
])

interface Answer extends Resolution {
  readonly source: string
  readonly name: string
  readonly error?: string
}

function answer(line: string, known: Known): Answer {
  const tab = line.indexOf('\t')
  const source = (tab < 0 ? line : line.slice(0, tab)).trim()
  const name = tab < 0 ? '' : line.slice(tab + 1)
  const problem =
    tab < 0
      ? 'expected a source, a tab and a name'
      : !SOURCES.has(source)
        ? `unknown source; known are ${[...SOURCES].join(', ')}`
        : name.trim() === ''
          ? 'the name is empty'
          : undefined
  return problem
    ? {
        source,
        name,
        canonical: null,
        mode: 'unknown',
        how: 'none',
        candidates: [],
        error: problem,
      }
    : { source, name, ...resolve(source, name, known) }
}

function storedKnown(): Known {
  try {
    return createKnown(readStoredLinks(pathOf(import.meta.dirname, '../public/snapshot')))
  } catch (error) {
    console.error(`The stored snapshot is left out: ${error instanceof Error ? error.message : ''}`)
    return createKnown([])
  }
}

const known = storedKnown()
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  console.log(JSON.stringify(answer(line, known)))
}
