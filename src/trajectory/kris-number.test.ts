import { describe, expect, it } from 'vitest'
import { krisNumber, krisNumberFrom } from './kris-number.ts'

/** 500 numbers of a fixed, evenly spread row of 32 random bits. */
const numbers = Array.from({ length: 500 }, (_, i) => krisNumberFrom(Math.imul(i + 1, 0x9e3779b1) >>> 0))
const digitsOf = (number: string) => number.replaceAll('-', '').split('')

describe('a KRIS number', () => {
  it('is refused with any one digit mistyped', () => {
    const taken = numbers.flatMap((number) => {
      const digits = digitsOf(number)
      return digits.flatMap((right, at) =>
        [...'0123456789']
          .filter((wrong) => wrong !== right)
          .map((wrong) => digits.with(at, wrong).join(''))
          .filter((typed) => krisNumber(typed) !== undefined),
      )
    })
    expect(taken).toEqual([])
  })

  it('is refused with any two neighbours swapped', () => {
    const taken = numbers.flatMap((number) => {
      const digits = digitsOf(number)
      return digits.slice(1).flatMap((right, i) => {
        const left = digits[i] ?? ''
        const typed = digits.with(i, right).with(i + 1, left)
        return left !== right && krisNumber(typed.join('')) !== undefined ? [typed.join('')] : []
      })
    })
    expect(taken).toEqual([])
  })

  it.each(['', '4820-9371', '4820-9371-621', 'KRIS 4820937162', '0820937162', '4820_9371_62'])(
    'is refused as %o',
    (text) => {
      expect(krisNumber(text)).toBeUndefined()
    },
  )

  it('is read as it is printed, and with spaces, dots or nothing between', () => {
    for (const number of numbers) {
      expect(number).toMatch(/^[1-9]\d{3}-\d{4}-\d{2}$/)
      const digits = digitsOf(number).join('')
      for (const typed of [number, digits, number.replaceAll('-', ' '), number.replaceAll('-', '.')]) {
        expect(krisNumber(typed)).toBe(number)
      }
    }
  })

  it('has no order, and is whole at both ends of the random bits', () => {
    expect(new Set(numbers).size).toBe(500)
    expect(krisNumber(krisNumberFrom(0))).toBeDefined()
    expect(krisNumber(krisNumberFrom(0xffff_ffff))).toBeDefined()
  })
})
