/**
 * What a file of payments says. Every column, every line and every sign of it ends in a verdict: taken, another's, nothing,
 * asked, or refused with words. While anything is asked there are no rows, so that nothing can be kept of it.
 */
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { ImportRow } from '../rent/plan.ts'

/** Why a file, or something in it, is not taken; each is a sentence in the interface. */
export const paymentProblems = [
  'referenceNeeded',
  'referenceNotThere',
  'importTooLarge',
  'importTooMany',
  'importTooManyOfOne',
  'importTooHard',
  'importKind',
  'importZip',
  'importColumns',
  'importTwoColumns',
  'importBroken',
  'importDoctype',
  'importVersion',
  'importNothing',
  'importMore',
  'importAsks',
  'rowCells',
  'rowMissing',
  'rowNotADate',
  'rowNoSuchDate',
  'rowInFuture',
  'rowNotAnAmount',
  'rowBeyondCents',
  'rowTooLarge',
  'rowKind',
  'rowSign',
  'rowTwoSigns',
  'rowCurrency',
  'rowNoAmount',
  'rowTwoAmounts',
  'rowBoolean',
  'rowStatus',
  'rowReturn',
  'rowSeveralReferences',
] as const
export type PaymentProblemCode = (typeof paymentProblems)[number]

/** `line` and `column`: where in the file; `found`: what stands there. Of a line of somebody else nothing is told. */
export type PaymentProblem = {
  readonly problem: PaymentProblemCode
  readonly line?: number
  readonly column?: string
  readonly found?: string
  readonly limit?: number
  /** At which field it is told; that of the file when absent. */
  readonly field?: 'reference'
}

/** What somebody has to say before the file can be read. */
export type QuestionKind =
  | 'amountColumn'
  | 'dateColumn'
  | 'dateOrder'
  | 'decimalMark'
  | 'columnValue'
  | 'debitColumn'
  | 'debit'
  | 'reference'
  | 'wholeFile'
  | 'sameTwice'

/**
 * `id` follows from what is asked, so that an answer counts for the same question only, of whatever file. `about`: the column,
 * the value or the amount that it is about, in this order. `answers`: codes, or titles of columns for `amountColumn` and `dateColumn`.
 */
export type Question = {
  readonly id: string
  readonly kind: QuestionKind
  readonly about: readonly string[]
  readonly answers: readonly string[]
}
/** Answers by the id of their question. */
export type Answers = Readonly<Record<string, string>>

export type Ask = {
  /** Payment references of the tenants whose lines are wanted; none where the whole file is of one tenant. */
  readonly references: readonly string[]
  /** The references are those of all tenants of a file: one of them may be in none of its lines. */
  readonly several?: boolean
  readonly answers: Answers
  readonly today: PlainDate
}

/** Why a line of this tenant is no payment: it went out and was none, undid what went out, is not booked, is zero, was not made. */
export type LeftWhy = 'out' | 'debitBack' | 'notBooked' | 'zero' | 'notMade'
export type Left = { readonly on?: PlainDate; readonly cents?: number; readonly why: LeftWhy }

/** What a column was taken for. */
export type ColumnVerdict =
  | 'date'
  | 'amount'
  | 'incoming'
  | 'outgoing'
  | 'direction'
  | 'kind'
  | 'currency'
  | 'reference'
  | 'text'
  | 'notRead'

export type OfTenant = {
  /** Absent where the whole file is of one tenant. */
  readonly reference?: string
  readonly rows: readonly ImportRow[]
  readonly left: readonly Left[]
}

/** `lines`: how many there are, of which `others` are of somebody else and `nothing` are titles, totals and empty ones. */
export type Found = {
  readonly kind: 'found'
  readonly tenants: readonly OfTenant[]
  readonly lines: { readonly all: number; readonly others: number; readonly nothing: number }
  readonly columns: readonly { readonly title: string; readonly verdict: ColumnVerdict }[]
}

export type Reading =
  | Found
  | { readonly kind: 'asked'; readonly questions: readonly Question[] }
  | { readonly kind: 'refused'; readonly problems: readonly PaymentProblem[] }

export const refused = (...problems: readonly PaymentProblem[]): Reading => ({ kind: 'refused', problems })

/** Most that one file may hold; `ofOne`: rows of one tenant, which a page shows and sends back. */
export const most = { bytes: 25 * 1024 * 1024, entries: 100_000, ofOne: 600, problems: 25, questions: 12 }

/** In cents; more than that is no rent of one tenant. */
export const largestPayment = 100_000_00

/** What was found so far of one file or of several; stops at the most mistakes that one can look at. */
export class Findings {
  readonly rows = new Map<number, ImportRow[]>()
  readonly left = new Map<number, Left[]>()
  readonly problems: PaymentProblem[] = []
  readonly questions: Question[] = []
  readonly lines = { all: 0, others: 0, nothing: 0 }
  columns: Found['columns'] = []
  readonly #answers: Answers

  constructor(answers: Answers) {
    this.#answers = answers
  }

  get full(): boolean {
    return this.problems.length >= most.problems
  }
  wrong(problem: PaymentProblem): undefined {
    if (!this.full) this.problems.push(problem)
  }
  take(tenant: number, row: ImportRow): void {
    listed(this.rows, tenant).push(row)
  }
  leave(tenant: number, left: Left): void {
    listed(this.left, tenant).push(left)
  }

  /** The answer to a question, if it was given and can be one; the question stays on the page either way. */
  asks(kind: QuestionKind, about: readonly string[], answers: readonly string[]): string | undefined {
    const id = `${kind}-${hashOf([kind, ...about, ...answers].join('\u0000'))}`
    if (!this.questions.some((one) => one.id === id)) this.questions.push({ id, kind, about, answers })
    const given = this.#answers[id]
    if (given !== undefined && answers.includes(given)) return given
    this.#open.add(id)
    return undefined
  }
  readonly #open = new Set<string>()
  get open(): boolean {
    return this.#open.size > 0
  }
}

/** The list under a key, made where there is none. */
export function listed<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

/** FNV-1a in 32 bits: tells questions apart, and hides nothing. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}
