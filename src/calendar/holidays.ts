/**
 * The holidays of the Algemene termijnenwet, article 3: the first paragraph's, and Good Friday by the second. Easter and
 * Whit Sunday are not named there, being Sundays. 5 May is one every year, whoever has the day off.
 */
import type { Text } from './decrees.ts'
import { addDays, dateOf, fields, type PlainDate, weekday } from './plain-date.ts'

export type Holiday = { readonly name: Text }

/** The holiday on this date, or `undefined`. Where two fall together (as 5 May 2016) the name has both. */
export function holidayOn(date: PlainDate): Holiday | undefined {
  const { year } = fields(date)
  let holidays = holidaysByYear.get(year)
  if (holidays === undefined) {
    holidays = holidaysOf(year)
    holidaysByYear.set(year, holidays)
  }
  return holidays.get(date)
}

/** Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher). */
export function easter(year: number): PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const index = h + l - 7 * m + 114
  return dateOf(year, Math.floor(index / 31), (index % 31) + 1)
}

const holidaysByYear = new Map<number, ReadonlyMap<PlainDate, Holiday>>()

function holidaysOf(year: number): ReadonlyMap<PlainDate, Holiday> {
  const sunday = easter(year)
  const days: readonly [PlainDate, Text][] = [
    [dateOf(year, 1, 1), { nl: 'Nieuwjaarsdag', en: "New Year's Day" }],
    [addDays(sunday, -2), { nl: 'Goede Vrijdag', en: 'Good Friday' }],
    [addDays(sunday, 1), { nl: 'Tweede Paasdag', en: 'Easter Monday' }],
    royalDay(year),
    [addDays(sunday, 39), { nl: 'Hemelvaartsdag', en: 'Ascension Day' }],
    [dateOf(year, 5, 5), { nl: 'Bevrijdingsdag', en: 'Liberation Day' }],
    [addDays(sunday, 50), { nl: 'Tweede Pinksterdag', en: 'Whit Monday' }],
    [dateOf(year, 12, 25), { nl: 'Eerste Kerstdag', en: 'Christmas Day' }],
    [dateOf(year, 12, 26), { nl: 'Tweede Kerstdag', en: 'Boxing Day' }],
  ]
  const holidays = new Map<PlainDate, Holiday>()
  for (const [date, name] of days) {
    const other = holidays.get(date)?.name
    const both = other && { nl: `${other.nl} en ${name.nl}`, en: `${other.en} and ${name.en}` }
    holidays.set(date, { name: both ?? name })
  }
  return holidays
}

/** Kept a day earlier on a Sunday. Queen's Day was so from 1980; before, on a Sunday, it was a day later. */
function royalDay(year: number): [PlainDate, Text] {
  const king = year >= 2014
  const date = king ? dateOf(year, 4, 27) : dateOf(year, 4, 30)
  const name = king ? { nl: 'Koningsdag', en: "King's Day" } : { nl: 'Koninginnedag', en: "Queen's Day" }
  return [weekday(date) === 7 ? addDays(date, -1) : date, name]
}
