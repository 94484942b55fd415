/**
 * Why an act is not open. `done`: it was done. `later`: something of this party's own world has to happen first.
 * `never`: it does not apply here (any more), and is not spoken of.
 */
export type Refusal =
  | { readonly kind: 'done' }
  | { readonly kind: 'never' }
  | { readonly kind: 'later'; readonly reason: Reason }
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: Refusal }

export const open: Verdict = { ok: true }
export const done: Verdict = { ok: false, why: { kind: 'done' } }
export const never: Verdict = { ok: false, why: { kind: 'never' } }
export const later = (reason: Reason): Verdict => ({ ok: false, why: { kind: 'later', reason } })

/** What has to come first, each a sentence in the interface. */
export const reasons = [
  'stepInFirst',
  'contactFirst',
  'answerFirst',
  'refusedByResident',
  'checkFirst',
  'workerFirst',
  'appointmentFirst',
  'appointmentNotYet',
  'talkConsentFirst',
  'otherSideFirst',
  'talkThroughFirst',
  'eligibleFirst',
  'signatureFirst',
  'agreementSentFirst',
  'krisFirst',
  'krisRegisteredFirst',
  'draftFirst',
  'workerInKrisFirst',
  'requestFirst',
  'supportFirst',
  'takenUpFirst',
  'homeVisitFirst',
  'startFirst',
  'exitTalkFirst',
  'decisionFirst',
  'endFirst',
  'krisClosedFirst',
  'nameAndAddressFirst',
  'reportFirst',
  'restricted',
  'objectionGranted',
] as const
export type Reason = (typeof reasons)[number]

/** Something is wrong with a field; `problem` is worded by the interface. */
export type Problem = { readonly field: string; readonly problem: ProblemCode }
export const problemCodes = [
  'inFuture',
  'inPast',
  'beforeStart',
  'beforeAgreement',
  'beforeAppointment',
  'homeNotAllowed',
  'sameAsNow',
  'notForYou',
  'alreadyBreached',
  'alreadyAsked',
  'stillAsked',
  'notBreached',
  'neverAtRisk',
  'beforeFrom',
  'untilNeeded',
  'tooLong',
  'letterHasNoAnswer',
  'outcomeDoesNotFit',
  'beforeHomeVisit',
  'notTheResident',
  'noSuchRequest',
  'identityFirst',
  'groundNeeded',
  'groundDoesNotFit',
  'heldFirst',
  'termOver',
] as const
export type ProblemCode = (typeof problemCodes)[number]
