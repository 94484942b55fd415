/** What became of one part of the tests. */
export type Outcome = Readonly<{ passed: number; failed: number; skipped: number }>

export const nothing: Outcome = { passed: 0, failed: 0, skipped: 0 }

/** A check that says only yes or no counts as one test. */
export const single = (passed: boolean): Outcome => ({ ...nothing, [passed ? 'passed' : 'failed']: 1 })

export const sum = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    nothing,
  )

/** The last line of the tests, which programs read: `12 passed, 0 failed`, with `, 3 skipped` only when there are any. */
export const lastLine = ({ passed, failed, skipped }: Outcome): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** A runner that went wrong without a failed test (a crash, no tests found) must not count as well. */
const orCrash = (outcome: Outcome, exitCode: number | null): Outcome =>
  exitCode !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome

type VitestReport = {
  numPassedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * Counts Vitest's JSON report. A file that could not be read has no tests of its own and counts as one failure.
 *
 * @param report null when the runner wrote none
 */
export function countVitest(report: VitestReport | null, exitCode: number | null): Outcome {
  if (report === null) return single(false)
  const failed = report.testResults.reduce((count, file) => {
    const tests = file.assertionResults.filter(({ status }) => status === 'failed').length
    return count + (file.status === 'failed' ? Math.max(tests, 1) : tests)
  }, 0)
  const skipped = report.numPendingTests + report.numTodoTests
  return orCrash({ passed: report.numPassedTests, failed, skipped }, exitCode)
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

/** Counts Playwright's JSON report. A test that passes now and then is one that fails. */
export function countPlaywright(report: PlaywrightReport | null, exitCode: number | null): Outcome {
  if (report === null) return single(false)
  const { expected, unexpected, flaky, skipped } = report.stats
  return orCrash({ passed: expected, failed: unexpected + flaky, skipped }, exitCode)
}
