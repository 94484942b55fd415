/**
 * For tests: a trajectory that is played in memory by the acts themselves, in four worlds. A world exists from the
 * event that opens it (3.1 steps 1, 2 and 12), as the database has it; what happened before does not reach it.
 */

import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { instantOf, localDateTime } from '../calendar/zone.ts'
import { inForce } from '../covenant/in-force.ts'
import {
  type ActName,
  type CaseRole,
  namedIn,
  type Party,
  type Place,
  type Route,
  type StepId,
} from '../covenant/index.ts'
import { monthOf } from '../files/rent/month.ts'
import type { AnyAct } from '../trajectory/act.ts'
import type { Draft } from '../trajectory/event.ts'
import type { Input } from '../trajectory/fields.ts'
import type { Entry, Here } from '../trajectory/here.ts'
import type { By, Moment, Who } from '../trajectory/moment.ts'
import { never, type Problem, type Verdict } from '../trajectory/verdict.ts'
import { emptyView, type View } from '../trajectory/view.ts'
import { agreementLapsed } from './06-eligibility/draw-up-agreement.ts'
import type { Acts } from './acts.ts'
import { may, type Todo, todos } from './decide.ts'
import { actNamed, rolesOfAct } from './named.ts'
import { type Route as Milestones, routeOf } from './route.ts'
import { after, fanOut, type TrajectoryEvent } from './world.ts'

export type World = { readonly events: readonly TrajectoryEvent[]; readonly view: View }
export type Worlds = Readonly<Partial<Record<Party, World>>>

const opens: Partial<Record<Draft['type'], readonly Party[]>> = {
  caseOpened: ['corporation', 'resident'],
  signalSent: ['team'],
  caseReferred: ['workAndIncome'],
}

/** Everybody who takes part, by role; ids as the database has them. */
export const people = {
  housingConsultant: { party: 'corporation', role: 'housingConsultant', person: id('c1') },
  teamWorker: { party: 'team', role: 'teamWorker', person: id('b1') },
  vhCoordinator: { party: 'team', role: 'vhCoordinator', person: id('b0') },
  trajectorySupervisor: { party: 'workAndIncome', role: 'trajectorySupervisor', person: id('d1') },
  resident: { party: 'resident', role: 'resident', person: null },
} as const satisfies Record<CaseRole, Who>
export const colleague = { corporation: id('c2'), team: id('b2'), workAndIncome: id('d2') } as const

function id(end: string): string {
  return `00000000-0000-4000-8000-0000000000${end}`
}

/** The worlds after these drafts; a world that the act erases is gone, one that was never opened gets nothing. */
export function happen(worlds: Worlds, list: readonly Draft[], by: By, now: Moment): Worlds {
  const next: Partial<Record<Party, World>> = { ...worlds }
  const acting = viewOf(worlds, by.party)
  for (const one of list) {
    for (const party of opens[one.type] ?? []) next[party] ??= { events: [], view: emptyView(party) }
    for (const { to, type, payload, at, by: seenBy } of fanOut(one, {
      by,
      at: now.instant,
      view: acting,
      chosen: inForce,
    })) {
      const world = next[to]
      const event = { type, payload, at, by: seenBy } as TrajectoryEvent
      if (world) next[to] = { events: [...world.events, event], view: after(world.view, event) }
    }
    // Consent to share name and address taken back: as if the signal had never been (3.1 step 2, reading).
    const supported = next.team?.events.some(({ type, payload }) => type === 'supportWished' && payload.wants)
    if (['signalWithdrawn', 'teamRefused', 'signalTakenBack'].includes(one.type) && !supported) delete next.team
  }
  return next
}

export const viewOf = (worlds: Worlds, party: Party): View => worlds[party]?.view ?? emptyView(party)

/** Whether the act is open to this person; in a world that does not exist only a case can be opened. */
export function mayIn(worlds: Worlds, act: ActName, now: Moment, who: Who): Verdict {
  return worlds[who.party] || act === 'openCase' ? may(act, hereIn(worlds, now, who)) : never
}

/** What this person has to go by; the entries of files are not played. */
export const hereIn = (worlds: Worlds, now: Moment, who: Who): Here => ({
  view: viewOf(worlds, who.party),
  now,
  who,
  chosen: inForce,
  events: worlds[who.party]?.events ?? [],
  entries: [],
  withheld: [],
  people: [],
  organisations: [],
  own: { organisation: null, corporation: '' },
  colleagues: [],
  candidates: [],
})

/** What an act is decided by: codes, days, times, numbers and people of its form. */
export type Inputs = { readonly [N in ActName]: Input<Acts[N]['fields']> }
/** `anew`: whether it records anything that did not stand there; it does where nothing is said. `file`: of the entry it is about. */
export type More = { readonly anew?: boolean; readonly file?: Entry['file'] }

export type Tried =
  | { readonly ok: true; readonly worlds: Worlds; readonly drafts: readonly Draft[] }
  | { readonly ok: false; readonly verdict: Verdict }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The act as the program does it: from the own view, then to each world in the audience. */
export function attempt<N extends ActName>(
  worlds: Worlds,
  act: N,
  input: Inputs[N],
  now: Moment,
  who: Who,
  { anew = true, file = 'corporationFile' }: More = {},
): Tried {
  const verdict = mayIn(worlds, act, now, who)
  if (!verdict.ok) return { ok: false, verdict }
  const rule: AnyAct = actNamed(act)
  const here = hereIn(worlds, now, who)
  const decided = rule.decide(input as never, rule.about ? { ...here, about: entryOf(file, here) } : here, anew)
  if (!decided.ok) return decided
  return { ok: true, worlds: happen(worlds, decided.drafts, who, now), drafts: decided.drafts }
}

const entryOf = (file: Entry['file'], { now, who }: Here): Entry => ({
  id: id('e1'),
  file,
  category: 'judgment',
  value: { state: 'possible' },
  phase: 'registration',
  basis: 'explicit',
  documentId: null,
  recordedParty: who.party,
  recordedAt: now.instant,
})

export const momentOf = (instant: string): Moment => ({ instant, ...localDateTime(instant) })

/** The acts of the way that goes well, in order. */
export const goodWay = [
  'openCase',
  'informResident',
  'sendSignal',
  'checkKnown',
  'assignWorker',
  'inviteToTalk',
  'confirmAttendance',
  'recordTalkConsent',
  'recordHealthConsent',
  'recordNameAndAddress',
  'writeCorporationNotes',
  'writeTeamNotes',
  'judgeEligibility',
  'drawUpAgreement',
  'recordSigning',
  'sendAgreement',
  'openKris',
  'writeIntakeReport',
  'registerInKris',
  'draftLifeAreas',
  'registerLifeAreas',
  'addWorkerToKris',
  'requestCompletion',
  'completeFile',
  'startSupport',
  'referToWorkAndIncome',
  'freezeCollection',
  'takeUpCase',
  'planHomeVisit',
  'startBudgetManagement',
  'registerBudgetData',
  'writeProgressReport',
  'declarePositive',
  'closeKris',
  'endBudgetPart',
  'closeCorporationFile',
] as const satisfies readonly ActName[]

type Options = { readonly route?: Route; readonly start?: string }

/** A case in a state: `aTrajectory().at('10')`. The clock starts on Monday 2 March 2026 at 10:00 and goes by minutes. */
export function aTrajectory({ route = 'nameAndAddress', start = '2026-03-02T09:00:00.000Z' }: Options = {}) {
  let worlds: Worlds = {}
  let now = momentOf(start)

  const trajectory = {
    get now() {
      return now
    },
    get worlds() {
      return worlds
    },
    view: (party: Party): View => viewOf(worlds, party),
    events: (party: Party): readonly TrajectoryEvent[] => worlds[party]?.events ?? [],
    types: (party: Party): string[] => (worlds[party]?.events ?? []).map(({ type }) => type),
    exists: (party: Party): boolean => worlds[party] !== undefined,

    may: (act: ActName, role: CaseRole = firstRole(act)): Verdict => mayIn(worlds, act, now, people[role]),
    todos: (role: CaseRole): readonly Todo[] =>
      worlds[people[role].party] ? todos(hereIn(worlds, now, people[role])) : [],
    route: (role: CaseRole): Milestones => routeOf(viewOf(worlds, people[role].party), trajectory.todos(role), inForce),

    /** Tries an act and changes nothing. */
    tries<N extends ActName>(act: N, input?: Inputs[N], role: CaseRole = firstRole(act), more?: More): Tried {
      return attempt(worlds, act, input ?? trajectory.usual(act), now, people[role], more)
    },
    /** Why an act is refused: `never`, `done`, what has to come first, or `field: problem`; undefined where it is not. */
    refusal<N extends ActName>(
      act: N,
      input?: Inputs[N],
      role: CaseRole = firstRole(act),
      more?: More,
    ): string | undefined {
      const tried = trajectory.tries(act, input, role, more)
      if (tried.ok) return undefined
      if ('problems' in tried) return tried.problems.map((one) => `${one.field}: ${one.problem}`).join(', ')
      if (tried.verdict.ok) return undefined
      const { why } = tried.verdict
      return why.kind === 'later' ? why.reason : why.kind
    },
    /** Does an act, with the usual input where none is given. Throws where it is refused. */
    does<N extends ActName>(act: N, input?: Inputs[N], role: CaseRole = firstRole(act), more?: More) {
      const tried = trajectory.tries(act, input, role, more)
      if (!tried.ok) throw new Error(`${act} by ${role} is refused: ${JSON.stringify(tried)}`)
      worlds = tried.worlds
      return trajectory.later({ minutes: 1 })
    },
    /** What the program does by itself when a term has run out. */
    lapses() {
      worlds = happen(worlds, [agreementLapsed({ after: 30 })], timer, now)
      return trajectory
    },
    later({ days = 0, minutes = 0 }: { days?: number; minutes?: number }) {
      now = momentOf(new Date(Date.parse(now.instant) + (days * 1440 + minutes) * 60_000).toISOString())
      return trajectory
    },
    /** To this day and time on the clock in Amsterdam. */
    on(date: string, time = '10:00') {
      now = momentOf(instantOf(date as PlainDate, time))
      return trajectory
    },
    /** All steps before this one are done. */
    at: (step: StepId) => trajectory.before(goodWay.find((act) => actNamed(act).step === step) ?? 'openCase'),
    /** Goes the good way until this act is to be done. */
    before(goal: (typeof goodWay)[number] | 'end') {
      const list = goal === 'end' ? goodWay : goodWay.slice(0, goodWay.indexOf(goal))
      for (const act of list) {
        if (act === 'recordNameAndAddress' && route !== 'postcode') continue
        wait(act)
        trajectory.does(act)
        if (act === 'judgeEligibility') trajectory.does(act, undefined, 'housingConsultant')
      }
      wait(goal === 'end' ? 'closeCorporationFile' : goal)
      return trajectory
    },
    usual<N extends ActName>(act: N): Inputs[N] {
      return usualInput(act, now, route)
    },
  }

  function wait(act: ActName) {
    if (act === 'recordTalkConsent') trajectory.on(trajectory.view('team').appointment?.date ?? now.date)
    if (act === 'startBudgetManagement') trajectory.on(trajectory.view('workAndIncome').homeVisit?.date ?? now.date)
    if (act === 'writeProgressReport') trajectory.later({ days: 90 })
  }
  return trajectory
}

const timer: By = { party: 'corporation', role: 'timer', person: null }
const firstRole = (act: ActName): CaseRole => rolesOfAct(act, inForce)[0] ?? 'resident'

/** Input with which the act is right on the good way. */
export function usualInput<N extends ActName>(act: N, now: Moment, route: Route): Inputs[N] {
  const today = now.date
  const area = { agreed: 'notYet', readOn: undefined, how: undefined, presence: [] } as const
  const telling = { condition: 'rent-on-time', since: today, seen: undefined } as const
  const month = { month: monthOf(today) }
  const arrangement = { kind: 'arrangement', from: today, dayOfMonth: 1 } as const
  const usual: Inputs = {
    openCase: { judgment: 'possible', judgmentDate: undefined },
    informResident: { channel: 'telephone', on: today, outcome: route === 'postcode' ? 'noContact' : 'consent' },
    recordAnswer: { channel: 'telephone', on: today, outcome: 'consent' },
    sendSignal: { moreAddresses: undefined },
    refuseTeam: { channel: 'telephone', on: today },
    takeBackSignal: { what: 'tenant', told: 'yes' },
    tellWrongSignal: { channel: 'telephone', on: today },
    checkKnown: { result: route === 'postcode' ? 'undecided' : 'known' },
    assignWorker: { worker: people[namedIn(inForce)].person },
    inviteToTalk: { date: addDays(today, 7), time: '10:00', minutes: 60, place: placeFor(route) },
    confirmAttendance: {},
    recordNoShow: { who: 'resident' },
    recordTalkConsent: { explained: true, given: 'yes' },
    recordHealthConsent: { given: 'yes' },
    recordNameAndAddress: {},
    writeCorporationNotes: { housingFraud: undefined, presence: [] },
    writeTeamNotes: { presence: [] },
    stopTalk: {},
    judgeEligibility: { judgment: 'eligible' },
    discussDifference: { on: today },
    recordSupportWish: { wants: 'yes' },
    drawUpAgreement: { explained: 'yes' },
    recordSigning: { on: today },
    closeWithoutTrajectory: { reason: 'other' },
    sendAgreement: {},
    signOnTablet: {},
    openKris: {},
    writeIntakeReport: {},
    recordRentalHistory: { housingFraud: undefined },
    registerInKris: {},
    draftLifeAreas: { area: 'housing', ...area },
    registerLifeAreas: {},
    addWorkerToKris: {},
    requestCompletion: {},
    recordArrears: { on: today },
    completeFile: { judgmentDate: today },
    startSupport: {},
    updateLifeArea: area,
    referToWorkAndIncome: {},
    freezeCollection: { from: today, until: undefined },
    liftFreeze: { on: today, reason: 'settled' },
    takeUpCase: {},
    planHomeVisit: { date: addDays(today, 7), time: '14:00' },
    drawUpBudgetAgreement: { start: today },
    startBudgetManagement: { on: today, start: addDays(today, 1) },
    storeBudgetAgreement: {},
    registerBudgetData: { adults: 1, minors: 0, provisions: 'inOrder', administration: 'inOrder', presence: [] },
    recordIncome: { whose: 'currentIncome', source: 'benefit' },
    recordExpenses: {},
    recordDebt: { kind: 'other', handledBy: 'resident', arrangement: 'none' },
    recordAttachment: { protectedIncome: 'applied' },
    recordSelfReliance: {
      outcome: 'later',
      post: 'alone',
      payments: 'alone',
      applications: 'alone',
      planning: 'alone',
    },
    recordBudgetRent: month,
    recordBudgetArrangement: arrangement,
    planProgressTalk: { date: today, time: '23:00', minutes: 60, place: 'home' },
    cancelProgressTalk: { why: 'byResident' },
    writeProgressReport: { on: today, rent: 'onTime', arrangement: 'kept', notMet: [], presence: [] },
    declarePositive: { rentStable: true, arrears: 'arrangement' },
    callExitTalk: { date: addDays(today, 7), time: '11:00' },
    decideExit: { decision: 'negativeExit' },
    closeKris: { outcome: 'positive' },
    endBudgetPart: {},
    closeCorporationFile: {},
    withdraw: { on: today, how: 'wordOfMouth' },
    withdrawNameAndAddress: { on: today },
    withdrawTalkConsent: {},
    withdrawHealthConsent: {},
    recordSubject: { file: 'corporationFile', category: 'otherSubject', presence: [] },
    correctEntry: { why: 'wasWrong' },
    removeEntry: { why: 'otherPerson' },
    withholdEntry: { ground: 'protection', until: addDays(today, 60) },
    endWithholding: {},
    askToCall: { whom: 'corporation', when: 'any' },
    recordCall: { on: today },
    makeRequest: { kind: 'access', on: today, how: 'writing' },
    askCorporation: { kind: 'rectification', on: today },
    askTeam: { kind: 'rectification', on: today },
    askWorkAndIncome: { kind: 'rectification', on: today },
    checkIdentity: { request: 'none', way: 'known' },
    extendRequest: { request: 'none', reason: 'complex' },
    decideRequest: { request: 'none', decision: 'granted', ground: undefined },
    settleRequest: { request: 'none', on: today, clear: undefined },
    liftRestriction: { request: 'none', reason: 'settled', told: true },
    placeHold: { file: 'corporationFile', reason: 'court', until: addDays(today, 30) },
    endHold: { file: 'corporationFile' },
    sendActivation: {},
    recordNotWanted: { what: 'withdraw', on: today },
    reportBreach: telling,
    noteAtRisk: telling,
    reportMetAgain: telling,
    recordRent: month,
    importRent: {},
    recordArrangement: arrangement,
    recordDebtHelp: { on: today, how: 'asked', threatened: 'yes' },
    recordDebtTalk: { on: today },
    recordDebtDecision: { on: today, decision: 'given' },
    recordRespite: { kind: 'moratorium', from: addDays(today, -60), until: addDays(today, -1) },
    reportToCourt: { on: today },
    endOtherwise: { way: 'moved', until: undefined },
    handOver: { to: colleague.team },
    substitute: { for: colleague.team, until: addDays(today, 7), reason: 'leave' },
    tellLeak: { how: 'letter' },
    breakGlass: { reason: 'danger', sure: true },
  }
  return usual[act]
}

const placeFor = (route: Route): Place => (route === 'postcode' ? 'teamOffice' : 'home')
