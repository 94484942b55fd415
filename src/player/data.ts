import { stableNames } from './names.ts'
import type { Run } from './run.ts'

/** A run as the data that `--json` prints; two runs of one scenario give the same. The shape stands in docs/scenarios.md. */
export function dataOf(run: Run) {
  const { file, steps, cases, passedOn, mails, letters, problem } = run
  const { line, step, what } = problem ?? {}
  return stableNames()({
    file,
    ok: problem === undefined,
    ...(problem ? { problem: { line, ...(step === undefined ? {} : { step }), what } } : {}),
    steps: steps.map(({ step: one, became, why, fields, timers }) => ({
      step: one.number,
      line: one.line,
      at: one.at,
      case: one.case,
      as: one.as,
      do: one.do,
      became,
      ...(why ? { why } : {}),
      ...(fields ? { fields } : {}),
      ...(timers ? { timers } : {}),
    })),
    cases,
    passedOn,
    mails,
    letters,
  })
}
