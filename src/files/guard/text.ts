/** One word of a text: where it stands (UTF-16 offsets), as typed, and folded so that usual misspellings are equal. */
export type Word = {
  readonly start: number
  readonly end: number
  readonly typed: string
  readonly folded: string
  /** Number of the sentence it stands in. */
  readonly sentence: number
  /** A comma, colon or bracket stands between this word and the one before. */
  readonly pause: boolean
}

const accents = /[\u0300-\u036f]/g
const withoutAccents = (text: string) => text.normalize('NFD').replace(accents, '')

/** Pairs that Dutch writes differently and says alike; each step is linear. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/isch(?=e?s?$)/g, 'is'],
  [/ch/g, 'g'],
  [/th/g, 't'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/ij/g, 'ei'],
  [/y/g, 'i'],
  [/ou/g, 'au'],
  [/ie/g, 'i'],
  [/d(?=t?$)/g, 't'],
  [/([bdfgklmnprst])\1+/g, '$1'],
]

/** Equal for spellings that sound the same: `veroordeelt` and `veroordeeld`, `reclasering` and `reclassering`. */
export function fold(word: string): string {
  let folded = withoutAccents(word.toLowerCase())
  for (const [from, to] of alike) folded = folded.replace(from, to)
  return folded
}

/** The same for the beginning of a word that goes on: what changes at the end of a word only stays as it is. */
export const foldInside = (part: string): string => fold(`${part}#`).slice(0, -1)

/** Abbreviations whose full stop ends no sentence. */
const abbreviations = new Set(
  `mw mevr dhr hr nr tel ivm bijv bv evt o.a oa ca mr dr drs ing ir st art incl excl max min gem wkn mnd jr sr p.m pm
  dd d.d resp vd v.d tav t.a.v mbt m.b.t dmv d.m.v rek cont obv o.b.v nl iig aub svp enz etc ovj`.split(/\s+/),
)

const wordShape = /(?:\p{L}\.){2,8}(?!\p{L})|[\p{L}\p{M}\p{N}]+/gu
const upper = /\p{Lu}|\p{N}/u

/** The words of a text, in order. A sentence ends at a line's end, or at a full stop that is no abbreviation's. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  const known = new Map<string, string>()
  let sentence = 0
  let last: Word | undefined
  for (const match of text.matchAll(wordShape)) {
    const typed = match[0].includes('.') ? match[0].replaceAll('.', '') : match[0]
    const between = text.slice(last?.end ?? 0, match.index)
    if (last && endsSentence(between, last, typed)) sentence++
    let folded = known.get(typed)
    if (folded === undefined) {
      folded = fold(typed)
      known.set(typed, folded)
    }
    last = {
      start: match.index,
      end: match.index + match[0].length,
      typed,
      folded,
      sentence,
      pause: /[,:;()/]/.test(between),
    }
    words.push(last)
  }
  return words
}

function endsSentence(between: string, last: Word, next: string): boolean {
  if (/[\n\r!?]/.test(between)) return true
  if (!between.includes('.') || !/\s/.test(between)) return false
  return upper.test(next.charAt(0)) && last.typed.length > 1 && !abbreviations.has(last.typed.toLowerCase())
}
