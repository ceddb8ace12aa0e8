import { MessageChannel } from 'node:worker_threads'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { COLUMN_IDS } from '@/domain/columns'
import { DEFAULT_FIT, type Query } from '@/domain/query'
import { concatTables } from '@/engine/concat'
import { ShardHost } from '@/engine/host'
import { createEngine } from '@/engine/in-process'
import { orderTexts } from '@/engine/orderTexts'
import { numberAt, placeFrom, placeNumbers, type PlacedNumbers } from '@/engine/placed'
import { type ShardCalls, ShardedEngine } from '@/engine/sharded'
import type { ShardTable } from '@/engine/shardTable'
import { sortNumbers } from '../../scripts/bench/app/sortNumbers'
import { Numbering } from '@/engine/text/numbering'
import { tokensOf } from '@/engine/text/tokenize'
import { type TextIndex, indexText } from '@/engine/text/textIndex'
import { fold } from '@/lib/fold'
import { answerCalls, callerOf, type Port } from '@/lib/rpc'
import {
  bytesFor,
  GrowingBytes,
  NumberReader,
  packNumbers,
  unpackNumbers,
} from '@/lib/growingBytes'
import { finish } from '@/lib/steps'
import { SpelledEnds } from '@/lib/spelledEnds'
import { packStrings } from '@/lib/strings'
import { wellFormed } from '@/lib/wellFormed'
import { makeRows, partsOf, tableOf } from '../fixtures/table'

/** Any text, names of models, and what lies between. */
const texts = fc.array(
  fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Qwen2.5-7B', 'gpt-4o', 'Alpacá Española', '模型-3', 'a.b.1.2.', '..1', '1..2'),
  ),
)

describe('packed strings', () => {
  it('give back what was packed', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const packed = packStrings(all)
        expect(packed.length).toBe(all.length)
        expect(all.map((_, at) => packed.at(at))).toEqual(all.map((text) => wellFormed(text)))
        expect(packed.at(all.length)).toBeUndefined()
      }),
    )
  })
})

/** Lower-cased as far as ASCII goes. */
const small = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

const endOfOne = (whole: string, end: string) =>
  SpelledEnds.of(packStrings(['a/b', whole]), packStrings(['B', end]))

describe('ends spelled beside the whole', () => {
  const spelled = fc.string({
    unit: fc.constantFrom('a', 'B', 'Z', '1', '-', 'é', '@', '['),
    maxLength: 9,
  })

  it('are the same strings', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('', 'x/', 'x/y/'), spelled)), (all) => {
        const whole = packStrings(all.map(([owner, name]) => owner + small(name)))
        const names = all.map(([, name]) => name)
        const ends = SpelledEnds.of(whole, packStrings(names))!
        expect(ends.length).toBe(names.length)
        expect(names.map((_, at) => ends.at(at))).toEqual(names)
        expect(names.map((_, at) => ends.isEmptyAt(at))).toEqual(names.map((name) => name === ''))
        expect(ends.packed()).toEqual(packStrings(names))
        expect([ends.at(-1), ends.at(names.length)]).toEqual([undefined, undefined])
      }),
    )
  })

  it('are none where one of them is not the end, or spelled with other letters', () => {
    expect(endOfOne('a/bc', 'BC')?.at(1)).toBe('BC')
    for (const end of ['c', 'BD', 'a/BC', 'BCD', '']) expect(endOfOne('a/bc', end)).toBeUndefined()
    expect(endOfOne('a/é', 'É')).toBeUndefined()
    expect(endOfOne('a/{', '[')).toBeUndefined()
  })
})

describe('tokens', () => {
  it('are those of a folded text', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const numbering = new Numbering()
        const { vocabulary } = numbering
        for (const text of all) {
          const read = tokensOf(text, numbering).map((token) => vocabulary.word(token))
          expect(read.join(' ')).toBe(fold(wellFormed(text)))
        }
        const words = Array.from({ length: vocabulary.size }, (_, token) => vocabulary.word(token))
        expect(new Set(words).size).toBe(words.length)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a vocabulary', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'b', 'é', 'é'.normalize('NFD'), '模', '𝟙', '1'),
  })

  it('knows where letters stand as the words themselves do', () => {
    fc.assert(
      fc.property(fc.array(letters), letters, (all, sought) => {
        fc.pre(sought !== '')
        const numbering = new Numbering()
        const { vocabulary } = numbering
        for (const text of all) tokensOf(text, numbering)
        const words = Array.from({ length: vocabulary.size }, (_, token) => vocabulary.word(token))
        const having = (stands: (word: string) => boolean) =>
          words.flatMap((word, token) => (token > 0 && stands(word) ? [token] : []))
        expect(vocabulary.having(sought, 'whole')).toEqual(having((word) => word === sought))
        expect(vocabulary.having(sought, 'beginning')).toEqual(
          having((word) => word.startsWith(sought)),
        )
        expect(vocabulary.having(sought, 'end')).toEqual(having((word) => word.endsWith(sought)))
        const anywhere = having((word) => word.includes(sought))
        expect(vocabulary.having(sought, 'anywhere')).toEqual(anywhere)
        expect(vocabulary.stands(sought)).toBe(anywhere.length > 0)
      }),
      { numRuns: 500 },
    )
  })

  it('knows the runs of letters that nearly have those of a word, and what it begins with', () => {
    const numbering = new Numbering()
    const { vocabulary } = numbering
    tokensOf('mistral ministral qwen gpt 2024 мистраль misty mist', numbering)
    expect(vocabulary.runsLike('mistrel', 1)).toEqual(['ministral', 'mist', 'mistral'])
    expect(vocabulary.runsLike('мистрель', 1)).toEqual(['мистраль'])
  })
})

describe('numbers as bytes', () => {
  const number = fc.oneof(fc.nat(300), fc.nat(0xffff), fc.nat(), fc.constant(0xffffffff))

  it('give back what was written, each as few bytes as it takes, and 0 alone as a 0', () => {
    fc.assert(
      fc.property(fc.array(number), (all) => {
        const growing = new GrowingBytes(0)
        for (const each of all) growing.push(each)
        const bytes = growing.taken()
        expect(bytes).toHaveLength(all.reduce((sum, each) => sum + bytesFor(each), 0))
        expect(bytes.filter((byte) => byte === 0)).toHaveLength(
          all.filter((each) => each === 0).length,
        )
        const reader = new NumberReader(bytes, 0)
        expect(all.map(() => reader.next())).toEqual(all)
        expect(packNumbers(Uint32Array.from(all))).toEqual(bytes)
        expect(Array.from(unpackNumbers(bytes, all.length))).toEqual(all)
      }),
    )
  })
})

const folded = (text: string) => fold(wellFormed(text))

describe('the text index', () => {
  const part = fc.oneof(
    fc.constantFrom('Qwen', '2.5', '-7B', '/', '.', '_', 'é', '@', '模型', ' '),
    fc.string({ maxLength: 3 }),
  )
  const text = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''))
  const row = fc.record({
    owner: fc.oneof(text, fc.constant('a'.repeat(3)), fc.constant('a-1-'.repeat(90))),
    name: text,
    end: fc.oneof(fc.constant(undefined), text),
    keywords: fc.oneof(fc.constant(''), fc.constant('one-1\ntwo'), text),
  })

  it('has the tokens of every field of a row, and of every token its rows', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.boolean(), (rows, ends) => {
        // Either all ids end with the names, as on the Hub, or some.
        const names = rows.map(({ name }) => (ends ? name.replaceAll('/', '') : name))
        const ids = rows.map(({ owner, end }, at) =>
          small(`${owner}/${ends ? names[at] : (end ?? names[at])}`),
        )
        const spelled = SpelledEnds.of(packStrings(ids), packStrings(names))
        expect(spelled !== undefined || !ends).toBe(true)
        const codes = Uint16Array.from(rows, (_, at) => at % 3)
        const table: ShardTable = {
          ...TABLE,
          size: rows.length,
          ids,
          keywords: rows.map(({ keywords }) => keywords),
          columns: {
            name: { kind: 'text', values: spelled ?? names },
            maker: { kind: 'code', codes, dictionary: ['', 'DeepSeek AI', 'Z.ai'] },
          },
        }
        const index = finish(indexText(table))
        const { vocabulary, tokens, starts } = index
        const rowsOf = new Map<number, number[]>()
        rows.forEach((_, at) => {
          const fields = fieldsOf(index, starts.at(at), starts.at(at + 1))
          const words = fields.map((field) =>
            field.map((token) => vocabulary.word(token)).join(' '),
          )
          const aliases = table.keywords!.at(at)!
          expect(words).toEqual([
            folded(ids[at]!),
            folded(names[at]!),
            fold(['', 'DeepSeek AI', 'Z.ai'][codes[at]!]!),
            '',
            ...(aliases === '' ? [] : aliases.split('\n').map(folded)),
          ])
          for (const token of new Set(fields.flat()))
            rowsOf.set(token, [...(rowsOf.get(token) ?? []), at])
        })
        for (let token = 1; token < vocabulary.size; token++)
          expect(rowsHaving(index, token)).toEqual(rowsOf.get(token) ?? [])
        expect(tokens).toHaveLength(starts.at(rows.length))
      }),
    )
  })
})

/** The tokens of the fields of a row: id, name, and what follows. */
function fieldsOf({ tokens }: TextIndex, start: number, end: number): readonly number[][] {
  const reader = new NumberReader(tokens, start + 1)
  const fields: number[][] = [[]]
  let name: number[] | undefined
  while (reader.at < end) {
    if (tokens[start]! > 0 && reader.at === start + tokens[start]!) name = []
    const token = reader.next()
    if (token === 0) fields.push([])
    else fields.at(-1)!.push(token)
    if (token > 0 && fields.length === 1) name?.push(token)
  }
  fields.pop()
  return name ? [fields[0]!, name, ...fields.slice(1)] : fields
}

function rowsHaving({ rows, rowStarts }: TextIndex, token: number): readonly number[] {
  const found: number[] = []
  const reader = new NumberReader(rows, rowStarts[token]!)
  for (let row = -1; reader.at < rowStarts[token + 1]!;) found.push((row += reader.next()))
  return found
}

describe('sorted numbers', () => {
  it('ascend, equal ones in their own order, what is no number last', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double(), fc.integer(), fc.constant(NaN))), (values) => {
        const { rows, known } = sortNumbers(Float64Array.from(values))
        const expected = values
          .map((value, row) => ({ value, row }))
          .filter(({ value }) => !Number.isNaN(value))
          .toSorted((a, b) => (a.value === b.value ? a.row - b.row : a.value < b.value ? -1 : 1))
        expect([...rows.subarray(0, known)]).toEqual(expected.map(({ row }) => row))
        expect(new Set(rows).size).toBe(values.length)
      }),
    )
  })
})

describe('placed numbers', () => {
  // Few different ones, and some that are hard to tell apart or that sort unlike their bits.
  const values = fc.array(
    fc.oneof(
      fc.constantFrom(NaN, 0, -0, 1, -1, Infinity, -Infinity, 5e-324, 0.1, 0.1 + Number.EPSILON),
      fc.double(),
      fc.nat(300),
    ),
    { maxLength: 300 },
  )

  it('are the numbers they were made of, in one go, part by part or part after part', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), (parts) => {
        const wide = parts.map((part) => Float64Array.from(part))
        const all = parts.flat()
        const once = placeNumbers([Float64Array.from(all)])
        expect(all.map((_, row) => numberAt(once, row))).toEqual(
          all.map((value) => (Number.isNaN(value) ? undefined : value + 0)),
        )
        const known = all.filter((value) => !Number.isNaN(value)).map((value) => value + 0)
        const distinct = [...new Set(known)].toSorted((a, b) => (a < b ? -1 : 1))
        expect([...once.values]).toEqual([...distinct, NaN])
        expect(placeNumbers(wide)).toEqual(once)
        const grown = wide.reduce<PlacedNumbers>(
          (before, part) => placeNumbers([before, part]),
          placeNumbers([]),
        )
        expect(grown).toEqual(once)
      }),
    )
  })

  it('say where a range of them begins and ends', () => {
    fc.assert(
      fc.property(values, fc.double({ noNaN: true }), fc.nat(300), (all, one, other) => {
        const placed = placeNumbers([Float64Array.from(all)])
        for (const [from, to] of [
          [one, other],
          [other, one],
          [other, other],
          [-Infinity, Infinity],
        ] as const) {
          const [first, end] = [placeFrom(placed, from), placeFrom(placed, to, true)]
          const within = [...placed.places].map((place) => place >= first && place < end)
          expect(within).toEqual(all.map((value) => value >= from && value <= to))
        }
      }),
    )
  })

  it('take as few bytes as tell them and the unknown apart', () => {
    const many = Float64Array.from({ length: 0x10000 }, (_, at) => at)
    expect(placeNumbers([many]).places).toBeInstanceOf(Uint32Array)
    expect(placeNumbers([many.subarray(1)]).places).toBeInstanceOf(Uint16Array)
    expect(numberAt(placeNumbers([many]), 0xffff)).toBe(0xffff)
    expect(placeNumbers([many.subarray(0, 255)]).places).toBeInstanceOf(Uint8Array)
    expect(placeNumbers([many.subarray(0, 256)]).places).toBeInstanceOf(Uint16Array)
  })
})

const sorted = (all: readonly string[]) => all.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
/** But for the last one. */
const nearlySorted = ([last = '', ...others]: readonly string[]) => [...sorted(others), last]

describe('ordered texts', () => {
  // Few letters, so that many texts begin alike or are the same; some beyond UTF-16, some before it.
  const letters = fc.constantFrom('a', 'b', '/', '\0', 'é', '\ue000', '\uffee', '\u{1f600}')
  const alike = fc.array(
    fc.oneof(
      fc.string({ unit: letters, maxLength: 16 }),
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 40, maxLength: 42 }),
    ),
    { maxLength: 200 },
  )

  it('stand as strings do, the same ones as they were', () => {
    fc.assert(
      fc.property(
        fc.oneof(alike, alike.map(sorted), alike.map(nearlySorted)),
        fc.boolean(),
        (all, packed) => {
          const expected = all
            .map((text, at) => ({ text, at }))
            .toSorted((a, b) => (a.text === b.text ? a.at - b.at : a.text < b.text ? -1 : 1))
          const rows = Uint32Array.from(all, (_, row) => row)
          const order = finish(orderTexts(packed ? packStrings(all) : all, rows))
          expect([...order]).toEqual(expected.map(({ at }) => at))
        },
      ),
      { numRuns: 300 },
    )
  })
})

const TABLE = tableOf(makeRows(200, 11))
const ALL = { from: 0, to: 200, columns: COLUMN_IDS, facets: COLUMN_IDS }
const any = (text: string): Query => ({ text, where: {}, sort: [], fit: DEFAULT_FIT })

/** A table of makers alone. */
const madeBy = (dictionary: readonly string[], codes: readonly number[]): ShardTable => ({
  size: codes.length,
  ids: codes.map(String),
  columns: { maker: { kind: 'code', codes: Uint16Array.from(codes), dictionary } },
  cellOrigins: {},
  origins: TABLE.origins,
  disputed: {},
})

describe('tables one after the other', () => {
  it('answer as the whole does, with text packed or not', async () => {
    const whole = createEngine(TABLE)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(200), { maxLength: 4 }),
        fc.boolean(),
        async (cuts, packed) => {
          const parts = partsOf(TABLE, cuts).map((part): ShardTable => {
            return packed ? { ...part, ids: packStrings(part.ids) } : part
          })
          const joined = createEngine(concatTables(parts))
          for (const text of ['', 'qwen 7b', 'depseek'])
            expect(await joined.run(any(text), ALL)).toEqual(await whole.run(any(text), ALL))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('have codes of a byte where the dictionary is small, of two where it is not', () => {
    const dictionary = ['', ...Array.from({ length: 256 }, (_, at) => `maker ${at}`)]
    const few = madeBy(dictionary.slice(0, 256), [0, 7, 255])
    const large = madeBy(dictionary, [256, 0])
    for (const [parts, codes] of [
      [[few, few], Uint8Array.of(0, 7, 255, 0, 7, 255)],
      [[few, large], Uint16Array.of(0, 7, 255, 256, 0)],
    ] as const) {
      const { maker } = concatTables(parts).columns
      expect(maker).toMatchObject({ codes })
      // A part that was put together before is one more part.
      expect(concatTables([concatTables(parts), large]).columns.maker).toMatchObject({
        codes: Uint16Array.of(...codes, 256, 0),
        dictionary,
      })
    }
  })

  it('need not be of one kind of cell origin', () => {
    const one: ShardTable = { ...TABLE, cellOrigins: { name: 1 } }
    expect(concatTables([one, one]).cellOrigins.name).toBe(1)
    const mixed = concatTables([one, { ...TABLE, cellOrigins: {} }]).cellOrigins.name as Uint16Array
    expect([mixed[0], mixed[199], mixed[200], mixed[399]]).toEqual([1, 1, 0, 0])
  })
})

describe('a shard beyond a port', () => {
  const { port1, port2 } = new MessageChannel()
  afterAll(() => port1.close())

  it('answers for what was there at the last seal, and says when nothing was', async () => {
    const host = new ShardHost(false)
    answerCalls(port2 as unknown as Port, host.calls())
    const { remote } = callerOf(port1 as unknown as Port)
    const engine = new ShardedEngine([remote as unknown as ShardCalls], TABLE.origins)
    await expect(engine.run(any(''), ALL)).rejects.toThrow('No rows are there yet')

    const [first, second] = partsOf(TABLE, [80])
    host.add(first!)
    expect(host.seal()).toBe(80)
    host.add(second!)
    const early = new ShardedEngine([remote as unknown as ShardCalls], TABLE.origins)
    expect((await early.run(any(''), ALL)).matched).toBe(80)
    expect(host.seal()).toBe(200)
    const late = new ShardedEngine([remote as unknown as ShardCalls], TABLE.origins)
    expect(await late.run(any('qwen'), ALL)).toEqual(
      await createEngine(TABLE).run(any('qwen'), ALL),
    )
  })

  it('reads its text once for all searches, and again where that failed', async () => {
    let [read, failing] = [0, true]
    const host = new ShardHost(false)
    host.add(TABLE)
    host.seal()
    const calls = host.calls()
    const shard: ShardCalls = {
      ...calls,
      readText: async (milliseconds) => {
        if (failing) throw new Error('no network')
        const more = await calls.readText(milliseconds)
        if (!more) read++
        return more
      },
    }
    const engine = new ShardedEngine([shard], TABLE.origins)
    await expect(engine.run(any('q'), ALL)).rejects.toThrow('no network')
    failing = false
    for (const text of ['q', 'qw', 'qwen']) await engine.run(any(text), ALL)
    expect(read).toBe(1)
  })

  it('is asked nothing that nobody waits for any more', async () => {
    const asked: string[] = []
    const host = new ShardHost(false)
    host.add(TABLE)
    host.seal()
    const calls = host.calls()
    const shard = new Proxy({} as ShardCalls, {
      get:
        (_, name: keyof ShardCalls) =>
        async (...args: unknown[]) => {
          if (name === 'run') asked.push((args[0] as { query: Query }).query.text)
          return calls[name]!(...(args as never[]))
        },
    })
    const engine = new ShardedEngine([shard], TABLE.origins)
    const control = new AbortController()
    const first = engine.run(any('q'), ALL)
    const dropped = engine.run(any('qw'), ALL, control.signal)
    control.abort()
    const last = engine.run(any('qwe'), ALL)
    await expect(dropped).rejects.toThrow('aborted')
    await Promise.all([first, last])
    expect(asked).toEqual(['q', 'qwe'])
  })
})
