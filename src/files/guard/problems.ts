import type { FindingKind, GuardFile } from './finding.ts'
import { guard } from './index.ts'
import type { LearnedKind, Reader } from './learned/reader.ts'

/** Which problem of a field a finding is; what to say of it stands in the words of the interface. */
export const textProblems = {
  criminal: 'textCriminal',
  health: 'textHealth',
  bsn: 'textBsn',
  iban: 'textIban',
  'phone-third-party': 'textPhone',
  income: 'textIncome',
  debts: 'textDebts',
} as const satisfies Record<FindingKind, string>

/** What is asked of who wrote it, where it may be so. */
export const textQuestions = {
  criminal: 'askCriminal',
  health: 'askHealth',
} as const satisfies Record<LearnedKind, string>

/** `found`: the words that may not stand there, each once, in order of place. */
export type TextProblem = {
  readonly problem: (typeof textProblems)[FindingKind] | (typeof textQuestions)[LearnedKind]
  readonly found: string
}

/** One problem for each kind of finding in a text that would stand in these files; what is certain goes before what is asked. */
export function textProblemsIn(text: string, files: Iterable<GuardFile>, reader: Reader | undefined): TextProblem[] {
  const findings = [...files].flatMap((file) => guard(text, file, reader))
  return [...Map.groupBy(findings, ({ kind }) => kind)].map(([kind, all]) => {
    const certain = all.filter(({ certainty }) => certainty === 'certain')
    const isAsked = certain.length === 0 && (kind === 'criminal' || kind === 'health')
    return {
      problem: isAsked ? textQuestions[kind] : textProblems[kind],
      found: [...new Set((isAsked ? all : certain).map((finding) => finding.text))].join(', '),
    }
  })
}
