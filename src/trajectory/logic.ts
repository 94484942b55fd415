import type { PlainDate } from '../calendar/plain-date.ts'
import type {
  AbsenceReason,
  ActName,
  Caller,
  Channel,
  ClosingReason,
  ConditionId,
  ContactOutcome,
  CorrectionReason,
  DayPart,
  Decision,
  EndWay,
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
  TellingWay,
  TermId,
  WithholdingGroundName,
} from '../covenant/index.ts'
import { type Draft, draft, type Instant, type PersonId, type RequestId } from './events.ts'
import type { Moment, Who } from './moment.ts'
import type { Problem, ProblemCode, Verdict } from './verdict.ts'
import type { View } from './view.ts'

export type { Moment, Who } from './moment.ts'
export * from './verdict.ts'

/** What an act tells the trajectory (what it records in files is the acts' affair). */
export type Inputs = {
  [N in ActName]: N extends keyof Known ? Known[N] : Record<never, never>
}
/** Whether the ledger says anything else afterwards: what says the same again is no event. */
export type RentInput = { changed: boolean }
type Known = {
  informResident: { channel: Channel; on: PlainDate; outcome: ContactOutcome | 'letterSent' }
  recordAnswer: { channel: Channel; on: PlainDate; outcome: Exclude<ContactOutcome, 'noContact'> }
  checkKnown: { result: KnownResult }
  assignWorker: { worker: PersonId }
  inviteToTalk: { date: PlainDate; time: string; minutes: number; place: Place }
  recordNoShow: { who: 'resident' | 'corporation' | 'team' }
  recordTalkConsent: { given: boolean }
  recordHealthConsent: { given: boolean }
  judgeEligibility: { judgment: Judgment }
  discussDifference: { on: PlainDate }
  recordSupportWish: { wants: boolean }
  recordSigning: { on: PlainDate }
  closeWithoutTrajectory: { reason: ClosingReason }
  freezeCollection: { from: PlainDate; until?: PlainDate }
  liftFreeze: { on: PlainDate; reason: FreezeLiftReason }
  planHomeVisit: { date: PlainDate; time: string }
  /** `stored`: the signed agreement came with it. */
  startBudgetManagement: { on: PlainDate; start: PlainDate; stored?: boolean }
  recordBudgetRent: RentInput
  writeProgressReport: { on: PlainDate }
  callExitTalk: { date: PlainDate; time: string }
  decideExit: { decision: Decision }
  closeKris: { outcome: Outcome }
  withdraw: { on: PlainDate; how: TellingWay }
  withdrawNameAndAddress: { on: PlainDate }
  recordSubject: { file: FileName }
  correctEntry: { file: FileName; why: CorrectionReason }
  removeEntry: { file: FileName; why: RemovalReason }
  withholdEntry: { file: FileName; ground: WithholdingGroundName; until: PlainDate }
  endWithholding: { file: FileName }
  askToCall: { whom: Caller; when: DayPart }
  recordCall: { on: PlainDate }
  makeRequest: { kind: RequestKind; on: PlainDate; how: TellingWay }
  askCorporation: { kind: RequestKind; on: PlainDate }
  askTeam: { kind: RequestKind; on: PlainDate }
  askWorkAndIncome: { kind: RequestKind; on: PlainDate }
  checkIdentity: { request: RequestId; way: IdentityWay }
  extendRequest: { request: RequestId; reason: ExtensionReason }
  decideRequest: { request: RequestId; decision: RequestDecision; ground?: RefusalGround }
  settleRequest: { request: RequestId; on: PlainDate }
  liftRestriction: { request: RequestId; reason: LiftReason }
  placeHold: { file: FileName; reason: HoldReason; until: PlainDate }
  endHold: { file: FileName }
  reportBreach: { condition: ConditionId; since: PlainDate }
  noteAtRisk: { condition: ConditionId; since: PlainDate }
  /** `after`: how it stood for who tells it; told of something else it is another telling. */
  reportMetAgain: { condition: ConditionId; since: PlainDate; after?: 'atRisk' | 'breached' | undefined }
  recordRent: RentInput
  importRent: RentInput
  endOtherwise: { way: EndWay; until?: PlainDate }
  handOver: { role: Role; to: PersonId }
  substitute: { role: Role; for: PersonId; until: PlainDate; reason: AbsenceReason }
  breakGlass: { role: Role; reason: GlassReason; on: PlainDate; until: string }
}

export type Decided =
  | { readonly ok: true; readonly drafts: readonly Draft[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const drafts = (...list: Draft[]): Decided => ({ ok: true, drafts: list })
export const problem = (field: string, code: ProblemCode): Decided => ({
  ok: false,
  problems: [{ field, problem: code }],
})

/** A duty: this role should do the act, counted from a day, within a term of the covenant (or on a fixed day). */
export type Duty = { readonly since: Instant | PlainDate; readonly term: TermId; readonly due?: PlainDate }

export type Logic<I> = {
  /** Whether the act is open to this person, decided from the own view alone. */
  may(view: View, now: Moment, who: Who): Verdict
  decide(view: View, input: I, now: Moment, who: Who): Decided
  /** When it is this role's turn. Asked only where the act is open. */
  duty?(view: View, who: Who): Duty | undefined
}
export type Logics<N extends ActName> = { readonly [K in N]: Logic<Inputs[K]> }

/** A date of something that has happened: not in the future. */
export const past = (field: string, on: PlainDate, now: Moment): Problem[] =>
  on > now.date ? [{ field, problem: 'inFuture' }] : []
/** A date of something that is to happen: not before now. */
export const ahead = (field: string, on: PlainDate, now: Moment): Problem[] =>
  on < now.date ? [{ field, problem: 'inPast' }] : []
export const unless = (problems: readonly Problem[], ...list: Draft[]): Decided =>
  problems.length ? { ok: false, problems } : drafts(...list)

export const rentDrafts = ({ changed }: RentInput): Decided => (changed ? drafts(draft('rentRecorded', {})) : drafts())
