/** Payments as they are typed: one on a line, its day and then its amount. */
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { readDate } from '../../../calendar/read-date.ts'
import { largestPayment } from '../../../files/payments/reading.ts'
import { readAmount } from '../../../files/rent/amount.ts'
import type { Payment } from '../../../files/rent/ledger.ts'
import { type Month, monthOf } from '../../../files/rent/month.ts'
import { inOrder, plainId } from '../../../files/rent/plan.ts'
import type { FieldProblem } from '../../../trajectory/kit.ts'

export const mostPayments = 40

type Typed = { readonly on: PlainDate; readonly cents: number }
type Read = { readonly payments: readonly Typed[]; readonly problems: readonly Omit<FieldProblem, 'field'>[] }

/** Reads `28-8-2026 642,18` line by line; a minus before the amount is a payment that was taken back. */
export function readPayments(text: string, of: Month, today: PlainDate): Read {
  const payments: Typed[] = []
  const problems: Omit<FieldProblem, 'field'>[] = []
  const lines = text.split('\n')
  for (const [index, whole] of lines.entries()) {
    const typed = whole.trim()
    if (typed === '') continue
    const wrong = (problem: FieldProblem['problem']) =>
      problems.push({ problem, line: index + 1, found: typed.slice(0, 40) })
    const [, day = '', back, amount = ''] = /^(\S+)\s+([-−])?\s*(.+)$/.exec(typed) ?? []
    const on = readDate(day)
    const cents = readAmount(amount)
    if ('problem' in on) wrong(on.problem === 'noSuchDate' ? 'rowNoSuchDate' : 'paymentLine')
    else if (!cents) wrong('paymentLine')
    else if (cents > largestPayment) wrong('rowTooLarge')
    else if (on.value > today) wrong('paymentInFuture')
    else if (monthOf(on.value) !== of) wrong('paymentNotInMonth')
    else payments.push({ on: on.value, cents: back ? -cents : cents })
  }
  if (payments.length > mostPayments) problems.push({ problem: 'tooManyPayments', limit: mostPayments })
  return { payments, problems }
}

/** Payments that stood there before keep their number, so that a statement of the bank knows them again. */
export function numbered(payments: readonly Typed[], before: readonly Payment[]): Payment[] {
  const left = [...before]
  const known = payments.map((one) => {
    const place = left.findIndex(({ on, cents }) => on === one.on && cents === one.cents)
    return place < 0 ? undefined : left.splice(place, 1)[0]
  })
  const taken = new Set(before.map(({ id }) => id))
  const list = payments.map(({ on, cents }, index): Payment => {
    const old = known[index]
    if (old) return old
    let next = 1
    while (taken.has(plainId(on, cents, next))) next += 1
    taken.add(plainId(on, cents, next))
    return { on, cents, id: plainId(on, cents, next) }
  })
  return inOrder(list)
}

/** `642,18` */
export const typedAmount = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`

/** The same the other way: as one would type them. */
export const typedPayments = (payments: readonly Payment[]): string =>
  payments
    .map(({ on, cents }) => `${Number(on.slice(8))}-${Number(on.slice(5, 7))}-${on.slice(0, 4)} ${typedAmount(cents)}`)
    .join('\n')
