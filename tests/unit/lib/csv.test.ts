import { describe, expect, it } from 'vitest'
import { parseCsv } from '@/lib/csv'

describe('parseCsv', () => {
  it('takes off a byte-order mark and reads both line endings', () => {
    expect(parseCsv('\uFEFFid,b\r\n1,2\r\n').rows).toEqual([{ id: '1', b: '2' }])
    expect(parseCsv('id,b\n1,2').rows).toEqual([{ id: '1', b: '2' }])
  })

  it('keeps commas, quotes and line breaks inside quotes', () => {
    const { rows } = parseCsv('name,note\n"GPT-3.5\n(davinci)","said ""yes"", twice"\n')
    expect(rows).toEqual([{ name: 'GPT-3.5\n(davinci)', note: 'said "yes", twice' }])
  })

  it('leaves out rows whose cells would be shifted, and says which', () => {
    const { rows, uneven } = parseCsv('a,b\n1,2\n3\n4,5,6\n\n7,8\n')
    expect(rows.map((row) => row['a'])).toEqual(['1', '7'])
    expect(uneven).toEqual([2, 3])
  })

  it('keeps columns named like prototype members to themselves', () => {
    const { rows } = parseCsv('__proto__,constructor\nx,y\n')
    expect(Object.keys(rows[0]!)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('finds nothing in nothing', () => {
    expect(parseCsv('')).toEqual({ columns: [], rows: [], uneven: [] })
  })
})
