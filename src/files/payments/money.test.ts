import { describe, expect, it } from 'vitest'
import { writtenDay } from './days.ts'
import { centsOf, markOf, writtenAmount } from './money.ts'

/** As it is read when nothing else in the file tells the mark. */
function read(cell: string, otherwise: ',' | '.' | undefined = undefined) {
  const written = writtenAmount(cell)
  if ('problem' in written) return written.problem
  const own = markOf(written.body)
  if (own === 'either' && !otherwise) return 'either'
  const cents = centsOf(written.body, own === 'either' || own === 'none' ? (otherwise ?? ',') : own)
  return typeof cents === 'number' && written.negative ? -cents : cents
}

describe('an amount', () => {
  it.each([
    ['642,18', 642_18],
    ['642.18', 642_18],
    ['642', 642_00],
    ['642,-', 642_00],
    ['€ 1.234,56', 1234_56],
    ['1,234.56', 1234_56],
    ['1 234,56', 1234_56],
    ["1'234.56", 1234_56],
    ['1.234.567', 1_234_567_00],
    ['EUR 642,18', 642_18],
    ['642,18 EUR', 642_18],
    ['+642,18', 642_18],
    ['-642,18', -642_18],
    ['\u2212642,18', -642_18],
    ['642,18-', -642_18],
    ['(642,18)', -642_18],
    ['€ -642,18', -642_18],
    ['-€ 642,18', -642_18],
    ['642,18 D', -642_18],
    ['642,18 CR', 642_18],
    ['="642,18"', 642_18],
    ["'642,18", 642_18],
    ['642,18000', 642_18],
    ['642.18000', 642_18],
  ])('%s is %d cents', (cell, cents) => {
    expect(read(cell)).toBe(cents)
  })

  it.each([
    ['1.234', 'either'],
    ['8,850', 'either'],
    ['642,185', 'either'],
    ['0,185', 'rowBeyondCents'],
    ['642,1801', 'rowBeyondCents'],
    ['1.23.456', undefined],
    ['1,23,4', undefined],
    ['veel', 'rowNotAnAmount'],
    ['=1+1', 'rowNotAnAmount'],
    ['-642,18-', 'rowNotAnAmount'],
    ['1E3', 'rowNotAnAmount'],
    ['USD 642,18', 'rowCurrency'],
    ['642.18 GBP', 'rowCurrency'],
    ['$642.18', 'rowCurrency'],
  ])('%s is %s', (cell, told) => {
    expect(read(cell)).toBe(told)
  })

  it('with three digits behind its mark follows the others of the file', () => {
    expect([read('8.850', '.'), read('8.850', ','), read('1.234', '.')]).toEqual([8_85, 8850_00, 'rowBeyondCents'])
  })
})

describe('a day', () => {
  it.each([
    ['2026-08-28', '2026-08-28'],
    ['2026/8/28', '2026-08-28'],
    ['2026-08-28T10:00:00', '2026-08-28'],
    ['2026-08-28+02:00', '2026-08-28'],
    ['2026-08-28Z', '2026-08-28'],
    ['2026-08-31T22:30:00Z', '2026-09-01'],
    ['2026-08-31T21:30:00Z', '2026-08-31'],
    ['2026-12-31T23:30:00.123Z', '2027-01-01'],
    ['2026-09-01T00:30:00+05:00', '2026-08-31'],
    ['28 aug 2026', '2026-08-28'],
    ['vr 28 augustus 2026', '2026-08-28'],
    ['28-Aug-26', '2026-08-28'],
    ['Aug 28, 2026', '2026-08-28'],
  ])('%s is one', (cell, day) => {
    expect(writtenDay(cell)).toEqual({ at: day })
  })

  it.each([
    ['28-08-2026', { dmy: '2026-08-28' }],
    ['08/28/2026', { mdy: '2026-08-28' }],
    ['01/08/2026 14:03', { dmy: '2026-08-01', mdy: '2026-01-08' }],
    ['28-08-26', { dmy: '2026-08-28' }],
    ['26-08-28', { dmy: '2028-08-26', ymd: '2026-08-28' }],
    ['20260828', { ymd: '2026-08-28' }],
    ['28082026', { dmy: '2026-08-28' }],
  ])('%s is one in these orders', (cell, by) => {
    expect(writtenDay(cell)).toMatchObject({ by })
  })

  it.each([
    ['31-02-2026', 'rowNoSuchDate'],
    ['2026-13-01', 'rowNoSuchDate'],
    ['gisteren', 'rowNotADate'],
    ['46262', 'rowNotADate'],
    ['', 'rowNotADate'],
  ])('%s is none', (cell, problem) => {
    expect(writtenDay(cell)).toEqual({ problem })
  })
})
