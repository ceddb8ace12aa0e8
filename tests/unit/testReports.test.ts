import { describe, expect, it } from 'vitest'
import { ended, playwrightOutcome, vitestOutcome } from '../../scripts/testReports'

const spec = (title: string, ok: boolean, status: string) => ({
  title,
  file: 'table.e2e.ts',
  ok,
  tests: [
    {
      status,
      results: [ok ? {} : { error: { message: '\u001b[31mError\u001b[39m:\n  not sorted' } }],
    },
  ],
})

describe('what a report of the test runners says', () => {
  it('names the failed tests of a Node layer, and the file that does not load', () => {
    const outcome = vitestOutcome(
      {
        numPassedTests: 5,
        numPendingTests: 1,
        numTodoTests: 1,
        testResults: [
          {
            name: '/project/tests/unit/one.test.ts',
            status: 'failed',
            assertionResults: [
              { fullName: 'sorts', status: 'passed' },
              {
                fullName: 'filters by size',
                status: 'failed',
                failureMessages: [`AssertionError: ${'long '.repeat(100)}`],
              },
            ],
          },
          { name: '/project/tests/unit/two.test.ts', status: 'failed', assertionResults: [] },
          { name: '/project/tests/unit/three.test.ts', status: 'passed', assertionResults: [] },
        ],
      },
      '/project',
    )
    expect(outcome).toEqual({
      passed: 5,
      failed: [
        `tests/unit/one.test.ts › filters by size: AssertionError: ${'long '.repeat(57).trimEnd()}`,
        'tests/unit/two.test.ts',
      ],
      skipped: 2,
    })
  })

  it('names the failed tests of the browser, those too that pass when run again', () => {
    const outcome = playwrightOutcome({
      stats: { expected: 3, skipped: 1 },
      suites: [
        {
          title: 'table.e2e.ts',
          specs: [spec('loads', true, 'expected'), spec('sorts', false, 'unexpected')],
          suites: [{ title: 'by keyboard', specs: [spec('moves', true, 'flaky')] }],
        },
      ],
    })
    expect(outcome).toEqual({
      passed: 3,
      failed: ['table.e2e.ts › sorts: Error: not sorted', 'table.e2e.ts › by keyboard › moves'],
      skipped: 1,
    })
  })

  it('has failed where the run ends badly, and is not counted twice', () => {
    const fine = { passed: 2, failed: [], skipped: 0 }
    expect(ended(fine, 0, 'layer')).toEqual(fine)
    expect(ended(fine, 1, 'layer').failed).toEqual(['layer, which ended with status 1'])
    const failing = { ...fine, failed: ['a test'] }
    expect(ended(failing, 1, 'layer')).toEqual(failing)
  })
})
