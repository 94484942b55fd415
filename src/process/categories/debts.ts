/** One entry for each creditor: however its name was typed. */
import { z } from 'zod'
import { debtArrangements, debtHandlers, debtKinds, debtPriorities, unnamedCreditors } from '../../covenant/index.ts'
import { creditorKey, type DebtValue, priorityOf } from '../../files/budget.ts'
import { money as amount, choice, type FieldProblem, type Fields, optional, type Values } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { largestOfMonth } from './kit/income.ts'
import { inWordsOr } from './kit/kinds.ts'
import { type EntryTeller, line } from './kit/teller.ts'
import { typedWith } from './kit/typed.ts'
import { cents, codeOf, day, key, text } from './kit/value.ts'

export const debtFields = {
  kind: choice(debtKinds),
  creditor: optional.text({ max: 80 }),
  amount: amount({ max: 1_000_000_00 }),
  handledBy: choice(debtHandlers),
  priority: optional.choice(debtPriorities),
  arrangement: choice(debtArrangements, { heading: 'arrangement' }),
  instalment: optional.money(largestOfMonth),
  from: optional.date(),
} as const satisfies Fields
type DebtFields = Values<typeof debtFields>

/** A fine of the justice system is a debt to the government and no more (3.1 step 15, reading). */
export const isUnnamed = (name: string): boolean => unnamedCreditors.some((one) => name.toLowerCase().includes(one))

export function checkDebt({ kind, creditor, arrangement, instalment, from }: DebtFields): FieldProblem[] {
  const found: FieldProblem[] = []
  if (kind === 'government') {
    if (creditor) found.push({ field: 'creditor', problem: 'unnamedCreditor' })
  } else if (!creditor) found.push({ field: 'creditor', problem: 'required' })
  else if (isUnnamed(creditor)) found.push({ field: 'creditor', problem: 'unnamedCreditor' })
  if (arrangement === 'running' && instalment === undefined) found.push({ field: 'instalment', problem: 'required' })
  if (arrangement === 'none' && instalment !== undefined) found.push({ field: 'instalment', problem: 'notTogether' })
  if (arrangement === 'none' && from) found.push({ field: 'from', problem: 'notTogether' })
  return found
}

export const debtValue = ({ amount: cents, ...rest }: DebtFields): DebtValue => ({
  key: rest.creditor ? creditorKey(rest.creditor) : `kind:${rest.kind}`,
  ...rest,
  cents,
})

export const creditorName = ({ creditor, kind }: DebtValue, { code }: EntryTeller): string =>
  creditor ?? code(debtKinds, kind)

export const arrangementText = (
  { arrangement, instalment, from }: DebtValue,
  { texts: { budget }, code, money, shortDay }: EntryTeller,
): string =>
  [
    code(debtArrangements, arrangement),
    ...(instalment === undefined ? [] : [budget.month(money(instalment))]),
    ...(from ? [budget.from(shortDay(from))] : []),
  ].join(', ')

const value = z.strictObject({
  key,
  kind: codeOf(debtKinds),
  creditor: text.optional(),
  cents,
  handledBy: codeOf(debtHandlers),
  priority: codeOf(debtPriorities).optional(),
  arrangement: codeOf(debtArrangements),
  instalment: cents.optional(),
  from: day.optional(),
})

export const debts = category(
  'debts',
  inWordsOr(
    says(value, {
      reads(debt, tell) {
        const { texts, code, lower } = tell
        return [
          line(creditorName(debt, tell), tell.money(debt.cents)),
          line(texts.budget.arrangement, lower(arrangementText(debt, tell))),
          line(texts.budget.priority, lower(code(debtPriorities, priorityOf(debt)))),
          line(texts.budget.handledBy, code(debtHandlers, debt.handledBy)),
        ]
      },
      form: form({
        fields: debtFields,
        words: 'recordDebt',
        typed: (debt) => typedWith(debtFields, debt, { amount: 'cents' }),
        value: (values) => debtValue(values),
        check: (values) => checkDebt(values),
      }),
    }),
  ),
)
