import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { aTrajectory, colleague, people } from './testing.fixture.ts'

/** Each step once, after the one before it: the role, what is told before its time, and who sees that it was done. */
const steps = [
  ['sendAgreement', 'signatureFirst', undefined, ['corporation', 'team', 'resident']],
  ['openKris', 'agreementSentFirst', 'sendAgreement', ['corporation', 'team', 'resident']],
  ['writeIntakeReport', 'krisFirst', 'openKris', ['corporation', 'team', 'resident']],
  ['registerInKris', 'krisFirst', 'openKris', ['team', 'resident']],
  ['draftLifeAreas', 'krisFirst', 'openKris', ['team', 'resident']],
  ['registerLifeAreas', 'draftFirst', 'draftLifeAreas', ['team', 'resident']],
  ['addWorkerToKris', 'krisFirst', 'openKris', ['corporation', 'team', 'resident']],
  ['requestCompletion', 'workerInKrisFirst', 'addWorkerToKris', ['corporation', 'team', 'resident']],
  ['completeFile', 'requestFirst', 'requestCompletion', ['corporation', 'team', 'resident']],
  ['startSupport', 'krisFirst', 'openKris', ['team', 'resident']],
  ['referToWorkAndIncome', 'supportFirst', 'startSupport', ['team', 'workAndIncome', 'resident']],
  ['freezeCollection', 'krisFirst', 'openKris', ['corporation', 'team', 'resident']],
] as const

describe.each(steps)('%s', (act, reason, before, seenBy) => {
  if (before) {
    it(`is refused before its time: ${reason}`, () => {
      expect(aTrajectory().before(before).refusal(act)).toBe(reason)
    })
  }

  it('is refused before the signature, without a word', () => {
    expect(aTrajectory().before('recordSigning').refusal(act)).toBe('never')
  })

  it('is refused a second time', () => {
    const trajectory = aTrajectory().before(act).does(act)
    // Each area is an act of its own, also one that turns out to matter later.
    expect(trajectory.refusal(act)).toBe(act === 'draftLifeAreas' ? undefined : 'done')
  })

  it('is refused after the resident stopped', () => {
    expect(aTrajectory().before(act).does('withdraw', undefined, 'resident').refusal(act)).toBe('never')
  })

  it(`is seen by ${seenBy.join(', ')}`, () => {
    const trajectory = aTrajectory().before(act)
    const before = { ...trajectory.worlds }
    trajectory.does(act)
    const changed = (['corporation', 'team', 'workAndIncome', 'resident'] as const).filter(
      (party) => trajectory.worlds[party] !== before[party],
    )
    expect([...changed].sort()).toEqual([...seenBy].sort())
  })
})

describe('the team’s record (steps 9 and 11)', () => {
  it('is not kept up before anything stands in it, nor once the trajectory stops or is closed', () => {
    expect(aTrajectory().before('draftLifeAreas').refusal('updateLifeArea')).toBe('never')
    expect(aTrajectory().before('declarePositive').does('declarePositive').refusal('updateLifeArea')).toBe('never')
    expect(aTrajectory().before('startSupport').does('withdraw').refusal('updateLifeArea')).toBe('never')
    expect(aTrajectory().before('end').refusal('draftLifeAreas')).toBe('never')
  })

  it('is kept up from the first draft on, through budget management, by the worker only', () => {
    for (const when of ['registerLifeAreas', 'startSupport', 'declarePositive'] as const)
      expect(aTrajectory().before(when).refusal('updateLifeArea'), when).toBeUndefined()
    expect(aTrajectory().before('declarePositive').refusal('updateLifeArea', undefined, 'vhCoordinator')).toBe('never')
  })

  it('tells the team and the resident that something changed, and nothing of what', () => {
    const trajectory = aTrajectory().before('declarePositive').does('updateLifeArea').does('draftLifeAreas')
    for (const party of ['corporation', 'workAndIncome'] as const)
      expect(trajectory.types(party)).not.toContain('lifeAreaUpdated')
    for (const party of ['team', 'resident'] as const) {
      expect(trajectory.types(party).slice(-2)).toEqual(['lifeAreaUpdated', 'lifeAreaUpdated'])
      expect(trajectory.events(party).at(-1)?.payload).toEqual({})
    }
    expect(trajectory.view('team').lifeAreas).toBe('registered')
  })
})

describe('who is involved (step 9)', () => {
  const names = (trajectory: ReturnType<typeof aTrajectory>, party: 'corporation' | 'team' | 'workAndIncome') =>
    trajectory.view(party).involved.map(({ role, until, standsIn }) => [role, Boolean(until), Boolean(standsIn)])

  it('is nobody in a world that was told of nobody', () => {
    expect(aTrajectory().view('workAndIncome').involved).toEqual([])
    expect(names(aTrajectory().before('confirmAttendance'), 'corporation')).toEqual([
      ['housingConsultant', false, false],
    ])
  })

  it('comes to Work and Income with the general part of KRIS, and to the corporation without who it never met', () => {
    const trajectory = aTrajectory().before('planHomeVisit')
    const roles = ['housingConsultant', 'teamWorker', 'vhCoordinator', 'trajectorySupervisor']
    expect(names(trajectory, 'workAndIncome').map(([role]) => role)).toEqual(roles)
    expect(names(trajectory, 'corporation').map(([role]) => role)).not.toContain('trajectorySupervisor')
  })

  it('keeps who it was before a hand-over, and shows a substitute to the own world only', () => {
    const trajectory = aTrajectory().before('planHomeVisit').does('handOver', { to: colleague.team }, 'teamWorker')
    for (const party of ['corporation', 'team', 'workAndIncome'] as const) {
      const workers = trajectory.view(party).involved.filter(({ role }) => role === 'teamWorker')
      expect(workers.map(({ person, until }) => [person, until !== undefined])).toEqual([
        [people.teamWorker.person, true],
        [colleague.team, false],
      ])
    }
    const away = { role: 'vhCoordinator', for: people.vhCoordinator.person, until: trajectory.now.date } as const
    trajectory.does('substitute', { ...away, for: colleague.team, reason: 'leave' }, 'vhCoordinator')
    expect(names(trajectory, 'team').at(-1)).toEqual(['vhCoordinator', false, true])
    expect(names(trajectory, 'corporation').some(([, , standsIn]) => standsIn)).toBe(false)
  })
})

describe('KRIS (steps 8-10)', () => {
  it('gets no name and address on the postcode route until the resident gave them', () => {
    const trajectory = aTrajectory({ route: 'postcode' }).before('recordNameAndAddress')
    trajectory
      .does('judgeEligibility')
      .does('judgeEligibility', undefined, 'housingConsultant')
      .does('drawUpAgreement')
      .does('recordSigning')
      .does('sendAgreement')
      .does('openKris')
    expect(trajectory.refusal('registerInKris')).toBe('nameAndAddressFirst')
    expect(trajectory.does('recordNameAndAddress').refusal('registerInKris')).toBeUndefined()
  })

  it('gets no worker where the team assigned none, and gets one as soon as it did', () => {
    const trajectory = aTrajectory().at('3').does('inviteToTalk').later({ days: 7 }).does('recordTalkConsent')
    trajectory
      .does('judgeEligibility')
      .does('judgeEligibility', undefined, 'housingConsultant')
      .does('drawUpAgreement')
      .does('recordSigning')
      .does('sendAgreement')
      .does('openKris')
    expect(trajectory.refusal('addWorkerToKris')).toBe('workerFirst')
    trajectory.does('checkKnown').does('assignWorker').does('addWorkerToKris')
    expect(trajectory.view('corporation').people.teamWorker).toBe(people.teamWorker.person)
  })

  it('is registered before the life areas are, so that the notes do not go too early', () => {
    const trajectory = aTrajectory().before('registerInKris').does('draftLifeAreas')
    expect(trajectory.refusal('registerLifeAreas')).toBe('krisRegisteredFirst')
  })

  it('keeps the notes of either side until that side itself has worked them up, unseen by the other', () => {
    const trajectory = aTrajectory().before('writeIntakeReport')
    expect([trajectory.view('corporation').notes, trajectory.view('team').notes]).toEqual([true, true])
    trajectory.does('writeIntakeReport')
    expect([trajectory.view('corporation').notes, trajectory.view('team').notes]).toEqual([false, true])
    expect(trajectory.types('team')).not.toContain('notesRemoved')
    for (const act of ['registerInKris', 'draftLifeAreas', 'registerLifeAreas'] as const) trajectory.does(act)
    expect(trajectory.view('team').notes).toBe(false)
  })
})

describe('the referral (step 12)', () => {
  it('is refused before KRIS is filled, for there Work and Income looks the resident up', () => {
    const trajectory = aTrajectory().before('registerInKris').does('startSupport')
    expect(trajectory.refusal('referToWorkAndIncome')).toBe('krisRegisteredFirst')
  })

  it('is refused to the team worker', () => {
    expect(aTrajectory().at('12').refusal('referToWorkAndIncome', undefined, 'teamWorker')).toBe('never')
  })

  it('opens the world of Work and Income, which is empty before and holds only this after', () => {
    const trajectory = aTrajectory().at('12')
    expect(trajectory.exists('workAndIncome')).toBe(false)
    expect(trajectory.does('referToWorkAndIncome').types('workAndIncome')).toEqual(['caseReferred'])
  })

  it('tells Work and Income which conditions are breached then, and nothing of what was mended', () => {
    const trajectory = aTrajectory().at('12')
    const since = '2026-03-09' as PlainDate
    const told = (condition: 'accept-team' | 'keep-arrangements') => ({ condition, since }) as const
    trajectory.does('reportBreach', told('accept-team'), 'teamWorker')
    trajectory.does('reportBreach', told('keep-arrangements'), 'teamWorker')
    trajectory.does('reportMetAgain', told('accept-team'), 'teamWorker').does('referToWorkAndIncome')
    expect(trajectory.view('workAndIncome').conditions).toMatchObject({ 'keep-arrangements': { state: 'breached' } })
    expect(trajectory.view('workAndIncome').conditions['accept-team']).toBeUndefined()
    expect(JSON.stringify(trajectory.events('workAndIncome'))).not.toContain('accept-team')
    expect(trajectory.types('corporation')).not.toContain('breachReferred')
    expect(trajectory.view('team').conditions['keep-arrangements']?.by).toBe('team')
  })

  it('is unseen by the corporation', () => {
    expect(aTrajectory().at('13').types('corporation')).not.toContain('caseReferred')
  })
})

describe('the freeze (step 13)', () => {
  it('tells the team that, and not from when', () => {
    const trajectory = aTrajectory().at('14')
    expect(trajectory.events('corporation').at(-1)?.payload).toHaveProperty('from')
    expect(trajectory.events('resident').at(-1)?.payload).toHaveProperty('from')
    expect(trajectory.events('team').at(-1)).toMatchObject({ type: 'collectionFrozen', payload: {} })
    expect(trajectory.events('team').at(-1)?.payload).not.toHaveProperty('from')
  })

  it('is refused until a day before it begins', () => {
    const trajectory = aTrajectory().before('freezeCollection')
    const [from, until] = ['2026-05-02', '2026-05-01'] as PlainDate[]
    expect(trajectory.refusal('freezeCollection', { from, until } as never)).toBe('until: beforeFrom')
  })

  it('is not lifted where there is none, twice, before it began or in the future', () => {
    expect(aTrajectory().before('freezeCollection').refusal('liftFreeze')).toBe('never')
    const trajectory = aTrajectory().before('takeUpCase')
    const reason = 'settled'
    expect(trajectory.refusal('liftFreeze', { on: '2026-01-01' as PlainDate, reason })).toBe('on: beforeFrom')
    expect(trajectory.refusal('liftFreeze', { on: '2027-01-01' as PlainDate, reason })).toBe('on: inFuture')
    expect(trajectory.does('liftFreeze').refusal('liftFreeze')).toBe('never')
  })

  it('is lifted with a day and a reason that the team is not told', () => {
    const trajectory = aTrajectory().before('takeUpCase').does('liftFreeze')
    expect(trajectory.events('team').at(-1)).toMatchObject({ type: 'freezeLifted', payload: {} })
    expect(trajectory.view('team').freeze).toEqual({ at: expect.any(String), lifted: { at: expect.any(String) } })
    expect(trajectory.view('corporation').freeze?.lifted).toMatchObject({ reason: 'settled' })
    expect(trajectory.exists('workAndIncome') && trajectory.types('workAndIncome')).not.toContain('freezeLifted')
  })

  it('can be frozen again once it was lifted, and can be lifted while the trajectory stops', () => {
    expect(aTrajectory().before('takeUpCase').refusal('freezeCollection')).toBe('done')
    const again = aTrajectory().before('takeUpCase').does('liftFreeze')
    expect(again.refusal('freezeCollection')).toBeUndefined()
    expect(again.todos('housingConsultant').map((todo) => todo.act)).not.toContain('freezeCollection')
    expect(aTrajectory().before('takeUpCase').does('withdraw').refusal('liftFreeze')).toBeUndefined()
  })

  it('does not wait for the referral, of which the corporation knows nothing', () => {
    expect(aTrajectory().before('writeIntakeReport').refusal('freezeCollection')).toBeUndefined()
  })
})

describe.each(['recordRentalHistory', 'recordArrears'] as const)('the landlord’s own file: %s', (act) => {
  it('is refused before the signature, once budget management began, and after the end', () => {
    expect(aTrajectory().before('drawUpAgreement').refusal(act)).toBe('never')
    expect(aTrajectory().before('recordSigning').refusal(act)).toBe('signatureFirst')
    expect(aTrajectory().at('15').refusal(act)).toBe('never')
    expect(aTrajectory().before('sendAgreement').does('withdraw').refusal(act)).toBe('never')
  })

  it('is refused to the team, and unseen by it', () => {
    const trajectory = aTrajectory().before('sendAgreement')
    expect(trajectory.refusal(act, {}, 'teamWorker')).toBe('never')
    const before = trajectory.worlds.team
    expect(trajectory.does(act).worlds.team).toBe(before)
    expect(trajectory.types('resident')).toContain(
      act === 'recordArrears' ? 'arrearsRecorded' : 'rentalHistoryRecorded',
    )
  })
})

describe('taking up the case (step 14)', () => {
  it('is refused before the number was mailed', () => {
    expect(aTrajectory().at('12').refusal('takeUpCase')).toBe('never')
  })

  it('is refused a second time', () => {
    expect(aTrajectory().before('planHomeVisit').refusal('takeUpCase')).toBe('done')
  })

  it('tells the team who it is', () => {
    const trajectory = aTrajectory().before('planHomeVisit')
    expect(trajectory.view('team').people.trajectorySupervisor).toBe(people.trajectorySupervisor.person)
    expect(trajectory.types('corporation')).not.toContain('caseTakenUp')
  })

  it('is still open when the trajectory stops, so that Work and Income can end its part', () => {
    expect(aTrajectory().at('14').does('withdraw').refusal('takeUpCase')).toBeUndefined()
  })
})

describe('the home visit (step 14)', () => {
  it('is refused before the case is taken up, for a day that has passed, and once budget management started', () => {
    expect(aTrajectory().at('14').refusal('planHomeVisit')).toBe('takenUpFirst')
    const trajectory = aTrajectory().before('planHomeVisit')
    expect(trajectory.refusal('planHomeVisit', { date: '2026-03-01' as never, time: '10:00' })).toBe('date: inPast')
    expect(aTrajectory().at('15').refusal('planHomeVisit')).toBe('never')
  })

  it('can be planned anew', () => {
    const trajectory = aTrajectory().before('planHomeVisit').does('planHomeVisit').later({ days: 1 })
    trajectory.does('planHomeVisit')
    expect(trajectory.view('team').homeVisit?.date).toBe('2026-03-17')
    expect(trajectory.types('corporation')).not.toContain('homeVisitPlanned')
  })
})

describe('the start of budget management (step 14)', () => {
  it('is refused before the home visit is planned, and before its day', () => {
    expect(aTrajectory().before('planHomeVisit').refusal('startBudgetManagement')).toBe('homeVisitFirst')
    const planned = aTrajectory().before('planHomeVisit').does('planHomeVisit')
    expect(planned.refusal('startBudgetManagement')).toBe('appointmentNotYet')
  })

  it('is refused with a signature before the visit or in the future, and with a start before the signature', () => {
    const trajectory = aTrajectory().before('startBudgetManagement')
    const today = trajectory.now.date
    const early = '2026-03-10' as typeof today
    const late = '2026-12-01' as typeof today
    expect(trajectory.refusal('startBudgetManagement', { on: early, start: today })).toBe('on: beforeHomeVisit')
    expect(trajectory.refusal('startBudgetManagement', { on: late, start: late })).toBe('on: inFuture')
    expect(trajectory.refusal('startBudgetManagement', { on: today, start: early })).toBe('start: inPast')
  })

  it('is refused a second time', () => {
    expect(aTrajectory().at('15').refusal('startBudgetManagement')).toBe('done')
  })

  it('tells the corporation the start date and nothing of the signature', () => {
    const trajectory = aTrajectory().at('15')
    expect(trajectory.view('corporation').start).toBe(trajectory.view('workAndIncome').start)
    expect(trajectory.types('corporation')).toContain('budgetManagementStartTold')
    expect(trajectory.types('corporation')).not.toContain('budgetManagementSigned')
  })
})

describe('the agreement on budget management (step 14)', () => {
  it('is not drawn up before the case is taken up, nor once budget management has started', () => {
    expect(aTrajectory().before('takeUpCase').refusal('drawUpBudgetAgreement')).toBe('takenUpFirst')
    expect(aTrajectory().at('15').refusal('drawUpBudgetAgreement')).toBe('done')
  })

  it('is not kept before the start, nor a second time', () => {
    expect(aTrajectory().before('startBudgetManagement').refusal('storeBudgetAgreement')).toBe('startFirst')
    expect(aTrajectory().at('15').refusal('storeBudgetAgreement')).toBe('done')
  })

  it('can be kept later when there was no scan at the start', () => {
    const trajectory = aTrajectory().before('startBudgetManagement')
    const today = trajectory.now.date
    trajectory.does('startBudgetManagement', { on: today, start: today }, undefined, { anew: false })
    expect(trajectory.types('workAndIncome')).not.toContain('budgetAgreementStored')
    expect(trajectory.does('storeBudgetAgreement').types('workAndIncome')).toContain('budgetAgreementStored')
  })

  it('is known to Work and Income and the resident only', () => {
    const trajectory = aTrajectory().before('startBudgetManagement').does('drawUpBudgetAgreement')
    trajectory.does('startBudgetManagement')
    for (const party of ['team', 'corporation'] as const) {
      expect(trajectory.types(party)).not.toContain('budgetAgreementDrawnUp')
      expect(trajectory.types(party)).not.toContain('budgetAgreementStored')
    }
    expect(trajectory.types('resident')).toContain('budgetAgreementStored')
  })
})
