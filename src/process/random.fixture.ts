/** For tests: random ways through the acts, weighted so that they go deep and still leave the good way often. */
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import {
  type ActName,
  actNames,
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
import type { Moment } from '../trajectory/moment.ts'
import { asRead } from '../trajectory/open-term.ts'
import type { View } from '../trajectory/view.ts'
import { possibleOutcomes } from './18-kris-closed/close-kris.ts'
import { rolesOfAct } from './named.ts'
import { eventsOfAct } from './questions.ts'
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
} from './testing.ts'

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
  rolesOfAct(act, asRead).flatMap((role) => Array.from({ length: rare.has(act) ? 1 : 6 }, () => ({ act, role }))),
)

/** An act that is open, mostly the next of the good way; undefined where nothing on it is open just now. */
export function choose(worlds: Worlds, now: Moment, pick: number): Chosen | undefined {
  const next = numbers(pick)
  if (next(10) < 7) {
    for (const act of goodWay) {
      for (const role of rolesOfAct(act, asRead)) {
        // Asked again and again these would never come to an end.
        const again = act === 'registerBudgetData' || act === 'draftLifeAreas' || act.endsWith('Notes')
        if (again && viewOf(worlds, partyOf(role)).seen[eventsOfAct(act)[0] ?? 'caseOpened']) continue
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
    recordTalkConsent: { given: yes(next(4) > 0) },
    recordHealthConsent: { given: yes(next(2) === 0) },
    judgeEligibility: { judgment: oneOf(keys(judgments), next) },
    recordSupportWish: { wants: yes(next(2) === 0) },
    recordSigning: { on: day },
    closeWithoutTrajectory: { reason: oneOf(keys(closingReasons), next) },
    freezeCollection: { from: day, until: addDays(day, next(9) - 4) },
    liftFreeze: { on: day, reason: oneOf(keys(freezeLiftReasons), next) },
    planHomeVisit: { date: day, time: '09:00' },
    startBudgetManagement: { on: day, start: addDays(day, next(9) - 4) },
    writeProgressReport: { ...usualInput('writeProgressReport', now, 'nameAndAddress'), on: day },
    callExitTalk: { date: day, time: '09:00' },
    decideExit: { decision: next(3) === 0 ? 'negativeExit' : 'newArrangements' },
    closeKris: { outcome: oneOf(next(5) === 0 ? keys(outcomes) : possibleOutcomes(view), next) ?? 'positive' },
    withdraw: { on: day, how: oneOf(['writing', 'wordOfMouth'], next) },
    askToCall: { whom: oneOf(keys(callers), next), when: 'morning' },
    recordCall: { on: day },
    withholdEntry: { ground: 'protection', until: day },
    makeRequest: {
      kind: oneOf(requestKindNames, next),
      on: day,
      how: oneOf(['writing', 'wordOfMouth'], next),
    },
    placeHold: { file: oneOf(fileNames, next), reason: oneOf(keys(holdReasons), next), until: addDays(day, next(400)) },
    endHold: { file: oneOf(fileNames, next) },
    reportBreach: { condition, since: day, seen: undefined },
    noteAtRisk: { condition, since: day, seen: undefined },
    reportMetAgain: { condition: oneOf(known(view.conditions, condition), next), since: day, seen: undefined },
    endOtherwise:
      next(3) === 0 ? { way: 'moratorium', until: day } : { way: oneOf(keys(endWays), next), until: undefined },
    handOver: { to: oneOf(Object.values(colleague), next) },
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
        ? { request, decision: 'granted', ground: undefined }
        : { request, decision: oneOf(['partly', 'refused'], next), ground: oneOf(keys(refusalGrounds), next) },
    settleRequest: { request, on: now.date, clear: undefined },
    liftRestriction: { request, reason: oneOf(keys(liftReasons), next), told: true },
  }
  return other[act]
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
