/** Rows of an import as the page that showed them sends them back. */
import { plainDate } from '../../../calendar/plain-date.ts'
import { largestPayment } from '../../../files/payments/reading.ts'
import { month } from '../../../files/rent/month.ts'
import type { ImportRow } from '../../../files/rent/plan.ts'

export const writeRows = (rows: readonly ImportRow[]): string =>
  JSON.stringify(
    rows.map((row) =>
      row.kind === 'due'
        ? ['due', row.month, row.cents]
        : ['payment', row.on, row.cents, ...(row.bankId ? [row.bankId] : [])],
    ),
  )

/** Undefined where they are not as they were shown. */
export function readRows(text: string): readonly ImportRow[] | undefined {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(list)) return undefined
  const rows = list.map((one) => readRow(one))
  const sound = rows.filter((row) => row !== undefined)
  return sound.length === rows.length ? sound : undefined
}

const isCents = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= largestPayment

function readRow(value: unknown): ImportRow | undefined {
  if (!Array.isArray(value)) return undefined
  const [kind, when, cents, bankId]: readonly unknown[] = value
  if (typeof when !== 'string' || !isCents(cents)) return undefined
  if (kind === 'due') {
    const of = month(when)
    return of && cents >= 0 ? { kind, month: of, cents } : undefined
  }
  const on = plainDate(when)
  if (kind !== 'payment' || !on || cents === 0) return undefined
  if (bankId === undefined) return { kind, on, cents }
  return typeof bankId === 'string' && bankId.length <= 80 ? { kind, on, cents, bankId } : undefined
}
