/**
 * One spelling for what is written by ear, by another alphabet or by another country's clerk: `Djoemai` and `Jumai`, `Kleijn`
 * and `Klein`, `Shevchenko` and `Sjevtsjenko`, `Noureddine` and `Nureddine`. Some letters stand for two sounds, so a word
 * may have some spellings; two words are one where they share any.
 */

/** In this order: what is taken for one sign cannot be taken apart after. */
const steps: readonly (readonly [RegExp, string])[] = [
  // Abdul Rahman, Abderrahman, Abdurahman.
  [/^abd(?:oe|ou|[aeiou])(?:l|r(?=r)|s(?=s)|n(?=n)|d(?=d)|z(?=z)|t(?=t)|(?=[rsn]))(?=.{3})/, 'abd'],
  [/dzh|dzj|dj/g, '1'],
  [/tj(?!e$)/g, '2'],
  [/tsch|tsj|tch|tsh|sch|zsj|shch|sh|sj|sz|cz|zh|zj/g, 's'],
  [/^kh/, 'h'],
  [/kh|ck/g, 'k'],
  [/ph/g, 'f'],
  [/ch/g, '2'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/ou(?=[aei])/g, 'v'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/(?<=.)h/g, ''],
  [/ij/g, 'y'],
  [/(?<=[aeou])j(?![aeiou])/g, 'y'],
  [/ee(?![iy])/g, '3'],
  [/[ae]+[iy]+/g, '4'],
  [/oe/g, '5'],
  [/oo/g, '5'],
  [/ou|ue|uu/g, 'u'],
  [/ae/g, 'a'],
  [/y/g, 'i'],
  [/ie/g, 'i'],
  [/(?<=.)dt?$/, 't'],
  [/(?<=.)b$/, 'p'],
  [/(?<=.)v$/, 'f'],
  [/(.)\1+/g, '$1'],
]
/** `ch` in Aicha, Chadija and Christa; `ee` in Peeters and Rasheed; `oe` in Soenita and Boehm; `j` in Jan and Jamal. */
const sounds: readonly (readonly [string, readonly string[]])[] = [
  ['1', ['j']],
  ['2', ['s', 'h', 'k']],
  ['3', ['e', 'i']],
  ['4', ['ei']],
  ['5', ['u', 'o']],
]

const mostSpellings = 8
/** The same words come back again and again; forgotten when there are too many. */
const known = new Map<string, readonly string[]>()

/** All of its spellings, at most eight; never empty. */
export function spellings(word: string): readonly string[] {
  const before = known.get(word)
  if (before) return before
  if (known.size > 20_000) known.clear()
  const made = spell(word)
  known.set(word, made)
  return made
}

function spell(word: string): readonly string[] {
  const one = steps.reduce((text, [pattern, by]) => text.replace(pattern, by), word)
  // A `j` by itself is one of two; what was `dj` is sure, and still a sign of its own.
  let all = one.includes('j') ? [one.replaceAll('j', 'i'), one] : [one]
  for (const [sign, as] of sounds)
    if (one.includes(sign)) all = all.flatMap((text) => as.map((letter) => text.replaceAll(sign, letter)))
  return [...new Set(all.map((text) => text.replace(/(.)\1+/g, '$1')))].slice(0, mostSpellings)
}

export function sameSpelling(a: string, b: string): boolean {
  const theirs = spellings(b)
  return spellings(a).some((one) => theirs.includes(one))
}
