import { describe, expect, test } from 'vitest'
import { countPlaywright, countVitest, lastLine, single, sum } from './outcome.ts'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((of) => ({ status: of })) })
const report = (passed: number, ...testResults: ReturnType<typeof file>[]) => ({
  numPassedTests: passed,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
})

describe('what must not pass for a success', () => {
  test('a runner without a report', () => {
    expect([countVitest(null, 0).failed, countPlaywright(null, 0).failed]).toEqual([1, 1])
  })

  test('a file that cannot be read, beside files that pass', () => {
    expect(countVitest(report(2, file('passed', 'passed', 'passed'), file('failed')), 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 0,
    })
  })

  test('a runner that ends badly after tests that pass', () => {
    expect(countVitest(report(1, file('passed', 'passed')), 1).failed).toBe(1)
    expect(countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } }, null).failed).toBe(1)
  })

  test('a journey that passes now and then', () => {
    expect(countPlaywright({ stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 } }, 0).failed).toBe(1)
  })
})

describe('counting', () => {
  test('each failed test counts, and its file not once more', () => {
    expect(countVitest(report(1, file('failed', 'failed', 'failed', 'passed')), 1).failed).toBe(2)
  })

  test('the parts are added', () => {
    expect(sum([single(true), single(false), { passed: 5, failed: 0, skipped: 2 }])).toEqual({
      passed: 6,
      failed: 1,
      skipped: 2,
    })
  })

  test('skipped tests are told only when there are any', () => {
    expect(lastLine({ passed: 6, failed: 1, skipped: 2 })).toBe('6 passed, 1 failed, 2 skipped')
    expect(lastLine({ passed: 6, failed: 0, skipped: 0 })).toBe('6 passed, 0 failed')
  })
})
