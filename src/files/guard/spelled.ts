/** Numbers that are written in words, or half in words: `nul zes twaalf 34 56 78`. */
import { fold, type Word } from './text.ts'

const ones = 'nul een twee drie vier vijf zes zeven acht negen'.split(' ')
const teens = 'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(' ')
const tens = '- - twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ')
const english = 'zero one two three four five six seven eight nine'.split(' ')

/** Glued, as one says it. */
const glued = [
  ['nulzes', '06'],
  ['nul6', '06'],
] as const

const values = new Map<string, string>([
  ...ones.map((word, digit) => [fold(word), `${digit}`] as const),
  ...english.map((word, digit) => [fold(word), `${digit}`] as const),
  ...glued.map(([word, digits]) => [fold(word), digits] as const),
  ...teens.map((word, digit) => [fold(word), `1${digit}`] as const),
  ...tens.flatMap((word, ten) =>
    ones.map((one, digit) => [fold(digit === 0 ? word : `${one}en${word}`), `${ten}${digit}`] as const),
  ),
])

export type Spelled = { readonly digits: string; readonly start: number; readonly end: number }

/** Each row of number words and digits that makes at least eight digits, with at least two digits of it in words. */
export function spelledIn(words: readonly Word[]): Spelled[] {
  const found: Spelled[] = []
  let row: { digits: string; start: number; end: number; spelled: number; sentence: number } | undefined
  const close = () => {
    if (row && row.spelled >= 2 && row.digits.length >= 8) found.push(row)
    row = undefined
  }
  for (const { typed, folded, start, end, sentence } of words) {
    const spelled = values.get(folded)
    const digits = spelled ?? (/^\d+$/.test(typed) ? typed : undefined)
    if (digits === undefined || (row && row.sentence !== sentence)) close()
    if (digits === undefined) continue
    row ??= { digits: '', start, end, spelled: 0, sentence }
    row = { ...row, digits: row.digits + digits, end, spelled: row.spelled + (spelled?.length ?? 0) }
  }
  close()
  return found
}
