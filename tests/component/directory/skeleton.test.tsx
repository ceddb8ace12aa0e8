// @vitest-environment happy-dom
import { RouterContextProvider } from '@tanstack/react-router'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { DirectorySkeleton } from '@/features/directory/DirectorySkeleton'
import { routerAt } from '../routerAt'

afterEach(cleanup)

it('stands for the directory before there is any, with what the link says', () => {
  const { router } = routerAt('/?q=deepseek')
  render(
    <RouterContextProvider router={router}>
      <DirectorySkeleton />
    </RouterContextProvider>,
  )
  expect(screen.getByText('Loading models')).toBeTruthy()
  const box = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search models' })
  expect(box.value).toBe('deepseek')
})
