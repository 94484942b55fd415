import type { paymentProblemsNl } from './payment-problems.nl.ts'
import type { Shape } from './shape.ts'

type Place = { readonly line?: number; readonly column?: string; readonly found?: string }

/** `Line 3, column Amount: ‘12,3,4’. ` */
export function where({ line, column, found }: Place): string {
  const parts = [line ? `line ${line}` : '', column ? `column ${column}` : ''].filter((part) => part).join(', ')
  const cell = found ? `‘${found}’` : ''
  if (!parts) return cell ? `${cell}. ` : ''
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}${cell ? `: ${cell}` : ''}. `
}

const byHand = 'Fill in this payment yourself.'

/** Why a file of payments, or a line of it, is not taken, in English. */
export const paymentProblemsEn: Shape<typeof paymentProblemsNl> = {
  referenceNeeded: () => 'Fill in the payment reference. This file has more tenants.',
  referenceNotThere: ({ found }) =>
    `The reference ‘${found}’ is not in this file. Nothing was kept. Check the reference, or choose another file.`,
  importTooLarge: () => 'This file is too large. Choose a file of at most 25 MB, for example of one month.',
  importTooMany: () => 'This file has more than 100,000 lines. Choose a file of a shorter time.',
  importTooManyOfOne: () =>
    'This file has more than 600 payments of one tenant. Fill in the reference, or choose a shorter time.',
  importTooHard: () =>
    'We cannot read this file: it is too large or too unusual. Nothing was kept. Choose a shorter time, or fill in the payments yourself.',
  importKind: () => 'This is no CSV and no statement in CAMT.053. Save the list as CSV and choose that.',
  importZip: () =>
    'We cannot read this zip. It may hold CSV files and statements (xml) only, at most 60. Unpack it and choose one file.',
  importColumns: (at) =>
    `${where(at)}The columns Date and Amount are missing. Put those names above the columns, once, above all payments.`,
  importTwoColumns: (at) =>
    `${where(at)}Two columns have the same name. Give each column a name of its own, such as Amount and Paid.`,
  importBroken: (at) => `${where(at)}This file is not whole. Make it again in your system.`,
  importDoctype: () =>
    'This file wants something run or fetched. That is not allowed. Ask your bank for a plain statement.',
  importVersion: () => 'This is no CAMT.053 of version 02 to 14. Ask your bank for such a statement, or for a CSV.',
  importNothing: () => 'This file has nothing for this tenant. Check the reference and the period.',
  importMore: ({ limit }) => `After ${limit} mistakes we stopped. There may be more. First mend what stands above.`,
  importAsks: () =>
    'We do not understand everything in this file yet. Answer below and choose the file once more: we did not keep it.',
  rowCells: (at) => `${where(at)}This line does not have ${at.limit} cells, as the first one. Check the separators.`,
  rowMissing: (at) => `${where(at)}Nothing stands here. Fill this cell in the file.`,
  rowNotADate: (at) => `${where(at)}This is no date. Write it as 01-09-2026 or 2026-09-01.`,
  rowNoSuchDate: (at) => `${where(at)}This day does not exist. Check the day, the month and the year.`,
  rowInFuture: (at) => `${where(at)}This day is still to come. Leave only what was paid.`,
  rowNotAnAmount: (at) => `${where(at)}This is no amount. Write it as 1,234.56 or 1234.56.`,
  rowBeyondCents: (at) => `${where(at)}This amount has more digits than cents. Check it.`,
  rowTooLarge: (at) => `${where(at)}This amount is too large for rent. Check it.`,
  rowKind: (at) => `${where(at)}We do not know this kind. Write Rent, Payment or Reversal.`,
  rowSign: (at) => `${where(at)}Did this come in or go out? It does not say. Write In or Out.`,
  rowTwoSigns: (at) => `${where(at)}This line says two things: in and out. Check the line, or fill it in yourself.`,
  rowCurrency: (at) => `${where(at)}This amount is not in euros. ${byHand}`,
  rowNoAmount: (at) => `${where(at)}This payment has no amount of its own. ${byHand}`,
  rowTwoAmounts: (at) => `${where(at)}This payment has two amounts. ${byHand}`,
  rowBoolean: (at) => `${where(at)}This should be true or false. Ask your bank for a right statement.`,
  rowStatus: (at) => `${where(at)}Was this payment booked? It does not say. Ask your bank for a right statement.`,
  rowReturn: (at) => `${where(at)}Did this money go back? It cannot be seen here. ${byHand}`,
  rowSeveralReferences: (at) => `${where(at)}This payment has references of several tenants. ${byHand}`,
}
