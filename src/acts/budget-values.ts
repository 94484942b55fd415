/** What the entries of the budget file say (3.1 step 15), as the fields that ask for it. */
import {
  abilities,
  administrations,
  type Category,
  type CategoryName,
  categories,
  debtArrangements,
  debtHandlers,
  debtKinds,
  debtPriorities,
  type ExpenseKind,
  incomeSources,
  type OrderState,
  orderStates,
  protectedIncomes,
  provisions,
  selfRelianceOutcomes,
  tellers,
  unnamedCreditors,
} from '../covenant/index.ts'
import { creditorKey, type DebtValue, type IncomeValue } from '../files/budget.ts'
import type { AttachmentValue, OrderValue, SelfRelianceValue } from '../process/categories/index.ts'
import { choice, choices, type Fields, money, number, optional, optionalChoice, text, type Values } from './fields.ts'
import type { FieldProblem, Raw } from './parse.ts'
import { plain, typedAs, type ValueForm } from './value-form.ts'

const aMonth = { max: 100_000_00 }
const amount = money(aMonth)

export const householdFields = {
  adults: number({ min: 1, max: 30, heading: 'household' }),
  minors: number({ max: 30 }),
} as const satisfies Fields

export const incomeFields = {
  source: choice(incomeSources),
  amount,
  from: optional.date(),
  until: optional.date(),
  toldBy: optionalChoice(tellers),
} as const satisfies Fields

export function checkIncome(
  { from, until, toldBy }: Pick<Values<typeof incomeFields>, 'from' | 'until' | 'toldBy'>,
  category: CategoryName,
): FieldProblem[] {
  const rule: Category = categories[category]
  return [
    ...(from && until && until < from ? [{ field: 'until', problem: 'untilBeforeFrom' } as const] : []),
    ...(rule.ofAnother && !toldBy ? [{ field: 'toldBy', problem: 'required' } as const] : []),
  ]
}

export const incomeValue = ({ amount: cents, ...rest }: Values<typeof incomeFields>, key: string): IncomeValue => ({
  key,
  ...rest,
  cents,
})

const income = (category: CategoryName): ValueForm => ({
  fields: incomeFields,
  words: 'recordIncome',
  typed: (value) => typedWith(incomeFields, value, { amount: 'cents' }),
  value: (values, before) => incomeValue(values as unknown as Values<typeof incomeFields>, (before as IncomeValue).key),
  check: (values) => checkIncome(values as unknown as Values<typeof incomeFields>, category),
})

export const expenseFields = {
  rent: optional.money({ ...aMonth, heading: 'home' }),
  energy: optional.money(aMonth),
  water: optional.money(aMonth),
  healthInsurance: optional.money({ ...aMonth, heading: 'living' }),
  groceries: optional.money(aMonth),
  children: optional.money(aMonth),
  transport: optional.money(aMonth),
  debts: optional.money({ ...aMonth, heading: 'rest' }),
  reserve: optional.money(aMonth),
  other: optional.money(aMonth),
} as const satisfies Record<ExpenseKind, Fields[string]>

export const debtFields = {
  kind: choice(debtKinds),
  creditor: optional.text({ max: 80 }),
  amount: money({ max: 1_000_000_00 }),
  handledBy: choice(debtHandlers),
  priority: optionalChoice(debtPriorities),
  arrangement: choice(debtArrangements, { heading: 'arrangement' }),
  instalment: optional.money(aMonth),
  from: optional.date(),
} as const satisfies Fields
type DebtFields = Values<typeof debtFields>

/** A fine of the justice system is a debt to the government and no more (3.1 step 15, reading). */
const isUnnamed = (name: string) => unnamedCreditors.some((one) => name.toLowerCase().includes(one))

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

export const attachmentFields = {
  by: text({ max: 80 }),
  amount,
  since: optional.date(),
  protectedIncome: choice(protectedIncomes),
} as const satisfies Fields
type AttachmentFields = Values<typeof attachmentFields>

export const checkAttachment = ({ by }: AttachmentFields): FieldProblem[] =>
  isUnnamed(by) ? [{ field: 'by', problem: 'unnamedCreditor' }] : []

export const attachmentValue = ({ amount: cents, ...rest }: AttachmentFields): AttachmentValue => ({
  key: creditorKey(rest.by),
  ...rest,
  cents,
})

export const orderFields = {
  provisions: optionalChoice(orderStates, { heading: 'provisions' }),
  provisionsMissing: choices(provisions),
  provisionsNote: optional.longText({ max: 500 }),
  administration: optionalChoice(orderStates, { heading: 'administration' }),
  administrationMissing: choices(administrations),
  administrationNote: optional.longText({ max: 500 }),
} as const satisfies Fields
export type OrderName = 'provisions' | 'administration'
type OrderFields = Partial<Values<typeof orderFields>>

/** What is missing or noted needs the answer that it belongs to, and nothing is missing where all is in order. */
export const checkOrder = (values: OrderFields, name: OrderName): FieldProblem[] => {
  const [state, missing] = [values[name], values[`${name}Missing`] ?? []]
  if (!state) return missing.length > 0 || values[`${name}Note`] ? [{ field: name, problem: 'required' }] : []
  return state === 'inOrder' && missing.length > 0 ? [{ field: `${name}Missing`, problem: 'notTogether' }] : []
}

export function orderValue(values: OrderFields, name: OrderName): OrderValue | undefined {
  const state: OrderState | undefined = values[name]
  const note = values[`${name}Note`]
  return state && { state, missing: values[`${name}Missing`] ?? [], ...(note ? { note } : {}) }
}

/** The same as a form would send it. */
export function typedOrder(value: OrderValue | undefined, name: OrderName): Raw {
  return { [name]: value?.state, [`${name}Missing`]: value?.missing ?? [], [`${name}Note`]: value?.note }
}

const order = (name: OrderName): ValueForm => ({
  fields: {
    [name]: choice(orderStates),
    [`${name}Missing`]: orderFields[`${name}Missing`],
    [`${name}Note`]: orderFields[`${name}Note`],
  },
  words: 'registerBudgetData',
  typed: (value) => typedOrder(value as OrderValue, name),
  value: (values) => orderValue(values as OrderFields, name),
  check: (values) => checkOrder(values as OrderFields, name),
})

export const selfRelianceFields = {
  outcome: choice(selfRelianceOutcomes),
  post: choice(abilities, { heading: 'parts' }),
  payments: choice(abilities),
  applications: choice(abilities),
  planning: choice(abilities),
  note: optional.longText({ max: 1000, heading: 'note' }),
} as const satisfies Fields

export const selfRelianceValue = ({
  outcome,
  note,
  ...parts
}: Values<typeof selfRelianceFields>): SelfRelianceValue => ({
  outcome,
  parts,
  ...(note ? { note } : {}),
})

export const typedSelfReliance = ({ outcome, parts, note }: SelfRelianceValue): Raw => ({ outcome, ...parts, note })

/** The members of a value as its fields would be typed; `named`: where a field is called otherwise than its member. */
function typedWith(fields: Fields, value: unknown, named: Readonly<Record<string, string>>): Raw {
  const members = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(fields).map(([name, spec]) => [name, typedAs(spec, members[named[name] ?? name])]),
  )
}

export const budgetForms: Partial<Record<CategoryName, ValueForm>> = {
  residents: plain(householdFields, 'registerBudgetData'),
  currentIncome: income('currentIncome'),
  expectedIncome: income('expectedIncome'),
  partnerIncome: income('partnerIncome'),
  adultChildrenIncome: income('adultChildrenIncome'),
  expenses: plain(expenseFields, 'recordExpenses'),
  debts: {
    fields: debtFields,
    words: 'recordDebt',
    typed: (value) => typedWith(debtFields, value, { amount: 'cents' }),
    value: (values) => debtValue(values as unknown as DebtFields),
    check: (values) => checkDebt(values as unknown as DebtFields),
  },
  attachment: {
    fields: attachmentFields,
    words: 'recordAttachment',
    typed: (value) => typedWith(attachmentFields, value, { amount: 'cents' }),
    value: (values) => attachmentValue(values as unknown as AttachmentFields),
    check: (values) => checkAttachment(values as unknown as AttachmentFields),
  },
  provisions: order('provisions'),
  administration: order('administration'),
  selfReliance: {
    fields: selfRelianceFields,
    words: 'recordSelfReliance',
    typed: (value) => typedSelfReliance(value as SelfRelianceValue),
    value: (values) => selfRelianceValue(values as unknown as Values<typeof selfRelianceFields>),
  },
}
