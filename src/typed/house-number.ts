/**
 * House numbers as they stand on Dutch doors and in registers (Besluit basisregistratie adressen: a number of at most five
 * digits, a letter, an addition) and as people write them down. One reading for form, search, register and emergency access.
 */

/** `number`: its digits, empty where the door has none. `parts`: what comes with it, each with one spelling: `bis`, `a`, `2`, `to`. */
export type HouseNumber = { readonly number: string; readonly parts: readonly string[] }

/** One spelling for what is one door. */
const spelled = new Map(
  Object.entries({
    bis: 'bs bis',
    hs: 'hs huis bg beneden benedenwoning benedenhuis parterre beganegrond',
    bv: 'bv bov boven bovenwoning bovenhuis',
    zw: 'zw zwt zwart',
    rd: 'rd rood',
    '1': 'i een eerste eenhoog',
    '2': 'ii twee tweede tweehoog',
    '3': 'iii drie derde driehoog',
    '4': 'iv vier vierde vierhoog',
  }).flatMap(([one, all]) => all.split(' ').map((word) => [word, one] as const)),
)
/** They say nothing by themselves: `2 hoog`, `1e verdieping`, `nr. 3`. */
const silent = new Set('hoog hg verdieping verd etage nummer nr no toevoeging toev app appartement apt'.split(' '))

const relations: readonly (readonly [RegExp, string])[] = [
  [/^(?:tegenover|t\/o|t\.o\.?|to\b)\s*/, 'to'],
  [/^naast\s*/, 'naast'],
  [/^achter\s*/, 'achter'],
  [/^(?:na)?bij\b\s*/, 'bij'],
]
const without = /^(?:zonder (?:huis)?nummer|z\.? ?n\.?|z\/n|ongenummerd)$/
const called = /^(?:(?:huis)?nummer|nr|no|hnr)\b[.:]?\s*|^#\s*/
const roman = /^(?:i{1,3}|iv|vi{1,3}|ix)$/
const numbered = /^(?:([a-z]{1,2})[ -]?)?(\d{1,5})(?!\d)(.*)$/
const rest = /^[a-z\d .,/()+&':°º-]*$/

const plain = (typed: string) =>
  typed
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

/** Undefined for what is no house number: `abc`, `0`, `-5`. */
export function readHouseNumber(typed: string): HouseNumber | undefined {
  let text = plain(typed)
  if (without.test(text)) return { number: '', parts: ['zn'] }
  if (roman.test(text)) return { number: '', parts: [spelled.get(text) ?? text] }
  const [relation, at] = relations.find(([pattern]) => pattern.test(text)) ?? []
  if (relation) text = text.replace(relation, '')
  const [, before, digits = '', after = ''] = numbered.exec(text.replace(called, '')) ?? []
  if (Number(digits) === 0 || !rest.test(after)) return undefined
  return {
    number: String(Number(digits)),
    parts: [...(at ? [at] : []), ...(before ? [`${before}.`] : []), ...partsOf(after)],
  }
}

function partsOf(text: string): string[] {
  const words = text
    .replace('begane grond', 'beganegrond')
    // `12 2e`, `12-1e verdieping`: which floor.
    .replace(/(?<=[ -]\d+)(?:e|de|ste)(?![a-z])/g, ' ')
    .match(/\d+|[a-z]+/g)
  return (words ?? []).flatMap((word) => {
    if (silent.has(word)) return []
    if (/\d/.test(word)) return String(Number(word))
    const glued = /^(bis|bs|hs)([a-z]{1,2})$/.exec(word)
    return glued ? [spelled.get(glued[1] ?? '') ?? '', glued[2] ?? ''] : (spelled.get(word) ?? word)
  })
}

/** Two doors are the same where this is: `5bs` and `5 bis`, `12-II` and `12 2 hoog`. Of what is none, what was typed. */
export function doorOf(typed: string): string {
  const read = readHouseNumber(typed)
  return read ? [read.number, ...read.parts].join('-') : plain(typed)
}

/** Whether somebody who looks for this door may mean that one: the same number, and no other addition. */
export function mayBeDoor(sought: HouseNumber, { number, parts }: HouseNumber): boolean {
  return sought.number === number && sought.parts.every((part, at) => part === parts[at])
}

const year = /^(?:(?:1[5-9]|20)\d\d\b|\d\d-\d\d$)/
/** Between the two: `Kerkstraat nr. 12`. */
const behind = /,?\s+(?:huisnummer|nummer|nr\.?|no\.|#)$|,$/i
/** Letters that stand with a number; longer words begin a street: `3e Dwarsstraat`. */
const longestPart = 3

/**
 * A street with its house number behind it, taken apart. A year belongs to the street where another number follows it
 * (`Plein 1953 14`), or where it is a square. Undefined where no number stands behind.
 */
export function splitAddress(typed: string): { readonly street: string; readonly houseNumber: string } | undefined {
  const words = typed.trim().split(/\s+/)
  for (let at = 1; at < words.length; at++) {
    const [first = '', ...others] = words.slice(at)
    const isYear =
      year.test(first) && (others.some((word) => /^\d/.test(word)) || (others.length === 0 && isSquare(words)))
    const houseNumber = words.slice(at).join(' ')
    const read = isYear ? undefined : readHouseNumber(houseNumber)
    if (read && /^\d|^tegenover$|^t\/o$/i.test(first) && read.parts.every((part) => part.length <= longestPart))
      return { street: words.slice(0, at).join(' ').replace(behind, ''), houseNumber }
  }
  return undefined
}
const isSquare = ([name = '', ...others]: readonly string[]) => others.length === 1 && name.toLowerCase() === 'plein'

const tens = 'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende'.split(' ')

/** `tweede`, `2de` and `2e` as `2e`; any other word as it is. Small letters. */
export function ordinal(word: string): string {
  const at = tens.indexOf(word)
  return at >= 0 ? `${at + 1}e` : word.replace(/^(\d+)(?:de|ste)$/, '$1e')
}

/** Words as one searches by them: `5bs` as `5 bis`, `3515aa12a` as `3515aa 12 a`, `tweede` as `2e`. Small letters, no marks. */
export const searchedWords = (words: readonly string[]): string[] =>
  words.flatMap((word) => {
    const glued = /^([1-9]\d{3}[a-z]{2})(\d.*)$/.exec(word)
    if (glued) return [glued[1] ?? '', ...searchedWords([glued[2] ?? ''])]
    if (/^\d{1,5}[a-z]+$/.test(word) && !/^\d+(?:e|de|ste)$/.test(word) && !/^\d{4}[a-z]{2}$/.test(word)) {
      const read = readHouseNumber(word)
      return read ? [read.number, ...read.parts] : word
    }
    return /^(?:bs|zwart|rood)$/.test(word) ? (spelled.get(word) ?? word) : ordinal(word)
  })
