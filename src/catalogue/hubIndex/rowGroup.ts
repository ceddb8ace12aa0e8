import { parquetMetadataAsync, parquetRead, type FileMetaData } from 'hyparquet'
import type { PartlyRead } from '@/lib/pieces'
import { textOf } from '@/lib/strings'
import { isHubId } from '@/sources/hubLink'
import { HUB_INDEX_COLUMNS, type HubIndexColumn, type HubIndexColumnId } from './columns'
import { HubIndexError, type HubIndexFile } from './manifest'

/** Bytes at the end of a file that are asked for first: its footer is smaller than that. */
const FOOTER = 1 << 16

/** Unknown is undefined in texts and NaN in numbers. */
type ValuesOf<C extends HubIndexColumn> = C['type'] extends 'text' | 'category'
  ? readonly (string | undefined)[]
  : Float64Array

/** One row group, checked value by value. */
export type IndexRows = {
  readonly [K in HubIndexColumnId]: ValuesOf<(typeof HUB_INDEX_COLUMNS)[K]>
} & {
  readonly size: number
  /** Rows without the id of a repository, which are left out. */
  readonly setAside: number
}

/** The footer of a file, checked against what the manifest says of it. Throws HubIndexError. */
export async function readFooter(file: PartlyRead, said: HubIndexFile): Promise<FileMetaData> {
  const metadata = await parquetMetadataAsync(file, {
    initialFetchSize: FOOTER,
    geoparquet: false,
  }).catch((error: unknown) => {
    throw new HubIndexError('malformed', `${said.name} is no Parquet file: ${String(error)}`)
  })
  const rows = metadata.row_groups.map((group) => Number(group.num_rows))
  if (rows.join() !== said.rowGroups.join())
    throw new HubIndexError('malformed', `${said.name} has other rows than the manifest says`)
  const held = new Set(metadata.schema.map(({ name }) => name))
  const missing = COLUMNS.filter(([id]) => !held.has(id)).map(([id]) => id)
  if (missing.length > 0)
    throw new HubIndexError('malformed', `${said.name} has no column ${missing.join(', ')}`)
  return metadata
}

/** Where a row group lies in its file: from the first byte up to the one after the last. */
export function bytesOfGroup({ row_groups: groups }: FileMetaData, group: number) {
  const spans = groups[group]!.columns.flatMap(({ meta_data: meta }) => {
    if (!meta) return []
    const from = Number(meta.dictionary_page_offset || meta.data_page_offset)
    return [[from, from + Number(meta.total_compressed_size)] as const]
  })
  return {
    from: Math.min(...spans.map(([from]) => from)),
    to: Math.max(...spans.map(([, to]) => to)),
  }
}

const COLUMNS = Object.entries(HUB_INDEX_COLUMNS) as readonly [HubIndexColumnId, HubIndexColumn][]

/**
 * Reads a row group. A value that is not what its column holds counts as unknown; a row without the
 * id of a repository is left out. Throws HubIndexError where the file cannot be read at all.
 */
export async function readRowGroup(
  file: PartlyRead,
  metadata: FileMetaData,
  group: number,
  name: string,
): Promise<IndexRows> {
  const rowStart = metadata.row_groups
    .slice(0, group)
    .reduce((sum, each) => sum + Number(each.num_rows), 0)
  const size = Number(metadata.row_groups[group]!.num_rows)
  const read = Object.fromEntries(COLUMNS.map(([id, { type }]) => [id, roomFor(type, size)]))
  try {
    await parquetRead({
      file,
      metadata,
      columns: COLUMNS.map(([id]) => id),
      rowStart,
      rowEnd: rowStart + size,
      geoparquet: false,
      parsers: { stringFromBytes: (bytes) => bytes && textOf(bytes, 0, bytes.length) },
      onChunk({ columnName, columnData, rowStart: first }) {
        read[columnName]!.write(first - rowStart, columnData)
      },
    })
  } catch (error) {
    throw new HubIndexError('malformed', `${name} cannot be read: ${String(error)}`)
  }
  const ids = read.id!.values as readonly (string | undefined)[]
  const bad = new Set<number>()
  ids.forEach((id, row) => {
    if (id === undefined || !isHubId(id)) bad.add(row)
  })
  const columns = Object.entries(read).map(([id, { values }]) => {
    return [id, bad.size === 0 ? values : values.filter((_, row) => !bad.has(row))]
  })
  return { ...Object.fromEntries(columns), size: size - bad.size, setAside: bad.size }
}

/** The values of a column, and how those that are read from one place on are written among them. */
interface Room {
  readonly values: (string | undefined)[] | Float64Array
  write(from: number, some: ArrayLike<unknown>): void
}

/** Written into as they are read, a value at a time: lists between would take as long as the reading. */
function roomFor(type: HubIndexColumn['type'], size: number): Room {
  if (type === 'text' || type === 'category') {
    const values = Array<string | undefined>(size).fill(undefined)
    return {
      values,
      write(from, some) {
        for (let at = 0; at < some.length; at++) values[from + at] = textIn(some[at])
      },
    }
  }
  const values = new Float64Array(size).fill(NaN)
  return {
    values,
    write(from, some) {
      for (let at = 0; at < some.length; at++) values[from + at] = numberIn(some[at], type)
    },
  }
}

const textIn = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

function numberIn(value: unknown, type: 'int' | 'double'): number {
  // An INT64 comes as a BigInt.
  const number = typeof value === 'bigint' ? Number(value) : value
  if (typeof number !== 'number' || !(number >= 0) || number === Infinity) return NaN
  return type === 'double' || Number.isSafeInteger(number) ? number : NaN
}
