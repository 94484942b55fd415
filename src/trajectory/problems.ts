import { paymentProblems } from '../files/payments/reading.ts'
import { signatureProblems } from '../files/signature.ts'
import { uploadProblems } from '../files/upload.ts'
import type { ProblemCode } from './verdict.ts'

/**
 * Something is wrong with a field. `limit`: the number that the words mention. `found`: words that may not stand there.
 * `line` and `column`: where in a file, or in a field of several lines.
 */
export type FieldProblem = {
  readonly field: string
  readonly problem: ProblemCode | ParseProblem
  readonly limit?: number
  readonly found?: string
  readonly line?: number
  readonly column?: string
}
export const parseProblems = [
  'required',
  'notADate',
  'noSuchDate',
  'notATime',
  'notAMonth',
  'notAnAmount',
  'negative',
  'tooLong',
  'notAPostcode',
  'notATelephone',
  'notAHouseNumber',
  'noLetter',
  'notANumber',
  'tooSmall',
  'tooLarge',
  'notInList',
  'notInThisFile',
  'noLifeArea',
  'areaNotRead',
  'onlySeen',
  'noEvidenceHere',
  'notTogether',
  'untilBeforeFrom',
  'unnamedCreditor',
  'mustConfirm',
  'fileMissing',
  ...uploadProblems,
  ...signatureProblems,
  'paymentLine',
  'paymentInFuture',
  'paymentNotInMonth',
  'tooManyPayments',
  'monthExists',
  'monthAhead',
  'beforeLedger',
  'aboveTotal',
  'referenceShape',
  'importRows',
  'importAnswer',
  ...paymentProblems,
  'notAKrisNumber',
  'noTeamForPostcode',
  'nothingToRead',
  'numberNotHere',
  'clientNotKnown',
  'supportLater',
  'unknownField',
  'repeated',
  'formUnread',
  'sentBefore',
  'signsNotPrinted',
  'entryChanged',
  'storedNow',
  'control',
  'controlTurns',
  'textCriminal',
  'askCriminal',
  'askHealth',
  'textHealth',
  'textBsn',
  'textIban',
  'textPhone',
  'textIncome',
  'textDebts',
  'textFromKtsd',
] as const
export type ParseProblem = (typeof parseProblems)[number]
