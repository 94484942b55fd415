/**
 * The ledger of the rent of one tenancy, as one party keeps it. Money is in whole cents. The rent of a month is due on its
 * first day; it was there in time when the whole of it was in before that day (3.3, `rent-on-time`).
 *
 * Payments are not tied to a month, so for each question they are counted together, in this order (reading, decision 013):
 * the debt that an arrangement or the opening sets aside waits; running rent comes first, the oldest month before the newest;
 * what is left pays instalments. So somebody who pays each month some days late is late each month, and somebody who
 * pays the running rent is in time however large the old debt is.
 */
import { addMonths, dateOf, daysInMonth, fields, type PlainDate } from '../../calendar/plain-date.ts'
import type { ArrangementKind } from '../../covenant/index.ts'
import { firstOf, type Month, monthOf, monthsBetween } from './month.ts'

/** `cents` is negative where a payment was taken back. `id` tells payments of one day and amount apart. */
export type Payment = { readonly on: PlainDate; readonly cents: number; readonly id: string }
/** `due` is absent where the rent of the month is not known: then it is not judged. Payments are those made in it. */
export type RentMonth = { readonly key: Month; readonly due?: number; readonly payments: readonly Payment[] }
/** What was open before the rent of the first month fell due; `on` is the first of that month. Negative: paid ahead. */
export type Opening = { readonly on: PlainDate; readonly cents: number }
/** `total` is the debt that it is about. Instalments fall due on `dayOfMonth`, or the last day of a shorter month. */
export type Arrangement = {
  /** The same as `from`: one arrangement begins on a day. */
  readonly key: PlainDate
  readonly kind: ArrangementKind
  readonly from: PlainDate
  readonly total: number
  readonly instalment?: number
  readonly dayOfMonth?: number
}
/** Months and arrangements oldest first. */
export type Ledger = {
  readonly months: readonly RentMonth[]
  readonly opening?: Opening
  readonly arrangements: readonly Arrangement[]
}

const byKey = (a: { readonly key: string }, b: { readonly key: string }) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** A ledger of what was recorded, in whatever order. */
export function ledgerOf(parts: Ledger): Ledger {
  return { ...parts, months: parts.months.toSorted(byKey), arrangements: parts.arrangements.toSorted(byKey) }
}

export const isEmpty = (ledger: Ledger): boolean => ledger.months.length === 0 && ledger.arrangements.length === 0

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const paid = (ledger: Ledger, which: (on: PlainDate) => boolean) =>
  sum(ledger.months.flatMap(({ payments }) => payments.filter(({ on }) => which(on)).map(({ cents }) => cents)))
const dues = (ledger: Ledger, which: (month: Month) => boolean) =>
  sum(ledger.months.filter(({ key }) => which(key)).map(({ due }) => due ?? 0))
const boughtOff = (ledger: Ledger, which: (from: PlainDate) => boolean) =>
  sum(ledger.arrangements.filter(({ kind, from }) => kind === 'boughtOff' && which(from)).map(({ total }) => total))

/** What is open at the end of a day, in cents; negative when more was paid than was due. */
export function arrearsOn(ledger: Ledger, day: PlainDate): number {
  return (
    (ledger.opening?.cents ?? 0) +
    dues(ledger, (month) => firstOf(month) <= day) -
    paid(ledger, (on) => on <= day) -
    boughtOff(ledger, (from) => from <= day)
  )
}

export const lastOf = (month: Month): PlainDate => {
  const { year, month: number } = fields(firstOf(month))
  return dateOf(year, number, daysInMonth(year, number))
}

export type MonthLine = {
  readonly month: Month
  readonly due: number | undefined
  readonly paid: number
  /** At the end of the month. */
  readonly arrears: number
  readonly payments: readonly Payment[]
}

/** Each month from the first to the last that has anything, also those between of which nothing was recorded. */
export function monthLines(ledger: Ledger): MonthLine[] {
  const [first, last] = [ledger.months[0]?.key, ledger.months.at(-1)?.key]
  if (!first || !last) return []
  return monthsBetween(first, last).map((month) => {
    const found = ledger.months.find(({ key }) => key === month)
    const payments = found?.payments ?? []
    return {
      month,
      due: found?.due,
      paid: sum(payments.map(({ cents }) => cents)),
      arrears: arrearsOn(ledger, lastOf(month)),
      payments,
    }
  })
}

/** From where running rent is counted: payments from `from` on, `short` still to be made good, rents of months after `after`. */
type Baseline = { readonly from?: PlainDate; readonly after?: Month; readonly short: number }

/** An arrangement sets its debt aside; rent that fell due before it and that it is not about stays running rent. */
function baselineOf(ledger: Ledger, arrangement: Arrangement | undefined): Baseline {
  if (!arrangement) return { short: Math.min(ledger.opening?.cents ?? 0, 0) }
  const after = monthOf(arrangement.from)
  const from = firstOf(after)
  const open =
    (ledger.opening?.cents ?? 0) +
    dues(ledger, (month) => month <= after) -
    paid(ledger, (on) => on < from) -
    boughtOff(ledger, (other) => other < arrangement.from)
  return { from, after, short: open - Math.max(0, Math.min(arrangement.total, open)) }
}

const running = (ledger: Ledger, { after, short }: Baseline, until: Month) =>
  short + dues(ledger, (month) => (after === undefined || month > after) && month <= until)
const paidSince = (ledger: Ledger, { from }: Baseline, until: (on: PlainDate) => boolean) =>
  paid(ledger, (on) => (from === undefined || on >= from) && until(on))

/** `unknown`: the rent of that month was not recorded. */
export type InTime = 'inTime' | 'late' | 'unknown'

/** Whether the whole rent of the month, and all running rent before it, was there before its first day. */
export function rentInTime(ledger: Ledger, month: Month): InTime {
  if (ledger.months.find(({ key }) => key === month)?.due === undefined) return 'unknown'
  const baseline = baselineOf(
    ledger,
    ledger.arrangements.findLast(({ from }) => monthOf(from) < month),
  )
  return paidSince(ledger, baseline, (on) => on < firstOf(month)) >= running(ledger, baseline, month)
    ? 'inTime'
    : 'late'
}

/** `before`: it was paid ahead, with no payment of its own. `notYet`: the whole of it is not there. */
export type PaidOn = PlainDate | 'before' | 'notYet'

/**
 * The day since which the whole rent of the month, and all running rent before it, was there; of a month in time the day before
 * its first. Undefined where its rent was not recorded.
 */
export function rentPaidOn(ledger: Ledger, month: Month, today: PlainDate): PaidOn | undefined {
  const state = rentInTime(ledger, month)
  if (state === 'unknown') return undefined
  const baseline = baselineOf(
    ledger,
    ledger.arrangements.findLast(({ from }) => monthOf(from) < month),
  )
  const counts = (on: PlainDate) => (state === 'inTime' ? on < firstOf(month) : on <= today)
  const days = [...new Set(ledger.months.flatMap(({ payments }) => payments.map(({ on }) => on)))].filter(counts).sort()
  const due = running(ledger, baseline, month)
  const isThere = (day: PlainDate) => paidSince(ledger, baseline, (on) => on <= day) >= due
  const last = days.at(-1)
  if (last === undefined) return due <= 0 ? 'before' : 'notYet'
  if (!isThere(last)) return 'notYet'
  const gap = days.findLastIndex((day) => !isThere(day))
  if (gap < 0 && due <= 0) return 'before'
  return days[gap + 1] ?? 'notYet'
}

/** An instalment that has fallen due. `met` counts the ones before it along: one that was missed has to be made good. */
export type Instalment = { readonly on: PlainDate; readonly cents: number; readonly met: boolean }

/** The instalments of the arrangement in force that have fallen due by today. */
export function instalmentsDue(ledger: Ledger, today: PlainDate): Instalment[] {
  const arrangement = arrangementInForce(ledger, today)
  const { instalment = 0, dayOfMonth = 1 } = arrangement ?? {}
  if (arrangement?.kind !== 'arrangement' || instalment <= 0) return []
  const baseline = baselineOf(ledger, arrangement)
  const list: Instalment[] = []
  for (let index = 0, before = 0; before < arrangement.total; index += 1) {
    const on = onDay(monthOf(addMonths(firstOf(monthOf(arrangement.from)), index)), dayOfMonth)
    if (on > today) break
    if (on < arrangement.from) continue
    const cents = Math.min(instalment, arrangement.total - before)
    before += cents
    list.push({ on, cents, met: isMet(ledger, baseline, on, before, today) })
  }
  return list
}

/** The money was there on the day, and was not needed to have the next rent in time. */
function isMet(ledger: Ledger, baseline: Baseline, on: PlainDate, total: number, today: PlainDate): boolean {
  const month = monthOf(on)
  const rent = running(ledger, baseline, month)
  if (paidSince(ledger, baseline, (day) => day <= on) < rent + total) return false
  const next = monthOf(addMonths(firstOf(month), 1))
  if (firstOf(next) > today || rentInTime(ledger, next) !== 'inTime') return true
  return paidSince(ledger, baseline, (day) => day < firstOf(next)) >= running(ledger, baseline, next) + total
}

function onDay(month: Month, day: number): PlainDate {
  const last = lastOf(month)
  const { year, month: number, day: most } = fields(last)
  return dateOf(year, number, Math.min(Math.max(day, 1), most))
}

/** The arrangement, or the buying off, that was agreed last. */
export const arrangementInForce = (ledger: Ledger, today: PlainDate): Arrangement | undefined =>
  ledger.arrangements.findLast(({ from }) => from <= today)
