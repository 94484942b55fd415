import { expect, it } from 'vitest'
import { readAmount } from './amount.ts'

it.each(['', '-12', '12,345', '1.23.4', '12.34,5.6', '1,2,3', 'tien', '=1+1', '999999999'])(
  '%j is no amount',
  (typed) => {
    expect(readAmount(typed)).toBeUndefined()
  },
)

it.each([
  ['642', 64_200],
  ['642,18', 64_218],
  ['642.18', 64_218],
  ['1.234,56', 123_456],
  ['1,234.56', 123_456],
  ['€ 1.234,56', 123_456],
  ['1.234', 123_400],
  ['€ 642,-', 64_200],
  ['0,5', 50],
])('%j is %i cents', (typed, cents) => {
  expect(readAmount(typed)).toBe(cents)
})
