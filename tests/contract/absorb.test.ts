import { beforeAll, describe, expect, it } from 'vitest'
import { joinRecords, type Catalogue } from '@/catalogue/join'
import { openCatalogue } from '@/catalogue/live/catalogue'
import { readSource } from '@/catalogue/read'
import type { Model } from '@/domain/model'
import type { SourceRecord } from '@/domain/record'
import { SOURCES } from '@/sources/registry'
import { recordedAccess } from '../../scripts/recordedAccess'
import { storedOf } from '../fixtures/stored'
import { sharedAvailable, sharedPath } from '../shared'

const DAY = '2026-08-23'

/** What a reader sees of a model, and under which names other sources than this one know it. */
function shownIn({ cells, aliases }: Model, source: string) {
  return {
    values: Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, cell.fact.value])),
    names: aliases
      .filter((alias) => alias.source !== source)
      .map((alias) => `${alias.source} ${alias.name}`)
      .toSorted(),
  }
}

describe.skipIf(!sharedAvailable)('a source that is read live instead of stored', () => {
  let records: readonly SourceRecord[] = []
  let whole: Catalogue

  beforeAll(async () => {
    const access = recordedAccess(sharedPath('data'))
    const readings = await Promise.all(SOURCES.map((source) => readSource(source, access)))
    records = readings.flatMap((reading) => reading.records)
    whole = joinRecords(records, DAY)
  }, 60_000)

  it.each(['models.dev', 'openrouter', 'aider'])(
    'comes to the same values: %s',
    async (source) => {
      const others = records.filter((record) => record.source !== source)
      const catalogue = openCatalogue(await storedOf(joinRecords(others, DAY)))
      catalogue.absorb(
        source,
        records.filter((record) => record.source === source),
      )
      expect(catalogue.table('all').ids.toSorted()).toEqual(whole.models.map(({ id }) => id))
      const pairs = whole.models.map((model) => ({
        id: model.id,
        joined: shownIn(model, source),
        live: shownIn(catalogue.model(model.id)!, source),
      }))
      // A record of another source that only this one's links could place was never stored.
      const lost = pairs.filter(({ joined, live }) => joined.names.join() !== live.names.join())
      expect(lost.length).toBeLessThan(10)
      const same = pairs.filter((pair) => !lost.includes(pair))
      expect(
        same.filter(
          ({ joined, live }) => JSON.stringify(sorted(joined)) !== JSON.stringify(sorted(live)),
        ),
      ).toEqual([])
    },
    60_000,
  )
})

const sorted = ({ values }: ReturnType<typeof shownIn>) =>
  Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))
