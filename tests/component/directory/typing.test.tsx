// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { createEngine } from '@/engine/in-process'
import { TableView } from '@/features/directory/TableView'
import { DEFAULT_FIT } from '@/domain/query'
import { modelOf } from '../../fixtures/models'
import { showModels } from '../showModels'

const EVERYTHING = { text: '', where: {}, sort: [], fit: DEFAULT_FIT }
const NONE: ReadonlySet<string> = new Set()

afterEach(cleanup)

it('has the engine prepare for a search each time somebody is about to type', async () => {
  const prepare = vi.fn<() => Promise<void>>(async () => undefined)
  const page = <TableView query={EVERYTHING} intro={null} empty={null} featured={NONE} />
  const { user } = showModels(page, '/', [modelOf('a/b', { name: 'B' })], (table) =>
    Object.assign(createEngine(table), { prepare }),
  )
  const search = screen.getByRole('searchbox', { name: 'Search models' })
  await user.tab()
  expect(document.activeElement).toBe(search)
  // What the page does once it is touched, and what the box does.
  expect(prepare).toHaveBeenCalledTimes(2)
  await user.tab()
  await user.tab({ shift: true })
  expect(prepare).toHaveBeenCalledTimes(3)
})
