import { describe, expect, it } from 'vitest'
import { explain, longDate } from './explain.ts'
import type { PlainDate } from './plain-date.ts'
import { termInDays, termInQuarters } from './terms.ts'

const day = (text: string): PlainDate => text as PlainDate

describe('the words for a term', () => {
  it('say no more than the count when nothing moved', () => {
    const { why } = termInDays(day('2026-03-02'), 1)
    expect(explain(why, 'nl')).toBe('1 dag na maandag 2 maart 2026 is dinsdag 3 maart 2026.')
    expect(explain(why, 'en')).toBe('1 day after Monday 2 March 2026 is Tuesday 3 March 2026.')
  })

  it('name the one day that is no working day', () => {
    const { why } = termInDays(day('2026-12-24'), 3)
    expect(explain(why, 'nl')).toBe(
      '3 dagen na donderdag 24 december 2026 is zondag 27 december 2026. ' +
        'Zondag 27 december 2026 (weekend) is geen werkdag, daarom wordt het maandag 28 december 2026.',
    )
    expect(explain(why, 'en')).toBe(
      '3 days after Thursday 24 December 2026 is Sunday 27 December 2026. ' +
        'Sunday 27 December 2026 (weekend) is no working day, so it becomes Monday 28 December 2026.',
    )
  })

  it('name every day of a row, each with all its reasons', () => {
    expect(explain(termInDays(day('2026-12-22'), 3).why, 'nl')).toContain(
      'Vrijdag 25 december 2026 (Eerste Kerstdag), zaterdag 26 december 2026 (weekend, Tweede Kerstdag) en ' +
        'zondag 27 december 2026 (weekend) zijn geen werkdagen, daarom wordt het maandag 28 december 2026.',
    )
  })

  it('say which day was set by decree', () => {
    const { why } = termInDays(day('2026-05-12'), 3)
    expect(explain(why, 'nl')).toContain('(dag na Hemelvaartsdag, bij besluit gelijk aan een feestdag)')
    expect(explain(why, 'en')).toContain('(day after Ascension Day, a holiday by decree)')
  })

  it('say why a quarter ends on the last day of a month', () => {
    const { why } = termInQuarters(day('2026-11-30'), 1)
    expect(explain(why, 'nl')).toBe(
      '1 kwartaal (3 maanden) na maandag 30 november 2026 is zondag 28 februari 2027. ' +
        'Februari 2027 heeft geen dag 30, daarom is het de laatste dag van die maand.',
    )
    expect(explain(why, 'en')).toContain('February 2027 has no day 30, so it is the last day of that month.')
  })

  it('write a date as the platform does', () => {
    const theirs = new Intl.DateTimeFormat('nl', { dateStyle: 'full', timeZone: 'UTC' })
    for (const date of ['2026-01-31', '2026-02-01', '2026-03-08', '2026-08-04', '2026-10-09', '2026-11-25'].map(day))
      expect(longDate(date, 'nl')).toBe(theirs.format(new Date(date)))
  })
})
