import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tables } from '@/catalogue/identity/aliases'
import { createKnown } from '@/catalogue/identity/known'
import { closedIds } from '@/catalogue/identity/names'
import { originals } from '@/catalogue/identity/originals'
import { relationOf } from '@/catalogue/identity/relation'
import { resolve } from '@/catalogue/identity/resolve'

const known = createKnown([
  { source: 'openrouter', name: 'deepseek/deepseek-r1', hub: ['deepseek-ai/DeepSeek-R1'] },
  { source: 'livebench', name: 'x-thinking', hub: ['Qwen/Qwen3-32B-FP8'] },
])
const sources = fc.constantFrom(
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
  'nobody',
  '__proto__',
  '*',
)
const ids = [...originals, ...closedIds]
const reviewed = fc.constantFrom(
  ...ids,
  ...[...tables.values()].flatMap((names) => [...names.keys()]),
)
const parts = fc.constantFrom('/', '-', ':', '_', ' ', '.', '(high)', '-latest', '@001', '-fp8')
const names = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  reviewed,
  fc.array(fc.oneof(reviewed, parts), { maxLength: 4 }).map((some) => some.join('')),
  fc.constantFrom('__proto__', 'constructor', '../..', 'a'.repeat(5000), '-'.repeat(5000)),
)

describe('resolve', () => {
  it('answers any name with a whole answer', () => {
    fc.assert(
      fc.property(sources, names, (source, name) => {
        const { canonical, how, candidates } = resolve(source, name, known)
        expect(canonical === null).toBe(how === 'none')
        expect(canonical ?? 'a/b').toMatch(/^[^/\sA-Z]+\/[^/\sA-Z]+$/)
        expect(candidates.every((id) => canonical === null && id.includes('/'))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives every canonical id back under the Hub’s name for it', () => {
    fc.assert(
      fc.property(sources, names, (source, name) => {
        const { canonical } = resolve(source, name, known)
        expect(resolve('hub', canonical ?? 'a/b', known).canonical).toBe(canonical ?? 'a/b')
      }),
    )
    for (const id of ids) expect(resolve('hub', id, known).canonical).toBe(id)
  })

  it('does not look at the case of Hub ids', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9][\w-]{0,20}$/)
    const hubIds = fc.oneof(
      fc.constantFrom(...ids),
      fc.tuple(part, part).map(([owner, name]) => `${owner}/${name}`),
    )
    fc.assert(
      fc.property(hubIds, (id) => {
        const lower = resolve('hub', id.toLowerCase(), known)
        expect(lower.canonical).not.toBeNull()
        expect(resolve('hub', id.toUpperCase(), known)).toEqual(lower)
      }),
    )
  })

  it('takes a free plan for the model it serves', () => {
    fc.assert(
      fc.property(sources, names, (source, name) => {
        const { canonical } = resolve(source, name, known)
        expect(resolve(source, `${name}:free`, known).canonical).toBe(canonical)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('relationOf', () => {
  it('judges any id and never makes one its own base', () => {
    fc.assert(
      fc.property(names, (name) => {
        const { relation, base } = relationOf(name, known)
        expect(base).not.toBe(known.hubId(name))
        expect(base !== undefined && (relation === 'original' || relation === 'base')).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})
