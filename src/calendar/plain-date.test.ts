import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  compare,
  dateOf,
  daysBetween,
  epochDay,
  fields,
  fromEpochDay,
  type PlainDate,
  plainDate,
  weekday,
} from './plain-date.ts'

const anyDate = fc.integer({ min: -719_162, max: 2_932_896 }).map(fromEpochDay)
const day = (text: string): PlainDate => {
  const date = plainDate(text)
  if (date === undefined) throw new Error('a test with a day that does not exist')
  return date
}

describe('a plain date', () => {
  it.each(['', '2026-2-3', '2026-02-30', '2025-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-01-00'])(
    'is not made of %j',
    (text) => expect(plainDate(text)).toBeUndefined(),
  )

  it.each([
    '0000-01-01',
    '2026-04-31',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T00:00',
    '+002026-01-01',
    '२०२६-०१-०१',
  ])('is not made of %j', (text) => expect(plainDate(text)).toBeUndefined())

  it('is made of every day that exists, leap days included', () => {
    for (const text of ['2026-12-24', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
      expect(plainDate(text)).toBe(text)
  })

  it('never leaves the years that can be written', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError)
    expect(() => addMonths(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError)
    expect(() => dateOf(2026, 2, 29)).toThrow(RangeError)
  })

  it('counts as the machine calendar does', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const machine = new Date(`${date}T00:00:00Z`)
        expect(epochDay(date) * 86_400_000).toBe(machine.getTime())
        expect(weekday(date)).toBe(machine.getUTCDay() || 7)
        expect(plainDate(date)).toBe(date)
        const { year, month, day: dayOfMonth } = fields(date)
        expect(dateOf(year, month, dayOfMonth)).toBe(date)
      }),
    )
  })

  it('comes back where it was when days are added and counted', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(compare(from, to)).toBe(Math.sign(daysBetween(to, from)))
      }),
    )
  })

  it('takes the last day of a month that has no such day', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28')
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28')
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15')
    expect(addMonths(day('2026-12-24'), 12)).toBe('2027-12-24')
  })
})
