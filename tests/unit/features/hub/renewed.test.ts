import { describe, expect, it } from 'vitest'
import { DEFAULT_FIT } from '@/domain/query'
import { createEngine } from '@/engine/in-process'
import { renewedEngine } from '@/features/hub/whole/renewed'
import { tableOf } from '../../../fixtures/table'

const query = { text: '', where: {}, sort: [], fit: DEFAULT_FIT }
const ROWS = 11_000
const engine = createEngine(
  tableOf(
    Array.from({ length: ROWS }, (_, at) => ({
      id: `small-lab/model-${String(at).padStart(5, '0')}`,
      name: `Model-${String(at).padStart(5, '0')}`,
      ...(at > 0 ? { maker: 'Small-Lab' } : {}),
    })),
  ),
  { unsorted: 'as given' },
)

describe('rows of an index as they are shown', () => {
  it('have the owner of their id where the column of makers leaves it out', async () => {
    const shown = renewedEngine(engine, new Map(), new Map())
    const { rows } = await shown.run(query, { from: 0, to: 2, columns: ['maker'], facets: [] })
    expect(rows.values.maker).toEqual(['small-lab', 'Small-Lab'])
  })

  it('are spelled as their repository is, the last ten thousand of them', async () => {
    const spelling = new Map<string, string>()
    const shown = renewedEngine(engine, new Map(), spelling)
    await shown.run(query, { from: 0, to: ROWS, columns: ['name'], facets: [] })
    expect(spelling.size).toBe(10_000)
    expect(shown.spelled('small-lab/model-10999')).toBe('Small-Lab/Model-10999')
    expect(shown.spelled('small-lab/model-00005')).toBeUndefined()
    await shown.run(query, { from: 5, to: 6, columns: ['name'], facets: [] })
    expect(shown.spelled('small-lab/model-00005')).toBe('Small-Lab/Model-00005')
  })

  it('are not spelled where only ids are looked through', async () => {
    const spelling = new Map<string, string>()
    const shown = renewedEngine(engine, new Map(), spelling)
    const { rows } = await shown.run(query, { from: 0, to: ROWS, columns: [], facets: [] })
    expect(rows.ids).toHaveLength(ROWS)
    expect(spelling.size).toBe(0)
  })
})
