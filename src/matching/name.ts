import { leads } from './particles.ts'
import { unmarked } from './text.ts'

/** One part of a family name; `whole`: written together with what stands before it, as `elamrani` for `El Amrani`. */
export type FamilyPart = { readonly word: string; readonly whole: string }

/** A name taken apart. Words are lower case without marks; a given name of one letter is an initial. */
export type Name = {
  readonly given: readonly string[]
  readonly family: readonly FamilyPart[]
  /** Between a given and a family name: may be either, as in `Fatima Bakker Jansen`. */
  readonly between: readonly FamilyPart[]
}

const titles = new Set(
  'mevrouw mevr mw mej mejuffrouw meneer dhr heer hr drs dr ing ir mr prof bc msc bsc ba ma llm jr sr fam familie mrs ms'.split(
    ' ',
  ),
)
/** A family name stands on both sides of these. */
const marriages = new Set('ev echtg echtgenote wed weduwe geb geboren gesch'.split(' '))

type Mark = { readonly kind: 'word' | 'particle' | 'join' | 'married'; readonly text: string; readonly shout: boolean }

/**
 * Reads a name as people write it: with or without titles, family name first or last, initials, `v.d.`, double names.
 * Never fails: what makes no name gives empty parts.
 */
export function readName(written: string): Name {
  const text = unmarked(written.slice(0, 200))
    .replace(/\b[eE]\/[vVgG]\b\.?/g, ' ev ')
    .replace(/\b([Dd])e (heer)\b/g, ' $2 ')
    .replace(/\b([Dd])E (HEER)\b/g, ' $2 ')
    .replace(/(^|[\s-])'[tT](?=\s)/g, '$1het')
    .replace(/(^|[\s-])'[sS](?=[\s-])/g, '$1het')
    .replace(/'/g, '')
  const comma = text.indexOf(',')
  const spelled = spellOut(text, comma >= 0)
  const at = spelled.indexOf(',')
  if (at < 0) {
    const marks = marksOf(spelled)
    return readVietnamese(marks) ?? readRow(marks)
  }
  return readCatalogued(marksOf(spelled.slice(0, at)), marksOf(spelled.slice(at + 1)))
}

/** `v.d.`, `v/d`, `v. d.` and `v.` as the words they stand for; capitals at the very beginning are initials. */
function spellOut(text: string, hasComma: boolean): string {
  return text
    .replace(/(^|[\s,.-])v\s*[./]?\s*d\s*[rn]?\s*[./]?(?=\s|[A-Z])/g, '$1 van de ')
    .replace(/([\s,-])V\s*[./]\s*D\s*[RN]?\s*[./]?(?=\s|[A-Z])/g, '$1 van de ')
    .replace(/^V\s*[./]\s*D\s*[./]?(?=\s|[A-Z])/, hasComma || text.includes('/') ? 'van de ' : 'V. D. ')
    .replace(/(^|[\s,-])v[.\s]\s*(?=[A-Za-z]{3})/g, '$1van ')
}

function marksOf(text: string): Mark[] {
  const someLower = /[a-z]{3}/.test(text)
  const marks: Mark[] = []
  for (const piece of text
    .replace(/[-–—]+/g, ' - ')
    .replace(/[,;:()"[\]/]+/g, ' ')
    .split(/\s+/)) {
    if (piece === '-') marks.push({ kind: 'join', text: '-', shout: false })
    else for (const mark of marksOfPiece(piece, someLower)) marks.push(mark)
  }
  return marks
}

function marksOfPiece(piece: string, someLower: boolean): Mark[] {
  const dotted = piece.includes('.')
  return piece.split('.').flatMap((part, index, parts): Mark[] => {
    const word = part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
    if (word === '') return []
    const shout = part.length > 2 && part === part.toUpperCase() && part !== part.toLowerCase()
    if (marriages.has(word)) return [{ kind: 'married', text: word, shout: false }]
    if (titles.has(word) && (dotted || word.length > 2 || part !== part.toUpperCase()))
      return index === 0 || parts.length > 2 ? [] : [{ kind: 'word', text: word, shout }]
    if (leads(word)) return [{ kind: 'particle', text: word, shout }]
    // `JP Bakker`: capitals without a dot, where the rest is written with small letters.
    if (someLower && /^[A-Z]{2,3}$/.test(part) && !/[AEIOUY]/.test(part))
      return [...word].map((letter) => ({ kind: 'word', text: letter, shout: false }))
    const bare = /^vd[rn]?(?=[a-z]{3})/.test(word) ? word.replace(/^vd[rn]?/, '') : word
    return [{ kind: 'word', text: bare, shout }]
  })
}

const isWord = (mark: Mark | undefined): mark is Mark => mark?.kind === 'word'
const words = (marks: readonly Mark[]) => marks.filter(isWord).map(({ text }) => text)

/** Family parts of a row of marks; where there are particles only, they are the name. */
function familyOf(marks: readonly Mark[], before: readonly string[] = []): FamilyPart[] {
  const parts: FamilyPart[] = []
  let lead = before.join('')
  for (const mark of marks) {
    if (mark.kind === 'particle') lead += mark.text
    else if (mark.kind === 'word') {
      parts.push({ word: mark.text, whole: lead + mark.text })
      lead = ''
    } else lead = ''
  }
  const only = marks.findLast(({ kind }) => kind === 'particle')?.text
  return parts.length > 0 || !only ? parts : [{ word: only, whole: only }]
}

/** `Vries, Jan de`, `Vries, de, Jan`, `Bakker-de Boer, F. van`. */
function readCatalogued(left: readonly Mark[], right: readonly Mark[]): Name {
  const trailing = right.filter(({ kind }) => kind === 'particle').map(({ text }) => text)
  const family = familyOf(left, trailing)
  return { given: words(right), family, between: [] }
}

const vietnamese = new Set('nguyen tran pham huynh hoang phan dang bui duong ngo truong trinh'.split(' '))
/** They tell a man's from a woman's name. */
const between = new Set(['van', 'thi'])

/** `Nguyen Van Minh`: the family name comes first and the given name last, and `Van` is no particle. */
function readVietnamese(marks: readonly Mark[]): Name | undefined {
  const [family = '', ...rest] = marks.map(({ text }) => text)
  const given = rest.filter((word) => !between.has(word)).reverse()
  if (!vietnamese.has(family) || given.length === 0 || given.length > 3) return undefined
  if (marks.some(({ kind }) => kind === 'join' || kind === 'married') || given.some((word) => vietnamese.has(word)))
    return undefined
  return { given, family: [{ word: family, whole: family }], between: [] }
}

/** Given names, particles, family names, in the order people say them; or shouted or led by a particle, family name first. */
function readRow(marks: readonly Mark[]): Name {
  const first = marks.findIndex(({ kind }) => kind === 'particle' || kind === 'married')
  const all = marks.filter(isWord)
  if (all.length === 0) return { given: [], family: familyOf(marks), between: [] }
  const shouted = all.filter(({ shout }) => shout).length
  if (shouted > 0 && shouted < all.length && all.some(({ shout, text }) => !shout && text.length > 2)) {
    const family = marks.filter(({ kind, shout }) => kind !== 'word' || shout)
    return { given: words(marks.filter(({ shout }) => !shout)), family: familyOf(family), between: [] }
  }
  if (first === 0 && marks[0]?.kind === 'particle') return readLed(marks)
  if (first > 0) return readParted(marks, first)
  return readPlain(marks)
}

/** `de Vries Jan`, `van der Berg`, `de Vries-Bakker F.`: the family name up to the first word that no hyphen joins to it. */
function readLed(marks: readonly Mark[]): Name {
  const word = marks.findIndex(isWord)
  let end = word + 1
  while (end < marks.length && marks[end]?.kind !== 'word') {
    const next = marks.findIndex((mark, index) => index > end && isWord(mark))
    if (next < 0) break
    end = next + 1
  }
  return { given: words(marks.slice(end)), family: familyOf(marks.slice(0, end)), between: [] }
}

/** `Jan Pieter de Vries Bakker`, `F. Bakker-de Boer`, `F. Jansen geb. Bakker`: something parts given from family names. */
function readParted(marks: readonly Mark[], first: number): Name {
  const head = marks.slice(0, first)
  // The word before the hyphen or before `geb.` is a family name too; a hyphen further on joins two given names.
  const joined = head.at(-1)?.kind === 'join' || marks[first]?.kind === 'married'
  const cut = joined ? head.findLastIndex(isWord) : first
  return { given: words(marks.slice(0, cut)), family: familyOf(marks.slice(cut)), between: [] }
}

function readPlain(marks: readonly Mark[]): Name {
  const joined = marks.findLastIndex(({ kind }) => kind === 'join')
  const all = words(marks)
  const [head = ''] = all
  if (all.length === 1) return { given: [], family: familyOf(marks), between: [] }
  // `Bakker F.`: the initials come last.
  if (head.length > 1 && all.slice(1).every((word) => word.length === 1))
    return { given: all.slice(1), family: familyOf(marks.slice(0, 1)), between: [] }
  // `Bakker-Jansen F.M.`: so do they behind a double name.
  const last = all.findLastIndex((word) => word.length > 1)
  if (joined === 1 && head.length > 1 && last === 1 && all.length > 2)
    return { given: all.slice(2), family: familyOf(marks.filter(isWord).slice(0, 2)), between: [] }
  const initials = all.findIndex((word) => word.length > 1)
  if (head.length === 1) {
    const cut = initials < 0 ? all.length - 1 : initials
    return { given: all.slice(0, cut), family: familyOf(marks.filter(isWord).slice(cut)), between: [] }
  }
  if (joined > 0) {
    // `Anne-Marie Bakker` against `Fatima Bakker-Jansen` and `Bakker-Jansen`.
    if (joined === 1 && all.length > 2)
      return { given: all.slice(0, 2), family: familyOf(marks.filter(isWord).slice(2)), between: [] }
    const from = marks.slice(0, joined).filter(isWord).length - 1
    return { given: all.slice(0, from), family: familyOf(marks.filter(isWord).slice(from)), between: [] }
  }
  const parts = familyOf(marks)
  return {
    given: all.slice(0, -1),
    family: parts.slice(-1),
    between: all.length > 2 ? parts.slice(1, -1).filter(({ word }) => word.length > 1) : [],
  }
}
