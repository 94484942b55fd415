/** For tests: random ways through the acts, weighted so that they go deep and still leave the good way often. */
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { inForce } from '../covenant/in-force.ts'
import {
  type ActName,
  absenceReasons,
  actNames,
  announcements,
  type CaseRole,
  type ConditionId,
  callers,
  closingReasons,
  conditionIds,
  contactOutcomes,
  correctionReasons,
  debtAsks,
  debtDecisions,
  endWays,
  extensionReasons,
  fileNames,
  freezeLiftReasons,
  glassReasons,
  holdReasons,
  identityWays,
  judgments,
  knownResults,
  liftReasons,
  namedIn,
  outcomes,
  partyOf,
  places,
  refusalGrounds,
  removalReasons,
  requestKindNames,
  respites,
  talkOff,
  talkPlaces,
  withholdingGrounds,
  wrongSignals,
} from '../covenant/index.ts'
import type { Moment } from '../trajectory/moment.ts'
import type { View } from '../trajectory/view.ts'
import { possibleOutcomes } from './18-kris-closed/close-kris.ts'
import { rolesOfAct } from './named.ts'
import { eventsOfAct } from './questions.ts'
import { heldFiles } from './rights/holds.ts'
import {
  colleague,
  goodWay,
  type Inputs,
  type More,
  mayIn,
  people,
  usualInput,
  viewOf,
  type Worlds,
} from './testing.fixture.ts'

/** A row of numbers that depends on the seed alone. */
export function numbers(seed: number): (below: number) => number {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

export type Chosen = { readonly act: ActName; readonly role: CaseRole }

/** Acts that end or undo much; taken seldom, or nothing would ever reach step 18. */
const rare: ReadonlySet<ActName> = new Set([
  'withdraw',
  'endOtherwise',
  'stopTalk',
  'withdrawNameAndAddress',
  'takeBackSignal',
  'closeWithoutTrajectory',
])
/** Acts that are open for a short while only, and would hardly ever be met. */
const brief: ReadonlySet<ActName> = new Set([
  'callExitTalk',
  'decideExit',
  'drawUpBudgetAgreement',
  'storeBudgetAgreement',
  'settleRequest',
  'liftRestriction',
  'endHold',
  'reportMetAgain',
  'signOnTablet',
  'refuseTeam',
  'tellWrongSignal',
  'cancelProgressTalk',
  'reportToCourt',
  'recordDebtHelp',
  'recordDebtTalk',
  'recordDebtDecision',
])
const weight = (act: ActName) => (rare.has(act) ? 1 : brief.has(act) ? 30 : 6)
const pairs: readonly Chosen[] = actNames.flatMap((act) =>
  rolesOfAct(act, inForce).flatMap((role) => Array.from({ length: weight(act) }, () => ({ act, role }))),
)

const closes: ReadonlySet<ActName> = new Set(['declarePositive', 'closeKris', 'endBudgetPart', 'closeCorporationFile'])

/**
 * An act that is open: mostly the next of the good way, otherwise rather one of which nothing was heard yet. Undefined
 * where nothing is found open just now.
 */
export function choose(worlds: Worlds, now: Moment, pick: number): Chosen | undefined {
  const next = numbers(pick)
  if (next(10) < 7) {
    for (const act of goodWay) {
      for (const role of rolesOfAct(act, inForce)) {
        // Asked again and again these would never come to an end.
        const again = act === 'registerBudgetData' || act === 'draftLifeAreas' || act.endsWith('Notes')
        if (again && viewOf(worlds, partyOf(role)).seen[eventsOfAct(act)[0] ?? 'caseOpened']) continue
        if (act === 'inviteToTalk' && viewOf(worlds, 'corporation').appointment?.missed === undefined) {
          if (viewOf(worlds, 'corporation').appointment) continue
        }
        if (act === 'assignWorker' && viewOf(worlds, 'team').people[namedIn(inForce)]) continue
        if (act === 'informResident' && next(3) === 0) continue
        if (act === 'planHomeVisit' && viewOf(worlds, 'workAndIncome').homeVisit) continue
        if (act === 'writeProgressReport' && next(3) > 0) continue
        // What closes waits now and then, so that what comes before it has its time.
        if (closes.has(act) && next(4) > 0) continue
        if (mayIn(worlds, act, now, people[role]).ok) return { act, role }
      }
    }
    return undefined
  }
  let open: Chosen | undefined
  for (let tries = 0; tries < 12; tries += 1) {
    const found = pairs[next(pairs.length)]
    if (!found || !mayIn(worlds, found.act, now, people[found.role]).ok) continue
    if (!viewOf(worlds, partyOf(found.role)).seen[eventsOfAct(found.act)[0] ?? 'caseOpened']) return found
    open ??= found
  }
  return open
}

const oneOf = <T>(list: readonly T[], next: (below: number) => number): T => list[next(list.length)] as T
const keys = <K extends string>(of: Record<K, unknown>) => Object.keys(of) as K[]

type Chance = {
  readonly next: (below: number) => number
  readonly view: View
  readonly role: CaseRole
  readonly now: Moment
  /** Somewhere around today, and a condition. */
  readonly day: PlainDate
  readonly condition: ConditionId
  /** One of the requests of the own world; now and then one that is not there. */
  readonly request: string
}

/** A restriction that is granted is lifted again; the other kinds end where they are decided. */
const ask = ({ next, day }: Chance) => ({ kind: oneOf([...requestKindNames, 'restriction'] as const, next), on: day })

/** Other input for each act, right or wrong. */
const others: { readonly [N in ActName]?: (chance: Chance) => Inputs[N] } = {
  informResident: ({ next, day }) => ({ channel: 'telephone', on: day, outcome: oneOf(keys(contactOutcomes), next) }),
  recordAnswer: ({ next, day }) => ({
    channel: 'visit',
    on: day,
    outcome: oneOf(['consent', 'refusedTeam', 'noAnswer'], next),
  }),
  checkKnown: ({ next }) => ({ result: oneOf(keys(knownResults), next) }),
  assignWorker: ({ next }) => ({ worker: oneOf([people[namedIn(inForce)].person, colleague.team], next) }),
  inviteToTalk: ({ next, day }) => ({ date: day, time: '10:00', minutes: 45, place: oneOf(keys(places), next) }),
  recordNoShow: ({ next }) => ({ who: oneOf(['resident', 'corporation', 'team'], next) }),
  recordTalkConsent: ({ next }) => ({ explained: true, given: yes(next(4) > 0) }),
  recordHealthConsent: ({ next }) => ({ given: yes(next(2) === 0) }),
  judgeEligibility({ next, view, role }) {
    const judgment = oneOf(keys(judgments), next)
    const settled = role === 'teamWorker' && judgment !== 'eligible' && judgment === view.judgments.corporation
    return settled ? { judgment, wants: yes(next(2) === 0) } : { judgment }
  },
  discussDifference: ({ day }) => ({ on: day }),
  recordSupportWish: ({ next }) => ({ wants: yes(next(2) === 0) }),
  recordSigning: ({ day }) => ({ on: day }),
  closeWithoutTrajectory: ({ next }) => ({ reason: oneOf(keys(closingReasons), next) }),
  freezeCollection: ({ next, day }) => ({ from: day, until: addDays(day, next(9) - 4) }),
  liftFreeze: ({ next, day }) => ({ on: day, reason: oneOf(keys(freezeLiftReasons), next) }),
  planHomeVisit: ({ day }) => ({ date: day, time: '09:00' }),
  startBudgetManagement: ({ next, day }) => ({
    on: day,
    start: addDays(day, next(9) - 4),
  }),
  writeProgressReport: ({ day, now }) => ({ ...usualInput('writeProgressReport', now, 'nameAndAddress'), on: day }),
  callExitTalk: ({ day }) => ({ date: day, time: '09:00' }),
  decideExit: ({ next }) => ({ decision: next(3) === 0 ? 'negativeExit' : 'newArrangements' }),
  closeKris: ({ next, view }) => ({
    outcome: oneOf(next(5) === 0 ? keys(outcomes) : possibleOutcomes(view), next) ?? 'positive',
  }),
  withdraw: ({ next, day }) => ({ on: day, how: oneOf(['writing', 'wordOfMouth'], next) }),
  planProgressTalk: ({ next, day }) => ({
    date: day,
    time: '10:00',
    minutes: 60,
    place: oneOf(keys(talkPlaces), next),
  }),
  cancelProgressTalk: ({ next }) => ({ why: oneOf(keys(talkOff), next) }),
  withdrawNameAndAddress: ({ day }) => ({ on: day }),
  refuseTeam: ({ day }) => ({ channel: 'telephone', on: day }),
  takeBackSignal: ({ next }) => ({ what: oneOf(keys(wrongSignals), next), told: yes(next(2) === 0) }),
  tellWrongSignal: ({ day }) => ({ channel: 'visit', on: day }),
  recordSubject: ({ next }) => ({ file: oneOf(fileNames, next), category: 'otherSubject', presence: [] }),
  correctEntry: ({ next }) => ({ why: oneOf(keys(correctionReasons), next) }),
  removeEntry: ({ next }) => ({ why: oneOf(keys(removalReasons), next) }),
  withholdEntry: ({ next, day }) => ({
    ground: oneOf(keys(withholdingGrounds), next),
    until: day,
  }),
  askToCall: ({ next }) => ({ whom: oneOf(keys(callers), next), when: 'morning' }),
  recordNotWanted: ({ day, next }) => ({ what: oneOf(keys(announcements), next), on: day }),
  recordCall: ({ day }) => ({ on: day }),
  makeRequest: (chance) => ({ ...ask(chance), how: oneOf(['writing', 'wordOfMouth'], chance.next) }),
  askCorporation: ask,
  askTeam: ask,
  askWorkAndIncome: ask,
  checkIdentity: ({ next, request }) => ({ request, way: oneOf(keys(identityWays), next) }),
  extendRequest: ({ next, request }) => ({ request, reason: oneOf(keys(extensionReasons), next) }),
  decideRequest: ({ next, request }) =>
    next(2) === 0
      ? { request, decision: 'granted' }
      : { request, decision: oneOf(['partly', 'refused'], next), ground: oneOf(keys(refusalGrounds), next) },
  settleRequest: ({ request, now }) => ({ request, on: now.date }),
  liftRestriction: ({ next, request }) => ({ request, reason: oneOf(keys(liftReasons), next), told: true }),
  placeHold: ({ next, day }) => ({
    file: oneOf(fileNames, next),
    reason: oneOf(keys(holdReasons), next),
    until: addDays(day, next(400)),
  }),
  endHold: ({ next, view, role, now }) => ({
    file:
      oneOf(next(4) > 0 ? heldFiles({ view, now, who: people[role], chosen: inForce }) : fileNames, next) ??
      'krisGeneral',
  }),
  reportBreach: ({ condition, day }) => ({ condition, since: day }),
  noteAtRisk: ({ condition, day }) => ({ condition, since: day }),
  reportMetAgain: ({ next, view, condition, day }) => ({
    condition: oneOf(known(view.conditions, condition), next),
    since: day,
  }),
  recordDebtHelp: ({ next, day }) => ({
    on: day,
    how: oneOf(keys(debtAsks), next),
    threatened: next(2) ? 'yes' : 'no',
  }),
  recordDebtTalk: ({ day }) => ({ on: day }),
  recordDebtDecision: ({ next, day }) => ({ on: day, decision: oneOf(keys(debtDecisions), next) }),
  recordRespite: ({ next, day }) => ({
    kind: oneOf(keys(respites), next),
    from: addDays(day, -90),
    until: addDays(day, -20),
  }),
  reportToCourt: ({ day }) => ({ on: day }),
  endOtherwise: ({ next, day }) =>
    next(3) === 0 ? { way: 'moratorium', until: day } : { way: oneOf(keys(endWays), next) },
  handOver: ({ next }) => ({ to: oneOf(Object.values(colleague), next) }),
  substitute: ({ next, day }) => ({
    for: oneOf(Object.values(colleague), next),
    until: day,
    reason: oneOf(keys(absenceReasons), next),
  }),
  breakGlass: ({ next }) => ({ reason: oneOf(keys(glassReasons), next), sure: true }),
}

/** Usual input would be refused nearly always, since it names no request and not one's own role, or leads to little. */
const seldomUsual: ReadonlySet<ActName> = new Set([
  'closeKris',
  'endHold',
  'handOver',
  'substitute',
  'breakGlass',
  'makeRequest',
  'checkIdentity',
  'extendRequest',
  'decideRequest',
  'settleRequest',
  'liftRestriction',
])

/** Input for an act: mostly right, sometimes another right one, sometimes wrong. */
export function randomInput({ act, role }: Chosen, worlds: Worlds, now: Moment, salt: number): Inputs[ActName] {
  const next = numbers(salt)
  const view = viewOf(worlds, partyOf(role))
  const other = others[act]
  if (!other || (!seldomUsual.has(act) && next(3) > 0))
    return usualInput(act, now, view.signal?.route ?? (next(3) === 0 ? 'postcode' : 'nameAndAddress'))
  return other({
    next,
    view,
    role,
    now,
    day: addDays(now.date, next(9) - 4),
    condition: oneOf(conditionIds, next),
    request: oneOf([...view.requests.map(({ id }) => id), 'none'], next),
  })
}

/** What an act records, and which file the entry is of that it is about: now something, now nothing. */
export function randomMore(salt: number): More {
  const next = numbers(salt)
  return { anew: next(3) > 0, file: oneOf(fileNames, next) }
}

const yes = (is: boolean) => (is ? 'yes' : 'no')

const known = (of: Partial<Record<ConditionId, unknown>>, otherwise: ConditionId): readonly ConditionId[] => {
  const list = Object.keys(of) as ConditionId[]
  return list.length > 0 ? list : [otherwise]
}
