import type { Frame } from '@/catalogue/hubIndex/frame'
import type { IndexRows } from '@/catalogue/hubIndex/rowGroup'
import { storedTerms, termsReader, type TermValues } from '@/catalogue/hubIndex/terms'
import { hasSizeOfBase, isCountedPacked } from '@/catalogue/architecture'
import { isRelease, relationOf } from '@/catalogue/identity/relation'
import { hubIdOf } from '@/catalogue/identity/renames'
import { makerOf, type Maker } from '@/catalogue/identity/makers'
import { OWN } from '@/catalogue/own'
import type { ColumnId } from '@/domain/columns'
import type { Basis } from '@/domain/fact'
import { fill } from '@/lib/listOf'
import { packStrings } from '@/lib/strings'
import { INPUT_OF_TASK } from '@/sources/huggingFace'
import type { ShardTable } from '../shardTable'
import { ColumnMaker, type Grown } from './columnMaker'
import type { Joined } from './stored'

/** Makes tables of row groups, one after the other. */
export function groupReader(frame: Frame, grown: Grown) {
  const termsOf = termsReader(frame)
  const librariesIn = remembered((words) => words?.split(','))
  return (rows: IndexRows, joined: Joined): ShardTable => {
    const ids = rows.id.map((id) => id!.toLowerCase())
    const storedRows = fill(new Int32Array(rows.size), (row) => frame.rowOf.get(ids[row]!) ?? -1)
    storedRows.forEach((stored, row) => {
      if (stored < 0) return
      joined.rows.push(row)
      joined.stored.push(stored)
    })
    const owners = ownersOf(rows)
    const related = rows.id.map((id, row) =>
      relatedTo(id!, rows.base[row], rows.relation[row], frame),
    )
    const baseRows = fill(new Int32Array(rows.size), (row) => {
      const { base } = related[row]!
      return base === undefined ? -1 : (frame.rowOf.get(base) ?? -1)
    })
    const terms = related.map(({ relation }, row): TermValues => {
      const stored = storedRows[row]!
      const known = stored < 0 ? {} : storedTerms(frame, stored)
      if (known.license !== undefined) return known
      const { maker } = owners[row]!
      return termsOf({ license: rows.license[row], relation, maker, base: baseRows[row]! })
    })
    const term = (id: ColumnId) => (row: number) =>
      terms[row]![id] as string | readonly string[] | undefined
    const { params, paramsOrigins } = sizesOf(rows, related, frame, baseRows)
    const codes = (read: (row: number) => number) => fill(new Uint16Array(rows.size), read)
    const told = codes((row) => (related[row]!.stated ? frame.hub.stated : frame.own))
    const make = new ColumnMaker(frame, grown, storedRows, joined)

    return {
      size: rows.size,
      ids: packStrings(ids),
      columns: {
        name: {
          kind: 'text',
          values: packStrings(rows.id.map((id) => id!.slice(id!.indexOf('/') + 1))),
          places: Uint32Array.from(rows.nameOrder),
        },
        base: make.text('base', (row) => related[row]!.base),
        maker: make.grown('maker', (row) => owners[row]!.maker),
        country: make.grown('country', (row) => owners[row]!.country),
        released: make.numbers('released', (row) => dateAt(rows.created, row)),
        updated: make.numbers('updated', (row) => dateAt(rows.modified, row)),
        downloads: make.numbers('downloads', (row) => numberAt(rows.downloads, row)),
        likes: make.numbers('likes', (row) => numberAt(rows.likes, row)),
        params: make.numbers('params', (row) => numberAt(params, row)),
        license: make.framed('license', term('license')),
        openness: make.framed('openness', term('openness')),
        commercial: make.framed('commercial', term('commercial')),
        conditions: make.sets('conditions', term('conditions')),
        task: make.framed('task', (row) => rows.task[row]),
        gated: make.framed('gated', (row) => rows.gated[row]),
        relation: make.framed('relation', (row) => related[row]!.relation),
        // Whatever the Hub lists is a public repository.
        openWeights: make.framed('openWeights', () => 'yes'),
        library: make.sets('library', (row) => librariesIn(rows.library[row])),
        modalities: make.sets('modalities', (row) => INPUT_OF_TASK.get(rows.task[row] ?? '')),
      },
      cellOrigins: {
        ...originsOf(frame),
        params: paramsOrigins,
        relation: told,
        base: told,
        license: codes((row) => {
          return terms[row]!.license === rows.license[row] ? frame.hub.stated : frame.own
        }),
      },
      origins: frame.origins,
      disputed: {},
    }
  }
}

/** Who says the columns of which all cells have one origin. */
function originsOf({ hub, own }: Frame): Readonly<Partial<Record<ColumnId, number>>> {
  return {
    name: own,
    maker: own,
    country: own,
    openWeights: own,
    updated: hub.stated,
    task: hub.stated,
    gated: hub.stated,
    library: hub.stated,
    released: hub.derived,
    openness: hub.derived,
    commercial: hub.derived,
    conditions: hub.derived,
    modalities: hub.derived,
    downloads: hub.measured,
    likes: hub.measured,
  }
}

/** Whose a repository is: the maker's behind its namespace, else the namespace's. */
type Owner = Pick<Maker, 'maker' | 'country'>

function ownersOf({ id, author }: IndexRows): readonly Owner[] {
  const known = new Map<string, Owner>()
  return id.map((each, row) => {
    const namespace = author[row] ?? namespaceOf(each!)
    const owner = known.get(namespace) ?? makerOf(namespace) ?? { maker: namespace }
    known.set(namespace, owner)
    return owner
  })
}

const namespaceOf = (id: string) => id.slice(0, id.indexOf('/'))

/** What a repository is made from, and how: as it says, else as its name tells. */
interface Related {
  readonly relation: string
  readonly base: string | undefined
  readonly stated: boolean
}

function relatedTo(
  id: string,
  base: string | undefined,
  relation: string | undefined,
  { rowOf }: Frame,
): Related {
  if (base !== undefined && relation !== undefined) {
    const own = isRelease(namespaceOf(id).toLowerCase(), relation)
    return { relation: own ? 'original' : relation, base: hubIdOf(base), stated: true }
  }
  const judged = relationOf(id, { has: (other) => rowOf.has(other) })
  return { relation: judged.relation, base: judged.base, stated: false }
}

/** The same answer for the same words, of which a column has few. */
function remembered<T>(read: (words: string | undefined) => T): (words: string | undefined) => T {
  const known = new Map<string | undefined, T>()
  return (words) => {
    if (!known.has(words)) known.set(words, read(words))
    return known.get(words) as T
  }
}

const numberAt = (values: Float64Array, row: number) =>
  Number.isNaN(values[row]!) ? undefined : values[row]

/** A day as `yyyymmdd`; undefined where the number is none. */
function dateAt(values: Float64Array, row: number): number | undefined {
  const value = values[row]!
  const [month, day] = [Math.floor(value / 100) % 100, value % 100]
  const isDay = value >= 2e7 && value < 3e7 && month >= 1 && month <= 12 && day >= 1 && day <= 31
  return isDay ? value : undefined
}

/** Numbers of parameters: of packed and converted copies those of a base that the catalogue knows. */
function sizesOf(rows: IndexRows, related: readonly Related[], frame: Frame, baseRows: Int32Array) {
  const { stored, hub, own } = frame
  const bases = stored.columns.params
  const params = rows.params.map((count) => (count > 0 ? count : NaN))
  const originOf = remembered((words) => hub[basisOf(words)])
  const paramsOrigins = fill(new Uint16Array(rows.size), (row) => originOf(rows.paramsBasis[row]))
  baseRows.forEach((base, row) => {
    if (base < 0 || bases?.kind !== 'number') return
    const size = bases.values[base]!
    const said = stored.origins[stored.cellOrigins.params?.[base] ?? 0]!
    if (Number.isNaN(size) || said.source === OWN) return
    if (!hasSizeOfBase(related[row]!.relation) || !isCountedPacked(params[row]!, size)) return
    params[row] = size
    paramsOrigins[row] = own
  })
  return { params, paramsOrigins }
}

/** `measured: counted in the weight files` begins with the basis. */
function basisOf(words: string | undefined): Basis {
  const basis = words?.split(':')[0]
  return basis === 'measured' || basis === 'stated' ? basis : 'derived'
}
