import { describe, expect, it } from 'vitest'
import type { Judgment } from '../covenant/index.ts'
import { agreedJudgment, withoutTrajectory } from '../trajectory/index.ts'

import { recordTalkConsent } from './05-talk/record-talk-consent.ts'
import { aTrajectory } from './testing.fixture.ts'

const talking = (options = {}) => aTrajectory(options).at('5').does('recordTalkConsent')
const judged = (team: Judgment, corporation: Judgment = team) =>
  talking()
    .does('judgeEligibility', { judgment: team })
    .does('judgeEligibility', { judgment: corporation }, 'housingConsultant')
const drawnUp = () => judged('eligible').does('drawUpAgreement')

describe('consent for the talk (step 5)', () => {
  it('is refused before there is an appointment', () => {
    expect(aTrajectory().at('4').refusal('recordTalkConsent')).toBe('appointmentFirst')
  })

  it('is refused before the day of the talk, to both sides', () => {
    const trajectory = aTrajectory().at('5').on('2026-03-08')
    expect(trajectory.refusal('recordTalkConsent')).toBe('appointmentNotYet')
    expect(trajectory.refusal('recordTalkConsent', undefined, 'housingConsultant')).toBe('appointmentNotYet')
  })

  it('is refused to the coordinator, who does not sit there', () => {
    expect(aTrajectory().at('5').refusal('recordTalkConsent', undefined, 'vhCoordinator')).toBe('never')
  })

  it('is refused a second time, and where nobody came', () => {
    expect(talking().refusal('recordTalkConsent', undefined, 'housingConsultant')).toBe('done')
    expect(aTrajectory().at('5').does('recordNoShow').refusal('recordTalkConsent')).toBe('appointmentFirst')
  })

  it.each(['teamWorker', 'housingConsultant'] as const)('is seen by both sides when %s takes it down', (role) => {
    const trajectory = aTrajectory().at('5').does('recordTalkConsent', { given: 'yes' }, role)
    expect(trajectory.view('corporation').talkConsent).toBe(true)
    expect(trajectory.view('team').talkConsent).toBe(true)
  })

  it('is asked after purpose, topics and data were explained, which who was told can read', () => {
    const asked = aTrajectory().at('5')
    const problems = (given: 'yes' | 'no') =>
      recordTalkConsent.check?.(
        { given, explained: undefined, by: undefined, tenant: undefined, language: undefined, interpreter: undefined },
        {} as never,
      )
    expect(problems('yes')).toEqual([{ field: 'explained', problem: 'mustConfirm' }])
    expect(problems('no')).toEqual([])
    for (const party of ['corporation', 'team', 'resident'] as const) {
      const told = aTrajectory().at('5').does('recordTalkConsent').events(party).at(-1)
      expect(told?.payload).toMatchObject({ given: true, explained: true })
    }
    expect(asked.does('recordTalkConsent', { given: 'no' }).view('team').talkConsent).toBe(false)
  })

  it('not given, ends it: there is no trajectory, and nothing can be noted', () => {
    const trajectory = aTrajectory().at('5').does('recordTalkConsent', { given: 'no' })
    expect(withoutTrajectory(trajectory.view('corporation'))).toBe(true)
    expect(withoutTrajectory(trajectory.view('team'))).toBe(true)
    expect(trajectory.refusal('writeCorporationNotes')).toBe('never')
    expect(trajectory.refusal('writeTeamNotes')).toBe('never')
  })
})

describe('consent for health (step 5)', () => {
  it('is refused before consent for the talk', () => {
    expect(aTrajectory().at('5').refusal('recordHealthConsent')).toBe('never')
  })

  it('is refused to the corporation', () => {
    expect(talking().refusal('recordHealthConsent', undefined, 'housingConsultant')).toBe('never')
  })

  it('is refused a second time, unless it was a no', () => {
    expect(talking().does('recordHealthConsent').refusal('recordHealthConsent')).toBe('done')
    expect(talking().does('recordHealthConsent', { given: 'no' }).refusal('recordHealthConsent')).toBeUndefined()
  })

  it('is the team’s, and nobody else hears of it', () => {
    const trajectory = talking().does('recordHealthConsent')
    expect(trajectory.view('team').healthConsent).toBe(true)
    expect(trajectory.types('corporation')).not.toContain('healthConsentRecorded')
  })

  it('is taken back by the resident in words that the corporation never hears', () => {
    expect(talking().refusal('withdrawHealthConsent', undefined, 'resident')).toBe('never')
    const trajectory = talking().does('recordHealthConsent').does('withdrawHealthConsent', undefined, 'resident')
    expect(trajectory.view('team').healthConsent).toBe(false)
    expect(trajectory.types('corporation')).not.toContain('healthConsentWithdrawn')
    expect(trajectory.refusal('withdrawHealthConsent')).toBe('never')
  })
})

describe('name and address given at the talk (step 5)', () => {
  it('is refused where the signal had them', () => {
    expect(talking().refusal('recordNameAndAddress')).toBe('never')
  })

  it('is refused before the talk and a second time', () => {
    expect(aTrajectory({ route: 'postcode' }).at('5').refusal('recordNameAndAddress')).toBe('never')
    const given = talking({ route: 'postcode' }).does('recordNameAndAddress')
    expect(given.refusal('recordNameAndAddress')).toBe('done')
  })

  it('is unseen by the corporation', () => {
    const trajectory = talking({ route: 'postcode' }).does('recordNameAndAddress')
    expect(trajectory.view('team').nameAndAddressGiven).toBe(true)
    expect(trajectory.types('corporation')).not.toContain('nameAndAddressGiven')
  })

  it('may still be asked after the signature, for KRIS needs it', () => {
    const trajectory = talking({ route: 'postcode' })
      .does('judgeEligibility')
      .does('judgeEligibility', undefined, 'housingConsultant')
      .does('drawUpAgreement')
      .does('recordSigning')
      .does('sendAgreement')
      .does('openKris')
    expect(trajectory.refusal('registerInKris')).toBe('nameAndAddressFirst')
    expect(trajectory.does('recordNameAndAddress').refusal('registerInKris')).toBeUndefined()
  })
})

describe('notes of the talk (step 5)', () => {
  it('are refused without consent for the talk', () => {
    expect(aTrajectory().at('5').refusal('writeTeamNotes')).toBe('never')
    expect(aTrajectory().at('5').refusal('writeCorporationNotes')).toBe('never')
  })

  it('are refused on the other side’s pages', () => {
    expect(talking().refusal('writeTeamNotes', undefined, 'housingConsultant')).toBe('never')
    expect(talking().refusal('writeCorporationNotes', undefined, 'teamWorker')).toBe('never')
    expect(talking().refusal('writeTeamNotes', undefined, 'vhCoordinator')).toBe('never')
  })

  it('are refused after both sides judged', () => {
    expect(judged('eligible').refusal('writeTeamNotes')).toBe('never')
  })

  it('stay on their own side', () => {
    const team = talking().does('writeTeamNotes')
    expect([team.view('team').notes, team.view('corporation').notes]).toEqual([true, false])
    const corporation = talking().does('writeCorporationNotes')
    expect([corporation.view('team').notes, corporation.view('corporation').notes]).toEqual([false, true])
  })
})

describe('stopping the talk (step 5)', () => {
  it('is refused before the talk and after both judged', () => {
    expect(aTrajectory().at('5').refusal('stopTalk', undefined, 'resident')).toBe('never')
    expect(judged('eligible').refusal('stopTalk', undefined, 'resident')).toBe('never')
  })

  it.each(['teamWorker', 'housingConsultant', 'resident'] as const)('is taken down by %s', (role) => {
    const trajectory = talking().does('writeTeamNotes').does('writeCorporationNotes').does('stopTalk', undefined, role)
    for (const party of ['team', 'corporation'] as const) {
      expect(trajectory.view(party)).toMatchObject({ talkConsent: false, notes: false, appointment: undefined })
    }
  })

  it('takes away what one side had judged, and the consent for health', () => {
    const trajectory = talking().does('recordHealthConsent').does('judgeEligibility').does('stopTalk')
    expect(trajectory.view('team')).toMatchObject({ judgments: {}, healthConsent: undefined })
  })

  it('leaves room for a new talk, or for closing the file', () => {
    const trajectory = talking().does('stopTalk')
    expect(trajectory.refusal('closeWithoutTrajectory')).toBeUndefined()
    trajectory.does('inviteToTalk').later({ days: 7 }).does('recordTalkConsent')
    expect(withoutTrajectory(trajectory.view('team'))).toBe(false)
    expect(trajectory.refusal('judgeEligibility')).toBeUndefined()
  })
})

describe('judging (step 6)', () => {
  it('is refused before the talk, and to a coordinator', () => {
    expect(aTrajectory().at('5').refusal('judgeEligibility')).toBe('never')
    expect(talking().refusal('judgeEligibility', undefined, 'vhCoordinator')).toBe('never')
  })

  it('is refused a second time to the side that judged', () => {
    expect(talking().does('judgeEligibility').refusal('judgeEligibility')).toBe('done')
  })

  it('is not enough from one side', () => {
    const trajectory = talking().does('judgeEligibility')
    expect(agreedJudgment(trajectory.view('corporation'))).toBeUndefined()
    expect(trajectory.refusal('drawUpAgreement')).toBe('eligibleFirst')
  })

  it('is not overruled where they differ: it is talked through first', () => {
    const trajectory = judged('eligible', 'notEligible')
    expect(trajectory.refusal('judgeEligibility')).toBe('talkThroughFirst')
    expect(trajectory.refusal('judgeEligibility', undefined, 'housingConsultant')).toBe('talkThroughFirst')
    expect(trajectory.refusal('drawUpAgreement')).toBe('eligibleFirst')
  })

  it('begins anew when the difference was talked through', () => {
    const trajectory = judged('eligible', 'notEligible').does('discussDifference')
    expect(trajectory.view('team')).toMatchObject({ judgments: {}, discussions: 1 })
    trajectory.does('judgeEligibility').does('judgeEligibility', undefined, 'housingConsultant')
    expect(trajectory.refusal('drawUpAgreement')).toBeUndefined()
  })

  it.each(['notEligible', 'doesNotWant'] as const)('alike and %s, means no trajectory', (judgment) => {
    const trajectory = judged(judgment)
    expect(withoutTrajectory(trajectory.view('corporation'))).toBe(true)
    expect(trajectory.refusal('drawUpAgreement')).toBe('never')
    expect(trajectory.refusal('inviteToTalk')).toBe('never')
    expect(trajectory.refusal('closeWithoutTrajectory')).toBeUndefined()
  })
})

describe('talking a difference through (step 6)', () => {
  it('is refused where there is none, and for a day that has still to come', () => {
    expect(talking().refusal('discussDifference')).toBe('never')
    expect(judged('eligible').refusal('discussDifference')).toBe('never')
    const differ = judged('eligible', 'notEligible')
    expect(differ.refusal('discussDifference', { on: '2026-04-01' as never })).toBe('on: inFuture')
  })
})

describe('the wish for support (step 6)', () => {
  it('is refused while a trajectory may follow, and before any signal', () => {
    expect(talking().refusal('recordSupportWish')).toBe('never')
    expect(judged('eligible').refusal('recordSupportWish')).toBe('never')
  })

  it('is refused a second time', () => {
    expect(judged('notEligible').does('recordSupportWish').refusal('recordSupportWish')).toBe('done')
  })

  it('is settled with the team’s own judgment, where the corporation judged alike before', () => {
    const trajectory = talking()
      .does('judgeEligibility', { judgment: 'notEligible' }, 'housingConsultant')
      .does('judgeEligibility', { judgment: 'notEligible', wants: 'yes' })
    expect(trajectory.view('team').supportWish).toBe(true)
    expect(trajectory.types('corporation')).not.toContain('supportWished')
    expect(trajectory.refusal('recordSupportWish')).toBe('done')
  })

  it('is the team’s: the corporation sees the same, wish or no wish', () => {
    const wish = judged('notEligible').does('recordSupportWish')
    const none = judged('notEligible').later({ minutes: 1 })
    expect(wish.view('team').supportWish).toBe(true)
    expect(wish.view('corporation')).toEqual(none.view('corporation'))
  })
})

describe('the agreement (step 6)', () => {
  it('is refused to the team: the corporation draws it up', () => {
    expect(judged('eligible').refusal('drawUpAgreement', undefined, 'teamWorker')).toBe('never')
  })

  it('is drawn up once', () => {
    expect(drawnUp().refusal('drawUpAgreement')).toBe('done')
  })

  it('is signed not before it was drawn up, not tomorrow, and once', () => {
    expect(judged('eligible').refusal('recordSigning')).toBe('never')
    expect(drawnUp().refusal('recordSigning', { on: '2026-03-08' as never })).toBe('on: beforeAgreement')
    expect(drawnUp().refusal('recordSigning', { on: '2026-03-10' as never })).toBe('on: inFuture')
    expect(drawnUp().does('recordSigning').refusal('recordSigning')).toBe('done')
  })

  it('is seen by both sides', () => {
    const trajectory = drawnUp().does('recordSigning')
    expect(trajectory.view('team').agreement?.signed).toBe('2026-03-09')
    expect(trajectory.view('corporation').agreement?.signed).toBe('2026-03-09')
  })

  it('lapses unsigned: it cannot be signed any more, and the file can be closed', () => {
    const trajectory = drawnUp().later({ days: 30 }).lapses()
    expect(trajectory.refusal('recordSigning')).toBe('never')
    expect(trajectory.refusal('drawUpAgreement')).toBe('never')
    expect(trajectory.refusal('closeWithoutTrajectory')).toBeUndefined()
    expect(trajectory.refusal('recordSupportWish')).toBeUndefined()
  })
})

describe('closing without a trajectory (step 6)', () => {
  it('is refused where a signal is out and something may follow', () => {
    expect(aTrajectory().at('3').refusal('closeWithoutTrajectory')).toBe('never')
    expect(talking().refusal('closeWithoutTrajectory')).toBe('never')
  })

  it('is refused after the signature, and a second time', () => {
    expect(drawnUp().does('recordSigning').refusal('closeWithoutTrajectory')).toBe('never')
    expect(judged('notEligible').does('closeWithoutTrajectory').refusal('closeWithoutTrajectory')).toBe('done')
  })

  it('keeps its reason with the corporation, and leaves nothing open there', () => {
    const trajectory = judged('notEligible').does('closeWithoutTrajectory', { reason: 'settled' })
    expect(trajectory.types('team')).not.toContain('fileClosedWithoutTrajectory')
    expect(trajectory.todos('housingConsultant')).toEqual([])
  })

  it('without a signal, leaves the team without any world at all', () => {
    const refused = { channel: 'telephone', on: '2026-03-02', outcome: 'refusedTeam' } as const
    const trajectory = aTrajectory()
      .does('openCase')
      .does('informResident', refused as never)
    expect(trajectory.does('closeWithoutTrajectory', { reason: 'refused' }).exists('team')).toBe(false)
  })
})
