/** What the reports of the test runners say, in one shape: the counts, and what failed by name. */

export interface Outcome {
  passed: number
  /** What failed, each as its file and its name, or as the one thing that is known of it. */
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
    assertionResults: readonly { fullName: string; status: string }[]
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
    tests: readonly { status: string }[]
  }[]
}

/** `root` is the folder that files are named from. */
export function vitestOutcome(report: VitestReport, root: string): Outcome {
  return {
    passed: report.numPassedTests,
    failed: report.testResults.flatMap(({ name, status, assertionResults }) => {
      const file = name.replace(`${root}/`, '')
      const tests = assertionResults.filter((test) => test.status === 'failed')
      if (tests.length > 0) return tests.map((test) => `${file} › ${test.fullName}`)
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
      .map(({ title, file }) => [file, ...path, title].join(' › ')),
    ...(suite.suites ?? []).flatMap((inner) => failedOf(inner, [...path, inner.title])),
  ]
  return {
    passed: report.stats.expected,
    failed: report.suites.flatMap((suite) => failedOf(suite, [])),
    skipped: report.stats.skipped,
  }
}

/** A run that ends badly has failed, whatever its report says. */
export function ended(outcome: Outcome, status: number, name: string): Outcome {
  if (status === 0 || outcome.failed.length > 0) return outcome
  return { ...outcome, failed: [`${name}, which ended with status ${status}`] }
}
