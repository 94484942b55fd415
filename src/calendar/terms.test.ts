import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DecreedDay } from './decrees.ts'
import { addDays, addMonths, daysInMonth, fields, fromEpochDay, type PlainDate } from './plain-date.ts'
import { isWorkingDay, termInDays, termInMonths, termInQuarters, termInWorkingDays, termOf } from './terms.ts'

const day = (text: string): PlainDate => text as PlainDate
const due = (start: string, days: number): string => termInDays(day(start), days).due
const kinds = (start: string, days: number): string[] => termInDays(day(start), days).why.map((step) => step.kind)

// 1990-2090
const anyDate = fc.integer({ min: 7_305, max: 43_829 }).map(fromEpochDay)

describe('a term in days', () => {
  it.each([-1, 1.5, 1 / 3, Number.NaN, Number.POSITIVE_INFINITY])('is not counted with %d days', (days) => {
    expect(() => termInDays(day('2026-12-24'), days)).toThrow(RangeError)
    expect(() => termInQuarters(day('2026-12-24'), days)).toThrow(RangeError)
  })

  it('does not move when the last day is a working day, whatever lies between', () => {
    expect(termInDays(day('2026-12-24'), 5)).toEqual({
      due: '2026-12-29',
      why: [{ kind: 'counted', unit: 'days', amount: 5, from: '2026-12-24', date: '2026-12-29' }],
    })
    expect(due('2026-03-02', 3)).toBe('2026-03-05')
    expect(due('2026-03-02', 0)).toBe('2026-03-02')
  })

  it('begins to count on the day after the start', () => {
    expect(due('2026-03-02', 1)).toBe('2026-03-03')
  })

  it('moves from Sunday to Monday: 24 December 2026 and three days', () => {
    expect(termInDays(day('2026-12-24'), 3)).toEqual({
      due: '2026-12-28',
      why: [
        { kind: 'counted', unit: 'days', amount: 3, from: '2026-12-24', date: '2026-12-27' },
        { kind: 'weekend', date: '2026-12-27', name: { nl: 'weekend', en: 'weekend' } },
        { kind: 'moved', date: '2026-12-28' },
      ],
    })
  })

  it('moves over Christmas and the weekend behind it, with every reason', () => {
    expect(due('2026-12-22', 3)).toBe('2026-12-28')
    expect(kinds('2026-12-22', 3)).toEqual(['counted', 'holiday', 'weekend', 'holiday', 'weekend', 'moved'])
  })

  it.each([
    ['2026-03-31', 3, '2026-04-07', 'Good Friday to the Tuesday after Easter'],
    ['2026-04-24', 3, '2026-04-28', "King's Day"],
    ['2025-04-23', 3, '2025-04-28', "King's Day on Saturday the 26th"],
    ['2026-05-02', 3, '2026-05-06', '5 May, also in a year without a day off'],
    ['2026-05-22', 3, '2026-05-26', 'Whit Monday'],
    ['2026-05-11', 3, '2026-05-18', 'Ascension Day, the Friday by decree, the weekend'],
    ['2025-12-29', 3, '2026-01-05', "New Year's Day, the Friday by decree, the weekend"],
    ['2024-12-22', 3, '2024-12-30', 'Christmas 2024 with the Friday by decree'],
    ['2027-05-03', 3, '2027-05-10', 'Ascension Day 2027'],
    ['2024-02-26', 3, '2024-02-29', 'a leap day'],
    ['2029-05-07', 3, '2029-05-11', 'Ascension Day 2029, whose Friday no decree names yet'],
  ])('from %s with %d days ends on %s: %s', (start, days, expected) => expect(due(start, days)).toBe(expected))

  it('names the decree, and takes the days of another table when told to', () => {
    const decreed: DecreedDay = {
      date: day('2026-03-05'),
      name: { nl: 'verzonnen', en: 'invented' },
      source: 'Besluit V',
    }
    const term = termInDays(day('2026-03-02'), 3, { decreed: [decreed] })
    expect(term.due).toBe('2026-03-06')
    expect(term.why[1]).toEqual({ kind: 'decree', ...decreed })
    expect(termInDays(day('2026-05-12'), 3, { decreed: [] }).due).toBe('2026-05-15')
  })

  it('stays where it is when it must not move', () => {
    expect(termInDays(day('2026-12-24'), 3, { move: false }).due).toBe('2026-12-27')
  })

  it('always ends on a working day, never before its days are over, and on the first such day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 400 }), (start, days) => {
        const last = addDays(start, days)
        const term = termInDays(start, days)
        expect(term.due >= last).toBe(true)
        expect(isWorkingDay(term.due)).toBe(true)
        for (let date = last; date < term.due; date = addDays(date, 1)) expect(isWorkingDay(date)).toBe(false)
        expect(term.why.at(-1)).toMatchObject({ date: term.due })
      }),
    )
  })

  it('never ends earlier when it begins later or is longer', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(60), fc.nat(60), fc.nat(60), (start, later, days, more) => {
        expect(termInDays(addDays(start, later), days + more).due >= termInDays(start, days).due).toBe(true)
      }),
    )
  })
})

describe('a term in quarters', () => {
  it('does not move for a weekend or a holiday', () => {
    expect(termInQuarters(day('2026-09-26'), 1)).toEqual({
      due: '2026-12-26',
      why: [{ kind: 'counted', unit: 'quarters', amount: 1, from: '2026-09-26', date: '2026-12-26' }],
    })
  })

  it('moves for them when told to', () => {
    expect(termInQuarters(day('2026-09-26'), 1, { move: true }).due).toBe('2026-12-28')
  })

  it('clamps each quarter from the start, so that one short month shortens no other', () => {
    const quarters = [1, 2, 3, 4].map((n) => termInQuarters(day('2026-11-30'), n).due)
    expect(quarters).toEqual(['2027-02-28', '2027-05-30', '2027-08-30', '2027-11-30'])
    expect(termInQuarters(day('2026-11-30'), 1).why[1]).toEqual({ kind: 'clamped', date: '2027-02-28', wanted: 30 })
  })

  it('keeps the day of the month or takes the last one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 80 }), (start, quarters) => {
        const from = fields(start)
        const to = fields(termInQuarters(start, quarters).due)
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)))
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + 3 * quarters)
        expect(termInMonths(start, 3 * quarters).due).toBe(termInQuarters(start, quarters).due)
      }),
    )
  })
})

describe('a term of the covenant', () => {
  const start = day('2026-12-24')

  it('stays on a day that is no working day, unless its rule says that it moves', () => {
    expect(termOf({ count: 'days', amount: 3, workingDay: false }, start).due).toBe('2026-12-27')
    expect(termOf({ count: 'days', amount: 3, workingDay: true }, start).due).toBe('2026-12-28')
    expect(termOf({ count: 'quarters', amount: 1, workingDay: true }, day('2026-09-26')).due).toBe('2026-12-28')
  })

  it('is counted in its own unit', () => {
    expect(termOf({ count: 'quarters', amount: 1, workingDay: false }, start).due).toBe('2027-03-24')
    expect(termOf({ count: 'months', amount: 24, workingDay: false }, start).due).toBe(addMonths(start, 24))
  })
})

describe('two working days in a term of days (Algemene termijnenwet, article 2)', () => {
  const two = (start: string, days = 3) => termInDays(start as PlainDate, days, { twoWorkingDays: true })
  it.each([
    // A Friday: Monday alone is none too many. A Thursday has Friday and, moved, Monday: that is as before.
    ['2026-06-05', '2026-06-09'],
    ['2026-06-04', '2026-06-08'],
    ['2026-06-08', '2026-06-11'],
    // Christmas and Easter: a whole term without a working day.
    ['2026-12-24', '2026-12-29'],
    ['2026-04-02', '2026-04-08'],
    // 5 May 2027 is a holiday, Ascension is the 6th, the 7th is one by decree, then a weekend.
    ['2027-05-04', '2027-05-11'],
    ['2026-12-31', '2027-01-05'],
  ])('from %s is %s', (start, due) => {
    expect(two(start).due).toBe(due)
  })
  it('changes nothing where they are there, nor in a shorter term, nor where nobody asks for it', () => {
    expect(two('2026-06-05', 2).due).toBe(termInDays('2026-06-05' as PlainDate, 2).due)
    expect(two('2026-06-05', 14)).toEqual(termInDays('2026-06-05' as PlainDate, 14))
    expect(termInDays('2026-06-05' as PlainDate, 3).due).toBe('2026-06-08')
  })
  it('is said', () => {
    expect(two('2026-06-05').why.map(({ kind }) => kind)).toEqual(['counted', 'extended'])
  })
})

describe('a term in working days', () => {
  it('has that many in it and ends on one', () => {
    expect(termInWorkingDays('2026-06-05' as PlainDate, 3).due).toBe('2026-06-10')
    expect(termInWorkingDays('2026-06-06' as PlainDate, 1).due).toBe('2026-06-08')
    expect(termInWorkingDays('2026-06-06' as PlainDate, 0).due).toBe('2026-06-06')
    expect(() => termInWorkingDays('2026-06-06' as PlainDate, 1.5)).toThrow(RangeError)
  })
})
