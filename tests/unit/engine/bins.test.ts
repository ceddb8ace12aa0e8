import { describe, expect, it } from 'vitest'
import { binsByPlace, dateBins, numberBins, spreadOf } from '@/engine/bins'
import { placeNumbers } from '@/engine/placed'

const numbers = (...values: number[]) => Float64Array.from(values)
const spread = (values: Float64Array) =>
  spreadOf(placeNumbers([values]), new Uint8Array(values.length))
const binOf = (edges: Float64Array, value: number) =>
  binsByPlace(edges, placeNumbers([numbers(value)]))[0]

describe('bins of numbers', () => {
  it('are about twenty of equal width over an ordinary span', () => {
    const values = Float64Array.from({ length: 101 }, (_, at) => at)
    const { edges, min, max } = numberBins(spread(values))
    expect([min, max, edges.length]).toEqual([0, 100, 20])
    expect(edges.slice(0, 3)).toEqual(numbers(0, 5, 10))
  })

  it('grow by a factor over more than three decades, zero joining the first', () => {
    const { edges } = numberBins(
      spread(Float64Array.from({ length: 25 }, (_, at) => (at ? 2 ** at : 0))),
    )
    expect(edges[0]).toBe(0)
    expect(edges[11]! / edges[10]!).toBeCloseTo(edges[6]! / edges[5]!)
    expect(binOf(edges, 0)).toBe(0)
    expect(binOf(edges, 2 ** 24)).toBe(edges.length - 1)
  })

  it('are no more than there are values to tell apart', () => {
    const { edges } = numberBins(spread(numbers(1, 2, 3, 3, 4)))
    expect([1, 2, 3, 4].map((value) => binOf(edges, value))).toEqual([0, 1, 2, 3])
    expect([...numberBins(spread(numbers(5, 5))).edges]).toEqual([5])
  })

  it('are none where nothing is known', () => {
    expect(numberBins(spread(numbers()))).toEqual({ min: NaN, max: NaN, edges: numbers() })
    expect(dateBins(spread(numbers())).edges).toHaveLength(0)
  })
})

describe('bins of dates', () => {
  it('are months, a bare year counting as its January', () => {
    const { edges } = dateBins(spread(numbers(20241115, 20250000, 20250131, 20250301)))
    expect([...edges]).toEqual([20241100, 20241200, 20250000, 20250200, 20250300])
    expect(binOf(edges, 20250000)).toBe(2)
    expect(binOf(edges, 20250131)).toBe(2)
    expect(binOf(edges, 20250228)).toBe(3)
  })

  it('hold several months over a longer time', () => {
    const { edges } = dateBins(spread(numbers(20200301, 20261231)))
    expect(edges.length).toBeLessThanOrEqual(20)
    expect(edges[0]).toBe(20200000)
    expect(edges[1]).toBe(20200700)
    expect(edges[2]).toBe(20210000)
  })
})
