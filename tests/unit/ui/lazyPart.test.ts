import { expect, it } from 'vitest'
import { lazyCode, PARTS_MARK, preloadParts } from '@/ui/lazyPart'

it('asks for each part ahead in a task of its own, and says when all are there that can be', async () => {
  const told: string[] = []
  const rest = { come: () => {} }
  lazyCode(async () => {
    told.push('one')
    setTimeout(() => told.push('a task'))
    throw new Error('not to be had')
  })
  lazyCode(() => {
    told.push('two')
    return new Promise<void>((come) => (rest.come = come))
  })
  const done = preloadParts().then(() => told.push('done'))
  await expect.poll(() => told).toEqual(['one', 'a task', 'two'])
  expect(performance.getEntriesByName(PARTS_MARK)).toHaveLength(0)
  rest.come()
  await done
  expect(told.at(-1)).toBe('done')
  expect(performance.getEntriesByName(PARTS_MARK)).toHaveLength(1)
})
