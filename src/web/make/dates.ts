import { longDate } from '../../calendar/explain.ts'
import { daysBetween, fields, type PlainDate, weekday } from '../../calendar/plain-date.ts'
import { dateInAmsterdam, localDateTime } from '../../calendar/zone.ts'
import { localeOf, type Words } from '../../words/index.ts'
import type { DateText, Due } from '../models/index.ts'

/** `donderdag 10 september 2026`. */
export const long = (date: PlainDate, words: Words): string => longDate(date, words.language)

/** `7 februari 1980`: of a birth date nobody needs the day of the week. */
export const birthday = (date: PlainDate, words: Words): string => long(date, words).replace(/^\S+ /, '')

/** `do 10 sep`. */
export function short(date: PlainDate, words: Words): string {
  const { month, day } = fields(date)
  const { weekdaysShort, monthsShort } = words.sentences
  return `${weekdaysShort[weekday(date) - 1]} ${day} ${monthsShort[month - 1]}`
}

const formats = new Map<string, Intl.DateTimeFormat>()
/** `donderdag 10 september`, whole and in its parts; each language has its own order. */
export function dayAndMonth(date: PlainDate, words: Words) {
  const locale = words.language === 'en' ? 'en-GB' : localeOf(words.language)
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  formats.set(locale, format)
  const { year, month, day } = fields(date)
  const parts = format.formatToParts(Date.UTC(year, month - 1, day))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return {
    weekday: part('weekday'),
    day: part('day'),
    month: part('month'),
    whole: parts.map(({ value }) => value).join(''),
  }
}

export const longText = (date: PlainDate, words: Words): DateText => ({ iso: date, text: long(date, words) })
export const shortText = (date: PlainDate, words: Words): DateText => ({ iso: date, text: short(date, words) })

/** The day of an instant, short. */
export const dayOf = (instant: string, words: Words): DateText => shortText(dateInAmsterdam(instant), words)
export const longDayOf = (instant: string, words: Words): string => long(dateInAmsterdam(instant), words)
export const clockOf = (instant: string): string => localDateTime(instant).time

/** A last day, and how far off it is. */
export function due(date: PlainDate, today: PlainDate, words: Words): Due {
  const days = daysBetween(today, date)
  return {
    ...longText(date, words),
    left: days < 0 ? words.sentences.late(-days) : words.sentences.left(days),
    late: days < 0,
  }
}
