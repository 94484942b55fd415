import { describe, expect, it } from 'vitest'
import { houseNumber, optional, postcode, text } from '../trajectory/kit.ts'
import type { Context } from './context.ts'
import { parse } from './parse.ts'

const read = (typed: string, field: Parameters<typeof parse>[0][string]) => {
  const parsed = parse({ field }, { field: typed }, {} as Context)
  return parsed.ok ? parsed.values.field : parsed.problems.map(({ problem }) => problem)
}

describe('what was pasted', () => {
  it.each([
    ['a text', optional.text(), ' Noor\u00a0\u200bProef\u000b', 'Noor Proef'],
    ['a long text', optional.longText(), 'een\u000btwee\u2028drie\u00ad', 'een\ntwee\ndrie'],
    ['an amount', optional.money(), '\u20ac\u00a01.234,56\u200e', 123456],
    ['an amount of less', optional.money(), '\u22125', ['negative']],
    ['a postcode', optional.postcode(), '3512\u202fAB\ufeff', '3512 AB'],
    ['a telephone number', optional.telephone(), '06\u201112345678', '06-12345678'],
    ['a day', optional.date(), '1\u20123\u20122026', '2026-03-01'],
  ])('%s is what was meant', (_, field, typed, value) => expect(read(typed, field)).toEqual(value))

  it('names the sign that cannot be, and where it stands', () => {
    const parsed = parse({ field: optional.longText() }, { field: 'een\u2028twee \u2066drie' }, {} as Context)
    expect(parsed).toMatchObject({
      ok: false,
      problems: [{ field: 'field', problem: 'controlTurns', found: 'U+2066', line: 2, limit: 6, column: 'twee' }],
    })
  })
})

describe('a telephone number', () => {
  it.each(['030 000 00 01', '06-12345678', '(030) 0000001', '+31 30 000 00 01', '0031.30.000.0001', '088/0000001'])(
    '%s is one',
    (typed) => expect(read(typed, optional.telephone({ max: 20 }))).toBe(typed),
  )
  it.each(['030', 'abc', '030 000 00 0x', '1234567890123456', '030 000 00 01 of 02', '+'])('%s is none', (typed) =>
    expect(read(typed, optional.telephone({ max: 20 }))).toEqual(['notATelephone']),
  )
  it('is no longer than it is long', () => {
    expect(read('0 3 0 0 0 0 0 0 0 0 1', optional.telephone({ max: 20 }))).toEqual(['tooLong'])
  })
})

describe('a house number', () => {
  it.each(['14', '21-4', '7 bis A', '33 zwart rood A', 'tegenover 123', 'zonder nummer', 'III'])('%s is one', (typed) =>
    expect(read(typed, houseNumber())).toBe(typed),
  )
  it.each(['nergens', '0', '-7', '00'])('%s is none', (typed) =>
    expect(read(typed, houseNumber())).toEqual(['notAHouseNumber']),
  )
  it('is no longer than it is long', () => {
    expect(read(`7${' A'.repeat(30)}`, houseNumber())).toEqual(['tooLong'])
  })
})

describe('a name', () => {
  const name = text({ letters: true })
  it.each(['Noor', 'O', '\u00d8', '\u0646\u0648\u0631', '\u674e', '\u12a0\u1260\u1260', 'Jr. 3'])(
    '%s is one',
    (typed) => expect(read(typed, name)).toBe(typed),
  )
  it.each(['-', '...', '12', '?!'])('%s is none', (typed) => expect(read(typed, name)).toEqual(['noLetter']))
  it('that nobody sees is not there', () => expect(read('\u200b\u3164', name)).toEqual(['required']))
})

describe('a postcode', () => {
  it.each([
    ['3512ab', '3512 AB'],
    ['3512 AB', '3512 AB'],
    ['1000 SB', '1000 SB'],
    ['9999 as', '9999 AS'],
  ])('%s is %s', (typed, value) => expect(read(typed, postcode())).toBe(value))
  it.each(['0512 AB', '3512', '3512 A', '3512 ABC', '3512 SA', '3512sd', '3512 Ss'])('%s is none', (typed) =>
    expect(read(typed, postcode())).toEqual(['notAPostcode']),
  )
})
