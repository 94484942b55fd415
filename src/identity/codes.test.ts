import { describe, expect, it } from 'vitest'
import {
  newActivationCode,
  newMailCode,
  newRecoveryCodes,
  readActivationCode,
  readRecoveryCode,
  readSixDigits,
  recoveryCodes,
} from './codes.ts'

const alphabet = [...'23456789ABCDEFGHJKMNPQRSTUVWXYZ']
const some = Array.from({ length: 20 }, newActivationCode)

describe('the code of a letter', () => {
  it('is read as people type it: small, with spaces, in one go, in wide letters', () => {
    for (const code of some) {
      for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')}.`])
        expect(readActivationCode(typed), typed).toBe(code)
    }
    const [code = ''] = some
    const wide = code.replace(/\w/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
    expect(readActivationCode(wide)).toBe(code)
  })

  it('has no sign that looks like another', () => {
    expect(some.join('')).not.toMatch(/[ILO01]/)
    expect(readActivationCode('2222-2222-222O')).toBeUndefined()
  })

  it('is no code with one sign wrong, whichever it is', () => {
    const [code = ''] = some
    for (const [place, right] of [...code].entries()) {
      if (right === '-') continue
      for (const wrong of alphabet.filter((sign) => sign !== right))
        expect(readActivationCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeUndefined()
    }
  })

  it('is no code with two signs that changed places, next to each other or not', () => {
    for (const code of some) {
      const signs = [...code.replaceAll('-', '')]
      for (let one = 0; one < signs.length; one++) {
        for (let two = one + 1; two < signs.length; two++) {
          if (signs[one] === signs[two]) continue
          const changed = signs.with(one, signs[two] ?? '').with(two, signs[one] ?? '')
          expect(readActivationCode(changed.join(''))).toBeUndefined()
        }
      }
    }
  })

  it('is nothing shorter, longer or empty', () => {
    for (const typed of ['', '-', '2222-2222-222', '2222-2222-2222-2'])
      expect(readActivationCode(typed)).toBeUndefined()
  })
})

it('six codes to recover by are six different ones, and are read as people type them', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(recoveryCodes)
  for (const code of codes) {
    expect(code).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/)
    expect(readRecoveryCode(code.toLowerCase().replace('-', ' '))).toBe(code)
  }
  for (const typed of ['', 'ABCDE-FGHJ', 'ABCDE-FGHJKM', 'ABCDE-FGHJ0', '123456'])
    expect(readRecoveryCode(typed)).toBeUndefined()
})

it('a code for a mail is six digits, also where it begins with zeros', () => {
  for (let time = 0; time < 200; time++) expect(newMailCode()).toMatch(/^\d{6}$/)
  expect(readSixDigits(' 012 345 ')).toBe('012345')
  for (const typed of ['', '12345', '1234567', '12345a', 'ABCDE-FGHJK']) expect(readSixDigits(typed)).toBeUndefined()
})
