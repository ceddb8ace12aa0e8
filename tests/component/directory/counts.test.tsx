// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createEngine } from '@/engine/in-process'
import { TableView } from '@/features/directory/TableView'
import { DEFAULT_FIT } from '@/domain/query'
import { modelOf } from '../../fixtures/models'
import { showModels } from '../showModels'

const EVERYTHING = { text: '', where: {}, sort: [], fit: DEFAULT_FIT }
const NONE: ReadonlySet<string> = new Set()

beforeEach(() => void vi.stubGlobal('matchMedia', () => new Wide()))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Room for the filters beside the table. */
class Wide extends EventTarget {
  readonly matches = true
}

const busy = () => screen.getByRole('grid').getAttribute('aria-busy')
const parts = () => screen.getByRole('region', { name: 'Filters' }).children.length

it('counts for the filters once the first rows are there, which are not busy for that', async () => {
  const counted: (readonly string[])[] = []
  const allowed = { now: () => {} }
  const waiting = new Promise<void>((resolve) => (allowed.now = resolve))
  const page = <TableView query={EVERYTHING} intro={null} empty={null} featured={NONE} />
  showModels(page, '/', [modelOf('a/b', { name: 'B' })], (table) => {
    const engine = createEngine(table)
    const { run } = engine
    return Object.assign(engine, {
      run: async (...[query, ask, signal]: Parameters<typeof run>) => {
        counted.push(ask.facets)
        if (ask.facets.length > 0) await waiting
        return run.call(engine, query, ask, signal)
      },
    })
  })
  expect(await screen.findByRole('link', { name: 'B' })).toBeTruthy()
  await vi.waitFor(() => expect(counted.length).toBe(2))
  expect(counted).toEqual([[], expect.arrayContaining(['license', 'params'])])
  expect([busy(), parts()]).toEqual(['false', 0])
  allowed.now()
  await vi.waitFor(() => expect(parts()).toBeGreaterThan(0))
  expect([busy(), counted.length]).toEqual(['false', 2])
})
