/**
 * For tests: a trajectory that is played in memory by the acts themselves, in four worlds. A world exists from the
 * event that opens it (3.1 steps 1, 2 and 12), as the database has it; what happened before does not reach it.
 */
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { instantOf, localDateTime } from '../calendar/zone.ts'
import {
  type ActName,
  type ActRule,
  acts,
  type CaseRole,
  type Party,
  type Place,
  type Route,
  type StepId,
} from '../covenant/index.ts'
import { decide, may, type Todo, todos } from './decide.ts'
import { type By, type Draft, draft, type TrajectoryEvent } from './events.ts'
import { fanOut } from './fan-out.ts'
import { after } from './fold.ts'
import { type Inputs, type Moment, never, type Problem, type Verdict, type Who } from './logic.ts'
import { type Route as Milestones, routeOf } from './route.ts'
import { emptyView, type View } from './view.ts'

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
    for (const { to, type, payload, at, by: seenBy } of fanOut(one, by, now.instant, acting)) {
      const world = next[to]
      const event = { type, payload, at, by: seenBy } as TrajectoryEvent
      if (world) next[to] = { events: [...world.events, event], view: after(world.view, event) }
    }
    // Consent to share name and address taken back: as if the signal had never been (3.1 step 2, reading).
    if (one.type === 'signalWithdrawn') delete next.team
  }
  return next
}

export const viewOf = (worlds: Worlds, party: Party): View => worlds[party]?.view ?? emptyView(party)

/** Whether the act is open to this person; in a world that does not exist only a case can be opened. */
export function mayIn(worlds: Worlds, act: ActName, now: Moment, who: Who): Verdict {
  return worlds[who.party] || act === 'openCase' ? may(act, viewOf(worlds, who.party), now, who) : never
}

export type Tried =
  | { readonly ok: true; readonly worlds: Worlds; readonly drafts: readonly Draft[] }
  | { readonly ok: false; readonly verdict: Verdict }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The act as the program does it: from the own view, then to each world in the audience. */
export function attempt<N extends ActName>(worlds: Worlds, act: N, input: Inputs[N], now: Moment, who: Who): Tried {
  const verdict = mayIn(worlds, act, now, who)
  if (!verdict.ok) return { ok: false, verdict }
  const decided = decide(act, viewOf(worlds, who.party), input, now, who)
  if (!decided.ok) return decided
  return { ok: true, worlds: happen(worlds, decided.drafts, who, now), drafts: decided.drafts }
}

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
      worlds[people[role].party] ? todos(viewOf(worlds, people[role].party), now, people[role]) : [],
    route: (role: CaseRole): Milestones => routeOf(viewOf(worlds, people[role].party), trajectory.todos(role)),

    /** Tries an act and changes nothing. */
    tries<N extends ActName>(act: N, input?: Inputs[N], role: CaseRole = firstRole(act)): Tried {
      return attempt(worlds, act, input ?? trajectory.usual(act), now, people[role])
    },
    /** Why an act is refused: `never`, `done`, what has to come first, or `field: problem`; undefined where it is not. */
    refusal<N extends ActName>(act: N, input?: Inputs[N], role: CaseRole = firstRole(act)): string | undefined {
      const tried = trajectory.tries(act, input, role)
      if (tried.ok) return undefined
      if ('problems' in tried) return tried.problems.map((one) => `${one.field}: ${one.problem}`).join(', ')
      if (tried.verdict.ok) return undefined
      const { why } = tried.verdict
      return why.kind === 'later' ? why.reason : why.kind
    },
    /** Does an act, with the usual input where none is given. Throws where it is refused. */
    does<N extends ActName>(act: N, input?: Inputs[N], role: CaseRole = firstRole(act)) {
      const tried = trajectory.tries(act, input, role)
      if (!tried.ok) throw new Error(`${act} by ${role} is refused: ${JSON.stringify(tried)}`)
      worlds = tried.worlds
      return trajectory.later({ minutes: 1 })
    },
    /** What the program does by itself when a term has run out. */
    lapses() {
      worlds = happen(worlds, [draft('agreementLapsed', {})], timer, now)
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
    at: (step: StepId) => trajectory.before(goodWay.find((act) => acts[act].step === step) ?? 'openCase'),
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
const firstRole = (act: ActName): CaseRole => (acts[act] as ActRule).roles[0] ?? 'resident'

/** Acts that ask something of who does them. */
export type Asking = { [N in ActName]: Record<never, never> extends Inputs[N] ? never : N }[ActName]

type Usual = { readonly today: PlainDate; readonly route: Route }

/** Input with which each act is right on the good way; where an act asks something and none stands here, nothing compiles. */
const usualInputs: { readonly [N in Asking]: (usual: Usual) => Inputs[N] } = {
  informResident: ({ today, route }) => ({
    channel: 'telephone',
    on: today,
    outcome: route === 'postcode' ? 'noContact' : 'consent',
  }),
  recordAnswer: ({ today }) => ({ channel: 'telephone', on: today, outcome: 'consent' }),
  checkKnown: ({ route }) => ({ result: route === 'postcode' ? 'undecided' : 'known' }),
  assignWorker: () => ({ worker: people.teamWorker.person }),
  inviteToTalk: ({ today, route }) => ({ date: addDays(today, 7), time: '10:00', minutes: 60, place: placeFor(route) }),
  recordNoShow: () => ({ who: 'resident' }),
  recordTalkConsent: () => ({ given: true }),
  recordHealthConsent: () => ({ given: true }),
  judgeEligibility: () => ({ judgment: 'eligible' }),
  discussDifference: ({ today }) => ({ on: today }),
  recordSupportWish: () => ({ wants: true }),
  recordSigning: ({ today }) => ({ on: today }),
  closeWithoutTrajectory: () => ({ reason: 'other' }),
  freezeCollection: ({ today }) => ({ from: today }),
  liftFreeze: ({ today }) => ({ on: today, reason: 'settled' }),
  planHomeVisit: ({ today }) => ({ date: addDays(today, 7), time: '14:00' }),
  startBudgetManagement: ({ today }) => ({ on: today, start: addDays(today, 1), stored: true }),
  writeProgressReport: ({ today }) => ({ on: today }),
  callExitTalk: ({ today }) => ({ date: addDays(today, 7), time: '11:00' }),
  decideExit: () => ({ decision: 'negativeExit' }),
  recordBudgetRent: () => ({ changed: true }),
  recordRent: () => ({ changed: true }),
  importRent: () => ({ changed: true }),
  closeKris: () => ({ outcome: 'positive' }),
  withdraw: ({ today }) => ({ on: today, how: 'wordOfMouth' }),
  withdrawNameAndAddress: ({ today }) => ({ on: today }),
  recordSubject: () => ({ file: 'corporationFile' }),
  withholdEntry: ({ today }) => ({ file: 'corporationFile', ground: 'protection', until: addDays(today, 60) }),
  endWithholding: () => ({ file: 'corporationFile' }),
  askToCall: () => ({ whom: 'corporation', when: 'any' }),
  recordCall: ({ today }) => ({ on: today }),
  makeRequest: ({ today }) => ({ kind: 'access', on: today, how: 'writing' }),
  askCorporation: ({ today }) => ({ kind: 'rectification', on: today }),
  askTeam: ({ today }) => ({ kind: 'rectification', on: today }),
  askWorkAndIncome: ({ today }) => ({ kind: 'rectification', on: today }),
  checkIdentity: () => ({ request: 'none', way: 'known' }),
  extendRequest: () => ({ request: 'none', reason: 'complex' }),
  decideRequest: () => ({ request: 'none', decision: 'granted' }),
  settleRequest: ({ today }) => ({ request: 'none', on: today }),
  liftRestriction: () => ({ request: 'none', reason: 'settled' }),
  placeHold: ({ today }) => ({ file: 'corporationFile', reason: 'court', until: addDays(today, 30) }),
  endHold: () => ({ file: 'corporationFile' }),
  reportBreach: ({ today }) => ({ condition: 'rent-on-time', since: today }),
  noteAtRisk: ({ today }) => ({ condition: 'rent-on-time', since: today }),
  reportMetAgain: ({ today }) => ({ condition: 'rent-on-time', since: today }),
  endOtherwise: () => ({ way: 'moved' }),
  handOver: () => ({ role: 'teamWorker', to: colleague.team }),
  correctEntry: () => ({ file: 'corporationFile', why: 'wasWrong' }),
  removeEntry: () => ({ file: 'corporationFile', why: 'notRelevant' }),
  substitute: ({ today }) => ({
    role: 'teamWorker',
    for: people.teamWorker.person,
    until: addDays(today, 7),
    reason: 'leave',
  }),
  breakGlass: ({ today }) => ({ role: 'teamWorker', reason: 'urgent', on: today, until: instantOf(today, '23:59') }),
}

export const isAsking = (act: ActName): act is Asking => Object.hasOwn(usualInputs, act)

/** Input with which the act is right on the good way. */
export function usualInput<N extends ActName>(act: N, now: Moment, route: Route): Inputs[N] {
  return (isAsking(act) ? usualInputs[act]({ today: now.date, route }) : {}) as Inputs[N]
}

const placeFor = (route: Route): Place => (route === 'postcode' ? 'teamOffice' : 'home')
