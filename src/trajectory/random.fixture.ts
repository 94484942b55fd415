/** For tests: random ways through the acts, weighted so that they go deep and still leave the good way often. */
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import {
  type ActName,
  type ActRule,
  actNames,
  acts,
  type CaseRole,
  type ConditionId,
  callers,
  closingReasons,
  conditionIds,
  contactOutcomes,
  endWays,
  extensionReasons,
  fileNames,
  freezeLiftReasons,
  holdReasons,
  identityWays,
  judgments,
  knownResults,
  liftReasons,
  outcomes,
  partyOf,
  places,
  refusalGrounds,
  requestKindNames,
} from '../covenant/index.ts'
import { possibleOutcomes } from './closing.ts'
import type { Inputs, Moment } from './logic.ts'
import { colleague, goodWay, mayIn, people, usualInput, viewOf, type Worlds } from './testing.ts'
import type { View } from './view.ts'

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
  'closeWithoutTrajectory',
  'callExitTalk',
])
const pairs: readonly Chosen[] = actNames.flatMap((act) =>
  (acts[act] as ActRule).roles.flatMap((role) => Array.from({ length: rare.has(act) ? 1 : 6 }, () => ({ act, role }))),
)

/** An act that is open, mostly the next of the good way; undefined where nothing on it is open just now. */
export function choose(worlds: Worlds, now: Moment, pick: number): Chosen | undefined {
  const next = numbers(pick)
  if (next(10) < 7) {
    for (const act of goodWay) {
      for (const role of (acts[act] as ActRule).roles) {
        // Asked again and again these would never come to an end.
        const again = act === 'registerBudgetData' || act === 'draftLifeAreas' || act.endsWith('Notes')
        if (again && viewOf(worlds, partyOf(role)).seen[(acts[act] as ActRule).causes[0] ?? 'caseOpened']) continue
        if (act === 'inviteToTalk' && viewOf(worlds, 'corporation').appointment?.missed === undefined) {
          if (viewOf(worlds, 'corporation').appointment) continue
        }
        if (act === 'assignWorker' && viewOf(worlds, 'team').people.teamWorker) continue
        if (act === 'informResident' && next(3) === 0) continue
        if (act === 'planHomeVisit' && viewOf(worlds, 'workAndIncome').homeVisit) continue
        if (act === 'writeProgressReport' && next(3) > 0) continue
        if (mayIn(worlds, act, now, people[role]).ok) return { act, role }
      }
    }
    return undefined
  }
  for (let tries = 0; tries < 12; tries += 1) {
    const found = pairs[next(pairs.length)]
    if (found && mayIn(worlds, found.act, now, people[found.role]).ok) return found
  }
  return undefined
}

const oneOf = <T>(list: readonly T[], next: (below: number) => number): T => list[next(list.length)] as T
const keys = <K extends string>(of: Record<K, unknown>) => Object.keys(of) as K[]

/** Input for an act: mostly right, sometimes another right one, sometimes wrong. */
export function randomInput({ act, role }: Chosen, worlds: Worlds, now: Moment, salt: number): Inputs[ActName] {
  const next = numbers(salt)
  const view = viewOf(worlds, partyOf(role))
  if (act === 'reportMetAgain' && next(3) > 0) return metAgain(view, 'rent-on-time', now.date)
  const usual = usualInput(act, now, view.signal?.route ?? (next(3) === 0 ? 'postcode' : 'nameAndAddress'))
  const handled = onRequest(act, view, now, next)
  if (handled) return handled
  if (next(3) > 0 && act !== 'closeKris' && act !== 'handOver') return usual
  const day = addDays(now.date, next(9) - 4)
  const condition: ConditionId = oneOf(conditionIds, next)
  const other: { [K in ActName]?: Inputs[K] } = {
    informResident: { channel: 'telephone', on: day, outcome: oneOf(keys(contactOutcomes), next) },
    recordAnswer: { channel: 'visit', on: day, outcome: oneOf(['consent', 'refusedTeam', 'noAnswer'], next) },
    checkKnown: { result: oneOf(keys(knownResults), next) },
    assignWorker: { worker: oneOf([people.teamWorker.person, colleague.team], next) },
    inviteToTalk: { date: day, time: '10:00', minutes: 45, place: oneOf(keys(places), next) },
    recordNoShow: { who: oneOf(['resident', 'corporation', 'team'], next) },
    recordTalkConsent: { given: next(4) > 0 },
    recordHealthConsent: { given: next(2) === 0 },
    judgeEligibility: { judgment: oneOf(keys(judgments), next) },
    recordSupportWish: { wants: next(2) === 0 },
    recordSigning: { on: day },
    closeWithoutTrajectory: { reason: oneOf(keys(closingReasons), next) },
    freezeCollection: { from: day, until: addDays(day, next(9) - 4) },
    liftFreeze: { on: day, reason: oneOf(keys(freezeLiftReasons), next) },
    planHomeVisit: { date: day, time: '09:00' },
    startBudgetManagement: { on: day, start: addDays(day, next(9) - 4), stored: next(2) === 0 },
    writeProgressReport: { on: day },
    callExitTalk: { date: day, time: '09:00' },
    decideExit: { decision: next(3) === 0 ? 'negativeExit' : 'newArrangements' },
    closeKris: { outcome: oneOf(next(5) === 0 ? keys(outcomes) : possibleOutcomes(view), next) ?? 'positive' },
    withdraw: { on: day, how: oneOf(['writing', 'wordOfMouth'], next) },
    askToCall: { whom: oneOf(keys(callers), next), when: 'morning' },
    recordCall: { on: day },
    withholdEntry: { file: 'corporationFile', ground: 'protection', until: day },
    makeRequest: {
      kind: oneOf(requestKindNames, next),
      on: day,
      how: oneOf(['writing', 'wordOfMouth'], next),
    },
    placeHold: { file: oneOf(fileNames, next), reason: oneOf(keys(holdReasons), next), until: addDays(day, next(400)) },
    endHold: { file: oneOf(fileNames, next) },
    reportBreach: { condition, since: day },
    noteAtRisk: { condition, since: day },
    reportMetAgain: metAgain(view, oneOf(known(view.conditions, condition), next), day),
    endOtherwise: next(3) === 0 ? { way: 'moratorium', until: day } : { way: oneOf(keys(endWays), next) },
    handOver: { role, to: oneOf(Object.values(colleague), next) },
  }
  return (other[act] ?? usual) as Inputs[ActName]
}

/** What an organisation does with one of the requests of its own world; now and then with one that is not there. */
function onRequest(
  act: ActName,
  view: View,
  now: Moment,
  next: (below: number) => number,
): Inputs[ActName] | undefined {
  const request = oneOf([...view.requests.map(({ id }) => id), 'none'], next)
  const other: { [K in ActName]?: Inputs[K] } = {
    checkIdentity: { request, way: oneOf(keys(identityWays), next) },
    extendRequest: { request, reason: oneOf(keys(extensionReasons), next) },
    decideRequest:
      next(2) === 0
        ? { request, decision: 'granted' }
        : { request, decision: oneOf(['partly', 'refused'], next), ground: oneOf(keys(refusalGrounds), next) },
    settleRequest: { request, on: now.date },
    liftRestriction: { request, reason: oneOf(keys(liftReasons), next) },
  }
  return other[act]
}

/** What it is told after is what the own view says: the same words after another state are another telling. */
function metAgain(view: View, condition: ConditionId, since: PlainDate): Inputs['reportMetAgain'] {
  const state = view.conditions[condition]?.state
  return { condition, since, after: state === 'atRisk' ? 'atRisk' : 'breached' }
}

const known = (of: Partial<Record<ConditionId, unknown>>, otherwise: ConditionId): readonly ConditionId[] => {
  const list = Object.keys(of) as ConditionId[]
  return list.length > 0 ? list : [otherwise]
}
