/** Amounts as lists of banks and landlords write them: a sign before or behind, brackets, two customs of points and commas. */
import { clean } from '../../typed/index.ts'

export type Mark = ',' | '.'
/** `signed`: it says itself whether it came in or went out. `body`: digits with their marks. */
export type Written = { readonly negative: boolean; readonly signed: boolean; readonly body: string }
export type NotWritten = { readonly problem: 'rowNotAnAmount' | 'rowCurrency' }

const outWords = /^(?:-|db|dr|d|debet|debit|af)$/i
const inWords = /^(?:\+|cr|c|credit|bij)$/i

/** What a cell writes, as far as it is an amount in euros. */
export function writtenAmount(cell: string): Written | NotWritten {
  let text = clean(unforced(cell), 'one')
    .replace(/,-{1,2}$/, '')
    .replace(/€|\beuros?\b|EUR(?![a-z])/gi, '')
    .trim()
  const signs: boolean[] = []
  const bracketed = /^\((.+)\)$/.exec(text)
  if (bracketed) {
    signs.push(true)
    text = (bracketed[1] ?? '').trim()
  }
  for (const part of [/^([-+])\s*/, /\s*([-+])$/, /^([a-z]+)\s+(?=[\d(])/i, /(?<=\d)\s*([a-z]+)$/i]) {
    const sign = part.exec(text)?.[1]
    if (sign === undefined) continue
    if (outWords.test(sign)) signs.push(true)
    else if (inWords.test(sign)) signs.push(false)
    else return { problem: /^[a-z]{3}$/i.test(sign) ? 'rowCurrency' : 'rowNotAnAmount' }
    text = text.replace(part, '')
  }
  if (/^[$£¥]|[$£¥]$/.test(text)) return { problem: 'rowCurrency' }
  if (!/^\d[\d.,' ]*$/.test(text) || signs.length > 1) return { problem: 'rowNotAnAmount' }
  return { negative: signs[0] === true, signed: signs.length > 0, body: text.replace(/[' ]/g, '\u0027') }
}

/** Spreadsheets are told by `="…"` or `'…` to leave a text as it is. */
export const unforced = (cell: string): string =>
  cell
    .trim()
    .replace(/^="(.*)"$/s, '$1')
    .replace(/^'(?=.)/, '')

/** Which mark stands before the cents; `either`: this one amount can be read both ways; `none`: it has no marks. */
export function markOf(body: string): Mark | 'either' | 'none' {
  const marks = [...body.replaceAll("'", '')].filter((sign) => sign === ',' || sign === '.') as Mark[]
  const last = marks.at(-1)
  if (last === undefined) return 'none'
  if (marks.some((mark) => mark !== last)) return last
  if (marks.length > 1) return last === ',' ? '.' : ','
  const [whole = '', part = ''] = body.split(last)
  return part.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? 'either' : last
}

/** In whole cents, when `mark` stands before them. Zeros beyond the cents say nothing; other digits there are no amount of money. */
export function centsOf(body: string, mark: Mark): number | 'rowBeyondCents' | undefined {
  const thousands = mark === ',' ? '.' : ','
  const [whole = '', part = '', ...more] = body.split(mark)
  if (more.length > 0 || !/^\d*$/.test(part)) return undefined
  const sign = ["'", thousands].find((one) => whole.includes(one))
  const groups = sign ? whole.split(sign) : [whole]
  if (sign && !groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))) return undefined
  const digits = groups.join('')
  if (!/^\d{1,12}$/.test(digits)) return undefined
  if (/[1-9]/.test(part.slice(2))) return 'rowBeyondCents'
  return Number(digits) * 100 + Number(part.slice(0, 2).padEnd(2, '0') || 0)
}
