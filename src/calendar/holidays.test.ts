import { describe, expect, it } from 'vitest'
import { decreedDays, decreedThrough } from './decrees.ts'
import { easter, holidayOn } from './holidays.ts'
import { addDays, type PlainDate, plainDate, weekday } from './plain-date.ts'

const day = (text: string): PlainDate => text as PlainDate
const name = (text: string): string | undefined => holidayOn(day(text))?.name.nl

function holidaysIn(year: number): string[] {
  const found: string[] = []
  for (let date = day(`${year}-01-01`); date < `${year + 1}`; date = addDays(date, 1)) {
    const holiday = holidayOn(date)
    if (holiday) found.push(`${date} ${holiday.name.nl}`)
  }
  return found
}

describe('a holiday', () => {
  it('is not an ordinary day, nor the Sundays of Easter and Whitsun, nor the evenings of December', () => {
    for (const text of ['2026-12-24', '2026-12-31', '2026-04-05', '2026-05-24', '2026-05-01', '2026-04-28'])
      expect(name(text)).toBeUndefined()
  })

  it('is no day by decree: those are told apart', () => {
    for (const { date } of decreedDays) expect(holidayOn(date)).toBeUndefined()
  })

  it('falls in 2026 on the days of the calendar', () => {
    expect(holidaysIn(2026)).toEqual([
      '2026-01-01 Nieuwjaarsdag',
      '2026-04-03 Goede Vrijdag',
      '2026-04-06 Tweede Paasdag',
      '2026-04-27 Koningsdag',
      '2026-05-05 Bevrijdingsdag',
      '2026-05-14 Hemelvaartsdag',
      '2026-05-25 Tweede Pinksterdag',
      '2026-12-25 Eerste Kerstdag',
      '2026-12-26 Tweede Kerstdag',
    ])
  })

  it("is King's Day a day earlier when the 27th is a Sunday", () => {
    expect(name('2025-04-26')).toBe('Koningsdag')
    expect(name('2025-04-27')).toBeUndefined()
    expect(name('2014-04-26')).toBe('Koningsdag')
    expect(name('2031-04-26')).toBe('Koningsdag')
  })

  it("is Queen's Day up to 2013, a day earlier when the 30th is a Sunday", () => {
    expect(name('2013-04-30')).toBe('Koninginnedag')
    expect(name('2013-04-27')).toBeUndefined()
    expect(name('2014-04-30')).toBeUndefined()
    expect(name('2006-04-29')).toBe('Koninginnedag')
    expect(name('2006-04-30')).toBeUndefined()
  })

  it('has both names where two fall together', () => {
    expect(name('2016-05-05')).toBe('Hemelvaartsdag en Bevrijdingsdag')
    expect(holidayOn(day('2016-05-05'))?.name.en).toBe('Ascension Day and Liberation Day')
  })
})

describe('Easter', () => {
  it.each([
    '2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01',
    '2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25',
    '1981-04-19 2000-04-23 2038-04-25 1954-04-18 2008-03-23 1818-03-22',
  ])('falls as in the printed calendars: %s', (dates) => {
    for (const date of dates.split(' ')) expect(easter(Number(date.slice(0, 4)))).toBe(date)
  })
})

describe('the days by decree', () => {
  it('exist, are weekdays, stand in order and within what is known', () => {
    const dates = decreedDays.map(({ date }) => date)
    expect(dates).toEqual([...new Set(dates)].toSorted())
    for (const date of dates) {
      expect(plainDate(date)).toBe(date)
      expect(weekday(date)).toBeLessThan(6)
      expect(date < decreedThrough).toBe(true)
    }
  })

  it('each bridge the holiday that they name, and stand in the title of their decree', () => {
    for (const { date, name: bridged, source } of decreedDays) {
      expect(bridged.nl).toBe(`dag na ${name(addDays(date, -1))}`)
      const written = new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
      expect(source).toContain(written)
    }
  })
})
