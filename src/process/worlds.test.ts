/**
 * What a party must not know cannot change what it sees, what it may do, or which error it gets. Two histories are
 * played side by side: what the observer is told happens in both alike, all the rest happens in each as chance has it.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inForce } from '../covenant/in-force.ts'
import {
  type ActName,
  actNames,
  type CaseRole,
  caseRoles,
  type EventName,
  namedIn,
  type Party,
  partyOf,
} from '../covenant/index.ts'
import { figure, times } from '../testing/proof.ts'
import type { AnyEvent } from '../trajectory/event.ts'
import type { Moment } from '../trajectory/index.ts'
import { whoHearsFreeze } from './13-freeze/freeze-collection.ts'
import { possibleOutcomes } from './18-kris-closed/close-kris.ts'
import { acts } from './acts.ts'
import { todos } from './decide.ts'
import { events } from './events.ts'
import { fillings, under } from './fillings.fixture.ts'
import { audienceOf } from './questions.ts'
import { type Chosen, choose, numbers, randomInput } from './random.fixture.ts'
import { routeOf } from './route.ts'
import type { Inputs, Tried, Worlds } from './testing.fixture.ts'
import { attempt, hereIn, mayIn, momentOf, people, usualInput, viewOf } from './testing.fixture.ts'

const runs = times(500, 10_000)
const start = momentOf('2026-03-02T09:00:00.000Z')
const moves = fc.array(fc.integer(), { minLength: 80, maxLength: 130, size: 'max' })

const laterBy = (now: Moment, minutes: number) =>
  momentOf(new Date(Date.parse(now.instant) + minutes * 60_000).toISOString())
const day = 1_440
const whole = 0x7fff_ffff

/** All that an observer can get to see: its world, each verdict, each error, what waits, the route. */
function observe(worlds: Worlds, observer: Party, now: Moment) {
  const view = viewOf(worlds, observer)
  const roles = caseRoles.filter((role) => partyOf(role) === observer)
  return {
    world: worlds[observer],
    outcomes: possibleOutcomes(view),
    answers: roles.map((role) => actNames.map((act) => answers(worlds, act, role, now))),
    waits: roles.map((role) => todos(hereIn(worlds, now, people[role]))),
    route: roles.map((role) => routeOf(view, todos(hereIn(worlds, now, people[role])), inForce)),
  }
}

/** What comes of it for who asks: nothing of the worlds of others. */
const comesOf = (tried: Tried) => (tried.ok ? tried.drafts : tried)

/** What an act answers: that it is not open and why, or what comes of the usual input and of a wrong one. */
function answers(worlds: Worlds, act: ActName, role: CaseRole, now: Moment) {
  const verdict = mayIn(worlds, act, now, people[role])
  if (!verdict.ok) return verdict
  const chosen = { act, role }
  const inputs = [usualInput(act, now, 'nameAndAddress'), randomInput(chosen, worlds, now, 5)]
  return inputs.map((input) => comesOf(attempt(worlds, act, input, now, people[role])))
}

/** Throws where the observer could tell one from the other. Text first: looking for the difference takes its time. */
function alike(one: Worlds, two: Worlds, observer: Party, now: Moment) {
  const [left, right] = [observe(one, observer, now), observe(two, observer, now)]
  if (JSON.stringify(left) !== JSON.stringify(right)) expect(right).toEqual(left)
}

/** What an act changed in the observer's world: nothing, gone, or events that came. */
function told(before: Worlds, tried: Tried, observer: Party) {
  if (!tried.ok || tried.worlds[observer] === before[observer]) return undefined
  const world = tried.worlds[observer]
  return world ? JSON.stringify(world.events.slice(before[observer]?.events.length ?? 0)) : 'gone'
}

/**
 * Deliberate disclosures: at these acts the other's own state comes to the observer, so that two histories in which it
 * differs part here: who comes and who is involved (steps 4, 9 and 12), and whether there was contact (step 2).
 */
const disclosing: Partial<Record<ActName, Party>> = {
  confirmAttendance: 'corporation',
  addWorkerToKris: 'corporation',
  sendSignal: 'team',
  // Step 12: the general part of KRIS, with who is involved.
  referToWorkAndIncome: 'workAndIncome',
}

/** What an organisation does with a request is its own and the resident's. */
const handling = ['checkIdentity', 'extendRequest', 'decideRequest', 'settleRequest', 'liftRestriction'] as const

/** What each must not know, by act: written from the reading of 3.1 and not from the covenant's data. */
const secret: Partial<Record<Party, ReadonlySet<ActName>>> = {
  corporation: new Set<ActName>([
    ...handling,
    'askTeam',
    'askWorkAndIncome',
    'checkKnown',
    'assignWorker',
    'recordHealthConsent',
    'withdrawHealthConsent',
    'recordNameAndAddress',
    'writeTeamNotes',
    'recordSupportWish',
    'registerInKris',
    'draftLifeAreas',
    'registerLifeAreas',
    'startSupport',
    'updateLifeArea',
    'referToWorkAndIncome',
    'takeUpCase',
    'planHomeVisit',
    'drawUpBudgetAgreement',
    'storeBudgetAgreement',
    'registerBudgetData',
    'planProgressTalk',
    'cancelProgressTalk',
    'recordIncome',
    'recordExpenses',
    'recordDebt',
    'recordAttachment',
    'recordSelfReliance',
    'declarePositive',
    'endBudgetPart',
    'noteAtRisk',
  ]),
  team: new Set<ActName>([
    ...handling,
    'askCorporation',
    'askWorkAndIncome',
    'openCase',
    'informResident',
    'recordAnswer',
    'writeCorporationNotes',
    'closeWithoutTrajectory',
    'drawUpBudgetAgreement',
    'storeBudgetAgreement',
    'registerBudgetData',
    'recordIncome',
    'recordExpenses',
    'recordDebt',
    'recordAttachment',
    'recordSelfReliance',
    'endBudgetPart',
    'closeCorporationFile',
    'noteAtRisk',
  ]),
  workAndIncome: new Set<ActName>([
    ...handling,
    'askCorporation',
    'askTeam',
    ...actNames.filter((act) => /^([1-9]|1[013])$/.test(acts[act].step)),
    'withdrawNameAndAddress',
    'withdrawHealthConsent',
    'closeCorporationFile',
    'noteAtRisk',
  ]),
}

/** Where a municipality decides that the team does not hear of the freeze, that is a secret as well. */
const isSecret = (act: ActName, observer: Party): boolean =>
  secret[observer]?.has(act) === true ||
  (observer === 'team' && !inForce(whoHearsFreeze).includes('team') && /^(freezeCollection|liftFreeze)$/.test(act))

type Pair = { readonly one: Worlds; readonly two: Worlds; readonly apart: number }

/** Plays two histories; throws where the observer could tell them apart. */
function playPair(observer: Party, list: readonly number[]): Pair {
  let one: Worlds = {}
  let two: Worlds = {}
  let now = start
  let apart = 0
  for (const move of list) {
    const next = numbers(move)
    const [pick, salt, other] = [next(whole), next(whole), next(whole)]
    const firstLeads = next(2) === 0
    const chosen = choose(firstLeads ? one : two, now, pick)
    now = laterBy(now, chosen ? 1 : 9 * day)
    if (!chosen) continue
    const leading = firstLeads ? one : two
    const following = firstLeads ? two : one
    const input = randomInput(chosen, leading, now, salt)
    const led = attemptAs(leading, chosen, input, now)
    const same = attemptAs(following, chosen, input, now)
    const tell = [told(leading, led, observer), told(following, same, observer)]
    const own = partyOf(chosen.role) === observer
    const hidden = !own && isSecret(chosen.act, observer)
    if (hidden && (tell[0] ?? tell[1]) !== undefined) throw new Error(`${chosen.act} shows: ${tell[0] ?? tell[1]}`)
    let after: [Worlds, Worlds] = [leading, following]
    if (own || tell[0] !== undefined || tell[1] !== undefined) {
      if (own && seenOf(led) !== seenOf(same)) throw new Error(`${chosen.act} answers`)
      if (led.ok && same.ok) {
        if (tell[0] === tell[1]) after = [led.worlds, same.worlds]
        else if (disclosing[chosen.act] !== observer) throw new Error(`${chosen.act}: ${tell[0]} is not ${tell[1]}`)
        else if (observer === 'workAndIncome') after = [leading, handedOver(following, leading, now)]
        else after = [leading, reassigned(following, leading, now)]
      }
    } else {
      // Hidden from the observer: the one who leads does it, the other does it too, otherwise, or not at all.
      const otherwise = attemptAs(following, chosen, randomInput(chosen, following, now, other), now)
      const follows = next(3) > 0 && otherwise.ok && told(following, otherwise, observer) === undefined
      after = [led.ok ? led.worlds : leading, follows ? otherwise.worlds : following]
      apart += 1
    }
    one = firstLeads ? after[0] : after[1]
    two = firstLeads ? after[1] : after[0]
    if (one[observer]?.events.length !== two[observer]?.events.length) throw new Error(`${chosen.act} shows`)
    if (next(24) === 0) alike(one, two, observer, now)
  }
  now = laterBy(now, 40 * day)
  alike(one, two, observer, now)
  return { one, two, apart }
}

const attemptAs = (worlds: Worlds, { act, role }: Chosen, input: Inputs[ActName], now: Moment): Tried =>
  attempt(worlds, act, input, now, people[role])

const seenOf = (tried: Tried) => JSON.stringify(tried.ok ? tried.drafts : tried)

/** Lets colleagues take over until both histories have the same people; before step 12 none of it is told. */
function handedOver(worlds: Worlds, as: Worlds, now: Moment): Worlds {
  return (['teamWorker', 'housingConsultant'] as const).reduce((before, role) => {
    const to = viewOf(as, 'team').people[role]
    if (!to || viewOf(before, 'team').people[role] === to) return before
    const tried = attempt(before, 'handOver', { to }, now, { ...people[role], person: null })
    return tried.ok ? tried.worlds : before
  }, worlds)
}

/**
 * Lets the team consider another worker until both histories have the one who will be named. A worker who checked was
 * named by nobody: then a colleague takes over, unless that would be told: what was not said to both is taken back here.
 */
function reassigned(worlds: Worlds, as: Worlds, now: Moment): Worlds {
  const worker = viewOf(as, 'team').people.teamWorker
  if (!worker) return worlds
  const tried =
    namedIn(inForce) === 'teamWorker'
      ? attempt(worlds, 'assignWorker', { worker }, now, people.vhCoordinator)
      : attempt(worlds, 'handOver', { to: worker }, now, { ...people.teamWorker, person: null })
  return tried.ok && told(worlds, tried, 'corporation') === undefined ? tried.worlds : worlds
}

function holds(observer: Party, numRuns = runs) {
  const reached = { deep: 0, different: 0 }
  fc.assert(
    fc.property(moves, (list) => {
      const { one, two } = playPair(observer, list)
      if (viewOf(one, 'resident').seen.krisClosed && viewOf(two, 'resident').seen.krisClosed) reached.deep += 1
      if (JSON.stringify(one.resident?.events) !== JSON.stringify(two.resident?.events)) reached.different += 1
    }),
    // What fails is printed whole; making it shorter would take longer than all the runs.
    { numRuns, seed: 20_260_302, endOnFailure: true },
  )
  return reached
}

function causeOf(work: () => void): string {
  try {
    work()
    return 'nothing was told apart'
  } catch (error) {
    return String(error instanceof Error ? error.cause : error)
  }
}

/** The covenant with one party told too much, for as long as the work takes. */
function telling(to: Party, event: EventName, from: Party, work: () => void) {
  const rule: { audience: AnyEvent['audience'] } = events[event]
  const kept = rule.audience
  rule.audience = { ...kept, [from]: [...audienceOf(event, from, inForce).filter((one) => one !== 'resident'), to] }
  try {
    work()
  } finally {
    rule.audience = kept
  }
}

describe('two histories that differ only in what a party must not know', () => {
  describe.each([
    ['corporation', 'check, worker considered, health, life areas, wish for support, at risk, 17a'],
    ['team', 'refused or never opened, contact without an answer, reasons, budget file'],
    ['workAndIncome', 'everything before step 12, and what the others keep afterwards'],
  ] as const)('are one and the same to the %s (%s)', (observer, _what) => {
    it.each(fillings)('under a covenant with %s', (_name, filling) => {
      // Most of them under the covenant as we read it, a share of them under each other.
      const numRuns = filling === fillings[0]?.[1] ? runs : runs / 5
      const { deep, different } = under(filling, () => holds(observer, numRuns))
      // Each act that is added is one more way to go elsewhere.
      expect(deep).toBeGreaterThan(numRuns / 15)
      expect(different).toBeGreaterThan(numRuns / 2)
    })
  })

  it('are told apart where the covenant says that the team does not hear of the freeze, and it is told', () => {
    const freeze = { [whoHearsFreeze.open]: ['corporation'] }
    under(freeze, () =>
      telling('team', 'collectionFrozen', 'corporation', () =>
        expect(causeOf(() => holds('team', 6000))).toMatch(/^Error: \w+ shows/),
      ),
    )
  })

  it.each([
    ['corporation', 'knownChecked', 'team'],
    ['corporation', 'workerAssigned', 'team'],
    ['corporation', 'healthConsentRecorded', 'team'],
    ['corporation', 'lifeAreasRegistered', 'team'],
    ['corporation', 'supportWished', 'team'],
    ['corporation', 'conditionAtRisk', 'team'],
    ['corporation', 'positiveDeclared', 'workAndIncome'],
    ['team', 'fileClosedWithoutTrajectory', 'corporation'],
    ['team', 'budgetDataRegistered', 'workAndIncome'],
    ['workAndIncome', 'conditionAtRisk', 'team'],
    ['workAndIncome', 'collectionFrozen', 'corporation'],
  ] as const)('are told apart by the %s as soon as the covenant would tell it %s of the %s', (to, event, from) => {
    telling(to, event, from, () => expect(causeOf(() => holds(to, 6000))).toMatch(/^Error: \w+ shows/))
  })

  it('are one and the same to a second corporation, whatever the first did or never did', () => {
    let busy = 0
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 40, maxLength: 60, size: 'max' }), (list) => {
        let first: Worlds = {}
        let [second, alone]: [Worlds, Worlds] = [{}, {}]
        let now = start
        for (const move of list) {
          const next = numbers(move)
          first = moved(first, now, next(whole), next(whole))
          const [pick, salt] = [next(whole), next(whole)]
          second = moved(second, now, pick, salt)
          alone = moved(alone, now, pick, salt)
          now = laterBy(now, next(8) === 0 ? 9 * day : 1)
        }
        if (first.team) busy += 1
        alike(second, alone, 'corporation', now)
        // Where the second corporation has no case there is nothing, as for a case that never was.
        const { corporation: _theFirst, ...others } = first
        alike({}, others, 'corporation', now)
      }),
      { numRuns: runs, seed: 7 },
    )
    figure(`second corporation: ${runs} pairs, ${busy} of them while the first was with the team`)
    expect(busy).toBeGreaterThan(runs / 4)
  })
})

function moved(worlds: Worlds, now: Moment, pick: number, salt: number): Worlds {
  const chosen = choose(worlds, now, pick)
  if (!chosen) return worlds
  const tried = attemptAs(worlds, chosen, randomInput(chosen, worlds, now, salt), now)
  return tried.ok ? tried.worlds : worlds
}

describe('Work and Income before step 12', () => {
  it('has no world, and no act is open to it, whatever happened', () => {
    let before = 0
    fc.assert(
      fc.property(moves, (list) => {
        let worlds: Worlds = {}
        let now = start
        for (const move of list) {
          const next = numbers(move)
          worlds = moved(worlds, now, next(whole), next(whole))
          now = laterBy(now, next(8) === 0 ? 9 * day : 1)
          if (viewOf(worlds, 'resident').seen.caseReferred) return
          before += 1
          if (worlds.workAndIncome) throw new Error('a world before step 12')
        }
        alike({}, worlds, 'workAndIncome', now)
      }),
      { numRuns: 300, seed: 12 },
    )
    expect(before).toBeGreaterThan(300)
  })
})
