import type { AnnexPlace, Basis, Party } from './words.ts'

/**
 * The events of a trajectory and their audience: in whose world an event exists, by who causes it. The resident sees
 * everything about himself or herself (3.3) and is added by `audienceOf`, so is not repeated here.
 * `own` names the payload fields that stay with the party that causes the event (and the resident): reasons, dates, ways.
 */
export type EventRule = {
  readonly annex: AnnexPlace
  readonly basis: Basis
  readonly audience: Partial<Record<Party, readonly Party[]>>
  readonly own?: readonly string[]
  /** The payload field that names the one party of the audience that gets it, beside the resident and who causes it. */
  readonly toOnly?: string
  /** Worlds that hear of it without the name of who did it. */
  readonly withoutName?: readonly Party[]
}

const C = 'corporation'
const T = 'team'
const W = 'workAndIncome'
const B = 'resident'

const rule = (
  annex: AnnexPlace,
  basis: Basis,
  audience: EventRule['audience'],
  own: readonly string[] = [],
): EventRule => ({ annex, basis, audience, own })
const everybody: EventRule['audience'] = { [C]: [C, T, W], [T]: [C, T, W], [W]: [C, T, W], [B]: [C, T, W] }
const itself: EventRule['audience'] = { [C]: [C], [T]: [T], [W]: [W] }

export const events = {
  // registration
  caseOpened: rule('3.1 step 1', 'explicit', { [C]: [C] }),
  residentInformed: rule('3.1 step 1', 'explicit', { [C]: [C] }),
  answerRecorded: rule('3.1 step 1', 'explicit', { [C]: [C], [B]: [C] }),
  signalSent: rule('3.1 step 2', 'explicit', { [C]: [C, T] }),
  signalWithdrawn: rule('3.1 step 2', 'reading', { [C]: [C], [B]: [C] }),
  knownChecked: rule('3.1 step 3', 'explicit', { [T]: [T] }),
  workerAssigned: rule('3.1 step 3', 'explicit', { [T]: [T] }),
  talkInvited: rule('3.1 step 4', 'explicit', { [C]: [C, T] }),
  attendanceConfirmed: rule('3.1 step 4', 'reading', { [T]: [C, T] }),
  talkMissed: rule('3.1 step 4', 'reading', { [C]: [C, T], [T]: [C, T] }),
  // intake
  talkConsentRecorded: rule('3.1 step 5', 'explicit', { [C]: [C, T], [T]: [C, T] }),
  healthConsentRecorded: rule('3.1 step 5', 'reading', { [T]: [T], [B]: [T] }),
  nameAndAddressGiven: rule('3.1 step 5', 'reading', { [T]: [T] }),
  notesWritten: rule('3.1 step 5', 'reading', { [C]: [C], [T]: [T] }),
  talkStopped: rule('3.1 step 5', 'explicit', { [C]: [C, T], [T]: [C, T], [B]: [C, T] }),
  eligibilityJudged: rule('3.1 step 6', 'explicit', { [C]: [C, T], [T]: [C, T] }),
  differenceDiscussed: rule('3.1 step 6', 'reading', { [C]: [C, T], [T]: [C, T] }),
  supportWished: rule('3.1 step 6', 'explicit', { [T]: [T] }),
  agreementDrawnUp: rule('3.1 step 6', 'explicit', { [C]: [C, T] }),
  agreementSigned: rule('3.1 step 6', 'explicit', { [C]: [C, T] }),
  agreementLapsed: rule('3.1 step 6', 'reading', { [C]: [C, T] }),
  fileClosedWithoutTrajectory: rule('3.1 step 6', 'explicit', { [C]: [C] }),
  // onboarding
  agreementSent: rule('3.1 step 7', 'explicit', { [C]: [C, T] }),
  krisOpened: rule('3.1 step 8', 'explicit', { [T]: [C, T] }),
  intakeReportWritten: rule('3.1 step 9', 'explicit', { [C]: [C, T] }),
  krisRegistered: rule('3.1 step 9', 'explicit', { [T]: [T] }),
  lifeAreasDrafted: rule('3.1 step 9', 'reading', { [T]: [T] }),
  lifeAreasRegistered: rule('3.1 step 9', 'explicit', { [T]: [T] }),
  notesRemoved: rule('3.1 step 9', 'reading', { [C]: [C], [T]: [T] }),
  workerAddedToKris: rule('3.1 step 9', 'explicit', { [T]: [C, T] }),
  completionRequested: rule('3.1 step 10', 'explicit', { [T]: [C, T] }),
  fileCompleted: rule('3.1 step 10', 'explicit', { [C]: [C, T] }),
  supportStarted: rule('3.1 step 11', 'explicit', { [T]: [T] }),
  lifeAreaUpdated: rule('3.1 step 11', 'reading', { [T]: [T] }),
  caseReferred: rule('3.1 step 12', 'explicit', { [T]: [T, W] }),
  rentalHistoryRecorded: rule('3.1 step 9', 'reading', { [C]: [C] }),
  arrearsRecorded: rule('3.1 step 10', 'reading', { [C]: [C] }),
  collectionFrozen: rule('3.1 step 13', 'reading', { [C]: [C, T] }, ['from', 'until']),
  freezeLifted: rule('3.1 step 13', 'reading', { [C]: [C, T] }, ['on', 'reason']),
  caseTakenUp: rule('3.1 step 14', 'reading', { [W]: [T, W] }),
  homeVisitPlanned: rule('3.1 step 14', 'explicit', { [W]: [T, W] }),
  budgetManagementSigned: rule('3.1 step 14', 'explicit', { [W]: [T, W] }),
  // The agreement on budget management is between the resident and Work and Income; others hear that it was signed.
  budgetAgreementDrawnUp: rule('3.1 step 14', 'reading', { [W]: [W] }),
  budgetAgreementStored: rule('3.1 step 14', 'reading', { [W]: [W] }),
  budgetManagementStartTold: rule('3.3 data exchange', 'explicit', { [W]: [C, T, W] }),
  // budget management
  budgetDataRegistered: rule('3.1 step 15', 'explicit', { [W]: [W] }),
  rentRecorded: rule('3.1 step 17a', 'reading', { [C]: [C], [W]: [W] }),
  arrangementRecorded: rule('3.1 step 17a', 'reading', { [C]: [C], [W]: [W] }),
  budgetUpdated: rule('3.1 step 15', 'explicit', { [W]: [W] }),
  progressReported: rule('3.1 step 16', 'explicit', { [T]: [C, T, W] }),
  positiveDeclared: rule('3.1 step 17a', 'explicit', { [W]: [T, W] }),
  exitTalkCalled: rule('3.1 step 17b', 'explicit', { [W]: [C, T, W] }),
  exitDecided: rule('3.1 step 17b', 'explicit', { [C]: [C, T, W] }),
  // closing
  krisClosed: rule('3.1 step 18', 'explicit', { [T]: [C, T, W] }),
  budgetPartEnded: rule('3.1 step 18', 'reading', { [W]: [W] }),
  corporationFileClosed: rule('3.1 step 19', 'explicit', { [C]: [C] }),
  // any time
  withdrawn: rule('3.3 ending', 'explicit', everybody, ['how']),
  talkConsentWithdrawn: rule('3.1 step 5', 'explicit', { [C]: [C, T], [T]: [C, T], [B]: [C, T] }),
  healthConsentWithdrawn: rule('3.1 step 5', 'reading', { [T]: [T], [B]: [T] }),
  subjectRecorded: rule('3.2 other subjects', 'reading', { [C]: [C], [T]: [T], [W]: [W] }),
  // Whoever reads the file sees what stands there now; that it was corrected, and why, stays with who did it.
  entryCorrected: rule('3.3 access to data', 'reading', { [C]: [C], [T]: [T], [W]: [W] }),
  entryRemoved: rule('3.3 access to data', 'reading', { [C]: [C], [T]: [T], [W]: [W] }),
  entryWithheld: rule('3.3 access to data', 'reading', { [C]: [C], [T]: [T], [W]: [W] }),
  withholdingEnded: rule('3.3 access to data', 'reading', { [C]: [C], [T]: [T], [W]: [W] }),
  // Whom the resident asks is told, and nobody else.
  callAsked: { ...rule('3.1 step 11', 'reading', { [B]: [C, T, W] }), toOnly: 'whom' },
  calledBack: rule('3.1 step 11', 'reading', { [C]: [C], [T]: [T], [W]: [W] }),
  requestMade: rule('3.3 access to data', 'explicit', everybody, ['how']),
  // What a resident asks of one organisation about what that one wrote is nobody else's.
  requestToCorporation: rule('3.3 access to data', 'reading', { [B]: [C] }),
  requestToTeam: rule('3.3 access to data', 'reading', { [B]: [T] }),
  requestToWorkAndIncome: rule('3.3 access to data', 'reading', { [B]: [W] }),
  // Each organisation answers for itself; no other learns of it, nor of its reason.
  identityChecked: rule('3.3 access to data', 'reading', itself),
  requestExtended: rule('3.3 access to data', 'reading', itself),
  requestDecided: rule('3.3 access to data', 'reading', itself),
  requestSettled: rule('3.3 access to data', 'reading', itself),
  restrictionLifted: rule('3.3 access to data', 'reading', itself),
  // Who answers for the file keeps it longer; why is the own party's and the resident's.
  holdPlaced: rule('3.3 access to data', 'reading', { [C]: [C], [T]: [T], [W]: [W] }),
  holdEnded: rule('3.3 access to data', 'reading', { [C]: [C], [T]: [T], [W]: [W] }),
  activationSent: rule('3.3 access to data', 'reading', { [C]: [C], [T]: [T] }),
  conditionBreached: rule('3.3 ending', 'explicit', { [C]: [C, T, W], [T]: [C, T, W], [W]: [C, T, W] }),
  conditionAtRisk: rule('3.3 conditions', 'reading', { [C]: [C], [T]: [T], [W]: [W] }),
  riskPassed: rule('3.3 conditions', 'reading', { [C]: [C], [T]: [T], [W]: [W] }),
  conditionMetAgain: rule('3.3 conditions', 'reading', { [C]: [C, T, W], [T]: [C, T, W], [W]: [C, T, W] }),
  endedOtherwise: rule('3.1 step 19', 'reading', { [C]: [C, T, W] }, ['way', 'until']),
  substituted: rule('3.1 step 9', 'reading', { [C]: [C], [T]: [T], [W]: [W] }),
  glassBroken: { ...rule('3.1 step 9', 'reading', { [C]: [C], [T]: [T], [W]: [W] }), withoutName: [B] },
  handedOver: rule('3.1 step 9', 'reading', { [C]: [C], [T]: [T], [W]: [W] }),
  contactChanged: rule('3.1 step 9', 'reading', { [C]: [C, T, W], [T]: [C, T, W], [W]: [T, W] }),
} as const satisfies Record<string, EventRule>
export type EventName = keyof typeof events
export const eventNames = Object.keys(events) as readonly EventName[]

/** Parties in whose world an event exists when `from` causes it; the resident always is one. Empty: `from` may not. */
export function audienceOf(event: EventName, from: Party): readonly Party[] {
  const audience = (events[event] as EventRule).audience[from]
  return audience ? [...audience, B] : []
}

/** The same for one event as it happens: where it names whom it is for, the others of its audience do not get it. */
export function audienceOfOne(
  event: EventName,
  from: Party,
  payload: Readonly<Record<string, unknown>>,
): readonly Party[] {
  const { toOnly } = events[event] as EventRule
  const all = audienceOf(event, from)
  return toOnly ? all.filter((party) => party === from || party === B || party === payload[toOnly]) : all
}
/** Whether `to` hears of this event without the name of who did it. */
export const isNameless = (event: EventName, to: Party): boolean =>
  (events[event] as EventRule).withoutName?.includes(to) ?? false

/** Payload fields of an event that `to` does not get when `from` causes it. */
export function hiddenFields(event: EventName, from: Party, to: Party): readonly string[] {
  return to === from || to === B ? [] : ((events[event] as EventRule).own ?? [])
}
