/**
 * Terms: until when something may be done, and how that was counted. Days are calendar days from the day after the
 * start; a last day that is no working day moves to the next one (3.1 step 10, reading after article 1 of the
 * Algemene termijnenwet). Its article 2, at least two working days in a term of three days or more, holds where it is
 * asked for (`twoWorkingDays`). Quarters are counted from the start itself (3.1 step 16, reading) and do not move.
 */
import { type DecreedDay, decreedDays, type Text } from './decrees.ts'
import { holidayOn } from './holidays.ts'
import { addDays, addMonths, fields, type PlainDate, weekday } from './plain-date.ts'

export type Unit = 'days' | 'workingDays' | 'months' | 'quarters'

/** Why a day is no working day. `source` is the title of the decree. */
export type RestStep =
  | { readonly kind: 'weekend'; readonly date: PlainDate; readonly name: Text }
  | { readonly kind: 'holiday'; readonly date: PlainDate; readonly name: Text }
  | { readonly kind: 'decree'; readonly date: PlainDate; readonly name: Text; readonly source: string }

/** One step of the counting, in order: counted, then perhaps clamped, then each reason to move, then where it came. */
export type Step =
  | {
      readonly kind: 'counted'
      readonly unit: Unit
      readonly amount: number
      readonly from: PlainDate
      readonly date: PlainDate
    }
  /** The month has no such day (31 January plus a month), so its last one was taken. */
  | { readonly kind: 'clamped'; readonly date: PlainDate; readonly wanted: number }
  /** The term had fewer than two working days in it (Algemene termijnenwet, article 2). */
  | { readonly kind: 'extended'; readonly date: PlainDate }
  | RestStep
  | { readonly kind: 'moved'; readonly date: PlainDate }

/** `due` is the last day on which it is still in time. */
export type Term = { readonly due: PlainDate; readonly why: readonly Step[] }

/**
 * `move`: whether a last day that is no working day moves. `twoWorkingDays`: whether a term in days of three or more is
 * made as long as two working days ask. `decreed`: the days by decree instead of our table.
 */
export type TermOptions = {
  readonly move?: boolean
  readonly twoWorkingDays?: boolean
  readonly decreed?: readonly DecreedDay[]
}

/** So many calendar days after the start; moves unless told not to. Throws a RangeError for no whole number from 0. */
export function termInDays(start: PlainDate, days: number, options: TermOptions = {}): Term {
  const date = addDays(start, whole(days))
  const counted: Step = { kind: 'counted', unit: 'days', amount: days, from: start, date }
  const { due, why } = options.twoWorkingDays && days >= 3 ? extended(counted, options) : { due: date, why: [counted] }
  return (options.move ?? true) ? moved(why, due, options) : { due, why }
}

function extended(counted: Extract<Step, { kind: 'counted' }>, { decreed }: TermOptions): Term {
  const two = termInWorkingDays(counted.from, 2, decreed ? { decreed } : {}).due
  return two <= counted.date
    ? { due: counted.date, why: [counted] }
    : { due: two, why: [counted, { kind: 'extended', date: two }] }
}

/** So many working days after the start (Wgs 4(2)); the last of them is the term. Throws as above. */
export function termInWorkingDays(start: PlainDate, amount: number, options: TermOptions = {}): Term {
  let date = start
  for (let left = whole(amount); left > 0; ) {
    date = addDays(date, 1)
    if (isWorkingDay(date, options.decreed)) left -= 1
  }
  return { due: date, why: [{ kind: 'counted', unit: 'workingDays', amount, from: start, date }] }
}

/** Three months for each quarter, month-ends clamped from the start itself; moves only when told to. Throws as above. */
export function termInQuarters(start: PlainDate, quarters: number, options: TermOptions = {}): Term {
  return inMonths(start, 'quarters', whole(quarters), 3, options)
}

/**
 * In which quarter from the start a day is, from 1: the first has the start itself in it, the next begins on the day after the last one of the one before
 * (3.1 step 16, reading). Throws a RangeError for a day before the start.
 */
export function quarterOf(start: PlainDate, day: PlainDate): number {
  if (day < start) throw new RangeError('no quarter begins before the start')
  let quarter = 1
  while (termInQuarters(start, quarter).due < day) quarter++
  return quarter
}

/** As `termInQuarters`, for months. */
export function termInMonths(start: PlainDate, months: number, options: TermOptions = {}): Term {
  return inMonths(start, 'months', whole(months), 1, options)
}

const termsByUnit: Record<Unit, (start: PlainDate, amount: number, options: TermOptions) => Term> = {
  days: termInDays,
  workingDays: termInWorkingDays,
  months: termInMonths,
  quarters: termInQuarters,
}

/** A term as the covenant data write it; `workingDay` says whether it moves. Throws as above. */
export function termOf(
  rule: {
    readonly count: Unit
    readonly amount: number
    readonly workingDay: boolean
    readonly twoWorkingDays?: boolean
  },
  start: PlainDate,
  options: Omit<TermOptions, 'move'> = {},
): Term {
  return termsByUnit[rule.count](start, rule.amount, {
    ...options,
    move: rule.workingDay,
    ...(rule.twoWorkingDays ? { twoWorkingDays: true } : {}),
  })
}

/** Every reason why the date is no working day, weekend first; none when it is one. */
export function restReasons(date: PlainDate, decreed: readonly DecreedDay[] = decreedDays): readonly RestStep[] {
  const reasons: RestStep[] = []
  if (weekday(date) >= 6) reasons.push({ kind: 'weekend', date, name: { nl: 'weekend', en: 'weekend' } })
  const holiday = holidayOn(date)
  if (holiday) reasons.push({ kind: 'holiday', date, name: holiday.name })
  const decree = decreed.find((day) => day.date === date)
  if (decree) reasons.push({ kind: 'decree', ...decree })
  return reasons
}

export function isWorkingDay(date: PlainDate, decreed?: readonly DecreedDay[]): boolean {
  return restReasons(date, decreed).length === 0
}

function inMonths(
  start: PlainDate,
  unit: 'months' | 'quarters',
  amount: number,
  monthsEach: number,
  options: TermOptions,
): Term {
  const date = addMonths(start, amount * monthsEach)
  const why: Step[] = [{ kind: 'counted', unit, amount, from: start, date }]
  const wanted = fields(start).day
  if (fields(date).day !== wanted) why.push({ kind: 'clamped', date, wanted })
  return options.move ? moved(why, date, options) : { due: date, why }
}

function moved(why: readonly Step[], last: PlainDate, options: TermOptions): Term {
  const steps = [...why]
  let due = last
  for (let reasons = restReasons(due, options.decreed); reasons.length > 0; ) {
    steps.push(...reasons)
    due = addDays(due, 1)
    reasons = restReasons(due, options.decreed)
  }
  if (due !== last) steps.push({ kind: 'moved', date: due })
  return { due, why: steps }
}

function whole(amount: number): number {
  if (!Number.isInteger(amount) || amount < 0) throw new RangeError('a term is a whole number from 0')
  return amount
}
