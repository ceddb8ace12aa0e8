import { describe, expect, it } from 'vitest'
import { DEFAULT_COLUMNS } from '@/domain/columns'
import { checkWidths, gridTracks, MAX_WIDTH, MIN_WIDTH, startWidth } from '@/features/table/layout'

describe('checkWidths', () => {
  it('keeps sensible widths of known columns and nothing else', () => {
    const stored = JSON.parse(
      `{"maker": 180, "license": ${MIN_WIDTH - 1}, "price": ${MAX_WIDTH + 1}, "context": "90",
        "nonsense": 100, "__proto__": 100, "constructor": 100}`,
    ) as unknown
    expect(checkWidths(stored)).toEqual({ maker: 180 })
  })

  it('refuses what is no record', () => {
    for (const value of [null, 7, 'wide', undefined]) expect(checkWidths(value)).toBeUndefined()
  })
})

describe('gridTracks', () => {
  it('shows every column of the first screen beside a readable name at 1024 pixels', () => {
    const { template } = gridTracks(DEFAULT_COLUMNS, {})
    const least = [...template.matchAll(/minmax\((\d+)px/g)].map(([, px]) => Number(px))
    // grid.css gives the name what is left of the window after 50rem.
    expect(least.reduce((sum, px) => sum + px, 2.25 * 16)).toBeLessThanOrEqual(50 * 16)
  })

  it('fixes a column that was resized and lets the others share the room', () => {
    const { template, least } = gridTracks(['name', 'maker', 'license'], { maker: 222 })
    expect(template).toBe(
      `var(--pick) minmax(var(--name-min), ${startWidth('name')}px) 222px ` +
        `minmax(${Math.round(startWidth('license') * 0.72)}px, ${startWidth('license')}px) minmax(0, 1fr)`,
    )
    expect(least).toContain('var(--name-min) + 222px + ')
  })

  it('never shrinks a column of two values, nor a date', () => {
    const { template } = gridTracks(['name', 'params', 'released'], {})
    for (const id of ['params', 'released'] as const)
      expect(template).toContain(`minmax(${startWidth(id)}px, ${startWidth(id)}px)`)
  })
})
