import { z } from 'zod'
import { protectedIncomes } from '../../covenant/index.ts'
import { creditorKey } from '../../files/budget.ts'
import {
  choice,
  type FieldProblem,
  type Fields,
  money,
  optional,
  text as textField,
  type Values,
} from '../../trajectory/kit.ts'
import { isUnnamed } from './debts.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { largestOfMonth } from './kit/income.ts'
import { inWordsOr } from './kit/kinds.ts'
import { line } from './kit/teller.ts'
import { typedWith } from './kit/typed.ts'
import { cents, codeOf, day, key, text } from './kit/value.ts'

export const attachmentFields = {
  by: textField({ max: 80 }),
  amount: money(largestOfMonth),
  since: optional.date(),
  protectedIncome: choice(protectedIncomes),
} as const satisfies Fields
type AttachmentFields = Values<typeof attachmentFields>

const value = z.strictObject({
  key,
  by: text,
  cents,
  since: day.optional(),
  protectedIncome: codeOf(protectedIncomes),
})
export type AttachmentValue = z.infer<typeof value>

export const checkAttachment = ({ by }: Pick<AttachmentFields, 'by'>): FieldProblem[] =>
  isUnnamed(by) ? [{ field: 'by', problem: 'unnamedCreditor' }] : []

export const attachmentValue = ({ amount: cents, ...rest }: AttachmentFields): AttachmentValue => ({
  key: creditorKey(rest.by),
  ...rest,
  cents,
})

export const attachment = category(
  'attachment',
  inWordsOr(
    says(value, {
      reads: ({ by, cents, since, protectedIncome }, { texts: { budget }, code, lower, money, shortDay }) => [
        line(by, budget.month(money(cents))),
        ...(since ? [budget.since(shortDay(since))] : []),
        line(budget.protectedIncome, lower(code(protectedIncomes, protectedIncome))),
      ],
      form: form({
        fields: attachmentFields,
        words: 'recordAttachment',
        typed: (value) => typedWith(attachmentFields, value, { amount: 'cents' }),
        value: (values) => attachmentValue(values),
        check: (values) => checkAttachment(values),
      }),
    }),
  ),
)
