import { beforeAll } from 'vitest'

// Where there is a page to draw into: none of these tests is about time, and a busy machine takes its own.
beforeAll(async () => {
  if (typeof document === 'undefined') return
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: 10_000 })
})
