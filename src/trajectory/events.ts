/**
 * What happened in a trajectory. An event holds codes, dates and ids of staff, never personal data of the resident:
 * those are entries in files. Which party gets which event stands in the covenant (`audienceOf`, `hiddenFields`);
 * a field that another party may not get is optional here.
 */
import type { PlainDate } from '../calendar/plain-date.ts'
import type {
  AbsenceReason,
  BudgetPart,
  Caller,
  Channel,
  ClosingReason,
  ConditionId,
  ContactOutcome,
  CorrectionReason,
  DayPart,
  Decision,
  EndWay,
  EventName,
  ExtensionReason,
  FileName,
  FreezeLiftReason,
  GlassReason,
  HoldReason,
  IdentityWay,
  Judgment,
  KnownResult,
  LiftReason,
  Outcome,
  Place,
  RefusalGround,
  RemovalReason,
  RequestDecision,
  RequestKind,
  Role,
  Route,
  TellingWay,
  WithholdingGroundName,
} from '../covenant/index.ts'
import type { By, Instant, PersonId, RequestId } from './moment.ts'

export type { By, Instant, PersonId, RequestId } from './moment.ts'

type Nothing = Record<never, never>

export type Payloads = {
  caseOpened: Nothing
  /** `letterSent`: waits for an answer. */
  residentInformed: { channel: Channel; on: PlainDate; outcome: ContactOutcome | 'letterSent' }
  answerRecorded: { channel: Channel; on: PlainDate; outcome: Exclude<ContactOutcome, 'noContact'> }
  signalSent: { route: Route }
  signalWithdrawn: { on: PlainDate }
  knownChecked: { result: KnownResult }
  workerAssigned: { worker: PersonId }
  /** `time`: `HH:MM`, local; `minutes`: length. */
  talkInvited: { date: PlainDate; time: string; minutes: number; place: Place }
  attendanceConfirmed: { worker: PersonId }
  talkMissed: { on: PlainDate; who: 'resident' | 'corporation' | 'team' }
  talkConsentRecorded: { given: boolean }
  healthConsentRecorded: { given: boolean }
  nameAndAddressGiven: Nothing
  notesWritten: Nothing
  talkStopped: Nothing
  eligibilityJudged: { judgment: Judgment }
  differenceDiscussed: { on: PlainDate }
  supportWished: { wants: boolean }
  agreementDrawnUp: Nothing
  agreementSigned: { on: PlainDate }
  agreementLapsed: Nothing
  fileClosedWithoutTrajectory: { reason: ClosingReason }
  agreementSent: Nothing
  krisOpened: Nothing
  intakeReportWritten: Nothing
  krisRegistered: Nothing
  lifeAreasDrafted: Nothing
  lifeAreasRegistered: Nothing
  notesRemoved: Nothing
  workerAddedToKris: { worker: PersonId }
  completionRequested: Nothing
  fileCompleted: Nothing
  supportStarted: Nothing
  lifeAreaUpdated: Nothing
  /** Who is involved so far: the general part of KRIS, which Work and Income reads from here. */
  caseReferred: { worker?: PersonId; consultant?: PersonId }
  rentalHistoryRecorded: Nothing
  arrearsRecorded: Nothing
  /** The dates stay with the landlord. */
  collectionFrozen: { from?: PlainDate; until?: PlainDate }
  freezeLifted: { on?: PlainDate; reason?: FreezeLiftReason }
  caseTakenUp: { supervisor: PersonId }
  homeVisitPlanned: { date: PlainDate; time: string }
  budgetManagementSigned: { on: PlainDate }
  budgetManagementStartTold: { start: PlainDate }
  budgetAgreementDrawnUp: Nothing
  budgetAgreementStored: Nothing
  budgetDataRegistered: Nothing
  /** No figures: those are entries of the party that keeps the ledger. */
  rentRecorded: Nothing
  arrangementRecorded: Nothing
  budgetUpdated: { part: BudgetPart }
  /** `quarter`: 1 for the first after the start. */
  progressReported: { quarter: number; on: PlainDate }
  positiveDeclared: Nothing
  exitTalkCalled: { date: PlainDate; time: string }
  exitDecided: { decision: Decision }
  krisClosed: { outcome: Outcome }
  budgetPartEnded: Nothing
  corporationFileClosed: { outcome: Outcome }
  /** `how` stays with the party that took it down. */
  withdrawn: { on: PlainDate; how?: TellingWay }
  talkConsentWithdrawn: Nothing
  healthConsentWithdrawn: Nothing
  subjectRecorded: { file: FileName }
  entryCorrected: { file: FileName; why: CorrectionReason }
  entryRemoved: { file: FileName; why: RemovalReason }
  /** Until which day, that day included. Why is an entry. */
  entryWithheld: { file: FileName; ground: WithholdingGroundName; until: PlainDate }
  withholdingEnded: { file: FileName }
  /** The number is an entry. */
  callAsked: { whom: Caller; when: DayPart }
  calledBack: { on: PlainDate }
  /** `how` stays with the party that took it down. What is asked stands in an entry. */
  requestMade: { kind: RequestKind; on: PlainDate; how?: TellingWay }
  requestToCorporation: { kind: RequestKind; on: PlainDate }
  requestToTeam: { kind: RequestKind; on: PlainDate }
  requestToWorkAndIncome: { kind: RequestKind; on: PlainDate }
  identityChecked: { request: RequestId; way: IdentityWay }
  requestExtended: { request: RequestId; reason: ExtensionReason }
  requestDecided: { request: RequestId; decision: RequestDecision; ground?: RefusalGround }
  requestSettled: { request: RequestId; on: PlainDate }
  restrictionLifted: { request: RequestId; reason: LiftReason }
  /** Kept through `until`, whatever the terms say; a second one on the same file takes the place of the first. */
  holdPlaced: { file: FileName; reason: HoldReason; until: PlainDate }
  holdEnded: { file: FileName }
  activationSent: Nothing
  conditionBreached: { condition: ConditionId; since: PlainDate }
  conditionAtRisk: { condition: ConditionId; since: PlainDate }
  /** Ends what `conditionAtRisk` began, in the same world. */
  riskPassed: { condition: ConditionId; since: PlainDate }
  conditionMetAgain: { condition: ConditionId; since: PlainDate }
  endedOtherwise: { way?: EndWay; until?: PlainDate }
  handedOver: { role: Role; to: PersonId }
  contactChanged: { role: Role; to: PersonId }
  /** A colleague steps in for another until a day; `for` is the one who is away. */
  substituted: { role: Role; for: PersonId; until: PlainDate; reason: AbsenceReason }
  /** Somebody who is not assigned reads; `on` and `until` (`HH:MM`) say when it ends. */
  glassBroken: { role: Role; reason: GlassReason; on: PlainDate; until: string }
}

type Complete = { [N in EventName]: N extends keyof Payloads ? Payloads[N] : never }

/** What an act makes happen, before it is given to each world. */
export type Draft = { [N in EventName]: { readonly type: N; readonly payload: Complete[N] } }[EventName]

/** An event as it stands in one party's world. */
export type TrajectoryEvent = Draft & { readonly at: Instant; readonly by: By }

export function draft<N extends EventName>(type: N, payload: Payloads[N]): Draft {
  return { type, payload } as Draft
}
