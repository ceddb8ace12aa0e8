import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import {
  Dictionary,
  makeData,
  makeVector,
  Table,
  Uint16,
  Utf8,
  vectorFromArray,
} from 'apache-arrow'
import type { Vector } from 'apache-arrow'
import type { ShardTable } from '@/engine/shardTable'
import { packStrings, PackedStrings } from '@/lib/strings'
import {
  cellText,
  codesOf,
  COUNTED,
  isNumber,
  namesOf,
  numbersOf,
  SHOWN,
  type Peer,
  type Question,
  type Reply,
} from './peer'

const WINDOW = SHOWN.map((id) => `"${id}"`).join(', ')

/** DuckDB in its worker, its table filled from the same columns by way of Arrow. */
export async function duckdb(): Promise<Peer> {
  const db = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl))
  await db.instantiate(new URL(wasmUrl, location.href).href)
  const connection = await db.connect()
  const rowsOf = async (sql: string) =>
    (await connection.query(sql)).toArray().map((row: { toJSON(): Record<string, unknown> }) => {
      return row.toJSON()
    })
  return {
    build: (table) => fill(connection, table),
    async answer(question): Promise<Reply> {
      const where = whereOf(question)
      const order = question.sort.map(
        ({ column, descending }) => `"${column}" ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
      )
      const limit = `LIMIT ${question.to - question.from} OFFSET ${question.from}`
      const by = order.length > 0 ? `ORDER BY ${order.join(', ')}` : ''
      const rows = await rowsOf(`SELECT ${WINDOW} FROM models ${where} ${by} ${limit}`)
      const [count] = await rowsOf(`SELECT count(*) AS n FROM models ${where}`)
      const counts: Record<string, readonly (readonly [string, number])[]> = {}
      for (const id of question.counts ? COUNTED : []) {
        const found = await rowsOf(
          `SELECT "${id}" AS value, count(*) AS n FROM models ${where} GROUP BY 1`,
        )
        counts[id] = found.map(({ value, n }) => [String(value ?? ''), Number(n)])
      }
      return {
        matched: Number(count!['n']),
        rows: rows.map((row) => SHOWN.map((id) => cellText(row[id] as string | number | null))),
        counts,
      }
    },
  }
}

function whereOf({ text, least }: Question): string {
  const parts = [
    ...(text === '' ? [] : [`contains(folded, '${text.replaceAll("'", "''")}')`]),
    ...(least === null ? [] : [`reasoning >= ${least}`]),
  ]
  return parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : ''
}

async function fill(connection: AsyncDuckDBConnection, table: ShardTable): Promise<void> {
  const columns: Record<string, Vector> = {}
  for (const id of SHOWN) {
    if (id === 'name') columns[id] = texts(namesOf(table))
    else if (isNumber(id)) columns[id] = makeVector(numbersOf(table, id))
    else columns[id] = categories(codesOf(table, id))
  }
  await connection.insertArrowTable(new Table(columns), { name: 'given' })
  const known = SHOWN.map((id) => {
    if (isNumber(id)) return `CASE WHEN isnan("${id}") THEN NULL ELSE "${id}" END AS "${id}"`
    return `nullif("${id}", '') AS "${id}"`
  })
  await connection.query(
    `CREATE TABLE models AS SELECT ${known.join(', ')}, lower(name) AS folded FROM given`,
  )
  await connection.query('DROP TABLE given')
}

function texts(values: ReturnType<typeof namesOf>): Vector {
  const packed = values instanceof PackedStrings ? values : packStrings(values)
  const data = makeData({
    type: new Utf8(),
    length: packed.length,
    valueOffsets: Int32Array.from({ length: packed.length + 1 }, (_, at) => packed.offsets.at(at)),
    data: packed.bytes,
  })
  return makeVector(data)
}

function categories({ codes, dictionary }: ReturnType<typeof codesOf>): Vector {
  const words = vectorFromArray([...dictionary], new Utf8())
  const type = new Dictionary(new Utf8(), new Uint16())
  return makeVector(makeData({ type, length: codes.length, data: codes, dictionary: words }))
}
