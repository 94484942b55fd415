/** Three figures of a ledger, for the case page and the page of the rent itself. */

import type { PlainDate } from '../../calendar/plain-date.ts'
import { files } from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import { arrearsOn, type Ledger, monthLines } from '../../files/rent/ledger.ts'
import { monthOf } from '../../files/rent/month.ts'
import { ledgersOf, type OwnLedger, proposalFor } from '../../process/any-time/rent/ledgers.ts'
import type { Words } from '../../words/index.ts'
import type { Entry, Figure, Link, RentLook } from '../models/index.ts'
import { long } from './dates.ts'
import { euros } from './euros.ts'
import { monthList, monthName } from './months.ts'
import { proposalText } from './proposal.ts'

export const rentHref = (context: Context): string => `/zaak/${context.rows.world.id}/huur`

/** What is open now, the rent, and in which months that are over nothing was paid. */
export function figuresOf(ledger: Ledger, today: PlainDate, words: Words): Figure[] {
  const { figures: text } = words.rent
  const open = arrearsOn(ledger, today)
  const rent = ledger.months.findLast(({ due }) => due !== undefined)
  const unpaid = unpaidMonths(ledger, today)
  return [
    { label: open < 0 ? text.ahead : text.open, value: euros(Math.abs(open)), note: text.on(long(today, words)) },
    rent?.due === undefined
      ? { label: text.rent, value: text.noRent }
      : { label: text.rent, value: euros(rent.due), note: text.rentIn(monthName(rent.key, words)) },
    unpaid.length === 0
      ? { label: text.unpaid, value: text.none }
      : { label: text.unpaid, value: text.count(unpaid.length), note: monthList(unpaid, words) },
  ]
}

export const unpaidMonths = (ledger: Ledger, today: PlainDate) =>
  monthLines(ledger)
    .filter(({ month, due, paid }) => month < monthOf(today) && (due ?? 0) > 0 && paid <= 0)
    .map(({ month }) => month)

/** Nothing where this world has no ledger. */
export function rentLook(context: Context, words: Words): { rent?: RentLook } {
  const [own] = ledgersOf(context)
  if (!own) return {}
  const proposal = proposalFor(context)
  return {
    rent: {
      figures: figuresOf(own.ledger, context.now.date, words),
      ...(proposal ? { proposal: proposalText(proposal, words) } : {}),
      link: rentLink(context, words),
    },
  }
}

export const rentLink = (context: Context, words: Words): Link => ({
  label: words.rent.part.look,
  href: rentHref(context),
})

/** In place of an entry for each month: one line that says how far the ledger goes. */
export function ledgerSummary({ ledger }: OwnLedger, words: Words): Pick<Entry, 'name' | 'value'> {
  const [first, last] = [ledger.months[0]?.key, ledger.months.at(-1)?.key]
  const period = first && last ? words.rent.period(monthName(first, words), monthName(last, words)) : ''
  return {
    name: words.rent.title,
    value: [
      ...(period ? [words.rent.part.months(ledger.months.length, period)] : []),
      ...arrangementLines(ledger, words),
    ],
  }
}

export function arrangementLines(ledger: Ledger, words: Words): string[] {
  const { arrangement: text } = words.rent
  return ledger.arrangements.map(({ kind, from, total, instalment = 0, dayOfMonth = 1 }) =>
    kind === 'boughtOff'
      ? text.boughtOff(euros(total), long(from, words))
      : text.inParts(euros(total), euros(instalment), dayOfMonth, long(from, words)),
  )
}

export const fileTitle = ({ file }: OwnLedger, words: Words): string => words.say(files[file].text)
