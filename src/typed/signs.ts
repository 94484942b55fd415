/**
 * Text as people type, paste and dictate it, made one before anything reads it: guard, search, matching and what is kept.
 * The browser runs this file as it stands, so it imports nothing. Decision 047.
 */

const blanks = '\\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000'
const dashes = '\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d'
/** Word's line break, a new page, and the two of Unicode itself. */
const breaks = '\\u000b\\u000c\\u0085\\u2028\\u2029'
/** They only help a reader of mixed text: left-to-right, right-to-left, Arabic letter. */
const helps = '\\u200e\\u200f\\u061c'
/** They hide what stands in a text: embeddings, overrides and isolates. Never taken out in silence. */
const turns = '\\u202a-\\u202e\\u2066-\\u2069'

/** Scripts that write one word otherwise with a joiner in it or without. */
const joined = ['Arab', 'Syrc', 'Nkoo', 'Mong', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym']
  .concat(['Sinh', 'Khmr', 'Mymr'])
  .map((script) => `\\p{sc=${script}}`)
  .join('')
const needed = [
  `(?<=[${joined}]\\p{M}*)[\\u200c\\u200d](?=[${joined}])`,
  // A family in one picture, and a sign that may be a picture.
  '(?<=\\p{ExtPict}[\\ufe0f\\p{EMod}]*)\\u200d(?=\\p{ExtPict})',
  '(?<=\\p{ExtPict}\\p{EMod}?)[\\ufe0e\\ufe0f]',
].join('|')
const invisible = `(?![${turns}])[\\p{DI}\\ufff9-\\ufffc]`

const likeBlank = new RegExp(`[${blanks}]`, 'gu')
const likeDash = new RegExp(`[${dashes}]`, 'gu')
const likeBreak = new RegExp(`\\r\\n|[\\r${breaks}]`, 'gu')
const unseen = new RegExp(`(${needed})|${invisible}`, 'gu')
const unseenAll = new RegExp(invisible, 'gu')
const helping = new RegExp(`([${helps}])|(${needed})|${invisible}`, 'gu')
const rightToLeft = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u
const refused = new RegExp(`[${turns}\\p{Cs}]|(?!\\n)\\p{Cc}`, 'u')
const plain = /^[\n\x20-\x7e]*$/

/**
 * The one form of a text: composed letters (NFC), usual blanks, dashes and line ends, nothing invisible but what a script
 * needs to be read. `one`: on one line, without blanks too many. What `refusedIn` finds is left in.
 */
export function clean(typed: string, lines: 'one' | 'many'): string {
  const text = plain.test(typed) ? typed : visible(typed, lines)
  return lines === 'many' ? text.trim() : text.replace(/[ \n]+/g, ' ').trim()
}

function visible(typed: string, lines: 'one' | 'many'): string {
  const signs = typed.replace(likeBlank, ' ').replace(likeDash, '-').replace(likeBreak, '\n')
  // On one line there is hardly anything to turn, and names are compared.
  const marked = lines === 'many' && rightToLeft.test(signs)
  const kept = marked
    ? signs.replace(helping, (_, help = '', need = '') => help + need)
    : signs.replace(unseen, (_, need = '') => need)
  return kept.normalize('NFC')
}

/** A sign that no text may hold: it steers, hides or is half of one. `line` and `place` (in characters) count from 1. */
export type RefusedSign = {
  /** As `U+202E`. */
  readonly sign: string
  readonly turns: boolean
  readonly line: number
  readonly place: number
  /** The last of what stands before it on its line, at most 20 characters. */
  readonly after: string
}

/** The first of them in a text that `clean` gave. */
export function refusedIn(text: string): RefusedSign | undefined {
  const found = refused.exec(text)
  if (!found) return undefined
  const before = text.slice(0, found.index)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const code = found[0].codePointAt(0) ?? 0
  return {
    sign: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    turns: new RegExp(`[${turns}]`, 'u').test(found[0]),
    line: before.split('\n').length,
    place: [...line].length + 1,
    after: [...line].slice(-20).join('').trim(),
  }
}

/** A text as a reader sees it: usual signs, nothing invisible. `from` and `to` give a stretch of it its place in what was typed. */
export type Seen = { readonly text: string; readonly from: (at: number) => number; readonly to: (at: number) => number }

/** For who has to find a word where it was typed: every sign keeps its place, but for those that are left out. */
export function seen(typed: string): Seen {
  if (plain.test(typed)) return { text: typed, from: (at) => at, to: (at) => at }
  const signs = typed
    .replace(likeBlank, ' ')
    .replace(likeDash, '-')
    .replace(new RegExp(`[\\r${breaks}]`, 'gu'), '\n')
  const left: number[] = []
  const text = signs.replace(unseenAll, (sign, at: number) => {
    for (let unit = 0; unit < sign.length; unit++) left.push(at + unit)
    return ''
  })
  if (left.length === 0) return { text, from: (at) => at, to: (at) => at }
  // How many signs were left out before each place of the text.
  const places = new Uint32Array(text.length + 1)
  for (let at = 0, out = 0; at <= text.length; at++) {
    while (left[out] === at + out) out++
    places[at] = at + out
  }
  const from = (at: number) => places[at] ?? typed.length
  return { text, from, to: (at) => (at === 0 ? 0 : from(at - 1) + 1) }
}
