import type { Place } from './finding.ts'

/** ISO 13616: country and check digits to the end, letters as numbers, the rest by 97 is one. */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false
  const expected = lengths[iban.slice(0, 2)]
  if (expected !== undefined && iban.length !== expected) return false
  let rest = 0
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
/** Lengths of the countries that Dutch tenants bank in most; others by their check digits alone. */
const lengths: Readonly<Record<string, number>> = {
  NL: 18,
  BE: 16,
  DE: 22,
  FR: 27,
  ES: 24,
  PL: 28,
  TR: 26,
  LT: 20,
  IE: 22,
  GB: 22,
  RO: 24,
  BG: 22,
  PT: 25,
  IT: 27,
  AT: 20,
  LU: 20,
  MT: 31,
  CH: 21,
  EE: 20,
}

/** Glued to the words round it only one of this country is known, in capitals as banks write it. */
const ibanShape =
  /(?<![\p{L}\d])[A-Za-z]{2}[ ./_-]{0,3}\d[ ./_-]?\d(?:[ ./_-]{0,2}[A-Za-z0-9]){11,30}(?![\p{L}\d])|NL\d{2}[A-Z]{4}\d{10}(?!\d)/gu

export function ibansIn(text: string): Place[] {
  const found: Place[] = []
  for (const match of text.matchAll(ibanShape)) {
    const end = ibanEnd(match[0])
    if (end !== undefined) found.push({ kind: 'iban', start: match.index, end: match.index + end })
  }
  return found
}

/** A number in groups runs into the word after it: every end at the edge of a group is tried. */
function ibanEnd(shape: string): number | undefined {
  let compact = ''
  let found: number | undefined
  for (let at = 0; at < shape.length; at++) {
    const char = shape.charAt(at)
    if (!isLetterOrDigit(char)) continue
    compact += char.toUpperCase()
    const edge = at + 1 === shape.length || !isLetterOrDigit(shape.charAt(at + 1))
    if (edge && compact.length >= 15 && isIban(compact)) found = at + 1
  }
  return found
}
const isLetterOrDigit = (char: string) => /[A-Za-z0-9]/.test(char)
