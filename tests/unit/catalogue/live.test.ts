import { describe, expect, it } from 'vitest'
import { openCatalogue, type LiveCatalogue } from '@/catalogue/live/catalogue'
import { valueAt } from '@/catalogue/values'
import type { ColumnId } from '@/domain/columns'
import type { OfferClaim, RunClaim, SourceRecord } from '@/domain/record'
import { joined, recordOf, repoRecord, shown, stated } from '../../fixtures/records'
import { storedOf } from '../../fixtures/stored'

const R1 = 'deepseek-ai/DeepSeek-R1'
const V3 = 'deepseek-ai/DeepSeek-V3'
const GGUF = 'unsloth/DeepSeek-R1-GGUF'
const TODAY = '2026-11-24'
const r1 = R1.toLowerCase()
const gguf = GGUF.toLowerCase()

const opened = async (...records: readonly SourceRecord[]) =>
  openCatalogue(await storedOf(joined(...records)))

const today = (source: string, hub: string, more: Partial<SourceRecord> = {}) =>
  repoRecord(source, hub, { seenAt: TODAY, ...more })

const value = (catalogue: LiveCatalogue, id: string, column: ColumnId) => {
  const model = catalogue.model(id)
  return model && shown(model, column)
}

const run = (score: number, benchmark = 'gpqa'): RunClaim => ({
  benchmark,
  mode: 'thinking',
  score,
})

const offer = (provider: string, priceIn: number): OfferClaim => ({
  provider,
  priceIn,
  priceOut: priceIn * 4,
})

const copyOf = (hub: string) => ({ parent: { hub, relation: 'quantized' as const } })

describe('absorb: facts', () => {
  it('puts what a source says now in the place of what it said, marked live and dated', async () => {
    const catalogue = await opened(repoRecord('hub', R1, { facts: { downloads: stated(10) } }))
    const absorbed = catalogue.absorb('hub', [
      today('hub', R1, { facts: { downloads: stated(99) } }),
    ])
    expect(absorbed).toEqual({ matched: 1, unmatched: [], changed: 1, added: 0 })
    const cell = catalogue.model(r1)?.cells.downloads
    expect(cell?.fact).toMatchObject({ value: 99, source: 'hub', seenAt: TODAY, live: true })
    expect(cell?.others).toEqual([])
  })

  it('leaves what the source does not speak of again, and all that others say', async () => {
    const catalogue = await opened(
      repoRecord('hub', R1, { facts: { downloads: stated(10), likes: stated(5) } }),
      repoRecord('llmfit', R1, { facts: { downloads: stated(11) } }),
    )
    catalogue.absorb('hub', [today('hub', R1, { facts: { downloads: stated(99) } })])
    const { cells } = catalogue.model(r1)!
    expect(cells.likes?.fact).not.toHaveProperty('live')
    expect(cells.likes?.fact.value).toBe(5)
    expect(cells.downloads?.others.map(({ source, value: said }) => [source, said])).toEqual([
      ['llmfit', 11],
    ])
  })

  it('ranks live facts as all others: what was stated goes before what was counted', async () => {
    const catalogue = await opened(
      repoRecord('training-facts', R1, { facts: { params: stated(671e9) } }),
    )
    const facts = { params: { value: 685e9, basis: 'measured' } } as const
    expect(catalogue.absorb('hub', [today('hub', R1, { facts })]).changed).toBe(0)
    expect(value(catalogue, r1, 'params')).toBe(671e9)
    expect(catalogue.model(r1)?.cells.params).toMatchObject({ disputed: true })
  })

  it('does not let an answer kept from before go before a newer snapshot', async () => {
    const catalogue = await opened(
      repoRecord('hub', R1, { seenAt: TODAY, facts: { downloads: stated(99) } }),
    )
    catalogue.absorb('hub', [repoRecord('hub', R1, { facts: { downloads: stated(10) } })])
    expect(value(catalogue, r1, 'downloads')).toBe(99)
  })

  it('changes nothing the second time, and goes back on nothing a later reading leaves out', async () => {
    const catalogue = await opened(
      repoRecord('hub', R1, { facts: { downloads: stated(10) } }),
      repoRecord('hub', V3),
    )
    const all = [R1, V3].map((hub) => today('hub', hub, { facts: { downloads: stated(99) } }))
    expect(catalogue.absorb('hub', all).changed).toBe(2)
    expect(catalogue.absorb('hub', all)).toMatchObject({ changed: 0, added: 0 })
    expect(catalogue.absorb('hub', [])).toEqual({ matched: 0, unmatched: [], changed: 0, added: 0 })
    catalogue.absorb('hub', all.slice(0, 1))
    expect(value(catalogue, V3.toLowerCase(), 'downloads')).toBe(99)
  })

  it('replaces what the same source said live before', async () => {
    const catalogue = await opened(repoRecord('llmfit', R1))
    const said = (downloads: number) => [
      today('hub', R1, { facts: { downloads: stated(downloads) } }),
    ]
    catalogue.absorb('hub', said(1))
    catalogue.absorb('hub', said(2))
    expect(catalogue.model(r1)?.cells.downloads).toMatchObject({ fact: { value: 2 }, others: [] })
  })
})

describe('absorb: runs and offers', () => {
  it('replaces those of the source, leaves those of others, and prices anew', async () => {
    const catalogue = await opened(
      repoRecord('openrouter', R1, { offers: [offer('cheap', 0.5), offer('gone', 0.1)] }),
      repoRecord('litellm', R1, { offers: [offer('other', 0.4)] }),
    )
    expect(value(catalogue, r1, 'priceIn')).toBe(0.1)
    catalogue.absorb('openrouter', [today('openrouter', R1, { offers: [offer('cheap', 0.3)] })])
    const model = catalogue.model(r1)!
    expect(model.offers.map(({ provider }) => provider).toSorted()).toEqual(['cheap', 'other'])
    expect(model.cells.priceIn?.fact).toMatchObject({ value: 0.3, live: true, seenAt: TODAY })
    expect(model.cells.price?.fact).toMatchObject({ source: 'openrouter', live: true })
  })

  it('fits reasoning again when scores change, and only then', async () => {
    const catalogue = await opened(
      repoRecord('epoch', R1, { runs: [run(60), run(70, 'mmluPro')] }),
      repoRecord('epoch', V3, { runs: [run(50), run(60, 'mmluPro')] }),
    )
    const stored = catalogue.model(r1)?.cells.reasoning
    catalogue.absorb('epoch', [today('epoch', R1, { runs: [run(60), run(70, 'mmluPro')] })])
    expect(catalogue.settle()).toBe(0)
    expect(catalogue.model(r1)?.cells.reasoning).toEqual(stored)
    const before = value(catalogue, V3.toLowerCase(), 'reasoning')
    catalogue.absorb('epoch', [today('epoch', R1, { runs: [run(90), run(95, 'mmluPro')] })])
    expect(catalogue.model(r1)?.cells.reasoning).toEqual(stored)
    expect(catalogue.settle()).toBe(2)
    expect(catalogue.settle()).toBe(0)
    const now = catalogue.model(r1)!.cells
    expect(now.gpqa?.fact).toMatchObject({ value: 90, live: true })
    expect(now.reasoning!.fact.value).toBeGreaterThan(Number(stored?.fact.value))
    expect(value(catalogue, V3.toLowerCase(), 'reasoning')).not.toBe(before)
    const { cellOrigins, origins } = catalogue.table('all')
    expect(origins[cellOrigins.reasoning![1]!]?.seenAt).toBe(TODAY)
  })

  it('counts no reasoning value of a model that came with it, and shows them all in its table', async () => {
    const catalogue = await opened(repoRecord('epoch', R1, { runs: [run(60)] }))
    catalogue.absorb('epoch', [today('epoch', V3, { runs: [run(50)] })])
    catalogue.absorb('aider', [today('aider', R1, { runs: [run(40, 'aider')] })])
    const { ids, columns } = catalogue.table('all')
    const { reasoning } = columns
    expect(ids).toEqual([r1, V3.toLowerCase()])
    expect(reasoning).toMatchObject({ values: { length: 2 } })
    for (const id of ids) expect(value(catalogue, id, 'reasoning')).toBeGreaterThan(0)
    // The table was the first to need the fit: nothing is left to be counted.
    expect(catalogue.settle()).toBe(0)
  })

  it('counts the first reasoning value of a model that came with an earlier fit', async () => {
    const catalogue = await opened(repoRecord('epoch', R1, { runs: [run(60)] }))
    catalogue.absorb('hub', [today('hub', V3)])
    expect(catalogue.settle()).toBe(0)
    catalogue.absorb('epoch', [today('epoch', V3, { runs: [run(50)] })])
    // Its three, and the index of the other, which moves with it.
    expect(catalogue.settle()).toBe(4)
  })

  it('comes to the values of a join of everything', async () => {
    const stored = [repoRecord('epoch', R1, { runs: [run(60)] })]
    const live = [today('aider', V3, { runs: [run(50), run(40, 'aider')] })]
    const catalogue = await opened(...stored)
    catalogue.absorb('aider', live)
    catalogue.settle()
    for (const model of joined(...stored, ...live).models)
      for (const column of ['reasoning', 'reasoningRuns', 'gpqa', 'aider'] as const)
        expect(value(catalogue, model.id, column)).toBe(shown(model, column))
  })
})

describe('absorb: models', () => {
  it('adds a maker’s model that was not there, and a copy under its base', async () => {
    const catalogue = await opened(repoRecord('llmfit', R1, { facts: { license: stated('mit') } }))
    const absorbed = catalogue.absorb('hub', [
      today('hub', V3),
      today('hub', GGUF, { ...copyOf(R1), facts: { license: stated('apache-2.0') } }),
    ])
    expect(absorbed).toMatchObject({ matched: 2, added: 2, changed: 0 })
    expect(value(catalogue, V3.toLowerCase(), 'relation')).toBe('original')
    expect(value(catalogue, gguf, 'base')).toBe(r1)
    expect(value(catalogue, gguf, 'license')).toBe('mit')
    expect(catalogue.table('originals').ids).toEqual([r1, V3.toLowerCase()])
    expect(catalogue.table('all').ids).toEqual([r1, V3.toLowerCase(), gguf])
  })

  it('reports names that it cannot tell', async () => {
    const catalogue = await opened(repoRecord('llmfit', R1))
    expect(
      catalogue.absorb('openrouter', [
        recordOf('openrouter', 'nobody/no-such-model-9000', { offers: [offer('x', 1)] }),
        recordOf('openrouter', '__proto__'),
      ]),
    ).toEqual({
      matched: 0,
      unmatched: ['__proto__', 'nobody/no-such-model-9000'],
      changed: 0,
      added: 0,
    })
  })

  it('tells names by stored links, and by newer ones where a source has them', async () => {
    const name = 'somebody/alpha'
    const catalogue = await opened(
      recordOf('openrouter', name, { hub: [R1] }),
      repoRecord('llmfit', V3),
    )
    const said = (more: Partial<SourceRecord>) => [
      recordOf('openrouter', name, { facts: { context: stated(4096) }, ...more }),
    ]
    catalogue.absorb('openrouter', said({}))
    expect(value(catalogue, r1, 'context')).toBe(4096)
    catalogue.absorb('openrouter', said({ hub: [V3] }))
    expect(value(catalogue, r1, 'context')).toBeUndefined()
    expect(value(catalogue, V3.toLowerCase(), 'context')).toBe(4096)
  })

  it('sees that a stored repository is a packed copy once the whole one is known', async () => {
    const whole = 'mistralai/Unheard-9B-Instruct'
    const catalogue = await opened(repoRecord('llmfit', `${whole}-FP8`))
    const id = `${whole}-FP8`.toLowerCase()
    expect(value(catalogue, id, 'base')).toBeUndefined()
    catalogue.absorb('hub', [today('hub', whole)])
    expect(value(catalogue, id, 'base')).toBe(whole.toLowerCase())
  })

  it('gives copies the license that their base has now, also those it does not speak of', async () => {
    const catalogue = await opened(
      repoRecord('hub', R1, { facts: { license: stated('other') } }),
      repoRecord('hub', GGUF, copyOf(R1)),
    )
    expect(value(catalogue, gguf, 'commercial')).toBeUndefined()
    catalogue.absorb('hub', [today('hub', R1, { facts: { license: stated('mit') } })])
    expect(value(catalogue, gguf, 'license')).toBe('mit')
    expect(value(catalogue, gguf, 'commercial')).toBe('yes')
    expect(valueAt(catalogue.table('all'), 'commercial', 1)).toBe('yes')
  })

  it('keeps what was worked out here out of the evidence', async () => {
    const catalogue = await opened(
      repoRecord('hub', R1, { facts: { license: stated('mit') } }),
      repoRecord('hub', GGUF, { ...copyOf(R1), facts: { license: stated('apache-2.0') } }),
      recordOf('openrouter', 'openai/gpt-5.1', { title: 'OpenAI: GPT-5.1' }),
    )
    const before = [gguf, 'openai/gpt-5.1'].map((id) => catalogue.model(id)!)
    catalogue.absorb('llmfit', [
      repoRecord('llmfit', GGUF, { facts: { likes: stated(1) } }),
      recordOf('llmfit', 'openai/gpt-5.1', { facts: { likes: stated(1) } }),
    ])
    for (const { id, cells } of before) {
      const { likes, ...now } = catalogue.model(id)!.cells
      expect(likes?.fact.live).toBe(true)
      expect(now).toEqual(cells)
    }
  })
})

describe('table', () => {
  it('keeps every row where it was and shares what did not change', async () => {
    const stored = await storedOf(
      joined(
        repoRecord('hub', R1, { facts: { downloads: stated(10), license: stated('mit') } }),
        repoRecord('hub', V3, { facts: { downloads: stated(20), license: stated('mit') } }),
        repoRecord('hub', GGUF, copyOf(R1)),
      ),
    )
    const catalogue = openCatalogue(stored)
    expect(catalogue.table('originals')).toEqual(stored.originals.table)
    catalogue.absorb('hub', [today('hub', V3, { facts: { downloads: stated(99) } })])
    const { table } = stored.originals
    const now = catalogue.table('originals')
    expect(now.ids).toEqual(table.ids)
    expect(now.columns.license).toBe(table.columns.license)
    expect(now.columns.downloads).toMatchObject({ values: Float64Array.from([10, 99]) })
    expect(now.cellOrigins.license).toBe(table.cellOrigins.license)
    const marks = now.cellOrigins.downloads!
    expect([...marks].map((at) => now.origins[at]?.live)).toEqual([false, true])
    expect(catalogue.table('all').ids).toEqual([...table.ids, gguf])
  })

  it('does not change the tables it was opened with', async () => {
    const stored = await storedOf(joined(repoRecord('hub', R1)))
    const copy = structuredClone(stored)
    const catalogue = openCatalogue(stored)
    catalogue.absorb('hub', [
      today('hub', R1, { facts: { downloads: stated(1) } }),
      today('hub', V3),
    ])
    catalogue.table('all')
    expect(stored).toEqual(copy)
    expect(openCatalogue(copy).model(r1)).toEqual(openCatalogue(stored).model(r1))
    expect(openCatalogue(copy).model('nobody/nothing')).toBeUndefined()
  })
})
