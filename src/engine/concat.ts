import { COLUMN_IDS, type ColumnId } from '@/domain/columns'
import { unknownColumn } from '@/domain/table'
import { Offsets } from '@/lib/offsets'
import { SpelledEnds } from '@/lib/spelledEnds'
import { PackedStrings, packStrings, type Strings } from '@/lib/strings'
import { placeNumbers, type PlacedNumbers } from './placed'
import type { Narrow, ShardColumn, ShardTable } from './shardTable'

/** The parts of a table, each with what a column of it holds. */
type Parts<T> = readonly (readonly [part: ShardTable, value: T | undefined])[]

/**
 * One table of the rows of several, one after the other. They share origins and dictionaries, as
 * shards do; a column that one of them lacks is unknown in its rows. Texts come out packed, those that
 * end the ids as no more than how they are spelled, numbers placed, and codes in a byte where one does.
 */
export function concatTables(parts: readonly ShardTable[]): ShardTable {
  const [first] = parts
  if (first === undefined) throw new RangeError('There is no table to begin with')
  if (parts.length === 1) return first
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  const each = <T>(take: (part: ShardTable) => Readonly<Partial<Record<ColumnId, T>>>) =>
    COLUMN_IDS.flatMap((id) => {
      const values = parts.map((part) => [part, take(part)[id]] as const)
      return values.some(([, value]) => value !== undefined) ? [[id, values] as const] : []
    })
  const ids = concatStrings(parts.map((part) => part.ids))
  return {
    size,
    ids,
    ...(parts.some((part) => part.keywords) && {
      keywords: concatStrings(
        parts.map((part) => part.keywords ?? Array.from({ length: part.size }, () => '')),
      ),
    }),
    columns: Object.fromEntries(
      each((part) => part.columns).map(([id, values]) => [
        id,
        concatColumn(
          values.map(([part, data]) => data ?? unknownColumn(id, part.size)),
          ids,
        ),
      ]),
    ),
    cellOrigins: Object.fromEntries(
      each((part) => part.cellOrigins).map(([id, values]) => [id, concatOrigins(values, size)]),
    ),
    origins: first.origins,
    disputed: Object.fromEntries(
      each((part) => part.disputed).map(([id, values]) => [
        id,
        fill(new Uint8Array(size), values, (of) => of),
      ]),
    ),
  }
}

/** Writes the values of each part where its rows are; rows of a part without any keep what is there. */
function fill<A extends Uint8Array | Uint16Array, T>(
  all: A,
  parts: Parts<T>,
  read: (of: T) => A | number,
): A {
  let start = 0
  for (const [{ size }, of] of parts) {
    const values = of === undefined ? 0 : read(of)
    if (typeof values === 'number') all.fill(values, start, start + size)
    else all.set(values, start)
    start += size
  }
  return all
}

function concatOrigins(parts: Parts<Uint16Array | number>, size: number): Uint16Array | number {
  const [, first] = parts[0]!
  if (typeof first === 'number' && parts.every(([, origins]) => origins === first)) return first
  return fill(new Uint16Array(size), parts, (origins) => origins)
}

function concatStrings(parts: readonly Strings[]): PackedStrings {
  const packed = parts.map(packStrings)
  const bytes = new Uint8Array(packed.reduce((sum, part) => sum + part.bytes.length, 0))
  const offsets = new Uint32Array(packed.reduce((sum, part) => sum + part.length, 1))
  let row = 0
  let end = 0
  for (const part of packed) {
    bytes.set(part.bytes, end)
    for (let at = 1; at <= part.length; at++) offsets[++row] = end + part.offsets.at(at)
    end += part.bytes.length
  }
  return new PackedStrings(bytes, offsets)
}

/** Writes arrays one after the other into one that has room for all. */
function fillUp<A extends Narrow | Uint32Array>(
  all: A,
  parts: readonly (Narrow | Uint32Array)[],
): A {
  let start = 0
  for (const part of parts) {
    all.set(part, start)
    start += part.length
  }
  return all
}

/** The codes of all parts, a byte each where the dictionary is small. */
function concatCodes(
  parts: readonly { readonly codes: Narrow }[],
  dictionary: readonly string[],
): Narrow {
  const codes = parts.map((part) => part.codes)
  const length = codes.reduce((sum, part) => sum + part.length, 0)
  return fillUp(dictionary.length > 0x100 ? new Uint16Array(length) : new Uint8Array(length), codes)
}

function numbersIn(part: ShardColumn): Float64Array | PlacedNumbers {
  if (part.kind === 'placed') return part
  return only([part], 'number')[0]!.values
}

function only<K extends ShardColumn['kind']>(parts: readonly ShardColumn[], kind: K) {
  return parts.map((part) => {
    if (part.kind !== kind) throw new TypeError(`A column is ${part.kind} here and ${kind} there`)
    return part as Extract<ShardColumn, { kind: K }>
  })
}

function concatColumn(parts: readonly ShardColumn[], ids: PackedStrings): ShardColumn {
  const first = parts[0]!
  switch (first.kind) {
    case 'number':
    case 'placed':
      return placeNumbers(parts.map(numbersIn))
    case 'text': {
      const texts = only(parts, 'text')
      const values = concatStrings(texts.map((text) => text.values))
      const places = texts.flatMap((text) => text.places ?? [])
      return {
        kind: 'text',
        values: SpelledEnds.of(ids, values) ?? values,
        ...(places.length === texts.length && {
          places: fillUp(new Uint32Array(values.length), places),
        }),
      }
    }
    case 'code': {
      const codes = only(parts, 'code')
      const shared = sharing(codes)
      return { ...shared, codes: concatCodes(codes, shared.dictionary) }
    }
    case 'codes': {
      const sets = only(parts, 'codes')
      const offsets = new Uint32Array(sets.reduce((sum, set) => sum + set.offsets.length - 1, 1))
      let row = 0
      for (const set of sets) {
        const start = offsets[row]!
        for (let at = 1; at < set.offsets.length; at++) offsets[++row] = start + set.offsets.at(at)!
      }
      const shared = sharing(sets)
      return {
        ...shared,
        offsets: new Offsets(offsets),
        codes: concatCodes(sets, shared.dictionary),
      }
    }
  }
}

/** The part with the longest dictionary: those of the others, which know less or nothing, begin it. */
function sharing<T extends { readonly dictionary: readonly string[] }>(parts: readonly T[]): T {
  return parts.reduce((one, other) =>
    other.dictionary.length > one.dictionary.length ? other : one,
  )
}
