import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { fromEpochDay, type PlainDate } from './plain-date.ts'
import { dateInAmsterdam, instantOf, isTime, localDateTime } from './zone.ts'

const zone = 'Europe/Amsterdam'
const day = (text: string): PlainDate => text as PlainDate

// Around the changes of the clock more often than elsewhere: those hours are where it can go wrong.
const changes = [2024, 2026, 2040].flatMap((year) => [Date.UTC(year, 2, 24), Date.UTC(year, 9, 24)])
const anyMs = fc.oneof(
  fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2150, 0, 1) }),
  fc.tuple(fc.constantFrom(...changes), fc.integer({ min: 0, max: 9 * 86_400_000 })).map(([at, ms]) => at + ms),
)

describe('the clock in Amsterdam', () => {
  it.each([
    '',
    'today',
    '2026-03-02',
    '2026-03-02T10:00',
    '2026-03-02 10:00Z',
    '2026-02-30T10:00Z',
    '2026-03-02T25:00Z',
    '2026-03-02T10:00+25:00',
  ])('refuses %j as an instant, and does not repeat it', (text) =>
    expect(() => localDateTime(text)).toThrow(/^no ISO instant with an offset$/),
  )

  it.each(['24:00', '9:00', '09:60', '09:00:00', ''])('refuses %j as a time', (text) => {
    expect(isTime(text)).toBe(false)
    expect(() => instantOf(day('2026-03-02'), text)).toThrow(RangeError)
  })

  it('is on the next day already when it is still evening in UTC', () => {
    expect(dateInAmsterdam('2026-12-31T22:59:59.999Z')).toBe('2026-12-31')
    expect(dateInAmsterdam('2026-12-31T22:59:59.999999999Z')).toBe('2026-12-31')
    expect(dateInAmsterdam('2026-12-31T23:00:00Z')).toBe('2027-01-01')
    expect(dateInAmsterdam('2026-06-30T22:00:00Z')).toBe('2026-07-01')
    expect(dateInAmsterdam('2026-07-01T00:30:00+05:00')).toBe('2026-06-30')
    expect(dateInAmsterdam('2026-06-30T18:00:00-04:00')).toBe('2026-07-01')
  })

  it('reads a time that spring skips as so much later', () => {
    expect(instantOf(day('2026-03-29'), '02:30')).toBe('2026-03-29T01:30:00.000Z')
    expect(localDateTime('2026-03-29T01:30:00.000Z')).toEqual({ date: '2026-03-29', time: '03:30' })
  })

  it('reads a time that autumn repeats as the first of the two', () => {
    expect(instantOf(day('2026-10-25'), '02:30')).toBe('2026-10-25T00:30:00.000Z')
    expect(localDateTime('2026-10-25T00:30:00Z').time).toBe('02:30')
    expect(localDateTime('2026-10-25T01:30:00Z').time).toBe('02:30')
  })

  it('shows what Temporal shows', () => {
    fc.assert(
      fc.property(anyMs, (ms) => {
        const theirs = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime()
        const ours = localDateTime(new Date(ms).toISOString())
        expect(`${ours.date}T${ours.time}`).toBe(theirs.toString().slice(0, 16))
      }),
      { numRuns: 500 },
    )
  })

  it('finds the instant that Temporal finds', () => {
    fc.assert(
      fc.property(anyMs, (ms) => {
        const date = fromEpochDay(Math.floor(ms / 86_400_000))
        const time = new Date(ms).toISOString().slice(11, 16)
        const theirs = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds
        expect(Date.parse(instantOf(date, time))).toBe(theirs)
      }),
      { numRuns: 500 },
    )
  })
})
