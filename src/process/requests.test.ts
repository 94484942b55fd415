import { describe, expect, it } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import { type CaseRole, type RefusalGround, requestKindNames } from '../covenant/index.ts'
import type { Answerer } from '../trajectory/index.ts'
import { requestDue, stageOf } from './rights/requests/state.ts'

import { aTrajectory } from './testing.fixture.ts'

const staff = ['housingConsultant', 'teamWorker', 'vhCoordinator', 'trajectorySupervisor'] as const
const answerers = ['corporation', 'team', 'workAndIncome'] as const
const roleIn = {
  corporation: 'housingConsultant',
  team: 'vhCoordinator',
  workAndIncome: 'trajectorySupervisor',
} as const
const running = () => aTrajectory().at('16')
type Trajectory = ReturnType<typeof aTrajectory>
const asked = (
  trajectory: Trajectory,
  kind: (typeof requestKindNames)[number] = 'access',
  role: CaseRole = 'resident',
) => trajectory.does('makeRequest', { kind, on: trajectory.now.date, how: 'writing' }, role)
const last = (trajectory: Trajectory, party: Answerer | 'resident' = 'resident') =>
  trajectory.view(party).requests.at(-1) ?? expect.fail('there is no request')
const day = (iso: string) => plainDate(iso) ?? expect.fail(iso)

describe('a request of the resident', () => {
  it('is refused for a day that has still to come, and where there is no trajectory', () => {
    expect(running().refusal('makeRequest', { kind: 'access', on: day('2027-01-01'), how: 'writing' })).toBe(
      'on: inFuture',
    )
    expect(aTrajectory().refusal('makeRequest', undefined, 'resident')).toBe('never')
  })

  it('is refused at Work and Income before step 12: there the trajectory does not exist', () => {
    expect(aTrajectory().at('12').refusal('makeRequest', undefined, 'trajectorySupervisor')).toBe('never')
  })

  it.each([...staff, 'resident'] as CaseRole[])('is open at %s, also after the end', (role) => {
    expect(running().refusal('makeRequest', undefined, role)).toBeUndefined()
    expect(aTrajectory().before('end').refusal('makeRequest', undefined, role)).toBeUndefined()
  })

  it.each(requestKindNames)('reaches all that hold data, without how it was told: %s', (kind) => {
    const trajectory = asked(running(), kind, 'trajectorySupervisor')
    for (const party of answerers) expect(last(trajectory, party).kind).toBe(kind)
    expect(trajectory.events('corporation').at(-1)?.payload).not.toHaveProperty('how')
    expect(last(trajectory).to).toEqual(answerers)
  })

  it('does not open a world: before the signal the landlord alone has it, and nothing says so', () => {
    const trajectory = asked(aTrajectory().at('2'))
    expect(trajectory.exists('team')).toBe(false)
    expect(last(trajectory).to).toEqual(['corporation'])
    expect(last(asked(aTrajectory().at('12'))).to).toEqual(['corporation', 'team'])
  })

  it('does not reach who comes later: Work and Income reads nothing of what was asked before step 12', () => {
    const trajectory = asked(aTrajectory().at('12')).does('referToWorkAndIncome')
    expect(trajectory.view('workAndIncome').requests).toEqual([])
  })

  it('to one organisation alone is unknown to the others, and is only the resident’s to put', () => {
    const trajectory = running()
    expect(trajectory.refusal('askTeam', undefined, 'teamWorker')).toBe('never')
    expect(trajectory.refusal('askTeam', { kind: 'erasure', on: day('2027-01-01') })).toBe('on: inFuture')
    const before = trajectory.worlds
    trajectory.does('askTeam')
    expect(last(trajectory, 'team').kind).toBe('rectification')
    expect(trajectory.worlds.corporation).toBe(before.corporation)
    expect(trajectory.worlds.workAndIncome).toBe(before.workAndIncome)
  })

  it('to one organisation alone is refused where that one holds nothing', () => {
    expect(aTrajectory().at('2').refusal('askTeam')).toBe('never')
    expect(aTrajectory().at('2').refusal('askCorporation')).toBeUndefined()
    expect(aTrajectory().at('12').refusal('askWorkAndIncome')).toBe('never')
  })
})

describe('the term', () => {
  const dueFor = (on: string, extended = false) => {
    const trajectory = aTrajectory().at('16').on('2026-12-31')
    trajectory.does('makeRequest', { kind: 'access', on: day(on), how: 'writing' }, 'resident')
    const request = last(trajectory, 'team')
    if (extended) trajectory.does('extendRequest', { request: request.id, reason: 'complex' }, 'vhCoordinator')
    return requestDue(last(trajectory, 'team'), 'team')
  }

  it('is one month from receipt, its end clamped, and moves from a day that is no working day', () => {
    expect(dueFor('2026-12-10')).toBe('2027-01-11')
    expect(dueFor('2026-10-31')).toBe('2026-11-30')
    expect(dueFor('2026-08-31')).toBe('2026-09-30')
  })

  it('is three months from the same day once it was extended', () => {
    expect(dueFor('2026-12-30', true)).toBe('2027-03-30')
  })

  it('cannot be extended twice, nor once the first month is over', () => {
    const trajectory = asked(running())
    const { id } = last(trajectory)
    trajectory.does('extendRequest', { request: id, reason: 'many' }, 'vhCoordinator')
    expect(trajectory.refusal('extendRequest', { request: id, reason: 'many' }, 'vhCoordinator')).toBe('never')
    expect(trajectory.refusal('extendRequest', { request: id, reason: 'many' }, 'housingConsultant')).toBeUndefined()
    trajectory.later({ days: 40 })
    expect(trajectory.refusal('extendRequest', { request: id, reason: 'many' }, 'housingConsultant')).toBe(
      'request: termOver',
    )
  })

  it.each(answerers)('stands in the worklist of whoever handles it at the %s, until it was answered there', (party) => {
    const trajectory = asked(running())
    const waits = () => trajectory.todos(roleIn[party]).find((one) => one.act === 'decideRequest')
    expect(waits()?.due).toBe(requestDue(last(trajectory), party))
    trajectory.does('decideRequest', { request: last(trajectory).id, decision: 'granted' }, roleIn[party])
    expect(waits()).toBeUndefined()
  })
})

describe('the decision of one organisation', () => {
  it('is refused before it is certain who asks, unless that is the ground', () => {
    const trajectory = asked(running(), 'access', 'teamWorker')
    const request = last(trajectory).id
    expect(trajectory.refusal('decideRequest', { request, decision: 'granted' }, 'housingConsultant')).toBe(
      'decision: identityFirst',
    )
    expect(
      trajectory.refusal(
        'decideRequest',
        { request, decision: 'refused', ground: 'identityNotShown' },
        'housingConsultant',
      ),
    ).toBeUndefined()
    trajectory.does('checkIdentity', { request, way: 'known' }, 'housingConsultant')
    expect(trajectory.refusal('decideRequest', { request, decision: 'granted' }, 'housingConsultant')).toBeUndefined()
    // Each checks for itself: that another party knows who asks is not this party's to know.
    expect(trajectory.refusal('decideRequest', { request, decision: 'granted' }, 'teamWorker')).toBe(
      'decision: identityFirst',
    )
  })

  it('asks for no identity of who asked after logging in', () => {
    const trajectory = asked(running())
    expect(trajectory.refusal('checkIdentity', { request: last(trajectory).id, way: 'known' }, 'teamWorker')).toBe(
      'never',
    )
    expect(stageOf(last(trajectory, 'team'), 'team')).toBe('open')
  })

  it('is refused for no request, without a ground for a no, and with one that does not fit', () => {
    const trajectory = asked(running(), 'rectification')
    const request = last(trajectory).id
    const refusal = (more: object) =>
      trajectory.refusal('decideRequest', { request, decision: 'refused', ...more }, 'housingConsultant')
    expect(trajectory.refusal('decideRequest', { request: 'none', decision: 'granted' }, 'teamWorker')).toBe(
      'request: noSuchRequest',
    )
    expect(refusal({})).toBe('ground: groundNeeded')
    expect(refusal({ ground: 'mustBeKept' })).toBe('ground: groundDoesNotFit')
    expect(refusal({ ground: 'identityNotShown' })).toBe('ground: groundDoesNotFit')
    expect(refusal({ ground: 'dataAreRight' })).toBeUndefined()
    expect(
      trajectory.refusal('decideRequest', { request, decision: 'granted', ground: 'dataAreRight' }, 'teamWorker'),
    ).toBe('ground: outcomeDoesNotFit')
  })

  it.each(answerers)('of the %s changes nothing in the world of the others; the resident reads it', (party) => {
    const trajectory = asked(running())
    const before = trajectory.worlds
    trajectory.does(
      'decideRequest',
      { request: last(trajectory).id, decision: 'refused', ground: 'unfounded' },
      roleIn[party],
    )
    for (const other of answerers.filter((one) => one !== party)) expect(trajectory.worlds[other]).toBe(before[other])
    expect(stageOf(last(trajectory), party)).toBe('refused')
    expect(last(trajectory).handling).toEqual({ [party]: expect.anything() })
  })

  it('is given once', () => {
    const trajectory = asked(running())
    const request = last(trajectory).id
    trajectory.does('decideRequest', { request, decision: 'granted' }, 'teamWorker')
    expect(trajectory.refusal('decideRequest', { request, decision: 'granted' }, 'vhCoordinator')).toBe('never')
  })
})

describe('what was granted', () => {
  const granted = (kind: (typeof requestKindNames)[number], role: CaseRole = 'teamWorker', trajectory = running()) => {
    asked(trajectory, kind)
    return trajectory.does('decideRequest', { request: last(trajectory).id, decision: 'granted' }, role)
  }

  it('is not to be settled for access and restriction, and is for the others', () => {
    expect(granted('access').refusal('settleRequest', undefined, 'teamWorker')).toBe('never')
    for (const kind of ['rectification', 'erasure', 'objection'] as const) {
      const trajectory = granted(kind)
      const request = last(trajectory).id
      const done = { request, on: trajectory.now.date, ...(kind === 'erasure' ? { clear: true as const } : {}) }
      trajectory.does('settleRequest', done, 'teamWorker')
      expect(stageOf(last(trajectory), 'team'), kind).toBe('settled')
    }
  })

  it('restricted: this party records nothing more, keeps reading, and keeps to the resident’s rights', () => {
    const trajectory = granted('restriction')
    expect(trajectory.refusal('updateLifeArea', undefined, 'teamWorker')).toBe('restricted')
    expect(trajectory.refusal('writeProgressReport', undefined, 'teamWorker')).toBe('restricted')
    for (const act of ['correctEntry', 'removeEntry', 'withdraw', 'makeRequest', 'liftRestriction'] as const)
      expect(trajectory.refusal(act, undefined, 'teamWorker'), act).not.toBe('restricted')
    expect(trajectory.refusal('withdraw', undefined, 'teamWorker')).toBeUndefined()
  })

  it('restricted here, is not restricted there: others go on as they were', () => {
    expect(granted('restriction').refusal('recordArrangement', undefined, 'housingConsultant')).toBeUndefined()
  })

  it('restricted, lasts until it is lifted with a reason', () => {
    const trajectory = granted('restriction')
    const request = last(trajectory).id
    expect(trajectory.refusal('liftRestriction', { request, reason: 'settled', told: true }, 'housingConsultant')).toBe(
      'never',
    )
    trajectory.does('liftRestriction', { request, reason: 'residentAgrees', told: true }, 'vhCoordinator')
    expect(trajectory.refusal('updateLifeArea', undefined, 'teamWorker')).toBeUndefined()
    expect(stageOf(last(trajectory), 'team')).toBe('settled')
  })

  it('an objection: the landlord sends no signal and no invitation on its own interest any more', () => {
    const trajectory = granted('objection', 'housingConsultant', aTrajectory().at('2'))
    expect(trajectory.refusal('sendSignal')).toBe('objectionGranted')
    const later = granted('objection', 'housingConsultant', aTrajectory().before('inviteToTalk'))
    expect(later.refusal('inviteToTalk')).toBe('objectionGranted')
  })

  it('an objection does not end an agreement that was signed, nor what rests on it', () => {
    const trajectory = granted('objection', 'housingConsultant')
    expect(trajectory.view('corporation').agreement?.signed).toBeDefined()
    expect(trajectory.refusal('recordArrangement', undefined, 'housingConsultant')).toBeUndefined()
    expect(trajectory.refusal('writeProgressReport', undefined, 'teamWorker')).toBeUndefined()
  })
})

describe('a record that its subject asks to destroy (Wmo 2015 5.3.5)', () => {
  const request = () => asked(running(), 'erasure')
  const refusal = (trajectory: Trajectory, ground: RefusalGround, decision: 'refused' | 'partly' = 'refused') =>
    trajectory.refusal('decideRequest', { request: last(trajectory).id, decision, ground }, 'teamWorker')

  it('is refused as a whole for another law or for somebody else’s interest, and not since it was to be kept or is needed', () => {
    const trajectory = request()
    for (const ground of ['mustBeKept', 'interestOfAnother', 'unfounded'] as const)
      expect(refusal(trajectory, ground), ground).toBeUndefined()
    for (const ground of ['stillNeeded', 'legalClaim', 'rightsOfOthers'] as const) {
      expect(refusal(trajectory, ground), ground).toBe('ground: groundDoesNotFit')
      expect(refusal(trajectory, ground, 'partly'), ground).toBeUndefined()
    }
  })

  it('is the team’s alone, and only once it keeps a file', () => {
    const trajectory = request()
    const at = (one: Trajectory, role: CaseRole, ground: RefusalGround) =>
      one.refusal('decideRequest', { request: last(one).id, decision: 'refused', ground }, role)
    expect(at(trajectory, 'trajectorySupervisor', 'stillNeeded')).toBeUndefined()
    expect(at(trajectory, 'housingConsultant', 'interestOfAnother')).toBe('ground: groundDoesNotFit')
    const early = asked(aTrajectory().at('7'), 'erasure')
    expect(at(early, 'teamWorker', 'stillNeeded')).toBeUndefined()
  })

  it('is answered within the month, without more time, and done within three of the request', () => {
    const trajectory = aTrajectory().at('16').on('2026-12-31')
    trajectory.does('makeRequest', { kind: 'erasure', on: day('2026-12-31'), how: 'writing' }, 'resident')
    const { id } = last(trajectory)
    expect(trajectory.refusal('extendRequest', { request: id, reason: 'complex' }, 'teamWorker')).toBe('never')
    expect(trajectory.refusal('extendRequest', { request: id, reason: 'complex' }, 'housingConsultant')).toBeUndefined()
    expect(requestDue(last(trajectory, 'team'), 'team')).toBe('2027-02-01')
    trajectory.on('2027-03-25').does('decideRequest', { request: id, decision: 'granted' }, 'teamWorker')
    // Late as that is, fourteen days more would be later than the law lets it be: 31 March 2027, a Wednesday.
    expect(trajectory.todos('teamWorker').find((one) => one.act === 'settleRequest')?.due).toBe('2027-03-31')
  })

  const drafted = () => aTrajectory().before('registerLifeAreas')
  const waits = (trajectory: Trajectory) => trajectory.todos('teamWorker').map(({ act }) => act)

  it('takes the draft of the life areas along, and step 9 asks for it anew', () => {
    const trajectory = asked(drafted(), 'erasure')
    const { id: request } = last(trajectory)
    trajectory.does('decideRequest', { request, decision: 'granted' }, 'teamWorker')
    expect(waits(trajectory)).not.toContain('draftLifeAreas')
    const settled = { request, on: trajectory.now.date, clear: true as const }
    trajectory.later({ days: 10 }).does('settleRequest', settled, 'vhCoordinator')
    expect(trajectory.refusal('registerLifeAreas')).toBe('draftFirst')
    const todo = trajectory.todos('teamWorker').find(({ act }) => act === 'draftLifeAreas')
    expect(todo?.since).toBe(trajectory.now.date)
    expect(trajectory.does('draftLifeAreas').does('registerLifeAreas').view('team').lifeAreas).toBe('registered')
    expect(waits(trajectory)).not.toContain('draftLifeAreas')
  })

  it('asks for a draft anew whose last area was removed, and for none of what is registered', () => {
    const trajectory = drafted().does('removeEntry', undefined, 'teamWorker', { file: 'ktsdDraft' })
    expect(waits(trajectory)).toContain('draftLifeAreas')
    const registered = asked(running(), 'erasure')
    const { id: request } = last(registered)
    registered.does('decideRequest', { request, decision: 'granted' }, 'teamWorker')
    registered.does('settleRequest', { request, on: registered.now.date, clear: true }, 'teamWorker')
    expect(registered.view('team').lifeAreas).toBe('registered')
  })
})
