import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { CaseRole } from '../covenant/index.ts'
import { asRead, chosenIn } from '../covenant/open-term.ts'
import { dueOf } from './decide.ts'

import { aTrajectory } from './testing.fixture.ts'

const waiting = (trajectory: ReturnType<typeof aTrajectory>, role: CaseRole) =>
  trajectory.todos(role).map((todo) => todo.act)

describe('what waits for somebody', () => {
  it('is nothing that is not open to that role', () => {
    const trajectory = aTrajectory().at('3')
    expect(waiting(trajectory, 'teamWorker')).toEqual([])
    expect(waiting(trajectory, 'vhCoordinator')).toEqual(['checkKnown'])
    expect(waiting(trajectory, 'trajectorySupervisor')).toEqual([])
  })

  it('is never a right of the resident or an act of any time', () => {
    const trajectory = aTrajectory().at('16').does('reportBreach')
    const all = (
      ['housingConsultant', 'teamWorker', 'vhCoordinator', 'trajectorySupervisor', 'resident'] as const
    ).flatMap((role) => waiting(trajectory, role))
    for (const act of ['withdraw', 'requestAccess', 'noteAtRisk', 'reportMetAgain', 'handOver', 'endOtherwise']) {
      expect(all).not.toContain(act)
    }
  })

  it('has the most urgent first', () => {
    const dues = aTrajectory()
      .at('9')
      .todos('vhCoordinator')
      .map((todo) => todo.due)
    expect(dues).toEqual([...dues].sort())
    expect(dues.length).toBeGreaterThan(1)
  })

  it('goes away when it is done', () => {
    const trajectory = aTrajectory().before('completeFile')
    expect(waiting(trajectory, 'housingConsultant')).toContain('completeFile')
    expect(waiting(trajectory.does('completeFile'), 'housingConsultant')).not.toContain('completeFile')
  })

  it('is to close the file where the resident refused, and to try again where nobody answered', () => {
    const start = () => aTrajectory().does('openCase')
    const call = (outcome: 'refusedTeam' | 'noContact') =>
      ({ channel: 'telephone', on: '2026-03-02' as PlainDate, outcome }) as const
    expect(waiting(start().does('informResident', call('refusedTeam')), 'housingConsultant')).toEqual([
      'closeWithoutTrajectory',
    ])
    expect(waiting(start().does('informResident', call('noContact')), 'housingConsultant')).toEqual(['sendSignal'])
  })
})

describe('the three days of step 10', () => {
  const due = (asked: string) => {
    const trajectory = aTrajectory().before('requestCompletion').on(asked, '16:00').does('requestCompletion')
    return trajectory.todos('housingConsultant').find((todo) => todo.act === 'completeFile')
  }

  it.each([
    ['Monday', '2026-03-16', '2026-03-19'],
    ['Tuesday', '2026-03-17', '2026-03-20'],
    ['Wednesday, over the weekend', '2026-03-18', '2026-03-23'],
    ['Thursday, over the weekend', '2026-03-19', '2026-03-23'],
    ['Friday', '2026-03-20', '2026-03-23'],
    ['Christmas Eve', '2026-12-24', '2026-12-28'],
    ['Maundy Thursday, over Easter Monday', '2027-03-25', '2027-03-30'],
  ])('asked on a %s', (_day, asked, last) => {
    expect(due(asked)).toEqual({ act: 'completeFile', since: asked, term: 'step-10', due: last })
  })

  it('are counted from the day in Amsterdam, not in UTC', () => {
    const trajectory = aTrajectory().before('requestCompletion').on('2026-03-17', '00:30').does('requestCompletion')
    expect(trajectory.todos('housingConsultant').find((todo) => todo.act === 'completeFile')?.due).toBe('2026-03-20')
  })

  it('are the covenant’s', () => {
    expect(dueOf('step-10', '2026-12-24' as PlainDate, asRead)).toBe('2026-12-28')
    expect(dueOf('step-10', '2026-12-24' as PlainDate, chosenIn({ twoWorkingDays: true }))).toBe('2026-12-29')
    expect(dueOf('agreement-unsigned', '2026-03-09' as PlainDate, asRead)).toBe('2026-04-08')
  })
})
