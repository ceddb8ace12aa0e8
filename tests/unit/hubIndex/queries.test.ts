import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HUB_INDEX_COLUMNS } from '@/catalogue/hubIndex/columns'
import { fetchFrom, filesOf, index, listOf, place, rowsOf, someRows } from './support'

const readme = readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8')
const [, chapter = ''] = readme.split('\n## The whole Hub as files\n')
const block = (language: string) =>
  new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(chapter.split('\n## ')[0]!)?.[1] ?? ''

const folder = mkdtempSync(join(tmpdir(), 'weighbridge-queries-'))
let connection: DuckDBConnection
/** The rows that both queries are to find, by what any other reader of the files sees. */
let expected: readonly Record<string, unknown>[]

beforeAll(async () => {
  const where = place()
  await index(where, fetchFrom(listOf(someRows(4, 900))))
  const files = filesOf(where)
  mkdirSync(join(folder, 'hub-index'))
  for (const [name, bytes] of files) writeFileSync(join(folder, 'hub-index', name), bytes)
  const permissive = new Set<unknown>(['mit', 'apache-2.0'])
  const rows = await rowsOf(files)
  expected = rows.filter(
    ({ license, params, relation }) =>
      permissive.has(license) &&
      typeof params === 'number' &&
      params <= 40e9 &&
      // What an owner makes from a base of its own is an original too.
      (relation === 'original' || (relation ?? null) === null),
  )
  const instance = await DuckDBInstance.create(':memory:')
  connection = await instance.connect()
  // Names of files in a query are then those of this folder.
  await connection.run(`SET file_search_path = '${folder}'`)
})
afterAll(() => {
  connection.closeSync()
  rmSync(folder, { recursive: true })
})

async function answer(sql: string) {
  const reader = await connection.runAndReadAll(sql)
  return reader.getRowObjectsJS()
}

/** What the command of the README asks, by the shell's own reading of it. */
function asked(): ReadonlyMap<string, string> {
  const shell = `curl() { for each in "$@"; do printf '%s\\n' "$each"; done; }\n${block('sh')}`
  const words = execFileSync('sh', ['-c', shell], { encoding: 'utf8' }).split('\n')
  const pairs = words.filter((_, at) => /^(-d|--data-urlencode)$/.test(words[at - 1] ?? ''))
  return new Map(pairs.map((pair) => [pair.split('=', 1)[0]!, pair.slice(pair.indexOf('=') + 1)]))
}

describe('the queries of the README, over an index that was written', () => {
  it('have something to find', () => {
    expect(expected.length).toBeGreaterThan(20)
    expect(new Set(expected.map(({ relation }) => relation))).toHaveProperty('size', 2)
  })

  it('DuckDB answers the first from the files', async () => {
    const found = await answer(block('sql'))
    const rows = expected.map(({ id, license, params, downloads, copies }) => {
      return { id, license, billions: Number(params) / 1e9, downloads, copies }
    })
    expect(found.map(({ downloads }) => downloads)).toEqual(
      rows.slice(0, 20).map(({ downloads }) => downloads),
    )
    for (const row of found) expect(rows).toContainEqual(row)
  })

  // The viewer puts both clauses into a DuckDB query over the same files, after it has checked that
  // they are comparisons of quoted columns (huggingface/dataset-viewer,
  // services/search/src/search/routes/filter.py, 2026-08-20).
  it('the dataset viewer would take the second, and finds the same', async () => {
    const query = asked()
    expect([...query.keys()]).toEqual(['dataset', 'config', 'split', 'length', 'where', 'orderby'])
    const where = query.get('where')!
    const comparison = String.raw`\(?"\w+" ?(?:<=|>=|<>|=|<|>|IS|IS NOT) ?(?:\d+|'[^']*'|null)\)?`
    expect(where).toMatch(new RegExp(`^${comparison}(?: (?:AND|OR) ${comparison})*$`))
    const columns = [...`${where} ${query.get('orderby')}`.matchAll(/"(\w+)"/g)]
    expect(columns.filter(([, id]) => !Object.hasOwn(HUB_INDEX_COLUMNS, id!))).toEqual([])
    expect(query.get('orderby')).toMatch(/^"\w+" DESC$/)
    expect(Number(query.get('length'))).toBeLessThanOrEqual(100)

    const data = `FROM 'hub-index/models-*.parquet' WHERE ${where}`
    expect(await answer(`SELECT count(*)::INT AS rows ${data}`)).toEqual([
      { rows: expected.length },
    ])
    const order = `ORDER BY ${query.get('orderby')} LIMIT ${query.get('length')}`
    expect(await answer(`SELECT downloads ${data} ${order}`)).toEqual(
      expected.slice(0, 20).map(({ downloads }) => ({ downloads })),
    )
  })

  it('the card names the files that are there', () => {
    const card = readFileSync(
      resolve(import.meta.dirname, '../../../.github/dataset-card.md'),
      'utf8',
    )
    expect(card).toContain(`config_name: ${asked().get('config')}`)
    expect(card).toContain(`split: ${asked().get('split')}`)
    expect(card).toContain('path: models-*.parquet')
    expect(block('sql')).toContain('models-*.parquet')
  })
})
