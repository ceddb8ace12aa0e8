import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SOURCES } from '@/sources/registry'
import type { Page, Resource } from '@/sources/source'
import { recordedAccess } from '../../scripts/recordedAccess'
import { sharedAvailable, sharedPath } from '../shared'
import { faultsOfRecord } from './faultsOfRecord'
import { readAll, readPage } from './reading'

const access = recordedAccess(sharedPath('data'))
const recorded = SOURCES.filter(({ resources }) => resources.some((r) => r.recorded !== null))

const pageOf = (resource: Resource, body: string): Page => ({
  body,
  resource,
  seenAt: resource.recordedAt,
})

const bodyOf = ({ recorded: path }: Resource) =>
  readFileSync(sharedPath('data', path ?? ''), 'utf8')

/** Every number becomes a word and every word a number: the same shape with nothing right in it. */
const swapped = (body: string) =>
  JSON.stringify(JSON.parse(body), (_, value: unknown) => {
    if (typeof value === 'number') return 'garbage'
    return typeof value === 'string' ? -1 : value
  })

/** Every value is one level too deep. */
const wrapped = (body: string) =>
  JSON.stringify(
    JSON.parse(body, (_, value: unknown) => (typeof value === 'object' ? value : { value })),
  )

describe('the registry', () => {
  it('names every source once, with https links for people', () => {
    expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length)
    for (const { home, terms, label, about } of SOURCES) {
      expect(home).toMatch(/^https:\/\//)
      expect(terms.url).toMatch(/^https:\/\//)
      expect([label, about, terms.name].every(Boolean)).toBe(true)
    }
  })
})

describe.skipIf(!sharedAvailable).each(recorded.map((source) => [source.id, source] as const))(
  'the recording of %s',
  (_, source) => {
    it('gives records that the catalogue can take, and says what it set aside', async () => {
      const { read, records, rejected } = await readAll(source, access)
      expect(read).toBeGreaterThan(0)
      expect(records.flatMap((record) => faultsOfRecord(record, source.id))).toEqual([])
      expect(rejected.filter(({ name, reason }) => !name || !reason)).toEqual([])
    })

    it('is translated alike each time', async () => {
      expect(await readAll(source, access)).toEqual(await readAll(source, access))
    })

    it('is not believed when it is cut, empty, of another shape or no data at all', () => {
      for (const resource of source.resources) {
        const body = bodyOf(resource)
        const broken = ['', 'null', '7', '"text"', '<!doctype html><title>Sign in</title>']
        if (resource.recorded?.endsWith('.json'))
          broken.push(body.slice(0, body.length / 2), '[1,null,"x"]', '{"error":"limited"}')
        const believed = broken.filter((text) => {
          const { records, rejected } = readPage(source, pageOf(resource, text))
          return records.length > 0 || rejected.length === 0
        })
        expect(believed).toEqual([])
      }
    })

    it('never gives a record made from garbage', () => {
      for (const resource of source.resources) {
        const body = bodyOf(resource)
        const mutated = resource.recorded?.endsWith('.json')
          ? [swapped(body), wrapped(body)]
          : [body.slice(0, body.length / 2), body.replaceAll(/\d/g, 'x'), body.replaceAll(',', ';')]
        for (const text of mutated) {
          const { records } = readPage(source, pageOf(resource, text))
          expect(records.flatMap((record) => faultsOfRecord(record, source.id))).toEqual([])
        }
      }
    })
  },
)
