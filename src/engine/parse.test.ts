import { describe, expect, it } from 'vitest'
import { optional, postcode } from '../trajectory/kit.ts'
import type { Context } from './context.ts'
import { parse } from './parse.ts'

const read = (typed: string, field: Parameters<typeof parse>[0][string]) => {
  const parsed = parse({ field }, { field: typed }, {} as Context)
  return parsed.ok ? parsed.values.field : parsed.problems.map(({ problem }) => problem)
}

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
