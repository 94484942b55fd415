/**
 * Whether a text carries a payment reference, whole. What stands around it decides: `VH-12345-2`, `10-VH-12345` and
 * `VH-12345/02` are others'. What could be either is asked about.
 */
import { clean } from '../../typed/index.ts'
import { withoutFigures } from './figures.ts'

/** `doubt`: as it stands there, with what makes one doubt. `several`: beside another of the same shape. */
export type Seen =
  | { readonly is: 'own' }
  | { readonly is: 'other' }
  | { readonly is: 'several' }
  | { readonly is: 'doubt'; readonly form: string }

export const own: Seen = { is: 'own' }
export const other: Seen = { is: 'other' }

/** Letters and digits are what counts of a reference; the rest stands there or not. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** A text made one for reading, with what is compared of it. */
export type Prepared = { readonly text: string; readonly bare: string }
export const prepared = (text: string): Prepared => {
  const one = clean(text, 'one')
  return { text: one, bare: bare(one) }
}

const alnum = '[\\p{L}\\p{N}]'
/** Words that stand before a reference with a sign between. */
const label =
  /(?:^|[^\p{L}\p{N}])(?:betalings?kenmerk|kenmerk|referentie|reference|ref|huur|rent|nummer|number|nr|no|huurder|huurdernr|debiteur|debiteurnr|contract|omschrijving)$/iu
const month =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec|january|february|march|may|june|july|august|october|mar|oct'
const period = new RegExp(`^(?:${month}|huur|rent|20\\d\\d)(?!${alnum})`, 'iu')
const monthWord = new RegExp(`^(?:${month})(?!${alnum})`, 'iu')

export class Reference {
  readonly typed: string
  readonly bare: string
  readonly #whole: RegExp
  readonly #loose: RegExp
  readonly #shape: RegExp | undefined
  readonly #exact: RegExp

  constructor(typed: string) {
    this.typed = typed
    this.bare = bare(typed)
    const parts = clean(typed, 'one').match(/\p{L}+|\p{N}+/gu) ?? []
    const digitsOnly = /^\p{N}+$/u.test(this.bare)
    // A bank cuts texts at any place and puts a blank there; any other sign inside a part makes another reference.
    const cut = (part: string) => [...part].join(' ?')
    const between = digitsOnly ? '[ ./-]?' : '[ ./_-]{0,3}'
    this.#whole = new RegExp(parts.map(cut).join(between), 'giu')
    // Digits with points between are an amount.
    this.#loose = new RegExp([...this.bare].join(digitsOnly ? '[ -]{0,3}' : '[ ./_-]{0,3}'), 'giu')
    this.#exact = new RegExp(`^${parts.join(between)}$`, 'iu')
    const letters = parts.some((part) => /\p{L}/u.test(part))
    this.#shape = letters
      ? new RegExp(
          `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-/._])${parts
            .map((part) => (/\p{L}/u.test(part) ? part : `\\p{N}{${part.length}}`))
            .join(between)}(?![\\p{L}\\p{N}]|[-/._]\\p{N})`,
          'giu',
        )
      : undefined
  }

  /** In a text of any words. */
  in(given: Prepared): Seen {
    if (!given.bare.includes(this.bare)) return other
    const text = withoutFigures(given.text)
    const found = [...text.matchAll(this.#whole)].map((one) => this.#around(text, one))
    const seen = strongest(found)
    if (seen.is === 'own' && this.#beside(text)) return { is: 'several' }
    if (seen.is !== 'other' || found.length > 0) return seen
    const plain = this.#shape ? given.text : text
    const loosely = [...plain.matchAll(this.#loose)].filter((one) => this.#around(plain, one).is !== 'other')
    return loosely[0] ? { is: 'doubt', form: loosely[0][0].toUpperCase() } : other
  }

  /** In a place that holds a reference and nothing else. */
  as(given: Prepared): Seen {
    const { text } = given
    if (this.#exact.test(text)) return own
    const rf = /^RF\d\d(.+)$/iu.exec(text.replaceAll(' ', ''))
    if (rf && bare(rf[1] ?? '').replace(/^0+/, '') === this.bare.replace(/^0+/, '')) return own
    if (given.bare === this.bare) return this.in(given).is === 'own' ? own : doubt(text)
    // A spreadsheet takes zeros away that stand before a number.
    if (/^\d+$/.test(this.bare) && /^\d+$/.test(text) && text.replace(/^0+/, '') === this.bare.replace(/^0+/, ''))
      return doubt(text)
    return other
  }

  /** Whether it says which tenant it is of, in the way of this reference. */
  isAlike(given: Prepared): boolean {
    return given.bare.length === this.bare.length && this.#shape !== undefined && this.#beside(given.text)
  }

  #beside(text: string): boolean {
    return this.#shape !== undefined && [...text.matchAll(this.#shape)].some(([found]) => bare(found) !== this.bare)
  }

  #around(text: string, match: RegExpMatchArray): Seen {
    const from = match.index ?? 0
    const before = text.slice(Math.max(0, from - 40), from)
    const after = text.slice(from + match[0].length, from + match[0].length + 40)
    const sides = [this.#before(before), this.#after(after)]
    if (sides.includes('other')) return other
    const extra = sides.find((side) => side !== 'own')
    if (extra === undefined && !isPieced(match[0], this.bare)) return own
    const start = sides[0] === 'own' ? '' : (/\S+\s*[-/._]?\s*$/u.exec(before)?.[0] ?? '')
    const end = sides[1] === 'own' ? '' : (/^\s*[-/._]?\s*[\p{L}\p{N}]+/u.exec(after)?.[0] ?? '')
    return doubt(`${start}${match[0]}${end}`)
  }

  #before(text: string): 'own' | 'other' | 'doubt' {
    if (new RegExp(`${alnum}$`, 'u').test(text)) return 'other'
    const tight = /([\p{L}\p{N}]+)[-/._]$/u.exec(text)
    if (tight) {
      if (label.test(text.slice(0, -1))) return 'own'
      if (!/^\p{L}{4,}$/u.test(tight[1] ?? '')) return 'other'
      // The end of a sentence, and a blank forgotten.
      return text.endsWith('.') ? 'own' : 'doubt'
    }
    return /(?:^|[^\p{L}\p{N}.,:/-])\d{1,3} *(?:[-/] +| +[-/]| +)$/u.test(text) ? 'doubt' : 'own'
  }

  #after(text: string): 'own' | 'other' | 'doubt' {
    if (new RegExp(`^${alnum}`, 'u').test(text)) return 'other'
    const tight = /^([-/._])([\p{L}\p{N}]+)/u.exec(text)
    if (tight) {
      if (tight[1] === '.' && /^\p{L}{3,}$/u.test(tight[2] ?? '')) return 'own'
      return period.test(text.slice(1)) ? 'doubt' : 'other'
    }
    const loose = /^(?: *[-/] +| +[-/]| +)(\d{1,3})(?![\d.,:/-]?\d)(.*)$/u.exec(text)
    if (loose) return monthWord.test((loose[2] ?? '').trim()) ? 'own' : 'doubt'
    return /^(?: *[-/] *| +)\p{L}$/u.test(text) ? 'doubt' : 'own'
  }
}

const doubt = (form: string): Seen => ({ is: 'doubt', form: clean(form, 'one').toUpperCase().slice(0, 60) })

/** Digits in pieces may be two numbers that happen to stand beside each other. */
function isPieced(found: string, whole: string): boolean {
  if (!/^\p{N}+$/u.test(whole)) return false
  const pieces = found.split(/[ ./-]/)
  return pieces.length > 1 && pieces.some((piece) => piece.length < 3)
}

const rank = { other: 0, doubt: 1, own: 2, several: 3 } as const
/** Of several places the one that says most. */
export const strongest = (all: readonly Seen[]): Seen =>
  all.reduce((one, next) => (rank[next.is] > rank[one.is] ? next : one), other)

/** A text that a bank may have cut in pieces, anywhere or between words. */
export function inPieces(reference: Reference, pieces: readonly Prepared[]): Seen {
  const seen = pieces.map((piece, index) => {
    const found = reference.in(piece)
    const next = pieces[index + 1]?.text ?? ''
    const goesOn =
      found.is === 'own' && /\d$/.test(piece.text) && /^\d/.test(next) && piece.bare.endsWith(reference.bare)
    return goesOn ? doubt(`${reference.typed} ${/^\d+/.exec(next)?.[0] ?? ''}`) : found
  })
  const alone = strongest(seen)
  if (alone.is !== 'other' || pieces.length < 2) return alone
  const texts = pieces.map(({ text }) => text)
  return strongest([reference.in(prepared(texts.join(''))), reference.in(prepared(texts.join(' ')))])
}
