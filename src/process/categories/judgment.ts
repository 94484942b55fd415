import { z } from 'zod'
import { type JudgmentState, judgmentStates } from '../../covenant/index.ts'
import { optional } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { codeOf, day, text } from './kit/value.ts'

const value = z.strictObject({
  state: codeOf(judgmentStates),
  date: day.optional(),
  court: text.optional(),
  caseNumber: text.optional(),
})
export type JudgmentValue = z.infer<typeof value>

export const judgment = category(
  'judgment',
  says(value, {
    reads: ({ date, court, caseNumber }, { texts, day }) => [
      date ? texts.judgmentGiven(day(date)) : texts.judgmentPossible,
      ...(court ? [court] : []),
      ...(caseNumber ? [caseNumber] : []),
    ],
    form: form({
      fields: {
        judgmentDate: optional.date(),
        court: optional.text({ max: 80 }),
        caseNumber: optional.text({ max: 40 }),
      },
      words: 'openCase',
      typed: ({ date: judgmentDate, court, caseNumber }) => ({ judgmentDate, court, caseNumber }),
      value({ judgmentDate: date, ...rest }) {
        const state: JudgmentState = date ? 'given' : 'possible'
        return { state, ...(date ? { date } : {}), ...rest }
      },
    }),
  }),
)
