/** Step 15: the budget file, part by part. Each part can be recorded again; what stood there before is kept. */
import { type CategoryName, type IncomeName, incomes } from '../covenant/index.ts'
import { debtsIn, type OrderValue, type SelfRelianceValue } from '../process/categories/index.ts'
import {
  attachmentFields,
  attachmentValue,
  budgetForms,
  checkAttachment,
  checkDebt,
  checkIncome,
  checkOrder,
  debtFields,
  debtValue,
  expenseFields,
  householdFields,
  incomeFields,
  incomeValue,
  type OrderName,
  orderFields,
  orderValue,
  selfRelianceFields,
  selfRelianceValue,
} from './budget-values.ts'
import { type Context, entryOf } from './context.ts'
import { act, type EntryDraft } from './definition.ts'
import { choice, type FieldSpec, money, presence } from './fields.ts'
import { typedAs } from './value-form.ts'

const inFile = (category: CategoryName, value: unknown): EntryDraft => ({ file: 'budgetFile', category, value })

/** The fields of a part, with what stands in the file already; what was noted in words is no answer to them. */
function prefilled<F extends Readonly<Record<string, FieldSpec>>>(category: CategoryName, fields: F): F {
  const before = (name: string) => (context: Context) => {
    const value = entryOf(context, 'budgetFile', category)?.value
    const noted = typeof (value as { text?: unknown } | undefined)?.text === 'string'
    const typed = value && !noted ? budgetForms[category]?.typed(value)[name] : undefined
    return typed as string | readonly string[] | undefined
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, spec]) => [name, { ...spec, prefill: before(name) }]),
  ) as unknown as F
}

const orders = ['provisions', 'administration'] as const satisfies readonly OrderName[]
const { provisions, provisionsMissing, provisionsNote, ...administration } = orderFields

export const registerBudgetData = act({
  name: 'registerBudgetData',
  fields: {
    ...prefilled('residents', householdFields),
    ...prefilled('provisions', { provisions, provisionsMissing, provisionsNote }),
    ...prefilled('administration', administration),
    presence: presence(),
  },
  input: () => ({}),
  check: (values) => orders.flatMap((name) => checkOrder(values, name)),
  entries: (values) => [
    inFile('residents', { adults: values.adults, minors: values.minors }),
    ...orders.flatMap((name) => {
      const value: OrderValue | undefined = orderValue(values, name)
      return value ? [inFile(name, value)] : []
    }),
  ],
})

export const recordIncome = act({
  name: 'recordIncome',
  fields: { whose: choice(incomes), ...incomeFields },
  input: () => ({}),
  check: (values) => checkIncome(values, values.whose satisfies IncomeName),
  // Each is a line of its own: there can be two of one source, and what changes is corrected or gets an end.
  entries: ({ whose, ...values }, { now }) => [inFile(whose, incomeValue(values, now.instant))],
})

/** What the arrangements that run ask each month, until something else was filled in. */
function instalments(context: Context): string | undefined {
  const sum = debtsIn(context.rows)?.instalments ?? 0
  return sum > 0 ? (typedAs(money(), sum) as string) : undefined
}
const expenses = prefilled('expenses', expenseFields)

export const recordExpenses = act({
  name: 'recordExpenses',
  fields: {
    ...expenses,
    debts: {
      ...expenses.debts,
      prefill: (context: Context) =>
        entryOf(context, 'budgetFile', 'expenses')
          ? (expenses.debts as FieldSpec).prefill?.(context)
          : instalments(context),
    },
  },
  input: () => ({}),
  check: (values) =>
    Object.values(values).every((cents) => cents === undefined) ? [{ field: 'rent', problem: 'required' }] : [],
  entries: (values) => [inFile('expenses', values)],
})

export const recordDebt = act({
  name: 'recordDebt',
  fields: debtFields,
  input: () => ({}),
  check: (values) => checkDebt(values),
  entries: (values) => [inFile('debts', debtValue(values))],
})

export const recordAttachment = act({
  name: 'recordAttachment',
  fields: attachmentFields,
  input: () => ({}),
  check: (values) => checkAttachment(values),
  entries: (values) => [inFile('attachment', attachmentValue(values))],
})

export const recordSelfReliance = act({
  name: 'recordSelfReliance',
  fields: prefilled('selfReliance', selfRelianceFields),
  input: () => ({}),
  entries: (values) => [inFile('selfReliance', selfRelianceValue(values) satisfies SelfRelianceValue)],
})
