import { describe, expect, it } from 'vitest'
import { appendTable } from '@/domain/append'
import { tableOf } from '../../fixtures/table'

const first = tableOf([
  { id: 'a/1', license: 'mit', params: 5, modalities: ['text'] },
  { id: 'a/2', license: 'gemma', params: 6, modalities: [] },
])
const second = tableOf([
  { id: 'b/1', license: 'gemma', modalities: ['image', 'text'], tools: 'yes' },
])

describe('appending a table', () => {
  it('gives equal values one code', () => {
    const { columns } = appendTable(first, second)
    expect(columns.license).toEqual({
      kind: 'code',
      codes: Uint16Array.of(1, 2, 2),
      dictionary: ['', 'mit', 'gemma'],
    })
    expect(columns.modalities).toEqual({
      kind: 'codes',
      offsets: Uint32Array.of(0, 1, 1, 3),
      codes: Uint16Array.of(1, 2, 1),
      dictionary: ['', 'text', 'image'],
    })
  })

  it('leaves unknown what one of the two lacks', () => {
    const { columns } = appendTable(first, second)
    expect(columns.params).toEqual({ kind: 'number', values: Float64Array.of(5, 6, NaN) })
    expect(columns.tools).toMatchObject({ codes: Uint16Array.of(0, 0, 1) })
    expect(columns.price).toBeUndefined()
  })

  it('keeps who said what, each source once', () => {
    const other = { source: 'epoch', seenAt: '2026-01-26', basis: 'measured', live: false } as const
    const reordered = { ...second, origins: [second.origins[0]!, other, second.origins[1]!] }
    const { origins, cellOrigins, disputed } = appendTable(first, {
      ...reordered,
      cellOrigins: { license: Uint16Array.of(2), tools: Uint16Array.of(1) },
      disputed: { license: Uint8Array.of(1) },
    })
    expect(origins).toEqual([...first.origins, other])
    expect(cellOrigins.license).toEqual(Uint16Array.of(1, 2, 1))
    expect(cellOrigins.tools).toEqual(Uint16Array.of(0, 0, 3))
    expect(disputed.license).toEqual(Uint8Array.of(0, 0, 1))
    expect(disputed.params).toEqual(Uint8Array.of(1, 0, 0))
  })

  it('starts from nothing', () => {
    const none = { ...tableOf([]), origins: [] }
    expect(appendTable(none, first)).toEqual(first)
    expect(appendTable(first, none).ids).toEqual(first.ids)
  })
})
