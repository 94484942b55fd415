import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { aTrajectory } from './testing.fixture.ts'

const about = { category: 'otherSubject', presence: [] } as const
const note = { file: 'intakeNotesTeam', ...about } as const
const noting = (trajectory: ReturnType<typeof aTrajectory>) =>
  trajectory.refusal('recordSubject', note, 'teamWorker') === undefined

describe('a note with a reason', () => {
  it('is refused outside the talk: before it, once it stopped, once both judged, and after the signature', () => {
    expect(noting(aTrajectory().at('5'))).toBe(false)
    expect(noting(aTrajectory().before('writeTeamNotes').does('stopTalk'))).toBe(false)
    expect(noting(aTrajectory().before('drawUpAgreement'))).toBe(false)
    expect(noting(aTrajectory().before('sendAgreement'))).toBe(false)
    expect(noting(aTrajectory().before('writeTeamNotes'))).toBe(true)
  })

  it('leaves the own file open to the landlord', () => {
    const stopped = aTrajectory().before('writeTeamNotes').does('stopTalk')
    expect(stopped.refusal('recordSubject', { file: 'corporationFile', ...about })).toBeUndefined()
    expect(stopped.refusal('recordSubject', { file: 'intakeNotesCorporation', ...about })).toBe(
      'file: outcomeDoesNotFit',
    )
  })

  it('counts as notes, as does an address that the resident gave', () => {
    expect(aTrajectory().before('writeTeamNotes').does('recordSubject', note, 'teamWorker').view('team').notes).toBe(
      true,
    )
    const asked = aTrajectory({ route: 'postcode' }).before('writeCorporationNotes')
    expect(asked.view('team').notes).toBe(true)
    expect(asked.view('corporation').notes).toBe(false)
  })
})

describe('notes where nothing follows', () => {
  it('are gone from the view when both judge so, and when the resident stops', () => {
    const judged = aTrajectory().before('judgeEligibility').does('judgeEligibility', { judgment: 'notEligible' })
    expect(judged.view('team').notes).toBe(true)
    judged.does('judgeEligibility', { judgment: 'notEligible' }, 'housingConsultant')
    expect([judged.view('team').notes, judged.view('corporation').notes]).toEqual([false, false])
    expect(aTrajectory().before('sendAgreement').does('withdraw').view('team').notes).toBe(false)
  })
})

describe('what is made of the notes', () => {
  const due = (days: number) => {
    const trajectory = aTrajectory().before('openKris').later({ days }).does('openKris')
    const [report] = trajectory.todos('housingConsultant').filter(({ act }) => act === 'writeIntakeReport')
    const signed = trajectory.view('corporation').agreement?.signed
    return { signed, due: report?.due }
  }

  it('is to be done in its own term, and at the latest on the day on which the notes go', () => {
    expect(due(0)).toEqual({ signed: '2026-03-09', due: '2026-03-16' as PlainDate })
    expect(due(11)).toEqual({ signed: '2026-03-09', due: '2026-03-23' as PlainDate })
  })
})
