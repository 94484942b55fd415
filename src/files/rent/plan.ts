/** What an import would change in a ledger. Doing it and planning it again changes nothing more. */
import type { Ledger, Payment, RentMonth } from './ledger.ts'
import { type Month, monthOf } from './month.ts'

/** `bankId`: the bank's own number of the payment, the same in every statement; a list of the landlord has none. */
export type ImportRow =
  | { readonly kind: 'payment'; readonly on: Payment['on']; readonly cents: number; readonly bankId?: string }
  | { readonly kind: 'due'; readonly month: Month; readonly cents: number }

export type DueChange = { readonly month: Month; readonly cents: number; readonly before?: number }
export type Plan = {
  readonly payments: readonly Payment[]
  /** Rents that were not there; `before` where another amount was. */
  readonly dues: readonly DueChange[]
  /** Rows that say what stands there already. */
  readonly there: readonly ImportRow[]
  /** Rows from before the ledger begins: what was open then is in its opening. */
  readonly tooEarly: readonly ImportRow[]
  /** The months as they would stand afterwards, those that change only. */
  readonly months: readonly RentMonth[]
}

const alike = ({ on, cents }: { readonly on: string; readonly cents: number }) => `${on}:${cents}`
const fromBank = ({ id }: Payment) => id.startsWith('bank:')
/** An id of a payment that no bank numbered: its day and amount, and which of its kind it is. */
export const plainId = (on: string, cents: number, index: number): string => `${on}:${cents}:${index}`

export function planImport(ledger: Ledger, rows: readonly ImportRow[]): Plan {
  const begin = ledger.opening ? monthOf(ledger.opening.on) : undefined
  const isEarly = (row: ImportRow) => begin !== undefined && (row.kind === 'due' ? row.month : monthOf(row.on)) < begin
  const own = rows.filter((row) => !isEarly(row))
  const { payments, there } = newPayments(ledger, own)
  const dues = changedDues(ledger, own)
  const same = own.filter(
    (row) => row.kind === 'due' && !dues.some(({ month, cents }) => month === row.month && cents === row.cents),
  )
  return {
    payments,
    dues,
    there: [...there, ...same],
    tooEarly: rows.filter(isEarly),
    months: after(ledger, payments, dues),
  }
}

/**
 * A payment is there already when one of its bank number, day and amount is; a number alone says nothing, since some banks
 * count in each statement anew. One without a number is any of that day and amount, one with a number only one without.
 */
function newPayments(ledger: Ledger, rows: readonly ImportRow[]) {
  const known = ledger.months.flatMap(({ payments }) => payments)
  const ids = new Set(known.map(({ id }) => id))
  const count = new Map<string, number>()
  for (const one of known) count.set(alike(one), (count.get(alike(one)) ?? 0) + 1)
  const left = new Set(known)
  const payments: Payment[] = []
  const there: ImportRow[] = []
  const claim = (fits: (one: Payment) => boolean): boolean => {
    const found = [...left].find(fits)
    if (found) left.delete(found)
    return found !== undefined
  }
  const wanted = rows.filter((row) => row.kind === 'payment')
  const own = ({ bankId, on, cents }: (typeof wanted)[number]) => [`bank:${bankId}`, `bank:${bankId}:${on}:${cents}`]
  // Those that a number tells first, so that none of them is taken for another.
  const told = new Set(
    wanted.filter(
      (row) => row.bankId !== undefined && claim((one) => alike(one) === alike(row) && own(row).includes(one.id)),
    ),
  )
  const numbered = new Set<string>()
  for (const row of wanted) {
    const number = row.bankId === undefined ? undefined : `${row.bankId}:${alike(row)}`
    if (
      (number !== undefined && numbered.has(number)) ||
      told.has(row) ||
      claim((one) => alike(one) === alike(row) && !(row.bankId !== undefined && fromBank(one)))
    ) {
      there.push(row)
      continue
    }
    const index = (count.get(alike(row)) ?? 0) + 1
    count.set(alike(row), index)
    const bankId = row.bankId === undefined ? undefined : own(row).find((id) => !ids.has(id))
    const id = bankId ?? freeId(ids, row.on, row.cents, index)
    ids.add(id)
    if (number !== undefined) numbered.add(number)
    payments.push({ on: row.on, cents: row.cents, id })
  }
  return { payments, there }
}

function freeId(taken: ReadonlySet<string>, on: string, cents: number, from: number): string {
  for (let index = from; ; index += 1) {
    const id = plainId(on, cents, index)
    if (!taken.has(id)) return id
  }
}

/** The last row of a month holds, as in a list that corrects itself. */
function changedDues(ledger: Ledger, rows: readonly ImportRow[]): DueChange[] {
  const wanted = new Map<Month, number>()
  for (const row of rows) if (row.kind === 'due') wanted.set(row.month, row.cents)
  return [...wanted].flatMap(([month, cents]): DueChange[] => {
    const before = ledger.months.find(({ key }) => key === month)?.due
    return before === cents ? [] : [{ month, cents, ...(before === undefined ? {} : { before }) }]
  })
}

function after(ledger: Ledger, payments: readonly Payment[], dues: readonly DueChange[]): RentMonth[] {
  const touched = [...new Set([...payments.map(({ on }) => monthOf(on)), ...dues.map(({ month }) => month)])].sort()
  return touched.map((key) => {
    const before = ledger.months.find((one) => one.key === key)
    const due = dues.find(({ month }) => month === key)?.cents ?? before?.due
    const list = [...(before?.payments ?? []), ...payments.filter(({ on }) => monthOf(on) === key)]
    return { key, ...(due === undefined ? {} : { due }), payments: inOrder(list) }
  })
}

/** By day, then amount, then number, so that the same payments always stand the same way. */
export const inOrder = (payments: readonly Payment[]): Payment[] =>
  payments.toSorted((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.cents - b.cents || (a.id < b.id ? -1 : 1)))
