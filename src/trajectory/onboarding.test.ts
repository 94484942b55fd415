import { describe, expect, it } from 'vitest'
import { aTrajectory, people } from './testing.ts'

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
    // A draft may be written over until it is registered.
    if (act === 'draftLifeAreas') trajectory.does(act).does('registerLifeAreas')
    expect(trajectory.refusal(act)).toBe('done')
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

  it('does not wait for the referral, of which the corporation knows nothing', () => {
    expect(aTrajectory().before('writeIntakeReport').refusal('freezeCollection')).toBeUndefined()
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
    trajectory.does('startBudgetManagement', { on: today, start: today })
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
