/**
 * Statements of the landlord's bank, CAMT.053 in the versions 02 and 08. A statement has the payments of all tenants: only
 * those that carry this tenant's payment reference are taken, and nothing is kept, shown or counted of any other.
 */
import { XMLParser } from 'fast-xml-parser'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { readDate } from '../../../calendar/read-date.ts'
import type { ImportRow } from '../../../files/rent/plan.ts'
import { bare, fails, type Imported, type ImportProblem } from './import-problem.ts'
import { largestPayment } from './payments.ts'

type Node = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  ignoreAttributes: false,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
})

/** `{}` for what is no element with members. */
const node = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {})
/** An element that may stand there none, one or several times. */
const every = (value: unknown): unknown[] =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]
/** What an element says; one with attributes has its text beside them. */
const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : String(node(value)['#text'] ?? '')
const inside = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce((found: unknown, name) => node(found)[name], value)

/** Whether this is XML at all; what else may be wrong with it is told by `readCamt`. */
export const isXml = (content: string): boolean => /^\s*</.test(content)

export function readCamt(content: string, reference: string | undefined, today: PlainDate): Imported {
  if (!reference) return fails({ field: 'reference', problem: 'referenceNeeded' })
  // A statement has no type definition and defines nothing: what has one wants something of the reader.
  if (/<!\s*(DOCTYPE|ENTITY)/i.test(content)) return fails({ problem: 'importDoctype' })
  const version = /urn:iso:std:iso:20022:tech:xsd:(camt\.\d{3}\.\d{3}\.\d{2})/.exec(content.slice(0, 4000))?.[1]
  if (version !== 'camt.053.001.02' && version !== 'camt.053.001.08') return fails({ problem: 'importVersion' })
  let document: unknown
  try {
    document = parser.parse(content, true)
  } catch {
    return fails({ problem: 'importBroken', line: 1 })
  }
  const statements = every(inside(document, 'Document', 'BkToCstmrStmt', 'Stmt'))
  const entries = statements.flatMap((statement) => every(inside(statement, 'Ntry')))
  const read = entries.flatMap((entry) => ofEntry(entry, matcher(reference), today))
  const problems = read.flatMap((one) => ('problem' in one ? [one] : []))
  if (problems.length > 0) return fails(...problems)
  const rows = read.flatMap((one) => ('kind' in one ? [one] : []))
  return rows.length > 0 ? { ok: true, rows } : fails({ problem: 'importNothing' })
}

type Matches = (details: unknown) => boolean

/** In a text the reference has to stand by itself: not inside a longer number. */
function matcher(reference: string): Matches {
  const signs = [...bare(reference)].map((sign) => sign.replace(/[^\p{L}\p{N}]/gu, ''))
  const loose = new RegExp(`(?<![\\p{L}\\p{N}])${signs.join('[\\s./-]*')}(?![\\p{L}\\p{N}])`, 'iu')
  return (details) => {
    const remittance = inside(details, 'RmtInf')
    const structured = every(inside(remittance, 'Strd')).flatMap((one) => every(inside(one, 'CdtrRefInf', 'Ref')))
    const exact = [...structured, inside(details, 'Refs', 'EndToEndId')].map(text)
    return (
      exact.some((one) => bare(one) === bare(reference)) ||
      every(inside(remittance, 'Ustrd')).some((one) => loose.test(text(one)))
    )
  }
}

const isBooked = (entry: unknown) => (text(inside(entry, 'Sts', 'Cd')) || text(inside(entry, 'Sts'))) === 'BOOK'

/** Money that came in; money that went back when an earlier payment was taken back; nothing else is a payment. */
function signOf(entry: unknown, details: unknown): 1 | -1 | undefined {
  const direction = text(inside(details, 'CdtDbtInd')) || text(inside(entry, 'CdtDbtInd'))
  const back = text(inside(entry, 'RvslInd')) === 'true'
  if (direction === 'CRDT') return back ? undefined : 1
  return direction === 'DBIT' && back ? -1 : undefined
}

function ofEntry(entry: unknown, matches: Matches, today: PlainDate): (ImportRow | ImportProblem)[] {
  if (!isBooked(entry)) return []
  const transactions = every(inside(entry, 'NtryDtls')).flatMap((details) => every(inside(details, 'TxDtls')))
  return transactions.flatMap((details, index) => {
    const sign = signOf(entry, details)
    if (sign === undefined || !matches(details)) return []
    return [rowOf(entry, details, { sign, alone: transactions.length === 1, index, today })]
  })
}

type Place = { readonly sign: 1 | -1; readonly alone: boolean; readonly index: number; readonly today: PlainDate }

function rowOf(entry: unknown, details: unknown, { sign, alone, index, today }: Place): ImportRow | ImportProblem {
  const typedDate = dateText(inside(entry, 'BookgDt')) || dateText(inside(entry, 'ValDt'))
  const on = readDate(typedDate)
  if ('problem' in on) return { problem: 'rowNotADate', column: 'BookgDt', found: typedDate.slice(0, 40) }
  if (on.value > today) return { problem: 'rowInFuture', column: 'BookgDt', found: typedDate }
  // A batch is one entry with several payments: the amount of the entry is that of all of them.
  const amount =
    inside(details, 'Amt') ?? inside(details, 'AmtDtls', 'TxAmt', 'Amt') ?? (alone ? inside(entry, 'Amt') : undefined)
  if (amount === undefined) return { problem: 'rowNoAmount', column: 'Amt', found: typedDate }
  const currency = text(node(amount)['@_Ccy'])
  if (currency !== 'EUR') return { problem: 'rowCurrency', column: 'Amt', found: currency }
  const typed = text(amount)
  const cents = /^\d{1,12}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : undefined
  if (!cents) return { problem: 'rowNotAnAmount', column: 'Amt', found: typed.slice(0, 40) }
  if (cents > largestPayment) return { problem: 'rowTooLarge', column: 'Amt', found: typed }
  const bankId = bankIdOf(entry, details, alone ? undefined : index)
  return { kind: 'payment', on: on.value, cents: sign * cents, ...(bankId ? { bankId } : {}) }
}

const dateText = (value: unknown) => text(inside(value, 'Dt')) || text(inside(value, 'DtTm')).slice(0, 10)

/** The bank's own number of the payment, or that of its entry with the place in it. */
function bankIdOf(entry: unknown, details: unknown, index: number | undefined): string | undefined {
  const own = text(inside(details, 'Refs', 'AcctSvcrRef'))
  const whole = text(inside(entry, 'AcctSvcrRef')) || text(inside(entry, 'NtryRef'))
  const id = own || (whole && index !== undefined ? `${whole}/${index + 1}` : whole)
  return id ? id.slice(0, 80) : undefined
}
