import type { FindingKind, GuardFile } from './finding.ts'
import { guard } from './index.ts'

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

/** `found`: the words that may not stand there, each once, in order of place. */
export type TextProblem = { readonly problem: (typeof textProblems)[FindingKind]; readonly found: string }

/** One problem for each kind of finding in a text that would stand in these files. */
export function textProblemsIn(text: string, files: Iterable<GuardFile>): TextProblem[] {
  const found = new Map<FindingKind, Set<string>>()
  for (const file of files)
    for (const finding of guard(text, file))
      found.set(finding.kind, (found.get(finding.kind) ?? new Set()).add(finding.text))
  return [...found].map(([kind, words]) => ({ problem: textProblems[kind], found: [...words].join(', ') }))
}
