import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hubOwnersOf } from '@/catalogue/identity/hubOwners'
import { COLUMN_IDS, COLUMNS, columnId } from '@/domain/columns'
import { LICENSES } from '@/domain/licenses'
import { hubLicenseTag } from '@/domain/licenses/hubTag'
import { decode } from '@/view/codec'
import { hubKey, hubPlan } from '@/view/hubPlan'
import { toQuery } from '@/view/query'
import { EVERYTHING, type View } from '@/view/view'
import { anyView } from '../../fixtures/views'
import { sharedAvailable, sharedPath } from '../../shared'

const plan = (link: string) => hubPlan(decode(link, {}).view)
const key = (link: string) => hubKey(plan(link).query)

describe('what the Hub is asked', () => {
  it('is nothing but the order when the link says nothing', () => {
    const { query, asked, local } = plan('')
    expect(query).toEqual({ search: '', tags: [], sort: 'trendingScore' })
    expect([asked, local]).toEqual([[], ['relation']])
  })

  it('is one license by its tag, and custom licenses by the tag they stand under', () => {
    expect(plan('license=mit').query.tags).toEqual(['license:mit'])
    expect(plan('license=deepseek').query.tags).toEqual(['license:other'])
  })

  it.each(['license=mit,apache-2.0', 'license=!mit', 'license=known', 'license=unknown,'])(
    'is not %s, which no tag says',
    (link) => {
      const { query, local } = plan(link)
      expect(query.tags).toEqual([])
      expect(local).toContain('license')
    },
  )

  it('is a range of parameters, open ends included', () => {
    expect(plan('params=7B..70B').query.params).toEqual([7e9, 70e9])
    expect(plan('params=..8B').query.params).toEqual([null, 8e9])
    expect(plan('params=known').query.params).toBeUndefined()
  })

  it('is the owner, where a maker has only one', () => {
    expect(plan('maker=DeepSeek').query.author).toBe('deepseek-ai')
    expect(plan('maker=Liquid%20AI').query.author).toBe('LiquidAI')
    expect(plan('maker=bartowski').query.author).toBe('bartowski')
    expect(plan('maker=Google').query.author).toBeUndefined()
    expect(plan('maker=Google').local).toContain('maker')
  })

  it('is the base of copies by its tag, beside other tags', () => {
    const { query } = plan('license=mit&base=deepseek-ai/DeepSeek-R1&relation=known')
    expect(query.tags.toSorted()).toEqual(['base_model:deepseek-ai/DeepSeek-R1', 'license:mit'])
  })

  it.each([
    ['-downloads', 'downloads'],
    ['-likes', 'likes'],
    ['-released', 'createdAt'],
  ])('is the order %s', (sort, order) => {
    const { query, asked } = plan(`sort=${sort}`)
    expect(query.sort).toBe(order)
    expect(asked).toEqual([`sort=${sort}`])
  })

  it.each(['downloads', '-reasoning', '-reasoning,-downloads', 'name'])(
    'is not the order %s',
    (sort) => {
      const { query, here, local } = plan(`sort=${sort}`)
      expect(query.sort).toBe('trendingScore')
      expect(here.sort).toHaveLength(sort.split(',').length)
      for (const by of sort.split(',')) expect(local).toContain(`sort=${by}`)
    },
  )

  it('is the first telling word; the others are looked for here', () => {
    const { query, here, asked, local } = plan('q=r1 deepseek r1')
    expect([query.search, here.text]).toEqual(['deepseek', 'r1 r1'])
    expect(plan('q=gpt oss instruct').query.search).toBe('gpt')
    expect(plan('q=r1 v3').query.search).toBe('r1')
    expect(plan('q=').here.text).toBe('')
    expect([asked, local]).toEqual([['q'], ['q', 'relation']])
    expect(plan('q=Qwen3-8B').here.text).toBe('')
    expect(plan('q=+-+').query.search).toBe('')
    expect(plan('q=Pli%C3%A9').query.search).toBe('Plie')
  })

  it('has one key per question', () => {
    expect(key('license=mit&sort=-likes')).toBe(key('sort=-likes&license=mit'))
    expect(key('license=mit&context=8K..')).toBe(key('license=mit'))
    expect(key('license=mit')).not.toBe(key('license=apache-2.0'))
  })
})

describe('no part of a view is lost', () => {
  it('is asked or applied here, whatever the column', () => {
    for (const id of COLUMN_IDS) {
      const view: View = { ...EVERYTHING, where: { [id]: { op: 'known' } } }
      const { asked, local, here } = hubPlan(view)
      expect([...asked, ...local]).toContain(id)
      expect(here.where[id]).toEqual({ op: 'known' })
    }
  })

  it('in any view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { query, here, asked, local } = hubPlan(view)
        const { where, fit } = toQuery(view)
        const told = [...asked, ...local]
        for (const id of Object.keys(where)) expect(told).toContain(id)
        for (const { column, descending } of view.sort)
          expect(told).toContain(`sort=${descending ? '-' : ''}${column}`)
        expect(told.filter((part) => part !== 'q')).toHaveLength(
          new Set(told.filter((part) => part !== 'q')).size,
        )
        expect(local.includes('fit')).toBe(fit.budget !== null)
        expect([here.where, here.sort, here.fit]).toEqual([where, view.sort, fit])
        // What the Hub was asked came from what is said to be asked.
        const filters = asked.flatMap((part) => columnId(part) ?? [])
        expect(filters.every((id) => COLUMNS[id].hub?.filter !== undefined)).toBe(true)
        const narrowings = query.tags.length + (query.author ? 1 : 0) + (query.params ? 1 : 0)
        expect(narrowings).toBe(filters.length)
        expect(query.search !== '').toBe(asked.includes('q'))
      }),
    )
  })
})

describe('the Hub’s own words', () => {
  it.skipIf(!sharedAvailable)('are used for exactly the licenses that it lists', () => {
    const body = readFileSync(sharedPath('reference/hub-licenses.json'), 'utf8')
    const listed = new Set((JSON.parse(body) as { id: string }[]).map(({ id }) => id))
    const tags = [...LICENSES.keys()]
      .filter((id) => id !== 'unknown' && id !== 'proprietary')
      .map((id) => [id, hubLicenseTag(id)])
    expect(tags).toEqual(tags.map(([id]) => [id, `license:${listed.has(id!) ? id : 'other'}`]))
    expect([hubLicenseTag('unknown'), hubLicenseTag('proprietary')]).toEqual([undefined, undefined])
  })

  it('name owners as the Hub spells them', () => {
    expect(hubOwnersOf('MiniMax')).toEqual(['MiniMaxAI'])
    expect(hubOwnersOf('Alibaba')).toContain('Qwen')
    expect(hubOwnersOf('Nobody at all')).toEqual([])
  })
})
