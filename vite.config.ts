import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { mocks } from './mocks/vitePlugin.ts'
import { weighbridgeBuild } from './scripts/buildPlugin.ts'

export default defineConfig({
  plugins: [react(), tailwindcss(), weighbridgeBuild(), mocks()],
  resolve: { tsconfigPaths: true },
  // Deep links need absolute addresses: BASE_PATH=/weighbridge/ builds for a host with a path.
  base: process.env.BASE_PATH ?? '/',
  build: {
    target: 'es2022',
    manifest: true,
    // One file for what every page needs: ten small ones compress worse and wait for each other.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  test: {
    // Properties take seconds where the machine is busy; none of them is about time.
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    setupFiles: ['tests/setup.ts'],
    include: ['tests/{unit,property,contract,component}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
  },
})
