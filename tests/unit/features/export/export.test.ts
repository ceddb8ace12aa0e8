import { describe, expect, it } from 'vitest'
import type { ColumnId } from '@/domain/columns'
import type { Engine } from '@/engine/engine'
import { createEngine } from '@/engine/in-process'
import { factsOfModel, plainValue, type About, type RowFacts } from '@/features/export/document'
import { exportText, FORMATS } from '@/features/export/formats'
import { exportRows, type ExportOptions } from '@/features/export/rows'
import { readCsv } from '@/features/export/separated'
import { decode } from '@/view/codec'
import { tableOf, type Row } from '../../../fixtures/table'

const COLUMNS: readonly ColumnId[] = [
  'name',
  'license',
  'openWeights',
  'params',
  'modalities',
  'price',
  'reasoning',
  'released',
]

const R1: Row = {
  id: 'deepseek-ai/deepseek-r1',
  name: 'DeepSeek R1',
  relation: 'original',
  license: 'mit',
  openWeights: 'yes',
  params: 671e9,
  modalities: ['text', 'image'],
  price: 0.96,
  reasoning: 71.34,
  released: 20_250_120,
}
const ODD: Row = {
  id: 'odd/one',
  name: '=cmd|"x",\n2',
  relation: 'original',
  license: 'other',
  openWeights: 'no',
  released: 20_250_100,
}
const COPY: Row = { id: 'copy/r1', name: 'R1 copy', relation: 'quantized', license: 'mit' }

const engine = createEngine(tableOf([R1, ODD, COPY]))

const facts: Record<string, RowFacts> = {
  [R1.id]: {
    params: {
      source: 'models.dev',
      url: 'https://models.dev/',
      seenAt: '2026-08-01',
      basis: 'stated',
      live: false,
    },
  },
}

const SOURCES = [
  {
    id: 'models.dev',
    label: 'models.dev',
    home: 'https://models.dev/',
    terms: { name: 'MIT', url: 'https://models.dev/license' },
  },
]

function about(part: Partial<About> = {}): About {
  return {
    title: 'All models',
    link: 'https://example.org/?q=',
    asOf: '2026-08-01',
    exportedAt: '2026-08-02T10:00:00.000Z',
    sources: SOURCES,
    columns: COLUMNS,
    withSources: false,
    locale: 'en',
    ...part,
  }
}

interface Wanted {
  readonly link?: string
  readonly about?: Partial<About>
  readonly options?: Partial<ExportOptions>
}

function text(label: string, { link = 'q=', about: part, options }: Wanted = {}): Promise<string> {
  const format = FORMATS.find((one) => one.label === label)!
  const rows = exportRows(engine, decode(link).view, { columns: COLUMNS, ids: null, ...options })
  return exportText(format, about(part), rows)
}

function linked(href: string): Promise<string> {
  const columns = ['name'] as const
  return text('Markdown', { about: { columns, hrefOf: () => href }, options: { columns } })
}

async function idsOf(rows: ReturnType<typeof exportRows>): Promise<string[]> {
  const ids: string[] = []
  for await (const batch of rows) ids.push(...batch.map(({ id }) => id))
  return ids
}

const sourced: Wanted = {
  about: { withSources: true, columns: ['name', 'params'] },
  options: { columns: ['name', 'params'], factsOf: (id) => Promise.resolve(facts[id] ?? {}) },
}

describe('CSV', () => {
  it('holds plain values, guards formulas and leaves the unknown empty', async () => {
    expect(await text('CSV')).toBe(
      'id,name,license,openWeights,params,modalities,price,reasoning,released\r\n' +
        'deepseek-ai/deepseek-r1,DeepSeek R1,mit,yes,671000000000,text; image,0.96,71.34,2025-01-20\r\n' +
        `odd/one,"'=cmd|""x"",\n2",other,no,,,,,2025-01\r\n`,
    )
  })

  it('reads back the same', async () => {
    const { rows, uneven } = readCsv(await text('CSV'))
    expect(uneven).toEqual([])
    expect(rows.map(({ name }) => name)).toEqual([R1.name, ODD.name])
    expect(rows[0]?.modalities).toBe('text; image')
  })

  it('names source, address, date and basis after each column when asked', async () => {
    expect(await text('CSV', sourced)).toBe(
      'id,name,name source,name url,name date,name basis,' +
        'params,params source,params url,params date,params basis\r\n' +
        'deepseek-ai/deepseek-r1,DeepSeek R1,models.dev,,2026-08-01,stated,' +
        '671000000000,models.dev,https://models.dev/,2026-08-01,stated\r\n' +
        `odd/one,"'=cmd|""x"",\n2",openrouter,,2026-08-04,stated,,,,,\r\n`,
    )
  })
})

it('TSV has tabs for commas', async () => {
  const [header, first] = (await text('TSV')).split('\n')
  expect(header).toBe(
    'id\tname\tlicense\topenWeights\tparams\tmodalities\tprice\treasoning\treleased',
  )
  expect(first).toBe(
    'deepseek-ai/deepseek-r1\tDeepSeek R1\tmit\tyes\t671000000000\ttext; image\t0.96\t71.34\t2025-01-20',
  )
})

describe('JSON', () => {
  it('has the one shape, unknown keys left out', async () => {
    const made: unknown = JSON.parse(await text('JSON'))
    expect(made).toEqual({
      link: 'https://example.org/?q=',
      asOf: '2026-08-01',
      exportedAt: '2026-08-02T10:00:00.000Z',
      units: {
        params: 'parameters',
        price: 'USD per million tokens',
        reasoning: 'index, 0 to 100',
      },
      sources: SOURCES,
      columns: COLUMNS,
      rows: [
        {
          id: R1.id,
          name: 'DeepSeek R1',
          license: 'mit',
          openWeights: true,
          params: 671e9,
          modalities: ['text', 'image'],
          price: 0.96,
          reasoning: 71.34,
          released: '2025-01-20',
        },
        { id: ODD.id, name: ODD.name, license: 'other', openWeights: false, released: '2025-01' },
      ],
    })
    expect(Object.keys(made as object)).toEqual([
      'link',
      'asOf',
      'exportedAt',
      'units',
      'sources',
      'columns',
      'rows',
    ])
  })

  it('carries the facts of known values when asked', async () => {
    const { rows } = JSON.parse(await text('JSON', sourced)) as { rows: unknown[] }
    expect(rows).toEqual([
      {
        id: R1.id,
        name: R1.name,
        params: 671e9,
        facts: {
          name: { source: 'models.dev', seenAt: '2026-08-01', basis: 'stated', live: false },
          ...facts[R1.id],
        },
      },
      {
        id: ODD.id,
        name: ODD.name,
        facts: {
          name: { source: 'openrouter', seenAt: '2026-08-04', basis: 'stated', live: true },
        },
      },
    ])
  })

  it('is complete with no row at all', async () => {
    expect(JSON.parse(await text('JSON', { link: 'license=none' }))).toMatchObject({ rows: [] })
  })
})

describe('Markdown', () => {
  const columns = ['name', 'params', 'price'] as const

  it('reads as on screen, numbers to the right, with escaped text', async () => {
    const made = await text('Markdown', { about: { columns }, options: { columns } })
    expect(made.split('\n')).toEqual([
      '| Model | Parameters | Price (USD per million tokens) |',
      '| :- | -: | -: |',
      '| DeepSeek R1 | 671B | $0.96 |',
      String.raw`| =cmd\|"x", 2 | unknown | unknown |`,
      '',
    ])
  })

  it('links names with https only', async () => {
    expect(await linked('https://example.org/a(b)|c')).toContain(
      '| [DeepSeek R1](https://example.org/a%28b%29%7cc) |',
    )
    for (const href of ['http://example.org', 'javascript:alert(1)', '/model/x', '']) {
      expect(await linked(href)).toContain('| DeepSeek R1 |')
    }
  })

  it('cites each cell when asked', async () => {
    expect(await text('Markdown', sourced)).toContain(
      '| DeepSeek R1 | models.dev, 2026-08-01, stated | 671B | [models.dev](https://models.dev/), 2026-08-01, stated |',
    )
  })
})

describe('rows', () => {
  const many = createEngine(
    tableOf(
      Array.from({ length: 1234 }, (_, at) => ({
        id: `m/${String(at).padStart(4, '0')}`,
        name: `Model ${at}`,
        relation: at % 2 ? 'quantized' : 'original',
        reasoning: at,
      })),
    ),
  )
  const options = { columns: ['name', 'reasoning'], ids: null } as const

  it('are all that match, in the order on screen, with progress', async () => {
    const seen: string[] = []
    const ids = await idsOf(
      exportRows(many, decode('q=').view, options, undefined, (done, total) => {
        seen.push(`${done}/${total}`)
      }),
    )
    expect(ids).toHaveLength(617)
    expect(ids.slice(0, 2)).toEqual(['m/1232', 'm/1230'])
    expect(seen).toEqual(['500/617', '617/617'])
  })

  it('are the selection, whether or not the filters show it', async () => {
    const view = decode('reasoning=..5&sort=reasoning').view
    const ids = ['m/1001', 'm/0004', 'gone/away']
    expect(await idsOf(exportRows(many, view, { ...options, ids }))).toEqual(['m/0004', 'm/1001'])
  })

  it('of a selection are found by their ids, and nothing else is read', async () => {
    const read: number[] = []
    const watched: Engine = {
      origins: many.origins,
      apart: many.apart,
      isReady: () => true,
      prepare: () => many.prepare(),
      without: (...args) => many.without(...args),
      run(query, ask, signal) {
        if (ask.columns.length > 0) read.push(ask.from)
        return many.run(query, ask, signal)
      },
    }
    const ids = ['m/0100', 'm/0101', 'm/1200']
    const view = decode('sort=reasoning').view
    expect(await idsOf(exportRows(watched, view, { ...options, ids }))).toEqual(ids)
    expect(read).toEqual([100, 1200])
    read.length = 0
    expect(await idsOf(exportRows(watched, view, { ...options, ids: ['gone/away'] }))).toEqual([])
    expect(read).toHaveLength(1)
  })

  it('stop when told to', async () => {
    const stop = new AbortController()
    const rows = exportRows(many, decode('q=').view, options, stop.signal, () => stop.abort())
    await expect(idsOf(rows)).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('stop though the last of them are done, and though their facts never come', async () => {
    const late = new AbortController()
    const whole = exportRows(engine, decode('q=').view, options, late.signal, () => late.abort())
    await expect(idsOf(whole)).rejects.toMatchObject({ name: 'AbortError' })

    const early = new AbortController()
    const factsOf = () => {
      early.abort()
      return new Promise<RowFacts>(() => undefined)
    }
    const waiting = exportRows(many, decode('q=').view, { ...options, factsOf }, early.signal)
    await expect(idsOf(waiting)).rejects.toMatchObject({ name: 'AbortError' })
  })
})

it('never cites a stored fact for a value that came from elsewhere', async () => {
  const stale = { ...facts[R1.id]!.params!, source: 'litellm', url: 'https://stale.example/' }
  const factsOf = () => Promise.resolve({ params: stale })
  const made = await text('CSV', {
    about: sourced.about!,
    options: { ...sourced.options, factsOf },
  })
  expect(made).toContain('671000000000,models.dev,,2026-08-01,stated')
  expect(made).not.toContain('stale')
})

describe('facts of a model', () => {
  it('are those that its row shows', () => {
    const fact = {
      value: 1,
      source: 's',
      url: 'https://s.example/',
      seenAt: '2026-08-01',
      basis: 'stated',
      note: 'why',
    } as const
    const model = {
      id: 'a/b',
      aliases: [],
      cells: { params: { fact, others: [], disputed: false } },
      runs: [],
      offers: [],
    }
    expect(factsOfModel(model)).toEqual({
      params: {
        source: 's',
        url: fact.url,
        seenAt: fact.seenAt,
        basis: 'stated',
        live: false,
        note: 'why',
      },
    })
  })
})

it('plain values keep zero and no, and drop the unknown', () => {
  expect(plainValue('likes', 0)).toBe(0)
  expect(plainValue('tools', false)).toBe(false)
  expect(plainValue('likes', Number.NaN)).toBeUndefined()
  expect(plainValue('modalities', [])).toBeUndefined()
})
