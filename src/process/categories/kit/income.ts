/** Income, one entry for each: whose it is says the category. */
import { z } from 'zod'
import { incomeSources, tellers } from '../../../covenant/index.ts'
import type { IncomeValue } from '../../../files/budget.ts'
import { choice, type FieldProblem, type Fields, money, optional, type Values } from '../../../trajectory/kit.ts'
import { type Kind, says } from './category.ts'
import { form } from './form.ts'
import { inWordsOr, type Said } from './kinds.ts'
import { line } from './teller.ts'
import { typedWith } from './typed.ts'
import { cents, codeOf, day, key } from './value.ts'

export const largestOfMonth = { max: 100_000_00 } as const

export const incomeFields = {
  source: choice(incomeSources),
  amount: money(largestOfMonth),
  from: optional.date(),
  until: optional.date(),
  toldBy: optional.choice(tellers),
} as const satisfies Fields
type IncomeFields = Values<typeof incomeFields>

export const incomeValue = ({ amount: cents, ...rest }: IncomeFields, key: string): IncomeValue => ({
  key,
  ...rest,
  cents,
})

/** Of the income of somebody else it has to be known who told it: the resident reads only what he or she told. */
export const incomeProblems = (
  { from, until, toldBy }: Pick<IncomeFields, 'from' | 'until' | 'toldBy'>,
  ofAnother: boolean,
): FieldProblem[] => [
  ...(from && until && until < from ? [{ field: 'until', problem: 'untilBeforeFrom' } as const] : []),
  ...(ofAnother && !toldBy ? [{ field: 'toldBy', problem: 'required' } as const] : []),
]

const inFigures = (ofAnother: boolean) =>
  says<IncomeValue>(
    z.strictObject({
      key,
      source: codeOf(incomeSources),
      cents,
      from: day.optional(),
      until: day.optional(),
      toldBy: codeOf(tellers).optional(),
    }),
    {
      reads({ source, cents, from, until, toldBy }, { texts: { budget }, code, lower, capital, money, shortDay }) {
        const days = [
          ...(from ? [budget.from(shortDay(from))] : []),
          ...(until ? [budget.until(shortDay(until))] : []),
        ].join(' ')
        return [
          line(code(incomeSources, source), budget.month(money(cents))),
          ...(days ? [capital(days)] : []),
          ...(toldBy ? [line(budget.toldBy, lower(code(tellers, toldBy)))] : []),
        ]
      },
      form: form({
        fields: incomeFields,
        words: 'recordIncome',
        typed: (value) => typedWith(incomeFields, value, { amount: 'cents' }),
        value: (values, before) => incomeValue(values, before.key),
        check: (values) => incomeProblems(values, ofAnother),
      }),
    },
  )

export const income: Kind<Said | IncomeValue> = inWordsOr(inFigures(false))

/** What stands in the place of a value that its reader may not have; the key tells entries apart and says nothing. */
const withheld = z.strictObject({ key: key.optional(), withheld: z.literal(true) })
export type Withheld = z.infer<typeof withheld>
const isWithheld = (value: object): value is Withheld => 'withheld' in value && value.withheld === true

/** The income of somebody else of the household, of which the resident may get less (`files/told`). */
export function incomeOfAnother(): Kind<Said | IncomeValue | Withheld> {
  const whole = inWordsOr(inFigures(true))
  return {
    value: whole.value,
    told: z.union([whole.value, withheld]),
    reads: (value, tell) => (isWithheld(value) ? [tell.texts.budget.withheld] : whole.reads(value, tell)),
    form: {
      fieldsIn: whole.form.fieldsIn,
      of: (value) => (isWithheld(value) ? undefined : whole.form.of(value)),
    },
  }
}
