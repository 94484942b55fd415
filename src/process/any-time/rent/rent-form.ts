/** A month of the ledger, typed in: the same form for the landlord and for Work and Income. */
import type { FileName } from '../../../covenant/index.ts'
import type { Ledger, Opening, RentMonth } from '../../../files/rent/ledger.ts'
import { firstOf, type Month, monthOf, monthsAfter, readMonth } from '../../../files/rent/month.ts'
import {
  type EntryDraft,
  type FieldProblem,
  type Here,
  month,
  optional,
  type Raw,
  type Values,
} from '../../../trajectory/kit.ts'
import { ownLedger } from './ledgers.ts'
import { numbered, readPayments, typedAmount, typedPayments } from './payments.ts'

const largestRent = 10_000_00
export const largestDebt = 1_000_000_00

const typedMonth = (of: Month) => `${Number(of.slice(5))}-${of.slice(0, 4)}`
/** `9-2026`: the month after the last one, or the month that it is. One that is still to come is asked, not assumed. */
function nextMonth(here: Here): string | undefined {
  const last = ownLedger(here).months.at(-1)?.key
  const now = monthOf(here.now.date)
  const next = last ? monthsAfter(last, 1) : now
  return next > now ? undefined : typedMonth(next)
}
const typedOr = (cents: number | undefined) => (cents === undefined ? undefined : typedAmount(cents))

export const rentFields = {
  month: month({ prefill: nextMonth }),
  // Rent seldom changes.
  due: optional.money({
    max: largestRent,
    prefill: (here: Here) => typedOr(ownLedger(here).months.findLast(({ due }) => due !== undefined)?.due),
  }),
  payments: optional.longText({ max: 2000 }),
  opening: optional.money({
    max: largestDebt,
    prefill: (here: Here) => typedOr(ownLedger(here).opening?.cents),
  }),
  correct: optional.confirm(),
  ahead: optional.confirm(),
}
type RentValues = Values<typeof rentFields>

/** What would stand in the ledger afterwards, as far as that is something else. */
function changed(values: RentValues, here: Here, ledger: Ledger): { month?: RentMonth; opening?: Opening } {
  const before = ledger.months.find(({ key }) => key === values.month)
  const { payments } = readPayments(values.payments ?? '', values.month, here.now.date)
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

export function checkRent(values: RentValues, here: Here): FieldProblem[] {
  const ledger = ownLedger(here)
  const { problems, payments } = readPayments(values.payments ?? '', values.month, here.now.date)
  if (problems.length > 0) return problems.map((problem) => ({ field: 'payments', ...problem }))
  if (values.due === undefined && payments.length === 0) return [{ field: 'due', problem: 'required' }]
  if (ledger.opening && firstOf(values.month) < ledger.opening.on) return [{ field: 'month', problem: 'beforeLedger' }]
  if (values.month > monthOf(here.now.date) && !values.ahead) return [{ field: 'month', problem: 'monthAhead' }]
  const stands = ledger.months.some(({ key }) => key === values.month)
  return stands && !values.correct && changed(values, here, ledger).month
    ? [{ field: 'month', problem: 'monthExists' }]
    : []
}

export const rentEntries =
  (file: FileName) =>
  (values: RentValues, here: Here): EntryDraft[] => {
    const { month, opening } = changed(values, here, ownLedger(here))
    return [
      ...(month ? [{ file, category: 'rentLedger' as const, value: month }] : []),
      ...(opening ? [{ file, category: 'arrearsAtStart' as const, value: opening }] : []),
    ]
  }

/** `?month=2026-08`: that month as it stands, to be corrected. */
export function beginMonth({ month: asked = '' }: Readonly<Record<string, string>>, here: Here): Raw | undefined {
  const { months, opening } = ownLedger(here)
  const found = months.find(({ key }) => key === readMonth(asked))
  return (
    found && {
      month: typedMonth(found.key),
      due: typedOr(found.due) ?? '',
      payments: typedPayments(found.payments),
      opening: typedOr(opening?.cents) ?? '',
      correct: 'yes',
      ...(found.key > monthOf(here.now.date) ? { ahead: 'yes' } : {}),
    }
  )
}

export const rentWords = {
  title: 'Leg huur en betalingen vast',
  menu: 'Huur en betalingen vastleggen',
  submit: 'Leg deze maand vast',
  done: 'De maand staat erin.',
  fields: {
    month: { label: 'Welke maand?', hint: 'Bijvoorbeeld 9 2026.' },
    due: {
      label: 'Huur van deze maand',
      hint: 'De hele huur. Die moet er zijn vóór de eerste dag van de maand.',
    },
    payments: {
      label: 'Wat is er in deze maand betaald?',
      hint: 'Eén betaling op een regel: de dag en dan het bedrag. Bijvoorbeeld 28-8-2026 642,18. Een betaling van 28 augustus hoort bij augustus.',
    },
    opening: {
      label: 'Achterstand vóór de eerste maand',
      hint: 'Wat er al open stond toen dit overzicht begon. Eén keer invullen is genoeg.',
    },
    correct: { label: 'Deze maand staat er al. Vervang wat er staat.' },
    ahead: { label: 'Deze maand moet nog beginnen. Leg de huur alvast vast.' },
  },
}
