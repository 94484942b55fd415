/** Somebody else on the contract (3.2 general, 3.3 signatures, readings). */
import { describe, expect, it } from 'vitest'
import { valueFor } from '../files/told.ts'
import { spokenProblems } from './05-talk/interpreted.ts'
import { aTrajectory } from './testing.fixture.ts'

type Option = Parameters<typeof aTrajectory>[0]
/** With the team, and the landlord has recorded a second tenant. */
const known = (options?: Option) => aTrajectory(options).before('checkKnown').does('recordSecondTenant')
const drawnUp = () => {
  const trajectory = aTrajectory().at('5').does('recordTalkConsent').does('recordSecondTenant')
  return trajectory
    .does('judgeEligibility')
    .does('judgeEligibility', undefined, 'housingConsultant')
    .does('drawUpAgreement')
}
const signing = (...signed: ('resident' | 'secondTenant')[]) => ({ on: '2026-03-09' as never, signed })

describe('a second tenant', () => {
  it('is recorded by the landlord, once, and by nobody else', () => {
    expect(aTrajectory().refusal('recordSecondTenant')).toBe('never')
    expect(known().refusal('recordSecondTenant')).toBe('done')
    expect(known().refusal('recordSecondTenant', undefined, 'teamWorker')).toBe('never')
  })

  it('is known to the landlord and the resident alone, until the agreement names who signs', () => {
    const trajectory = known()
    expect(trajectory.view('corporation').secondTenant).toBeDefined()
    expect(trajectory.view('team').secondTenant).toBeUndefined()
    expect(trajectory.types('team')).not.toContain('secondTenantRecorded')
    expect(drawnUp().view('team').signers).toEqual(['secondTenant'])
    expect(drawnUp().types('team')).not.toContain('secondTenantRecorded')
  })

  it('is a name to the resident, and no footing', () => {
    const value = { name: 'De heer T. Tweede', footing: 'court' }
    expect(valueFor('resident', 'secondTenant', value)).toEqual({ name: 'De heer T. Tweede' })
    expect(valueFor('corporation', 'secondTenant', value)).toEqual(value)
  })

  it('consents to the talk apart from the resident, where he or she sits there', () => {
    const none = aTrajectory().at('5').does('recordTalkConsent')
    expect(none.types('team')).not.toContain('tenantConsentRecorded')
    const both = aTrajectory().at('5').does('recordTalkConsent', { explained: true, given: 'yes', tenant: 'no' })
    expect(both.events('corporation').at(-1)).toMatchObject({
      type: 'tenantConsentRecorded',
      payload: { given: false },
    })
    expect(both.view('team').talkConsent).toBe(true)
  })
})

describe('the agreement with a second tenant', () => {
  it('is signed when both have signed, on the day of the last, and not before', () => {
    const one = drawnUp().does('recordSigning', signing('secondTenant'))
    expect(one.view('corporation').agreement?.signed).toBeUndefined()
    const both = one.later({ days: 2 }).does('recordSigning', { on: '2026-03-11' as never, signed: ['resident'] })
    expect(both.view('team').agreement?.signed).toBe('2026-03-11')
    expect(both.refusal('recordSigning')).toBe('done')
  })

  it('counts the later day, in whatever order it was recorded', () => {
    const first = drawnUp()
      .later({ days: 2 })
      .does('recordSigning', { on: '2026-03-11' as never, signed: ['resident'] })
    expect(first.does('recordSigning', signing('secondTenant')).view('team').agreement?.signed).toBe('2026-03-11')
  })

  it('is signed at once where both sign on one day', () => {
    expect(drawnUp().does('recordSigning', signing('resident', 'secondTenant')).view('team').agreement?.signed).toBe(
      '2026-03-09',
    )
  })

  it('says to nobody who has signed, and lapses without saying who did not', () => {
    const one = drawnUp().does('recordSigning', signing('resident'))
    const none = drawnUp().later({ minutes: 1 })
    expect(one.view('team')).toEqual(none.view('team'))
    const [lapsed, other] = [one, none].map((trajectory) => trajectory.later({ days: 31 }).lapses())
    expect(lapsed?.events('team')).toEqual(other?.events('team'))
    expect(one.view('resident').signatures).toEqual({ resident: '2026-03-09' })
  })

  it('is drawn up anew, with a term of its own, where the second tenant came or went meanwhile', () => {
    const ended = drawnUp().does('endSecondTenant')
    expect(ended.refusal('recordSigning')).toBe('agreementAnew')
    expect(ended.refusal('signOnTablet')).toBe('agreementAnew')
    const anew = ended.later({ days: 3 }).does('drawUpAgreement')
    expect(anew.view('team').signers).toEqual([])
    expect(anew.view('corporation').agreement?.drawnUp.slice(0, 10)).toBe('2026-03-12')
    expect(anew.does('recordSigning').view('team').agreement?.signed).toBe('2026-03-12')
  })

  it('forgets the signatures of the one before', () => {
    const anew = drawnUp().does('recordSigning', signing('resident')).does('endSecondTenant').does('recordSecondTenant')
    expect(anew.refusal('drawUpAgreement')).toBe('done')
    expect(anew.view('corporation').signatures).toEqual({ resident: '2026-03-09' })
    const other = drawnUp().does('recordSigning', signing('resident')).does('endSecondTenant').does('drawUpAgreement')
    expect(other.view('corporation').signatures).toEqual({})
  })
})

describe('a second tenant who signed', () => {
  const signed = () => {
    const trajectory = drawnUp().does('recordSigning', signing('resident', 'secondTenant'))
    return trajectory.does('sendAgreement').does('openKris')
  }
  const roles = ['housingConsultant', 'teamWorker', 'vhCoordinator'] as const

  it.each(roles)('can say to the %s that he or she stops: the resident’s trajectory goes on', (role) => {
    const stopped = signed().does('recordTenantStop', undefined, role)
    for (const party of ['corporation', 'team', 'resident'] as const) {
      expect(stopped.view(party).tenantLeft, party).toBe('2026-03-09')
      expect(stopped.view(party).withdrawn).toBeUndefined()
    }
    expect(stopped.refusal('recordTenantStop', undefined, role)).toBe('never')
    expect(stopped.refusal('writeIntakeReport')).toBeUndefined()
  })

  it('ends as a tenant: all hear since when, and none but the landlord why', () => {
    const ended = signed().does('endSecondTenant', { on: '2026-03-09' as never, why: 'divorced' })
    expect(ended.view('team').tenantLeft).toBe('2026-03-09')
    expect(JSON.stringify(ended.events('team'))).not.toContain('divorced')
    expect(JSON.stringify(ended.events('corporation'))).toContain('divorced')
  })

  it('who signed nothing stops nothing, and is nobody’s news', () => {
    expect(aTrajectory().at('8').refusal('recordTenantStop')).toBe('never')
    const ended = known().does('endSecondTenant')
    expect(ended.types('team')).not.toContain('signatoryLeft')
  })

  it('is told to Work and Income with the referral, unless he or she left before', () => {
    const referred = (left: boolean) => {
      const trajectory = signed()
      if (left) trajectory.does('recordTenantStop')
      for (const act of ['writeIntakeReport', 'registerInKris', 'draftLifeAreas', 'registerLifeAreas'] as const)
        trajectory.does(act)
      for (const act of ['addWorkerToKris', 'requestCompletion', 'completeFile', 'startSupport'] as const)
        trajectory.does(act)
      return trajectory.does('referToWorkAndIncome')
    }
    expect(referred(false).view('workAndIncome').signers).toEqual(['secondTenant'])
    expect(referred(false).refusal('recordTenantStop', undefined, 'trajectorySupervisor')).toBeUndefined()
    expect(referred(true).view('workAndIncome').signers).toEqual([])
    expect(referred(true).refusal('recordTenantStop', undefined, 'trajectorySupervisor')).toBe('never')
  })
})

describe('the language of a talk', () => {
  const spoken = { language: 'ti', interpreter: 'byTelephone' } as const

  it('is known with who interpreted, to both sides of the intake talk', () => {
    const talk = aTrajectory()
      .at('5')
      .does('recordTalkConsent', { explained: true, given: 'yes', ...spoken })
    for (const party of ['corporation', 'team', 'resident'] as const)
      expect(talk.events(party).at(-1)).toMatchObject({ type: 'talkInterpreted', payload: spoken })
    expect(aTrajectory().at('5').does('recordTalkConsent').types('team')).not.toContain('talkInterpreted')
  })

  it('is asked with who interpreted, and the other way round', () => {
    const fields = (given: Parameters<typeof spokenProblems>[0]) => spokenProblems(given).map(({ field }) => field)
    expect(fields({ language: 'ti' })).toEqual(['interpreter'])
    expect(fields({ interpreter: 'none' })).toEqual(['language'])
    expect(fields(spoken)).toEqual([])
    expect(fields({})).toEqual([])
  })

  it('of a progress talk is not for the corporation, which reads the report alone', () => {
    const trajectory = aTrajectory().before('writeProgressReport')
    const usual = trajectory.usual('writeProgressReport')
    trajectory.does('writeProgressReport', { ...usual, ...spoken })
    expect(trajectory.types('workAndIncome')).toContain('progressInterpreted')
    expect(trajectory.types('corporation')).not.toContain('progressInterpreted')
  })
})
