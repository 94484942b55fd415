import type { rentNl } from './rent.nl.ts'
import type { Shape } from './shape.ts'

/** The ledger of the rent in English. */
export const rentEn: Shape<typeof rentNl> = {
  title: 'Rent and payments',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  period: (first, last) => (first === last ? first : `${first} to ${last}`),
  fromFile: (file) => `from: ${file}`,
  figures: {
    open: 'Open now',
    ahead: 'Paid ahead',
    on: (date) => `on ${date}`,
    rent: 'Rent a month',
    rentIn: (month) => `in ${month}`,
    noRent: 'not known',
    unpaid: 'Not paid',
    none: 'No month',
    count: (count) => (count === 1 ? '1 month' : `${count} months`),
  },
  reads: {
    grew: (from, to) => `The arrears went from ${from} to ${to}.`,
    same: (amount) => `The arrears stayed the same: ${amount}.`,
    unpaid: 'A dotted box with a cross is a month without a payment.',
    line: 'The dotted line is the rent.',
    described: (from, to, unpaid) =>
      `The arrears went from ${from} to ${to}. ${
        unpaid === 0
          ? 'Something was paid in each month.'
          : `Nothing was paid in ${unpaid === 1 ? '1 month' : `${unpaid} months`}.`
      } All figures stand in the table.`,
  },
  nothing: 'nothing',
  unknown: 'not known',
  paidOn: { before: 'paid ahead', notYet: 'not all of it yet', coming: 'still to come' },
  correct: 'Correct',
  correctMonth: (month) => `Correct ${month}`,
  arrangement: {
    inParts: (total, part, day, from) => `Arrangement for ${total}, from ${from}: ${part} a month, on day ${day}.`,
    boughtOff: (total, from) => `The rent debt of ${total} was bought off on ${from}.`,
    met: (met, all) => `Of the ${all} instalments until now ${met === 1 ? '1 was' : `${met} were`} paid in time.`,
    none: 'No arrangement has been recorded.',
  },
  part: {
    months: (count, period) => `${count === 1 ? '1 month' : `${count} months`}: ${period}`,
    look: 'Look at rent and payments',
  },
  proposal: {
    title: {
      '17a': 'Proposal: this can close positively (17a)',
      '17b': 'Proposal: a talk about how to go on (17b)',
      none: 'No proposal yet',
    },
    lead: 'Drempel makes this of your own overview. You decide.',
    reasons: {
      rentInTime: (months) => `The whole rent was in time in ${months}.`,
      rentLate: (months) => `The rent was not wholly in time in ${months}.`,
      tooFewMonths: (months) =>
        months ? `The rent was in time in ${months}. Those are too few months yet.` : 'Too few months are known yet.',
      notUpToDate: (months) =>
        months ? `The overview goes up to ${months}. First bring it up to date.` : 'No rent has been filled in yet.',
      instalmentsMet: (months) => (months ? `The instalment was paid in ${months}.` : 'All instalments were paid.'),
      instalmentMissed: (months) => `The instalment was not paid in time in ${months}.`,
      noInstalmentYet: () => 'No instalment had to be paid in these months yet.',
      noArrangement: () => 'There are arrears, and no arrangement.',
      noArrears: () => 'There are no arrears.',
      boughtOff: (months) => `The rent debt was bought off in ${months}.`,
    },
    basis: (place) => `The rule for this stands with the covenant (${place}).`,
  },
  questions: {
    heading: 'Questions about the file',
    amountColumn: { ask: () => 'Which column is the amount that was paid? We do not read the other one.' },
    dateColumn: { ask: () => 'Which column is the day of the payment? We do not read the other one.' },
    dateOrder: { ask: (column, cell) => `Column ${column}: which day is ‘${cell}’?` },
    decimalMark: { ask: (cell) => `How much is ‘${cell}’?` },
    columnValue: {
      ask: (column, cell) => `Column ${column}: what does ‘${cell}’ mean?`,
      in: 'Money came in',
      back: 'Money went back',
      none: 'It was not paid',
      nothing: 'This says nothing of the payment',
    },
    debitColumn: {
      ask: (column) => `What stands in column ${column}?`,
      due: 'Rent that had to be paid',
      back: 'Money that went back',
      none: 'Something else: it does not count',
    },
    debit: {
      ask: (day, amount) => `On ${day} ${amount} went out of your account with this reference. What was that?`,
      back: 'A payment that went back',
      out: 'Something else: it does not count',
    },
    reference: {
      ask: (form, reference) => `The file has ‘${form}’. Is that the reference ${reference}?`,
      own: 'Yes',
      other: 'No, that is of somebody else',
    },
    wholeFile: {
      ask: (reference) => `The reference ${reference} is not in this file. Is the whole file of this tenant?`,
      yes: 'Yes, all of it is of this tenant',
      no: 'No',
    },
    sameTwice: {
      ask: (day, amount) => `On ${day} ${amount} stands in two statements. Is that one payment?`,
      one: 'Yes, it is the same',
      two: 'No, there are two',
    },
  },
  together: {
    menu: 'Take payments of all your tenants from one file',
    title: 'Take payments of all your tenants',
    lead: (known) =>
      `Choose one file with the payments of your tenants. We look for the references of your own cases only: ${
        known === 1 ? 'there is 1' : `there are ${known}`
      }. We keep nothing else that is in it. You see first what would be recorded.`,
    noReference: (count) =>
      `Of ${count === 1 ? '1 case' : `${count} cases`} we do not know the payment reference yet. Fill it in at ‘Take payments from a file’ of that case.`,
    same: (names) => `These cases have the same reference, so they are left out: ${names}.`,
    none: 'We know the payment reference of none of your cases. First take payments from a file at one case, with its reference.',
    nothing: 'This file has nothing for your tenants. Nothing changes.',
    summary: (tenants) =>
      tenants === 1 ? 'This would be recorded for 1 tenant.' : `This would be recorded for ${tenants} tenants.`,
    without: (names) => `The file has nothing of these tenants: ${names}.`,
    lines: (all, own, others, nothing) =>
      [
        `The file has ${all === 1 ? '1 line' : `${all} lines`}.`,
        `Of those ${own === 1 ? '1 is' : `${own} are`} of your tenants.`,
        others > 0 ? `${others} ${others === 1 ? 'is' : 'are'} of somebody else: we do not keep those.` : '',
        nothing > 0
          ? `${nothing} ${nothing === 1 ? 'is a title, a total or empty' : 'are titles, totals or empty'}.`
          : '',
      ]
        .filter((part) => part)
        .join(' '),
    confirm: 'Put this in the overviews',
    why: 'To see whether the rent is paid in time.',
    done: 'The payments are in.',
    doneFor: (count) => `That was done for ${count === 1 ? '1 tenant' : `${count} tenants`}.`,
    notDone: 'It did not work for these tenants. Take their payments one by one.',
    back: 'To the worklist',
  },
  foreseen: {
    title: 'This would be recorded',
    nothingNew: 'All of this file is there already. Nothing changes.',
    lead: (payments, dues) =>
      [
        payments > 0 ? `${payments === 1 ? '1 payment is' : `${payments} payments are`} added.` : '',
        dues > 0 ? `The rent of ${dues === 1 ? '1 month' : `${dues} months`} is added or changes.` : '',
      ]
        .filter((part) => part)
        .join(' '),
    payments: 'Payments that are added',
    dues: 'Rent that is added or changes',
    there: 'What is there already',
    early: 'From before the overview begins: this is left out',
    before: 'Was',
    after: 'Becomes',
    new: 'new',
    left: 'Not counted',
    why: 'Why',
    whys: {
      out: 'went out of your account, and was no payment that went back',
      debitBack: 'came back of what you paid yourselves',
      notBooked: 'is not booked yet',
      zero: 'is zero euros',
      notMade: 'was not paid',
    },
    lines: (all, own, others, nothing) =>
      [
        `The file has ${all === 1 ? '1 line' : `${all} lines`}.`,
        `Of those ${own === 1 ? '1 is' : `${own} are`} of this tenant.`,
        others > 0 ? `${others} ${others === 1 ? 'is' : 'are'} of somebody else: we do not keep those.` : '',
        nothing > 0
          ? `${nothing} ${nothing === 1 ? 'is a title, a total or empty' : 'are titles, totals or empty'}.`
          : '',
      ]
        .filter((part) => part)
        .join(' '),
    columns: (list) => `So we read the columns: ${list}.`,
    column: {
      date: 'the day',
      amount: 'the amount',
      incoming: 'what came in',
      outgoing: 'what went out',
      direction: 'in or out',
      kind: 'the kind',
      currency: 'the currency',
      reference: 'the reference',
      text: 'text that may have the reference',
      notRead: 'not read',
    },
    confirm: 'Put this in the overview',
    back: 'Choose another file',
  },
}
