/** For tests: ledgers in a line each. */
import type { PlainDate } from '../../calendar/plain-date.ts'
import { type Arrangement, type Ledger, ledgerOf, type Payment } from './ledger.ts'
import { type Month, monthOf } from './month.ts'

export const day = (text: string): PlainDate => text as PlainDate

type Given = {
  /** Rent in cents for each month from the first on. */
  readonly from: string
  readonly rents: readonly (number | undefined)[]
  /** `2026-08-28: 64218`; a list where a day has several. */
  readonly paid?: Readonly<Record<string, number | readonly number[]>>
  readonly opening?: number
  readonly arrangements?: readonly Arrangement[]
}

/** A ledger with the rents of months on end and payments by day. */
export function aLedger({ from, rents, paid = {}, opening, arrangements = [] }: Given): Ledger {
  const payments = Object.entries(paid).flatMap(([on, cents]): Payment[] =>
    [cents].flat().map((one, index) => ({ on: day(on), cents: one, id: `${on}:${one}:${index + 1}` })),
  )
  const dues = new Map(rents.map((due, index) => [later(from, index), due]))
  const keys = [...new Set([...dues.keys(), ...payments.map(({ on }) => monthOf(on))])]
  return ledgerOf({
    months: keys.map((key) => {
      const due = dues.get(key)
      return { key, ...(due === undefined ? {} : { due }), payments: payments.filter(({ on }) => monthOf(on) === key) }
    }),
    ...(opening === undefined ? {} : { opening: { on: day(`${from}-01`), cents: opening } }),
    arrangements,
  })
}

function later(from: string, months: number): Month {
  const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as Month
}

export const inInstalments = (from: string, total: number, instalment: number, dayOfMonth = 15): Arrangement => ({
  key: day(from),
  kind: 'arrangement',
  from: day(from),
  total,
  instalment,
  dayOfMonth,
})
export const boughtOff = (from: string, total: number): Arrangement => ({
  key: day(from),
  kind: 'boughtOff',
  from: day(from),
  total,
})
