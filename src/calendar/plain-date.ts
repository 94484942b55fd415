/**
 * Days of the calendar without a time or a zone, as ISO text: `2026-12-24`. The text compares with `<`, goes through JSON
 * unchanged and is what PostgreSQL calls a `date`. Arithmetic is on whole days since 1970-01-01 (proleptic Gregorian).
 */

declare const plainDateBrand: unique symbol
/** `YYYY-MM-DD`, an existing day from 0001-01-01 to 9999-12-31. */
export type PlainDate = string & { readonly [plainDateBrand]: 'PlainDate' }

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const shape = /^\d{4}-\d{2}-\d{2}$/
const firstDay = -719_162
const lastDay = 2_932_896

/** The date that the text writes, or `undefined` where it is no existing day in the form `YYYY-MM-DD`. */
export function plainDate(text: string): PlainDate | undefined {
  if (!shape.test(text)) return undefined
  const { year, month, day } = fields(text)
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return text as PlainDate
}

/** The date of these numbers, month 1-12. Throws a RangeError where there is no such day. */
export function dateOf(year: number, month: number, day: number): PlainDate {
  const date = plainDate(written(year, month, day))
  if (date === undefined) throw new RangeError('no such day in the calendar')
  return date
}

/** The year, the month (1-12) and the day of the month (1-31). */
export function fields(date: PlainDate | string): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** So many whole days later, earlier when negative. Throws a RangeError outside the years 1 to 9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(epochDay(date) + days)
}

/**
 * So many whole months later, on the same day of the month, or on the month's last day where it has no such day.
 * Throws a RangeError outside the years 1 to 9999.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = fields(date)
  const index = year * 12 + (month - 1) + months
  const inYear = Math.floor(index / 12)
  const inMonth = index - inYear * 12 + 1
  return dateOf(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)))
}

/** Whole days from the first date to the second: 1 when the second is the day after, negative when it is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from)
}

export function weekday(date: PlainDate): Weekday {
  // 1970-01-01 was a Thursday.
  return (modulo(epochDay(date) + 3, 7) + 1) as Weekday
}

/** For sorting: the earlier date first. */
export function compare(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * Days since 1970-01-01. Years are counted from 1 March, so that the leap day is the last one and months have a fixed
 * place in the year ("days from civil", Hinnant, chrono-compatible low-level date algorithms).
 */
export function epochDay(date: PlainDate): number {
  const { year, month, day } = fields(date)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of `epochDay`. Throws a RangeError for what is no whole number or lies outside the years 1 to 9999. */
export function fromEpochDay(days: number): PlainDate {
  if (!Number.isInteger(days) || days < firstDay || days > lastDay) throw new RangeError('a day outside the calendar')
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day) as PlainDate
}

function written(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
