/** 3.2 has no row for it, while step 15 registers what budget management needs: a reading. */
import { z } from 'zod'
import { type ExpenseKind, expenseKinds } from '../../covenant/index.ts'
import { type Fields, optional } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { largestOfMonth } from './kit/income.ts'
import { line } from './kit/teller.ts'
import { typedWith } from './kit/typed.ts'
import { cents, codeOf, namesOf } from './kit/value.ts'

export const expenseFields = {
  rent: optional.money({ ...largestOfMonth, heading: 'home' }),
  energy: optional.money(largestOfMonth),
  water: optional.money(largestOfMonth),
  healthInsurance: optional.money({ ...largestOfMonth, heading: 'living' }),
  groceries: optional.money(largestOfMonth),
  children: optional.money(largestOfMonth),
  transport: optional.money(largestOfMonth),
  debts: optional.money({ ...largestOfMonth, heading: 'rest' }),
  reserve: optional.money(largestOfMonth),
  other: optional.money(largestOfMonth),
} as const satisfies Record<ExpenseKind, Fields[string]>

const value = z.partialRecord(codeOf(expenseKinds), cents.optional())

export const expenses = category(
  'expenses',
  says(value, {
    reads: (month, { say, money }) =>
      namesOf(expenseKinds).flatMap((kind) => {
        const cents = month[kind]
        return cents === undefined ? [] : [line(say(expenseKinds[kind]), money(cents))]
      }),
    form: form({
      fields: expenseFields,
      words: 'recordExpenses',
      typed: (month) => typedWith(expenseFields, month),
      value: (values) => values,
    }),
  }),
)
