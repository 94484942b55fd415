import type { Outcome } from '../engine/index.ts'
import type { FieldProblem, Raw } from '../trajectory/index.ts'

import { problemsNl } from '../words/problems.nl.ts'
import { reasonsNl } from '../words/reasons.nl.ts'
import type { ProblemWords } from '../words/shape.ts'

type Refusal = Extract<Outcome, { kind: 'refused' }>['why']

export const whyNot = {
  notThere: 'Deze zaak bestaat niet, of bestaat niet voor wie dit doet.',
  refused(why: Refusal): string {
    switch (why.kind) {
      case 'done':
        return 'Dit is al gedaan.'
      case 'never':
        return 'Dit mag hier niet, of niet meer.'
      case 'later':
        return reasonsNl[why.reason]
    }
  },
}

/** A problem with a field in the words of the forms, after the field's name in the scenario. */
export function sentence({ field, problem, limit, found }: FieldProblem, raw: Raw): string {
  const words: ProblemWords = problemsNl
  const typed = raw[field]
  const text = words[problem]?.({
    label: 'dit veld',
    typed: typeof typed === 'string' ? typed : '',
    limit: limit ?? 0,
    found: found ?? '',
  })
  return field ? `${field}: ${text ?? problem}` : (text ?? problem)
}
