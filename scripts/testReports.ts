/** What the reports of the test runners say, in one shape: the counts, and what failed by name. */
import { stripVTControlCharacters } from 'node:util'

export interface Outcome {
  passed: number
  /** What failed, each as its file, its name and how its message begins, as far as these are known. */
  failed: readonly string[]
  skipped: number
}

/** The parts that are read of Vitest's JSON report (`JsonTestResults` in its types). */
export interface VitestReport {
  numPassedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: readonly {
    name: string
    status: string
    assertionResults: readonly {
      fullName: string
      status: string
      failureMessages?: readonly string[] | null
    }[]
  }[]
}

/** The parts that are read of Playwright's JSON report (`JSONReport` in its types). */
export interface PlaywrightReport {
  stats: { expected: number; skipped: number }
  suites: readonly Suite[]
}

interface Suite {
  title: string
  suites?: readonly Suite[]
  specs: readonly {
    title: string
    file: string
    ok: boolean
    tests: readonly {
      status: string
      results: readonly { error?: { message?: string } }[]
    }[]
  }[]
}

/** `root` is the folder that files are named from. */
export function vitestOutcome(report: VitestReport, root: string): Outcome {
  return {
    passed: report.numPassedTests,
    failed: report.testResults.flatMap(({ name, status, assertionResults }) => {
      const file = name.replace(`${root}/`, '')
      const tests = assertionResults.filter((test) => test.status === 'failed')
      if (tests.length > 0)
        return tests.map(({ fullName, failureMessages }) =>
          named([file, fullName], failureMessages?.[0]),
        )
      // A file that does not even load has no failed test of its own.
      return status === 'failed' ? [file] : []
    }),
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** A test that passed only when it was run again has failed. */
export function playwrightOutcome(report: PlaywrightReport): Outcome {
  const failedOf = (suite: Suite, path: readonly string[]): string[] => [
    ...suite.specs
      .filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky'))
      .map(({ title, file, tests }) => {
        const errors = tests.flatMap(({ results }) => results.map(({ error }) => error?.message))
        return named([file, ...path, title], errors.find(Boolean))
      }),
    ...(suite.suites ?? []).flatMap((inner) => failedOf(inner, [...path, inner.title])),
  ]
  return {
    passed: report.stats.expected,
    failed: report.suites.flatMap((suite) => failedOf(suite, [])),
    skipped: report.stats.skipped,
  }
}

/** Letters of a message: enough to tell what was expected, and little enough for one line. */
const MOST_SAID = 300

/** One line: where, and how the message begins, without the colors that are for a terminal. */
function named(path: readonly string[], message: string | undefined): string {
  const where = path.join(' › ')
  const said = stripVTControlCharacters(message ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return said === '' ? where : `${where}: ${said.slice(0, MOST_SAID)}`
}

/** A run that ends badly has failed, whatever its report says. */
export function ended(outcome: Outcome, status: number, name: string): Outcome {
  if (status === 0 || outcome.failed.length > 0) return outcome
  return { ...outcome, failed: [`${name}, which ended with status ${status}`] }
}
