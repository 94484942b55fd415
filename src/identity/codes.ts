import { randomInt } from 'node:crypto'

/**
 * No look-alikes: without I, L, O, 0 and 1. There are 31 of them, a prime, so that the check below finds each wrong
 * character and each pair that changed places.
 */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/** 11 × log2(31) = 54 bits, and one character to check them by. */
const length = 12
const group = 4

const draw = (count: number) => Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('')
const grouped = (code: string, size: number) => code.match(new RegExp(`.{1,${size}}`, 'g'))?.join('-') ?? code
const bare = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The character that makes the sum of place × value a multiple of 31. */
function checkOf(code: string): string {
  const sum = [...code].reduce((total, character, index) => total + (index + 1) * alphabet.indexOf(character), 0)
  // length × check = -sum; 12 has an inverse modulo 31, which is 13.
  return alphabet[(((-sum * 13) % 31) + 31) % 31] ?? ''
}

/** A code for a letter: `K7QP-WM4X-T9RD`. */
export function newActivationCode(): string {
  const code = draw(length - 1)
  return grouped(code + checkOf(code), group)
}

/**
 * A code as somebody typed it, as it was printed; undefined where it cannot be one, which is a slip of the typing and no
 * attempt.
 */
export function readActivationCode(typed: string): string | undefined {
  const code = bare(typed)
  if (code.length !== length || ![...code].every((character) => alphabet.includes(character))) return undefined
  return checkOf(code.slice(0, -1)) === code.at(-1) ? grouped(code, group) : undefined
}

/** How many codes somebody gets who may lose a telephone. */
export const recoveryCodes = 6

/** 50 bits: `ABCDE-FGHJK`. */
export const newRecoveryCodes = (): string[] => Array.from({ length: recoveryCodes }, () => grouped(draw(10), 5))

export function readRecoveryCode(typed: string): string | undefined {
  const code = bare(typed)
  return code.length === 10 && [...code].every((one) => alphabet.includes(one)) ? grouped(code, 5) : undefined
}

/** Six digits, for a mail. */
export const newMailCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** Six digits as somebody typed them. */
export function readSixDigits(typed: string): string | undefined {
  const digits = bare(typed)
  return /^\d{6}$/.test(digits) ? digits : undefined
}
