/** The page of a ledger: figures, a chart with its reading, and the same figures as a table. */

import type { PlainDate } from '../../calendar/plain-date.ts'
import { type ActName, type CategoryName, isResident, parties, partyNames, readersOf } from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import { arrearsOn, instalmentsDue, type Ledger, monthLines, rentInTime, rentPaidOn } from '../../files/rent/ledger.ts'
import { type Month, monthOf } from '../../files/rent/month.ts'
import { ledgersOf, type OwnLedger, proposalFor } from '../../process/any-time/rent/ledgers.ts'
import type { CaseQuestion } from '../../questions/index.ts'
import { localeOf, type Words } from '../../words/index.ts'
import type { RentChart, RentModel, RentPart, SeesLine } from '../models/index.ts'
import { actHref, caseHref, residentName } from './case.ts'
import { short } from './dates.ts'
import { euros, wholeEuros } from './euros.ts'
import { monthName, shortMonth } from './months.ts'
import { proposalText } from './proposal.ts'
import { arrangementLines, figuresOf, fileTitle, unpaidMonths } from './rent-look.ts'

/** The acts that keep each party's ledger, the first with which a month is corrected. */
const ledgerActs: Readonly<Record<OwnLedger['party'], readonly ActName[]>> = {
  corporation: ['recordRent', 'importRent', 'recordArrangement'],
  workAndIncome: ['recordBudgetRent', 'recordBudgetArrangement'],
}
/** More would make bars too thin to tell apart on a telephone; the table has all of them. */
const chartMonths = 18

/** Undefined where this world has no ledger: then there is no such page. */
export function rentModel(question: CaseQuestion, words: Words): RentModel | undefined {
  const { context, open } = question
  const ledgers = ledgersOf(context)
  const [first] = ledgers
  if (!first) return undefined
  const resident = isResident(context.actor.party)
  const proposal = proposalFor(context)
  const acts = resident ? [] : ledgerActs[first.party].filter((act) => open.includes(act))
  return {
    back: resident
      ? { label: words.sentences.form.back(words.sentences.nav.myVh), href: '/mijn-vh' }
      : { label: words.sentences.form.back(residentName(context, words)), href: caseHref(context) },
    title: words.rent.title,
    subtitle: residentName(context, words),
    parts: ledgers.map((one) => partOf(one, context, words, ledgers.length > 1, acts[0])),
    ...(proposal ? { proposal: proposalText(proposal, words) } : {}),
    acts: acts.map((act) => ({ label: words.acts[act].menu, href: actHref(context, act) })),
    gentle: resident,
  }
}

function partOf(own: OwnLedger, context: Context, words: Words, several: boolean, act: ActName | undefined): RentPart {
  const { ledger } = own
  const today = context.now.date
  const lines = linesOn(ledger, today)
  const due = instalmentsDue(ledger, today)
  const kept = arrangementLines(ledger, words)
  return {
    ...(several ? { title: fileTitle(own, words) } : {}),
    source: words.rent.fromFile(fileTitle(own, words).toLocaleLowerCase(localeOf(words.language))),
    figures: figuresOf(ledger, today, words),
    reading: reading(ledger, context, words),
    chart: chartOf(ledger, context, words),
    rows: lines.toReversed().map((line) => ({
      month: monthName(line.month, words),
      due: line.due === undefined ? words.rent.unknown : euros(line.due),
      paid: line.paid === 0 ? words.rent.nothing : euros(line.paid),
      arrears: line.month > monthOf(today) ? '' : euros(line.arrears),
      paidOn: paidOnText(ledger, line.month, today, words),
      inTime: line.month > monthOf(today) ? 'coming' : rentInTime(ledger, line.month),
      ...(act && ledger.months.some(({ key }) => key === line.month)
        ? {
            correct: {
              label: words.rent.correct,
              aloud: words.rent.correctMonth(monthName(line.month, words)),
              href: `${actHref(context, act)}?month=${line.month}`,
            },
          }
        : {}),
    })),
    arrangement: [
      ...(kept.length > 0 ? kept : [words.rent.arrangement.none]),
      ...(due.length > 0 ? [words.rent.arrangement.met(due.filter(({ met }) => met).length, due.length)] : []),
    ],
    whoSees: seesLines(own, context, words),
  }
}

function paidOnText(ledger: Ledger, month: Month, today: PlainDate, words: Words): string {
  const { paidOn } = words.rent
  const on = rentPaidOn(ledger, month, today)
  if (on === undefined) return words.rent.unknown
  if (on === 'notYet' && month > monthOf(today)) return paidOn.coming
  if (on === 'before') return paidOn.before
  return on === 'notYet' ? paidOn.notYet : short(on as PlainDate, words)
}

/** Each month as it stands at its end, the one that runs as it stands today: the same that is said to be open now. */
const linesOn = (ledger: Ledger, today: PlainDate) =>
  monthLines(ledger).map((line) =>
    line.month === monthOf(today) ? { ...line, arrears: arrearsOn(ledger, today) } : line,
  )

/** Where the arrears came from and went to, over the months of the chart; what is still to come is open for nobody. */
function span(ledger: Ledger, context: Context) {
  const now = monthOf(context.now.date)
  const lines = linesOn(ledger, context.now.date)
    .filter(({ month }) => month <= now)
    .slice(-chartMonths)
  return { from: lines[0]?.arrears ?? 0, to: arrearsOn(ledger, context.now.date), lines }
}

function reading(ledger: Ledger, context: Context, words: Words): string[] {
  const { reads } = words.rent
  const { from, to, lines } = span(ledger, context)
  return [
    from === to ? reads.same(euros(to)) : reads.grew(euros(from), euros(to)),
    ...(unpaidMonths(ledger, context.now.date).length > 0 ? [reads.unpaid] : []),
    ...(lines.some(({ due }) => (due ?? 0) > 0) ? [reads.line] : []),
  ]
}

function chartOf(ledger: Ledger, context: Context, words: Words): RentChart {
  const { from, to, lines } = span(ledger, context)
  const [first, last] = [lines[0]?.month, lines.at(-1)?.month]
  const rent = lines.findLast(({ due }) => (due ?? 0) > 0)?.due
  const period = first && last ? words.rent.period(monthName(first, words), monthName(last, words)) : ''
  return {
    title: `${words.rent.title}, ${period}`,
    description: words.rent.reads.described(euros(from), euros(to), unpaidMonths(ledger, context.now.date).length),
    months: lines.map(({ month, arrears, paid, due }) => ({
      key: month,
      label: shortMonth(month, words),
      arrears,
      paid,
      missed: month < monthOf(context.now.date) && (due ?? 0) > 0 && paid <= 0,
      ...(due === undefined ? {} : { due }),
    })),
    last: wholeEuros(to),
    ...(rent === undefined ? {} : { rent: euros(rent) }),
  }
}

function seesLines({ file }: OwnLedger, context: Context, words: Words): SeesLine[] {
  const readers = readersOf(file, 'rentLedger' satisfies CategoryName)
  return parties.map((party) => ({
    party,
    sees: readers.includes(party) ? 'yes' : 'no',
    label: party === context.actor.party ? words.sentences.form.own[party] : words.say(partyNames[party]),
  }))
}
