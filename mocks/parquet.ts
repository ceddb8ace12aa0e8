/**
 * The smallest writer of real Parquet files: one row group, one plain uncompressed page per column,
 * no nulls. https://parquet.apache.org/docs/file-format/ and the Thrift compact protocol.
 */

type Values = readonly string[] | readonly number[] | readonly boolean[]
type Bytes = readonly number[]

/** A value of the Thrift compact protocol: its type and how it is written. */
interface Thrift {
  readonly type: number
  readonly bytes: Bytes
}

const MAGIC: Bytes = [...new TextEncoder().encode('PAR1')]
const BOOLEAN = 0
const DOUBLE = 5
const BYTE_ARRAY = 6
const REQUIRED = 0
const UTF8 = 0
const PLAIN = 0
const RLE = 3

/** Columns of equal length, by name. */
export function parquetFile(columns: Readonly<Record<string, Values>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(columns)
  const rows = entries[0]?.[1].length ?? 0
  const file: number[] = [...MAGIC]
  const chunks = entries.map(([name, values]) => {
    const offset = file.length
    const body = plain(values)
    for (const byte of [...pageHeader(body.length, rows), ...body]) file.push(byte)
    return columnChunk(name, values, offset, file.length - offset)
  })
  const footer = struct([
    [1, i32(2)],
    [2, list([root(entries.length), ...entries.map(([name, values]) => leaf(name, values))])],
    [3, i64(rows)],
    [
      4,
      list([
        struct([
          [1, list(chunks)],
          [2, i64(file.length)],
          [3, i64(rows)],
        ]),
      ]),
    ],
  ]).bytes
  return new Uint8Array([...file, ...footer, ...littleEndian(footer.length), ...MAGIC])
}

function typeOf(values: Values): number {
  const [first] = values
  return typeof first === 'boolean' ? BOOLEAN : typeof first === 'number' ? DOUBLE : BYTE_ARRAY
}

const root = (children: number) =>
  struct([
    [4, text('schema')],
    [5, i32(children)],
  ])

const leaf = (name: string, values: Values) =>
  struct([
    [1, i32(typeOf(values))],
    [3, i32(REQUIRED)],
    [4, text(name)],
    ...(typeOf(values) === BYTE_ARRAY ? [[6, i32(UTF8)] as const] : []),
  ])

function columnChunk(name: string, values: Values, offset: number, size: number): Thrift {
  const meta = struct([
    [1, i32(typeOf(values))],
    [2, list([i32(PLAIN)])],
    [3, list([text(name)])],
    [4, i32(0)],
    [5, i64(values.length)],
    [6, i64(size)],
    [7, i64(size)],
    [9, i64(offset)],
  ])
  return struct([
    [2, i64(offset)],
    [3, meta],
  ])
}

function pageHeader(size: number, rows: number): Bytes {
  const dataPage = struct([
    [1, i32(rows)],
    [2, i32(PLAIN)],
    [3, i32(RLE)],
    [4, i32(RLE)],
  ])
  return struct([
    [1, i32(0)],
    [2, i32(size)],
    [3, i32(size)],
    [5, dataPage],
  ]).bytes
}

function plain(values: Values): Bytes {
  switch (typeOf(values)) {
    case BOOLEAN: {
      const bits = Array.from({ length: Math.ceil(values.length / 8) }, () => 0)
      for (const [at, value] of values.entries()) if (value) bits[at >> 3]! |= 1 << (at & 7)
      return bits
    }
    case DOUBLE:
      return [...new Uint8Array(new Float64Array(values as readonly number[]).buffer)]
    default:
      return values.flatMap((value) => {
        const bytes = new TextEncoder().encode(String(value))
        return [...littleEndian(bytes.length), ...bytes]
      })
  }
}

const littleEndian = (value: number): Bytes => [...new Uint8Array(new Uint32Array([value]).buffer)]

function varint(value: number): Bytes {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) | 128)
  }
}

/** Numbers here are never negative, so zigzag is doubling. */
const i32 = (value: number): Thrift => ({ type: 5, bytes: varint(value * 2) })
const i64 = (value: number): Thrift => ({ type: 6, bytes: varint(value * 2) })

function text(value: string): Thrift {
  const bytes = [...new TextEncoder().encode(value)]
  return { type: 8, bytes: [...varint(bytes.length), ...bytes] }
}

function list(items: readonly Thrift[]): Thrift {
  const type = items[0]?.type ?? 12
  const head =
    items.length < 15 ? [(items.length << 4) | type] : [0xf0 | type, ...varint(items.length)]
  return { type: 9, bytes: [...head, ...items.flatMap(({ bytes }) => bytes)] }
}

/** Fields by ascending number, each headed by the step from the one before. */
function struct(fields: readonly (readonly [number, Thrift])[]): Thrift {
  let before = 0
  const bytes = fields.flatMap(([id, { type, bytes: value }]) => {
    const head = ((id - before) << 4) | type
    before = id
    return [head, ...value]
  })
  return { type: 12, bytes: [...bytes, 0] }
}
