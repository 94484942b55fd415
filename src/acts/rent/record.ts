/** The ledger of the rent, typed in: a month with its payments, and the arrangement for the debt. */
import { arrangementKinds, type FileName } from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import { act, type EntryDraft, choice, date, month, optional, type Values, type FieldProblem, type Raw } from '../../trajectory/index.ts'
import { money } from '../../process/categories/kit/row.ts'
import {
  type Arrangement,
  arrangementInForce,
  type Ledger,
  type Opening,
  type RentMonth,
} from '../../files/rent/ledger.ts'
import { firstOf, type Month, monthOf, monthsAfter, readMonth } from '../../files/rent/month.ts'




import { ledgerIn, ownFile } from './ledgers.ts'
import { numbered, readPayments, typedAmount, typedPayments } from './payments.ts'

const own = (context: Context): Ledger => ledgerIn(context, ownFile(context.actor.party))
const largestRent = 10_000_00
const largestDebt = 1_000_000_00

/** `9-2026`: the month after the last one, or the month that it is. */
function nextMonth(context: Context): string {
  const last = own(context).months.at(-1)?.key
  return typedMonth(last ? monthsAfter(last, 1) : monthOf(context.now.date))
}
const typedMonth = (of: Month) => `${Number(of.slice(5))}-${of.slice(0, 4)}`

const rentFields = {
  month: month({ prefill: nextMonth }),
  // Rent seldom changes.
  due: optional.money({
    max: largestRent,
    prefill: (context: Context) => {
      const due = own(context).months.findLast((one) => one.due !== undefined)?.due
      return due === undefined ? undefined : typedAmount(due)
    },
  }),
  payments: optional.longText({ max: 2000 }),
  opening: optional.money({
    max: largestDebt,
    prefill: (context: Context) => {
      const { opening } = own(context)
      return opening ? typedAmount(opening.cents) : undefined
    },
  }),
  correct: optional.confirm(),
}
type RentValues = Values<typeof rentFields>

/** What would stand in the ledger afterwards, as far as that is something else. */
function recorded(values: RentValues, context: Context): { month?: RentMonth; opening?: Opening } {
  const ledger = own(context)
  const before = ledger.months.find(({ key }) => key === values.month)
  const { payments } = readPayments(values.payments ?? '', values.month, context.now.date)
  const after: RentMonth = {
    key: values.month,
    ...(values.due === undefined ? {} : { due: values.due }),
    payments: numbered(payments, before?.payments ?? []),
  }
  const first =
    ledger.opening?.on ?? firstOf([values.month, ...ledger.months.map(({ key }) => key)].sort()[0] ?? values.month)
  const opening = values.opening === undefined ? undefined : { on: first, cents: values.opening }
  return {
    ...(before && alike(before, after) ? {} : { month: after }),
    ...(opening && opening.cents !== ledger.opening?.cents ? { opening } : {}),
  }
}

/** The database keeps the members of a value in an order of its own. */
const alike = (a: RentMonth, b: RentMonth) =>
  a.due === b.due &&
  JSON.stringify(a.payments.map(({ on, cents, id }) => [on, cents, id])) ===
    JSON.stringify(b.payments.map(({ on, cents, id }) => [on, cents, id]))

function checkRent(values: RentValues, context: Context): FieldProblem[] {
  const ledger = own(context)
  const { problems, payments } = readPayments(values.payments ?? '', values.month, context.now.date)
  if (problems.length > 0) return problems.map((problem) => ({ field: 'payments', ...problem }))
  if (values.due === undefined && payments.length === 0) return [{ field: 'due', problem: 'required' }]
  if (ledger.opening && firstOf(values.month) < ledger.opening.on) return [{ field: 'month', problem: 'beforeLedger' }]
  const stands = ledger.months.some(({ key }) => key === values.month)
  return stands && !values.correct && recorded(values, context).month
    ? [{ field: 'month', problem: 'monthExists' }]
    : []
}

function rentEntries(file: FileName, values: RentValues, context: Context): EntryDraft[] {
  const { month: changed, opening } = recorded(values, context)
  return [
    ...(changed ? [{ file, category: 'rentLedger' as const, value: changed }] : []),
    ...(opening ? [{ file, category: 'arrearsAtStart' as const, value: opening }] : []),
  ]
}

/** `?month=2026-08`: that month as it stands, to be corrected. */
function beginMonth({ month: asked = '' }: Readonly<Record<string, string>>, context: Context): Raw | undefined {
  const { months, opening } = own(context)
  const found = months.find(({ key }) => key === readMonth(asked))
  return (
    found && {
      month: typedMonth(found.key),
      due: found.due === undefined ? '' : typedAmount(found.due),
      payments: typedPayments(found.payments),
      opening: opening ? typedAmount(opening.cents) : '',
      correct: 'yes',
    }
  )
}

const changes = ({ month: changed, opening }: ReturnType<typeof recorded>) =>
  changed !== undefined || opening !== undefined

export const recordRent = act({
  name: 'recordRent',
  fields: rentFields,
  begins: beginMonth,
  check: checkRent,
  input: (values, context) => ({ changed: changes(recorded(values, context)) }),
  entries: (values, context) => rentEntries('corporationFile', values, context),
})

/** Work and Income: the rent that it pays. */
export const recordBudgetRent = act({
  name: 'recordBudgetRent',
  fields: rentFields,
  begins: beginMonth,
  check: checkRent,
  input: (values, context) => ({ changed: changes(recorded(values, context)) }),
  entries: (values, context) => rentEntries('budgetFile', values, context),
})

const current = (context: Context) => arrangementInForce(own(context), context.now.date)
/** What was agreed last stands there beforehand, to be corrected or followed by something new. */
const agreed =
  <K extends keyof Arrangement>(part: K, typed: (value: NonNullable<Arrangement[K]>) => string) =>
  (context: Context): string | undefined => {
    const value = current(context)?.[part]
    return value === undefined || value === null ? undefined : typed(value as NonNullable<Arrangement[K]>)
  }

const arrangementFields = {
  kind: choice(arrangementKinds, { prefill: agreed('kind', String) }),
  from: date({ prefill: (context: Context) => current(context)?.from ?? context.now.date }),
  total: money({ max: largestDebt, prefill: agreed('total', typedAmount) }),
  instalment: optional.money({ max: largestDebt, prefill: agreed('instalment', typedAmount) }),
  dayOfMonth: optional.number({ min: 1, max: 31, prefill: agreed('dayOfMonth', String) }),
}
type ArrangementValues = Values<typeof arrangementFields>

function checkArrangement({ kind, total, instalment, dayOfMonth }: ArrangementValues): FieldProblem[] {
  if (total === 0) return [{ field: 'total', problem: 'tooSmall', limit: 1 }]
  if (kind !== 'arrangement') return []
  return [
    ...(instalment ? [] : [{ field: 'instalment', problem: 'required' } as const]),
    ...(dayOfMonth ? [] : [{ field: 'dayOfMonth', problem: 'required' } as const]),
    ...(instalment && instalment > total ? [{ field: 'instalment', problem: 'aboveTotal' } as const] : []),
  ]
}

function arrangementEntries(file: FileName, values: ArrangementValues): EntryDraft[] {
  const { kind, from, total, instalment, dayOfMonth } = values
  const inParts = kind === 'arrangement' && instalment && dayOfMonth ? { instalment, dayOfMonth } : {}
  const value: Arrangement = { key: from, kind, from, total, ...inParts }
  return [{ file, category: 'repaymentArrangement', value }]
}

export const recordArrangement = act({
  name: 'recordArrangement',
  fields: arrangementFields,
  input: () => ({}),
  check: checkArrangement,
  entries: (values) => arrangementEntries('corporationFile', values),
})

export const recordBudgetArrangement = act({
  name: 'recordBudgetArrangement',
  fields: arrangementFields,
  input: () => ({}),
  check: checkArrangement,
  entries: (values) => arrangementEntries('budgetFile', values),
})
