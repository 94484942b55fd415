import type { PlainDate } from '../calendar/plain-date.ts'
import type {
  Announcement,
  Caller,
  Channel,
  ConditionId,
  ContactOutcome,
  DayPart,
  Decision,
  EventName,
  FileName,
  FreezeLiftReason,
  HoldReason,
  Judgment,
  KnownResult,
  LeakAdvice,
  LeakData,
  LeakKind,
  LeakMeasure,
  Outcome,
  Party,
  Phase,
  Place,
  Respite,
  Route,
  TalkPlace,
} from '../covenant/index.ts'

import type { Instant, PersonId } from './moment.ts'

import type { RequestState } from './request-shape.ts'

/**
 * A trajectory as one party knows it: the fold over the events of that party's own world. A fact that the party may
 * not know is absent, since its events are. All acts are decided from here.
 */
export type View = {
  readonly party: Party
  /** Number of events seen; the version of this world. */
  readonly version: number
  readonly first: Instant | undefined
  readonly last: Instant | undefined
  /** When an event of each kind was last seen. */
  readonly seen: Readonly<Partial<Record<EventName, Instant>>>

  readonly contacts: readonly { channel: Channel; on: PlainDate; outcome: ContactOutcome | 'letterSent' }[]
  readonly answer: Exclude<ContactOutcome, 'noContact'> | undefined
  readonly signal: { route: Route; at: Instant } | undefined
  /** Of a signal that was about somebody else: whether that resident knows by now. */
  readonly wrongSignalTold: boolean | undefined
  readonly check: KnownResult | undefined
  readonly appointment: Appointment | undefined
  readonly missed: number

  readonly talkConsent: boolean | undefined
  /** Withdrawn after the talk: the notes went, the agreement stays. */
  readonly talkConsentWithdrawn: boolean
  readonly healthConsent: boolean | undefined
  readonly nameAndAddressGiven: boolean
  readonly notes: boolean
  readonly talkStopped: Instant | undefined
  readonly judgments: Readonly<Partial<Record<'corporation' | 'team', Judgment>>>
  readonly discussions: number
  readonly supportWish: boolean | undefined
  /** The team keeps its own registration of an earlier wish for support, while a new signal has come. */
  readonly supportKept: boolean
  readonly agreement: { drawnUp: Instant; signed?: PlainDate; lapsed?: Instant } | undefined

  readonly lifeAreas: 'drafted' | 'registered' | undefined
  readonly completion: { requested: Instant; completed?: Instant } | undefined
  /** The freeze of collection; its days and the reason of lifting are the landlord's. */
  readonly freeze: Freeze | undefined
  readonly homeVisit: { date: PlainDate; time: string } | undefined
  readonly start: PlainDate | undefined

  readonly reports: readonly { quarter: number; on: PlainDate }[]
  /** The talk of step 16 that is to come, or was and has no report yet; the corporation knows of none. */
  readonly progressTalk: { date: PlainDate; time: string; minutes: number; place: TalkPlace } | undefined
  readonly exitTalks: readonly { date: PlainDate; time: string; called: Instant; decision?: Decision }[]
  readonly conditions: Readonly<Partial<Record<ConditionId, ConditionState>>>

  /** Debt help under the Wgs, as Work and Income keeps its terms. */
  readonly debtHelp: { asked: PlainDate; threatened: boolean; talk?: PlainDate; decided?: PlainDate } | undefined
  /** What the court held an eviction back with, oldest first. `reported`: told to the court after it was over. */
  readonly respites: readonly { kind: Respite; from: PlainDate; until: PlainDate; reported?: PlainDate }[]

  readonly withdrawn: PlainDate | undefined
  readonly ended: Instant | undefined
  readonly outcome: Outcome | undefined
  /** What the resident announced through a letter, when last, and who issued that letter. */
  readonly announced: Readonly<Partial<Record<Announcement, { readonly at: Instant; readonly through: Party }>>>
  /** Whom the resident asked to call and who has not done so yet, oldest first. */
  readonly calls: readonly { readonly whom: Caller; readonly when: DayPart; readonly at: Instant }[]
  /** What the resident asked under chapter III of the GDPR, as far as this world was told, oldest first. */
  readonly requests: readonly RequestState[]
  /** Breaches of the own organisation that its resident is to be told of, oldest first; the resident's view has those of all. */
  readonly leaks: readonly LeakState[]
  /** Files that are kept after their time, as the own party decided. */
  readonly holds: Readonly<Partial<Record<FileName, { readonly reason: HoldReason; readonly until: PlainDate }>>>
  readonly people: Readonly<Partial<Record<InvolvedRole, PersonId>>>
  /** The same with since when, oldest first, and with who was it before. */
  readonly involved: readonly Involved[]
}

/** Who stands in KRIS as involved (3.1 step 9). */
export const involvedRoles = ['housingConsultant', 'teamWorker', 'vhCoordinator', 'trajectorySupervisor'] as const
export type InvolvedRole = (typeof involvedRoles)[number]

/** `since`: when this world was told. `until`: when it was told of the next. `standsIn`: for a colleague, to this day. */
export type Involved = {
  readonly role: InvolvedRole
  readonly person: PersonId
  readonly since: Instant
  readonly until?: Instant
  readonly standsIn?: { readonly for: PersonId; readonly until: PlainDate }
}

export type Appointment = {
  readonly date: PlainDate
  readonly time: string
  readonly minutes: number
  readonly place: Place
  readonly at: Instant
  readonly confirmed?: Instant
  readonly missed?: Instant
}

export type Freeze = {
  readonly from?: PlainDate
  readonly until?: PlainDate
  readonly at: Instant
  readonly lifted?: { readonly on?: PlainDate; readonly reason?: FreezeLiftReason; readonly at: Instant }
}

export type LeakState = {
  readonly of: Party
  readonly kind: LeakKind
  readonly from: PlainDate
  readonly until: PlainDate
  readonly data: LeakData
  readonly done: LeakMeasure
  readonly advice: LeakAdvice
  readonly at: Instant
  readonly told?: PlainDate
}

export type ConditionState = {
  readonly state: 'met' | 'atRisk' | 'breached'
  readonly since: PlainDate
  readonly by: Party
  readonly at: Instant
}

export function emptyView(party: Party): View {
  return {
    party,
    version: 0,
    first: undefined,
    last: undefined,
    seen: {},
    contacts: [],
    answer: undefined,
    signal: undefined,
    wrongSignalTold: undefined,
    check: undefined,
    appointment: undefined,
    missed: 0,
    talkConsent: undefined,
    talkConsentWithdrawn: false,
    healthConsent: undefined,
    nameAndAddressGiven: false,
    notes: false,
    talkStopped: undefined,
    judgments: {},
    discussions: 0,
    supportWish: undefined,
    supportKept: false,
    agreement: undefined,
    lifeAreas: undefined,
    completion: undefined,
    freeze: undefined,
    homeVisit: undefined,
    start: undefined,
    reports: [],
    progressTalk: undefined,
    exitTalks: [],
    conditions: {},
    debtHelp: undefined,
    respites: [],
    withdrawn: undefined,
    ended: undefined,
    outcome: undefined,
    announced: {},
    calls: [],
    requests: [],
    leaks: [],
    holds: {},
    people: {},
    involved: [],
  }
}

/** What both sides judged, when both did and alike (3.1 step 6). */
export function agreedJudgment(view: View): Judgment | undefined {
  const { corporation, team } = view.judgments
  return corporation !== undefined && corporation === team ? corporation : undefined
}

/** Both judged, and not alike: to be talked through. */
export function judgmentsDiffer(view: View): boolean {
  const { corporation, team } = view.judgments
  return corporation !== undefined && team !== undefined && corporation !== team
}

export const isSigned = (view: View): boolean => view.agreement?.signed !== undefined

/** The 17b talk that waits for a decision. */
export const openExitTalk = (view: View) => view.exitTalks.find((talk) => talk.decision === undefined)

export const isNegative = (view: View): boolean => view.exitTalks.some((talk) => talk.decision === 'negativeExit')

/** The trajectory as such has stopped, as far as this party knows; what is left is closing. */
export const isStopping = (view: View): boolean => isEnding(view) || view.seen.positiveDeclared !== undefined

/** It has stopped otherwise than by what step 17a tells: until step 18 the talks of step 16 go on after that. */
export function isEnding(view: View): boolean {
  return view.withdrawn !== undefined || view.ended !== undefined || isNegative(view) || view.outcome !== undefined
}

/** 3.1 step 6: no trajectory follows (not eligible, does not want, stopped talk, lapsed). */
export function withoutTrajectory(view: View): boolean {
  const judged = agreedJudgment(view)
  return (
    !isSigned(view) &&
    ((judged !== undefined && judged !== 'eligible') ||
      (view.talkStopped !== undefined && view.talkConsent !== true) ||
      view.agreement?.lapsed !== undefined ||
      view.withdrawn !== undefined ||
      view.ended !== undefined)
  )
}

/** The team has nothing to close in KRIS: it keeps no file, unless the resident wants its support (3.1 step 6). */
export function teamKeepsNoFile(view: View): boolean {
  const stopped = view.withdrawn !== undefined || view.ended !== undefined
  return withoutTrajectory(view) || (stopped && view.seen.krisOpened === undefined)
}

/** The team keeps a file of its own once KRIS is open, or for the support that the resident wants instead (3.1 steps 6 and 8). */
export const keepsFile = ({ party, seen, supportWish, supportKept }: View): boolean =>
  party === 'team' ? seen.krisOpened !== undefined || supportWish === true || supportKept : true

/** Closed for this party: nothing more is to be done here. */
export function isClosed(view: View): boolean {
  const { seen, party } = view
  if (seen.fileClosedWithoutTrajectory || seen.corporationFileClosed) return true
  if (party === 'team') return seen.krisClosed !== undefined || view.supportWish !== undefined
  if (party === 'workAndIncome') return seen.budgetPartEnded !== undefined
  return false
}

/** The phase in which this world is; entries are recorded under it. */
export function phaseOf(view: View): Phase {
  if (view.outcome !== undefined || isStopping(view)) return 'closing'
  if (view.start !== undefined) return 'budgetManagement'
  if (isSigned(view) || view.party === 'workAndIncome') return 'onboarding'
  if (view.talkConsent !== undefined || view.talkStopped !== undefined) return 'intake'
  return 'registration'
}
